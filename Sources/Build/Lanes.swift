#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The cores that this machine offers.
public var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// Runs the same work on several threads, the caller's among them, and returns when all are done.
///
/// The work shares out what there is to do by itself, so it is done even where no thread can be had.
func onLanes(_ count: Int, _ work: @Sendable () -> Void) {
  withoutActuallyEscaping(work) { work in
    let lane = Lane(work: work)
    let threads = (1..<max(1, count)).compactMap { _ in lane.start() }
    work()
    for thread in threads { pthread_join(thread, nil) }
  }
}

/// Runs work on a thread of its own, and does not wait for it.
public func onThread(_ work: @escaping @Sendable () -> Void) {
  guard let thread = Lane(work: work).start() else { return work() }
  pthread_detach(thread)
}

/// The work of a thread. A class because a thread gets one pointer.
private final class Lane: Sendable {
  private let work: @Sendable () -> Void

  init(work: @escaping @Sendable () -> Void) { self.work = work }

  /// Starts a thread; nil where the system has none to give.
  func start() -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // Elsewhere than on glibc a thread has 128 or 512 KB, too little for deeply nested text.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    let lane = Unmanaged.passRetained(self)
    #if canImport(Darwin)
      var thread: pthread_t?
      let code = pthread_create(&thread, &attributes, { Lane.run($0) }, lane.toOpaque())
    #else
      var thread = pthread_t()
      let code = pthread_create(&thread, &attributes, { $0.flatMap { Lane.run($0) } }, lane.toOpaque())
    #endif
    if code == 0 { return thread }
    lane.release()
    return nil
  }

  private static func run(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Lane>.fromOpaque(pointer).takeRetainedValue().work()
    return nil
  }
}
