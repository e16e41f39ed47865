internal import Build
internal import Synchronization

/// A site in the browser: the server of `byline serve`.
///
///     let server = try PreviewServer(site: { store })
///     print(server.address)
///
/// A class because it is running: requests are answered on its threads until it is stopped.
public final class PreviewServer: Sendable {
  public struct Options: Sendable {
    /// A name or number of this machine. Anything but the loopback lets others look.
    public var host = "127.0.0.1"
    /// Where it is taken, the next free one; 0 is any free one.
    public var port = 8080
    /// Whether pages keep themselves fresh. See ``PreviewServer/broadcast(_:)``.
    public var isLive = false

    public init() {}
  }

  /// Where the server listens, whatever was asked for.
  public let port: Int
  /// Whether nobody but this machine can reach it.
  public let isLoopback: Bool
  private let hosts: [String]
  private let site: @Sendable () -> any Served
  private let server: HTTPServer
  private let events: Events

  /// - Parameters:
  ///   - site: The state of the site that a request is answered from, asked once for each request.
  ///   - log: Told of each request when its answer is ready, on the server's threads.
  public convenience init(
    _ options: Options = Options(), site: @escaping @Sendable () -> any Served,
    log: @escaping @Sendable (ServedRequest) -> Void = { _ in }
  ) throws(ListeningError) {
    var limits = HTTPServer.Limits()
    limits.threads = max(limits.threads, min(coreCount, 16))
    try self.init(options, limits: limits, site: site, log: log)
  }

  init(
    _ options: Options = Options(), limits: HTTPServer.Limits, site: @escaping @Sendable () -> any Served,
    log: @escaping @Sendable (ServedRequest) -> Void = { _ in }
  ) throws(ListeningError) {
    let socket = try ListeningSocket(host: options.host, port: options.port)
    let outside = socket.outsideHosts
    port = socket.port
    isLoopback = socket.isLoopback
    hosts = (socket.host == "0.0.0.0" || socket.host == "::" ? ["127.0.0.1"] : [socket.host]) + outside
    self.site = site
    let responder = Responder(Guard(port: socket.port, hosts: [options.host, socket.host] + outside))
    let events = Events()
    self.events = events
    let isLive = options.isLive
    server = try HTTPServer(
      on: socket, limits: limits,
      answer: { request in
        // The mark first: a page newer than its mark is loaded once more, an older one would stay as it is.
        let mark = isLive ? events.log.withLock { $0.mark } : nil
        return responder.respond(to: request, site: site(), mark: mark)
      },
      opening: { since in events.log.withLock { $0.opening(since: since) } },
      log: log)
  }

  /// The address to click.
  public var address: String { addresses[0] }

  /// The address to click, and those for other machines.
  public var addresses: [String] {
    var addresses: [String] = []
    for host in hosts {
      let name = host.contains(":") ? "[\(host)]" : host
      let address = "http://\(name)\(port == 80 ? "" : ":\(port)")\(site().basePath)"
      if !addresses.contains(address) { addresses.append(address) }
    }
    return addresses
  }

  /// How many pages listen.
  public var listeners: Int { server.streamCount }

  /// Tells all open pages. The new state of the site has to be in place before.
  public func broadcast(_ event: LiveEvent) {
    let basePath = site().basePath
    // Sent under the lock, so that all streams hear events in the order of their marks.
    events.log.withLock { server.send($0.add(event, basePath: basePath)) }
  }

  /// Ends at once: open connections are closed.
  public func stop() { server.stop() }

  /// A class because the server's threads and the builder share the log.
  private final class Events: Sendable {
    let log = Mutex(EventLog(run: String(UInt64.random(in: 1...UInt64.max), radix: 36)))
  }
}
