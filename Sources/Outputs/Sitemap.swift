import HTML
import Site

extension Output {
  /// The list of all pages for search engines (https://www.sitemaps.org/protocol.html), in several files with an index
  /// where one would be too large. Addresses are full ones, so a site without `url` has none.
  static let sitemap = Output(
    claims: { site, pages in
      guard site.settings.url != nil else { return [] }
      let count = Sitemap(site).fileCount(pages)
      let parts = count > 1 ? Array(1...count) : []
      return [Claim(Sitemap(site).address, "the sitemap")]
        + parts.map { Claim(Sitemap(site).address(ofPart: $0), "a part of the sitemap", .part($0)) }
    },
    make: { subject, sources in
      let sitemap = Sitemap(sources.site)
      let pages = sources.pages
      if case .part(let number) = subject { return sitemap.file(number, of: pages, sources.editions.links(of:)) }
      let count = sitemap.fileCount(pages)
      return count > 1 ? sitemap.index(count) : sitemap.file(1, of: pages, sources.editions.links(of:))
    })
}

/// The sitemap of a site, cut into files.
struct Sitemap {
  let site: Site
  /// "No more than 50,000 URLs and must be no larger than 50MB (52,428,800 bytes)", says the protocol of each file.
  var mostPages = 50_000
  var mostBytes = 52_428_800

  /// A page as the sitemap names it.
  struct Place {
    let link: Link
    /// A W3C date: `2020-12-14`, or with time and offset.
    let changed: String?
    /// The same page in each language that has it, itself included: what its own head names, too.
    var editions: [LanguageLink] = []
  }

  init(_ site: Site) { self.site = site }

  /// Each language has its own, where its pages begin.
  var address: SiteAddress { site.address("/sitemap.xml") }

  func address(ofPart number: Int) -> SiteAddress { site.address("/sitemap-\(number).xml") }

  /// How many files the pages need, each filled as far as the longest of all entries would allow.
  func fileCount(_ pages: [PlannedPage]) -> Int {
    let listed = pages.lazy.filter(site.isListed)
    return max(1, (listed.count + pageCount(pages) - 1) / pageCount(pages))
  }

  /// How many pages one file holds.
  private func pageCount(_ pages: [PlannedPage]) -> Int {
    // A byte of a path becomes five at most (`&amp;`); the rest of an entry is some hundred.
    let longest = pages.lazy.map { $0.address.path.utf8.count }.max() ?? 0
    let own = (site.settings.url?.origin.utf8.count ?? 0) + site.settings.basePath.utf8.count
    // Where there are several languages, an entry names the page in each and the one for all others.
    let names = site.settings.languages.count > 1 ? site.settings.languages.count + 2 : 1
    return max(1, min(mostPages, (mostBytes - 1024) / (names * ((longest + own) * 5 + 120))))
  }

  /// One file, by its number from 1.
  ///
  /// - Parameters:
  ///   - pages: All pages of the site, in the plan's order.
  ///   - editions: A page in all its languages.
  func file(
    _ number: Int, of pages: [PlannedPage], _ editions: @escaping (PlannedPage) -> [LanguageLink] = { _ in [] }
  ) -> [UInt8] {
    let size = pageCount(pages)
    let dates = ChangeDates(site)
    let listed = Array(pages.lazy.filter(site.isListed).dropFirst((number - 1) * size).prefix(size))
    // Each is written at once, so that none is kept.
    let top = site.absolute(.home)
    let places = listed.lazy.compactMap { page in
      top.map { top in
        Place(
          link: top.below(page.address.path), changed: dates.page(page.subject)?.machine, editions: editions(page))
      }
    }
    return Self.document(places, count: listed.count)
  }

  /// - Parameter count: How many places there are, at most.
  static func document(_ places: some Sequence<Place>, count: Int = 0) -> [UInt8] {
    var out = XMLElements(capacity: count * 128 + 256)
    out.markup(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

      """)
    for place in places {
      out.markup("<url><loc>")
      out.text(place.link)
      out.markup("</loc>")
      if let changed = place.changed {
        out.markup("<lastmod>")
        out.text(changed)
        out.markup("</lastmod>")
      }
      for other in place.editions {
        if let link = other.canonical { out.alternate(other.language.tag, link) }
      }
      // The first stands for all languages that there is no page in.
      if let link = place.editions.first?.canonical { out.alternate("x-default", link) }
      out.markup("</url>\n")
    }
    out.markup("</urlset>\n")
    return out.take().bytes
  }

  /// The file that names the others.
  func index(_ count: Int) -> [UInt8] {
    let parts = (1...count).compactMap { site.absolute(address(ofPart: $0)) }
    let out: XML = """
      <?xml version="1.0" encoding="utf-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(parts, { "<sitemap><loc>\($0)</loc></sitemap>\n" })</sitemapindex>

      """
    return out.bytes
  }
}

extension XMLElements {
  fileprivate mutating func alternate(_ language: String, _ link: Link) {
    markup("<xhtml:link rel=\"alternate\" hreflang=\"")
    text(language)
    markup("\" href=\"")
    text(link)
    markup("\"/>")
  }
}
