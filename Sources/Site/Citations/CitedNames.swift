import HTML

/// What joins the names of a citation in a language, escaped. A class, because the names of each piece hold it.
final class CitationMarks: Sendable {
  /// Between names: `, `, `، `, `、`.
  let comma: [UInt8]
  /// Before the last name of two, blanks included: ` and `, ` و`.
  let and: [UInt8]
  /// Before the last name of more.
  let last: [UInt8]
  /// The same in a style that has a comma there, in a language that can have one: `, and `.
  let serialAnd: [UInt8]
  /// Before the last name of two behind the comma that closes one that was turned round. A comma without a blank behind
  /// it stands before no "and".
  let andAfterTurned: [UInt8]
  /// Before the last name in APA: `, &amp; `. The ampersand goes with the comma of English; a language with a comma of
  /// its own has its own "and".
  let apaAnd: [UInt8]
  /// "et al."
  let others: [UInt8]
  let isRightToLeft: Bool
  /// Between the parts of a name that is turned round and runs as the language does.
  fileprivate let nameComma: String

  init(_ phrases: Phrases) {
    let joints = phrases.joints
    comma = escaped(joints.more)
    and = escaped(joints.two)
    last = escaped(joints.last)
    serialAnd = escaped(joints.serial)
    andAfterTurned = joints.more.hasSuffix(" ") ? escaped(joints.more.dropLast() + joints.two) : and
    apaAnd = joints.more == ", " ? Array(", &amp; ".utf8) : andAfterTurned
    others = escaped(phrases[.etAl])
    isRightToLeft = phrases.language.isRightToLeft
    nameComma = isRightToLeft ? joints.more : ", "
  }
}

/// A name in the forms that citations print, each a place in a text of many names; one that runs against the language is
/// kept together by `bdi`.
struct CitedName: Sendable {
  /// As running text has it.
  let natural: Range<Int>
  /// As a list sorted by family names has it.
  let turned: Range<Int>
  let withInitials: Range<Int>

  /// Adds the forms of a name to a text, escaped.
  init(_ name: PersonName, _ marks: CitationMarks, in text: inout [UInt8]) {
    let isForeign = name.full.isRightToLeft != marks.isRightToLeft
    let comma = isForeign ? ", " : marks.nameComma
    func place(_ form: String, _ text: inout [UInt8]) -> Range<Int> {
      let start = text.count
      let markup: HTML = isForeign ? "<bdi>\(form)</bdi>" : "\(form)"
      text += markup.bytes
      return start..<text.count
    }
    natural = place(name.natural, &text)
    turned = place(name.turned(comma), &text)
    withInitials = place(name.withInitials(comma), &text)
  }
}

/// The names of a citation, in each style's order, with the language's commas and the style's limits.
struct CitedNames {
  private let names: [CitedName]
  /// Where the names have their places. One text for all authors of a site: each name by itself would be counted for
  /// each piece and style, by all lanes at once.
  private let text: [UInt8]
  private let marks: CitationMarks

  init(_ names: [CitedName], in text: [UInt8], _ marks: CitationMarks) {
    self.names = names
    self.text = text
    self.marks = marks
  }

  var isEmpty: Bool { names.isEmpty }

  func append(_ style: CitationStyle, to out: inout TextBuffer) {
    switch style {
    case .apa: apa(&out)
    case .chicagoNote: list(upTo: 3, shown: 1, isSerial: true, &out) { $1.natural }
    case .chicagoAuthorDate:
      list(upTo: 10, shown: 7, isSerial: true, isTurned: true, &out) { $0 == 0 ? $1.turned : $1.natural }
    case .mla: list(upTo: 2, shown: 1, isSerial: true, isTurned: true, &out) { $0 == 0 ? $1.turned : $1.natural }
    case .harvard: list(upTo: 3, shown: 1, isSerial: false, &out) { $1.withInitials }
    }
  }

  /// Names with commas, the last one after "and"; of more than `most` the first few and "et al.".
  ///
  /// - Parameter isTurned: Whether the first is turned round, so that a comma closes it.
  private func list(
    upTo most: Int, shown: Int, isSerial: Bool, isTurned: Bool = false, _ out: inout TextBuffer,
    _ form: (Int, CitedName) -> Range<Int>
  ) {
    let isCut = names.count > most
    let count = isCut ? shown : names.count
    for index in 0..<count {
      if index > 0, !isCut, index == count - 1 {
        if count == 2 {
          out.append(isTurned ? marks.andAfterTurned : marks.and)
        } else {
          out.append(isSerial ? marks.serialAnd : marks.last)
        }
      } else if index > 0 {
        out.append(marks.comma)
      }
      append(form(index, names[index]), &out)
    }
    if isCut {
      if isTurned { out.append(marks.comma) } else { out.appendLiteral(" ") }
      out.append(marks.others)
    }
  }

  private func append(_ place: Range<Int>, _ out: inout TextBuffer) {
    text.withUnsafeBufferPointer { out.append(UnsafeBufferPointer(rebasing: $0[place])) }
  }

  /// 9.8: up to twenty names, of more the first nineteen and the last; before the last one `&`.
  private func apa(_ out: inout TextBuffer) {
    let isCut = names.count > 20
    for (index, name) in names.enumerated() where !isCut || index < 19 || index == names.count - 1 {
      if index > 0, index == names.count - 1, !isCut {
        out.append(marks.apaAnd)
      } else if index > 0 {
        out.append(marks.comma)
        if index == names.count - 1 { out.appendLiteral(". . . ") }
      }
      append(name.withInitials, &out)
    }
  }
}

extension PersonName {
  /// Whether the name is printed with the family first, as Chinese, Korean and Hungarian names are.
  public var isFamilyFirst: Bool {
    guard let family, let given else { return false }
    // `Lin Li` begins with the letters of `Li`, but not with that name.
    return full.hasPrefix(family) && !full.contains(",") && !full.hasPrefix("\(given) ")
  }

  fileprivate var natural: String {
    // Only a name that was written turned round has to be turned back.
    guard let given, full.contains(","), suffix == nil else { return full }
    return "\(given) \(familyName)"
  }

  fileprivate func turned(_ comma: String) -> String { isFamilyFirst ? full : inverted(comma) }

  /// `van Beethoven, L.`; in scripts that have no capitals, initials would be nobody's: there the name stays whole.
  fileprivate func withInitials(_ comma: String) -> String {
    guard let given else { return inverted(comma) }
    guard given.first?.isCased ?? false else { return turned(comma) }
    // `J.R.R.` is three names, `Jean-Paul` one of two parts, `Rauf oğlu` that of a father.
    let parts = given.split(separator: " ").filter { !$0.isSonOrDaughter }.map { part in
      part.split(separator: "-").map { $0.split(separator: ".").map { "\($0.prefix(1))." }.joined(separator: " ") }
        .joined(separator: "-")
    }
    return "\(familyName), \(parts.joined(separator: " "))\(suffix.map { ", \($0)" } ?? "")"
  }
}

extension String {
  /// Whether its first letter is of a script written from the right: Hebrew, Arabic, Syriac, Thaana, N'Ko and their
  /// forms for printing.
  fileprivate var isRightToLeft: Bool {
    // Nearly all names begin with a letter of Latin or Cyrillic.
    if let first = utf8.first, first < 0xD6 { return false }
    guard let letter = unicodeScalars.first(where: \.properties.isAlphabetic) else { return false }
    return (0x590...0x8FF).contains(letter.value) || (0xFB1D...0xFDFF).contains(letter.value)
      || (0xFE70...0xFEFF).contains(letter.value)
  }
}
