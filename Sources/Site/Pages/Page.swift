public import HTML

/// A planned page: a closed value that holds all its template shows and nothing else.
public struct Page: Sendable {
  public let address: SiteAddress
  /// The page's one full address (`https://host/sub/topics/energy/`); nil where the site has no `url` yet.
  public let canonical: Link?
  public let language: PageLanguage
  /// The page's own name, without the site's.
  public let title: String
  public let description: String?
  /// Kept out of search engines: drafts and embargoed pieces brought in for a look, and the 404 page.
  public let isUnlisted: Bool
  /// The way from the home page to here, this page last; empty on the home page.
  public let trail: [Crumb]
  public let content: PageContent
  /// The page in every language of the site, in their order; empty on a site in one language. That in its own language
  /// stands for the page itself, wherever it leads.
  public var languages: [LanguageLink] = []
  /// The feeds of what is listed here; the first is offered to readers, all of them to programs.
  public var feeds: [FeedLink] = []
  /// What search engines, libraries and link previews are told in the head; nil where there is nothing to tell.
  public var record: PageRecord?

  public init(
    address: SiteAddress, canonical: Link?, language: PageLanguage, title: String, description: String? = nil,
    isUnlisted: Bool = false, trail: [Crumb] = [], content: PageContent
  ) {
    self.address = address
    self.canonical = canonical
    self.language = language
    self.title = title
    self.description = description
    self.isUnlisted = isUnlisted
    self.trail = trail
    self.content = content
  }
}

/// The layouts there are. A new one is a case here, and the compiler names the switch to extend.
///
/// Indirect, because a page is handed round; an article's is shared, too, because it has a hundred references, and whoever
/// looks into it would count them all.
public indirect enum PageContent: Sendable {
  case home(HomePage)
  case article(Shared<ArticlePage>)
  case author(AuthorPage)
  case authors(AuthorsPage)
  /// The pieces of a kind, topic, region, programme, series or year.
  case listing(ListingPage)
  /// All topics, all regions, all kinds, all years: a list of lists.
  case directory(DirectoryPage)
  case prose(ProsePage)
  case corrections(CorrectionsPage)
  case submissions(SubmissionsPage)
  case feeds(FeedsPage)
  case notFound(NotFoundPage)
  case redirect(RedirectPage)
}

/// A language as a page declares it: `lang` and `dir`.
public struct PageLanguage: Hashable, Sendable {
  /// A BCP 47 tag: `en`, `az-Arab`.
  public let tag: String
  public let isRightToLeft: Bool

  public init(tag: String, isRightToLeft: Bool) {
    self.tag = tag
    self.isRightToLeft = isRightToLeft
  }
}

/// How a text is marked that is in another language than the page, or runs another way: `lang` and `dir`.
public struct TextLanguage: Hashable, Sendable {
  /// A BCP 47 tag; nil where only the direction is known.
  public let tag: String?
  public let isRightToLeft: Bool

  public init(tag: String?, isRightToLeft: Bool) {
    self.tag = tag
    self.isRightToLeft = isRightToLeft
  }

  /// A text in the language of a page.
  public init(_ language: PageLanguage) { self.init(tag: language.tag, isRightToLeft: language.isRightToLeft) }
}

/// A text in another language than the page, or in the page's own.
public struct TextRun: Hashable, Sendable {
  public let text: String
  public let language: TextLanguage?

  public init(_ text: String, language: TextLanguage? = nil) {
    self.text = text
    self.language = language
  }
}

/// A page in one of the site's languages, or what comes nearest to it there.
public final class LanguageLink: Sendable {
  /// The language's own name for itself: `Azərbaycanca`.
  public let name: String
  public let language: PageLanguage
  public let link: Link
  /// The full address, for search engines; nil without `url`, and where the page is not the same.
  public let canonical: Link?
  /// The title of the page that stands in where this one is not translated; nil where it is.
  public let nearest: String?

  public init(name: String, language: PageLanguage, link: Link, canonical: Link? = nil, nearest: String? = nil) {
    self.name = name
    self.language = language
    self.link = link
    self.canonical = canonical
    self.nearest = nearest
  }
}

/// One step of the way to a page.
public struct Crumb: Sendable {
  public let title: String
  /// Absent for the page itself.
  public let link: Link?
  /// The language of the title where it is not the page's.
  public let language: TextLanguage?

  public init(_ title: String, _ link: Link?, language: TextLanguage? = nil) {
    self.title = title
    self.link = link
    self.language = language
  }
}

/// A name that leads somewhere: menu entries, topics under an article, programmes. A class for the reason that
/// ``BylineName`` is one.
public final class NamedLink: Sendable {
  public let name: String
  public let link: Link
  /// The name's language where it is not the page's.
  public let language: TextLanguage?

  public init(_ name: String, _ link: Link, language: TextLanguage? = nil) {
    self.name = name
    self.link = link
    self.language = language
  }
}

/// A feed as a page offers it.
public struct FeedLink: Sendable, Hashable {
  public let title: String
  public let link: Link
  /// The media type: `application/atom+xml`.
  public let type: String

  public init(title: String, link: Link, type: String) {
    self.title = title
    self.link = link
    self.type = type
  }
}

/// What every page shows around its content, and what all of them share.
public struct Masthead: Sendable {
  public let siteTitle: String
  public let tagline: String?
  public let home: Link
  /// Where the whole site begins, with all its languages: addresses of pages are below it.
  public let top: Link
  public let logo: Logo?
  /// One to three letters for the drawn icon and where no logo is given.
  public let initials: String
  public let menu: [NamedLink]
  /// Those of the site, in the order of ``Page/languages``; empty on a site in one language.
  public let languages: [NamedLanguage]
  public let footer: String?
  /// The languages of texts that the site does not have in the page's.
  public var foreign = Foreign()
  public let organisation: Organisation
  public let social: [SocialLink]
  /// Leads to "write for us", where the site takes submissions.
  public let submissions: Link?
  public let licence: NamedLink?
  public let corrections: Link?
  /// Leads to the page of all feeds.
  public var feeds: Link?
  /// Name, colours and icon for a telephone's home screen.
  public var manifest: Link?
  /// The site's own feed, named to programs by pages that have none of their own.
  public var feed: FeedLink?
  public let stylesheet: Link
  public let icon: Link
  /// The file of all drawings, each by its network's name.
  public let icons: Link
  /// Colours for the browser's own frame, fonts to fetch early.
  public let theme: Theme

  /// A language of the site.
  public struct NamedLanguage: Sendable, Hashable {
    /// Its own name for itself: `Azərbaycanca`.
    public let name: String
    public let language: PageLanguage

    public init(name: String, language: PageLanguage) {
      self.name = name
      self.language = language
    }
  }

  public struct Foreign: Sendable, Hashable {
    public var title: TextLanguage?
    public var tagline: TextLanguage?
    public var footer: TextLanguage?
    public var organisation: TextLanguage?
    public var address: TextLanguage?

    public init() {}
  }

  public struct Logo: Sendable {
    public let light: Picture
    public let dark: Picture?

    public init(light: Picture, dark: Picture?) {
      self.light = light
      self.dark = dark
    }
  }

  public struct Organisation: Sendable {
    public let name: String
    public let link: Link?
    public let address: String?
    public let email: Link?
    public let emailText: String?
    public let founded: String?
    public let ror: Link?

    public init(
      name: String, link: Link?, address: String?, email: Link?, emailText: String?, founded: String?, ror: Link?
    ) {
      self.name = name
      self.link = link
      self.address = address
      self.email = email
      self.emailText = emailText
      self.founded = founded
      self.ror = ror
    }
  }

  public init(
    siteTitle: String, tagline: String?, home: Link, top: Link, logo: Logo?, initials: String, menu: [NamedLink],
    languages: [NamedLanguage] = [], footer: String?, organisation: Organisation, social: [SocialLink],
    submissions: Link?,
    licence: NamedLink?, corrections: Link?, stylesheet: Link, icon: Link, icons: Link, theme: Theme
  ) {
    self.siteTitle = siteTitle
    self.tagline = tagline
    self.home = home
    self.top = top
    self.logo = logo
    self.initials = initials
    self.menu = menu
    self.languages = languages
    self.footer = footer
    self.organisation = organisation
    self.social = social
    self.submissions = submissions
    self.licence = licence
    self.corrections = corrections
    self.stylesheet = stylesheet
    self.icon = icon
    self.icons = icons
    self.theme = theme
  }
}
