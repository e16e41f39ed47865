internal import Diagnostics

extension Format where Value == String {
  /// An address on the web, `http` or `https`; a scheme that runs code is refused.
  public static let outsideAddress = Format(name: "a web address (https://…)") { text, span, report in
    let address = trimmed(text)
    guard isFilled(address, at: span, &report) else { return nil }
    guard let flaw = flaw(ofAddress: address) else { return address }
    report.error(.invalidValue, "\(quoted(address)) \(flaw.seen)", at: span, help: flaw.help)
    return nil
  }

  public static let email = Format(name: "an e-mail address") { text, span, report in
    let address = trimmed(text)
    guard isFilled(address, at: span, &report) else { return nil }
    if isMailAddress(address) { return address }
    let bare = dropping(["mailto:"], from: address)
    let inBrackets = address.split(separator: "<").last.flatMap { $0.split(separator: ">").first }.map(String.init)
    let meant = [bare, inBrackets ?? ""].first { $0 != address && isMailAddress($0) }
    report.error(
      .invalidValue, "\(quoted(address)) is not an e-mail address", at: span,
      help: meant.map { "write \($0)" } ?? "write one address: name@example.org")
    return nil
  }

  /// Where somebody can be told something: a mail address, an `https` page, or a telephone number as `tel:`.
  public static let contact = Format(name: "an e-mail address or a web address (https://…)") { text, span, report in
    let address = trimmed(text)
    guard isFilled(address, at: span, &report) else { return nil }
    let isTelephone =
      address.hasPrefix("tel:+") && address.dropFirst(5).allSatisfy { $0.isASCII && $0.isNumber || $0 == "-" }
    let isPage = address.lowercased().hasPrefix("https://") && flaw(ofAddress: address) == nil
    if isTelephone || isPage || isMailAddress(dropping(["mailto:"], from: address)) { return address }
    report.error(
      .invalidValue, "\(quoted(address)) is neither an e-mail address nor a page", at: span,
      help: "write name@example.org or https://example.org/report")
    return nil
  }

}

/// What is wrong with a web address; nil where nothing is.
private func flaw(ofAddress address: String) -> (seen: String, help: String)? {
  let lower = address.lowercased()
  if let control = address.firstControl {
    return ("has a control character (\(codePoint(control.value)))", "delete it")
  }
  if address.contains(where: \.isWhitespace) { return ("has a blank in it", "write %20 for it") }
  guard let prefix = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else {
    if address.hasPrefix("//") { return ("does not begin with https://", "write https:\(shortened(address))") }
    if let scheme = address.split(separator: ":", maxSplits: 1).first, scheme.count < address.count,
      !scheme.contains(where: { $0 == "." || $0 == "/" })
    {
      return ("is not an address on the web", "write one that begins with https://")
    }
    return ("does not begin with https://", "write https://\(shortened(address))")
  }
  let host = address.unicodeScalars.dropFirst(prefix.count).prefix { !"/?#".unicodeScalars.contains($0) }
  if host.isEmpty { return ("names no site", "write it whole: https://example.org/page") }
  let strangers = "<>\"\\^`{|}".unicodeScalars
  if let stranger = address.unicodeScalars.first(where: { strangers.contains($0) }) {
    return ("has '\(stranger)' in it", "write %\(hexadecimal(UInt8(stranger.value))) for it")
  }
  return nil
}

/// One address as people have them; not all that RFC 5322 allows.
private func isMailAddress(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
  let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
  guard labels.count >= 2, labels.allSatisfy({ isHostLabel($0) }) else { return false }
  guard parts[0].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty }) else {
    return false
  }
  let refused = "<>()[],;:\\\"".unicodeScalars
  return !parts[0].unicodeScalars.contains { $0.isControl || $0.properties.isWhitespace || refused.contains($0) }
}

private func isHostLabel(_ label: Substring) -> Bool {
  guard let first = label.first, let last = label.last, first != "-", last != "-" else { return false }
  return label.unicodeScalars.allSatisfy { scalar in
    if scalar.isASCII { return scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "-" }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }
}
