/// Finds the string literals of a Swift source, those inside the holes of others included, with the holes taken out.
struct LiteralScanner {
  private let source: [Character]
  private var index = 0
  private(set) var literals: [String] = []

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    source = Array(lines.filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n"))
    while index < source.count { code() }
  }

  /// One character of code, or a whole literal.
  private mutating func code() {
    if source[index] == "\"" { literal() } else { index += 1 }
  }

  private mutating func literal() {
    let quotes = source[index...].prefix(3).allSatisfy { $0 == "\"" } && index + 2 < source.count ? 3 : 1
    index += quotes
    var text = ""
    while index < source.count, !source[index...].prefix(quotes).allSatisfy({ $0 == "\"" }) {
      if source[index] == "\\", index + 1 < source.count {
        if source[index + 1] == "(" {
          hole()
        } else {
          text.append(source[index + 1] == "\"" ? "\"" : " ")
          index += 2
        }
      } else {
        text.append(source[index])
        index += 1
      }
    }
    index += quotes
    literals.append(text)
  }

  private mutating func hole() {
    index += 2
    var depth = 1
    while index < source.count, depth > 0 {
      if source[index] == "(" { depth += 1 }
      if source[index] == ")" { depth -= 1 }
      code()
    }
  }
}
