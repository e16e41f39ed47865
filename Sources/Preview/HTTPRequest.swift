/// What a browser asks for, as it came: nothing in it is decoded or trusted yet.
public struct HTTPRequest: Sendable {
  public let method: String
  /// The address between method and version, byte for byte.
  public let target: [UInt8]
  /// Names in lower case, in the order they came.
  public let fields: [HTTPField]
  /// Whether the client announces a body.
  public let hasBody: Bool

  public init(_ method: String, _ target: [UInt8], fields: [HTTPField] = []) {
    self.method = method
    self.target = target
    self.fields = fields.map { HTTPField($0.name.lowercased(), $0.value) }
    let length = self.fields.filter { $0.name == "content-length" }
    hasBody =
      self.fields.contains { $0.name == "transfer-encoding" }
      || !length.allSatisfy { !$0.value.isEmpty && $0.value.utf8.allSatisfy { $0 == UInt8(ascii: "0") } }
  }

  /// The value of a field by its name in lower case; of a list over several lines, the whole list.
  public subscript(_ name: String) -> String? {
    var value: String?
    for field in fields where field.name == name { value = value.map { "\($0), \(field.value)" } ?? field.value }
    return value
  }

  func count(_ name: String) -> Int { fields.count { $0.name == name } }

  /// What the head takes on the wire, about.
  var length: Int { fields.reduce(method.utf8.count + target.count + 12) { $0 + $1.length } }

  /// Whether the names of all fields may stand in a message (RFC 9110 §5.6.2), and no value holds a control character.
  var isWellFormed: Bool { HTTPField.isToken(method) && fields.allSatisfy(\.isWellFormed) }
}

/// One field of a message's head: `ETag: "3f9c"`.
public struct HTTPField: Sendable, Hashable {
  public let name: String
  public let value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  var length: Int { name.utf8.count + value.utf8.count + 4 }

  var isWellFormed: Bool {
    Self.isToken(name) && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
  }

  static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }
}
