import HTML
import Site

/// All icons in one file, which a browser fetches once for the whole site: `icons.svg#linkedin`.
public func iconSprite() -> [UInt8] {
  let sprite: HTML = """
    <svg xmlns="http://www.w3.org/2000/svg">
    \(SocialNetwork.allCases, joined: "\n", {
      "<symbol id=\"\($0.rawValue)\" viewBox=\"0 0 24 24\">\(drawing(of: $0))</symbol>"
    })
    </svg>

    """
  return sprite.bytes
}

/// A stroke in the text's colour. The page's stylesheet does not reach into the file, so the shape says it itself.
private let stroked: HTML = """
  fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"
  """

/// The icons, drawn here on a grid of 24: a shape is filled with the text's colour, or is ``stroked``.
///
/// They are simple on purpose: at 20 pixels a reader knows a network by its outline.
private func drawing(of network: SocialNetwork) -> HTML {
  switch network {
  case .bluesky:
    """
    <path d="M12 11c-1-2-3.7-5.7-6.2-7.4C4 2.4 2.5 2.9 2.5 5.6c0 1.3.7 5.3 1.1 6 .9 1.7 2.9 2.1 5 \
    1.8-3.6.6-4.5 2.6-2.5 4.7 3.5 3.6 5.1-.9 5.9-3 .8 2.1 2.2 6.5 5.9 3 2-2 1.1-4.1-2.5-4.7 2.1.3 4.1-.1 \
    5-1.8.4-.7 1.1-4.7 1.1-6 0-2.7-1.5-3.2-3.3-2C15.7 5.3 13 9 12 11z"/>
    """
  case .email:
    """
    <path \(stroked) d="M3 5.5h18v13H3zl9 7.5 9-7.5"/>
    """
  case .facebook:
    """
    <path d="M13.5 22v-9h3l.5-3.6h-3.5V7.2c0-1 .4-1.7 1.8-1.7H17V2.3C16.7 2.2 15.6 2 14.5 2 11.7 2 10 3.6 10 \
    6.7v2.7H7V13h3v9z"/>
    """
  case .github:
    """
    <path d="M12 2a10 10 0 0 0-3.2 \
    19.5c.5.1.7-.2.7-.5v-1.9c-2.8.6-3.4-1.2-3.4-1.2-.4-1.1-1.1-1.4-1.1-1.4-.9-.6.1-.6.1-.6 1 .1 1.5 1 1.5 1 \
    .9 1.5 2.3 1.1 2.9.8.1-.6.3-1.1.6-1.3-2.2-.3-4.6-1.1-4.6-5 0-1.1.4-2 1-2.7-.1-.3-.4-1.3.1-2.7 0 0 .8-.3 \
    2.7 1a9.5 9.5 0 0 1 5 0c1.9-1.3 2.7-1 2.7-1 .5 1.4.2 2.4.1 2.7.6.7 1 1.6 1 2.7 0 3.9-2.4 4.7-4.6 5 \
    .4.3.7.9.7 1.9V21c0 .3.2.6.7.5A10 10 0 0 0 12 2z"/>
    """
  case .googleScholar:
    """
    <path d="M12 2 1 11h5a6 6 0 0 1 12 0h5zM12 9a5 5 0 1 0 0 10 5 5 0 0 0 0-10z"/>
    """
  case .instagram:
    """
    <path \(stroked) d="M8 3h8a5 5 0 0 1 5 5v8a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5zM12 8a4 4 0 1 0 0 \
    8 4 4 0 0 0 0-8zM17 6.9v.2"/>
    """
  case .linkedin:
    """
    <path d="M3 9h4v12H3zM5 3a2.2 2.2 0 1 1 0 4.4A2.2 2.2 0 0 1 5 3zM9.5 9h3.8v1.7c.6-1 1.9-2 3.8-2 3.9 0 4.6 \
    2.5 4.6 5.8V21h-4v-5.8c0-1.4 0-3.1-1.9-3.1s-2.3 1.5-2.3 3V21h-4z"/>
    """
  case .mastodon:
    """
    <path \(stroked) d="M17 18c-4 1-8 .6-8.5-2 4 1 9 1.3 11.5-1 \
    .8-2.5.9-5.5.5-8-.5-2.5-2-3.5-4-3.8-3-.4-6-.4-9 0C5 3.5 3.7 5 3.5 7c-.3 4-.2 8 1.2 11 1 2.2 4 3.5 9.3 \
    2.8M8 13.5V9c0-3 4-3 4 0v2.5V9c0-3 4-3 4 0v4.5"/>
    """
  case .orcid:
    """
    <path \(stroked) d="M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19zM8 10v7M8 6.8v.2M11.5 9.9h2.3a3.5 3.5 0 \
    0 1 0 7h-2.3z"/>
    """
  case .researchgate:
    """
    <path \(stroked) d="M4 19v-9h3.5a2.5 2.5 0 0 1 0 5H4m3.5 0L11 19M20 6.5c-.5-1-1.2-1.5-2.3-1.5-2 0-2.7 \
    1.5-2.7 3.5s.7 3.5 2.7 3.5S20 10.5 20 9h-2"/>
    """
  case .telegram:
    """
    <path d="M2.5 11.3 20.6 4.2c.9-.3 1.6.2 1.4 1.5l-3 14.3c-.2 1-.8 1.3-1.7.8l-4.7-3.5-2.3 \
    2.2c-.3.3-.5.5-.9.5l.3-4.9 8.7-7.9c.4-.3-.1-.5-.6-.2L7 13.7l-4.5-1.4c-1-.3-1-.7 0-1z"/>
    """
  case .threads:
    """
    <path \(stroked) d="M18.5 8C17.5 4.7 15.5 3 12 3c-5 0-7 4-7 9s2 9 7 9c4 0 7-2 7-5.2 \
    0-3.6-3.6-4.6-6.8-4.4-2.7.1-4 1.5-4 3 0 1.7 1.5 2.7 3.3 2.6 2.5-.1 3.6-1.8 \
    3.5-4.5-.1-2.5-1.3-3.7-3.3-3.7-1.4 0-2.3.5-2.9 1.5"/>
    """
  case .tiktok:
    """
    <path d="M16 2h-3.5v13.5a2.5 2.5 0 1 1-2.5-2.6c.3 0 .5 0 .8.1V9.5H10a6 6 0 1 0 6 6V8.7c1.3.9 2.8 1.4 4.5 \
    1.4V6.6C18 6.5 16.2 4.5 16 2z"/>
    """
  case .website:
    """
    <path \(stroked) d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-5 5-5 13 0 18 5-5 5-13 0-18"/>
    """
  case .whatsapp:
    """
    <path \(stroked) d="m3 21 1.3-4.7a9 9 0 1 1 3.4 3.4zM9 7.5c-1 .5-1.4 1.7-.9 3a9 9 0 0 0 5 5c1.5.6 2.7.2 \
    3.2-.9l-2.3-1.5-1.3 1a6 6 0 0 1-2.7-2.7l1-1.3z"/>
    """
  case .x:
    """
    <path d="M18.2 2.5h3.3l-7.2 8.2 8.5 11.3h-6.7l-5.2-6.9L4.9 22H1.6l7.7-8.8L1.2 2.5H8l4.7 6.3zm-1.2 \
    17.5h1.8L7 4.3H5z"/>
    """
  case .youtube:
    """
    <path d="M22.5 7c-.3-1-1-1.8-2-2C18.6 4.5 12 4.5 12 4.5s-6.6 0-8.5.5c-1 .2-1.7 1-2 2C1 8.8 1 12 1 12s0 \
    3.2.5 5c.3 1 1 1.8 2 2 1.9.5 8.5.5 8.5.5s6.6 0 8.5-.5c1-.2 1.7-1 2-2 .5-1.8.5-5 .5-5s0-3.2-.5-5zM9.8 \
    15.3V8.7l5.7 3.3z"/>
    """
  }
}
