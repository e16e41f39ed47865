public import Diagnostics
import FrontMatter
import HTML

/// Everything that a site is made from.
public struct Content: Sendable {
  public var settings: Settings
  /// In the order of their paths, by bytes.
  public var documents: [Document]
  /// Markdown files whose front matter could not be read, which was reported: what refers to them is not wrong.
  public var unreadable: [(path: String, place: ContentPath)]
  /// All files but Markdown, by path under `Content/`.
  public var files: [String: ContentFile]
  /// Seconds since 1970 at which the site is made.
  public var now: Int
  /// The same, or where another date was asked for, the true instant: what is not public then is marked.
  public var today: Int
  public var showsDrafts: Bool
  /// Brings in pieces before their date or embargo.
  public var showsFuture: Bool
  /// How messages name a path under `Content/`: the folder that stands before it.
  public var prefix: String
  /// The words of the interface.
  public let words: InterfaceWords
  /// How texts are read.
  public let punctuation: Punctuation

  /// - Parameter words: Those that the program brings, where nothing else is said.
  public init(
    settings: Settings, documents: [Document], unreadable: [(path: String, place: ContentPath)] = [],
    files: [String: ContentFile], now: Int, today: Int? = nil,
    showsDrafts: Bool = false,
    showsFuture: Bool = false, prefix: String = "Content/", words: InterfaceWords? = nil
  ) {
    self.settings = settings
    self.documents = documents
    self.unreadable = unreadable
    self.files = files
    self.now = now
    self.today = today ?? now
    self.showsDrafts = showsDrafts
    self.showsFuture = showsFuture
    self.prefix = prefix
    let words = words ?? InterfaceWords(settings)
    self.words = words
    punctuation = Punctuation(settings, words)
  }
}

/// Resolves every reference between documents and finds every mistake between them.
///
/// What cannot be resolved is reported and left out, so that the rest can still be checked; a site whose report has
/// errors is never written.
public func assemble(_ content: Content, report: inout Report) -> Publication {
  var sorting = LanguageSorting(content)
  sorting.sort()
  report.append(sorting.report)
  let folders = UnpublishedFolders(content, sorting.members.joined())
  let sites = content.settings.siteLanguages.indices.map { language in
    var assembly = Assembly(content, sorting, language)
    assembly.targets.folders = folders
    let site = assembly.run()
    report.append(assembly.report)
    return site
  }
  return Publication(settings: content.settings, sites: sites).withLinksAcross(sorting)
}

/// The working state of assembling the site of one language: tables that grow from stage to stage. One file a stage.
struct Assembly {
  let content: Content
  let settings: Settings
  /// The language and where its addresses begin.
  let language: LanguageTag
  let root: SiteAddress
  let phrases: Phrases
  /// What the site is made of.
  let members: [LanguageSorting.Member]
  /// The languages of documents that say it in a field, and not in their names, by path.
  let languagesInFields: [String: LanguageTag]
  var report = Report()

  var authors: [Author] = []
  var authorIndex: [String: Int] = [:]
  var strands: [Strand] = []
  var strandIndex: [Shelf: [String: Int]] = [:]
  var kindIndex: [String: Int] = [:]
  var pages: [PlainPage] = []
  var articles: [Article] = []
  var targets = LinkTargets()
  var kept = Site.KeptOut()
  /// The names of files that could not be read, by what they are.
  var unreadable: [ContentPath.Role: Set<String>] = [:]

  init(_ content: Content, _ sorting: LanguageSorting, _ place: Int) {
    self.content = content
    settings = content.settings
    language = settings.siteLanguages[place]
    root = settings.root(ofLanguage: place)
    members = sorting.members[place]
    languagesInFields = sorting.languagesInFields
    phrases = content.words.phrases(in: language, report: &report)
    for (index, kind) in settings.kinds.enumerated() { kindIndex[kind.id] = index }
  }

  mutating func run() -> Site {
    for file in content.unreadable {
      targets.add(file.path, .unreadable, document: nil)
      unreadable[file.place.role, default: []].insert(file.place.name)
    }
    collectAuthors()
    collectStrands()
    collectPages()
    collectArticles()
    linkStrands()
    let shelves = Shelves(
      articles, kinds: settings.kinds.count, authors: authors, strands: strands, order: SortOrder(language))
    return Site(
      settings: settings, language: language, root: root, phrases: phrases, prefix: content.prefix,
      now: settings.timeZone.moment(at: content.now),
      kinds: settings.kinds.map { $0.named(by: phrases, in: language, main: settings.language) },
      articles: articles,
      authors: authors, strands: strands, pages: pages, files: content.files, logo: logo(),
      picture: picture(), theme: theme(), kept: kept, shelves: shelves,
      targets: targets)
  }

  /// The documents of a role.
  func documents(_ role: (ContentPath.Role) -> Bool) -> [LanguageSorting.Member] {
    members.filter { role($0.document.place.role) }
  }

  /// A file that front matter names: beside the document, or from the top of `Content/` with `files/` or `/files/`.
  mutating func file(_ path: Located<String>, beside document: String) -> ContentFile? {
    let fromTop = path.value.beginsWithSlash || path.value.path(below: "files") != nil
    let candidates = [
      followed(path.value, from: document.parentFolder), fromTop ? followed(path.value, from: "") : nil,
    ].compactMap(\.self)
    for candidate in candidates {
      guard let file = content.files[candidate] else { continue }
      if let danger = file.danger {
        report.refuse(file, for: danger, at: path.span, prefix: content.prefix)
        return nil
      }
      guard let reason = targets.folders.reason(against: file.path, for: document) else { return file }
      report.waits(because: reason, at: path.span)
      return nil
    }
    let folder = candidates.last?.parentFolder ?? ""
    let nearby = content.files.keys.filter { $0.parentFolder == folder }
    let meant = nearest(path.value.lastComponent, among: nearby.map(\.lastComponent))
    report.error(
      .missingFile, "no file '\(path.value)'", at: path.span,
      help: meant.map { "did you mean '\(path.value.withLastComponent($0))'?" }
        ?? "it was looked for as '\(content.prefix)\(candidates.last ?? path.value)'")
    return nil
  }

  /// A picture of the front matter, with the address it is published at: its own under `/files/`, or beside the page.
  mutating func picture(_ fields: Located<PictureFields>?, of document: String, page: SiteAddress) -> PictureFile? {
    guard let fields = fields?.value, let file = file(fields.src, beside: document), isPicture(file, at: fields.src)
    else {
      return nil
    }
    return PictureFile(file: file, address: address(of: file, beside: page), fields: fields)
  }

  private mutating func isPicture(_ file: ContentFile, at path: Located<String>) -> Bool {
    if ContentFile.isPicture(file.path) { return true }
    report.error(
      .notAPicture, "'\(path.value)' is no picture", at: path.span,
      help: "pictures end in .jpg, .png, .webp, .avif, .gif or .svg")
    return false
  }

  /// A file that the settings name, which belongs to no page: under `files/` only.
  private mutating func download(_ path: Located<String>) -> ContentFile? {
    guard let file = file(path, beside: "site.yml") else { return nil }
    if file.path.path(below: "files") != nil { return file }
    report.error(
      .missingFile, "'\(path.value)' is not under 'files/'", at: path.span,
      help: "move it to '\(content.prefix)files/' and write 'files/\(file.path.lastComponent)'")
    return nil
  }

  /// Where a file is published: `files/` keeps its place, everything else lies beside the page that shows it.
  func address(of file: ContentFile, beside page: SiteAddress) -> SiteAddress {
    Site.address(of: file, beside: page)
  }

  private mutating func logo() -> Masthead.Logo? {
    guard let organisation = settings.organisation, let light = organisation.logoLight else { return nil }
    let alt = organisation.logoAlt ?? settings.title
    let text = alt.text(for: language, default: settings.language)
    func picture(_ path: Located<String>) -> Picture? {
      guard let (file, link) = settingsFile(path), isPicture(file, at: path) else { return nil }
      return Picture(link: link, width: file.size?.width, height: file.size?.height, alt: text)
    }
    let (day, night) = (picture(light), organisation.logoDark.flatMap { picture($0) })
    return day.map { Masthead.Logo(light: $0, dark: night) }
  }

  private mutating func picture() -> Picture? {
    guard let fields = settings.picture?.value, let (file, link) = settingsFile(fields.src),
      isPicture(file, at: fields.src)
    else { return nil }
    return Picture(link: link, width: file.size?.width, height: file.size?.height, alt: fields.alt)
  }

  private mutating func theme() -> Theme {
    let fields = settings.theme
    var theme = Theme(
      palette: Palette(ink: fields.ink?.value, paper: fields.paper?.value, accent: fields.accent?.value),
      serif: fields.serif, sans: fields.sans, radius: fields.radius)
    for font in fields.fonts {
      guard let (_, link) = settingsFile(font.src) else { continue }
      theme.fonts.append(FontFace(family: font.family, link: link, weight: font.weight, style: font.style))
    }
    return theme
  }

  /// A file that `site.yml` names, and its address.
  private mutating func settingsFile(_ path: Located<String>) -> (file: ContentFile, link: Link)? {
    download(path).map { ($0, Link(path: settings.basePath + $0.path)) }
  }
}

extension ContentFile {
  /// Whether the file's ending is one of a picture's.
  public static func isPicture(_ path: String) -> Bool {
    let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
    return ["jpg", "jpeg", "png", "webp", "avif", "gif", "svg"].contains(ending)
  }
}

extension Site {
  /// Where a file is published: `files/` keeps its place, everything else lies beside the page that shows it.
  static func address(of file: ContentFile, beside page: SiteAddress) -> SiteAddress {
    if file.path.path(below: "files") != nil { return SiteAddress("/" + file.path) }
    return SiteAddress(page.path + file.path.lastComponent)
  }
}
