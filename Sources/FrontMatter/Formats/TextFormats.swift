internal import Diagnostics

extension Format where Value == String {
  /// Any text, as it was written; empty quotes are a value (`alt: ""`), and so are quotes with nothing to see in them.
  public static let text = Format(name: "text", acceptsEmpty: true) { text, span, report in
    isShort(text, most: mostBytes.paragraph, at: span, &report) ? (text.isBlank ? "" : text) : nil
  }

  /// Text on one line, without blanks at its ends.
  public static let line = Format(name: "a line of text") { text, span, report in
    let line = trimmed(text)
    guard isFilled(line, at: span, &report), isShort(line, most: mostBytes.line, at: span, &report) else {
      return nil
    }
    guard let control = line.firstControl else { return line }
    if control.isLineBreak {
      report.error(.invalidValue, "this text has a line break", at: span, help: "write it on one line")
      return nil
    }
    if control == "\t" {
      report.error(.invalidValue, "this text has a tab", at: span, help: "write a blank instead")
      return nil
    }
    refuse(control, at: span, &report)
    return nil
  }

  /// Text that may have several lines, without blanks at its ends.
  public static let paragraph = Format(name: "a paragraph of text") { text, span, report in
    checkedParagraph(text, at: span, &report)
  }

  /// A name on a social network, or an address there; what it stands for is the network's own business.
  public static let handleOrAddress = Format(name: "a handle or an address") { text, span, report in
    let handle = trimmed(text)
    guard isFilled(handle, at: span, &report) else { return nil }
    if let control = handle.firstControl {
      refuse(control, at: span, &report)
      return nil
    }
    guard !handle.contains(where: \.isWhitespace) else {
      report.error(
        .invalidValue, "\(quoted(handle)) has a blank in it", at: span, help: "write the handle or the whole address")
      return nil
    }
    return handle
  }

}

/// A text that may have several lines; nil (with a diagnostic) where it is blank or has control characters.
func checkedParagraph(_ text: String, at span: SourceSpan, _ report: inout Report) -> String? {
  let paragraph = trimmed(text)
  guard isFilled(paragraph, at: span, &report),
    isShort(paragraph, most: mostBytes.paragraph, at: span, &report)
  else { return nil }
  guard paragraph.firstControl != nil,
    let control = paragraph.unicodeScalars.first(where: { $0.isControl && $0 != "\n" && $0 != "\t" })
  else { return paragraph }
  refuse(control, at: span, &report)
  return nil
}

/// How long a text of a field may be: it is shown again on every list that has the piece.
private let mostBytes = (line: 4_000, paragraph: 20_000)

/// Whether a text keeps to its length; if not, a diagnostic says so.
private func isShort(_ text: String, most: Int, at span: SourceSpan, _ report: inout Report) -> Bool {
  guard text.utf8.count > most else { return true }
  report.error(
    .yamlTooLarge, "this text is \(text.utf8.count) bytes long, and at most \(most) are read", at: span,
    help: "shorten it; what is long belongs below the fields")
  return false
}

/// Whether there is any text to see; if not, a diagnostic says so.
func isFilled(_ text: String, at span: SourceSpan, _ report: inout Report) -> Bool {
  guard text.isBlank else { return true }
  report.error(.invalidValue, "there is no text here", at: span, help: "write some, or delete the line")
  return false
}

func refuse(_ control: Unicode.Scalar, at span: SourceSpan, _ report: inout Report) {
  report.error(
    .invalidValue, "this text has a control character (\(codePoint(control.value)))", at: span, help: "delete it")
}
