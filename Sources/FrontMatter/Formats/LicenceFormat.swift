internal import Diagnostics

extension Format where Value == Licence {
  /// An SPDX identifier of the common ones, or the address of the terms.
  public static let licence = Format(name: "a licence (CC-BY-4.0)") { text, span, report in
    let typed = trimmed(text)
    if let known = Licence.known(id: typed) { return known }
    let lower = typed.lowercased()
    if lower.hasPrefix("https://") || lower.hasPrefix("http://") {
      if let known = Licence.known(url: typed) { return known }
      return Format<String>.outsideAddress.read(.text(typed, isQuoted: false, span), &report)
        .map { Licence(id: nil, name: $0, url: $0) }
    }
    report.error(.unknownChoice, "no licence named \(quoted(typed))", at: span, help: licenceHelp(typed))
    return nil
  }

}

private func licenceHelp(_ typed: String) -> String {
  let tidy = typed.replacing(" ", with: "-").replacing("_", with: "-").replacing("--", with: "-")
  let withoutVersion = tidy.split(separator: "-").dropLast().joined(separator: "-")
  for guess in [tidy, "CC-" + tidy, tidy + "-4.0", "CC-" + tidy + "-4.0", tidy + "-1.0", withoutVersion + "-4.0"] {
    if let known = Licence.known(id: guess)?.id { return "did you mean '\(known)'?" }
  }
  if let near = nearest(tidy, among: Licence.common.compactMap(\.id)) { return "did you mean '\(near)'?" }
  return "write an SPDX id such as CC-BY-4.0, or the address of the terms"
}
