import HTML
public import Site

/// The icon of browser tabs: the initials on the accent colour, lighter on dark tabs.
public func favicon(initials: String, theme: ThemeColours) -> [UInt8] {
  let accent = colour(theme.accent) ?? "#0b5d5a"
  let size = initials.count > 2 ? 24 : initials.count == 2 ? 34 : 44
  let icon: HTML = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><style>rect{fill:\(accent)}text{fill:#fff}\
    @media(prefers-color-scheme:dark){rect{fill:#fff;fill:oklch(from \(accent) .82 c h)}text{fill:#111}}</style>\
    <rect width="64" height="64" rx="8"/><text x="32" y="33" dominant-baseline="central" text-anchor="middle" \
    font-family="Georgia,serif" font-size="\(size)">\(initials)</text></svg>

    """
  return icon.bytes
}

/// A colour only if it is nothing else.
private func colour(_ text: String?) -> String? {
  guard let text, text.hasPrefix("#"), text.dropFirst().allSatisfy(\.isHexDigit), text.count < 10 else { return nil }
  return text
}
