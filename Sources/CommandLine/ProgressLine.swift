import Synchronization

/// Says on standard error what a long build is at.
///
/// On a terminal, one line that is rewritten, from the second second on; with `--verbose`, a line for each step.
/// A step is known by its first word; what follows may count on (`rendering 400 of 900`).
/// A class because the build's threads share it.
final class ProgressLine: Sendable {
  private let isVerbose: Bool
  private let isShown: Bool
  private let start: ContinuousClock.Instant
  private let state = Mutex(State())

  private struct State {
    var step: Substring = ""
    /// When the line on the screen was written; nil where there is none.
    var shown: ContinuousClock.Instant?
  }

  init(isVerbose: Bool, isQuiet: Bool, start: ContinuousClock.Instant) {
    self.isVerbose = isVerbose
    self.start = start
    isShown = !isVerbose && !isQuiet && StandardStream.error.isTerminal
  }

  func show(_ progress: String) {
    guard isVerbose || isShown else { return }
    let now = ContinuousClock.now
    state.withLock { state in
      let step = progress.prefix { $0 != " " }
      let isNew = step != state.step
      state.step = step
      if isVerbose {
        if isNew { StandardStream.error.write("\(elapsed(since: start))  \(progress)\n") }
      } else if now - start > .seconds(1), isNew || state.shown.map({ now - $0 > .milliseconds(100) }) ?? true {
        let line = "\(elapsed(since: start))  \(progress)".prefix(StandardStream.error.columns - 1)
        StandardStream.error.write("\r\u{1B}[K\(line)")
        state.shown = now
      }
    }
  }

  /// Leaves the line to what is printed next.
  func clear() {
    state.withLock { state in
      if state.shown != nil { StandardStream.error.write("\r\u{1B}[K") }
      state.shown = nil
    }
  }
}
