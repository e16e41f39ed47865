internal import Diagnostics

extension Format where Value == String {
  /// A path on this site, for an old address that leads here.
  public static let sitePath = Format(name: "a path on this site (/old/address/)") { text, span, report in
    let path = trimmed(text)
    guard isFilled(path, at: span, &report) else { return nil }
    guard let flaw = flaw(ofSitePath: path) else { return path }
    report.error(.invalidValue, "\(quoted(path)) \(flaw.seen)", at: span, help: flaw.help)
    return nil
  }

  /// The path of a file below the folder that it is looked up in; given without `./`.
  public static let filePath = Format(name: "a file's path (charts/steel.png)") { text, span, report in
    let path = trimmed(text)
    guard isFilled(path, at: span, &report) else { return nil }
    guard let flaw = flaw(ofFilePath: path) else {
      return path.pathNames.filter { $0 != "." }.joined(separator: "/")
    }
    report.error(.invalidValue, "\(quoted(path)) \(flaw.seen)", at: span, help: flaw.help)
    return nil
  }

}

private typealias Flaw = (seen: String, help: String)

private func flaw(ofSitePath path: String) -> Flaw? {
  if let scheme = path.firstRange(of: "://") {
    let rest = path[scheme.upperBound...].drop { $0 != "/" }
    return ("is a whole address", rest.isEmpty ? "write the path only: /old/address/" : "write the path only: \(rest)")
  }
  if !path.beginsWithSlash { return ("does not begin with '/'", "did you mean '/\(shortened(path))'?") }
  if path.contains("//") { return ("has two slashes in a row", "write one") }
  if path.contains("\\") { return ("has a backslash", "write '/'") }
  if let flaw = flawOfCharacters(path) { return flaw }
  if path.contains("?") || path.contains("#") {
    return ("has more than a path", "leave out what follows '?' or '#': a redirect cannot see it")
  }
  if path.contains(" ") { return ("has a blank", "write %20 for it") }
  if path.pathNames.contains(where: { $0 == "." || $0 == ".." }) {
    return ("has '.' or '..' for a folder", "write the path out")
  }
  let lower = path.lowercased()
  if let hidden = ["%2e", "%2f", "%5c", "%00", "%0a", "%0d"].first(where: { lower.contains($0) }) {
    return ("hides a mark of its own behind \(hidden)", "write the path without it")
  }
  return nil
}

private func flaw(ofFilePath path: String) -> Flaw? {
  if path.contains("://") {
    return ("is an address, not a file", "put the file beside the text and write its name")
  }
  if path.beginsWithSlash {
    return ("begins with '/'", "write it from its own folder: \(shortened(String(path.drop { $0 == "/" })))")
  }
  if path.contains("\\") { return ("has a backslash", "write '/'") }
  if let flaw = flawOfCharacters(path) { return flaw }
  if path.contains("//") { return ("has two slashes in a row", "write one") }
  if path.endsInSlash { return ("is a folder", "name the file in it") }
  let scalars = Array(path.unicodeScalars.prefix(2))
  if scalars.count == 2, scalars[0].isASCIILetter, scalars[1] == ":" {
    return ("is on one computer only", "put the file beside the text and write its name")
  }
  let folders = path.pathNames
  if folders.contains("..") { return ("leads out of its folder", "put the file beside the text and write its name") }
  if folders.allSatisfy({ $0 == "." }) { return ("is a folder", "name the file in it") }
  return nil
}

private func flawOfCharacters(_ path: String) -> Flaw? {
  path.firstControl.map { ("has a control character (\(codePoint($0.value)))", "delete it") }
}
