internal import Build
internal import CMicroHTTPD
internal import Synchronization

/// Listens, and hands each request to a function. The only file that sees libmicrohttpd (0.9.75 and later).
///
/// What we learned about the library:
/// - The handler is called once when the head is there and again when the body is; a response in the first call closes
///   the connection. So a request that we refuse to read is answered at once, all others at the second call.
/// - It decodes addresses by itself before the handler sees them. The address that we take is the raw one, from the
///   callback meant for logs.
/// - A connection may only be resumed while it is suspended; at any other time it may be gone. See ``EventStream``.
/// - Its own answers to a missing `Host` come out twice, so that check is ours and its strict mode is off.
/// - It takes a field without a name for the end of the head.
/// - Stopping with a suspended connection aborts the program, so all streams end first.
/// - Stopping while it refuses a malformed request by itself follows a null pointer (0.9.75, `transmit_error_response`:
///   `MHD_queue_response` says yes and takes nothing), so all connections end first, too.
///
/// A class because it is running until it is stopped, or nobody has it any more.
final class HTTPServer: Sendable {
  typealias Answer = @Sendable (HTTPRequest) -> HTTPResponse

  /// What one server takes on. Every number is small enough for 1,024 descriptors, the usual limit.
  struct Limits: Sendable {
    var head = 8 << 10
    var target = 4 << 10
    var connections = 768
    var connectionsPerAddress = 512
    var streams = 64
    var threads = 4
    var idle: Duration = .seconds(20)
    /// How long the head of a request may take, however steadily its bytes trickle in. Counted from the end of the
    /// answer before, so it must leave room for a connection that idles.
    var patience: Duration = .seconds(30)
    var heartbeat: Duration = .seconds(15)
    /// How long stopping waits for answers that are being made.
    var farewell: Duration = .seconds(2)
  }

  private let switchboard: Switchboard
  private let end: Bell
  /// The library's handle as a number: its pointer type does not pass between threads.
  private let daemon = Mutex<UInt?>(nil)

  /// - Parameter opening: What an event stream begins with.
  init(
    on socket: ListeningSocket, limits: Limits = Limits(), answer: @escaping Answer,
    opening: @escaping @Sendable (_ since: String?) -> [UInt8], log: @escaping @Sendable (ServedRequest) -> Void
  ) throws(ListeningError) {
    do throws(DiskError) {
      end = try Bell()
    } catch {
      throw ListeningError(code: error.code, message: "\(error)")
    }
    switchboard = Switchboard(limits, answer: answer, opening: opening, log: log)
    guard let started = switchboard.start(on: socket) else {
      throw ListeningError(code: 0, message: "the HTTP library does not start")
    }
    daemon.withLock { $0 = UInt(bitPattern: started) }
    Upkeep(streams: switchboard.streams, sockets: switchboard.sockets, limits: limits).begin(until: end)
  }

  deinit { stop() }

  var streamCount: Int { switchboard.streams.count }

  func send(_ event: [UInt8]) { switchboard.streams.send(event) }

  /// Returns when all connections are closed.
  func stop() {
    guard let running = daemon.withLock({ $0.take() }) else { return }
    end.ring()
    let daemon = OpaquePointer(bitPattern: running)
    // Not `MHD_quiesce_daemon`: it and a thread of the library that has all the connections it may have both let go of
    // the listening socket, and the library ends the program where it is gone already. Who still connects is answered,
    // gets no stream, and is hung up on; the library closes the socket.
    switchboard.hangUp()
    MHD_stop_daemon(daemon)
  }
}

/// What the library's threads work with, and what it calls back.
///
/// A class of its own, so that none of those threads is ever the last to let go of the server: it would wait for its
/// own end.
private final class Switchboard: Sendable {
  let streams: EventStreams
  let sockets = OpenSockets()
  private let limits: HTTPServer.Limits
  private let answer: HTTPServer.Answer
  private let opening: @Sendable (_ since: String?) -> [UInt8]
  private let log: @Sendable (ServedRequest) -> Void

  init(
    _ limits: HTTPServer.Limits, answer: @escaping HTTPServer.Answer,
    opening: @escaping @Sendable (_ since: String?) -> [UInt8], log: @escaping @Sendable (ServedRequest) -> Void
  ) {
    self.limits = limits
    self.answer = answer
    self.opening = opening
    self.log = log
    streams = EventStreams(most: limits.streams)
  }

  func hangUp() {
    streams.close()
    sockets.hangUp(patience: limits.farewell)
  }

  /// The library's handle; nil where it does not start.
  func start(on socket: ListeningSocket) -> OpaquePointer? {
    let own = Unmanaged.passUnretained(self).toOpaque()
    let begun:
      @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?)
        -> UnsafeMutableRawPointer? = { _, target, _ in Unmanaged.passRetained(Exchange(target)).toOpaque() }
    let completed: MHD_RequestCompletedCallback = { own, connection, exchange, _ in
      guard let own, let connection, let exchange, let pointer = exchange.pointee else { return }
      exchange.pointee = nil
      let board = Unmanaged<Switchboard>.fromOpaque(own).takeUnretainedValue()
      let done = Unmanaged<Exchange>.fromOpaque(pointer).takeRetainedValue()
      if let stream = done.stream { board.streams.remove(stream) }
      board.sockets.waits(byline_socket(connection))
    }
    let changed: MHD_NotifyConnectionCallback = { own, connection, _, change in
      guard let own, let connection else { return }
      let sockets = Unmanaged<Switchboard>.fromOpaque(own).takeUnretainedValue().sockets
      let socket = byline_socket(connection)
      if change == .CONNECTION_NOTIFY_STARTED { sockets.add(socket) } else { sockets.remove(socket) }
    }
    let asIs: @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<CChar>?) -> Int = {
      _, _, text in text.map { UnsafePointer($0).length } ?? 0
    }
    let handled: MHD_AccessHandlerCallback = { own, connection, _, method, version, _, size, exchange in
      guard let own, let connection, let method, let pointer = exchange?.pointee else { return .NO }
      size?.pointee = 0
      let board = Unmanaged<Switchboard>.fromOpaque(own).takeUnretainedValue()
      let exchange = Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()
      return board.handle(exchange, connection, method, version)
    }
    var options = [
      item(.LISTEN_SOCKET, Int(socket.descriptor)),
      item(.THREAD_POOL_SIZE, limits.threads),
      item(.THREAD_STACK_SIZE, 8 << 20),
      item(.CONNECTION_LIMIT, limits.connections),
      item(.PER_IP_CONNECTION_LIMIT, limits.connectionsPerAddress),
      item(.CONNECTION_TIMEOUT, max(1, Int(limits.idle.components.seconds))),
      // Room for the longest head that we answer by ourselves, and for our own.
      item(.CONNECTION_MEMORY_LIMIT, limits.head * 4),
      item(.URI_LOG_CALLBACK, unsafeBitCast(begun, to: Int.self), own),
      item(.NOTIFY_COMPLETED, unsafeBitCast(completed, to: Int.self), own),
      item(.NOTIFY_CONNECTION, unsafeBitCast(changed, to: Int.self), own),
      item(.UNESCAPE_CALLBACK, unsafeBitCast(asIs, to: Int.self)),
      item(.END, 0),
    ]
    let flags = MHD_USE_AUTO_INTERNAL_THREAD.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue | MHD_USE_ITC.rawValue
    return options.withUnsafeMutableBufferPointer { items in
      withVaList([MHD_OPTION.ARRAY.rawValue, items.baseAddress!, MHD_OPTION.END.rawValue]) {
        MHD_start_daemon_va(flags, 0, nil, nil, handled, own, $0)
      }
    }
  }

  private func item(_ option: MHD_OPTION, _ value: Int, _ pointer: UnsafeMutableRawPointer? = nil) -> MHD_OptionItem {
    MHD_OptionItem(option: option, value: value, ptr_value: pointer)
  }
}

/// A request on its way through the library. A class because the library keeps it between calls, on one thread at a
/// time.
private final class Exchange {
  let target: [UInt8]
  let start = ContinuousClock.now
  var request: HTTPRequest?
  var stream: EventStream?
  /// Where the address stands in the library's buffer, to be compared only.
  private let place: UInt

  init(_ target: UnsafePointer<CChar>?) {
    let bytes = target.map { UnsafeBufferPointer(start: $0, count: $0.length).map { UInt8(bitPattern: $0) } }
    self.target = bytes ?? []
    place = UInt(bitPattern: target)
  }

  /// Whether one blank stands between the method and the address, and one between that and the version. With a zero
  /// byte in one of them, it would end for us earlier than for others.
  func isWhole(_ method: UnsafePointer<CChar>, _ version: UnsafePointer<CChar>?) -> Bool {
    UInt(bitPattern: method) + UInt(method.length) + 1 == place
      && place + UInt(target.count) + 1 == UInt(bitPattern: version)
  }
}

extension UnsafePointer<CChar> {
  fileprivate var length: Int {
    var count = 0
    while self[count] != 0 { count += 1 }
    return count
  }
}

extension Switchboard {
  fileprivate func handle(
    _ exchange: Exchange, _ connection: OpaquePointer, _ method: UnsafePointer<CChar>, _ version: UnsafePointer<CChar>?
  ) -> MHD_Result {
    if let request = exchange.request { return send(answer(request), to: request, exchange, connection) }
    sockets.answers(byline_socket(connection))
    let request = HTTPRequest(String(cString: method), exchange.target, fields: fields(of: connection))
    exchange.request = request
    if let refusal = refusal(of: request, isWhole: exchange.isWhole(method, version)) {
      return send(refusal, to: request, exchange, connection)
    }
    // Whatever the answer, a body is neither read nor asked for.
    return request.hasBody || request["expect"] != nil ? send(answer(request), to: request, exchange, connection) : .YES
  }

  private func refusal(of request: HTTPRequest, isWhole: Bool) -> HTTPResponse? {
    if !isWhole { return HTTPResponse(refusal: 400, "This request is malformed.") }
    if request.target.count > limits.target { return HTTPResponse(refusal: 414, "This address is too long.") }
    if request.length > limits.head { return HTTPResponse(refusal: 431, "The head of this request is too long.") }
    return nil
  }

  private func fields(of connection: OpaquePointer) -> [HTTPField] {
    var fields: [HTTPField] = []
    withUnsafeMutablePointer(to: &fields) { list in
      _ = MHD_get_connection_values(
        connection, .HEADER_KIND,
        { list, _, name, value in
          guard let list, let name else { return .NO }
          list.assumingMemoryBound(to: [HTTPField].self).pointee
            .append(HTTPField(String(cString: name), value.map { String(cString: $0) } ?? ""))
          return .YES
        }, list)
    }
    return fields
  }

  private func send(
    _ response: HTTPResponse, to request: HTTPRequest, _ exchange: Exchange, _ connection: OpaquePointer
  ) -> MHD_Result {
    var response = response
    var message = self.message(response, exchange, connection)
    if message == nil {
      response = HTTPResponse(refusal: 503, "The server has its hands full.")
      message = self.message(response, exchange, connection)
    }
    guard let message else { return .NO }
    defer { MHD_destroy_response(message) }
    for field in response.fields { MHD_add_response_header(message, field.name, field.value) }
    let result = MHD_queue_response(connection, UInt32(response.status), message)
    log(
      ServedRequest(
        method: request.method, target: String(decoding: request.target, as: UTF8.self), status: response.status,
        length: response.length, time: ContinuousClock.now - exchange.start))
    return result
  }

  /// Nil where there is no memory or no descriptor left, or the server is about to stop.
  private func message(_ response: HTTPResponse, _ exchange: Exchange, _ connection: OpaquePointer) -> OpaquePointer? {
    switch response.body {
    case .bytes(let bytes):
      return bytes.withUnsafeBytes {
        MHD_create_response_from_buffer(
          $0.count, UnsafeMutableRawPointer(mutating: $0.baseAddress), .RESPMEM_MUST_COPY)
      }
    case .file(let file, let range):
      // The library closes the descriptor when it is done.
      return file.duplicate().flatMap {
        MHD_create_response_from_fd_at_offset64(UInt64(range.count), $0, UInt64(range.lowerBound))
      }
    case .events(let since): return eventMessage(since, exchange, connection)
    }
  }

  private func eventMessage(_ since: String?, _ exchange: Exchange, _ connection: OpaquePointer) -> OpaquePointer? {
    let number = UInt(bitPattern: connection)
    let stream = EventStream(
      first: [],
      sleep: { MHD_suspend_connection(OpaquePointer(bitPattern: number)) },
      wake: { MHD_resume_connection(OpaquePointer(bitPattern: number)) })
    guard streams.add(stream) else { return nil }
    // Taken in first: what happens in between is heard twice rather than never.
    stream.send(opening(since))
    let read: MHD_ContentReaderCallback = { kept, _, buffer, size in
      guard let kept, let buffer else { return -1 }
      let stream = Unmanaged<EventStream>.fromOpaque(kept).takeUnretainedValue()
      return stream.fill(UnsafeMutableRawBufferPointer(start: buffer, count: size)) ?? -1
    }
    let free: MHD_ContentReaderFreeCallback = { kept in
      if let kept { Unmanaged<EventStream>.fromOpaque(kept).release() }
    }
    let kept = Unmanaged.passRetained(stream)
    guard let message = MHD_create_response_from_callback(.max, 4096, read, kept.toOpaque(), free) else {
      kept.release()
      streams.remove(stream)
      return nil
    }
    exchange.stream = stream
    return message
  }
}
