import FrontMatter

#if canImport(_FoundationICU)
  import _FoundationICU
#else
  import Foundation
#endif

/// The order that a language sorts names in: `Çelik` after `Cəfər` and before `Dadaş` in Azerbaijani.
///
/// The rules are those of the ICU inside the toolchain; no other file touches it. A list of names gets its keys once,
/// and these are compared. Languages that sort the letters from a to z as English does need no ICU for names in plain
/// ASCII, which keeps a site in English from loading it.
struct SortOrder {
  private let language: LanguageTag

  /// What a name is sorted by: bytes, compared one by one.
  struct Key: Comparable {
    fileprivate let bytes: [UInt8]

    static func < (a: Key, b: Key) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
  }

  init(_ language: LanguageTag) { self.language = language }

  /// The keys of names that are sorted together.
  func keys(_ names: [String]) -> [Key] {
    let isPlain = Self.alphabetical.contains(language.language) && names.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
    return isPlain ? names.map { Key(bytes: Array(Slug.make($0).utf8)) } : collated(names)
  }

  /// Languages whose ASCII letters are in the order of ASCII and where no two of them count as one.
  private static let alphabetical: Set<String> = ["de", "en", "es", "fr", "it", "nl", "pl", "pt"]
}

#if canImport(_FoundationICU)
  extension SortOrder {
    // ICU renames its functions by a macro, which Swift does not read: hence the prefix.
    private func collated(_ names: [String]) -> [Key] {
      var status = U_ZERO_ERROR
      let collator = swift_ucol_open(language.description.replacing("-", with: "_"), &status)
      defer { swift_ucol_close(collator) }
      guard collator != nil, status.rawValue <= U_ZERO_ERROR.rawValue else {
        return names.map { Key(bytes: Array(Slug.make($0).utf8)) }
      }
      return names.map { name in
        let units = Array(name.utf16)
        var bytes = [UInt8](repeating: 0, count: units.count * 4 + 16)
        let size = swift_ucol_getSortKey(collator, units, Int32(units.count), &bytes, Int32(bytes.count))
        if size > bytes.count {
          bytes = [UInt8](repeating: 0, count: Int(size))
          _ = swift_ucol_getSortKey(collator, units, Int32(units.count), &bytes, size)
        }
        return Key(bytes: Array(bytes.prefix(Int(max(0, size)))))
      }
    }
  }
#else
  extension SortOrder {
    // Where ICU cannot be asked for keys, the place in the sorted list is the key.
    private func collated(_ names: [String]) -> [Key] {
      let locale = Locale(identifier: language.description)
      let order = names.indices.sorted {
        names[$0].compare(names[$1], locale: locale) == .orderedAscending
      }
      var keys = [Key](repeating: Key(bytes: []), count: names.count)
      for (place, index) in order.enumerated() {
        keys[index] = Key(bytes: withUnsafeBytes(of: UInt32(place).bigEndian) { Array($0) })
      }
      return keys
    }
  }
#endif
