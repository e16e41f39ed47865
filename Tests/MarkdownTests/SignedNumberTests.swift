import Diagnostics
import Markdown
import Testing

/// Signs of numbers in texts from right to left.
@Suite struct SignedNumberTests {
  private func html(_ text: String, isRightToLeft: Bool) throws -> String {
    var report = Report()
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    let document = try #require(
      readMarkdown(file, options: ReadingOptions(isRightToLeft: isRightToLeft), report: &report))
    let options = RenderOptions(link: { _, _, _ in nil }, picture: { _, _, _ in nil })
    return String(decoding: render(document, using: options, report: &report).html.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    // What stands between [ and ] here is isolated.
    ("بلغت −5 درجات", "بلغت [−5] درجات"), ("-5 درجات", "[-5] درجات"), ("(+7)", "([+7])"),
    ("تراز −۲۶ متر", "تراز [−۲۶] متر"), ("−1 و −2", "[−1] و [−2]"),
    ("سجّل المؤشر −5 (GDP) هذا العام.", "سجّل المؤشر [−5] (GDP) هذا العام."),
    ("وبلغ +3% World Bank رقماً.", "وبلغ [+3%] World Bank رقماً."),
    // All that belongs to the number, and no full stop or comma of the sentence.
    ("−1,234.5.", "[−1,234.5]."), ("−۲۶٪، ۳", "[−۲۶٪]، ۳"), ("−۲٫۵", "[−۲٫۵]"), ("بلغ −5°C.", "بلغ [−5°C]."),
    ("بلغ +3km/h", "بلغ [+3km/h]"), ("−5–10", "[−5–10]"), ("−5 –", "[−5] –"), ("-5/", "[-5]/"), ("−5٪", "[−5٪]"),
    ("−5 **و** −6", "[−5] <strong>و</strong> [−6]"), ("_−5_", "<em>[−5]</em>"),
    // Ranges, words, Arabic digits, and what its author has marked stay as they are.
    ("2019-2021", "2019-2021"), ("نص a-5", "نص a-5"), ("−٢٦", "−٢٦"), ("\u{200E}−5", "\u{200E}−5"),
    ("\u{2066}−5\u{2069}", "\u{2066}−5\u{2069}"), ("5 - 3", "5 - 3"), ("−", "−"), ("نص -", "نص -"),
  ])
  func `a sign stays before its number`(text: String, shown: String) throws {
    let shown = shown.replacing("[", with: "<bdi dir=\"ltr\">").replacing("]", with: "</bdi>")
    #expect(try html(text, isRightToLeft: true) == "<p>\(shown)</p>\n")
  }

  @Test func `where only text can stand, characters isolate the number`() throws {
    var report = Report()
    let file = SourceFile(path: "a.md", bytes: Array("بلغ −5 (GDP).".utf8))
    let document = try #require(readMarkdown(file, options: ReadingOptions(isRightToLeft: true), report: &report))
    #expect(document.excerpt() == "بلغ \u{2066}−5\u{2069} (GDP).")
  }

  @Test func `what follows the mark of a callout or an attribution is isolated, too`() throws {
    let quote = "> متن\n>\n> — نص −5"
    #expect(try html(quote, isRightToLeft: true).contains("<bdi dir=\"ltr\">−5</bdi>"))
  }

  @Test func `texts from left to right are left alone`() throws {
    #expect(try html("It was −5 there.", isRightToLeft: false) == "<p>It was −5 there.</p>\n")
  }
}
