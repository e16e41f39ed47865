/// The names of a citation, in each style's order, with its commas and its limits.
struct CitedNames {
  let names: [PersonName]
  /// The language's "and", without blanks.
  let and: String
  /// "et al."
  let others: String

  func text(_ style: CitationStyle) -> String {
    switch style {
    case .apa: apa
    case .chicagoNote:
      names.count > 3 ? "\(names[0].natural) \(others)" : listed(names.map(\.natural), serial: names.count > 2)
    case .chicagoAuthorDate: chicago
    case .mla:
      names.count > 2 ? "\(names[0].turned), \(others)" : listed(turned(names), serial: true)
    case .harvard:
      names.count > 3
        ? "\(names[0].withInitials) \(others)" : listed(names.map(\.withInitials), serial: false)
    }
  }

  /// 9.8: up to twenty names, of more the first nineteen and the last; before the last one `&`.
  private var apa: String {
    let all = names.map(\.withInitials)
    if all.count > 20 { return all[..<19].joined(separator: ", ") + ", . . . " + all[all.count - 1] }
    guard let last = all.last, all.count > 1 else { return all.first ?? "" }
    return all.dropLast().joined(separator: ", ") + ", & " + last
  }

  /// 15.9: up to ten names, of more the first seven; the first one turned round.
  private var chicago: String {
    if names.count > 10 { return turned(Array(names[..<7])).joined(separator: ", ") + ", " + others }
    return listed(turned(names), serial: true)
  }

  private func turned(_ names: [PersonName]) -> [String] {
    names.enumerated().map { $0.offset == 0 ? $0.element.turned : $0.element.natural }
  }

  private func listed(_ all: [String], serial: Bool) -> String {
    guard let last = all.last, all.count > 1 else { return all.first ?? "" }
    return all.dropLast().joined(separator: ", ") + (serial ? ", " : " ") + and + " " + last
  }
}

extension PersonName {
  /// Whether the name is printed with the family first, as Chinese, Korean and Hungarian names are.
  public var isFamilyFirst: Bool {
    guard let family, given != nil else { return false }
    return full.hasPrefix(family) && !full.contains(",")
  }

  /// As running text has it.
  fileprivate var natural: String {
    // Only a name that was written turned round has to be turned back.
    guard let given, full.contains(","), suffix == nil else { return full }
    return "\(given) \(familyName)"
  }

  /// As a list sorted by family names has it.
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
