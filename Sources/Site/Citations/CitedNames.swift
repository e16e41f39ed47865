import HTML

/// A name in the forms that citations print, escaped.
struct CitedName: Sendable {
  /// As running text has it.
  let natural: [UInt8]
  /// As a list sorted by family names has it.
  let turned: [UInt8]
  let withInitials: [UInt8]

  init(_ name: PersonName) {
    natural = escaped(name.natural)
    turned = escaped(name.turned)
    withInitials = escaped(name.withInitials)
  }
}

/// The names of a citation, in each style's order, with its commas and its limits.
struct CitedNames {
  let names: [CitedName]
  /// The language's "and", without blanks, escaped.
  let and: [UInt8]
  /// "et al.", escaped.
  let others: [UInt8]

  func text(_ style: CitationStyle) -> [UInt8] {
    var out = TextBuffer(capacity: 96)
    switch style {
    case .apa: apa(&out)
    case .chicagoNote: list(upTo: 3, shown: 1, isSerial: names.count > 2, " ", &out) { $1.natural }
    case .chicagoAuthorDate: list(upTo: 10, shown: 7, isSerial: true, ", ", &out) { $0 == 0 ? $1.turned : $1.natural }
    case .mla: list(upTo: 2, shown: 1, isSerial: true, ", ", &out) { $0 == 0 ? $1.turned : $1.natural }
    case .harvard: list(upTo: 3, shown: 1, isSerial: false, " ", &out) { $1.withInitials }
    }
    return out.take()
  }

  /// Names with commas, the last one after "and"; of more than `most` the first few and "et al.".
  private func list(
    upTo most: Int, shown: Int, isSerial: Bool, _ beforeOthers: StaticString, _ out: inout TextBuffer,
    _ form: (Int, CitedName) -> [UInt8]
  ) {
    let isCut = names.count > most
    let count = isCut ? shown : names.count
    for index in 0..<count {
      if index > 0 {
        let isLast = !isCut && index == count - 1
        out.appendLiteral(!isLast || isSerial ? ", " : " ")
        if isLast {
          out.append(and)
          out.appendLiteral(" ")
        }
      }
      out.append(form(index, names[index]))
    }
    if isCut {
      out.appendLiteral(beforeOthers)
      out.append(others)
    }
  }

  /// 9.8: up to twenty names, of more the first nineteen and the last; before the last one `&`.
  private func apa(_ out: inout TextBuffer) {
    let isCut = names.count > 20
    for (index, name) in names.enumerated() where !isCut || index < 19 || index == names.count - 1 {
      if index > 0 { out.appendLiteral(", ") }
      if index > 0, index == names.count - 1 { out.appendLiteral(isCut ? ". . . " : "&amp; ") }
      out.append(name.withInitials)
    }
  }
}

extension PersonName {
  /// Whether the name is printed with the family first, as Chinese, Korean and Hungarian names are.
  public var isFamilyFirst: Bool {
    guard let family, given != nil else { return false }
    return full.hasPrefix(family) && !full.contains(",")
  }

  fileprivate var natural: String {
    // Only a name that was written turned round has to be turned back.
    guard let given, full.contains(","), suffix == nil else { return full }
    return "\(given) \(familyName)"
  }

  fileprivate var turned: String { isFamilyFirst ? full : inverted }

  /// `van Beethoven, L.`; in scripts that have no capitals, initials would be nobody's: there the name stays whole.
  fileprivate var withInitials: String {
    guard let given else { return inverted }
    guard given.first?.isCased ?? false else { return turned }
    let parts = given.split(separator: " ").map { part in
      part.split(separator: "-").compactMap { $0.first.map { "\($0)." } }.joined(separator: "-")
    }
    return "\(familyName), \(parts.joined(separator: " "))\(suffix.map { ", \($0)" } ?? "")"
  }
}
