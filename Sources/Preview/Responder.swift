internal import HTML

/// What a request is answered with: a function of the request, the site and nothing else.
///
/// The address is decoded once, every decision is made on the outcome, and a file is only ever found by ``find``.
public struct Responder: Sendable {
  private let names: Guard

  public init(_ names: Guard) { self.names = names }

  static let methods = "GET, HEAD, OPTIONS"

  /// - Parameter mark: The moment of the site for pages that keep themselves fresh; nil where none do.
  public func respond(to request: HTTPRequest, site: some Served, mark: String? = nil) -> HTTPResponse {
    var response = refusal(of: request) ?? answer(request, site, mark)
    for (name, value) in Self.safety where response[name] == nil { response.set(name, value) }
    return response
  }

  /// On every response. Pages of other sites cannot embed what is served here, nor frame it.
  private static let safety = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]

  private func refusal(of request: HTTPRequest) -> HTTPResponse? {
    if let refusal = names.refusal(of: request) { return refusal }
    guard ["GET", "HEAD", "OPTIONS"].contains(request.method) else {
      var response = HTTPResponse(refusal: 405, "This server only reads.")
      response.set("Allow", Self.methods)
      return response
    }
    if request.hasBody { return HTTPResponse(refusal: 413, "This server takes no content.") }
    return nil
  }

  private func answer(_ request: HTTPRequest, _ site: some Served, _ mark: String?) -> HTTPResponse {
    if request.method == "OPTIONS" { return HTTPResponse(204, [HTTPField("Allow", Self.methods)]) }
    guard let target = RequestTarget(request.target) else {
      return HTTPResponse(refusal: 400, "This address cannot be read.")
    }
    if let authority = target.authority, !names.allows(host: authority) {
      return HTTPResponse(refusal: 421, "This server does not answer to that name.")
    }
    if mark != nil, let live = liveReload(request, target) { return live }
    return Visit(request: request, target: target, site: site, mark: mark).response
  }

  private func liveReload(_ request: HTTPRequest, _ target: RequestTarget) -> HTTPResponse? {
    switch target.path {
    case LiveReload.scriptPath:
      return Sending(request: request, path: target.path).response(LiveReload.script)
    case LiveReload.eventsPath:
      guard names.allowsStream(request) else {
        return HTTPResponse(refusal: 403, "These events are for pages of this server.")
      }
      var response = HTTPResponse(
        200,
        [HTTPField("Content-Type", "text/event-stream; charset=utf-8"), HTTPField("Cache-Control", "no-store")])
      if request.method == "HEAD" { return response }
      let since = target.query.flatMap { $0.hasPrefix("since=") ? String($0.dropFirst(6)) : nil }
      response.body = .events(since: request["last-event-id"] ?? since)
      return response
    default: return nil
    }
  }
}
