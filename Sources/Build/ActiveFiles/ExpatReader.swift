internal import CExpat

/// What stands in an XML document, one thing after another.
enum XMLEvent {
  case start(XMLName, attributes: [XMLAttribute])
  case end
  case text([UInt8])
  /// `<?xml-stylesheet …?>`
  case instruction(target: String)
  /// `<!DOCTYPE …>`, and whether it declares entities or attributes of its own.
  case documentType(publicID: String?, hasDeclarations: Bool)
}

/// A name with its namespace, which is empty where it has none.
struct XMLName: Equatable {
  var space = ""
  var local: String
}

struct XMLAttribute {
  let name: XMLName
  let value: String
}

/// The only door to libexpat, version 2.5.0, which reads XML. No pointer leaves it.
///
/// Threads: the library keeps nothing between parsers.
/// Bounds: time and memory grow with the bytes, as long as a document declares no entities; a visitor that stops at the
/// document's type if it has declarations sees to that. Nesting costs a few words an element, and no stack.
/// A namespace of more than 1,000 bytes counts as a mistake of form.
/// Gaps: an entity that nobody declared is an error, unless the document's type names a file where it may be; then it is
/// left out of an attribute's value without a word. That file is never fetched.
enum ExpatReader {
  /// Reads a document until the visitor returns false.
  ///
  /// - Returns: Where it is not well-formed, if it is not and the visitor did not stop before.
  static func read(_ bytes: [UInt8], _ visit: (XMLEvent, _ offset: Int) -> Bool) -> Int? {
    guard let parser = XML_ParserCreateNS(nil, Self.separator) else { preconditionFailure("no memory") }
    defer { XML_ParserFree(parser) }
    return withoutActuallyEscaping(visit) { visit in
      let reading = Reading(parser, visit)
      return withExtendedLifetime(reading) {
        reading.listen()
        let status = bytes.withUnsafeBytes { all in
          XML_Parse(parser, all.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(all.count), 1)
        }
        guard status == XML_STATUS_ERROR, !reading.hasStopped else { return nil }
        return max(0, Int(XML_GetCurrentByteIndex(parser)))
      }
    }
  }

  /// Stands between a name's namespace and its local part; no XML document may hold it.
  fileprivate static let separator: CChar = 1
}

/// One reading. A class, because C hands it back as a pointer.
private final class Reading {
  let parser: XML_Parser
  let visit: (XMLEvent, Int) -> Bool
  var hasStopped = false

  init(_ parser: XML_Parser, _ visit: @escaping (XMLEvent, Int) -> Bool) {
    self.parser = parser
    self.visit = visit
  }

  func listen() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        let reading = Reading.of(data)
        reading.tell(.start(reading.name(name), attributes: reading.attributes(attributes)))
      }, { data, _ in Reading.of(data).tell(.end) })
    // A name is told with its namespace, of all elements and attributes: one as long as a text would fill the memory.
    XML_SetStartNamespaceDeclHandler(parser) { data, _, space in
      guard let space, String(cString: space).utf8.count > 1_000 else { return }
      XML_StopParser(Reading.of(data).parser, 0)
    }
    XML_SetCharacterDataHandler(parser) { data, text, count in
      Reading.of(data).tell(.text(UnsafeBufferPointer(start: text, count: Int(count)).map { UInt8(bitPattern: $0) }))
    }
    XML_SetProcessingInstructionHandler(parser) { data, target, _ in
      Reading.of(data).tell(.instruction(target: target.map { String(cString: $0) } ?? ""))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, publicID, hasSubset in
      Reading.of(data).tell(
        .documentType(publicID: publicID.map { String(cString: $0) }, hasDeclarations: hasSubset != 0))
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> Reading {
    guard let data else { preconditionFailure("the library hands back what it was given") }
    return Unmanaged.fromOpaque(data).takeUnretainedValue()
  }

  private func tell(_ event: XMLEvent) {
    // The library may have a last event or two after it was told to stop.
    guard !hasStopped, !visit(event, max(0, Int(XML_GetCurrentByteIndex(parser)))) else { return }
    hasStopped = true
    XML_StopParser(parser, 0)
  }

  private func name(_ text: UnsafePointer<XML_Char>?) -> XMLName {
    let whole = text.map { String(cString: $0) } ?? ""
    guard let mark = whole.utf8.firstIndex(of: UInt8(ExpatReader.separator)) else { return XMLName(local: whole) }
    return XMLName(space: String(whole[..<mark]), local: String(whole[whole.utf8.index(after: mark)...]))
  }

  /// Name, value, name, value, nothing.
  private func attributes(_ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) -> [XMLAttribute] {
    var attributes: [XMLAttribute] = []
    var index = 0
    while let list, let key = list[index], let value = list[index + 1] {
      attributes.append(XMLAttribute(name: name(key), value: String(cString: value)))
      index += 2
    }
    return attributes
  }
}
