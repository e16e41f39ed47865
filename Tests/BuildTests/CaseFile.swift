import Foundation

/// One mistake and all that is said of it, in one text: the files of a little site, then what the build says.
///
///     === Content/site.yml
///     title: Case
///     === Content/articles/steel.md escaped
///     ---\r\ntitle: Steel
///     === says
///     Content/articles/steel.md:1:1: error: …
///
/// Files marked `escaped` hold `\r`, `\t`, `\u{FEFF}` and `\xFF` for what cannot be seen or kept in a text.
struct CaseFile {
  var files: [(path: String, bytes: [UInt8])] = []
  var options: [String] = []
  var expected = ""
  private var head = ""

  init(_ text: String) {
    var current: (path: String, isEscaped: Bool, text: String)?
    var part = Part.head
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    for line in lines {
      if line.hasPrefix("=== ") {
        if let done = current { close(done) }
        current = nil
        let words = line.dropFirst(4).split(separator: " ").map(String.init)
        if words[0] == "says" {
          part = .says
          options = Array(words.dropFirst())
        } else {
          part = .file
          current = (words[0], words.dropFirst().contains("escaped"), "")
        }
        head += part == .says ? "" : line + "\n"
        continue
      }
      switch part {
      case .head: head += line + "\n"
      case .file:
        current?.text += line + "\n"
        head += line + "\n"
      case .says: expected += line + "\n"
      }
    }
    if let done = current { close(done) }
  }

  private enum Part { case head, file, says }

  /// The same case with another outcome.
  func text(saying said: String) -> String {
    head + (["=== says"] + options).joined(separator: " ") + "\n" + said
  }

  private mutating func close(_ file: (path: String, isEscaped: Bool, text: String)) {
    files.append((file.path, file.isEscaped ? Self.unescaped(file.text) : Array(file.text.utf8)))
  }

  private static func unescaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Substring(text)
    while let character = rest.popFirst() {
      guard character == "\\", let kind = rest.popFirst() else {
        bytes += Array(String(character).utf8)
        continue
      }
      switch kind {
      case "r": bytes.append(13)
      case "t": bytes.append(9)
      case "n": bytes.append(10)
      case "\n": break
      case "x":
        bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      case "u":
        let hex = rest.dropFirst().prefix { $0 != "}" }
        rest = rest.dropFirst(hex.count + 2)
        if let scalar = UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init) {
          bytes += Array(String(Character(scalar)).utf8)
        }
      default: bytes += Array("\\\(kind)".utf8)
      }
    }
    return bytes
  }
}
