internal import Diagnostics
internal import HTML

/// A path in `_redirects` or `_headers`: `/old/page`, `/news/:year/:slug`, `/blog/*`.
struct PathPattern: Sendable {
  private enum Part: Sendable {
    case exact(String)
    case any(name: String)
  }

  private let parts: [Part]
  /// Whether it ends in `*`, which stands for any number of parts.
  private let hasSplat: Bool

  /// Nil unless it begins with a slash.
  init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var words = Self.words(text)
    hasSplat = words.last == "*"
    if hasSplat { words.removeLast() }
    parts = words.map { word in
      word.utf8.first == UInt8(ascii: ":") && word.utf8.count > 1
        ? .any(name: word) : .exact(Self.decoded(word))
    }
  }

  /// The path itself where it is the only one that fits.
  var onlyPath: String? {
    guard !hasSplat else { return nil }
    var words: [String] = []
    for part in parts {
      guard case .exact(let word) = part else { return nil }
      words.append(word)
    }
    return Self.key(words)
  }

  /// A path without regard to a slash at its end, as hosts compare them.
  static func key(of path: String) -> String { key(words(path)) }

  /// What the placeholders stand for in a path, `:splat` among them; nil where the path does not fit.
  func match(_ path: String) -> [String: String]? {
    let words = Self.words(path)
    guard hasSplat ? words.count >= parts.count : words.count == parts.count else { return nil }
    var found: [String: String] = [:]
    for (part, word) in zip(parts, words) {
      switch part {
      case .exact(let own): if own != word { return nil }
      case .any(let name): found[name] = word
      }
    }
    if hasSplat {
      let rest = words.dropFirst(parts.count).joined(separator: "/")
      found[":splat"] = rest.isEmpty || !path.endsInSlash ? rest : rest + "/"
    }
    return found
  }

  /// An address with its placeholders filled in. What comes from a request is encoded, and cannot name another host.
  static func filled(_ address: String, with found: [String: String]) -> String {
    var out = address
    // Longest first, so that `:year` is not taken for `:y`.
    for (name, value) in found.sorted(by: { ($0.key.utf8.count, $0.key) > ($1.key.utf8.count, $1.key) }) {
      out.replace(name, with: Link.percentEncoded(value, keeping: "/!$&'()*+,;=@"))
    }
    if out.utf8.first == UInt8(ascii: "/") { while out.hasPrefix("//") { out.removeFirst() } }
    return out
  }

  private static func key(_ words: [String]) -> String { "/" + words.joined(separator: "/") }

  private static func words(_ path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  private static func decoded(_ word: String) -> String {
    RequestTarget(Array("/\(word)".utf8)).map { String(Substring($0.path.utf8.dropFirst())) } ?? word
  }
}
