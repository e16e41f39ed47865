/// Makes the part of an address from a name.
///
/// Letters are mapped before they are lower-cased, since 'İ' becomes two scalars otherwise: Azerbaijani and Turkish,
/// European Latin, Cyrillic, Georgian and Armenian letters become plain ASCII; Arabic and other scripts keep theirs.
/// `Azərbaycan və İran` gives `azerbaycan-ve-iran`.
public enum Slug {
  /// Lower-case letters and digits with single hyphens between, at most some 120 bytes, which every file system
  /// takes; empty only where nothing can be kept.
  ///
  /// - Parameter language: Ukrainian has sounds of its own for letters that it shares with Russian.
  public static func make(_ name: String, in language: String? = nil) -> String {
    if isSlug(name) { return name }
    var out = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    var needsHyphen = false
    var size = 0
    for scalar in name.unicodeScalars {
      if scalar.isPlain {
        if needsHyphen, !out.isEmpty { out.append("-") }
        needsHyphen = false
        out.append(scalar)
      } else if let own = language == "uk" ? ukrainian[scalar] : nil {
        if needsHyphen, !out.isEmpty { out.append("-") }
        needsHyphen = false
        out.append(own)
      } else if let letters = mapped(scalar) {
        // The Armenian u is written with two letters.
        if scalar == "ւ" || scalar == "Ւ", last == "ո" || last == "Ո" {
          out.removeLast()
          out.append("u")
          last = nil
          continue
        }
        guard !letters.isEmpty else { continue }
        if needsHyphen, !out.isEmpty { out.append("-") }
        needsHyphen = false
        out.append(contentsOf: letters)
      } else {
        needsHyphen = true
      }
      last = scalar
      size += UTF8.width(scalar)
      if size >= 120 { break }
    }
    return String(out)
  }

  /// Whether a name is a slug as it is, as nearly all names of files are.
  private static func isSlug(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { name in
      guard name.count < 120, name.last != UInt8(ascii: "-") else { return false }
      var before = UInt8(ascii: "-")
      for byte in name {
        let isHyphen = byte == UInt8(ascii: "-")
        if isHyphen ? before == byte : !Unicode.Scalar(byte).isPlain { return false }
        before = byte
      }
      return true
    }
  }

  /// The letters that stand for a scalar; empty for marks that vanish, nil for what separates words.
  private static func mapped(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch scalar.value {
    case 0x41...0x5A: return [Unicode.Scalar(scalar.value + 32)!]
    case 0x27, 0x2019, 0x02BC, 0xAD, 0x200C, 0x200D: return []
    case ..<0x80: return nil
    default: break
    }
    if let text = table[scalar] { return Array(text.unicodeScalars) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter:
      return scalar.properties.lowercaseMapping.unicodeScalars.flatMap {
        table[$0].map { Array($0.unicodeScalars) } ?? [$0]
      }
    case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .letterNumber: return [scalar]
    case .nonspacingMark, .spacingMark, .enclosingMark:
      // Combining accents on Latin letters vanish; the marks that other scripts write words with stay.
      return (0x300...0x36F).contains(scalar.value) ? [] : [scalar]
    default: return nil
    }
  }

  private static let ukrainian: [Unicode.Scalar: Unicode.Scalar] = ["г": "h", "Г": "h", "и": "y", "И": "y"]

  private static let table: [Unicode.Scalar: String] = {
    let rows = """
      ə e Ə e ğ g Ğ g ı i İ i ş s Ş s ç c Ç c ö o Ö o ü u Ü u
      à a á a â a ã a ä a å a ā a ă a ą a æ ae ć c ĉ c ċ c č c ď d đ d ð d è e é e ê e ë e ē e ĕ e ė e ę e ě e
      ĝ g ġ g ģ g ĥ h ħ h ì i í i î i ï i ĩ i ī i ĭ i į i ĵ j ķ k ĺ l ļ l ľ l ł l ñ n ń n ņ n ň n ŋ n
      ò o ó o ô o õ o ō o ŏ o ő o ø o œ oe ŕ r ŗ r ř r ś s ŝ s š s ș s ß ss ţ t ť t ț t ŧ t þ th ù u ú u û u
      ũ u ū u ŭ u ů u ű u ų u ŵ w ý y ÿ y ŷ y ź z ż z ž z
      À a Á a Â a Ã a Ä a Å a Ā a Ă a Ą a Æ ae Ć c Ĉ c Ċ c Č c Ď d Đ d Ð d È e É e Ê e Ë e Ē e Ĕ e Ė e Ę e Ě e
      Ĝ g Ġ g Ģ g Ĥ h Ħ h Ì i Í i Î i Ï i Ĩ i Ī i Ĭ i Į i Ĵ j Ķ k Ĺ l Ļ l Ľ l Ł l Ñ n Ń n Ņ n Ň n Ŋ n
      Ò o Ó o Ô o Õ o Ō o Ŏ o Ő o Ø o Œ oe Ŕ r Ŗ r Ř r Ś s Ŝ s Š s Ș s ẞ ss Ţ t Ť t Ț t Ŧ t Þ th Ù u Ú u Û u
      Ũ u Ū u Ŭ u Ů u Ű u Ų u Ŵ w Ý y Ÿ y Ŷ y Ź z Ż z Ž z
      а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch
      ш sh щ shch ы y э e ю yu я ya є ye і i ї yi ґ g
      А a Б b В v Г g Д d Е e Ё yo Ж zh З z И i Й y К k Л l М m Н n О o П p Р r С s Т t У u Ф f Х kh Ц ts Ч ch
      Ш sh Щ shch Ы y Э e Ю yu Я ya Є ye І i Ї yi Ґ g
      ә a ғ gh қ q ң ng ө o ұ u ү u һ h Ә a Ғ gh Қ q Ң ng Ө o Ұ u Ү u Һ h
      ђ dj ј j љ lj њ nj ћ c џ dz ў u ѓ g ќ k ѕ dz Ђ dj Ј j Љ lj Њ nj Ћ c Џ dz Ў u Ѓ g Ќ k Ѕ dz
      ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch
      ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h
      ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch
      պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k և ev օ o ֆ f
      Ա a Բ b Գ g Դ d Ե e Զ z Է e Ը y Թ t Ժ zh Ի i Լ l Խ kh Ծ ts Կ k Հ h Ձ dz Ղ gh Ճ ch Մ m Յ y Ն n Շ sh Ո o Չ ch
      Պ p Ջ j Ռ r Ս s Վ v Տ t Ր r Ց ts Ւ v Փ p Ք k Օ o Ֆ f
      """
    var table: [Unicode.Scalar: String] = ["ъ": "", "ь": "", "Ъ": "", "Ь": ""]
    var from: Unicode.Scalar?
    for word in rows.split(whereSeparator: \.isWhitespace) {
      if let key = from {
        table[key] = String(word)
        from = nil
      } else {
        from = word.unicodeScalars.first
      }
    }
    return table
  }()
}

extension Unicode.Scalar {
  /// A small ASCII letter or a digit, which stays as it is.
  fileprivate var isPlain: Bool { (0x61...0x7A).contains(value) || (0x30...0x39).contains(value) }
}
