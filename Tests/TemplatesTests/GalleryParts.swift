import FrontMatter
import HTML
import Site

/// People, cards and pictures of the gallery.
extension Gallery {
  static let kind = NamedLink("Policy brief", Link(path: "/policy-brief/"))
  static let kinds = [
    kind, NamedLink("Commentary", Link(path: "/commentary/")),
    NamedLink("Working paper", Link(path: "/working-paper/")),
  ]

  static let titles = [
    "The price of paperwork", "A cable is a promise", "Four and a half million tonnes",
    "The sea is leaving the harbour", "Plumbing and meaning: what the exchange of data asks of a register",
    "The line before a market", "Counting the days", "Methane, measured at the well",
    "A lifeline, measured three ways: remittances to the South Caucasus and Central Asia since the war began",
  ]

  static func standfirst(_ index: Int) -> String {
    [
      "In 2026 the carbon border charge itself is small. The penalty for not measuring is several times larger, and it is the part that governments here can do something about.",
      "A cable under the Black Sea would carry 1.3 gigawatts and a good deal of trust. Only one of the two has been costed.",
      "The Middle Corridor moved 4.5 million tonnes last year. Most of what slows it can be found in two ports and one form.",
    ][index % 3]
  }

  static let people8 = [
    "Leyla Mammadova", "Tomas Lindqvist", "Nadia Haddad", "Amina Okafor", "Giorgi Beridze", "Elif Arslan",
    "Daniel Reyes",
    "Şəhla Əliyeva", "Maria-Magdalena von Hohenlohe-Waldenburg-Schillingsfürst",
  ]

  static func name(_ index: Int) -> BylineName {
    let name = people8[index % people8.count]
    return BylineName(
      name: name, link: index % 5 == 4 ? nil : Link(path: "/authors/leyla-mammadova/"),
      language: index % 9 == 7 ? TextLanguage(azerbaijani) : nil)
  }

  static func face(_ index: Int) -> Portrait {
    let photos = ["leyla-mammadova", "tomas-lindqvist", "nadia-haddad"]
    if index < photos.count { return .photo(picture("/files/people/\(photos[index]).svg", 400, 400)) }
    let initials = people8[index % people8.count].split(separator: " ").map { String($0.prefix(1)) }.joined()
    return .monogram(initials: String(initials.prefix(2)), tint: index)
  }

  static func picture(_ path: String, _ width: Int?, _ height: Int?) -> Picture {
    Picture(link: Link(path: path), width: width, height: height, alt: "A drawing")
  }

  static let pictures = [
    "/articles/briefs/price-of-paperwork/hero.svg", "/articles/commentary/a-cable-is-a-promise/cable.svg",
    "/articles/analysis/four-and-a-half-million-tonnes/route.svg",
    "/articles/commentary/the-sea-is-leaving-the-harbour/harbour.svg", "/articles/papers/plumbing-and-meaning/hero.svg",
    "/articles/briefs/queue-beside-the-gauge/hero.svg", "/articles/commentary/counting-the-days/days.svg",
    "/articles/analysis/methane-measured-at-the-well/hero.svg", "/articles/data/cost-of-sending-home/hero.svg",
  ]

  enum Pictured { case all, some, none }

  static func cards(_ count: Int, from start: Int = 0, pictures shown: Pictured = .all) -> [ArticleCard] {
    (start..<start + count).map { index in
      let hasPicture = shown == .all || (shown == .some && index % 2 == 1)
      return ArticleCard(
        title: titles[index % titles.count], link: Link(path: "/briefs/price/"), kind: kinds[index % 3],
        standfirst: standfirst(index), byline: (0...(index % 3)).map { name(index + $0) },
        date: day(2026, 3, max(1, 28 - index)),
        picture: hasPicture ? picture(pictures[index % pictures.count], 1600, 900) : nil,
        status: index == 5 ? .draft : nil, index: index)
    }
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> PageDate {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return PageDate(day: CivilDate(year: year, month: month, day: day)!, machine: "\(year)-\(two(month))-\(two(day))")
  }

  static func authorCards(_ range: Range<Int>) -> [AuthorCard] {
    range.map {
      AuthorCard(
        name: name($0), role: $0 % 3 == 0 ? "Senior Fellow, Connected Economies" : "Fellow",
        affiliation: $0 % 4 == 1 ? "Visiting from the University of Tartu" : nil, portrait: face($0),
        line: "Works on customs, corridors and the price of waiting at a border.", pieces: $0 * 3)
    }
  }

  static let shelves = [
    ("Climate", "Carbon prices, methane, and what the heat does to rivers and grids."), ("Digital government", nil),
    ("Energy", "Pipelines, cables and the tariffs that pay for them."), ("Labour", nil),
    ("Trade", "Corridors, customs and the paperwork between them."), ("Water", "Who gets it, when, and who measures."),
  ].enumerated().map { index, shelf in
    ShelfCard(title: shelf.0, link: Link(path: "/topics/trade/"), description: shelf.1, pieces: index * 4 + 1)
  }

  static let years = (2014...2026).reversed().map {
    ShelfCard(title: "\($0)", link: Link(path: "/archive/"), description: nil, pieces: $0 - 2000)
  }
}
