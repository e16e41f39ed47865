@testable public import Preview

extension PreviewServer {
  /// A server for files in memory, on a free port.
  static func serving(
    _ files: [String: ServedFile], basePath: String = "/", isLive: Bool = false, idle: Duration = .seconds(20)
  ) throws -> PreviewServer {
    let store = MemoryStore(files, basePath: basePath)
    var limits = HTTPServer.Limits()
    limits.idle = idle
    return try serving({ store }, isLive: isLive, limits: limits)
  }

  static func serving(
    _ site: @escaping @Sendable () -> any Served, isLive: Bool = false, limits: HTTPServer.Limits = .init()
  ) throws -> PreviewServer {
    var options = Options()
    options.port = 0
    options.isLive = isLive
    return try PreviewServer(options, limits: limits, site: site)
  }
}

extension ServedFile: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(Array(text.utf8)) }
}
