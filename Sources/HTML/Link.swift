/// An address that is safe to put behind `href` or `src`.
///
/// There is no way to make one with a scheme that runs code (`javascript:`, `data:`, `vbscript:`), whatever the
/// spelling: an outside address must begin with a scheme that is on the list.
public struct Link: Hashable, Sendable {
  /// The address as it goes into the page, percent-encoded where it must be.
  public let href: String

  private init(trusted href: String) { self.href = href }

  /// An address on another host (or a mail address, a telephone number): nil unless it is `http:`, `https:`,
  /// `mailto:`, `tel:`, `geo:` or `xmpp:`.
  ///
  /// Characters that may not stand in an address (RFC 3986 §2) are percent-encoded; white space at the ends and
  /// control characters anywhere make it nil, since browsers strip them before they read the scheme.
  public init?(outside address: String) {
    guard let scheme = Self.scheme(of: address), Self.outsideSchemes.contains(scheme) else { return nil }
    if scheme == "http" || scheme == "https" {
      let rest = address.utf8.dropFirst(scheme.utf8.count + 1)
      guard rest.starts(with: "//".utf8), let first = rest.dropFirst(2).first, first != UInt8(ascii: "/") else {
        return nil
      }
    }
    guard let encoded = Self.encoded(address) else { return nil }
    self.init(trusted: encoded)
  }

  /// A path on this site, from the root (`/topics/energy/`), with an optional fragment.
  ///
  /// The path is text, not yet encoded: `?`, `#` and `%` in it are letters of a name.
  ///
  /// - Precondition: the path begins with one slash; two would name another host.
  public init(path: String, fragment: String? = nil) {
    precondition(path.hasPrefix("/") && !path.hasPrefix("//"), "not a path on this site: \(path)")
    let encodedPath = Self.percentEncoded(path, keeping: .path)
    self.init(trusted: encodedPath + (fragment.map { "#" + (Self.encoded($0) ?? "") } ?? ""))
  }

  /// A place on the same page: `#note-1`.
  public init(fragment: String) {
    self.init(trusted: "#" + (Self.encoded(fragment) ?? ""))
  }

  /// A mail with its subject and body filled in (RFC 6068).
  public static func mail(to addresses: [String], subject: String, body: String? = nil) -> Link {
    let to = addresses.map { percentEncoded($0, keeping: .mailbox) }.joined(separator: ",")
    let fields = ["subject=" + percentEncoded(subject)] + (body.map { ["body=" + percentEncoded($0)] } ?? [])
    return Link(trusted: "mailto:\(to)?" + fields.joined(separator: "&"))
  }

  /// An outside address with values in its query: every byte of a value that is not unreserved is encoded.
  public init?(outside address: String, query: [(name: String, value: String)]) {
    let pairs = query.map { $0.name + "=" + Self.percentEncoded($0.value) }
    self.init(outside: address + "?" + pairs.joined(separator: "&"))
  }

  /// Whether the address leads to another host.
  public var isOutside: Bool { href.hasPrefix("http:") || href.hasPrefix("https:") }

  static let outsideSchemes: Set<String> = ["http", "https", "mailto", "tel", "geo", "xmpp"]

  /// The scheme in lower case, if the text begins with one (RFC 3986 §3.1).
  public static func scheme(of address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = address[..<colon]
    guard let first = name.utf8.first, first.isLetter else { return nil }
    guard name.utf8.allSatisfy({ $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }) else { return nil }
    return name.lowercased()
  }

  /// Text for one part of an address: all but the unreserved characters and `kept` is percent-encoded.
  public static func percentEncoded(_ text: String, keeping kept: StaticString) -> String {
    percentEncoded(text, keeping: ByteSet.unreserved.union(ByteSet(kept)))
  }

  /// Text with every byte percent-encoded that is not in a set; most texts need nothing and stay as they are.
  private static func percentEncoded(_ text: String, keeping kept: ByteSet = .unreserved) -> String {
    if text.utf8.allSatisfy(kept.contains) { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count * 2)
    for byte in text.utf8 {
      if kept.contains(byte) { out.append(byte) } else { out.appendPercentEncoded(byte) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The address with what may not stand in it percent-encoded, existing escapes kept; nil with control characters.
  private static func encoded(_ address: String) -> String? {
    if address.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return nil }
    return percentEncoded(address, keeping: .address)
  }
}

extension UInt8 {
  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension [UInt8] {
  fileprivate mutating func appendPercentEncoded(_ byte: UInt8) {
    let digits = Array<UInt8>("0123456789ABCDEF".utf8)
    append(UInt8(ascii: "%"))
    append(digits[Int(byte >> 4)])
    append(digits[Int(byte & 15)])
  }
}
