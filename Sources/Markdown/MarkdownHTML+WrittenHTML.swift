internal import Diagnostics
internal import HTML

extension BodyRenderer {
  /// Writes a tree: our own tags as we wrote them, the author's by the list, all text escaped.
  mutating func write(_ tree: HTMLTree, of markup: [UInt8]) {
    out.removeLast(out.count)
    var open: [(end: Int, name: String)] = []
    var index = 0
    while index <= tree.nodes.count {
      while let last = open.last, last.end <= index || index == tree.nodes.count {
        write("</")
        out.append(last.name)
        write(">")
        open.removeLast()
      }
      guard index < tree.nodes.count else { return }
      let node = tree.nodes[index]
      guard let name = node.name else {
        escape(node.text[...])
        index += 1
        continue
      }
      if !node.startTag.isEmpty, !raw.touch(node.startTag) {
        out.append(markup[node.startTag])
      } else if let known = RawSubset.elements[name] {
        guard startTag(node, name, known, markup) else {
          index += 1
          continue
        }
      } else {
        index = node.end
        continue
      }
      if !RawSubset.void.contains(name) { open.append((node.end, name)) }
      index += 1
    }
  }

  /// Writes the author's tag with those attributes that are on the list; false where the element cannot be.
  private mutating func startTag(
    _ node: HTMLTree.Node, _ name: String, _ known: [String: RawSubset.Value], _ markup: [UInt8]
  ) -> Bool {
    let place = span(of: node.startTag, in: markup)
    var link: Link?
    var picture: Picture?
    if name == "a" {
      guard let address = value(of: "href", in: node, name, place) else { return false }
      outline.links.append(OutgoingLink(destination: address, span: place))
      link = resolve(address, place)
      guard link != nil else { return false }
    } else if name == "img" {
      guard let source = value(of: "src", in: node, name, place), value(of: "alt", in: node, name, place) != nil else {
        return false
      }
      picture = self.picture(source, place)
      guard picture != nil else { return false }
    }
    write("<")
    out.append(name)
    if let link { attributes(of: link) }
    if let picture { source(of: picture) }
    for attribute in node.attributes {
      guard let kind = known[attribute.name] ?? RawSubset.everywhere[attribute.name] else {
        refuse(attribute, of: name, known, markup)
        continue
      }
      guard kind != .link, kind != .picture else { continue }
      guard RawSubset.allows(attribute.value, as: kind) else {
        reportValue(attribute, kind, markup)
        continue
      }
      write(" ")
      out.append(attribute.name)
      guard kind != .flag else { continue }
      write("=\"")
      out.appendEscaped(attribute.value)
      write("\"")
    }
    if let picture { size(of: picture) }
    write(">")
    return true
  }

  private mutating func value(
    of attribute: String, in node: HTMLTree.Node, _ name: String, _ place: SourceSpan
  ) -> String? {
    if let found = node.attributes.first(where: { $0.name == attribute }) { return found.value }
    let help =
      switch attribute {
      case "alt": "describe the picture for those who do not see it; of a decoration write alt=\"\""
      case "src": "name a file beside the text: src=\"file.jpg\""
      default: "say where it leads, or leave the tag out"
      }
    report.error(.rawHTML, "'<\(name)>' without '\(attribute)'", at: place, help: help)
    return nil
  }

  private mutating func refuse(
    _ attribute: HTMLTree.Attribute, of name: String, _ known: [String: RawSubset.Value], _ markup: [UInt8]
  ) {
    let help =
      switch attribute.name {
      case _ where attribute.name.hasPrefix("on"): "leave it out: a page runs no script of a text"
      case "style", "align", "valign", "bgcolor", "color", "border", "width", "height", "face", "size":
        "leave it out: how things look belongs to the theme, and the size of a picture is read from its file"
      case "id": "leave it out; a heading ('## Steel') has an anchor of its own"
      case "class": "leave it out: classes belong to the markup of the page"
      default:
        "leave it out; '<\(name)>' takes "
          + (Array(known.keys) + Array(RawSubset.everywhere.keys)).sorted().joined(separator: ", ")
      }
    report.error(
      .rawHTML, "an attribute that is not published: '\(String(attribute.name.prefix(40)))'",
      at: span(of: attribute, in: markup), help: help)
  }

  private mutating func reportValue(_ attribute: HTMLTree.Attribute, _ kind: RawSubset.Value, _ markup: [UInt8]) {
    let help =
      switch kind {
      case .number: "write a whole number from 0 to 1000"
      case .choice(let words): "write one of: \(words.joined(separator: ", "))"
      default: "write a language's code, such as 'az'"
      }
    report.error(
      .rawHTML, "'\(attribute.name)' cannot be '\(String(attribute.value.prefix(40)))'",
      at: span(of: attribute, in: markup), help: help)
  }

  private func span(of attribute: HTMLTree.Attribute, in markup: [UInt8]) -> SourceSpan {
    span(of: attribute.place..<(attribute.place + attribute.name.utf8.count), in: markup)
  }
}
