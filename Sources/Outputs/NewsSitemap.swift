import FrontMatter
import HTML
import Site

extension Output {
  /// What came out in the last two days, for news search: at most 1,000 pieces, newest first
  /// (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
  ///
  /// Beside embargo, expiry and date the one thing that depends on the build's instant. It is there on a quiet day, too,
  /// with nothing in it, since search engines are told its address once.
  static let newsSitemap = Output(
    claims: { site, _ in
      site.settings.url == nil || site.articles.isEmpty
        ? [] : [Claim(NewsSitemap.address(site), "the news sitemap")]
    },
    isOfSiteAlone: { _ in false },
    make: { _, sources in NewsSitemap(sources.site).bytes })
}

/// The news of a site at its instant.
struct NewsSitemap {
  static func address(_ site: Site) -> SiteAddress { site.address("/sitemap-news.xml") }

  let site: Site

  init(_ site: Site) { self.site = site }

  var bytes: [UInt8] {
    let pieces = news.compactMap { article, opened in site.absolute(article.address).map { ($0, article, opened) } }
    let out: XML = """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
      xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      \(pieces, { entry($0, $1, opened: $2) })</urlset>

      """
    return out.bytes
  }

  /// Pieces that came out in the last 48 hours, and when: at their date, or when their embargo ended.
  private var news: some Sequence<(Article, Moment)> {
    let zone = site.settings.timeZone
    let start = site.now.instant - 2 * 86_400
    // Nearly all are older, and have no embargo.
    let recent = site.articles.lazy.filter { article in
      article.status == nil && (article.published.instant >= start || article.sharedFields.value.publish != nil)
    }
    return recent.compactMap { article -> (Article, Moment)? in
      let opened = article.fields.publish.map { max(article.published, zone.moment($0.value)) } ?? article.published
      return opened.instant >= start ? (article, opened) : nil
    }
    .sorted { ($1.1.instant, $0.0.address) < ($0.1.instant, $1.0.address) }.prefix(1000)
  }

  private func entry(_ link: Link, _ article: Article, opened: Moment) -> XML {
    """
    <url><loc>\(link)</loc><news:news><news:publication><news:name>\(site.text(site.settings.title))</news:name>\
    <news:language>\(code(article.fields.language ?? site.language))</news:language></news:publication>\
    <news:publication_date>\(opened.machine)</news:publication_date>\
    <news:title>\(article.fields.title)</news:title></news:news></url>

    """
  }

  /// An ISO 639 code; for Chinese, the schema wants `zh-cn` and `zh-tw`.
  private func code(_ language: LanguageTag) -> String {
    guard language.language == "zh" else { return language.language }
    return language.script == "Hant" || ["TW", "HK", "MO"].contains(language.region) ? "zh-tw" : "zh-cn"
  }
}
