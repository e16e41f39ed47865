import HTML
import Site

/// `width` and `height`, so that nothing moves when the picture arrives.
func dimensions(_ picture: Picture) -> HTML {
  guard let width = picture.width, let height = picture.height else { return HTML() }
  return " width=\"\(width)\" height=\"\(height)\""
}

/// The large picture at the head of a page, fetched first.
func hero(_ picture: Picture, _ phrases: Phrases) -> HTML {
  """
  <figure class="hero"><img src="\(picture.link)" alt="\(picture.alt)"\(language: picture.language)\(dimensions(picture))\(focus(picture)) \
  fetchpriority="high" decoding="async">\(caption(of: picture, phrases))</figure>
  """
}

private func caption(of picture: Picture, _ phrases: Phrases) -> HTML {
  if picture.caption == nil && picture.credit == nil { return HTML() }
  return """
    <figcaption>\(picture.caption, { "<span class=\"caption\"\(language: picture.language)>\($0)</span> " })\
    \(picture.credit, { "<span class=\"credit\">\(phrases(.pictureCredit, ["credit": $0]))</span>" })</figcaption>
    """
}

/// The picture of a card. The title beside it is the link that counts, so this one is silent.
func thumbnail(_ picture: Picture, to link: Link, isFirst: Bool) -> HTML {
  """
  <a class="thumb" href="\(link)" tabindex="-1" aria-hidden="true"><img src="\(picture.link)" alt=""\
  \(dimensions(picture))\(focus(picture)) \(loading(isFirst: isFirst))></a>
  """
}

private func loading(isFirst: Bool) -> HTML {
  isFirst ? "fetchpriority=\"high\"" : "loading=\"lazy\" decoding=\"async\""
}

/// Which part stays in view when the picture is cropped.
private func focus(_ picture: Picture) -> HTML {
  switch picture.focus {
  case "top": " class=\"keep-top\""
  case "bottom": " class=\"keep-bottom\""
  case "left": " class=\"keep-left\""
  case "right": " class=\"keep-right\""
  default: HTML()
  }
}

/// A face beside a name. The name is there to be read, so the face says nothing.
func portrait(_ portrait: Portrait) -> HTML {
  switch portrait {
  case .photo(let picture):
    "<img class=\"portrait\" src=\"\(picture.link)\" alt=\"\"\(dimensions(picture)) loading=\"lazy\">"
  case .monogram(let initials, let tint):
    "<span class=\"portrait tint-\(tint % 4)\" aria-hidden=\"true\">\(initials)</span>"
  }
}

/// The face at the head of the author's own page.
func largePortrait(_ face: Portrait, of name: String, _ phrases: Phrases) -> HTML {
  switch face {
  case .monogram: portrait(face)
  case .photo(let picture):
    """
    <figure class="face"><img class="portrait" src="\(picture.link)" \
    alt="\(picture.alt.isEmpty ? phrases(.portraitOf, ["name": name]) : picture.alt)"\(language: picture.alt.isEmpty ? nil : picture.language)\(dimensions(picture))>\
    \(picture.credit, { "<figcaption>\(phrases(.pictureCredit, ["credit": $0]))</figcaption>" })</figure>
    """
  }
}
