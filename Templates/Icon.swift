import HTML
public import Site

/// The icon of browser tabs: the initials on the accent, lighter on dark tabs.
public func favicon(initials: String, theme: Theme) -> [UInt8] {
  let (day, night) = (theme.palette.light, theme.palette.dark)
  let size = initials.count > 2 ? 24 : initials.count == 2 ? 34 : 44
  let icon: HTML = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><style>\
    rect{fill:\(day.fill.description)}text{fill:\(day.onFill.description)}\
    @media(prefers-color-scheme:dark){rect{fill:\(night.fill.description)}text{fill:\(night.onFill.description)}}</style>\
    <rect width="64" height="64" rx="8"/><text x="32" y="33" dominant-baseline="central" text-anchor="middle" \
    font-family="Georgia,serif" font-size="\(size)">\(initials)</text></svg>

    """
  return icon.bytes
}
