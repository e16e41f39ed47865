import HTML
import Site

/// BibTeX as every processor reads it: values in balanced braces, TeX's own characters escaped, the rest UTF-8. A DOI and
/// an address are verbatim.
enum BibTeX {
  static func append(_ work: WorkRecord, to out: inout TextBuffer) {
    out.appendLiteral("@")
    out.append(work.type.names.bibtex)
    out.appendLiteral("{")
    out.appendKey(of: work)
    people("author", work.responsible, &out)
    people("editor", work.editors, &out)
    // Braces once more: the title keeps its capitals in every style.
    field("title", work.fullTitle, &out, isKept: true)
    if work.type.standsAlone {
      if work.type.names.bibtex == "techreport" {
        field("institution", work.publisher.name, &out)
        field("type", work.kind.title, &out)
      } else {
        field("publisher", work.publisher.name, &out)
      }
      field("number", work.number, &out)
      field("address", work.publisher.place, &out)
    } else {
      field("howpublished", work.publisher.name, &out)
    }
    let day = work.published.day
    number("year", day.year, &out)
    out.appendLiteral(",\n  month = ")
    out.appendLiteral(month(day.month))
    number("day", day.day, &out)
    field("series", work.series?.title, &out)
    verbatim("doi", work.doi, &out)
    field("isbn", work.isbn, &out)
    field("issn", work.issn, &out)
    address("url", work.url, &out)
    field("language", work.language.description, &out)
    field("abstract", work.abstract ?? work.description, &out)
    if !work.keywords.isEmpty { field("keywords", work.keywords.joined(separator: ", "), &out) }
    out.appendLiteral("\n}\n")
  }

  private static func month(_ number: Int) -> StaticString {
    switch number {
    case 1: "jan"
    case 2: "feb"
    case 3: "mar"
    case 4: "apr"
    case 5: "may"
    case 6: "jun"
    case 7: "jul"
    case 8: "aug"
    case 9: "sep"
    case 10: "oct"
    case 11: "nov"
    default: "dec"
    }
  }

  private static func open(_ name: StaticString, _ out: inout TextBuffer) {
    out.appendLiterals(",\n  ", name, " = {")
  }

  private static func field(_ name: StaticString, _ value: String?, _ out: inout TextBuffer, isKept: Bool = false) {
    guard let value else { return }
    open(name, &out)
    if isKept { out.appendLiteral("{") }
    out.appendTeX(value)
    out.appendLiteral(isKept ? "}}" : "}")
  }

  private static func number(_ name: StaticString, _ number: Int, _ out: inout TextBuffer) {
    open(name, &out)
    out.append(number)
    out.appendLiteral("}")
  }

  /// A DOI: like an address, which it becomes the end of, so that braces can be written as addresses have them.
  private static func verbatim(_ name: StaticString, _ value: String?, _ out: inout TextBuffer) {
    guard let value else { return }
    open(name, &out)
    out.appendLine(value, marks: VerbatimMarks.self)
    out.appendLiteral("}")
  }

  /// An address: verbatim, as `\url` takes it. A ``Link`` holds no brace.
  private static func address(_ name: StaticString, _ link: Link?, _ out: inout TextBuffer) {
    guard let link else { return }
    open(name, &out)
    out.append(link.href)
    out.appendLiteral("}")
  }

  /// Names joined with `and`; an organisation's is braced, so that nobody looks for its family name.
  private static func people(_ name: StaticString, _ people: [WorkRecord.Creator], _ out: inout TextBuffer) {
    if people.isEmpty { return }
    open(name, &out)
    for (index, person) in people.enumerated() {
      if index > 0 { out.appendLiteral(" and ") }
      if person.name.family == nil || person.name.given == nil {
        out.appendLiteral("{")
        out.appendTeX(person.name.full)
        out.appendLiteral("}")
      } else {
        family(person.name, &out)
        if let suffix = person.name.suffix {
          out.appendLiteral(", ")
          out.appendTeX(suffix)
        }
        out.appendLiteral(", ")
        out.appendTeX(person.name.given ?? "")
      }
    }
    out.appendLiteral("}")
  }

  /// Before the comma all up to the last word in small letters is a particle: a family name that holds such a word, as
  /// `Ortega y Gasset` does, is braced.
  private static func family(_ name: PersonName, _ out: inout TextBuffer) {
    if let particle = name.particle {
      out.appendTeX(particle)
      out.appendLiteral(" ")
    }
    let family = name.family ?? ""
    let isBraced = family.utf8.contains(UInt8(ascii: " ")) && holdsSmallWord(family)
    if isBraced { out.appendLiteral("{") }
    out.appendTeX(family)
    if isBraced { out.appendLiteral("}") }
  }

  private static func holdsSmallWord(_ name: String) -> Bool {
    name.split(separator: " ").contains { $0.first(where: \.isLetter)?.isLowercase ?? false }
  }
}

extension TextBuffer {
  /// Text with what TeX would take for its own escaped.
  fileprivate mutating func appendTeX(_ text: String) { appendLine(text, marks: TeXMarks.self) }
}

private enum TeXMarks: LineMarks {
  @inline(__always)
  static func isMarked(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"), UInt8(ascii: "~"), UInt8(ascii: "^"),
      UInt8(ascii: "_"), UInt8(ascii: "#")...UInt8(ascii: "&"):
      true
    default: PlainLine.isMarked(byte)
    }
  }

  @inline(__always)
  static func areMarked(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    func each(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    // `# $ % &` follow one another, and so do `{ | } ~`; `^` and `_` differ in one bit.
    return PlainLine.areMarked(bytes) .| ((bytes &- each(UInt8(ascii: "#"))) .< each(4))
      .| ((bytes &- each(UInt8(ascii: "{"))) .< each(4)) .| (bytes .== each(UInt8(ascii: "\\")))
      .| ((bytes | each(1)) .== each(UInt8(ascii: "_")))
  }

  /// A brace becomes a command, not `\{`: BibTeX counts braces whatever stands before them.
  static func mark(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "{"): "\\textbraceleft{}"
    case UInt8(ascii: "}"): "\\textbraceright{}"
    case UInt8(ascii: "\\"): "\\textbackslash{}"
    case UInt8(ascii: "~"): "\\textasciitilde{}"
    case UInt8(ascii: "^"): "\\textasciicircum{}"
    case UInt8(ascii: "&"): "\\&"
    case UInt8(ascii: "%"): "\\%"
    case UInt8(ascii: "$"): "\\$"
    case UInt8(ascii: "#"): "\\#"
    default: "\\_"
    }
  }
}

/// What would end a verbatim value, or not be one to all programs.
private enum VerbatimMarks: LineMarks {
  @inline(__always)
  static func isMarked(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): true
    default: PlainLine.isMarked(byte)
    }
  }

  @inline(__always)
  static func areMarked(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    func each(_ character: Unicode.Scalar) -> SIMD16<UInt8> { SIMD16(repeating: UInt8(ascii: character)) }
    return PlainLine.areMarked(bytes) .| (bytes .== each("{")) .| (bytes .== each("}")) .| (bytes .== each("\\"))
  }

  static func mark(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "{"): "%7B"
    case UInt8(ascii: "}"): "%7D"
    case UInt8(ascii: "\\"): "%5C"
    default: " "
    }
  }
}
