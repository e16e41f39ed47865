internal import HTML

/// Where an address in a body leads.
enum Destination {
  /// To another host, a mail box or a telephone.
  case outside(Link)
  /// To a file, a page or a place of the site; the caller knows which.
  case inside
  /// To nowhere that a page may lead, with the reason.
  case refused(String)

  /// Sorts an address. References (`&#106;avascript:`) are already resolved, so spelling cannot hide a scheme.
  init(_ address: String) {
    if let link = Link(plain: address) {
      self = .outside(link)
      return
    }
    // Browsers drop tabs and line ends from an address, and control characters and spaces from its ends, before
    // they read its scheme (WHATWG URL §4.4).
    if address.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      self = .refused("an address with a control character in it")
    } else if address.utf8.first == 0x20 || address.utf8.last == 0x20 {
      self = .refused("an address that begins or ends with a space")
    } else if let scheme = Link.scheme(of: address) {
      if let link = Link(outside: address) {
        self = .outside(link)
      } else if scheme == "http" || scheme == "https" {
        self = .refused("'\(address)' is no address: after '\(scheme):' two slashes and a host must follow")
      } else {
        self = .refused("an address cannot begin with '\(scheme):'")
      }
    } else if Self.namesHost(address) {
      self = .refused("'\(address)' does not say 'https:'")
    } else {
      self = .inside
    }
  }

  /// Browsers read two slashes, of either kind, as the beginning of a host.
  private static func namesHost(_ address: String) -> Bool {
    let isSlash = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
    return address.utf8.count > 1 && address.utf8.prefix(2).allSatisfy(isSlash)
  }
}
