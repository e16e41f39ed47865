/// `^10\.\d{4,9}/\S+$`
func isDOI(_ text: String) -> Bool {
  let scalars = text.unicodeScalars
  guard text.hasPrefix("10."), let slash = scalars.firstIndex(of: "/") else { return false }
  let registrant = scalars[..<slash].dropFirst(3)
  let suffix = scalars[scalars.index(after: slash)...]
  return (4...9).contains(registrant.count) && registrant.allSatisfy(\.isASCIIDigit) && !suffix.isEmpty
    && !suffix.contains { $0.properties.isWhitespace || $0.isControl }
}

/// The letters and digits of a number that people write in groups, in upper case.
func significant(_ text: String) -> [Unicode.Scalar] {
  let marks = text.uppercased().unicodeScalars
  return marks.filter { scalar in
    switch scalar {
    case "-", " ", "\u{A0}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}": false
    default: true
    }
  }
}

/// In groups of four: `0000-0002-1825-0097`.
func grouped(_ marks: [Unicode.Scalar]) -> String {
  var out = String.UnicodeScalarView()
  for (index, mark) in marks.enumerated() {
    if index > 0, index % 4 == 0 { out.append("-") }
    out.append(mark)
  }
  return String(out)
}

/// ISBN-13: the digits weigh 1 and 3 in turn, and the sum with the check digit is a multiple of ten.
func isbnCheck(_ digits: [Int]) -> Int {
  let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
  return (10 - sum % 10) % 10
}

/// The 13 digits of a book that has the first nine of an ISBN-10.
func thirteen(from nine: [Int]) -> String {
  let digits = [9, 7, 8] + nine
  return (digits + [isbnCheck(digits)]).map(String.init).joined()
}

/// ISBN-10 and ISSN: the digits weigh less by one each, the last of them 2, and the sum is a multiple of eleven.
func modulo11(_ digits: [Int], from weight: Int) -> Unicode.Scalar {
  let sum = digits.enumerated().reduce(0) { $0 + $1.element * (weight - $1.offset) }
  return checkMark((11 - sum % 11) % 11)
}

/// ORCID: ISO 7064, MOD 11-2.
func orcidCheck(_ digits: [Int]) -> Unicode.Scalar {
  let total = digits.reduce(0) { ($0 + $1) * 2 % 11 }
  return checkMark((12 - total) % 11)
}

/// ROR: ISO 7064, MOD 97-10, over a number in Crockford's base 32; nil where the shape is not a ROR id's.
func rorCheck(_ id: String) -> String? {
  let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".unicodeScalars)
  let scalars = Array(id.unicodeScalars)
  guard scalars.count == 9, scalars[0] == "0", scalars[7...].allSatisfy(\.isASCIIDigit) else { return nil }
  var number = 0
  for scalar in scalars[..<7] {
    guard let value = alphabet.firstIndex(of: scalar) else { return nil }
    number = number * 32 + value
  }
  return padded(98 - number * 100 % 97, 2)
}

private func checkMark(_ number: Int) -> Unicode.Scalar {
  number == 10 ? "X" : Unicode.Scalar(UInt8(0x30 + number))
}

extension Unicode.Scalar {
  /// The value of an ASCII digit.
  var digit: Int? { isASCIIDigit ? Int(value - 0x30) : nil }
}
