/// Names for the headings of a page: unique on it, readable in every script, and the same at every build.
///
///     Stahl & Kohle: was bleibt?   stahl-kohle-was-bleibt
///     Şəhərlər                     şəhərlər
///     Stahl & Kohle: was bleibt!   stahl-kohle-was-bleibt-2
struct HeadingAnchors {
  private var taken: Set<String>
  private let reservedPrefixes: Set<String>
  private let prefix: String
  /// The next number to try for a name, so that a thousand equal headings cost a thousand steps.
  private var nextNumber: [String: Int] = [:]

  /// - Parameters:
  ///   - prefix: stands before every anchor, so that two documents on a page do not clash.
  ///   - reserved: ids that the page itself uses.
  ///   - reservedPrefixes: beginnings of ids that the page makes by itself (`cite-`).
  init(prefix: String = "", reserved: Set<String> = [], reservedPrefixes: Set<String> = []) {
    self.prefix = prefix
    self.taken = reserved
    self.reservedPrefixes = reservedPrefixes
  }

  mutating func anchor(for text: [UInt8]) -> String {
    var name = prefix + text.withUnsafeBufferPointer { slug($0) }
    if reservedPrefixes.contains(where: { name.hasPrefix($0) }) { name = prefix + "section-" + name }
    if taken.insert(name).inserted { return name }
    var number = nextNumber[name] ?? 2
    while !taken.insert("\(name)-\(number)").inserted { number += 1 }
    nextNumber[name] = number + 1
    return "\(name)-\(number)"
  }
}

/// Text as a name: letters, digits and combining marks of every script in lower case, all else single hyphens.
private func slug(_ text: UnsafeBufferPointer<UInt8>) -> String {
  var out: [UInt8] = []
  out.reserveCapacity(text.count)
  var needsHyphen = false
  var index = 0
  while index < text.count {
    let byte = text[index]
    if byte.isASCIILetterOrDigit {
      if needsHyphen { out.append(UInt8(ascii: "-")) }
      needsHyphen = false
      out.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
      index += 1
      continue
    }
    let (scalar, length) = Unicode.Scalar.decode(text, at: index)
    index += length
    if scalar == "\u{AD}" { continue }  // a soft hyphen is no part of the word
    guard !scalar.isASCII, scalar.isLetterOrDigit || scalar.isMark else {
      needsHyphen = !out.isEmpty
      continue
    }
    if needsHyphen { out.append(UInt8(ascii: "-")) }
    needsHyphen = false
    out += UTF8.encode(scalar.simplyLowered)!
  }
  return out.isEmpty ? "section" : String(decoding: out, as: UTF8.self)
}

extension UInt8 {
  var isASCIILetterOrDigit: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }
}

extension Unicode.Scalar {
  /// The simple lower-case mapping: always one scalar. 'İ' is the only one whose full mapping has two.
  fileprivate var simplyLowered: Unicode.Scalar {
    return properties.lowercaseMapping.unicodeScalars.first ?? self
  }
}
