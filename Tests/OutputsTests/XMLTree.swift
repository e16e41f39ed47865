import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A document as an XML parser reads it; a name in a namespace is `{http://…}name`.
struct XMLTree {
  var name: String
  var attributes: [String: String] = [:]
  var text = ""
  var children: [XMLTree] = []

  struct NotWellFormed: Error {
    let message: String
  }

  /// - Throws: Where the parser refuses the document.
  init(_ bytes: [UInt8]) throws {
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    let builder = Builder()
    parser.delegate = builder
    guard parser.parse(), let root = builder.root else {
      throw NotWellFormed(message: "\(parser.parserError as Any) in line \(parser.lineNumber)")
    }
    self = root
  }

  fileprivate init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The children of a name.
  func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

  /// The text of the only child of a name.
  subscript(_ name: String) -> String? {
    let found = all(name)
    return found.count == 1 ? found[0].text : nil
  }

  /// A class because `XMLParser` calls back.
  private final class Builder: NSObject, XMLParserDelegate {
    var root: XMLTree?
    private var open: [XMLTree] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let full = namespaceURI.map { $0.isEmpty ? name : "{\($0)}\(name)" } ?? name
      open.append(XMLTree(name: full, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if !open.isEmpty { open[open.count - 1].text += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      let closed = open.removeLast()
      if open.isEmpty { root = closed } else { open[open.count - 1].children.append(closed) }
    }
  }
}
