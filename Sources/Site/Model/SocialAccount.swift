import Diagnostics
import FrontMatter
public import HTML

/// A profile on a network as an author writes it, a handle or an address, made into a link.
public struct SocialAccount: Sendable, Hashable {
  public let handle: String
  public let link: Link

  /// - Returns: nil where the text is neither a handle nor an address on that network.
  public init?(_ text: String, on network: SocialNetwork) {
    if text.contains("://") {
      guard Link.scheme(of: text).map({ $0 == "https" || $0 == "http" }) ?? false, let link = Link(outside: text) else {
        return nil
      }
      self.init(handle: Self.lastPart(of: text), link: link)
    } else if network == .mastodon {
      guard let account = Self.fediverse(text), let link = Link(outside: "https://\(account.host)/@\(account.user)")
      else {
        return nil
      }
      self.init(handle: "@\(account.user)@\(account.host)", link: link)
    } else {
      let handle = text.hasPrefix("@") ? String(text.dropFirst()) : text
      guard Self.isHandle(handle), let address = network.address(of: handle), let link = Link(outside: address) else {
        return nil
      }
      self.init(handle: handle, link: link)
    }
  }

  private init(handle: String, link: Link) {
    self.handle = handle
    self.link = link
  }

  /// The parts of `@user@host`.
  static func fediverse(_ text: String) -> (user: String, host: String)? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: true).map(String.init)
    guard parts.count == 2, isHandle(parts[0]), isHandle(parts[1]), parts[1].contains(".") else { return nil }
    return (parts[0], parts[1])
  }

  private static func isHandle(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 100
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "._-/+=?&".unicodeScalars.contains($0)
      }
      && !text.contains("//") && !text.hasPrefix("/")
  }

  private static func lastPart(of address: String) -> String {
    let path = address.split(separator: "?")[0]
    return path.split(separator: "/").last.map(String.init) ?? address
  }
}

extension SocialNetwork {
  /// What `social.twitter` and the like mean.
  static func named(_ name: String) -> SocialNetwork? {
    name == "twitter" ? .x : SocialNetwork(rawValue: name)
  }

  /// The networks that can stand under `social:`; mail and ORCID have fields of their own.
  static let profiles = allCases.filter { $0 != .email && $0 != .orcid && $0 != .whatsapp }

  /// The address of a handle; nil where only an address will do.
  func address(of handle: String) -> String? {
    switch self {
    case .bluesky: "https://bsky.app/profile/\(handle.contains(".") ? handle : handle + ".bsky.social")"
    case .facebook: "https://www.facebook.com/\(handle)"
    case .github: "https://github.com/\(handle)"
    case .googleScholar: "https://scholar.google.com/citations?user=\(handle)"
    case .instagram: "https://www.instagram.com/\(handle)/"
    case .linkedin: "https://www.linkedin.com/\(handle.contains("/") ? handle : "in/" + handle)"
    case .researchgate: "https://www.researchgate.net/profile/\(handle)"
    case .telegram: "https://t.me/\(handle)"
    case .threads: "https://www.threads.net/@\(handle)"
    case .tiktok: "https://www.tiktok.com/@\(handle)"
    case .x: "https://x.com/\(handle)"
    case .youtube: "https://www.youtube.com/\(handle.hasPrefix("channel/") ? handle : "@" + handle)"
    case .website: handle.contains(".") ? "https://\(handle)" : nil
    case .mastodon, .email, .orcid, .whatsapp: nil
    }
  }
}

extension FieldReader {
  /// `social: {linkedin: jane-doe, website: https://…}`.
  mutating func social(_ meaning: String) -> [(network: SocialNetwork, account: SocialAccount)] {
    let rows = table("social", meaning, keys: "a network") { key, value, report -> (SocialNetwork, SocialAccount)? in
      guard let network = SocialNetwork.named(key.value), SocialNetwork.profiles.contains(network) else {
        let known = SocialNetwork.profiles.map(\.rawValue)
        report.error(
          .unknownChoice, "no network named '\(key.value)'", at: key.span,
          help: nearest(key.value, among: known).map { "did you mean '\($0)'?" }
            ?? "known: \(known.joined(separator: ", "))")
        return nil
      }
      guard let text = Format.line.read(value, &report) else { return nil }
      guard let account = SocialAccount(text, on: network) else {
        let example =
          network.address(of: "name").map { "a handle, or an address like \($0)" } ?? "an address (https://…)"
        report.error(
          .invalidValue, "'\(text)' is no \(network.properName ?? network.rawValue) profile", at: value.span,
          help: network == .mastodon ? "write it as '@jane@example.social'" : "write \(example)")
        return nil
      }
      return (network, account)
    }
    var seen: [SocialNetwork: Located<String>] = [:]
    for (key, profile) in rows {
      if let first = seen[profile.0] {
        error(.duplicateKey, "'\(key.value)' says the same as '\(first.value)'", at: key.span, help: "keep one of them")
      }
      seen[profile.0] = key
    }
    return rows.map(\.value)
  }
}
