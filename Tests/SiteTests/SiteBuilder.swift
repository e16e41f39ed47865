import Diagnostics
import Site

/// A site made of texts, without a disk: paths under `Content/` and what stands in them.
struct SiteBuilder {
  var settings = "title: Test\nurl: https://test.example/\n"
  var texts: [String: String] = ["authors/ana.md": "---\nname: Ana Lee\n---\n\nAna writes.\n"]
  var files: [ContentFile] = []
  /// What outputs would claim.
  var planned: [PlannedFile] = []
  /// 2026-01-01T00:00:00Z
  var now = 1_767_225_600
  var showsDrafts = false
  var showsFuture = false

  /// Adds a piece; `more` is further front matter.
  mutating func article(
    _ name: String, date: String = "2025-01-01", type: String = "commentary", _ more: String = "",
    body: String = "Text."
  ) {
    texts["articles/\(name).md"] =
      "---\ntitle: \(name)\ndate: \(date)\ntype: \(type)\nauthors: [ana]\n\(more)\n---\n\n\(body)\n"
  }

  func assembled() -> (site: Site, plan: Plan, report: Report) {
    let (publication, plan, report) = published()
    return (publication.main, plan, report)
  }

  /// The same with all languages.
  func published() -> (publication: Publication, plan: Plan, report: Report) {
    var report = Report()
    let settings = Settings.read(SourceFile(path: "Content/site.yml", bytes: Array(settings.utf8)), report: &report)
    let documents = texts.sorted { $0.key < $1.key }.compactMap { path, text -> Document? in
      guard let place = ContentPath(path) else { return nil }
      let source = SourceFile(path: "Content/" + path, bytes: Array(text.utf8))
      return Document.parse(
        source, path: path, place: place, punctuation: Punctuation(settings, InterfaceWords(settings)), report: &report)
    }
    let content = Content(
      settings: settings, documents: documents, files: Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) }),
      now: now, showsDrafts: showsDrafts, showsFuture: showsFuture)
    let publication = assemble(content, report: &report)
    let plan = plan(publication, files: { _ in planned }, report: &report)
    return (publication, plan, report)
  }

  func made() -> (maker: PageMaker, plan: Plan) {
    let (publication, plan, _) = published()
    return (PageMaker(publication, plan: plan, prose: [:]), plan)
  }
}
