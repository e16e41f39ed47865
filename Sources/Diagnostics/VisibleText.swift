extension String {
  /// Whether a reader sees nothing of a text: blanks, joiners and other characters without a shape are all there is.
  package var isBlank: Bool {
    // Nearly every text begins with something to see, and most with ASCII.
    if let first = utf8.first, first > 0x20, first < 0x7F { return false }
    return unicodeScalars.allSatisfy(\.isInvisible)
  }
}

extension Unicode.Scalar {
  /// Blanks, control characters, and what fonts show nothing for (Unicode §5.21, Default_Ignorable_Code_Point): the zero
  /// width space, joiners, marks of direction, fillers, variation selectors, tags. The three marks of annotations and the
  /// empty pattern of Braille are not among those, and as invisible.
  package var isInvisible: Bool {
    if isASCII { return value <= 0x20 || value == 0x7F }
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control
      || (0xFFF9...0xFFFB).contains(value) || value == 0x2800
  }
}
