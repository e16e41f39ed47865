import FrontMatter
import Site
import Testing

@Suite struct PhrasesTests {
  private let english = Phrases.english

  @Test func `every text of the interface is there`() {
    #expect(english.missing == [])
  }

  @Test func `a date is written as the language does`() throws {
    #expect(english.date(try #require(CivilDate(year: 2020, month: 12, day: 14))) == "14 December 2020")
  }

  @Test(arguments: [(0, "0 pieces"), (1, "1 piece"), (2, "2 pieces"), (1204, "1,204 pieces")])
  func `a count takes its form`(count: Int, text: String) {
    #expect(english(.pieces, count: count) == text)
  }

  @Test func `holes are filled once, whatever stands in the value`() {
    #expect(english(.respondSubject, ["title": "{title} {x}"]) == "Response: {title} {x}")
  }

  @Test(arguments: [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")])
  func `names are joined with the language's own and`(names: [String], text: String) {
    #expect(english.list(names) == text)
  }
}
