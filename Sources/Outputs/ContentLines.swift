import HTML

/// Lines as vCard (RFC 6350 §3.2) and iCalendar (RFC 5545 §3.1) have them: `NAME:value`, ended by CR LF, folded so that
/// none is longer than 75 bytes.
struct ContentLines {
  private var folded = TextBuffer(capacity: 1024)

  /// The lines so far.
  var bytes: [UInt8] { folded.bytes }

  /// A line whose value is text: backslash, comma, semicolon and line breaks are escaped (RFC 6350 §4, RFC 5545 §3.3.11).
  mutating func text(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    line(name, Self.escaped(value))
  }

  /// A line whose value is made of parts with semicolons between, each of them text.
  mutating func parts(_ name: StaticString, _ values: [String?]) {
    line(name, values.map { Self.escaped($0 ?? "") }.joined(separator: ";"))
  }

  /// A line whose value is no text: an address, a date, a name of the format's own.
  mutating func line(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    var line = TextBuffer()
    line.appendLiteral(name)
    line.appendLiteral(":")
    // Nothing that ends a line gets here from an address; should it, it must not begin a new one.
    line.appendLine(value)
    fold(line.take())
  }

  /// A line break and a blank after 75 bytes, never within a character.
  private mutating func fold(_ line: [UInt8]) {
    var rest = line[...]
    var room = 75
    while rest.count > room {
      var cut = rest.startIndex + room
      while rest[cut] & 0xC0 == 0x80 { cut -= 1 }
      folded.append(rest[..<cut])
      folded.appendLiteral("\r\n ")
      rest = rest[cut...]
      room = 74
    }
    folded.append(rest)
    folded.appendLiteral("\r\n")
  }

  private static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ",", ";":
        out.append("\\")
        out.append(scalar)
      case "\n": out.append(contentsOf: "\\n".unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
