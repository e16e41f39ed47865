public import Diagnostics

/// How a body is read.
public struct ReadingOptions: Sendable {
  /// Whether straight quotation marks, `--` and `...` become typographic ones.
  public var isSmart: Bool
  /// The marks that straight ones become where `isSmart`; nil for the English ones.
  public var quotationMarks: QuotationMarks?
  /// Whether the body runs from right to left, where signs of numbers have to be held in place, and blocks in Latin
  /// letters turned.
  public var isRightToLeft: Bool
  public var limits: MarkdownLimits

  public init(
    isSmart: Bool = false, quotationMarks: QuotationMarks? = nil, isRightToLeft: Bool = false,
    limits: MarkdownLimits = .standard
  ) {
    self.isSmart = isSmart
    self.quotationMarks = quotationMarks.flatMap { $0 == .english ? nil : $0 }
    self.isRightToLeft = isRightToLeft
    self.limits = limits
  }
}

/// Reads the Markdown in a byte range of a file; nil where it breaks a limit, which is reported.
///
/// Tables are always looked for; tasks, footnotes, `~~struck~~` and bare addresses where the body may have them.
public func readMarkdown(
  _ body: Range<Int>, of file: SourceFile, options: ReadingOptions = ReadingOptions(), report: inout Report
) -> MarkdownDocument? {
  file.bytes.withUnsafeBufferPointer { whole in
    let bytes = UnsafeBufferPointer(rebasing: whole[body])
    var scanned = BodyScan.Options()
    scanned.isSmart = options.isSmart
    let scan = BodyScan(bytes, limits: options.limits, options: scanned)
    guard !scan.reportViolations(in: file, from: body.lowerBound, to: &report) else { return nil }

    let places = LinePlaces(lineStarts: scan.lineStarts, body: body)
    var plan = CMarkReader.Plan(extensions: .table)
    // Smart punctuation makes the library cut every text at full stops and hyphens.
    plan.isSmart = options.isSmart && scan.straightMarks == .some
    plan.seeksDashes = options.isSmart && scan.straightMarks == .perhaps
    plan.wantsDoubleTilde = true
    plan.takesTurn = scan.hasTildeBesideDelimiter
    if scan.mayHaveFootnoteMark || !scan.footnoteCandidates.isEmpty { plan.extensions.insert(.footnotes) }
    if scan.mayHaveTask { plan.extensions.insert(.tasklist) }
    if scan.doubleTildes > 1 { plan.extensions.insert(.strikethrough) }
    if scan.addresses == .bare { plan.extensions.insert(.autolink) }
    plan.seeksAddresses = scan.addresses == .perhapsBare
    plan.seeksFootnotes = scan.mayHaveFootnoteMark
    let depth = options.limits.treeDepth
    var tree = CMarkReader.tree(of: bytes, plan, places: places, treeDepth: depth)
    let missesAddress = plan.seeksAddresses && tree.findings.hasBareAddress
    if missesAddress || tree.findings.hasDashes {
      // What looked like the address of a link was none, or what looked like a table's line: read again with what finds
      // bare addresses, or changes dashes.
      if missesAddress { plan.extensions.insert(.autolink) }
      if tree.findings.hasDashes { plan.isSmart = true }
      tree = CMarkReader.tree(of: bytes, plan, places: places, treeDepth: depth)
    }
    if let deepest = tree.findings.tooDeep {
      report.error(
        .bodyTooDeep, "more than \(depth) elements inside one another", at: file.span(tree.elements[deepest].range),
        help: "write them beside one another")
      return nil
    }
    if options.isSmart, let marks = options.quotationMarks {
      var pass = QuotationMarkPass(marks, body: bytes)
      pass.run(&tree.elements, &tree.buffer)
    }
    if options.isRightToLeft { SignedNumberPass.run(&tree.elements, &tree.buffer) }
    let document = MarkdownDocument(
      path: file.path, elements: tree.elements, buffer: tree.buffer, landmarks: tree.landmarks,
      fileEnd: body.upperBound, isRightToLeft: options.isRightToLeft)
    reportBlanks(of: document, in: whole, body: body, candidates: scan.blankedAddresses, to: &report)
    reportFootnotes(
      of: document, in: whole, body: body, candidates: scan.footnoteCandidates, hasMarks: tree.findings.hasFootnoteMark,
      to: &report)
    return document
  }
}

/// The same for a file that is Markdown from its first byte to its last.
public func readMarkdown(
  _ file: SourceFile, options: ReadingOptions = ReadingOptions(), report: inout Report
) -> MarkdownDocument? {
  readMarkdown(0..<file.bytes.count, of: file, options: options, report: &report)
}

extension BodyScan {
  /// Reports every limit that the body breaks; true where there is one.
  func reportViolations(in file: SourceFile, from start: Int, to report: inout Report) -> Bool {
    for violation in violations {
      let offset = start + violation.offset
      report.error(violation.code, violation.message, at: file.span(offset..<offset), help: violation.help)
    }
    return !violations.isEmpty
  }
}
