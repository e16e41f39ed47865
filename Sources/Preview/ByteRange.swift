/// The part of a file that a `Range` asks for (RFC 9110 §14).
enum ByteRange: Equatable {
  case whole
  case part(Range<Int>)
  case unsatisfiable

  /// A value that is malformed, of another unit or of several ranges asks for the whole, as the standard allows.
  init(_ text: String, size: Int) {
    self = .whole
    guard text.utf8.count < 100, text.lowercased().hasPrefix("bytes=") else { return }
    let ends = text.utf8.dropFirst(6).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .map { String(Substring($0)).trimmed }
    guard ends.count == 2 else { return }
    switch (Self.number(ends[0]), Self.number(ends[1])) {
    case (let first?, let last?):
      guard first <= last else { return }
      self = first < size ? .part(first..<min(size, last == .max ? size : last + 1)) : .unsatisfiable
    case (let first?, nil):
      guard ends[1].isEmpty else { return }
      self = first < size ? .part(first..<size) : .unsatisfiable
    case (nil, let length?):
      guard ends[0].isEmpty else { return }
      self = length > 0 && size > 0 ? .part(max(0, size - length)..<size) : .unsatisfiable
    case (nil, nil): return
    }
  }

  /// As many digits as one likes: what is too large for us is past the end of every file.
  private static func number(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text) ?? .max
  }
}
