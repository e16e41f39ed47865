import Preview
import Support
import Testing

@Suite struct RulesTests {
  private static let redirects = """
    # Old addresses
    /old /about/
    /old2/   /about/   302   # for now
    /moved\t/about/\t308
    /away https://example.org/x?y=z 301
    /news/* /archive/:splat
    /year/:year/:slug /archive/:slug/:year 301
    /app/* /about/index.html 200
    /gone/* /404.html 404
    /page /about/ 301
    /about/ /about/ 301
    /forced/* /about/ 301!
    /with%20blank /about/ 301
    /out/* /:splat 301
    /elsewhere/* https://example.org/:splat 307

    /bad
    bad /about/
    /bad2 about
    /bad3 //example.org
    /bad4 /about/ 999
    /bad5 /about/ Country=de
    /bad6 /about/ 301 Country=de
    /bad7 https://example.org/ 200
    /bad8 javascript:alert(1)
    /bad9 /\\example.org
    https://example.org/bad /about/
    """

  private func server(_ redirects: String = Self.redirects, headers: String = "", base: String = "/") throws
    -> PreviewServer
  {
    try .serving(
      [
        "index.html": "home", "about/index.html": "about", "404.html": "none", "page.html": "page",
        "news/index.html": "news",
        "forced/index.html": "forced", "_redirects": ServedFile(Array(redirects.utf8)),
        "_headers": ServedFile(Array(headers.utf8)),
      ], basePath: base)
  }

  @Test(arguments: [
    ("/old", 301, "/about/"), ("/old/", 301, "/about/"), ("/old?a=b", 301, "/about/?a=b"), ("/old2", 302, "/about/"),
    ("/moved", 308, "/about/"), ("/away", 301, "https://example.org/x?y=z"),
    ("/away?a", 301, "https://example.org/x?y=z"),
    ("/news/2024/steel", 301, "/archive/2024/steel"), ("/news/2024/", 301, "/archive/2024/"),
    ("/year/2024/steel", 301, "/archive/steel/2024"), ("/year/2024/st%C9%99el", 301, "/archive/st%C9%99el/2024"),
    // A rule for one address holds though a page stands there; a pattern only where nothing does, unless forced.
    ("/page", 301, "/about/"), ("/forced/", 301, "/about/"), ("/forced/x", 301, "/about/"),
    ("/with%20blank", 301, "/about/"), ("/elsewhere/a/b", 307, "https://example.org/a/b"),
    ("/out/a%3Fb%23c%25d", 301, "/a%3Fb%23c%25d"),
  ])
  func `an old address leads to the new one`(target: String, status: Int, location: String) throws {
    let server = try server()
    let answer = try ask(target, port: server.port)
    #expect(answer.status == status)
    #expect(answer["Location"] == location)
    #expect(answer["Cache-Control"] == "no-cache")
  }

  @Test(arguments: [
    ("/news/", 200, "news"), ("/app/x/y", 200, "about"), ("/gone/x", 404, "none"), ("/about/", 200, "about"),
    ("/bad", 404, "none"), ("/bad2", 404, "none"), ("/bad3", 404, "none"), ("/bad4", 404, "none"),
    ("/bad5", 404, "none"),
    ("/bad6", 404, "none"), ("/bad7", 404, "none"), ("/bad8", 404, "none"), ("/bad9", 404, "none"),
    ("/_redirects", 404, "none"), ("/year/2024", 404, "none"), ("/year/2024/a/b", 404, "none"),
  ])
  func `and other addresses stay what they are`(target: String, status: Int, text: String) throws {
    let server = try server()
    let answer = try ask(target, port: server.port)
    #expect(answer.status == status)
    #expect(answer.text == text)
  }

  @Test(arguments: ["/out//example.org", "/out//example.org/..", "/out/%2fexample.org", "/out/\\example.org", "/out/"])
  func `what a reader adds cannot lead to another host`(target: String) throws {
    let server = try server()
    let location = try ask(target, port: server.port)["Location"]
    #expect(location == nil || location?.hasPrefix("/") == true && location?.hasPrefix("//") == false)
  }

  @Test func `no line of a rule can break an answer in two`() throws {
    let server = try server()
    let answer = try ask("/out/a%0d%0aX-Injected:%20yes", port: server.port)
    #expect(answer.status == 400)
    #expect(answer["X-Injected"] == nil)
  }

  @Test func `rules name whole paths where a site lies under one`() throws {
    let server = try server("/papers/old /papers/about/\n/other /papers/\n", base: "/papers/")
    #expect(try ask("/papers/old", port: server.port)["Location"] == "/papers/about/")
    #expect(try ask("/other", port: server.port)["Location"] == "/papers/")
    #expect(try ask("/old", port: server.port).status == 404)
  }

  @Test func `fields are added and replaced by path`() throws {
    let server = try server(
      headers: """
        # Comment
        /*
          X-All: a
          X-All: b
          Referrer-Policy: no-referrer
          Cache-Control: public, max-age=60
        /about/*
          X-About: yes
          ! Cache-Control
          Content-Security-Policy: default-src 'self' https://example.org
        /page.html
          X-Page: yes
        https://example.org/*
          X-Other: host
        """)
    let home = try ask("/", port: server.port)
    #expect(home["X-All"] == "a, b")
    #expect(home["Referrer-Policy"] == "no-referrer")
    #expect(home["Cache-Control"] == "public, max-age=60")
    #expect(home["X-About"] == nil)
    #expect(home["X-Other"] == nil)
    let about = try ask("/about/", port: server.port)
    #expect(about["X-About"] == "yes")
    #expect(about["Cache-Control"] == nil)
    #expect(about["Content-Security-Policy"] == "default-src 'self' https://example.org")
    #expect(about.fields.count { $0.name.lowercased() == "content-security-policy" } == 1)
    #expect(try ask("/page.html", port: server.port)["X-Page"] == "yes")
    #expect(try ask("/nothing", port: server.port)["X-All"] == "a, b")
    #expect(try ask("/_headers", port: server.port).status == 404)
  }

  @Test func `fields that are the server's own cannot be set`() throws {
    let server = try server(
      headers: """
        /*
          Access-Control-Allow-Origin: *
          access-control-allow-credentials: true
          Content-Length: 1
          Content-Encoding: br
          Transfer-Encoding: chunked
          Connection: upgrade
          Cross-Origin-Resource-Policy: cross-origin
          Bad Name: x
          No colon
          : empty
          X-Good: yes
        """)
    let answer = try ask("/", port: server.port)
    #expect(answer.text == "home")
    #expect(answer["X-Good"] == "yes")
    #expect(answer["Content-Length"] == "4")
    #expect(answer["Content-Encoding"] == nil)
    #expect(answer["Transfer-Encoding"] == nil)
    #expect(answer["Cross-Origin-Resource-Policy"] == "same-origin")
    #expect(!answer.fields.contains { $0.name.lowercased().hasPrefix("access-control-") })
  }
}
