public import HTML

/// What sort of work a piece is to search engines, libraries and reference managers: the one table of their words.
public enum RecordType: String, Sendable, Hashable, CaseIterable {
  case opinion, analysis, report, paper, article, recording, dataset

  /// The words of each vocabulary for one sort of work.
  public struct Names: Sendable, Hashable {
    /// A type of schema.org. The special one wins over `NewsArticle`, which is all that Mastodon reads: it falls back
    /// to Open Graph.
    public let schema: String
    /// CSL 1.0.2, appendix III.
    public let csl: String
    /// A reference type of RIS.
    public let ris: String
    /// An entry type that every BibTeX style knows.
    public let bibtex: String
    /// The DCMI Type Vocabulary.
    public let dublinCore: String
  }

  public var names: Names {
    switch self {
    case .opinion: Names("OpinionNewsArticle", "post-weblog", "BLOG", "misc")
    case .analysis: Names("AnalysisNewsArticle", "post-weblog", "BLOG", "misc")
    case .report: Names("Report", "report", "RPRT", "techreport")
    case .paper: Names("ScholarlyArticle", "report", "RPRT", "techreport")
    case .article: Names("Article", "post-weblog", "BLOG", "misc")
    case .recording: Names("Article", "broadcast", "SOUND", "misc", "Sound")
    case .dataset: Names("Dataset", "dataset", "DATA", "misc", "Dataset")
    }
  }

  /// The address of its type of schema.org.
  public var schemaURL: Link { .schema(names.schema) }

  /// Whether it is cited as a publication of its own, with a number and a publisher, not as a part of the site.
  public var standsAlone: Bool {
    switch self {
    case .report, .paper, .dataset: true
    case .opinion, .analysis, .article, .recording: false
    }
  }
}

extension RecordType.Names {
  fileprivate init(
    _ schema: String, _ csl: String, _ ris: String, _ bibtex: String, _ dublinCore: String = "Text"
  ) {
    self.schema = schema
    self.csl = csl
    self.ris = ris
    self.bibtex = bibtex
    self.dublinCore = dublinCore
  }
}
