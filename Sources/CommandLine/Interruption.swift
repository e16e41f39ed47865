#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ctrl-C and its like as something to wait for, instead of something that happens in the middle of another thing.
struct Interruption {
  /// Holds the signals back, for this thread and those that it starts.
  init() {
    var signals = Self.signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Returns when the program is asked to end. Asked a second time, it ends at once.
  func wait() {
    var signals = Self.signals
    var arrived: Int32 = 0
    sigwait(&signals, &arrived)
    signal(arrived, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Lets the signals through while something is done: a program that is started then can be ended by them.
  func suspended(_ body: () -> Void) {
    var signals = Self.signals
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    body()
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    return signals
  }
}

/// Asks the system to show an address; where it has no browser, nothing happens.
///
/// - Precondition: Nothing in the address means anything to a shell.
func openInBrowser(_ address: String) {
  precondition(address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"'\\".utf8.contains($0) })
  #if canImport(Darwin)
    _ = system("open '\(address)'")
  #else
    _ = system("xdg-open '\(address)' >/dev/null 2>&1 &")
  #endif
}
