/// Whether markup ends a sentence by itself, so that a full stop would be one too many.
func endsSentence(_ markup: UnsafeBufferPointer<UInt8>) -> Bool {
  switch lastOfText(markup) {
  case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): true
  default: false
  }
}

/// The last byte of markup that is no tag.
private func lastOfText(_ markup: UnsafeBufferPointer<UInt8>) -> UInt8? {
  var rest = markup[...]
  while rest.last == UInt8(ascii: ">") {
    // What was escaped has no `<` of its own.
    rest = rest[..<(rest.lastIndex(of: UInt8(ascii: "<")) ?? 0)]
  }
  return rest.last
}
