/// What a site tells its host in `_redirects` and `_headers`, the files of Netlify, Cloudflare Pages and others.
///
/// A line that cannot be read is left out: the build tells its author, a server has nobody to tell.
public struct SiteRules: Sendable {
  private var exact: [String: Redirect] = [:]
  private var patterns: [(PathPattern, Redirect)] = []
  private var blocks: [HeaderBlock] = []

  struct Redirect: Sendable {
    /// On this site from its host's root, or a whole address elsewhere.
    let target: String
    let status: Int
    /// Whether it holds even where a file stands: `301!`.
    let isForced: Bool
  }

  private struct HeaderBlock: Sendable {
    /// Nil for a block that is meant for another host, or cannot be read.
    let pattern: PathPattern?
    var set: [HTTPField] = []
    var removed: [String] = []
  }

  public init() {}

  public init(redirects: [UInt8], headers: [UInt8]) {
    for line in Self.lines(redirects) { addRedirect(line) }
    for line in Self.lines(headers) { addHeader(line) }
    blocks.removeAll { $0.pattern == nil || ($0.set.isEmpty && $0.removed.isEmpty) }
  }

  /// The rule for exactly this path, or a pattern that is forced.
  ///
  /// Hosts differ: to Netlify a file comes first, to Cloudflare the rule. A rule for one address is meant for that
  /// address; a pattern is often a catch-all, which must not hide the pages.
  func firstRedirect(_ path: String) -> Redirect? {
    if !exact.isEmpty, let rule = exact[PathPattern.key(of: path)], rule.target != path { return rule }
    return patternRedirect(path, isForced: true)
  }

  /// The first pattern that fits a path where nothing stands.
  func lastRedirect(_ path: String) -> Redirect? { patternRedirect(path, isForced: false) }

  /// Changes a response as the rules for its path say.
  func apply(to response: inout HTTPResponse, path: String) {
    var values: [(name: String, value: String)] = []
    for block in blocks where block.pattern?.match(path) != nil {
      for name in block.removed {
        response.remove(name)
        values.removeAll { $0.name.lowercased() == name.lowercased() }
      }
      for field in block.set {
        // A name that several lines give keeps all their values, as the hosts do it.
        if let known = values.firstIndex(where: { $0.name.lowercased() == field.name.lowercased() }) {
          values[known].value += ", " + field.value
        } else {
          values.append((field.name, field.value))
        }
      }
    }
    for (name, value) in values { response.set(name, value) }
  }

  private func patternRedirect(_ path: String, isForced: Bool) -> Redirect? {
    for (pattern, rule) in patterns where rule.isForced == isForced {
      guard let found = pattern.match(path) else { continue }
      let target = PathPattern.filled(rule.target, with: found)
      if target != path { return Redirect(target: target, status: rule.status, isForced: isForced) }
    }
    return nil
  }

  /// `/old/* /new/:splat 301`.
  private mutating func addRedirect(_ line: String) {
    let words = Self.words(line)
    guard words.count >= 2, let pattern = PathPattern(words[0]), Self.isAddress(words[1]) else { return }
    let code = words.count > 2 ? words[2] : "301"
    guard let status = Int(code.hasSuffix("!") ? String(code.dropLast()) : code),
      [200, 301, 302, 303, 307, 308, 404].contains(status),
      // Fetching from elsewhere is a host's business.
      status > 300 && status < 400 || words[1].hasPrefix("/"),
      // What follows the status holds for some readers only: a country, a language, a role.
      words.count <= 3
    else { return }
    let rule = Redirect(target: words[1], status: status, isForced: code.hasSuffix("!"))
    if let path = pattern.onlyPath {
      if exact[path] == nil { exact[path] = rule }
    } else {
      patterns.append((pattern, rule))
    }
  }

  private mutating func addHeader(_ line: String) {
    guard line.first == " " || line.first == "\t" else {
      blocks.append(HeaderBlock(pattern: Self.words(line).first.flatMap { PathPattern($0) }))
      return
    }
    guard !blocks.isEmpty else { return }
    let text = line.trimmed
    if text.hasPrefix("! ") {
      blocks[blocks.count - 1].removed.append(String(text.dropFirst(2)).trimmed)
      return
    }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return }
    let field = HTTPField(String(text[..<colon]).trimmed, String(text[text.utf8.index(after: colon)...]).trimmed)
    if field.isWellFormed, Self.mayBeSet(field.name.lowercased()) { blocks[blocks.count - 1].set.append(field) }
  }

  /// The length and form of a message are the server's; and whatever a live site allows, other sites read nothing here.
  private static func mayBeSet(_ name: String) -> Bool {
    switch name {
    case "connection", "keep-alive", "transfer-encoding", "content-length", "content-encoding", "content-range",
      "upgrade", "trailer", "te", "date", "location", "allow", "vary", "etag", "last-modified",
      "cross-origin-resource-policy":
      false
    default: !name.hasPrefix("access-control-") && !name.hasPrefix("proxy-")
    }
  }

  /// A path from the root, but never `//host`; or a web address.
  private static func isAddress(_ text: String) -> Bool {
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else { return false }
    if text.hasPrefix("/") { return !text.hasPrefix("//") }
    return text.hasPrefix("https://") || text.hasPrefix("http://")
  }

  /// The lines that say something.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split { $0 == 0x0A || $0 == 0x0D }.map { String(decoding: $0, as: UTF8.self) }.filter { line in
      let text = line.trimmed
      return !text.isEmpty && !text.hasPrefix("#")
    }
  }

  /// The words of a line up to a comment.
  private static func words(_ line: String) -> [String] {
    let words = line.utf8.split { $0 == 0x20 || $0 == 0x09 }.map { String(Substring($0)) }
    return Array(words.prefix { !$0.hasPrefix("#") })
  }
}
