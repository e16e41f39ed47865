public import Build
internal import Diagnostics
internal import Synchronization

/// A site on the screen while it is written: watches the content, keeps the site fresh in memory, tells open pages.
///
/// A class because it is running: the server's threads and the watching one share it.
public final class PreviewSession: Sendable {
  public let server: PreviewServer
  private let live: LiveSite
  private let store: Store
  private let clock: @Sendable () -> Int
  private let say: @Sendable (Message) -> Void
  private let disk: Folder
  private let first: LiveSite.Update

  /// What the session has to say to a person at the terminal.
  public enum Message: Sendable {
    /// Mistakes, warnings and hints, as `byline build` prints them.
    case diagnostics(String, hasErrors: Bool)
    /// There were mistakes, and there are none any more.
    case mended
    /// The site is fresh again; how many open pages are told.
    case updated(pages: Int)
    /// Changes are found by looking, although the watcher was made to be told of them.
    case polling
  }

  /// Reads the site and serves it.
  ///
  /// - Parameters:
  ///   - clock: Seconds since 1970, asked at each change: embargoes may lift while somebody writes.
  ///   - printer: How diagnostics are printed.
  public init(
    _ request: BuildRequest, options: PreviewServer.Options, clock: @escaping @Sendable () -> Int,
    say: @escaping @Sendable (Message) -> Void, log: @escaping @Sendable (ServedRequest) -> Void
  ) throws {
    disk = request.disk.workingFolder
    live = LiveSite(request)
    self.clock = clock
    self.say = say
    let store = Store(EditionStore(nil, viewed: Viewed(), disk: disk))
    self.store = store
    var options = options
    options.isLive = true
    let first = try live.update(changed: nil, now: clock())
    if let edition = first.edition { store.value = EditionStore(edition, viewed: store.viewed, disk: disk) }
    server = try PreviewServer(options, site: { store.value }, log: log)
    self.first = first
  }

  /// Says what the first reading found.
  public func begin() { tell(first, hadMistakes: false) }

  /// Follows the content on a thread of its own until the watcher is stopped.
  ///
  /// - Parameter other: Told of changes in the watcher's further folders, by their number; the first is the content.
  public func follow(_ watcher: Watcher, other: @escaping @Sendable (Int) -> Void) {
    onThread { [self] in
      var polls = false
      while true {
        if watcher.isPolling != polls {
          polls.toggle()
          if polls, case .events = watcher.means { say(.polling) }
        }
        guard let changes = watcher.next() else { return }
        for (folder, change) in changes.sorted(by: { $0.key < $1.key }) {
          if folder == 0 { refresh(change.isUncertain ? nil : change.paths) } else { other(folder) }
        }
      }
    }
  }

  /// Lays a text over the open pages, above the mistakes in the content and for as long as the session lasts.
  public func show(_ text: String) {
    store.other = text
    server.broadcast(.mistakes([text, store.mistakes].compactMap(\.self).joined(separator: "\n")))
  }

  /// Brings the site up to date after a change of these paths below `Content/`; nil where nobody knows which.
  public func refresh(_ changed: Set<String>?) {
    if let changed, changed.isEmpty { return }
    do {
      let update = try live.update(changed: changed, now: clock())
      let before = store.value
      if let edition = update.edition { store.value = EditionStore(edition, viewed: store.viewed, disk: disk) }
      let hadMistakes = store.mistakes != nil
      tell(update, hadMistakes: hadMistakes)
      if update.edition != nil { tellPages(from: before, isAll: hadMistakes && before.stylePath == nil) }
    } catch {
      // A file that went away while it was read is named by the next change; a disk that fails stays failed.
      say(.diagnostics("\(error)\n", hasErrors: true))
    }
  }

  /// Ends at once.
  public func stop() { server.stop() }

  private func tell(_ update: LiveSite.Update, hadMistakes: Bool) {
    let disk = disk
    var printer = DiagnosticPrinter { try? disk.read($0) }
    // What was said and still holds is not said again at every save; what has to be mended is.
    let known = store.told
    store.told = Set(update.report.diagnostics.map(Told.init))
    let text = printer.text(for: update.report.without { known.contains(Told($0)) })
    if !text.isEmpty { say(.diagnostics(text, hasErrors: update.report.hasErrors)) }
    var errors = Report()
    for diagnostic in update.report.sorted where diagnostic.severity == .error { errors.add(diagnostic) }
    store.mistakes = errors.isEmpty ? nil : printer.text(for: errors)
    guard hadMistakes || !errors.isEmpty else { return }
    if errors.isEmpty { say(.mended) }
    let shown = [store.other, store.mistakes].compactMap(\.self)
    server.broadcast(shown.isEmpty ? .mended : .mistakes(shown.joined(separator: "\n")))
  }

  private func tellPages(from before: EditionStore, isAll: Bool) {
    let now = store.value
    if isAll {
      server.broadcast(.reload(paths: nil))
      return
    }
    let changed = now.changed()
    if let old = before.stylePath, let new = now.stylePath, old != new {
      server.broadcast(.style([.init(from: old, to: new)]))
    }
    if !changed.isEmpty { server.broadcast(.reload(paths: changed)) }
    say(.updated(pages: changed.count))
  }

  /// A diagnostic without its line and column, which move when something is written above.
  private struct Told: Hashable {
    let code: DiagnosticCode
    let message: String
    let path: String?

    init(_ diagnostic: Diagnostic) {
      (code, message, path) = (diagnostic.code, diagnostic.message, diagnostic.span?.path)
    }
  }

  /// What requests are answered from now. A class because it changes under the server.
  private final class Store: Sendable {
    private let state: Mutex<(store: EditionStore, mistakes: String?, other: String?, told: Set<Told>)>
    let viewed = Viewed()

    init(_ store: EditionStore) { state = Mutex((store, nil, nil, [])) }

    var value: EditionStore {
      get { state.withLock { $0.store } }
      set { state.withLock { $0.store = newValue } }
    }

    /// What is wrong with the content, as it is laid over the pages.
    var mistakes: String? {
      get { state.withLock { $0.mistakes } }
      set { state.withLock { $0.mistakes = newValue } }
    }

    /// What was said of the site as it is.
    var told: Set<Told> {
      get { state.withLock { $0.told } }
      set { state.withLock { $0.told = newValue } }
    }

    /// What else is.
    var other: String? {
      get { state.withLock { $0.other } }
      set { state.withLock { $0.other = newValue } }
    }
  }
}
