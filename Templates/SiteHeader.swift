import HTML
import Site

/// The head of every page: whose publication this is, and the menu.
///
/// The menu is a `<details>`: folded on a telephone, always open where there is room, and no script in either.
func siteHeader(_ page: Page, _ masthead: Masthead, _ phrases: Phrases) -> HTML {
  """
  <header class="site-head"><div class="frame">
  \(name(of: masthead))
  \(if: !masthead.menu.isEmpty, menu(page, masthead, phrases))\
  \(languageSwitch(page, phrases))
  </div></header>
  """
}

private func name(of masthead: Masthead) -> HTML {
  guard let logo = masthead.logo else {
    return """
      <a class="site-name" href="\(masthead.home)" rel="home">\
      <span class="mark" aria-hidden="true">\(masthead.initials)</span> \
      <bdi\(language: masthead.foreign.title)>\(masthead.siteTitle)</bdi></a>
      """
  }
  return """
    <a class="site-name" href="\(masthead.home)" rel="home"><picture>\
    \(logo.dark, { "<source srcset=\"\($0.link)\" media=\"(prefers-color-scheme: dark)\">" })\
    <img src="\(logo.light.link)" alt="\(masthead.siteTitle)"\(dimensions(logo.light))></picture></a>
    """
}

private func menu(_ page: Page, _ masthead: Masthead, _ phrases: Phrases) -> HTML {
  """
  <nav class="menu" aria-label="\(phrases[.mainNavigation])"><details><summary>\(phrases[.menu])</summary><ul>
  \(masthead.menu, joined: "\n", { menuLine($0, page, masthead) })
  </ul></details></nav>
  """
}

private func menuLine(_ line: NamedLink, _ page: Page, _ masthead: Masthead) -> HTML {
  """
  <li><a href="\(line.link)"\(current(line.link, page, masthead))\(language: line.language)>\(line.name)</a></li>
  """
}

/// Whether a menu link leads to this page, or to a part of the site that it lies in.
private func current(_ link: Link, _ page: Page, _ masthead: Masthead) -> HTML {
  if link.href == masthead.home.href.dropLast() + page.address.path { return " aria-current=\"page\"" }
  let isAbove = page.trail.dropFirst().contains { $0.link == link }
  return isAbove ? " aria-current=\"true\"" : HTML()
}
