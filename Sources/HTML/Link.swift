/// An address that is safe to put behind `href` or `src`.
///
/// There is no way to make one with a scheme that runs code (`javascript:`, `data:`, `vbscript:`), whatever the
/// spelling: an outside address must begin with a scheme that is on the list.
public struct Link: Hashable, Sendable {
  /// The address as it goes into the page, percent-encoded where it must be.
  public let href: String

  private init(trusted href: String) { self.href = href }

  /// An address that begins with `https://` and a host and can stand as it is, which nearly all outside addresses do:
  /// the same as ``init(outside:)`` makes of it, only sooner. Nil for all others, right or wrong.
  public init?(plain address: String) {
    let scheme: StaticString = "https://"
    let isPlain = address.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.count > scheme.utf8CodeUnitCount, bytes.begin(with: scheme) else { return false }
      let kept = ByteSet.address
      return bytes[scheme.utf8CodeUnitCount] != UInt8(ascii: "/") && bytes.allSatisfy { kept.contains($0) }
    }
    guard isPlain == true else { return nil }
    self.init(trusted: address)
  }

  /// An address on another host (or a mail address, a telephone number): nil unless it is `http:`, `https:`,
  /// `mailto:`, `tel:`, `geo:` or `xmpp:`.
  ///
  /// Characters that may not stand in an address (RFC 3986 §2) are percent-encoded; white space at the ends and
  /// control characters anywhere make it nil, since browsers strip them before they read the scheme.
  public init?(outside address: String) {
    if let plain = Link(plain: address) {
      self = plain
      return
    }
    guard let scheme = Self.scheme(of: address), Self.outsideSchemes.contains(scheme) else { return nil }
    if scheme == "http" || scheme == "https" {
      let rest = address.utf8.dropFirst(scheme.utf8.count + 1)
      guard rest.starts(with: "//".utf8), let first = rest.dropFirst(2).first, first != UInt8(ascii: "/") else {
        return nil
      }
    }
    guard let encoded = Self.encoded(address) else { return nil }
    // `HTTPS:` is the same scheme (RFC 3986 §3.1), and we look at it again.
    let isSmall = encoded.utf8.starts(with: scheme.utf8)
    self.init(trusted: isSmall ? encoded : scheme + encoded.dropFirst(scheme.count))
  }

  /// A path on this site, from the root (`/topics/energy/`), with an optional fragment.
  ///
  /// The path is text, not yet encoded: `?`, `#` and `%` in it are letters of a name.
  ///
  /// - Precondition: the path begins with one slash; two would name another host.
  public init(path: String, fragment: String? = nil) {
    precondition(Self.isPath(path), "not a path on this site: \(path)")
    let encodedPath = Self.percentEncoded(path, keeping: .path)
    if let fragment {
      self.init(trusted: encodedPath + "#" + (Self.encoded(fragment) ?? ""))
    } else {
      self.init(trusted: encodedPath)
    }
  }

  private static func isPath(_ path: String) -> Bool {
    let isPath = path.utf8.withContiguousStorageIfAvailable { $0.begin(with: "/") && !$0.begin(with: "//") }
    return isPath ?? (path.hasPrefix("/") && !path.hasPrefix("//"))
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

  /// The whole address of a path on the site.
  ///
  /// - Parameter origin: Scheme and host, without a slash at the end.
  public func on(_ origin: Link) -> Link { Link(trusted: Self.joined(origin.href, href)) }

  /// Two texts one behind the other, in memory of just that size.
  ///
  /// - Parameter isBelow: Whether the first ends in a slash, which is the same one that the second may begin with.
  private static func joined(_ first: String, _ second: String, isBelow: Bool = false) -> String {
    var (first, second) = (first, second)
    return first.withUTF8 { first in
      second.withUTF8 { second in
        let slash = UInt8(ascii: "/")
        precondition(!isBelow || first.last == slash, "nothing lies below an address without a slash at its end")
        let kept = isBelow && second.first == slash ? first.count - 1 : first.count
        return String(unsafeUninitializedCapacity: kept + second.count) { out in
          _ = out.initialize(from: first.prefix(kept))
          _ = out[kept...].initialize(from: second)
          return kept + second.count
        }
      }
    }
  }

  /// The address of what lies below this one, which ends in a slash.
  ///
  /// - Parameter path: Text, not yet encoded, as in ``init(path:fragment:)``. A slash that it begins with is that one.
  public func below(_ path: String) -> Link {
    var rest = path
    if !rest.withUTF8({ $0.end(ofPlain: PathMarks.self) == $0.count }) {
      rest = Self.percentEncoded(path, keeping: .path)
    }
    return Link(trusted: Self.joined(href, rest, isBelow: true))
  }

  /// A type of schema.org by its name, which is letters.
  public static func schema(_ type: String) -> Link {
    Link(trusted: "https://schema.org/" + percentEncoded(type))
  }

  /// Whether the address leads to another host.
  public var isOutside: Bool {
    href.utf8.withContiguousStorageIfAvailable { $0.begin(with: "http:") || $0.begin(with: "https:") }
      ?? (href.hasPrefix("http:") || href.hasPrefix("https:"))
  }

  static let outsideSchemes: Set<String> = ["http", "https", "mailto", "tel", "geo", "xmpp"]

  /// The scheme in lower case, if the text begins with one (RFC 3986 §3.1).
  public static func scheme(of address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = address[..<colon]
    guard let first = name.utf8.first, first.isLetter, name.utf8.allSatisfy(ByteSet.scheme.contains) else {
      return nil
    }
    // Nearly all are one of these, and making their letters small takes longer than all the rest.
    if name == "https" { return "https" }
    return name.lowercased()
  }

  /// Text for one part of an address: all but the unreserved characters and `kept` is percent-encoded.
  public static func percentEncoded(_ text: String, keeping kept: StaticString) -> String {
    percentEncoded(text, keeping: ByteSet.unreserved.union(ByteSet(kept)))
  }

  /// Text with every byte percent-encoded that is not in a set; most texts need nothing and stay as they are.
  private static func percentEncoded(_ text: String, keeping kept: ByteSet = .unreserved) -> String {
    if consists(text, of: kept) { return text }
    var text = text
    return text.withUTF8 { bytes in
      // Room for the longest that can come of it: counting first would take as long as writing.
      String(unsafeUninitializedCapacity: bytes.count * 3) { out in
        var end = 0
        for byte in bytes {
          if kept.contains(byte) {
            out[end] = byte
            end += 1
          } else {
            out[end] = UInt8(ascii: "%")
            out[end + 1] = (byte >> 4).hexadecimalDigit
            out[end + 2] = (byte & 15).hexadecimalDigit
            end += 3
          }
        }
        return end
      }
    }
  }

  private static func consists(_ text: String, of set: ByteSet) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { set.contains($0) } }
      ?? text.utf8.allSatisfy { set.contains($0) }
  }

  /// The address with what may not stand in it percent-encoded, existing escapes kept; nil with control characters.
  private static func encoded(_ address: String) -> String? {
    if consists(address, of: .address) { return address }
    if address.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return nil }
    return percentEncoded(address, keeping: .address)
  }
}

/// What a path does not hold as it is.
private enum PathMarks: ByteMarks {
  @inline(__always)
  static func isMarked(_ byte: UInt8) -> Bool { !ByteSet.path.contains(byte) }

  /// All but letters, digits, hyphens, dots and slashes, which is what nearly all paths are made of.
  @inline(__always)
  static func areMarked(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    func each(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    let areLetters = ((bytes | each(0x20)) &- each(UInt8(ascii: "a"))) .< each(26)
    return .!(areLetters .| ((bytes &- each(UInt8(ascii: "-"))) .< each(13)))
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func begin(with start: StaticString) -> Bool {
    guard count >= start.utf8CodeUnitCount else { return false }
    return start.withUTF8Buffer { start in start.indices.allSatisfy { self[$0] == start[$0] } }
  }
}

extension UInt8 {
  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// A number below 16 as its digit.
  fileprivate var hexadecimalDigit: UInt8 { self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "A") + self - 10 }
}
