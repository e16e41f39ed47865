import HTML
public import Site

/// The stylesheet of a feed that is opened in a browser: `Assets/feed.css`, the palette, and the site's own faces.
///
/// The file comes first: it begins with `@namespace`, which counts nowhere else (CSS Namespaces Level 3, §2).
public func feedStylesheet(theme: Theme) -> [UInt8] {
  withoutNeedlessSpace(PackageResources.feed_css) + colours(theme.palette) + ownProperties(theme)
    + theme.fonts.flatMap(fontFace)
}
