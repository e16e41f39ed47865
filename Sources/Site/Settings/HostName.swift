#if canImport(FoundationInternationalization)
  import FoundationEssentials
  import FoundationInternationalization
#else
  import Foundation
#endif

/// An address with its host as the domain name system knows it, if that is another: `https://xn--exmple-cua.org/` of
/// `https://exämple.org/` (IDNA, RFC 5891; RFC 3986 §3.2.2 wants it of those who write addresses).
///
/// - Returns: nil where the host is no name.
package func withASCIIHost(_ address: String) -> String? {
  guard !address.utf8.allSatisfy({ $0 < 0x80 }) else { return address }
  guard let host = URL(string: address)?.host, !host.isEmpty,
    host.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "%") }),
    let start = address.firstRange(of: "://")?.upperBound
  else { return nil }
  let rest = address[start...]
  let written = rest[..<(rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex)]
  let port = written.lastIndex(of: ":").map { written[$0...] } ?? ""
  return address[..<start] + host + port + rest[written.endIndex...]
}
