import Diagnostics
import FrontMatter

/// The pattern of a kind's addresses: `/research/{year}/{slug}/`.
public struct Permalink: Sendable, Hashable {
  private let parts: [Part]

  private enum Part: Hashable {
    case text(String)
    case kind, slug, year, month, day
  }

  /// `/<kind>/<slug>/`.
  static let usual = Permalink(parts: [.text("/"), .kind, .text("/"), .slug, .text("/")])

  private init(parts: [Part]) { self.parts = parts }

  static let holes = ["kind", "slug", "year", "month", "day"]

  static func read(_ value: YAMLNode, for kind: Located<String>, kinds: [PublicationKind], report: inout Report)
    -> Permalink?
  {
    let known = kinds.map(\.id)
    if !known.contains(kind.value) {
      report.error(
        .unknownChoice, "no publication kind named '\(kind.value)'", at: kind.span,
        help: nearest(kind.value, among: known).map { "did you mean '\($0)'?" }
          ?? "known: \(known.joined(separator: ", "))")
      return nil
    }
    guard let text = Format.line.read(value, &report) else { return nil }
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      switch name {
      case "kind": parts.append(.kind)
      case "slug": parts.append(.slug)
      case "year": parts.append(.year)
      case "month": parts.append(.month)
      case "day": parts.append(.day)
      default:
        report.error(
          .unknownChoice, "no part '{\(name)}' in addresses", at: value.span,
          help: nearest(name, among: holes).map { "did you mean '{\($0)}'?" }
            ?? "known: {kind}, {slug}, {year}, {month}, {day}")
        return nil
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    let pattern = Permalink(parts: parts)
    let sample = pattern.path(kind: "kind", slug: "slug", day: CivilDate(year: 2026, month: 1, day: 1)!)
    guard sample.hasPrefix("/"), sample.hasSuffix("/"), SiteAddress.isSafe(sample), parts.contains(.slug) else {
      report.error(
        .invalidValue, "'\(text)' is no address pattern", at: value.span,
        help: "begin and end with '/', and hold '{slug}': \"/research/{year}/{slug}/\"")
      return nil
    }
    return pattern
  }

  /// The path of one piece.
  func path(kind: String, slug: String, day: CivilDate) -> String {
    var path = ""
    path.reserveCapacity(kind.utf8.count + slug.utf8.count + 16)
    for part in parts {
      switch part {
      case .text(let text): path += text
      case .kind: path += kind
      case .slug: path += slug
      case .year: path += String(day.year)
      case .month: path += twoDigits(day.month)
      case .day: path += twoDigits(day.day)
      }
    }
    return path
  }
}
