import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A connection to a server on this machine, byte by byte. Everything it waits for has a deadline.
public final class Wire: Sendable {
  private let descriptor: Int32
  /// Generous: a test that is right never gets near it.
  private static let patience: Double = 60

  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  public init(port: Int) throws {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard code == 0 else {
      throw Failure(description: "cannot connect to \(port): \(String(cString: strerror(errno)))")
    }
  }

  deinit { close(descriptor) }

  /// False where the other side is gone.
  @discardableResult public func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  @discardableResult public func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes {
        #if canImport(Darwin)
          Darwin.send(descriptor, $0.baseAddress, $0.count, 0)
        #elseif canImport(Musl)
          Musl.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        #else
          Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        #endif
      }
      if sent <= 0 { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }

  /// Says that nothing more will come.
  public func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Makes the end of the connection a reset.
  public func resetAtEnd() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
  }

  /// The next bytes; empty where the connection has ended.
  public func receive() throws -> [UInt8] {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let ready = poll(&waiting, 1, Int32(Self.patience * 1000))
    guard ready > 0 else { throw Failure(description: "nothing came in \(Self.patience) s") }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let got = recv(descriptor, &buffer, buffer.count, 0)
    return got > 0 ? Array(buffer[..<got]) : []
  }

  /// Everything until the connection ends.
  public func rest() throws -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let piece = try receive()
      if piece.isEmpty { return all }
      all += piece
    }
  }

  /// Reads until the text has come; what was read.
  public func receive(until text: String) throws -> String {
    var all: [UInt8] = []
    while true {
      let piece = try receive()
      all += piece
      let read = String(decoding: all, as: UTF8.self)
      if read.contains(text) { return read }
      if piece.isEmpty { throw Failure(description: "the connection ended before '\(text)': \(read)") }
    }
  }

  /// Reads one response and leaves the connection open.
  public func answer(toHead: Bool = false) throws -> Answer {
    var all: [UInt8] = []
    let end = Array("\r\n\r\n".utf8)
    while true {
      if let range = all.firstRange(of: end) {
        let head = String(decoding: all[..<range.lowerBound], as: UTF8.self)
        var answer = try Answer(head: head)
        var body = Array(all[range.upperBound...])
        let isEmpty = toHead || answer.status == 304 || answer.status == 204
        let length = isEmpty ? 0 : Int(answer["Content-Length"] ?? "")
        while body.count < length ?? .max {
          let piece = try receive()
          if piece.isEmpty {
            if length == nil { break }
            throw Failure(description: "the body ended after \(body.count) of \(length ?? 0) bytes")
          }
          body += piece
        }
        answer.body = body
        return answer
      }
      let piece = try receive()
      if piece.isEmpty {
        throw Failure(description: "the connection ended in the head: \(String(decoding: all, as: UTF8.self))")
      }
      all += piece
    }
  }

  /// A response as it came.
  public struct Answer: Sendable {
    public let status: Int
    public let fields: [(name: String, value: String)]
    public fileprivate(set) var body: [UInt8] = []

    public var text: String { String(decoding: body, as: UTF8.self) }

    public subscript(_ name: String) -> String? {
      fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    fileprivate init(head: String) throws {
      let lines = head.components(separatedBy: "\r\n")
      let words = lines[0].split(separator: " ")
      guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else {
        throw Failure(description: "no status line: \(lines[0])")
      }
      self.status = status
      fields = lines.dropFirst().map { line in
        let colon = line.firstIndex(of: ":") ?? line.endIndex
        return (
          String(line[..<colon]), line[colon...].dropFirst().trimmingCharacters(in: .whitespaces)
        )
      }
    }
  }
}

/// Asks one thing over a connection of its own.
public func ask(
  _ target: String, port: Int, method: String = "GET", _ fields: String..., host: String? = nil
) throws -> Wire.Answer {
  let wire = try Wire(port: port)
  let lines = ["\(method) \(target) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close"] + fields
  wire.send(lines.joined(separator: "\r\n") + "\r\n\r\n")
  return try wire.answer(toHead: method == "HEAD")
}
