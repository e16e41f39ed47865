internal import HTML

extension BodyRenderer {
  /// A table in a region of its own, which scrolls by keyboard where it is wider than the page.
  mutating func table(_ index: Int) {
    tables += 1
    let caption = captions.paragraphs[index]
    write("<div class=\"table-scroll\" role=\"region\"")
    if let caption {
      attribute(" aria-label", label(of: caption))
    } else {
      attribute(" aria-label", options.phrases.table, number: tables)
    }
    write(" tabindex=\"0\">\n<table>\n")
    if let caption { self.caption(caption) }
    var isInBody = false
    for row in document.children(of: index) {
      let isHeader = document.elements[row].kind == .tableHeader
      if isHeader {
        write("<thead>\n")
      } else if !isInBody {
        write("<tbody>\n")
        isInBody = true
      }
      write("<tr>\n")
      for cell in document.children(of: row) { self.cell(cell, isHeader: isHeader) }
      write(isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
    }
    if isInBody { write("</tbody>\n") }
    write("</table>\n</div>\n")
  }

  /// A column's head without text names nothing, so it is no head.
  private mutating func cell(_ index: Int, isHeader: Bool) {
    let element = document.elements[index]
    let isHeader = isHeader && element.firstChild >= 0
    switch element.alignment {
    case .none, .start: write(isHeader ? "<th scope=\"col\">" : "<td>")  // the stylesheet's own
    case .center: write(isHeader ? "<th scope=\"col\" class=\"align-center\">" : "<td class=\"align-center\">")
    case .end: write(isHeader ? "<th scope=\"col\" class=\"align-end\">" : "<td class=\"align-end\">")
    }
    isolatedInlines(of: index)
    write(isHeader ? "</th>\n" : "</td>\n")
  }

  private mutating func caption(_ paragraph: Int) {
    write("<caption>")
    let first = Int(document.elements[paragraph].firstChild)
    inlines(from: first, to: nil, skipping: markLength(of: first))
    write("</caption>\n")
  }

  /// The length of `Table:` and the spaces behind it.
  private func markLength(of text: Int) -> Int {
    let bytes = document.bytes(document.elements[text].text)
    let mark = TableCaptions.mark.utf8.count
    return mark + bytes.dropFirst(mark).prefix { $0 == 0x20 }.count
  }

  private func label(of paragraph: Int) -> String {
    let text = document.plainBytes(paragraph..<document.end(of: paragraph))
    let first = Int(document.elements[paragraph].firstChild)
    return String(decoding: text.dropFirst(markLength(of: first)), as: UTF8.self)
  }
}
