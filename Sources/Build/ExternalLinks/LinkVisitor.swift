#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Asks other hosts whether a page is there, as a guest would: one request at a time for each host, with a pause
/// between, `HEAD` before `GET`, and no more than the first bytes.
///
/// `curl` does the asking, in a process of its own, so that a network stack is no part of this program.
public struct LinkVisitor: Sendable {
  /// The pause between two requests to one host.
  public var pace: Duration = .seconds(1)
  /// The most seconds that one request may take.
  public var patience = 20
  /// How many hosts are asked at the same time.
  public var lanes = 8
  /// Whether addresses of this machine and of its network are asked, too.
  public var visitsLocal = false

  public init() {}

  /// What a visit found.
  public enum Finding: Sendable, Hashable {
    case there
    /// There for good at another address (301, 308).
    case moved(to: String)
    /// Not there: what the host said, as a clause.
    case dead(String)
    /// The host does not answer programs, so nobody knows.
    case unknown(String)
  }

  /// Whether `curl` can be run.
  public static var hasCurl: Bool { Subprocess.run("curl", ["--version"])?.status == 0 }

  /// Visits addresses of one host, one after another.
  func visit(_ addresses: [String], _ done: () -> Void) -> [Finding] {
    var findings: [Finding] = []
    for address in addresses {
      if !findings.isEmpty { pause() }
      findings.append(visit(address))
      done()
    }
    return findings
  }

  private func pause() {
    var time = timespec()
    time.tv_sec = Int(pace.components.seconds)
    time.tv_nsec = Int(pace.components.attoseconds / 1_000_000_000)
    nanosleep(&time, nil)
  }

  private func visit(_ address: String) -> Finding {
    if !visitsLocal, Self.isLocal(address) { return .dead("only this machine or its network can reach it") }
    var current = address
    var isMovedForGood = true
    var goal: String?
    for _ in 0..<10 {
      var answer = ask(current, "--head")
      // Some hosts know HEAD as little as a page that is gone.
      if case .status(let code, _) = answer, code >= 400 {
        pause()
        answer = ask(current, "--get")
      }
      switch answer {
      case .failed(let why): return .dead(why)
      case .status(let code, let next):
        if (300..<400).contains(code), let next, next.hasPrefix("http://") || next.hasPrefix("https://") {
          if !visitsLocal, Self.isLocal(next) { return .dead("it leads to an address that readers cannot reach") }
          isMovedForGood = isMovedForGood && (code == 301 || code == 308)
          if isMovedForGood { goal = next }
          current = next
          continue
        }
        return finding(code, goal)
      }
    }
    return .dead("it leads from address to address without end")
  }

  private func finding(_ code: Int, _ goal: String?) -> Finding {
    switch code {
    case 200..<400: goal.map { .moved(to: $0) } ?? .there
    case 404: .dead("the host says that there is no such page (404)")
    case 410: .dead("the host says that the page is gone for good (410)")
    case 401, 403, 405, 406, 418, 429, 451, 999: .unknown("the host does not answer programs (\(code))")
    case 500...: .dead("the host has a fault of its own (\(code))")
    default: .dead("the host refuses it (\(code))")
    }
  }

  private enum Answer {
    case status(Int, next: String?)
    case failed(String)
  }

  private func ask(_ address: String, _ method: String) -> Answer {
    let ended = Subprocess.run(
      "curl",
      [
        // Neither the user's own settings nor patterns in the address, nor any protocol but the two.
        "--disable", "--globoff", "--silent", "--proto", "=http,https", method, "--range", "0-1023", "--output",
        "/dev/null", "--max-filesize", "10000000", "--connect-timeout", "10", "--max-time", "\(patience)",
        "--user-agent", "Byline (link check)", "--write-out", "%{http_code} %{redirect_url}", "--url", address,
      ])
    guard let ended else { return .failed("curl cannot be started") }
    let words = String(decoding: ended.output, as: UTF8.self).split(separator: " ", maxSplits: 1)
    let code = words.first.flatMap { Int($0) } ?? 0
    if code > 0 { return .status(code, next: words.count > 1 ? String(words[1]) : nil) }
    return .failed(reason(ended.status))
  }

  /// What curl's exit code means; see its manual, EXIT CODES.
  private func reason(_ status: Int32) -> String {
    switch status {
    case 3: "it is no address"
    case 6: "there is no such host"
    case 7: "the host does not answer"
    case 28: "the host did not answer within \(patience) seconds"
    case 35, 51, 58, 60, 66, 77, 83: "the host's certificate is not to be trusted"
    case 52, 55, 56: "the host hung up"
    default: "it cannot be visited (curl says \(status))"
    }
  }

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
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    var authority = address[start...].prefix { !"/?#".contains($0) }
    if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
    if authority.hasPrefix("[") { return authority.lowercased() }
    let host = authority.prefix { $0 != ":" }
    return host.isEmpty ? nil : host.lowercased()
  }
}
