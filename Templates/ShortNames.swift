/// Properties of our own by letters instead of words, in the order in which they first stand: `--a`, `--b`, …
///
/// Words are for those who write `Assets/style.css`; readers download a fortieth less without them. What a site sets,
/// `--site-…`, keeps its name. Strings are left alone, and so are names that begin with a digit: pages use those.
func withShortNames(_ css: [UInt8]) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(css.count)
  var known: [ArraySlice<UInt8>: [UInt8]] = [:]
  var index = 0
  while index < css.count {
    if css[index] == UInt8(ascii: "\"") {
      let end = css[(index + 1)...].firstIndex(of: css[index]) ?? css.count - 1
      out += css[index...end]
      index = end + 1
    } else if let name = ownName(css, at: index) {
      if name.starts(with: "--site-".utf8) { known[name] = Array(name) }
      let short = known[name] ?? shortName(known.count)
      known[name] = short
      out += short
      index = name.endIndex
    } else {
      out.append(css[index])
      index += 1
    }
  }
  return out
}

/// The name that begins here: two hyphens and a letter, with nothing of a name before them.
private func ownName(_ css: [UInt8], at start: Int) -> ArraySlice<UInt8>? {
  let hyphen = UInt8(ascii: "-")
  guard start + 2 < css.count, css[start] == hyphen, css[start + 1] == hyphen, isLetter(css[start + 2]),
    start == 0 || !isOfName(css[start - 1])
  else { return nil }
  return css[start..<(css[start...].firstIndex { !isOfName($0) } ?? css.count)]
}

private func shortName(_ number: Int) -> [UInt8] {
  let last = UInt8(ascii: "a") + UInt8(number % 26)
  let first = number < 26 ? [] : [UInt8(ascii: "a") + UInt8(number / 26 - 1)]
  return Array("--".utf8) + first + [last]
}

private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

private func isOfName(_ byte: UInt8) -> Bool {
  isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
}
