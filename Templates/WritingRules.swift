import Site

/// What the scripts of a publication ask of the stylesheet; nothing where all of it is written from left to right with
/// the digits 0 to 9.
///
/// - Parameter languages: The words of each language of the publication.
func writingRules(_ languages: [Phrases]) -> [UInt8] {
  var rules = ""
  for phrases in languages {
    guard let numerals = phrases.numerals?.rawValue else { continue }
    let language = phrases.language.tag
    rules += ":lang(\(language)){--site-digits:\(numerals)}"
    rules += ".prose ol:lang(\(language)){list-style-type:\(numerals)}"
    // The point that stands between facts elsewhere looks like a nought of these digits.
    rules += ":is(.kicker,.meta):lang(\(language))>*+*::before{content:\"|\"}"
  }
  if languages.contains(where: \.language.isRightToLeft) {
    // What runs another way keeps its side among what stands round it; only whole texts do not.
    // Chromium knows the value by its older name only.
    rules += "body [dir]:not(.prose){text-align:-webkit-match-parent;text-align:match-parent}"
  }
  return rules.isEmpty ? [] : Array((rules + "\n").utf8)
}
