import Site

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
  /// The numbers that a host's name stands for, as texts; none where it stands for none.
  var lookUp: @Sendable (_ host: String) -> [String] = numbers(of:)

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
    // What looks like a number to a program counts as one, so the address is looked at before its host is written anew.
    if !visitsLocal, Self.isLocal(address) { return .dead("only this machine or its network can reach it") }
    var current = withASCIIHost(address) ?? address
    var isMovedForGood = true
    var goal: String?
    for _ in 0..<10 {
      // A name may stand for this machine, or here alone for one of its network. What it stands for now is what is asked,
      // whatever it is a moment later.
      let numbers = Self.host(of: current).map(lookUp) ?? []
      if !visitsLocal, !numbers.allSatisfy(Self.isPublic) {
        return .unknown("here its host's name stands for this machine or its network")
      }
      var answer = ask(current, "--head", at: numbers)
      // Some hosts know HEAD as little as a page that is gone.
      if case .status(let code, _) = answer, code >= 400 {
        pause()
        answer = ask(current, "--get", at: numbers)
      }
      switch answer {
      case .failed(let why): return .dead(why)
      case .status(let code, let next):
        if (300..<400).contains(code), let next, next.hasPrefix("http://") || next.hasPrefix("https://") {
          if !visitsLocal, Self.isLocal(next) { return .dead("it leads to an address that readers cannot reach") }
          isMovedForGood = isMovedForGood && (code == 301 || code == 308)
          if isMovedForGood { goal = next }
          current = withASCIIHost(next) ?? next
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

  /// - Parameter numbers: What the host's name stands for; with none, `curl` or its proxy looks it up.
  private func ask(_ address: String, _ method: String, at numbers: [String]) -> Answer {
    var pin: [String] = []
    if let host = Self.host(of: address), !numbers.isEmpty {
      let all = numbers.map { $0.contains(":") ? "[\($0)]" : $0 }.joined(separator: ",")
      pin = ["--resolve", "\(host):\(Self.port(of: address)):\(all)"]
    }
    let ended = Subprocess.run(
      "curl",
      [
        // Neither the user's own settings nor patterns in the address, nor any protocol but the two.
        "--disable", "--globoff", "--silent", "--proto", "=http,https", method, "--range", "0-1023", "--output",
        "/dev/null", "--max-filesize", "10000000", "--connect-timeout", "10", "--max-time", "\(patience)",
        "--user-agent", "Byline (link check)", "--write-out", "%{http_code} %{redirect_url}",
      ] + pin + ["--url", address])
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
}
