extension String {
  /// The text as a terminal may have it. What comes from a file can hold anything, and a terminal must not be steered by
  /// it.
  package var printable: String {
    guard unicodeScalars.contains(where: \.steersTerminals) else { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          if scalar == "\t" { return " " }
          return scalar.steersTerminals ? "\u{FFFD}" : scalar
        }))
  }
}

extension Unicode.Scalar {
  /// Control characters, and the marks that reorder text on a screen.
  fileprivate var steersTerminals: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
