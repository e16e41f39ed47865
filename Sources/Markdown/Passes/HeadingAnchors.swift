/// Names for the headings of a page: unique on it, readable in every script, and the same at every build.
///
///     Stahl & Kohle: was bleibt?   stahl-kohle-was-bleibt
///     Şəhərlər                     şəhərlər
///     Stahl & Kohle: was bleibt!   stahl-kohle-was-bleibt-2
struct HeadingAnchors {
  private var taken: Names
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
    self.taken = Names(reserved)
    self.reservedPrefixes = reservedPrefixes
  }

  mutating func anchor(for text: UnsafeBufferPointer<UInt8>) -> String {
    var name = slug(text)
    if !prefix.isEmpty { name = prefix + name }
    if reservedPrefixes.contains(where: { name.hasPrefix($0) }) { name = prefix + "section-" + name }
    if taken.insert(name) { return name }
    var number = nextNumber[name] ?? 2
    while !taken.insert("\(name)-\(number)") { number += 1 }
    nextNumber[name] = number + 1
    return "\(name)-\(number)"
  }
}

/// Names, each once: a list as long as they are few, in which one is found sooner than in a set.
private struct Names {
  private var few: [String] = []
  private var many: Set<String>

  init(_ names: Set<String>) { many = names }

  /// - Returns: False where the name was there.
  mutating func insert(_ name: String) -> Bool {
    if many.isEmpty {
      if few.contains(name) { return false }
      if few.isEmpty { few.reserveCapacity(8) }
      if few.count < 16 {
        few.append(name)
        return true
      }
      many = Set(few)
    }
    return many.insert(name).inserted
  }
}

/// Text as a name: letters, digits and combining marks of every script in lower case, all else single hyphens.
private func slug(_ text: UnsafeBufferPointer<UInt8>) -> String {
  let hyphen = UInt8(ascii: "-")
  // A few letters take three bytes in lower case and two in upper case; there is room for twice the bytes.
  let name = String(unsafeUninitializedCapacity: text.count * 2) { name in
    var end = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte.isASCIILetterOrDigit {
        name[end] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        end += 1
        index += 1
        continue
      }
      if byte >= 0x80 {
        let (scalar, length) = Unicode.Scalar.decode(text, at: index)
        index += length
        if scalar == "\u{AD}" { continue }  // a soft hyphen is no part of the word
        if !scalar.isASCII, scalar.isLetterOrDigit || scalar.isMark {
          for byte in UTF8.encode(scalar.simplyLowered)! {
            name[end] = byte
            end += 1
          }
          continue
        }
      } else {
        index += 1
      }
      if end > 0, name[end - 1] != hyphen {
        name[end] = hyphen
        end += 1
      }
    }
    return end > 0 && name[end - 1] == hyphen ? end - 1 : end
  }
  return name.isEmpty ? "section" : name
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
