public import Diagnostics
import FrontMatter
import HTML
import Markdown

extension PageMaker {
  func plain(_ planned: PlannedPage, _ index: Int) -> Page {
    let plain = site.pages[index]
    let body = prose[plain.path]
    let content = ProsePage(
      title: plain.fields.title, description: plain.fields.description, picture: plain.picture.map { picture($0) },
      body: body?.html ?? HTML(), footnotes: body?.footnotes, language: foreign(plain.fields.language),
      status: plain.fields.isDraft ? .draft : nil)
    var trail: [Crumb] = []
    if let parent = plain.fields.parent, let above = site.pages.first(where: { $0.slug == parent.value }) {
      trail.append(
        Crumb(
          above.fields.title, site.link(above.address), language: foreign(above.fields.language, of: above.fields.title)
        ))
    }
    return page(
      planned, title: plain.fields.title, titled: foreign(plain.fields.language, of: plain.fields.title),
      description: plain.fields.description,
      isUnlisted: plain.fields.isDraft,
      picture: plain.picture.map { catalogue.picture($0) }, trail,
      .prose(content))
  }

  func corrections() -> CorrectionsPage {
    var all: [(moment: Moment, order: Int, article: NamedLink, note: CorrectionNote)] = []
    for (order, article) in site.articles.enumerated() {
      for fields in article.fields.corrections {
        let link = NamedLink(
          article.fields.title, site.link(article.address),
          language: foreign(article.fields.language, of: article.fields.title))
        all.append((site.settings.timeZone.moment(fields.date.value), order, link, correction(fields, of: article)))
      }
    }
    all.sort { ($1.moment.instant, $0.order) < ($0.moment.instant, $1.order) }
    return CorrectionsPage(corrections: all.map { ($0.article, $0.note) })
  }

  func submissions() -> SubmissionsPage {
    let fields = site.settings.submissions
    let text: HTML = prose[Site.submissionsText]?.html ?? "<p>\(phrases[.writeForUsInvitation])</p>"
    let subject = phrases(.submissionSubject, ["site": siteTitle])
    let isOwn = prose[Site.submissionsText] != nil
    return SubmissionsPage(
      text: text,
      language: isOwn
        ? foreign(fields?.text?.value.variant(for: site.language, default: site.settings.language).language) : nil,
      email: fields?.email.map { (.mail(to: [$0], subject: subject), $0) },
      form: fields?.form.flatMap { Link(outside: $0) })
  }

  /// What every page shows around its content.
  public func masthead(stylesheet: SiteAddress, icon: SiteAddress, icons: SiteAddress) -> Masthead {
    let settings = site.settings
    let organisation = settings.organisation
    let languages =
      publication.sites.count == 1
      ? []
      : publication.sites.map { Masthead.NamedLanguage(name: $0.phrases.nameOfLanguage, language: $0.phrases.language) }
    var masthead = Masthead(
      siteTitle: siteTitle, tagline: tagline, home: site.link(site.root), top: site.top, logo: site.logo,
      initials: letters(
        of: siteTitle, in: settings.title.variant(for: site.language, default: settings.language).language),
      menu: menu(), languages: languages, footer: settings.footer.map { site.text($0) },
      organisation: Masthead.Organisation(
        name: organisation?.name.map { site.text($0) } ?? siteTitle,
        link: organisation?.url.flatMap { Link(outside: $0) },
        address: organisation?.address.map { site.text($0) },
        email: organisation?.email.map { .mail(to: [$0], subject: siteTitle) }, emailText: organisation?.email,
        founded: organisation?.founded, ror: organisation?.ror.flatMap { Link(outside: "https://ror.org/\($0)") }),
      social: settings.social.map { SocialLink(network: $0.network, handle: $0.account.handle, link: $0.account.link) },
      submissions: submissionsLink, licence: shared.licence,
      corrections: plan.answers(site.address("/corrections/").path) ? site.link(site.address("/corrections/")) : nil,
      stylesheet: site.link(stylesheet), icon: site.link(icon), icons: site.link(icons), theme: site.theme)
    masthead.feeds = plan.answers(site.feedsPage.path) ? site.link(site.feedsPage) : nil
    masthead.manifest = plan.answers(site.manifest.path) ? site.link(site.manifest) : nil
    masthead.feed = site.feedLinks(.site).first
    masthead.foreign.title = site.foreign(settings.title)
    masthead.foreign.tagline = site.foreign(settings.tagline)
    masthead.foreign.footer = site.foreign(settings.footer)
    masthead.foreign.organisation = site.foreign(organisation?.name ?? settings.title)
    masthead.foreign.address = site.foreign(organisation?.address)
    return masthead
  }

  /// The menu of `site.yml`, or one made of what the site has.
  private func menu() -> [NamedLink] {
    guard site.settings.menu.isEmpty else {
      return site.settings.menu.compactMap { entry in
        let target = entry.target.value
        let title = entry.title.variant(for: site.language, default: site.settings.language)
        let link = target.hasPrefix("/") ? menuAddress(target).map { site.link($0) } : Link(outside: target)
        return link.map { NamedLink(title.text, $0, language: foreign(title.language, of: title.text)) }
      }
    }
    let folders: [(Phrase, String)] = [
      (.kinds, "/archive/"), (.topics, "/topics/"), (.regions, "/regions/"), (.programmes, "/programmes/"),
      (.authors, "/authors/"),
    ]
    let lists = folders.map { ($0.0, site.address($0.1)) }.filter { plan.answers($0.1.path) }.map {
      NamedLink(phrases[$0.0], site.link($0.1))
    }
    return lists
      + site.pages.filter { $0.fields.parent == nil }.prefix(4).map {
        NamedLink(
          $0.fields.title, site.link($0.address), language: foreign($0.fields.language, of: $0.fields.title))
      }
  }

  /// A path of the menu, which names pages of the main language, in this one where the page is there.
  private func menuAddress(_ path: String) -> SiteAddress? {
    guard let address = publication.main.menuAddress(path, plan) else { return nil }
    let twins = plan.page(at: address).map { plan.twins(of: $0) } ?? []
    return twins.first { $0.site == place }?.address ?? address
  }
}

extension Site {
  /// The key under which the rendered text of `submissions.text` is kept with the other prose.
  public static let submissionsText = "site.yml submissions.text"

  /// A path of the menu as an address, if something is there.
  func menuAddress(_ path: String, _ plan: Plan) -> SiteAddress? {
    guard SiteAddress.isSafe(path) else { return nil }
    // The path as it stands, or without the main language's prefix.
    let address = [path, self.address(path).path].first { plan.answers($0) }
    return address.map { SiteAddress(plan.isFile($0) ? $0 : $0 + "/") }
  }

  /// Menu entries that lead nowhere.
  public func checkMenu(_ plan: Plan, report: inout Report) {
    for entry in settings.menu {
      let target = entry.target.value
      if target.hasPrefix("/") ? menuAddress(target, plan) != nil : Link(outside: target) != nil { continue }
      if target.hasPrefix("/"), SiteAddress.isSafe(target),
        let why = targets.reasonForNothing(at: target) ?? targets.reasonForNothing(at: self.address(target).path)
      {
        report.warning(
          .linkToUnpublished, "the menu leads to a page that is not published", at: entry.target.span,
          help: "\(why); the menu is shown without it")
        continue
      }
      let path = target.hasPrefix("/") ? target : "/" + target
      let top = plan.addresses.filter { $0.hasSuffix("/") && $0.split(separator: "/").count == 1 }.sorted()
      let meant = plan.answers(path) ? path : nearest(path, among: plan.addresses)
      report.error(
        .brokenLink,
        target.hasPrefix("/")
          ? "nothing at '\(target)' on this site" : "'\(target)' is neither a path on this site nor an outside address",
        at: entry.target.span,
        help: meant.map { "did you mean '\($0)'?" }
          ?? (target.hasPrefix("/")
            ? "there is \(top.prefix(8).joined(separator: ", "))"
            : "write a path as '/authors/', or an address with https://"))
    }
  }
}
