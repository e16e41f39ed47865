import Site
import Testing

/// How a name written in one piece is taken apart for citations.
@Suite struct PersonNameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let full: String
    var given: String?
    var particle: String?
    var family: String?
    var suffix: String?

    init(_ full: String, given: String? = nil, particle: String? = nil, family: String? = nil, suffix: String? = nil) {
      self.full = full
      self.given = given
      self.particle = particle
      self.family = family
      self.suffix = suffix
    }

    var testDescription: String { full }
  }

  @Test(arguments: [
    Case("Amara Okafor", given: "Amara", family: "Okafor"),
    Case("Mary Ann Evans", given: "Mary Ann", family: "Evans"),
    Case("Ludwig van Beethoven", given: "Ludwig", particle: "van", family: "Beethoven"),
    Case("Ursula von der Leyen", given: "Ursula", particle: "von der", family: "Leyen"),
    Case("Cees 't Hart", given: "Cees", particle: "'t", family: "Hart"),
    Case("Cees ’t Hart", given: "Cees", particle: "’t", family: "Hart"),
    Case("Jacobus van 't Hoff", given: "Jacobus", particle: "van 't", family: "Hoff"),
    Case("Herman Van Rompuy", given: "Herman", family: "Van Rompuy"),
    Case("José Ortega y Gasset", given: "José", family: "Ortega y Gasset"),
    Case("João da Silva e Souza", given: "João", particle: "da", family: "Silva e Souza"),
    Case("Juan de la Cruz y Mora", given: "Juan", particle: "de la", family: "Cruz y Mora"),
    Case("Antoni Gaudí i Cornet", given: "Antoni", family: "Gaudí i Cornet"),
    Case("Abd al-Rahman ibn Khaldun", given: "Abd al-Rahman", particle: "ibn", family: "Khaldun"),
    Case("Naguib al-Din Haddad", given: "Naguib al-Din", family: "Haddad"),
    Case("Abdel Fattah el-Sisi", given: "Abdel Fattah", family: "el-Sisi"),
    Case("José Maria de Eça de Queirós", given: "José Maria de Eça", particle: "de", family: "Queirós"),
    Case("Åsa Ní Bhriain", given: "Åsa", family: "Ní Bhriain"),
    Case("Martin Luther King, Jr.", given: "Martin Luther", family: "King", suffix: "Jr."),
    Case("Henry Gates III", given: "Henry", family: "Gates", suffix: "III"),
    Case("Okafor, Amara", given: "Amara", family: "Okafor"),
    Case("bell hooks", given: "bell", family: "hooks"),
    Case("Hammurabi", family: "Hammurabi"),
    Case("王小明", family: "王小明"),
    Case("王 小明", given: "小明", family: "王"),
    Case("김 민수", given: "민수", family: "김"),
    Case("Расул Гамзатов", given: "Расул", family: "Гамзатов"),
    Case("أمارا أوكافور", given: "أمارا", family: "أوكافور"),
    Case("محمد عبد الله", given: "محمد", family: "عبد الله"),
    Case("علي بن سالم", given: "علي", family: "بن سالم"),
    Case("نصر حامد أبو زيد", given: "نصر حامد", family: "أبو زيد"),
    Case("فيصل آل سعود", given: "فيصل", family: "آل سعود"),
    Case("محمد بن سلمان آل سعود", given: "محمد بن سلمان", family: "آل سعود"),
    Case("خالد بن عبد الله", given: "خالد", family: "بن عبد الله"),
    Case("علي بن أبي طالب", given: "علي", family: "بن أبي طالب"),
    Case("أبي أحمد", given: "أبي", family: "أحمد"),
    Case("عبد الفتاح السيسي", given: "عبد الفتاح", family: "السيسي"),
    Case("حسن نصر الله", given: "حسن", family: "نصر الله"),
    Case("أحمد صلاح الدين", given: "أحمد", family: "صلاح الدين"),
    Case("جلال آل احمد", given: "جلال", family: "آل احمد"),
    Case("محمد عبد اللہ", given: "محمد", family: "عبد اللہ"),
    Case("أم كلثوم", family: "أم كلثوم"), Case("عبد الله", family: "عبد الله"),
    Case("Anar Məmmədov Rauf oğlu", given: "Anar Rauf oğlu", family: "Məmmədov"),
    Case("Məmmədov Anar Rauf oğlu", given: "Anar Rauf oğlu", family: "Məmmədov"),
    Case("Eva Quliyeva Rauf QIZI", given: "Eva Rauf QIZI", family: "Quliyeva"),
    Case("Анар Мамедов Рауф оглы", given: "Анар Рауф оглы", family: "Мамедов"),
    Case("Anar Rauf oglu", family: "Anar Rauf oglu"),
    Case("Məmmədov, Anar Rauf oğlu", given: "Anar Rauf oğlu", family: "Məmmədov"),
    Case("Ministry of Finance"), Case("The Economist"), Case("Smith & Sons"), Case("Group of 77"),
    Case("Bar, Inn, and Table"),
  ])
  func `a name in one piece has its parts`(name: Case) {
    let made = PersonName(full: name.full)
    #expect(made.full == name.full)
    #expect(made.given == name.given)
    #expect(made.particle == name.particle)
    #expect(made.family == name.family)
    #expect(made.suffix == name.suffix)
  }

  @Test(arguments: [
    ("{given: Zedong, family: Mao, literal: Mao Zedong}", "Mao Zedong", "Mao", false),
    ("{given: Vincent, particle: van, family: Gogh}", "Vincent van Gogh", "van Gogh", false),
    ("{family: Madonna}", "Madonna", "Madonna", false),
    ("{literal: World Bank}", "World Bank", "World Bank", true),
  ])
  func `written parts win`(name: String, full: String, familyName: String, isOrganisation: Bool) throws {
    var builder = SiteBuilder()
    builder.texts["authors/ana.md"] = "---\nname: \(name)\n---\n\nText.\n"
    let (site, _, report) = builder.assembled()
    #expect(!report.hasErrors)
    let made = try #require(site.authors.first).fields.name
    #expect((made.full, made.familyName, made.isOrganisation) == (full, familyName, isOrganisation))
  }
}
