internal import Diagnostics

/// What one pass over a body's bytes finds out before the library reads it: the lines, what the body could cost
/// at worst, and which extensions it needs.
///
/// The library's worst cases are searches inside one paragraph, and no paragraph reaches over a blank line. So the
/// scan counts within stretches between blank lines, without knowing which of them are paragraphs, code or
/// tables: it can only count too much, and the limits leave room for that.
struct BodyScan {
  /// Where each line begins, in bytes from the start of the body.
  var lineStarts: [Int32] = []
  /// The limits that the body breaks, each once.
  var violations: [Violation] = []
  /// Lines that look like a footnote's definition.
  var footnoteCandidates: [FootnoteCandidate] = []
  /// Where a `(` behind a `]` stands that may begin an address with a blank in it.
  var blankedAddresses: [Int] = []
  static let mostBlankedAddresses = 20
  /// How far the words behind such brackets were walked.
  var wordEnd = 0
  /// Runs of exactly two tildes.
  var doubleTildes = 0
  /// A tilde against `*`, `_` or a quotation mark.
  var hasTildeBesideDelimiter = false
  var addresses = Addresses.none
  var straightMarks = StraightMarks.none

  /// Whether `[^` stands somewhere, or something that may become it: `[\^`, or a reference to a character.
  var mayHaveFootnoteMark = false
  /// Whether one character stands between brackets somewhere, as in the box of a task.
  var mayHaveTask = false

  /// Whether a bare `www.`, `://` or `@` stands outside links, as far as a scan can tell.
  enum Addresses: Int { case none, perhapsBare, bare }

  /// Whether a straight quotation mark, `--` or `...` stands somewhere: what smart punctuation changes. Perhaps where all
  /// that was found are dashes in lines like those under a table's head, which are seldom text.
  enum StraightMarks { case none, perhaps, some }

  struct FootnoteCandidate {
    /// The label between `[^` and `]`.
    let label: Range<Int>
    /// The offset of the line's start.
    let line: Int
  }

  struct Violation {
    let code: DiagnosticCode
    let message: String
    let help: String
    let offset: Int
  }

  let limits: MarkdownLimits
  let options: Options
  let bytes: UnsafeBufferPointer<UInt8>
  var stretch = Stretch()
  var totals = Totals()
  /// Inside `](…)`, `<…>` or behind `]:`, where an address is no bare one, if no white space stands between.
  var isInDestination = false
  /// Where that begins, or how far no white space was found in it.
  var destination = 0

  /// Where the last bare address may stand that nothing was found behind.
  var lastAddress: Int?
  /// Where the white space behind such an address begins.
  var addressEnd = 0

  /// Whether `--` stands in the line.
  var hasDashes = false

  /// How many containers may be open: none takes less than a column.
  var openColumns = 0

  struct Options: Sendable {
    var isSmart = false
    var hasFootnotes = true
  }

  /// Counts between two blank lines.
  struct Stretch {
    var start = 0
    var lines = 0
    var runs = 0
    var openings = 0
    var pictures = 0
    var closings = 0
    var events = 0
    /// `<?`, `<!A` and `<![CDATA[`: for each the library looks for the end.
    var markup = 0
    var mails = 0
    var columns = 0
    var headerSearch = 0
    var pipes = 0
    var startsWithBracket = false
    /// The last `]:`, or -1.
    var definition = -1
    var widestRow = (pipes: 0, offset: 0)
  }

  /// Counts over the whole body.
  struct Totals {
    var runSteps = 0
    var bracketSteps = 0
    var addressSteps = 0
    var htmlSteps = 0
    var headerSteps = 0
    var cells = 0
    var closings = 0
    var definition = (count: 0, offset: 0)
    var listItems = 0
    var mailSteps = 0
    var containerSteps = 0
    var addresses = 0
    var addressEnds = 0
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: MarkdownLimits, options: Options) {
    self.bytes = bytes
    self.limits = limits
    self.options = options
    guard bytes.count <= limits.bodySize else {
      refuse(
        .bodyTooLarge, "the text is \(bytes.count) bytes long, and at most \(limits.bodySize) are read", at: 0,
        help: "divide it into several articles")
      return
    }
    lineStarts.reserveCapacity(bytes.count / 40 + 8)
    var index = 0
    while index < bytes.count { index = line(from: index) }
    endStretch(at: bytes.count)
    let expansion = totals.definition.count * totals.closings
    if expansion > limits.referenceExpansion {
      refuse(
        .referenceTooLarge,
        "a link definition of \(totals.definition.count) bytes in a text with \(totals.closings) brackets",
        at: totals.definition.offset, help: "shorten the address, or use it in fewer places")
    }
    if footnoteCandidates.count > limits.footnotes {
      refuse(
        .tooManyFootnotes, "\(footnoteCandidates.count) footnotes, and at most \(limits.footnotes) are read",
        at: footnoteCandidates[limits.footnotes].line, help: "divide the text into several articles")
    }
  }

  mutating func refuse(_ code: DiagnosticCode, _ message: String, at offset: Int, help: String) {
    guard !violations.contains(where: { $0.code == code }) else { return }
    violations.append(Violation(code: code, message: message, help: help, offset: offset))
  }

  func byte(at index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0x0A }
}
