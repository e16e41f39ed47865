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
  /// The text as UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// Whether the next value stands after another in its object or array.
  private var follows = false

  public init(capacity: Int = 1024) { bytes.reserveCapacity(capacity) }

  /// An object as a value: the document itself or an element of an array.
  public mutating func object(_ members: (inout JSON) -> Void) {
    separate()
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// Text as a value.
  public mutating func value(_ text: String) {
    separate()
    bytes.appendJSONString(text)
  }

  public mutating func value(_ number: Int) {
    separate()
    bytes += String(number).utf8
  }

  /// A value that was written before.
  public mutating func value(_ json: JSON) {
    separate()
    bytes += json.bytes
  }

  public mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    bytes.appendJSONString(text)
  }

  public mutating func member(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    key(name)
    bytes += String(number).utf8
  }

  public mutating func member(_ name: StaticString, _ claim: Bool) {
    key(name)
    bytes += (claim ? "true" : "false").utf8
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
    bytes.append(open)
    follows = false
    content(&self)
    bytes.append(close)
    follows = true
  }

  private mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func separate() {
    if follows { bytes.append(UInt8(ascii: ",")) }
    follows = true
  }
}

extension [UInt8] {
  /// Appends text as a string of JSON (RFC 8259 §7).
  ///
  /// `<`, `>` and `&` are written as escapes, so that no text closes the `<script>` it may stand in or opens a comment
  /// there (HTML §4.12.1.3); so are U+2028 and U+2029, which end a line of JavaScript, and all control characters.
  public mutating func appendJSONString(_ text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
      var run = 0
      var index = 0
      while index < text.count {
        let byte = text[index]
        if Self.isPlainInJSON(byte) {
          index += 1
          continue
        }
        let length = byte == 0xE2 ? 3 : 1
        // U+2028 and U+2029 are E2 80 A8 and E2 80 A9; other characters that begin so are plain.
        if byte == 0xE2, !(index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] | 1 == 0xA9) {
          index += 1
          continue
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
        appendEscape(byte == 0xE2 ? 0x2000 | UInt16(text[index + 2] & 0x3F) : UInt16(byte))
        index += length
        run = index
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<text.count]))
    }
    append(UInt8(ascii: "\""))
  }

  /// All from blank on but `"&<>\`, U+007F and the first byte of U+2028.
  @inline(__always)
  private static func isPlainInJSON(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      0x7F,
      0xE2:
      false
    default: true
    }
  }

  private mutating func appendEscape(_ unit: UInt16) {
    switch unit {
    case 0x0A: self += "\\n".utf8
    case UInt16(UInt8(ascii: "\"")): self += "\\\"".utf8
    case UInt16(UInt8(ascii: "\\")): self += "\\\\".utf8
    default:
      self += "\\u".utf8
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
      }
    }
  }
}
