import Site
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Azərbaycan", "azerbaycan"), ("İstanbul'un ışığı", "istanbulun-isigi"), ("IŞIK", "isik"),
    ("Straße & Œuvre", "strasse-oeuvre"),
    ("Санкции и торговля", "sanktsii-i-torgovlya"), ("Львів", "lviv"), ("  A -- B  ", "a-b"),
    ("2026: a year", "2026-a-year"),
    ("المياه والطاقة", "المياه-والطاقة"), ("e\u{301}tat", "etat"), ("../../etc/passwd", "etc-passwd"), ("<b>&\"", "b"),
    ("don’t", "dont"), ("…", ""), ("საქართველო", "sakartvelo"), ("Ქართული ენა", "kartuli-ena"),
    ("Հայաստան", "hayastan"), ("Ուսուցիչ", "usutsich"), ("Երևան", "erevan"), ("Қазақстан", "qazaqstan"),
    ("Өңірлер мен һүкімет", "ongirler-men-hukimet"), ("Харків", "kharkiv"), ("Їжак", "yizhak"), ("Çeşme", "cesme"),
    ("Łódź", "lodz"), ("São João", "sao-joao"), ("Ελλάδα", "ελλάδα"), ("اردو ادب", "اردو-ادب"),
    ("می‌خوانیم", "میخوانیم"), ("政策简报", "政策简报"),
  ])
  func `a name becomes a part of an address`(name: String, slug: String) {
    #expect(Slug.make(name) == slug)
  }

  @Test func `Ukrainian has its own sounds`() {
    #expect(Slug.make("Гривня", in: "uk") == "hryvnya")
    #expect(Slug.make("Гривня", in: "ru") == "grivnya")
  }

  @Test(arguments: ["щ", "水", "a", "A b "]) func `a slug fits into a file name in every script`(letters: String) {
    #expect((1...255).contains(Slug.make(String(repeating: letters, count: 1000)).utf8.count))
  }
}
