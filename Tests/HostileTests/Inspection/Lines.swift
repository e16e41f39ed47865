import Foundation

extension Inspection {
  /// Formats in which a line's beginning says what it is: no text of an author may begin one.
  mutating func lines(_ path: String, _ name: String, _ ending: String, _ text: String) {
    if text.unicodeScalars.contains(where: {
      $0.value < 0x20 && !"\n\r\t".unicodeScalars.contains($0) || $0 == "\u{7F}"
    }) {
      fault(path, "a control character")
    }
    // To Swift both together are one character.
    let lines = text.replacingOccurrences(of: "\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    for line in lines where !line.isEmpty && !isExpected(line, ending, name) { fault(path, "a line '\(line)'") }
    let count = { (line: String) in lines.count { $0 == line } }
    switch ending {
    case "ris":
      let begins = lines.count { $0.hasPrefix("TY  - ") }
      if begins == 0 || begins != lines.count(where: { $0.hasPrefix("ER  - ") }) {
        fault(path, "records that do not end")
      }
    case "vcf": if count("BEGIN:VCARD") != 1 || count("END:VCARD") != 1 { fault(path, "not one card") }
    case "ics": if count("BEGIN:VEVENT") != 1 || count("END:VCALENDAR") != 1 { fault(path, "not one event") }
    case "bib": braces(path, text)
    default: break
    }
  }

  private func isExpected(_ line: Substring, _ ending: String, _ name: String) -> Bool {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    switch (ending, name) {
    case ("ris", _): return line.wholeMatch(of: /[A-Z][A-Z0-9]  - .*/) != nil
    case ("bib", _):
      return line.wholeMatch(of: /@[a-z]+\{[^,{}\s]+,|\ \ [a-z]+ = (\{.*\}|[a-z]+|[0-9]+),?|\}/) != nil
    case ("vcf", _), ("ics", _):
      return line.utf8.count <= 75 && line.wholeMatch(of: /[A-Z][A-Z-]*[;:].*| .*/) != nil
    case ("_redirects", _):
      if line == "/papers/az/* /papers/az/404.html 404" { return true }
      return words.count == 3 && words[0].hasPrefix("/") && words[1].hasPrefix("/papers/") && words[2] == "301"
    case ("_headers", _):
      return line.hasPrefix("/papers/") && words.count == 1
        || line.wholeMatch(
          of: /\ \ (Content-Security-Policy|X-Content-Type-Options|Referrer-Policy|Cache-Control|Content-Type): .*/)
          != nil
    case ("htaccess", _):
      if ["<If \"%{REQUEST_URI} =~ m#^/papers/az/#\">", "</If>"].contains(line) { return true }
      return line.wholeMatch(
        of:
          /\s*(ErrorDocument|AddDefaultCharset|AddType|AddCharset|ForceType|Header|AddOutputFilterByType|RedirectMatch|<\/?(IfModule|Files|FilesMatch)).*/
      )
        != nil && line.filter { $0 == "\"" }.count.isMultiple(of: 2)
    case (_, "robots.txt"): return line.wholeMatch(of: /(User-agent|Disallow|Allow|Sitemap):.*/) != nil
    case (_, "security.txt"): return line.wholeMatch(of: /(Contact|Expires|Preferred-Languages|Canonical): \S.*/) != nil
    case (_, "humans.txt"):
      return line.wholeMatch(
        of: /\/\* (INSTITUTE|TEAM|SITE) \*\/|(Name|Site|Contact|Location|Role|Language|Last update|Software): .*/)
        != nil
    case (_, "llms.txt"):
      if line.hasPrefix("- [") {
        let address = line.wholeMatch(of: /- \[(\\.|[^\\\[\]])*\]\(([^()]*)\).*/)?.2 ?? ""
        return isHarmless(String(address)) && address.hasPrefix(site)
      }
      return line.hasPrefix("# ") || line.hasPrefix("## ") || line.hasPrefix("> ")
    default: return false
    }
  }

  /// Braces that no backslash takes back come in pairs, and no entry begins inside one.
  private mutating func braces(_ path: String, _ text: String) {
    var depth = 0
    var isEscaped = false
    for byte in text.utf8 {
      defer { isEscaped = byte == UInt8(ascii: "\\") && !isEscaped }
      if isEscaped { continue }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth < 0 || (byte == UInt8(ascii: "@") && depth == 0 && isEscaped) { break }
    }
    if depth != 0 { fault(path, "braces that do not pair") }
  }
}
