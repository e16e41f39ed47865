/// JSON as bytes, valid by construction and safe inside a page's `<script>`.
///
/// Members are written in the order of the calls; one whose value is nil is left out.
///
///     var json = JSON()
///     json.object {
///       $0.member("title", title)
///       $0.array("authors", names) { $0.value($1) }
///     }
public struct JSON: Sendable {
  /// The text so far.
  @usableFromInline var buffer: TextBuffer
  /// Whether the next value stands after another in its object or array.
  @usableFromInline var follows = false

  public init(capacity: Int = 1024) { buffer = TextBuffer(capacity: capacity) }

  /// Writes behind what another text begins with.
  public init(after start: StaticString, capacity: Int) {
    buffer = TextBuffer(capacity: capacity)
    buffer.appendLiteral(start)
  }

  /// The text as UTF-8.
  public var bytes: [UInt8] { buffer.bytes }

  /// The text without a copy; nothing is left afterwards.
  ///
  /// - Parameter end: What a longer text goes on with.
  public mutating func take(before end: StaticString = "") -> [UInt8] {
    buffer.appendLiteral(end)
    return buffer.take()
  }

  /// The same for what holds more than the text.
  mutating func takeText() -> TextBuffer {
    defer { buffer = TextBuffer([]) }
    return buffer
  }

  /// How many bytes the text has.
  public var count: Int { buffer.count }

  /// A document of its own after whatever stands before it.
  mutating func document(_ write: (inout JSON) -> Void) {
    follows = false
    write(&self)
  }

  /// An object as a value: the document itself or an element of an array.
  @inlinable @inline(__always)
  public mutating func object(_ members: (inout JSON) -> Void) {
    separate()
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// The same of an object that says first what it is, in a word of the program's own (``member(_:literal:)``).
  @inlinable @inline(__always)
  public mutating func object(_ name: StaticString, _ word: StaticString, _ members: (inout JSON) -> Void) {
    separate()
    begin(name, word)
    members(&self)
    buffer.append(byte: UInt8(ascii: "}"))
    follows = true
  }

  /// Text as a value.
  public mutating func value(_ text: String) {
    separate()
    buffer.appendJSONString(text)
  }

  public mutating func value(_ number: Int) {
    separate()
    buffer.append(number)
  }

  /// A value that was written before.
  public mutating func value(_ json: JSON) {
    separate()
    buffer.append(json.buffer)
  }

  public mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    open(name, "\":\"")
    buffer.appendJSONText(text)
    buffer.append(byte: UInt8(ascii: "\""))
  }

  /// Text that is the program's own, and holds none of the characters that JSON escapes.
  public mutating func member(_ name: StaticString, literal: StaticString) {
    open(name, "\":\"")
    buffer.appendLiteral(literal)
    buffer.append(byte: UInt8(ascii: "\""))
  }

  /// Markup as text.
  public mutating func member(_ name: StaticString, text html: HTML) {
    open(name, "\":\"")
    html.withBytes { buffer.appendJSONText($0) }
    buffer.append(byte: UInt8(ascii: "\""))
  }

  public mutating func member(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    key(name)
    buffer.append(number)
  }

  public mutating func member(_ name: StaticString, _ claim: Bool) {
    key(name)
    buffer.appendLiteral(claim ? "true" : "false")
  }

  public mutating func member(_ name: StaticString, _ link: Link?) {
    if let link { member(name, link.href) }
  }

  /// The whole address of a link: one on the site has the origin before it, and is left out where there is none.
  public mutating func member(_ name: StaticString, _ link: Link, on origin: Link?) {
    let start = link.isOutside ? "" : origin?.href
    guard let start else { return }
    open(name, "\":\"")
    buffer.appendJSONText(start)
    buffer.appendJSONText(link.href)
    buffer.append(byte: UInt8(ascii: "\""))
  }

  @inlinable @inline(__always)
  public mutating func member(_ name: StaticString, object members: (inout JSON) -> Void) {
    key(name)
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// The same with an object that says first what it is, in a word of the program's own.
  @inlinable @inline(__always)
  public mutating func member(
    _ name: StaticString, _ first: StaticString, _ word: StaticString, _ members: (inout JSON) -> Void
  ) {
    key(name)
    begin(first, word)
    members(&self)
    buffer.append(byte: UInt8(ascii: "}"))
    follows = true
  }

  /// An array whose elements are written one by one.
  @inlinable @inline(__always)
  public mutating func elements(_ name: StaticString, _ elements: (inout JSON) -> Void) {
    key(name)
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  /// The same as a value: the document itself, or an element of another.
  @inlinable @inline(__always)
  public mutating func elements(_ elements: (inout JSON) -> Void) {
    separate()
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  /// An array with an element for each value; left out where there are none.
  @inlinable
  public mutating func array<Values: Collection>(
    _ name: StaticString, _ values: Values, _ element: (inout JSON, Values.Element) -> Void
  ) {
    if values.isEmpty { return }
    key(name)
    nest(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      for value in values { element(&json, value) }
    }
  }

  @inlinable @inline(__always)
  mutating func nest(_ open: UInt8, _ close: UInt8, _ content: (inout JSON) -> Void) {
    buffer.append(byte: open)
    follows = false
    content(&self)
    buffer.append(byte: close)
    follows = true
  }

  /// An object up to its first member, which it has.
  @usableFromInline
  mutating func begin(_ name: StaticString, _ word: StaticString) {
    buffer.appendLiterals("{\"", name, "\":\"")
    buffer.appendLiteral(word)
    buffer.append(byte: UInt8(ascii: "\""))
    follows = true
  }

  @usableFromInline
  mutating func key(_ name: StaticString) { open(name, "\":") }

  @usableFromInline
  mutating func separate() {
    if follows { buffer.append(byte: UInt8(ascii: ",")) }
    follows = true
  }

  private mutating func open(_ name: StaticString, _ mark: StaticString) {
    buffer.appendLiterals(follows ? ",\"" : "\"", name, mark)
    follows = true
  }
}

extension TextBuffer {
  /// Appends text as a string of JSON (RFC 8259 §7).
  ///
  /// `<`, `>` and `&` are written as escapes, so that no text closes the `<script>` it may stand in or opens a comment
  /// there (HTML §4.12.1.3); so are U+2028 and U+2029, which end a line of JavaScript, and all control characters.
  public mutating func appendJSONString(_ text: String) {
    append(byte: UInt8(ascii: "\""))
    appendJSONText(text)
    append(byte: UInt8(ascii: "\""))
  }

  /// The same without the quotation marks round it.
  mutating func appendJSONText(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ appendJSONText($0) }) != nil { return }
    var text = text
    text.withUTF8 { appendJSONText($0) }
  }

  /// The same for bytes of valid UTF-8.
  mutating func appendJSONText(_ text: UnsafeBufferPointer<UInt8>) {
    var index = appendPlain(text, from: 0, JSONMarks.self)
    while index < text.count {
      let byte = text[index]
      if byte >= 0x80, !text.isLineSeparator(at: index) {
        append(byte: byte)
        index += 1
      } else {
        appendEscape(byte >= 0x80 ? 0x2000 | UInt16(text[index + 2] & 0x3F) : UInt16(byte))
        index += byte >= 0x80 ? 3 : 1
      }
      index = appendPlain(text, from: index, JSONMarks.self)
    }
  }

  private mutating func appendEscape(_ unit: UInt16) {
    switch unit {
    case 0x0A: appendLiteral("\\n")
    case UInt16(UInt8(ascii: "\"")): appendLiteral("\\\"")
    case UInt16(UInt8(ascii: "\\")): appendLiteral("\\\\")
    default:
      appendLiteral("\\u")
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
        append(byte: digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
      }
    }
  }
}

/// What strings of JSON do not hold as it is; E2 begins U+2028 and U+2029.
private enum JSONMarks: ByteMarks {
  @inline(__always)
  static func isMarked(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xE2, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  @inline(__always)
  static func areMarked(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    func each(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    // `"` and `&` differ in one bit, and so do `<` and `>`.
    return (bytes .< each(0x20)) .| (bytes .== each(0x7F)) .| (bytes .== each(0xE2))
      .| (bytes .== each(UInt8(ascii: "\\"))) .| ((bytes | each(4)) .== each(UInt8(ascii: "&")))
      .| ((bytes | each(2)) .== each(UInt8(ascii: ">")))
  }
}
