import Foundation
import Site
import Templates
import Testing

@Suite struct SafetyTests {
  /// schema.org in the head. No `<` stands in it, so it ends where it is meant to.
  private static var dataBlock: Regex<(Substring, Substring)> {
    /<script type="application\/ld\+json">([^<>\u{2028}\u{2029}]*)<\/script>/
  }

  @Test(arguments: Hostile.contents.indices)
  func `hostile text never becomes markup`(index: Int) {
    let page = Hostile.page(Hostile.contents[index])
    let html = render(page, in: Frame(Hostile.masthead, .english)).text
    #expect(html.contains("&lt;img"))
    let blocks = html.matches(of: Self.dataBlock).map { String($0.1) }
    for block in blocks {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(block.utf8)) }
    }
    let markup = html.replacing(Self.dataBlock, with: "")
    for escape in ["<img src=x", "onerror=\"", "onclick=\"", "onload='", "</script", "<script", "<b>", "\"' "] {
      #expect(!markup.contains(escape), "\(escape) got through: \(around(escape, in: markup))")
    }
  }

  @Test(arguments: Gallery.pages.indices)
  func `no page needs more than a strict content security policy allows`(index: Int) {
    let html = render(Gallery.pages[index], in: Frame(Gallery.masthead, .english)).text
    // A data block is not run, so the policy has nothing to say about it.
    #expect(html.matches(of: /<script/).count == html.matches(of: /<script type="application\/ld\+json">/).count)
    for inline in ["<style", " style=\"", " onclick", "javascript:", "data:"] {
      #expect(!html.contains(inline), "\(Gallery.pages[index].address.path) has \(inline)")
    }
  }

  @Test func `a theme cannot close the rule it stands in`() {
    let theme = Theme(serif: "A;}@import url(//evil)/*", sans: "#fff}body{display:none")
    let css = String(decoding: stylesheet(theme: theme), as: UTF8.self)
    let own = css.split(separator: "\n").last!
    #expect(own.filter { $0 == "{" }.count == 1)
    #expect(own.filter { $0 == "}" }.count == 1)
    #expect(!own.contains("@") && !own.contains("/") && !own.contains("("))
  }

  @Test func `an icon with hostile initials is still an icon`() {
    let svg = String(decoding: favicon(initials: "<a&", theme: Theme()), as: UTF8.self)
    #expect(svg.contains("&lt;a&amp;"))
  }

  private func around(_ needle: String, in html: String) -> Substring {
    guard let range = html.firstRange(of: needle) else { return "" }
    let start = html.index(range.lowerBound, offsetBy: -80, limitedBy: html.startIndex) ?? html.startIndex
    return html[start..<range.upperBound]
  }
}
