#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A socket that listens, on the port that was asked for or the next free one.
struct ListeningSocket: Sendable {
  /// Whoever takes the socket closes it.
  let descriptor: Int32
  /// As numbers: `127.0.0.1`, `::1`.
  let host: String
  let port: Int

  /// How many ports are tried.
  private static let tries = 20

  /// - Parameter port: 0 takes any free one.
  init(host: String, port: Int) throws(ListeningError) {
    let last = port == 0 ? 0 : min(port + Self.tries - 1, 65_535)
    for candidate in port...last {
      let addresses = try Self.addresses(host, candidate)
      do throws(ListeningError) {
        self = try Self.opened(addresses, host)
        return
      } catch  where error.code == EADDRINUSE {
        continue
      }
    }
    throw ListeningError(
      code: EADDRINUSE,
      message: port == last ? "port \(port) is taken" : "all ports from \(port) to \(last) are taken")
  }

  private init(descriptor: Int32, host: String, port: Int) {
    self.descriptor = descriptor
    self.host = host
    self.port = port
  }

  /// Whether nobody but this machine can reach it.
  var isLoopback: Bool { host == "::1" || host.hasPrefix("127.") }

  /// Names that lead here from other machines: all addresses of this one where the socket listens on all.
  var outsideHosts: [String] {
    if isLoopback { return [] }
    return host == "0.0.0.0" || host == "::" ? Self.interfaces(onlyIPv4: host == "0.0.0.0") : [host]
  }

  private static func opened(_ addresses: [[UInt8]], _ host: String) throws(ListeningError) -> ListeningSocket {
    var failure = ListeningError(code: 0, message: "there is no address for '\(host)'")
    for address in addresses {
      let family = address.withUnsafeBytes { Int32($0.loadUnaligned(as: sockaddr.self).sa_family) }
      let opened = socket(family, streamType, 0)
      guard opened >= 0 else {
        failure = ListeningError(errno, host)
        continue
      }
      _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
      _ = fcntl(opened, F_SETFL, O_NONBLOCK)
      var on: Int32 = 1
      // Without it, a server that was just stopped keeps its port for a minute.
      setsockopt(opened, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
      let code = withPointer(to: address) { bind(opened, $0, $1) }
      if code == 0, listen(opened, 512) == 0, let place = boundPlace(opened) {
        return ListeningSocket(descriptor: opened, host: place.host, port: place.port)
      }
      failure = ListeningError(errno, host)
      close(opened)
    }
    throw failure
  }

  private static func addresses(_ host: String, _ port: Int) throws(ListeningError) -> [[UInt8]] {
    var hints = addrinfo()
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    hints.ai_socktype = streamType
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &found) == 0 else {
      throw ListeningError(code: 0, message: "there is no address for '\(host)'")
    }
    defer { freeaddrinfo(found) }
    var addresses: [[UInt8]] = []
    var next = found
    while let info = next {
      addresses.append(Array(UnsafeRawBufferPointer(start: info.pointee.ai_addr, count: Int(info.pointee.ai_addrlen))))
      next = info.pointee.ai_next
    }
    return addresses
  }

  private static func boundPlace(_ opened: Int32) -> (host: String, port: Int)? {
    var storage = [UInt8](repeating: 0, count: MemoryLayout<sockaddr_storage>.size)
    var length = socklen_t(storage.count)
    let code = storage.withUnsafeMutableBytes {
      getsockname(opened, $0.baseAddress!.assumingMemoryBound(to: sockaddr.self), &length)
    }
    guard code == 0 else { return nil }
    return named(Array(storage.prefix(Int(length))))
  }

  private static func named(_ address: [UInt8]) -> (host: String, port: Int)? {
    var host = [CChar](repeating: 0, count: 256)
    var port = [CChar](repeating: 0, count: 16)
    let code = withPointer(to: address) {
      getnameinfo(
        $0, $1, &host, socklen_t(host.count), &port, socklen_t(port.count), NI_NUMERICHOST | NI_NUMERICSERV)
    }
    guard code == 0, let number = Int(text(port)) else { return nil }
    return (text(host), number)
  }

  private static func interfaces(onlyIPv4: Bool) -> [String] {
    var list: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&list) == 0 else { return [] }
    defer { freeifaddrs(list) }
    var hosts: [String] = []
    var next = list
    while let interface = next {
      next = interface.pointee.ifa_next
      guard let address = interface.pointee.ifa_addr else { continue }
      let size: Int
      switch Int32(address.pointee.sa_family) {
      case AF_INET: size = MemoryLayout<sockaddr_in>.size
      case AF_INET6 where !onlyIPv4: size = MemoryLayout<sockaddr_in6>.size
      default: continue
      }
      let bytes = Array(UnsafeRawBufferPointer(start: address, count: size))
      // An address with a zone (`fe80::1%eth0`) cannot stand in a browser's address bar.
      if let host = named(bytes)?.host, !host.contains("%"), !hosts.contains(host) { hosts.append(host) }
    }
    return hosts
  }

  private static func withPointer<Result>(
    to address: [UInt8], _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    address.withUnsafeBytes { body($0.baseAddress!.assumingMemoryBound(to: sockaddr.self), socklen_t($0.count)) }
  }

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static var streamType: Int32 {
    #if canImport(Glibc)
      Int32(SOCK_STREAM.rawValue)
    #else
      SOCK_STREAM
    #endif
  }
}

/// Why no server can be started.
public struct ListeningError: Error, Sendable, CustomStringConvertible {
  let code: Int32
  let message: String

  init(code: Int32, message: String) {
    self.code = code
    self.message = message
  }

  init(_ code: Int32, _ host: String) {
    self.code = code
    switch code {
    case EACCES, EPERM: message = "ports below 1024 are for the system"
    case EADDRNOTAVAIL: message = "'\(host)' is no address of this machine"
    default: message = String(cString: strerror(code))
    }
  }

  public var description: String { "cannot serve: \(message)" }
}
