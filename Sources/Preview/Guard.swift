/// Who may speak to this server.
///
/// A page anywhere on the web can make a browser ask `http://evil.example:8080/` after its name has come to mean
/// 127.0.0.1, and then read the answer as its own. Only the name in `Host` tells such a request from one of ours.
public struct Guard: Sendable {
  /// In lower case, with the port: `127.0.0.1:8080`, `[::1]:8080`.
  private let names: Set<String>

  /// - Parameter hosts: Names and addresses of this server beside those of the loopback; an IPv6 address without
  ///   brackets.
  public init(port: Int, hosts: [String] = []) {
    var names: Set<String> = []
    for host in ["localhost", "127.0.0.1", "::1"] + hosts {
      let name = (host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host).lowercased()
      names.insert("\(name):\(port)")
      if port == 80 { names.insert(name) }
    }
    self.names = names
  }

  /// Whether a value of `Host` is one of the server's own names.
  public func allows(host: String) -> Bool { names.contains(host.lowercased()) }

  /// Why a request is not answered; nil where it may be.
  func refusal(of request: HTTPRequest) -> HTTPResponse? {
    guard request.isWellFormed, request.count("host") == 1, let host = request["host"] else {
      return HTTPResponse(refusal: 400, "This request is malformed.")
    }
    guard allows(host: host) else {
      return HTTPResponse(refusal: 421, "This server does not answer to that name. It is a preview on one machine.")
    }
    return nil
  }

  /// Whether the event stream may be read: by pages of this server only.
  ///
  /// A browser sends `Origin` with what it asks for on behalf of another site's page, and none with our own.
  func allowsStream(_ request: HTTPRequest) -> Bool {
    if let origin = request["origin"] {
      guard let host = request["host"], origin.lowercased() == "http://\(host.lowercased())" else { return false }
    }
    guard let site = request["sec-fetch-site"] else { return true }
    return site == "same-origin" || site == "none"
  }
}
