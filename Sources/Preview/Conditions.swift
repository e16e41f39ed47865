/// What a client already has, and whether that is enough (RFC 9110 §13).
struct Conditions {
  /// With its quotation marks: `"3f9c2a71bd"`.
  let tag: String
  let modified: Int?

  enum Verdict: Equatable {
    case send
    case notModified
    case failed
  }

  /// The order of §13.2.2: a tag settles the matter, a date only where no tag is given.
  func verdict(on request: HTTPRequest) -> Verdict {
    if let wanted = request["if-match"] {
      if !matches(wanted, weakly: false) { return .failed }
    } else if let text = request["if-unmodified-since"], let date = HTTPDate(text), let modified,
      modified > date.seconds
    {
      return .failed
    }
    if let known = request["if-none-match"] { return matches(known, weakly: true) ? .notModified : .send }
    if let text = request["if-modified-since"], let date = HTTPDate(text), let modified, modified <= date.seconds {
      return .notModified
    }
    return .send
  }

  /// Whether a range may be sent: without `If-Range`, or where the client has part of this very version.
  func allowsRange(_ request: HTTPRequest) -> Bool {
    guard let known = request["if-range"] else { return true }
    if known.utf8.first == UInt8(ascii: "\"") { return known == tag }
    guard let modified, let date = HTTPDate(known) else { return false }
    return date.seconds == modified
  }

  private func matches(_ list: String, weakly: Bool) -> Bool {
    if list == "*" { return true }
    // Our tags hold no commas, so a tag of somebody else's that does may fall apart here.
    return list.utf8.split(separator: UInt8(ascii: ",")).contains { part in
      var text = String(Substring(part)).trimmed
      if text.hasPrefix("W/") {
        if !weakly { return false }
        text.removeFirst(2)
      }
      return text == tag
    }
  }
}

extension String {
  /// Without blanks and tabs at its ends.
  var trimmed: String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var view = utf8[...]
    while let first = view.first, isBlank(first) { view.removeFirst() }
    while let last = view.last, isBlank(last) { view.removeLast() }
    return String(Substring(view))
  }
}
