/// The events of one run of the server, so that a page which was away hears what it missed.
///
/// Every page carries the mark of the moment it was made, and names it when it opens its stream: nothing that happens
/// between the making of the page and the opening of the stream is lost.
struct EventLog: Sendable {
  /// Differs between runs: a page of another run has to be loaded anew.
  private let run: String
  private var number = 0
  private var kept: [(number: Int, message: String)] = []
  private var mistakes: String?

  private static let most = 64

  init(run: String) { self.run = run }

  /// What a page made now carries.
  var mark: String { "\(run).\(number)" }

  /// Takes an event, and returns what goes to the open streams.
  mutating func add(_ event: LiveEvent, basePath: String) -> [UInt8] {
    number += 1
    let message = message(event, basePath: basePath)
    switch event {
    case .mistakes: mistakes = message
    case .mended: mistakes = nil
    case .reload, .style:
      kept.append((number, message))
      if kept.count > Self.most { kept.removeFirst(kept.count - Self.most) }
    }
    return Array(message.utf8)
  }

  /// What a stream begins with.
  func opening(since mark: String?) -> [UInt8] {
    var out = ": byline\n\n"
    if let missed = missed(since: mark) {
      out += missed.joined()
    } else {
      out += message(.reload(paths: nil), basePath: "/")
    }
    out += mistakes ?? message(.mended, basePath: "/")
    return Array(out.utf8)
  }

  /// A comment, which keeps the stream open and shows who has gone.
  static let heartbeat = Array(":\n\n".utf8)

  /// Nil where nobody knows any more.
  private func missed(since mark: String?) -> [String]? {
    guard let mark else { return [] }
    let parts = mark.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0] == run, let last = Int(parts[1]), (0...number).contains(last) else { return nil }
    if kept.count == Self.most, let oldest = kept.first, last < oldest.number - 1 { return nil }
    return kept.filter { $0.number > last }.map(\.message)
  }

  private func message(_ event: LiveEvent, basePath: String) -> String {
    "id: \(mark)\nevent: \(event.name)\ndata: \(event.data(basePath: basePath))\n\n"
  }
}
