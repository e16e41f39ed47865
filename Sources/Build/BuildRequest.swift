public import Diagnostics
public import FrontMatter

/// What a build is asked for.
public struct BuildRequest: Sendable {
  /// The site's folder, the one that holds `Content/`.
  public var source: String
  public var output: String
  public var drafts: Bool
  public var future: Bool
  /// A date, or date and time in the site's zone, that stands in for now.
  public var asOf: WrittenDate?
  /// Seconds since 1970.
  public var now: Int
  public var jobs: Int
  /// False reads and renders without writing.
  public var writes: Bool
  /// Whether warnings count as errors.
  public var isStrict = false
  /// Which program this is (see ``programIdentity(_:)``): what another one remembers is not taken. Nil remembers
  /// nothing from build to build.
  public var program: Fingerprint?
  /// Told what is being done, for a progress line.
  public var progress: (@Sendable (String) -> Void)?
  public var disk: Disk

  public init(
    source: String, output: String, drafts: Bool = false, future: Bool = false, asOf: WrittenDate? = nil, now: Int,
    jobs: Int, writes: Bool = true, program: Fingerprint? = nil, progress: (@Sendable (String) -> Void)? = nil,
    disk: Disk = .real
  ) {
    self.source = source
    self.output = output
    self.drafts = drafts
    self.future = future
    self.asOf = asOf
    self.now = now
    self.jobs = jobs
    self.writes = writes
    self.program = program
    self.progress = progress
    self.disk = disk
  }
}

/// What a build made.
public struct BuildSummary: Sendable {
  public var articles = 0
  public var authors = 0
  /// HTML pages, redirects included.
  public var pages = 0
  /// All files, pages included.
  public var files = 0
  public var written = 0
  public var unchanged = 0
  public var removed = 0
  /// Pieces that exist and are not public now.
  public var drafts = 0
  public var embargoed = 0
  public var expired = 0
  /// What the writer noticed in the output folder.
  public var warnings: [String] = []

  public init() {}
}

/// How a build ended.
public struct BuildOutcome: Sendable {
  public var report: Report
  /// Nil where nothing was published.
  public var summary: BuildSummary?
  /// What the disk did to us.
  public var failure: String?
  /// Whether the failure left some files of the output new and some old, each of them whole; else all are old.
  public var isMixed: Bool
  /// What the site was made of.
  var remains: Remains?

  public init(report: Report, summary: BuildSummary? = nil, failure: String? = nil, isMixed: Bool = false) {
    self.report = report
    self.summary = summary
    self.failure = failure
    self.isMixed = isMixed
  }

  /// Leaves in memory what the site was made of, for a process that ends now: to take a large site apart piece by piece
  /// costs more than all that is left to do.
  public func leaveRemains() {
    if let remains { _ = Unmanaged.passRetained(remains) }
  }

  /// A class, so that one reference holds it all.
  final class Remains: Sendable {
    private let renderer: SiteRenderer

    init(_ renderer: SiteRenderer) { self.renderer = renderer }
  }
}
