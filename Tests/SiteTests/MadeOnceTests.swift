import Site
import Testing

@Suite struct MadeOnceTests {
  @Test func `what has an index is made once`() {
    let made = MadeOnce<String>()
    #expect(made.value(3) { "third" } == "third")
    #expect(made.value(3) { "another" } == "third")
    #expect(made.value(0) { "first" } == "first")
    #expect(made.value(40) { "further" } == "further")
    #expect(made.value(3) { "another" } == "third")
  }

  @Test(arguments: [nil, 2, 90]) func `what is one of a kind or beyond the limit is made each time`(index: Int?) {
    let made = MadeOnce<Int>(limit: 2)
    #expect(made.value(1) { 1 } == 1)
    #expect(made.value(index) { 5 } == 5)
    #expect(made.value(index) { 6 } == 6)
    #expect(made.value(1) { 7 } == 1)
  }
}
