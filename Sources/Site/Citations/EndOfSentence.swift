import HTML

/// Whether markup ends a sentence by itself, so that a full stop would be one too many.
///
/// A mark counts behind closing quotation marks and tags, too: `He said “Go?”`.
func endsSentence(_ markup: UnsafeBufferPointer<UInt8>) -> Bool {
  var rest = markup[...]
  while let last = rest.last {
    switch last {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return true
    case UInt8(ascii: ">"):
      // What was escaped has no `<` of its own.
      rest = rest[..<(rest.lastIndex(of: UInt8(ascii: "<")) ?? 0)]
    case UInt8(ascii: ";"):
      guard let mark = straightMarks.first(where: { rest.suffix($0.count).elementsEqual($0) }) else { return false }
      rest = rest.dropLast(mark.count)
    default:
      // Most names and titles end in a letter of ASCII.
      if last < 0x80 { return false }
      let end = rest.suffix(3).reduce(0) { $0 << 8 | UInt32($1) }
      switch end {
      // `？`, `！`, `。`
      case 0xEFBC9F, 0xEFBC81, 0xE38082: return true
      // `‘`, `’`, `“`, `”`, `›`
      case 0xE28098, 0xE28099, 0xE2809C, 0xE2809D, 0xE280BA: rest = rest.dropLast(3)
      default:
        switch end & 0xFFFF {
        // `؟`, `۔`
        case 0xD89F, 0xDB94: return true
        // `»`
        case 0xC2BB: rest = rest.dropLast(2)
        default: return false
        }
      }
    }
  }
  return false
}

/// Straight quotation marks as they are escaped.
private let straightMarks = ["&quot;".utf8, "&#39;".utf8]

/// Takes away the full stop that a title ends in, since a citation brings the mark that belongs there: `“Title,”`.
///
/// That of an abbreviation with several stays, and so do three: `U.S.A.`, `And then...`.
func dropFullStop(of title: inout TextBuffer) {
  let isPlain = title.withBytes { title in
    guard title.last == UInt8(ascii: ".") else { return false }
    let word = title.dropLast().reversed().prefix { $0 != UInt8(ascii: " ") }
    return !word.isEmpty && !word.contains(UInt8(ascii: "."))
  }
  if isPlain { title.removeLast(1) }
}
