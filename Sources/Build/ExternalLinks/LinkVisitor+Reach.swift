#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Which addresses readers can reach.
extension LinkVisitor {
  /// Whether an address names this machine or its network (RFC 6890, RFC 6761). What a program may take for such an
  /// address counts as one: a host with escapes, or with digits of other scripts.
  static func isLocal(_ address: String) -> Bool {
    guard var host = host(of: address) else { return true }
    if host.hasPrefix("[") { return !isPublic(sixes: String(host.dropFirst().prefix { $0 != "]" })) }
    while host.hasSuffix(".") { host.removeLast() }
    if host == "localhost" || !host.contains(".") || host.contains("%") { return true }
    if host.unicodeScalars.contains(where: { !$0.isASCII && $0.properties.numericType != nil }) { return true }
    if [".localhost", ".local", ".internal", ".test", ".lan", ".home.arpa"].contains(where: host.hasSuffix) {
      return true
    }
    // A name never ends in a number (WHATWG URL, "ends in a number").
    let last = host.split(separator: ".").last ?? ""
    guard last.utf8.allSatisfy({ (0x30...0x39).contains($0) }) || last.hasPrefix("0x") else { return false }
    return !isPublic(fours: host)
  }

  /// Whether numbers with points between are an address that everyone can reach. Programs read a number that begins with
  /// a zero by eights, and take fewer than four numbers, too: nobody writes such an address for readers.
  private static func isPublic(fours host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0 == "0" || !$0.hasPrefix("0") ? UInt8($0) : nil }
    guard parts.count == 4, numbers.count == 4 else { return false }
    let (a, b) = (numbers[0], numbers[1])
    return
      !(a == 0 || a == 10 || a == 127 || a >= 224 || (a == 169 && b == 254) || (a == 172 && (16...31).contains(b))
      || (a == 192 && b == 168) || (a == 100 && (64...127).contains(b)))
  }

  /// Whether an address of IPv6 is one that everyone can reach: of those given out (2000::/3), without those that hold an
  /// address of IPv4 (2001::/32, 2002::/16).
  private static func isPublic(sixes host: String) -> Bool {
    var bytes = in6_addr()
    guard inet_pton(AF_INET6, host, &bytes) == 1 else { return false }
    return withUnsafeBytes(of: bytes) { bytes in
      bytes[0] >> 5 == 1 && !(bytes[0] == 0x20 && (bytes[1] == 2 || bytes[1] == 1 && bytes[2] == 0 && bytes[3] == 0))
    }
  }

  /// The host of an address in small letters, without port and user; nil where there is none.
  static func host(of address: String) -> String? {
    let authority = authority(of: address)
    if authority.hasPrefix("[") { return authority.lowercased() }
    let host = authority.prefix { $0 != ":" }
    return host.isEmpty ? nil : host.lowercased()
  }

  /// The port that an address names, or its scheme's.
  static func port(of address: String) -> String {
    let authority = authority(of: address)
    let named = authority.lastIndex(of: ":").map { authority[authority.index(after: $0)...] } ?? ""
    let isPort = !named.isEmpty && named.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isPort ? String(named) : address.lowercased().hasPrefix("https:") ? "443" : "80"
  }

  /// Host and port as they are written (RFC 3986 §3.2, without the user); empty where there are none.
  private static func authority(of address: String) -> Substring {
    guard let start = address.firstRange(of: "://")?.upperBound else { return "" }
    let authority = address[start...].prefix { !"/?#".contains($0) }
    return authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
  }

  /// Whether everyone can reach what a host's name stands for.
  ///
  /// - Parameter number: As ``numbers(of:)`` gives it.
  static func isPublic(_ number: String) -> Bool {
    number.contains(":") ? isPublic(sixes: number) : isPublic(fours: number)
  }

  /// What a host's name stands for, as the system looks it up; nothing for names that it does not know, and for numbers.
  static func numbers(of host: String) -> [String] {
    if host.hasPrefix("[") { return [] }
    var wanted = addrinfo()
    wanted.ai_family = AF_UNSPEC
    #if canImport(Glibc)
      wanted.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      wanted.ai_socktype = SOCK_STREAM
    #endif
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &wanted, &found) == 0 else { return [] }
    defer { freeaddrinfo(found) }
    var numbers: [String] = []
    var next = found
    while let entry = next?.pointee {
      var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      if getnameinfo(
        entry.ai_addr, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0
      {
        let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        numbers.append(String(decoding: bytes, as: UTF8.self))
      }
      next = entry.ai_next
    }
    return numbers
  }
}
