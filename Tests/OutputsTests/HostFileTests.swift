import Foundation
import Testing

/// What hosts, browsers, and those who look for a contact are told.
@Suite struct HostFileTests {
  private static func site() -> PublishedSite {
    var site = PublishedSite()
    site.article("one", "aliases: [/old/, /2019/a.b.html]")
    return site
  }

  @Test func `hosts are told to send a policy that pages fit`() throws {
    let headers = try Self.site().text(of: "_headers")
    #expect(
      headers.hasPrefix(
        """
        /*
          Content-Security-Policy: default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; \
        frame-ancestors 'self'
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin

        /assets/*
          Cache-Control: public, max-age=31536000, immutable

        """))
    #expect(headers.contains("\n/:list/:name/feed.json\n  Content-Type: application/feed+json\n"))
  }

  @Test(arguments: ["", "default-language-prefix: true\n"])
  func `each feed has one line that gives its type`(more: String) throws {
    var site = Self.site()
    site.settings = "title: Test\nurl: https://test.example/sub/\nlanguages: [en, az]\n" + more
    site.texts["articles/one.az.md"] = "---\ntitle: Bir\n---\n\nMətn.\n"
    let files = try site.published()
    let rules = String(decoding: try #require(files["_headers"]), as: UTF8.self).split(separator: "\n")
      .filter { $0.hasSuffix("feed.json") }.map { $0.split(separator: "/") }
    for path in files.keys where path.hasSuffix("feed.json") {
      let parts = ("sub/" + path).split(separator: "/")
      let fitting = rules.filter { rule in
        rule.count == parts.count && zip(rule, parts).allSatisfy { $0.first == ":" || $0 == $1 }
      }
      #expect(fitting.count == 1, "\(path): \(fitting)")
    }
  }

  @Test(arguments: ["submissions", "respond"]) func `a form may be sent`(field: String) throws {
    var site = Self.site()
    site.settings += "\(field): {form: 'https://forms.example/x'}\n"
    #expect(try site.text(of: "_headers").contains("form-action 'self' https:;"))
    #expect(try site.text(of: ".htaccess").contains("form-action 'self' https:;"))
  }

  @Test func `rules begin with the site's path`() throws {
    var site = Self.site()
    site.settings = "title: Test\nurl: https://test.example/sub/\n"
    let files = try site.published()
    func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }
    #expect(text("_headers").hasPrefix("/sub/*\n"))
    #expect(text("_headers").contains("\n/sub/assets/*\n"))
    #expect(text(".htaccess").contains("ErrorDocument 404 /sub/404.html\n"))
    #expect(text(".htaccess").contains("RedirectMatch 301 \"^/sub/old/?$\" \"/sub/commentary/one/\"\n"))
  }

  @Test func `Apache is told of old addresses, each as itself alone`() throws {
    let rules = try Self.site().text(of: ".htaccess")
    #expect(rules.contains("  RedirectMatch 301 \"^/old/?$\" \"/commentary/one/\"\n"))
    #expect(rules.contains("  RedirectMatch 301 \"^/2019/a\\x2Eb\\x2Ehtml$\" \"/commentary/one/\"\n"))
  }

  @Test func `each language has its own page for dead links, and old addresses come before it`() throws {
    var site = Self.site()
    site.settings = "title: Test\nurl: https://test.example/sub/\nlanguages: [en, az, zh-Hant]\n"
    site.texts["articles/one.az.md"] = "---\ntitle: Bir\naliases: [/az/kohne/]\n---\n\nMətn.\n"
    let files = try site.published()
    func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }
    let lines = text("_redirects").split(separator: "\n")
    #expect(lines.last == "/sub/zh-hant/* /sub/zh-hant/404.html 404")
    #expect(lines.dropLast().last == "/sub/az/* /sub/az/404.html 404")
    #expect(lines.dropLast(2).contains("/sub/az/kohne/ /sub/az/commentary/one/ 301"))
    #expect(lines.dropLast(2).allSatisfy { $0.hasSuffix(" 301") })
    #expect(
      text(".htaccess").contains(
        "<If \"%{REQUEST_URI} =~ m#^/sub/az/#\">\n  ErrorDocument 404 /sub/az/404.html\n</If>\n"))
  }

  @Test func `a list of the author's own takes the place of rules for languages`() throws {
    var site = PublishedSite()
    site.article("one")
    site.settings += "languages: [en, az]\n"
    #expect(try site.text(of: "_redirects") == "/az/* /az/404.html 404\n")
    site.texts["root/_redirects"] = "/a /b 302\n"
    #expect(try site.text(of: "_redirects") == "/a /b 302\n")
  }

  @Test(arguments: [
    ("mailto:a@test.example", "mailto:a@test.example"), ("a@test.example", "mailto:a@test.example"),
    ("https://test.example/report", "https://test.example/report"),
  ])
  func `the contact for security is an address with its scheme`(contact: String, written: String) throws {
    var site = Self.site()
    site.settings +=
      "time-zone: Asia/Baku\nlanguages: [en, az]\nsecurity: {contact: '\(contact)', expires: 2026-12-31}\n"
    #expect(
      try site.text(of: ".well-known/security.txt") == """
        Contact: \(written)
        Expires: 2026-12-31T00:00:00+04:00
        Preferred-Languages: en, az
        Canonical: https://test.example/.well-known/security.txt

        """)
  }

  @Test func `without a contact there is no such file`() throws {
    #expect(try Self.site().published()[".well-known/security.txt"] == nil)
  }

  @Test func `people are named`() throws {
    var site = Self.site()
    site.texts["authors/ida.md"] = "---\nname: Ida Berg\nrole: Fellow\nstatus: fellow\n---\n"
    site.texts["authors/old.md"] = "---\nname: Old Hand\nstatus: alumni\n---\n"
    site.settings += "organisation: {email: desk@test.example, address: 1 Street}\n"
    let text = try site.text(of: "humans.txt")
    #expect(text.contains("Name: Ida Berg\nRole: Fellow\nSite: https://test.example/authors/ida/\n"))
    #expect(text.contains("Contact: desk@test.example\nLocation: 1 Street\n"))
    #expect(text.contains("Last update: 2025/01/01\n"))
    #expect(!text.contains("Old Hand"))
  }

  @Test func `people are listed where they have a page`() throws {
    var site = PublishedSite()
    site.settings += "languages: [en, az]\n"
    site.texts["authors/ana.md"] = "---\nname: Ana Lee\nstatus: fellow\n---\nAna writes.\n"
    site.texts["authors/bo.md"] = "---\nname: Bo Ek\nstatus: staff\n---\nBo writes.\n"
    site.article("one")
    site.article("two", authors: "[bo]")
    site.texts["articles/one.az.md"] = "---\ntitle: Bir\n---\n\nMətn.\n"
    let files = try site.published()
    for (root, names) in [("", ["bo", "ana"]), ("az/", ["ana"])] {
      let text = String(decoding: try #require(files[root + "llms.txt"]), as: UTF8.self)
      let listed = text.matches(of: #/https:\/\/test\.example\/([^)]*authors\/[^)]*)/#).map { String($0.1) }
      #expect(listed == names.map { "\(root)authors/\($0)/" })
      for path in listed { #expect(files[path + "index.html"] != nil) }
    }
  }

  @Test func `every work is listed under its kind, and no text of it is taken for a mark`() throws {
    var site = PublishedSite()
    site.settings = "title: 'A # B'\nurl: https://test.example/\ntagline: Fine <b>\n"
    site.article("one", title: "[x](https://evil.example) `y` *z*", date: "2025-03-14", "description: It _is_ so.")
    site.article("two", type: "report")
    site.article("hidden", "draft: true")
    site.showsDrafts = true
    let text = try site.text(of: "llms.txt")
    #expect(text.hasPrefix("# A \\# B\n\n> Fine \\<b\\>\n"))
    #expect(
      text.contains(
        """
        ## Commentary

        - [\\[x\\](https://evil.example) \\`y\\` \\*z\\*](https://test.example/commentary/one/): 14 March 2025, Ana Lee. \
        It \\_is\\_ so.

        ## Reports

        - [two](https://test.example/report/two/): 1 January 2025, Ana Lee. Text.

        """))
    #expect(!text.contains("hidden"))
  }

  @Test(arguments: [
    ("en", "1 January 2025, Ana Lee and M. L. King Jr. Text."),
    ("ar", "1 يناير، 2025، \u{2068}Ana Lee\u{2069} و\u{2068}M. L. King Jr.\u{2069} Text."),
    ("zh", "2025年1月1日，Ana Lee和M. L. King Jr. Text."),
  ])
  func `a work in the list has the marks of its language, and one full stop`(language: String, line: String) throws {
    var site = PublishedSite()
    site.settings = "title: T\nurl: https://test.example/\nlanguage: \(language)\n"
    site.texts["authors/king.md"] = "---\nname: M. L. King Jr.\n---\n"
    site.texts["articles/one.md"] =
      "---\ntitle: One\ndate: 2025-01-01\ntype: commentary\nauthors: [ana, king]\n---\n\nText.\n"
    #expect(try site.text(of: "llms.txt").contains(line))
  }

  @Test func `a telephone finds name and icon`() throws {
    var site = Self.site()
    site.settings = "title: '</script> \"T\"'\nurl: https://test.example/sub/\nlanguage: az\n"
    let files = try site.published()
    let parsed = try JSONSerialization.jsonObject(with: Data(try #require(files["site.webmanifest"])))
    let manifest = try #require(parsed as? [String: Any])
    #expect(manifest["name"] as? String == "</script> \"T\"")
    #expect(manifest["start_url"] as? String == "/sub/")
    let icons = try #require(manifest["icons"] as? [[String: String]])
    #expect(icons.map { $0["type"] } == ["image/svg+xml"])
    let icon = try #require(icons.first?["src"])
    #expect(files[String(icon.dropFirst("/sub/".count))] != nil)
    let page = String(decoding: try #require(files["index.html"]), as: UTF8.self)
    #expect(page.contains("<link rel=\"manifest\" href=\"/sub/site.webmanifest\">"))
  }

  /// Where an author has a file of their own, ours is not made.
  @Test(arguments: [
    "_headers", ".htaccess", "humans.txt", "llms.txt", "site.webmanifest", "robots.txt", ".well-known/security.txt",
  ])
  func `the author's own file wins`(name: String) throws {
    var site = Self.site()
    site.settings += "security: {contact: a@test.example, expires: 2026-12-31}\n"
    site.texts["root/" + name] = "Mine.\n"
    #expect(try site.text(of: name) == "Mine.\n")
  }
}
