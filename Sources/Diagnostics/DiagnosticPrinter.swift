/// Turns diagnostics into what a person reads in a terminal.
///
///     Content/briefs/steel.md:7:11: error: no author named 'm-okafro'
///       │
///     7 │ authors: [m-okafro, l-chen]
///       │           ^~~~~~~~ did you mean 'm-okafor'?
///       = see Content/authors/m-okafor.md:1   [reference/unknown-author]
///
/// The first line has the shape that editors and continuous integration already parse.
public struct DiagnosticPrinter {
  private let isColoured: Bool
  private let source: (String) -> [UInt8]?
  private var texts: [String: SourceText?] = [:]

  /// - Parameter source: The bytes of a file by the path in its spans; nil where it cannot be read any more.
  public init(isColoured: Bool = false, source: @escaping (String) -> [UInt8]?) {
    self.isColoured = isColoured
    self.source = source
  }

  /// Every diagnostic of a report, sorted, a blank line between them.
  public mutating func text(for report: Report) -> String {
    report.sorted.map { text(for: $0) }.joined(separator: "\n")
  }

  public mutating func text(for diagnostic: Diagnostic) -> String {
    var out = ""
    if let span = diagnostic.span {
      // First, since whoever asks for it in the middle of painting copies all that is known of files.
      let place = place(of: span)
      out += paint(.bold, place) + ": "
    }
    out += paint(diagnostic.severity.style, "\(diagnostic.severity.rawValue):")
    out += " " + paint(.bold, diagnostic.message.printable) + "\n"

    let shown = excerpt(for: diagnostic)
    out += shown?.text ?? ""
    let gutter = String(repeating: " ", count: shown?.gutter ?? 1)
    var notes: [String] = []
    if shown == nil, let help = diagnostic.help { notes.append(help.printable) }
    for note in diagnostic.notes {
      var text = note.message.printable
      if let span = note.span { text += " " + place(of: span) }
      notes.append(text)
    }
    for note in notes.dropLast() { out += "\(gutter) = \(note)\n" }
    out += notes.last.map { "\(gutter) = \($0)   " } ?? "\(gutter) = "
    return out + paint(.dim, "[\(diagnostic.code.rawValue)]") + "\n"
  }

  /// `path:line:column`, or the path alone where the file cannot be read.
  public mutating func place(of span: SourceSpan) -> String {
    guard let position = position(of: span) else { return span.path.printable }
    return "\(span.path.printable):\(position.line):\(position.column)"
  }

  /// The line and column where a span begins; nil where the file cannot be read.
  public mutating func position(of span: SourceSpan) -> SourcePosition? {
    sourceText(span.path)?.position(of: span.range.lowerBound)
  }

  /// The line and column just past the end of a span.
  public mutating func end(of span: SourceSpan) -> SourcePosition? {
    sourceText(span.path)?.position(of: span.range.upperBound)
  }

  /// A byte offset as a line and a column in code points; nil where the file cannot be read.
  mutating func codePoint(at offset: Int, in path: String) -> SourcePosition? {
    sourceText(path)?.codePointPosition(of: offset)
  }

  private mutating func sourceText(_ path: String) -> SourceText? {
    if let known = texts[path] { return known }
    let text = source(path).map(SourceText.init)
    texts[path] = text
    return text
  }

  private mutating func excerpt(for diagnostic: Diagnostic) -> (text: String, gutter: Int)? {
    // The very beginning stands for the file as a whole: no line of it is to blame.
    guard let span = diagnostic.span, span.range != 0..<0, let source = sourceText(span.path) else { return nil }
    let found = source.excerpt(of: span.range, most: Self.most)
    guard !found.text.isEmpty || diagnostic.help != nil else { return nil }
    let (characters, marked) = window(found.text, around: found.marked)
    let line = characters.joined()
    let indent = characters[..<marked.lowerBound].reduce(0) { $0 + columns(of: $1) }
    let width = characters[marked].reduce(0) { $0 + columns(of: $1) }
    let number = "\(found.line)"
    let blank = String(repeating: " ", count: number.count)
    let bar = paint(.dim, "│")
    let caret = paint(diagnostic.severity.style, "^" + String(repeating: "~", count: max(0, width - 1)))
    var out = "\(blank) \(bar)\n\(paint(.dim, number)) \(bar) \(line)\n"
    out += "\(blank) \(bar) \(String(repeating: " ", count: indent))\(caret)"
    if let help = diagnostic.help { out += " " + help.printable }
    return (out + "\n", number.count)
  }

  /// How many characters of a line are shown.
  private static let most = 110

  private func columns(of text: String) -> Int { text.reduce(0) { $0 + $1.columns } }

  /// At most ``most`` characters of a line around the marked ones, with control characters made visible.
  ///
  /// Character by character: a mark behind a control character is one of its own, and behind what stands in for that it
  /// is not.
  private func window(_ line: String, around marked: Range<Int>) -> ([String], Range<Int>) {
    let characters = line.map { String($0).printable }
    let most = Self.most
    // A place may begin within a character, and then counts one more.
    let marked = marked.clamped(to: 0..<characters.count)
    guard characters.count > most else { return (characters, marked) }
    let upper = min(marked.upperBound, marked.lowerBound + most - 10)
    let from = marked.lowerBound < most - 20 ? 0 : marked.lowerBound - 30
    let to = min(characters.count, max(from + most, upper))
    let head = from > 0 ? ["…"] : []
    let tail = to < characters.count ? ["…"] : []
    let shift = head.count - from
    return (head + characters[from..<to] + tail, marked.lowerBound + shift..<upper + shift)
  }

  fileprivate enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
  }

  private func paint(_ style: Style, _ text: String) -> String {
    isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Severity {
  fileprivate var style: DiagnosticPrinter.Style {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .hint: .blue
    }
  }
}

extension Character {
  /// How many columns of a terminal the character takes.
  fileprivate var columns: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }
}
