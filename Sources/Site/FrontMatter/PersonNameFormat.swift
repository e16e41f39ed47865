import Diagnostics
import FrontMatter

extension Format where Value == PersonName {
  /// A name in one piece. Degrees behind it are reported and left out: a citation would take them for a part of it.
  static let personName = Format<String>.line.map(name: "a line of text") { text, span, report in
    let name = withoutDegrees(text)
    if name.endIndex < text.endIndex {
      let degrees = text[name.endIndex...].drop { $0 == "," || $0 == " " }
      report.warning(
        .invalidValue, "'\(degrees)' is no part of a name", at: span,
        help: "write '\(name)' alone; say the rest in 'role', or leave it out")
    }
    return PersonName(full: String(name))
  }
}

/// What stands before the degrees and titles at the end of a name.
private func withoutDegrees(_ text: String) -> Substring {
  var name = text[...]
  while let rest = beforeDegree(name) { name = rest }
  return name
}

private func beforeDegree(_ name: Substring) -> Substring? {
  let comma = name.lastIndex(of: ",")
  if let comma, degrees.contains(letters(name[comma...].dropFirst())) { return rest(name[..<comma], of: name) }
  // Without a comma capitals alone may be a family name: `Jack MA`.
  guard let blank = name.lastIndex(of: " "), degrees.contains(letters(name[blank...])),
    comma != nil || name[blank...].contains(where: { $0.isLowercase || $0 == "." })
  else { return nil }
  return rest(name[..<blank], of: name)
}

/// A name before its degree, unless that may be the initials of somebody whose family name comes first:
/// `Salinger, J.D.`
private func rest(_ rest: Substring, of name: Substring) -> Substring? {
  guard let end = rest.lastIndex(where: { $0 != "," && $0 != " " }) else { return nil }
  let isInitials = !rest.contains(" ") && !name[rest.endIndex...].contains(where: \.isLowercase)
  return isInitials ? nil : rest[...end]
}

private func letters(_ text: Substring) -> String { text.filter { $0 != "." && $0 != " " } }

private let degrees: Set = [
  "PhD", "PHD", "Phd", "DPhil", "MPhil", "EdD", "DSc", "ScD", "DBA", "DrPH", "ThD", "PsyD", "MD", "JD", "SJD", "JSD",
  "LLM", "LLB", "LLD", "MA", "BA", "MSc", "BSc", "MBA", "MPA", "MPP", "MPH", "MEng", "BEng", "MEd", "MRes", "MFA", "MS",
  "BS", "CFA", "CPA", "Esq", "Esquire", "OBE", "CBE", "MBE", "KBE", "DBE", "CMG", "KC", "QC", "MP", "FRS", "RN",
]
