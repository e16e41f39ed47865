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
  private(set) var buffer: TextBuffer
  /// Whether the next value stands after another in its object or array.
  private var follows = false

  public init(capacity: Int = 1024) { buffer = TextBuffer(capacity: capacity) }

  /// The text as UTF-8.
  public var bytes: [UInt8] { buffer.bytes }

  /// The text without a copy; nothing is left afterwards.
  public mutating func take() -> [UInt8] { buffer.take() }

  /// How many bytes the text has.
  public var count: Int { buffer.count }

  /// An object as a value: the document itself or an element of an array.
  public mutating func object(_ members: (inout JSON) -> Void) {
    separate()
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
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
    key(name)
    buffer.appendJSONString(text)
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

  public mutating func member(_ name: StaticString, _ link: Link?) { member(name, link?.href) }

  public mutating func member(_ name: StaticString, object members: (inout JSON) -> Void) {
    key(name)
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// An array whose elements are written one by one.
  public mutating func elements(_ name: StaticString, _ elements: (inout JSON) -> Void) {
    key(name)
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  /// An array with an element for each value; left out where there are none.
  public mutating func array<Values: Collection>(
    _ name: StaticString, _ values: Values, _ element: (inout JSON, Values.Element) -> Void
  ) {
    if values.isEmpty { return }
    key(name)
    nest(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      for value in values { element(&json, value) }
    }
  }

  /// An array as a value: the document itself, or an element of another.
  public mutating func array<Values: Collection>(
    _ values: Values, _ element: (inout JSON, Values.Element) -> Void
  ) {
    separate()
    nest(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      for value in values { element(&json, value) }
    }
  }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ content: (inout JSON) -> Void) {
    buffer.append(byte: open)
    follows = false
    content(&self)
    buffer.append(byte: close)
    follows = true
  }

  private mutating func key(_ name: StaticString) {
    separate()
    buffer.append(byte: UInt8(ascii: "\""))
    buffer.appendLiteral(name)
    buffer.appendLiteral("\":")
  }

  private mutating func separate() {
    if follows { buffer.append(byte: UInt8(ascii: ",")) }
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
    var text = text
    text.withUTF8 { text in
      var run = 0
      var index = 0
      while index < text.count {
        let byte = text[index]
        if PlainBytes.json.contains(byte) {
          index += 1
          continue
        }
        let length = byte < 0x80 ? 1 : 3
        if length == 3, !text.isLineSeparator(at: index) {
          index += 1
          continue
        }
        append(UnsafeBufferPointer(rebasing: text[run..<index]))
        appendEscape(length == 3 ? 0x2000 | UInt16(text[index + 2] & 0x3F) : UInt16(byte))
        index += length
        run = index
      }
      append(UnsafeBufferPointer(rebasing: text[run...]))
    }
    append(byte: UInt8(ascii: "\""))
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
