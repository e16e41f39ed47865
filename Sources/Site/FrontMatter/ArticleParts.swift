public import Diagnostics
public import FrontMatter

/// One name on a byline: an author's id, or a guest.
public struct BylineFields: Sendable, Hashable {
  public let id: String?
  @Rare public private(set) var guest: GuestFields?
  public let role: String?
  public let affiliation: String?

  init(id: String) {
    self.id = id
    guest = nil
    role = nil
    affiliation = nil
  }

  init?(_ fields: inout FieldReader) {
    let id = fields.optional("id", .authorIdentifier, "The id of an author's file.")
    let names = fields.variants(
      "name", .personName, "A guest's name, for someone without a file."
    ) { PersonName(&$0) }
    fields.refuseMore(than: names, "a guest has one name", help: "write each guest as an entry of 'authors'")
    let name = names.first
    role = fields.optional("role", .line, "What they did: `data`, `photographs`.")?.value
    let affiliation = fields.optional("affiliation", .line, "Where they worked at the time.")?.value
    self.affiliation = affiliation
    let bio = fields.optional("bio", .paragraph, "A guest's biography in a sentence or two.")
    let url = fields.optional("url", .outsideAddress, "A guest's own page.")
    self.id = id?.value
    guest = name.map { GuestFields(named: $0.value, affiliation: affiliation, biography: bio?.value, url: url?.value) }
    switch (id, name) {
    case (nil, nil):
      fields.error(
        .missingField, "an author needs an 'id' or a 'name'", at: fields.span,
        help: "write 'id: …', or 'name: …' for a guest")
      return nil
    case (let id?, _?):
      fields.error(
        .invalidValue, "an author has an 'id' or a 'name', not both", at: id.span,
        help: "the author's file gives the name")
      return nil
    default: break
    }
    if id != nil, let given = bio?.span ?? url?.span {
      fields.error(
        .invalidValue, "'bio' and 'url' are for guests without a file", at: given, help: "write it in the author's file"
      )
    }
  }
}

/// An author without a file of their own.
public struct GuestFields: Sendable, Hashable {
  public let named: PersonName
  public let affiliation: String?
  public let biography: String?
  public let url: String?

  /// As bylines print it.
  public var name: String { named.full }
}

/// The series of a piece and its place in it.
public struct SeriesFields: Sendable {
  public let id: String
  public let number: Int?
  public private(set) var span: SourceSpan?

  init(id: String) {
    self.id = id
    number = nil
  }

  init?(_ fields: inout FieldReader) {
    let id = fields.required("id", .strandIdentifier, "The id of the series' file.")
    let number = fields.optional("number", .count, "The place in the series, from 1.")
    if let number, number.value < 1 {
      fields.error(.invalidValue, "a series has no number 0", at: number.span, help: "count from 1")
    }
    self.number = number?.value
    guard let id else { return nil }
    self.id = id.value
  }

  func located(at span: SourceSpan) -> SeriesFields {
    var copy = self
    copy.span = span
    return copy
  }
}

/// A picture that front matter names.
public struct PictureFields: Sendable, Hashable {
  public let src: Located<String>
  public let alt: String
  public let caption: String?
  public let credit: String?
  /// The part kept in view when cropped.
  public let focus: String?

  init?(_ fields: inout FieldReader) {
    let src = fields.required("src", .filePath, "The file, beside this one or under `files/`.")
    let alt = fields.required(
      "alt", .text, "What the picture shows, for readers who do not see it; `\"\"` for a decoration.")
    caption = fields.optional("caption", .line, "Printed under the picture.")?.value
    credit = fields.optional("credit", .line, "Who made the picture.")?.value
    focus =
      fields.optional(
        "focus", .choice(["centre", "top", "bottom", "left", "right"]),
        "The part kept in view where the picture is cropped.")?
      .value
    guard let src, let alt else { return nil }
    self.src = src
    self.alt = alt.value
  }
}

/// Who paid for a piece.
public struct FunderFields: Sendable, Hashable {
  public let source: String
  public let award: String?
  public let url: String?
  public private(set) var span: SourceSpan?

  init?(_ fields: inout FieldReader) {
    let source = fields.required("source", .line, "The funder's name.")
    award = fields.optional("award", .line, "The grant's number.")?.value
    url = fields.optional("url", .outsideAddress, "The funder's page.")?.value
    guard let source else { return nil }
    self.source = source.value
    span = source.span
  }
}

/// A correction.
public struct CorrectionFields: Sendable {
  public let date: Located<WrittenDate>
  public let note: String
  /// Changed what a reader would conclude; moves `updated`.
  public let isMaterial: Bool

  init?(_ fields: inout FieldReader) {
    let date = fields.required("date", .date, "When it was put right.")
    let note = fields.required("note", .paragraph, "What was wrong and what is right.")
    let severity = fields.optional(
      "severity", .choice(["minor", "material"]),
      "`material` where it changes what a reader would conclude; `minor` otherwise.")
    isMaterial = severity?.value == "material"
    guard let date, let note else { return nil }
    self.date = date
    self.note = note.value
  }
}

/// When and where something was held.
public struct EventFields: Sendable {
  public let start: Located<WrittenDate>
  public let end: Located<WrittenDate>?
  public let place: String?
  public let url: String?

  init?(_ fields: inout FieldReader) {
    let start = fields.required("start", .date, "When it began.")
    end = fields.optional("end", .date, "When it ended.")
    place = fields.optional("place", .line, "Where it was held.")?.value
    url = fields.optional("url", .outsideAddress, "The event's page.")?.value
    guard let start else { return nil }
    self.start = start
  }
}

extension FieldReader {
  /// `check: {off: [codes]}`: rules switched off for this file or site.
  mutating func checksOff() -> [DiagnosticCode] {
    object("check", "Which checks are switched off here.") { fields -> [DiagnosticCode] in
      fields.list("off", .diagnosticCode, "Codes of warnings and hints that should not be shown.").map(\.value)
    }?.value ?? []
  }
}

extension FieldReader {
  /// An error for what stands in a list where one value is all that can be used.
  mutating func refuseMore<V>(than values: [Located<V>], _ message: String, help: String) {
    guard values.count > 1 else { return }
    error(.wrongShape, message, at: values[1].span, help: help)
  }
}

extension Format where Value == DiagnosticCode {
  /// The code of a diagnostic, as messages print it.
  static let diagnosticCode = Format<String>.line.map(name: "the code of a check") { text, span, report in
    if let code = DiagnosticCode(rawValue: text) { return code }
    let meant = nearest(text, among: DiagnosticCode.allCases.map(\.rawValue))
    report.error(
      .unknownChoice, "no check named '\(text)'", at: span,
      help: meant.map { "did you mean '\($0)'?" } ?? "the code stands in brackets at the end of each message")
    return nil
  }
}
