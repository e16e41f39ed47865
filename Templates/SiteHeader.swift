import HTML
import Site

/// The head of every page: whose publication this is, and the menu.
///
/// The menu is a `<details>`: folded on a telephone, always open where there is room, and no script in either.
func siteHeader(_ page: Page, _ frame: Frame) -> HTML {
  let own = frame.masthead.top.below(page.address.path)
  return """
    <header class="site-head"><div class="frame">
    \(frame.siteName)
    \(menu(of: page, own, frame))\
    \(languageSwitch: page.languages, on: own, frame)
    </div></header>
    """
}

/// The site's name or logo, which leads home.
func name(of masthead: Masthead) -> HTML {
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

/// The menu; nothing where the site has none.
///
/// - Parameter marks: What the lines say that lead to the page or to a part of the site that it lies in, by their places.
func menu(_ masthead: Masthead, _ phrases: Phrases, marks: [Int: StaticString] = [:]) -> HTML {
  if masthead.menu.isEmpty { return HTML() }
  return """
    <nav class="menu" aria-label="\(phrases[.mainNavigation])"><details><summary>\(phrases[.menu])</summary><ul>
    \(masthead.menu.enumerated(), joined: "\n", { menuLine($1, marks[$0]) })
    </ul></details></nav>
    """
}

private func menuLine(_ line: NamedLink, _ mark: StaticString?) -> HTML {
  "<li><a href=\"\(line.link)\"\(mark ?? "")\(language: line.language)>\(line.name)</a></li>"
}

/// The menu of a page, written anew only where a line of it leads there.
private func menu(of page: Page, _ own: Link, _ frame: Frame) -> HTML {
  let masthead = frame.masthead
  var marks: [Int: StaticString] = [:]
  for (place, line) in masthead.menu.enumerated() {
    if line.link == own {
      marks[place] = " aria-current=\"page\""
    } else if page.trail.dropFirst().contains(where: { $0.link == line.link }) {
      marks[place] = " aria-current=\"true\""
    }
  }
  return marks.isEmpty ? frame.menu : menu(masthead, frame.phrases, marks: marks)
}
