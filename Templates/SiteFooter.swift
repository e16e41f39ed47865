import HTML
import Site

/// The foot of every page: who publishes, where they are, how to follow and what may be reused.
///
/// - Parameter isHome: Whether the profiles linked are those of the page itself (`rel="me"`).
func siteFooter(_ masthead: Masthead, _ phrases: Phrases, isHome: Bool) -> HTML {
  """
  <footer class="site-foot"><div class="frame">
  \(organisation(masthead, phrases))
  \(footerMenu(masthead, phrases))
  \(if: !masthead.social.isEmpty, "\(follow(masthead, phrases, isOwn: isHome))\n")\
  <div class="small-print">
  \(masthead.footer, { "<p\(languageOrAuto: masthead.foreign.footer)>\($0)</p>\n" })\
  \(masthead.licence, { licence($0, phrases) })\
  <p>\(phrases[.madeWith])</p>
  </div>
  </div></footer>
  """
}

private func organisation(_ masthead: Masthead, _ phrases: Phrases) -> HTML {
  let organisation = masthead.organisation
  return """
    <address class="organisation">
    <strong\(language: masthead.foreign.organisation)>\(linked(organisation.name, organisation.link))</strong>
    \(organisation.address, { "<span\(languageOrAuto: masthead.foreign.address)>\($0)</span>\n" })\
    \(organisation.email, { "<a href=\"\($0)\">\(organisation.emailText ?? phrases[.email])</a>\n" })\
    \(organisation.founded, { "<span>\(phrases(.foundedIn, ["year": phrases.digits($0)]))</span>\n" })\
    \(organisation.ror, { "<a href=\"\($0)\">\(phrases[.ror])</a>\n" })\
    </address>
    """
}

private func footerMenu(_ masthead: Masthead, _ phrases: Phrases) -> HTML {
  let links =
    masthead.menu
    + [
      masthead.submissions.map { NamedLink(phrases[.writeForUs], $0) },
      masthead.corrections.map { NamedLink(phrases[.corrections], $0) },
      masthead.feeds.map { NamedLink(phrases[.feeds], $0) },
    ].compactMap { $0 }
  if links.isEmpty { return HTML() }
  return """
    <nav aria-label="\(phrases[.footerNavigation])"><ul class="columns">
    \(links, joined: "\n", { "<li>\(linked: $0)</li>" })
    </ul></nav>
    """
}

/// The institute's own profiles.
func follow(_ masthead: Masthead, _ phrases: Phrases, isOwn: Bool) -> HTML {
  """
  <nav class="follow" aria-labelledby="page-follow"><h2 class="label" id="page-follow">\(phrases[.follow])</h2>
  \(profileIcons(masthead.social, masthead.icons, phrases, isOwn: isOwn))
  </nav>
  """
}

private func licence(_ licence: NamedLink, _ phrases: Phrases) -> HTML {
  "<p>\(phrases[.allRightsUnder]) <a rel=\"license\" href=\"\(licence.link)\">\(licence.name)</a></p>\n"
}
