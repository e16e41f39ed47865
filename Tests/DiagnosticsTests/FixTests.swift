import Diagnostics
import Testing

/// Changes that a report is certain of.
@Suite struct FixTests {
  private func edit(_ range: Range<Int>, _ old: String, _ new: String) -> Fix.Edit {
    Fix.Edit(range, expecting: old, replacement: new)
  }

  @Test func `edits are made in one go, whatever their order`() {
    let fixes = [Fix([edit(8..<9, "c", "CCC")]), Fix([edit(0..<1, "a", ""), edit(4..<5, "b", "B")])]
    #expect(Fix.apply(fixes, to: Array("a   b   c".utf8)) == Array("   B   CCC".utf8))
  }

  @Test func `what has changed meanwhile is left alone`() {
    let fixes = [Fix([edit(0..<1, "x", "y")]), Fix([edit(4..<5, "b", "B"), edit(99..<100, "c", "C")])]
    #expect(Fix.apply(fixes, to: Array("a   b".utf8)) == Array("a   b".utf8))
  }

  @Test func `what is put in stands between what goes, and not within`() {
    let fixes = [
      Fix([edit(1..<3, "bc", "x")]), Fix([edit(2..<2, "", "!")]), Fix([edit(3..<3, "", "?")]),
      Fix([edit(3..<3, "", "+")]),
      Fix([edit(3..<4, "d", "D")]), Fix([edit(0..<0, "", "<")]),
    ]
    #expect(Fix.apply(fixes, to: Array("abcd".utf8)) == Array("<ax?D".utf8))
  }

  @Test func `of two that meet the first is made`() {
    let fixes = [Fix([edit(0..<3, "abc", "x")]), Fix([edit(2..<4, "cd", "y")]), Fix([edit(3..<4, "d", "D")])]
    #expect(Fix.apply(fixes, to: Array("abcd".utf8)) == Array("xD".utf8))
  }
}
