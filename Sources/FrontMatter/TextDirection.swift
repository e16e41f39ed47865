/// Which way text runs; the raw value is HTML's.
public enum TextDirection: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

extension LanguageTag {
  /// Which way its text runs: by the script the tag names, else by the one that its language has in its region (CLDR's
  /// likely subtags).
  public var direction: TextDirection {
    if let script { return rightToLeftScripts.contains(script) ? .rightToLeft : .leftToRight }
    if let region {
      let place = "\(language)-\(region)"
      if writtenInArabicScript.contains(place) { return .rightToLeft }
      if writtenInOtherScript.contains(place) { return .leftToRight }
    }
    return rightToLeftLanguages.contains(language) ? .rightToLeft : .leftToRight
  }
}

private let rightToLeftScripts: Set<String> = [
  "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Gara", "Hatr", "Hebr", "Hung", "Khar", "Lydi",
  "Mand", "Mani", "Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr", "Palm", "Phli", "Phlp", "Phnx",
  "Prti", "Rohg", "Samr", "Sarb", "Sogd", "Sogo", "Syrc", "Syre", "Syrj", "Syrn", "Thaa", "Todr", "Yezi",
]

/// Languages written from the right where nothing else is said.
private let rightToLeftLanguages: Set<String> = [
  "acm", "acq", "aeb", "afb", "aii", "ajp", "apc", "apd", "ar", "arc", "arq", "ars", "ary", "arz", "ayl", "azb", "bal",
  "bgn", "bqi", "ckb", "cld", "dcc", "dv", "fa", "glk", "haz", "he", "iw", "ji", "khw", "ks", "lki", "lrc", "luz",
  "mvy", "mzn", "nqo", "pbu", "pes", "pnb", "prd", "prs", "ps", "rhg", "sam", "sd", "sdh", "skr", "swb", "syr", "trw",
  "ug", "ur", "yi", "ydd",
]

private let writtenInArabicScript: Set<String> = [
  "az-IQ", "az-IR", "kk-AF", "kk-CN", "kk-IR", "kk-MN", "ku-IQ", "ku-IR", "ku-LB", "ky-CN", "pa-PK", "tg-PK", "tk-AF",
  "tk-IR", "uz-AF", "uz-CN",
]

private let writtenInOtherScript: Set<String> = ["sd-IN", "ug-KZ", "ug-MN"]
