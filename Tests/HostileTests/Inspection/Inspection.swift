import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Everything that a published file must not hold, whatever its author wrote. Each format is read by a parser, or line by
/// line where it is made of lines.
struct Inspection {
  /// The site's address, with a slash at the end.
  let site: String
  private(set) var faults: [String] = []

  init(site: String) { self.site = site }

  /// How many files of each format were looked at.
  private(set) var seen: [String: Int] = [:]

  /// What was looked at last, since most files are the same from input to input.
  private var known: [String: [UInt8]] = [:]

  mutating func look(at files: [String: [UInt8]]) {
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where known[path] != bytes {
      look(at: path, bytes)
      known[path] = bytes
    }
  }

  private mutating func look(at path: String, _ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let ending = name.split(separator: ".").last.map(String.init) ?? ""
    seen[name.contains(".") ? ending : name, default: 0] += 1
    if ending != "png", ending != "pdf", text.utf8.count != bytes.count { fault(path, "is not UTF-8") }
    switch ending {
    case "html": page(path, bytes)
    case "xml", "opml", "svg": xml(path, bytes)
    case "json", "webmanifest": json(path, bytes)
    case "ris", "bib", "vcf", "ics", "txt", "_redirects", "_headers", "htaccess": lines(path, name, ending, text)
    case "css": styles(path, text)
    case "pdf", "woff2", "CNAME": break
    default: fault(path, "is of no known format")
    }
  }

  mutating func fault(_ path: String, _ what: String) { faults.append("\(path): \(what)") }
}

// MARK: HTML

extension Inspection {
  /// Attributes that fetch when the page is shown.
  private static let fetching: Set<String> = ["src", "srcset", "poster", "background", "data", "lowsrc", "imagesrcset"]
  private static let linking: Set<String> = ["href", "action", "formaction", "cite", "ping", "xlink:href"]
  private static let refused: Set<String> = [
    "iframe", "object", "embed", "base", "frame", "frameset", "applet", "style", "template", "zz", "plaintext", "math",
  ]

  mutating func page(_ path: String, _ bytes: [UInt8], isPiece: Bool = false) {
    let reading = HTMLReading(bytes)
    for element in reading.elements {
      if Self.refused.contains(element.name) { fault(path, "<\(element.name)>") }
      if element.name == "script" { script(path, element) }
      for (name, value) in element.attributes {
        if name.hasPrefix("on") || name == "style" || name == "srcdoc" || name.contains("zz") {
          fault(path, "<\(element.name) \(name)=\"\(value)\">")
        }
        let fetches = Self.fetching.contains(name) || (name == "href" && element.name == "use")
        if fetches || (element.name == "link" && name == "href" && isFetched(element)) {
          if !isOwn(value) && !(isPiece && value.hasPrefix(site)) { fault(path, "fetches \(value)") }
        } else if Self.linking.contains(name), !isHarmless(value) {
          fault(path, "leads to \(value)")
        }
      }
      if element.name == "meta", let act = element.attributes["http-equiv"]?.lowercased() {
        let target = element.attributes["content"]?.components(separatedBy: "url=").last ?? ""
        if act != "refresh" || !isOwn(target) { fault(path, "<meta http-equiv=\(act) content=…\(target)>") }
      }
    }
  }

  private func isFetched(_ link: HTMLReading.Element) -> Bool {
    let relations = link.attributes["rel"]?.split(separator: " ").map(String.init) ?? []
    return !Set(relations).isDisjoint(with: ["stylesheet", "icon", "preload", "manifest", "prefetch", "modulepreload"])
  }

  /// A data block is not run; it is JSON, and its end is where it was meant to be.
  private mutating func script(_ path: String, _ element: HTMLReading.Element) {
    guard element.attributes == ["type": "application/ld+json"] else { return fault(path, "a script") }
    if element.text.contains("<") { fault(path, "a '<' in a data block") }
    guard let data = try? JSONSerialization.jsonObject(with: Data(element.text.utf8)) else {
      return fault(path, "a data block that is no JSON")
    }
    addresses(of: data) { if !isHarmless($0) { fault(path, "a data block leads to \($0)") } }
  }

  /// A path on the site, or a place on the page.
  private func isOwn(_ address: String) -> Bool {
    guard isClean(address) else { return false }
    return address.hasPrefix("/") && !address.hasPrefix("//") && !address.hasPrefix("/\\") || address.hasPrefix("#")
  }

  /// An address whose scheme runs nothing.
  func isHarmless(_ address: String) -> Bool {
    guard isClean(address) else { return false }
    if isOwn(address) { return true }
    let scheme = address.prefix { $0 != ":" }.lowercased()
    return ["https", "http"].contains(scheme)
      ? address.dropFirst(scheme.count).hasPrefix("://") : ["mailto", "tel", "geo", "xmpp"].contains(scheme)
  }

  /// Neither blanks nor control characters, which browsers drop, nor quotes.
  private func isClean(_ address: String) -> Bool {
    !address.unicodeScalars.contains {
      $0.value <= 0x20 || (0x7F...0xA0).contains($0.value) || "\"<>\\^`{|}".unicodeScalars.contains($0)
    }
  }
}

// MARK: Styles

extension Inspection {
  /// Braces and quotation marks come in pairs, and nothing is fetched from elsewhere.
  private mutating func styles(_ path: String, _ text: String) {
    var depth = 0
    var open: Character?
    for character in text {
      if let quote = open {
        if character == quote { open = nil } else if character == "\n" { fault(path, "a string that does not end") }
      } else if character == "\"" || character == "'" {
        open = character
      } else if character == "{" {
        depth += 1
      } else if character == "}" {
        depth -= 1
        if depth < 0 { fault(path, "a brace too many") }
      }
    }
    if depth != 0 || open != nil { fault(path, "something that does not end") }
    // The name of a namespace is not fetched.
    for found in text.matches(of: /(@namespace [a-z]* ?)?url\(\s*["']?([^"')]*)/) where found.1 == nil {
      if !isOwn(String(found.2)), !found.2.hasPrefix("data:") { fault(path, "fetches \(found.2)") }
    }
    for word in ["@import", "javascript", "expression(", "zz"] where text.contains(word) { fault(path, "'\(word)'") }
  }
}

// MARK: JSON

extension Inspection {
  private mutating func json(_ path: String, _ bytes: [UInt8]) {
    guard let data = try? JSONSerialization.jsonObject(with: Data(bytes)) else { return fault(path, "is no JSON") }
    addresses(of: data) { if !isHarmless($0) { fault(path, "leads to \($0)") } }
    for item in (data as? [String: Any])?["items"] as? [[String: Any]] ?? [] {
      guard let html = item["content_html"] as? String else { continue }
      page(path, Array(html.utf8), isPiece: true)
    }
  }

  /// Calls a function with every value whose name says that it is an address.
  private func addresses(of data: Any, _ body: (String) -> Void) {
    let names: Set = [
      "url", "URL", "@id", "sameAs", "home_page_url", "feed_url", "external_url", "image", "avatar", "src", "start_url",
      "scope", "license", "mainEntityOfPage", "contentUrl", "item", "favicon", "icon",
    ]
    if let fields = data as? [String: Any] {
      for (name, value) in fields {
        if names.contains(name) {
          for text in (value as? [Any] ?? [value]).compactMap({ $0 as? String }) { body(text) }
        }
        addresses(of: value, body)
      }
    } else if let list = data as? [Any] {
      for value in list { addresses(of: value, body) }
    }
  }
}

// MARK: XML

extension Inspection {
  private mutating func xml(_ path: String, _ bytes: [UInt8]) {
    let reader = XMLReading(bytes)
    if let failure = reader.failure { return fault(path, "is not XML: \(failure)") }
    for (name, attributes, text) in reader.elements {
      let local = name.split(separator: ":").last.map(String.init) ?? name
      if ["script", "zz", "foreignObject", "b", "img"].contains(local) { fault(path, "<\(name)>") }
      for (key, value) in attributes {
        if key.lowercased().hasPrefix("on") || key == "style" || key.contains("zz") { fault(path, "\(name)/@\(key)") }
        if ["href", "url", "src", "uri", "xmlUrl", "htmlUrl", "xlink:href"].contains(key), !isHarmless(value) {
          fault(path, "\(name)/@\(key) leads to \(value)")
        }
      }
      if ["link", "loc", "uri", "icon", "logo", "comments", "docs"].contains(local), !text.isEmpty, !isHarmless(text) {
        fault(path, "\(name) leads to \(text)")
      }
      if ["content", "encoded", "summary", "description"].contains(local), text.contains("<") || text.contains("&lt;") {
        if local == "encoded" || attributes["type"] == "html" { page(path, Array(text.utf8), isPiece: true) }
      }
    }
  }
}

/// The elements of an XML document, in the order of their ends. A class because `XMLParser` calls back.
private final class XMLReading: NSObject, XMLParserDelegate {
  var elements: [(name: String, attributes: [String: String], text: String)] = []
  var failure: String?
  private var open: [(name: String, attributes: [String: String], text: String)] = []

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    if !parser.parse() { failure = "line \(parser.lineNumber)" }
    if bytes.starts(with: Array("<!DOCTYPE".utf8)) { failure = "a document type" }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append((name, attributes, ""))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if !open.isEmpty { open[open.count - 1].text += text }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if !open.isEmpty { open[open.count - 1].text += String(decoding: block, as: UTF8.self) }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    elements.append(open.removeLast())
  }
}
