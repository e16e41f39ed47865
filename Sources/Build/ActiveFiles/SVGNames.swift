/// The elements of SVG 1.1 and SVG 2 that draw, and those by which common programs say more of a drawing.
///
/// Missing are `script`, `foreignObject` and `handler`, and all that plays or embeds.
enum SVGNames {
  static let elements: Set<String> = [
    "a", "animate", "animateColor", "animateMotion", "animateTransform", "circle", "clipPath", "color-profile", "defs",
    "desc", "discard", "ellipse", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix",
    "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB",
    "feFuncG", "feFuncR", "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset",
    "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence", "filter", "flowDiv", "flowLine",
    "flowPara", "flowRegion", "flowRoot", "flowSpan", "font", "font-face", "font-face-format", "font-face-name",
    "font-face-src", "font-face-uri", "g", "glyph", "glyphRef", "hatch", "hatchpath", "hkern", "image", "line",
    "linearGradient", "marker", "mask", "mesh", "meshgradient", "meshpatch", "meshrow", "metadata", "missing-glyph",
    "mpath", "path", "pattern", "polygon", "polyline", "radialGradient", "rect", "set", "solidColor", "solidcolor",
    "stop", "style", "svg", "switch", "symbol", "text", "textPath", "title", "tref", "tspan", "use", "view", "vkern",
  ]

  /// Attributes that no animation may set: an address that was looked at would become another.
  static func isDangerousToChange(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix("href") || name.hasPrefix("on") || name == "src" || name == "style"
  }
}
