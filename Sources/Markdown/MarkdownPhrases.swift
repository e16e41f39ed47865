/// Every word that a body's HTML has beside its author's.
///
/// A class, since every body is handed the same: its texts need not be counted anew for each.
public final class MarkdownPhrases: Sendable {
  public let note: String
  public let tip: String
  public let important: String
  public let warning: String
  public let caution: String
  public let footnotes: String
  /// The name of a reference's link; `{number}` stands for its number.
  public let footnote: String
  /// The name of a link from a footnote to the text; `{number}` stands for `1`, or `1.2` where it is referred to
  /// twice.
  public let backToReference: String
  /// The name of a table without a caption; `{number}` stands for its place among the tables.
  public let table: String
  /// Stands before who made a picture.
  public let credit: String
  public let done: String
  public let notDone: String
  /// The first of the ten digits that numbers are written in.
  public let zero: Unicode.Scalar

  public init(
    note: String, tip: String, important: String, warning: String, caution: String, footnotes: String,
    footnote: String, backToReference: String, table: String, credit: String, done: String, notDone: String,
    zero: Unicode.Scalar = "0"
  ) {
    self.note = note
    self.tip = tip
    self.important = important
    self.warning = warning
    self.caution = caution
    self.footnotes = footnotes
    self.footnote = footnote
    self.backToReference = backToReference
    self.table = table
    self.credit = credit
    self.done = done
    self.notDone = notDone
    self.zero = zero
  }

  public static let english = MarkdownPhrases(
    note: "Note", tip: "Tip", important: "Important", warning: "Warning", caution: "Caution",
    footnotes: "Footnotes", footnote: "Footnote {number}", backToReference: "Back to reference {number}",
    table: "Table {number}", credit: "Credit:", done: "Done", notDone: "Not done")

  /// Digits 0 to 9 in a text as the language writes them.
  func digits(_ text: String) -> String {
    guard zero != "0" else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      out.append(isDigit ? Unicode.Scalar(zero.value + scalar.value - 0x30) ?? scalar : scalar)
    }
    return String(out)
  }

  func name(of callout: Callout.Kind) -> String {
    switch callout {
    case .note: note
    case .tip: tip
    case .important: important
    case .warning: warning
    case .caution: caution
    }
  }

  /// The bytes of a phrase before and after its `{number}`; the second part is nil where it has none.
  static func parts(of phrase: UnsafeBufferPointer<UInt8>) -> (
    before: UnsafeBufferPointer<UInt8>, after: UnsafeBufferPointer<UInt8>?
  ) {
    let hole: StaticString = "{number}"
    let size = hole.utf8CodeUnitCount
    guard let open = phrase.firstIndex(of: UInt8(ascii: "{")), open + size <= phrase.count,
      hole.withUTF8Buffer({ hole in hole.indices.allSatisfy { hole[$0] == phrase[open + $0] } })
    else {
      return (phrase, nil)
    }
    return (UnsafeBufferPointer(rebasing: phrase[..<open]), UnsafeBufferPointer(rebasing: phrase[(open + size)...]))
  }
}
