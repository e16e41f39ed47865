public import Diagnostics
public import FrontMatter
public import HTML

/// The site's own settings, from `site.yml`, each with the default that a site without the file gets.
public struct Settings: Sendable {
  /// `site.yml`; nil where there is none.
  public var source: SourceSpan?
  public var title = LocalisedText("Untitled site")
  public var tagline: LocalisedText?
  public var url: SiteURL?
  /// Whether anything stands under `url`, be it readable or not.
  var namesURL = false
  public var language = LanguageTag("en")!
  /// Where the language is named.
  var languageSource: SourceSpan?
  public var languages: [LanguageTag] = []
  /// Everything in the file that may be written per language.
  var texts: [WrittenText] = []
  /// Where each of them is named.
  var languageSources: [SourceSpan] = []
  public var timeZone = SiteTimeZone.utc
  public var organisation: OrganisationFields?
  public var social: [(network: SocialNetwork, account: SocialAccount)] = []
  public var menu: [MenuFields] = []
  public var footer: LocalisedText?
  public var kinds = PublicationKind.builtIn
  public var licence: Licence?
  /// For previews of pages that have no picture of their own.
  public var picture: Located<PictureFields>?
  public var disclaimer: LocalisedText?
  public var theme = ThemeFields()
  public var submissions: SubmissionFields?
  public var respond: RespondFields?
  public var commentsProvider: String?
  public var newsletterAction: String?
  public var pageSize = 20
  public var analytics: String?
  public var permalinks: [String: Permalink] = [:]
  public var smartPunctuation = true
  public var allowsRawHTML = false
  public var feedsFullText = false
  public var feedsCount = 20
  public var checksOff: [DiagnosticCode] = []
  public var digits: String?
  public var defaultLanguagePrefix = false
  public var security: SecurityFields?

  public init() {}

  /// Where a language is named.
  func source(ofLanguage language: LanguageTag) -> SourceSpan? {
    if language == self.language, let source = languageSource { return source }
    return zip(languages, languageSources).first { $0.0 == language }?.1
  }

  /// The path that the site lies under, ending in a slash: `/` or `/sub/`.
  public var basePath: String { url?.path ?? "/" }
}

/// The address of the whole site.
public struct SiteURL: Sendable, Hashable {
  /// Without the path and without a slash at the end: `https://example.org`.
  public let origin: String
  /// The same as a link.
  public let link: Link
  /// Begins and ends in a slash; decoded.
  public let path: String

  public init?(_ text: String) {
    guard let scheme = text.firstRange(of: "://") else { return nil }
    let rest = text[scheme.upperBound...]
    guard !rest.contains("?"), !rest.contains("#") else { return nil }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let host = rest[..<slash]
    guard !host.isEmpty, !host.contains("@") else { return nil }
    guard let path = percentDecoded(String(rest[slash...])) else { return nil }
    let closed = path.hasSuffix("/") ? path : path + "/"
    guard SiteAddress.isSafe(closed) else { return nil }
    origin = String(text[..<scheme.upperBound]) + host
    guard let link = Link(outside: origin) else { return nil }
    self.link = link
    self.path = closed
  }
}

/// Who stands behind the site.
public struct OrganisationFields: Sendable {
  let texts: [WrittenText]
  public let name: LocalisedText?
  public let url: String?
  public let ror: String?
  public let logoLight: Located<String>?
  public let logoDark: Located<String>?
  public let logoAlt: LocalisedText?
  public let founded: String?
  public let address: LocalisedText?
  /// The city, as citations print it.
  public let place: LocalisedText?
  public let email: String?
}

/// One entry of the menu.
public struct MenuFields: Sendable {
  let texts: [WrittenText]
  public let title: LocalisedText
  public let target: Located<String>
}

/// Colours, fonts and corners.
public struct ThemeFields: Sendable {
  public var accent: Located<Colour>?
  public var ink: Located<Colour>?
  public var paper: Located<Colour>?
  public var serif: String?
  public var sans: String?
  public var radius: Int?
  public var fonts: [FontFields] = []

  public init() {}
}

/// A font that the site serves itself.
public struct FontFields: Sendable {
  public let family: String
  public let src: Located<String>
  public let weight: String?
  public let style: String?
}

/// How pieces are offered to the institute.
public struct SubmissionFields: Sendable {
  let texts: [WrittenText]
  public let email: String?
  public let form: String?
  /// In Markdown.
  public let text: Located<LocalisedText>?
}

/// How readers answer.
public struct RespondFields: Sendable {
  public let email: String?
  public let form: String?
}

/// For `/.well-known/security.txt` (RFC 9116).
public struct SecurityFields: Sendable {
  public let contact: String
  public let expires: Located<WrittenDate>
}
