import Preview
import Testing
@Test func nothing() {}
