internal import Diagnostics

/// A path from the site's root that may be looked up: no empty parts, nothing hidden.
struct SitePath {
  let text: String

  /// Nil for what is never served: names that begin with a dot, but for `.well-known` at the top (RFC 8615), and the
  /// files that are meant for the host.
  init?(_ text: String) {
    var isFirst = true
    for part in text.pathParts {
      if part.isEmpty { return nil }
      if part.first == UInt8(ascii: "."), !(isFirst && part.elementsEqual(".well-known".utf8)) { return nil }
      isFirst = false
    }
    // In lower case, because some disks do not tell the cases apart.
    switch text.lowercased() {
    case "_redirects", "_headers": return nil
    default: self.text = text
    }
  }
}
