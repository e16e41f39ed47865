/// What an open page is told.
public enum LiveEvent: Sendable, Equatable {
  /// Files have changed, by their paths from the site's root: `topics/energy/index.html`. Pages that show none of them
  /// stay as they are; nil is for all pages.
  case reload(paths: [String]?)
  /// Stylesheets have changed, and nothing else: they are swapped on the page, which stays where it is.
  case style([StyleChange])
  /// The content has mistakes; the last good site stays. The text is laid over the page.
  case mistakes(String)
  /// The mistakes are gone.
  case mended

  /// A stylesheet's path before and after; the same where only its bytes differ.
  public struct StyleChange: Sendable, Equatable {
    public let from: String
    public let to: String

    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// Above this many, naming the pages costs more than loading one that is the same.
  private static let mostPaths = 500

  var name: String {
    switch self {
    case .reload: "reload"
    case .style: "style"
    case .mistakes: "mistakes"
    case .mended: "mended"
    }
  }

  /// JSON on one line.
  func data(basePath: String) -> String {
    switch self {
    case .reload(let paths):
      guard let paths, paths.count <= Self.mostPaths else { return "null" }
      return "[\(paths.map { quoted(basePath + $0) }.joined(separator: ","))]"
    case .style(let changes):
      let pairs = changes.map { "[\(quoted(basePath + $0.from)),\(quoted(basePath + $0.to))]" }
      return "[\(pairs.joined(separator: ","))]"
    case .mistakes(let text): return quoted(text)
    case .mended: return "null"
    }
  }
}

/// Text as a JSON string.
private func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": out += "\\\(scalar)"
    case "\n": out += "\\n"
    case "\t": out += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
      let digits = String(scalar.value, radix: 16)
      out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}
