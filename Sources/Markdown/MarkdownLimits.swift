/// How much a body may ask of the Markdown library.
///
/// Version 0.29.0.gfm.6 reads most texts in linear time and some small ones in quadratic time (CVE-2023-22483,
/// 22484, 22486, 24824, 26485, 37463 are unmended in Debian's build). ``BodyScan`` adds up in one pass what a body
/// could cost at worst; what would take seconds is refused with a diagnostic that names the place.
public struct MarkdownLimits: Sendable {
  /// The most bytes of a body.
  public var bodySize = 2 << 20
  /// The most block quotes, lists and footnotes inside one another.
  public var containers = 64
  /// The most elements of any kind inside one another.
  public var treeDepth = 200
  /// The furthest a list's marker may be indented, in columns; a list reaches this only by nesting.
  public var listIndent = 400
  /// The most cells of one row of a table.
  public var tableColumns = 256
  /// The most cells of all tables of a body.
  public var tableCells = 100_000
  /// The most bytes that reference definitions may add: the longest definition times the uses.
  public var referenceExpansion = 16 << 20
  public var footnotes = 5_000
  public var listItems = 50_000
  /// The longest run of one delimiter (`****…`).
  public var delimiterRun = 1_000
  /// The most steps that one kind of search through a stack may take at worst: some nanoseconds each.
  public var steps = 100_000_000
  /// The most bytes of memory for reading HTML of an author.
  public var htmlMemory = 256 << 20
  /// The most bytes of HTML that a body may become.
  public var outputSize = 16 << 20

  public init() {}

  /// The limits in force unless a caller says otherwise.
  public static let standard = MarkdownLimits()
}
