/// The networks that Byline knows by name, each with an icon in the sprite.
public enum SocialNetwork: String, Sendable, CaseIterable {
  case bluesky, email, facebook, github, instagram, linkedin, mastodon, orcid, researchgate, telegram, threads, tiktok
  case website, whatsapp, x, youtube
  case googleScholar = "google-scholar"

  /// The network's own name, which is the same in every language; nil where the interface has a word for it.
  public var properName: String? {
    switch self {
    case .bluesky: "Bluesky"
    case .facebook: "Facebook"
    case .github: "GitHub"
    case .googleScholar: "Google Scholar"
    case .instagram: "Instagram"
    case .linkedin: "LinkedIn"
    case .mastodon: "Mastodon"
    case .orcid: "ORCID"
    case .researchgate: "ResearchGate"
    case .telegram: "Telegram"
    case .threads: "Threads"
    case .tiktok: "TikTok"
    case .whatsapp: "WhatsApp"
    case .x: "X"
    case .youtube: "YouTube"
    case .email, .website: nil
    }
  }
}
