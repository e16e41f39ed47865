import HTML
import Site

/// Profiles as a row of icons, each with its network's name for those who do not see it.
func profileIcons(_ profiles: [SocialLink], _ phrases: Phrases, of person: String? = nil) -> HTML {
  """
  <ul class="icons">
  \(profiles, joined: "\n", { profile in
    let network = networkName(profile.network, phrases)
    let label = person.map { phrases(.profileOn, ["name": $0, "network": network]) } ?? network
    return "<li><a rel=\"me\" href=\"\(profile.link)\">\(icon(profile.network))\(unseen(label))</a></li>"
  })
  </ul>
  """
}

/// A profile with its handle written out.
func profileLine(_ profile: SocialLink, _ phrases: Phrases) -> HTML {
  """
  <li><a rel="me" href="\(profile.link)">\(icon(profile.network))\(unseen(networkName(profile.network, phrases))) \
  <bdi dir="ltr">\(profile.handle)</bdi></a></li>
  """
}

/// Ways to pass a piece on: plain addresses, nothing that watches.
func shareLinks(_ links: [SocialLink], _ phrases: Phrases) -> HTML {
  """
  <ul class="icons share" aria-label="\(phrases[.share])">
  \(links, joined: "\n", { link in
    let words =
      link.network == .email
      ? phrases[.shareByMail] : phrases(.shareOn, ["network": networkName(link.network, phrases)])
    return "<li><a href=\"\(link.link)\">\(icon(link.network))\(unseen(words))</a></li>"
  })
  </ul>
  """
}

/// Words for those who do not see the icon.
private func unseen(_ words: String) -> HTML { "<span class=\"unseen\">\(words)</span>" }

private func networkName(_ network: SocialNetwork, _ phrases: Phrases) -> String {
  network.properName ?? phrases[network == .email ? .email : .website]
}

/// A use of the page's sprite.
func icon(_ network: SocialNetwork) -> HTML {
  "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"\(Link(fragment: "icon-" + network.rawValue))\"/></svg>"
}

/// The icons of this page, drawn once; pages without profiles carry none.
func sprite(of page: Page, _ masthead: Masthead) -> HTML {
  let networks = Set(masthead.social.map(\.network) + networks(in: page.content))
  if networks.isEmpty { return HTML() }
  return """
    <svg class="sprite" aria-hidden="true" width="0" height="0">\
    \(SocialNetwork.allCases.filter(networks.contains), joined: "", {
      "<symbol id=\"icon-\($0.rawValue)\" viewBox=\"0 0 24 24\">\(drawing(of: $0))</symbol>"
    })</svg>
    """
}

private func networks(in content: PageContent) -> [SocialNetwork] {
  switch content {
  case .article(let article): article.share.map(\.network) + article.authors.flatMap { $0.links.map(\.network) }
  case .author(let author):
    author.links.map(\.network) + (author.email == nil ? [] : [.email]) + (author.orcid == nil ? [] : [.orcid])
  case .home, .authors, .listing, .directory, .prose, .corrections, .submissions, .notFound, .redirect: []
  }
}
