import Build
import Preview

/// `byline serve`.
struct ServeCommand {
  static let manual = Manual(
    summary: "Show the site in the browser while it is written",
    operands: [Operand(name: "DIR", doc: "The folder, with --no-watch.", isRequired: false)],
    options: [
      SiteFolder.option,
      Option("--drafts", "Show drafts, too, each with a ribbon."),
      Option("--future", "Show pieces whose time has not come, too."),
      Option("--as-of", "DATE", "Show the site as it is on that date."),
      Option("--no-watch", "Serve the files of DIR as they are, and nothing else."),
      Option("--poll", "Look through the folders again and again: for network disks, which do not tell of changes."),
      Option("--port", "N", "The port; by default 8080. Where it is taken, the next free one."),
      Option("--host", "HOST", "The address to listen on; by default 127.0.0.1, which only this machine can reach."),
      Option("--base", "PATH", "With --no-watch: the path under which the site lies, /papers/."),
      Option("--open", "Open the address in the browser."),
      Option("--verbose", "Print each request."),
    ],
    notes: [
      "The site is kept in memory; Public/ is neither read nor written. A saved file is on the screen at once; a "
        + "mistake is shown over the last good page until it is mended.",
      "Ctrl-C ends it.",
    ],
    examples: [
      "byline serve", "byline serve --drafts --open", "byline serve --no-watch Public",
      "byline serve --no-watch Public --port 3000 --base /papers/",
    ])

  private let arguments: Arguments
  /// What is served as it is; nil for a site that is being written.
  private let folder: String?
  private let request: BuildRequest?
  private let base: String
  private var options = PreviewServer.Options()

  init(_ arguments: Arguments) throws(Complaint) {
    self.arguments = arguments
    if arguments.has("--no-watch") {
      guard let folder = arguments.operands.first else {
        throw Command.serve.complaint("'--no-watch' needs a folder: byline serve --no-watch DIR")
      }
      for name in ["--source", "--drafts", "--future", "--as-of", "--poll"] where arguments.has(name) {
        throw Command.serve.complaint("'\(name)' and '--no-watch' contradict each other: a folder is served as it is")
      }
      self.folder = folder
      request = nil
    } else {
      if let folder = arguments.operands.first {
        throw Command.serve.complaint("'\(folder)' is served as it is with: byline serve --no-watch \(folder)")
      }
      if arguments.has("--base") {
        throw Command.serve.complaint("'--base' goes with '--no-watch'; the site's own path is in 'url' in site.yml")
      }
      folder = nil
      let site = try SiteFolder(arguments)
      request = try BuildRun.request(arguments, .serve, site: site, output: site.file("Public"), writes: false)
    }
    base = try Self.base(arguments["--base"] ?? "/")
    options.host = arguments["--host"] ?? options.host
    if let text = arguments["--port"] {
      guard let port = Int(text), (0...65_535).contains(port) else {
        throw Command.serve.complaint("'--port' is a number up to 65535, not '\(text)'")
      }
      options.port = port
    }
  }

  func run() throws(Complaint) -> ExitCode {
    if let request { return try watch(request) }
    return try serve(folder ?? ".")
  }

  private func serve(_ folder: String) throws(Complaint) -> ExitCode {
    let store: FolderStore
    do throws(DiskError) {
      store = try FolderStore(folder, basePath: base)
    } catch {
      throw Complaint(.usage, "\(error)")
    }
    // Before the first thread, because threads inherit it.
    let interruption = Interruption()
    let server = try started { store }
    try announce(server, "Serving \(folder); Ctrl-C ends it.")
    if arguments.has("--open") { interruption.suspended { openInBrowser(server.address) } }
    interruption.wait()
    server.stop()
    return .success
  }

  /// Serves the site from memory, and follows the content until somebody ends it.
  private func watch(_ request: BuildRequest) throws(Complaint) -> ExitCode {
    let interruption = Interruption()
    let content = request.source == "." ? "Content" : request.source + "/Content"
    let session: PreviewSession
    let watcher: Watcher
    let templates = TemplateSource.find()
    do {
      watcher = try Watcher(
        folders: [content] + (templates.map { [$0.folder] } ?? []),
        by: arguments.has("--poll") ? .polling(every: .milliseconds(200)) : .events)
      session = try PreviewSession(
        request, options: options, clock: { (try? now()) ?? request.now }, say: { Self.tell($0) }, log: log)
    } catch {
      throw Complaint(.failure, "\(error)")
    }
    try announce(
      session.server, "\(arguments.has("--poll") ? "Looking through" : "Watching") \(content); Ctrl-C ends it.")
    session.begin()
    if arguments.has("--open") { interruption.suspended { openInBrowser(session.server.address) } }
    session.follow(watcher) { _ in
      if let templates { follow(templates, session, interruption) }
    }
    interruption.wait()
    watcher.stop()
    session.stop()
    return .success
  }

  /// Builds the program anew and starts it in place of this one, or shows why that cannot be.
  private func follow(_ templates: TemplateSource, _ session: PreviewSession, _ interruption: Interruption) {
    let stream = StandardStream.error
    stream.write("the templates have changed: building byline anew\n")
    if let mistakes = templates.rebuild(interruption) {
      stream.write(mistakes + "\n")
      return session.show(mistakes)
    }
    session.stop()
    templates.restart(port: session.server.port)
  }

  private static func tell(_ message: PreviewSession.Message) {
    switch message {
    case .diagnostics(let text, _): StandardStream.error.write(text)
    case .mended: StandardStream.error.write("mended\n")
    case .polling:
      let stream = StandardStream.error
      stream.write(
        "\(stream.painted("note:", "1;34")) the system does not tell of changes, so the folders are looked through "
          + "again and again\n")
    case .updated(let pages): StandardStream.error.write(pages == 0 ? "updated\n" : "updated \(count(pages, "page"))\n")
    }
  }

  private func started(_ site: @escaping @Sendable () -> any Served) throws(Complaint) -> PreviewServer {
    do throws(ListeningError) {
      return try PreviewServer(options, site: site, log: log)
    } catch {
      throw Complaint(.failure, "\(error)", help: "Choose another with --port or --host.")
    }
  }

  private var log: @Sendable (ServedRequest) -> Void {
    let isVerbose = arguments.has("--verbose")
    return { request in
      if isVerbose { StandardStream.error.write(Self.line(for: request)) }
    }
  }

  /// The address to click comes first, by itself.
  private func announce(_ server: PreviewServer, _ what: String) throws(Complaint) {
    try Byline.print("\(server.address)\n")
    try Byline.print(server.addresses.dropFirst().map { "\($0)\n" }.joined() + what + "\n")
    let stream = StandardStream.error
    if options.port != 0, server.port != options.port {
      stream.write("\(stream.painted("note:", "1;34")) port \(options.port) is taken\n")
    }
    if !server.isLoopback {
      stream.write(
        "\(stream.painted("warning:", "1;33")) everybody who can reach \(options.host) on this network can read "
          + "what is served\n")
    }
  }

  /// `papers`, `/papers` and `/papers/` are the same.
  private static func base(_ text: String) throws(Complaint) -> String {
    let parts = text.split(separator: "/")
    let isPlain = parts.allSatisfy { part in
      part.first != "." && part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\\?#%\"'<>".utf8.contains($0) }
    }
    guard isPlain else {
      throw Command.serve.complaint("'--base' is a path such as /papers/, not '\(text)'")
    }
    return parts.isEmpty ? "/" : "/\(parts.joined(separator: "/"))/"
  }

  /// `200 GET /about/ 14302 bytes 0.4 ms`, with nothing in it that could steer a terminal.
  private static func line(for request: ServedRequest) -> String {
    let target = request.target.utf8.map { $0 > 0x20 && $0 < 0x7F ? $0 : UInt8(ascii: "?") }
    let tenths = Int(request.time / .microseconds(100))
    let length = request.length.map { "\($0) bytes" } ?? "events"
    return
      "\(request.status) \(request.method) \(String(decoding: target, as: UTF8.self)) \(length) \(tenths / 10).\(tenths % 10) ms\n"
  }
}
