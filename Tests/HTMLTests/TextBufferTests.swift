import HTML
import Testing

@Suite struct TextBufferTests {
  @Test("text is what was appended, whatever room there was", arguments: [0, 1, 15, 16, 17, 255, 4096])
  func growth(capacity: Int) {
    var buffer = TextBuffer(capacity: capacity)
    var expected: [UInt8] = []
    for length in 0..<70 {
      let text = String(repeating: "x", count: length)
      buffer.append(text)
      buffer.append(byte: UInt8(ascii: "|"))
      buffer.appendLiterals("<", "name", ">")
      expected += Array(text.utf8) + Array("|<name>".utf8)
      #expect(buffer.count == expected.count)
      #expect(buffer.hasSuffix("|<name>"))
      #expect(buffer.byte(fromEnd: 1) == UInt8(ascii: ">"))
      #expect(buffer.byte(fromEnd: buffer.count + 1) == nil)
    }
    #expect(buffer.bytes == expected)
    #expect(buffer.take() == expected)
    #expect(buffer.count == 0)
    buffer.append("again")
    #expect(buffer.take() == Array("again".utf8))
  }

  @Test func `what is appended to a copy is not in the other`() {
    var buffer = TextBuffer(capacity: 64)
    buffer.append("one")
    var copy = buffer
    copy.append(" two")
    buffer.append(" three")
    #expect(buffer.take() == Array("one three".utf8))
    #expect(copy.take() == Array("one two".utf8))
  }

  @Test func `a buffer takes itself in`() {
    var buffer = TextBuffer(capacity: 4)
    buffer.append("ab")
    buffer.append(buffer)
    buffer.append(buffer)
    #expect(buffer.take() == Array("abababab".utf8))
  }

  @Test func `bytes taken away from the end are gone`() {
    var buffer = TextBuffer()
    buffer.append("one, ")
    buffer.removeLast(2)
    #expect(buffer.suffix(2).elementsEqual("ne".utf8))
    #expect(buffer[0..<2].elementsEqual("on".utf8))
    buffer.append(".")
    #expect(buffer.take() == Array("one.".utf8))
  }

  @Test func `markup is the same whatever room it has`() {
    let word = "word"
    let short: HTML = "<b>\(word)</b>"
    let roomy: HTML = "\(room: 4096)<b>\(word)</b>"
    #expect(short == roomy)
    #expect(short.hashValue == roomy.hashValue)
    #expect(Set([short, roomy, "<b>other</b>"]).count == 2)
    #expect(short != "<b>wor</b>")
    var taken = roomy
    #expect(taken.take() == short.bytes)
    #expect(taken.isEmpty)
    #expect(roomy.count == 11)
  }
}
