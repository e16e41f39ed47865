/// A change of a text that mends what a diagnostic complains of, offered only where it is certain.
public struct Fix: Hashable, Sendable {
  /// Bytes of the diagnostic's file that are replaced; they do not overlap.
  public let edits: [Edit]

  /// Some bytes of a file, and what is to stand in their place.
  public struct Edit: Hashable, Sendable {
    public let range: Range<Int>
    /// What must stand there for the change to make sense; where something else does, nothing is changed.
    public let expected: String
    public let replacement: String

    public init(_ range: Range<Int>, expecting expected: String, replacement: String) {
      self.range = range
      self.expected = expected
      self.replacement = replacement
    }
  }

  public init(_ edits: [Edit]) { self.edits = edits }

  /// The same text at a place replaced by another.
  public init(_ span: SourceSpan, expecting expected: String, replacement: String) {
    edits = [Edit(span.range, expecting: expected, replacement: replacement)]
  }
}

extension Fix {
  /// A text with fixes applied, in one go.
  ///
  /// A fix is taken whole or not at all: one that meets an earlier one, or finds other bytes than it expects, is left.
  public static func apply(_ fixes: [Fix], to bytes: [UInt8]) -> [UInt8] {
    var taken: [Edit] = []
    // Bytes that go, and places where something is put in.
    var goes = [Bool](repeating: false, count: bytes.count)
    var insertions: Set<Int> = []
    for fix in fixes {
      let fits = fix.edits.allSatisfy { edit in
        let range = edit.range
        guard range.lowerBound >= 0, range.upperBound <= bytes.count,
          bytes[range].elementsEqual(edit.expected.utf8)
        else { return false }
        if range.isEmpty {
          let place = range.lowerBound
          let isInside = place > 0 && place < bytes.count && goes[place - 1] && goes[place]
          return !isInside && !insertions.contains(place)
        }
        return !goes[range].contains(true) && !range.dropFirst().contains(where: insertions.contains)
      }
      guard fits else { continue }
      taken += fix.edits
      for edit in fix.edits {
        if edit.range.isEmpty { insertions.insert(edit.range.lowerBound) }
        for index in edit.range { goes[index] = true }
      }
    }
    var out: [UInt8] = []
    var position = 0
    for edit in taken.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      out += bytes[position..<edit.range.lowerBound]
      out += edit.replacement.utf8
      position = edit.range.upperBound
    }
    return out + bytes[position...]
  }
}
