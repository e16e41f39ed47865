import HTML
import Site

/// Profiles as a row of icons, each with its network's name for those who do not see it.
///
/// - Parameter isOwn: Whether the page is about their owner: only there does `rel="me"` say that both are one.
func profileIcons(
  _ profiles: [SocialLink], _ icons: Link, _ phrases: Phrases, of person: String? = nil, isOwn: Bool = false
) -> HTML {
  """
  <ul class="icons">
  \(profiles, joined: "\n", { profile in
    let network = networkName(profile.network, phrases)
    let label = person.map { name in
      profile.network == .email
        ? phrases(.writeTo, ["name": name]) : phrases(.profileOn, ["name": name, "network": network])
    }
    return "<li><a\(if: isOwn, " rel=\"me\"") href=\"\(profile.link)\">\(icon(profile.network, icons))\(unseen(label ?? network))</a></li>"
  })
  </ul>
  """
}

/// A profile with its handle written out.
func profileLine(_ profile: SocialLink, _ icons: Link, _ phrases: Phrases) -> HTML {
  """
  <li><a rel="me" href="\(profile.link)">\(icon(profile.network, icons))\(unseen(networkName(profile.network, phrases))) \
  <bdi dir="ltr">\(profile.handle)</bdi></a></li>
  """
}

/// Ways to pass a piece on: plain addresses by name that open each network's own form, nothing that watches. Words weigh
/// less than seven drawings.
func shareLinks(_ piece: Sharing, _ phrases: Phrases) -> HTML {
  """
  \(room: 6 * (piece.title.utf8.count + piece.page.utf8.count))\
  <div class="share"><p class="label" id="page-share">\(phrases[.share])</p><ul class="tags" aria-labelledby="page-share">
  <li><a href="https://bsky.app/intent/compose?text=\(piece.title)%20\(piece.page)">\(networkName(.bluesky, phrases))</a></li>
  <li><a href="https://www.linkedin.com/sharing/share-offsite/?url=\(piece.page)">\(networkName(.linkedin, phrases))</a></li>
  <li><a href="https://www.facebook.com/sharer/sharer.php?u=\(piece.page)">\(networkName(.facebook, phrases))</a></li>
  <li><a href="https://x.com/intent/post?text=\(piece.title)&amp;url=\(piece.page)">\(networkName(.x, phrases))</a></li>
  <li><a href="https://t.me/share/url?url=\(piece.page)&amp;text=\(piece.title)">\(networkName(.telegram, phrases))</a></li>
  <li><a href="https://wa.me/?text=\(piece.title)%20\(piece.page)">\(networkName(.whatsapp, phrases))</a></li>
  <li><a href="mailto:?subject=\(piece.title)&amp;body=\(piece.page)">\(networkName(.email, phrases))</a></li>
  </ul></div>
  """
}

/// Words for those who do not see the icon.
private func unseen(_ words: String) -> HTML { "<span class=\"unseen\">\(words)</span>" }

private func networkName(_ network: SocialNetwork, _ phrases: Phrases) -> String {
  network.properName ?? phrases[network == .email ? .email : .website]
}

/// A drawing from the site's sprite; its size stands here too, for a page whose stylesheet does not arrive.
func icon(_ network: SocialNetwork, _ icons: Link) -> HTML {
  """
  <svg class="icon" width="20" height="20" aria-hidden="true">\
  <use href="\(icons)#\(network.rawValue)"/></svg>
  """
}
