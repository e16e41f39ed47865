import Testing

/// Texts that would break a format, in every field that feeds show.
@Suite struct HostileFeedTests {
  /// What is written, and what a parser reads; `nil` where that is the same.
  @Test(arguments: [
    #""><script>alert(1)</script>"#, "</script>", "a ]]> b", "TY  - RPRT", "} {{ @misc{x,",
    "\u{202E}gnirts\u{202C} \u{200F}", "&amp; &lt;b&gt; &#0;", "'\"`", "<!-- -->", "👩‍🔬 ə ﬀ",
  ])
  func `a parser reads back what was written`(text: String) throws {
    var site = PublishedSite()
    let quoted = PublishedSite.quoted(text)
    site.settings = "title: \(quoted)\nurl: https://test.example/\ntagline: \(quoted)\nsmart-punctuation: false\n"
    site.texts["authors/ana.md"] = "---\nname: \(quoted)\n---\n"
    site.texts["topics/t.md"] = "---\ntitle: \(quoted)\ndescription: \(quoted)\n---\n"
    site.article(
      "one", title: text, type: "report", authors: "[ana, {name: \(quoted)}]",
      """
      description: \(quoted)
      topics: [t]
      keywords: [\(quoted)]
      corrections:
        - {date: 2025-02-03, note: \(quoted)}
      """)
    let files = try site.published()
    for folder in ["", "topics/t/"] {
      let feed = try ReadFeed.all(files, below: folder)
      #expect(feed.title == (folder.isEmpty ? text : "\(text) · \(text)"))
      let entry = try #require(feed.entries.first)
      #expect(entry.title == text)
      #expect(entry.summary == text)
      #expect(entry.categories == ["Report", text])
      #expect(entry.authors == [text, text])
      let content = try #require(entry.content)
      #expect(!content.contains("<script") && !content.contains("<!--"))
    }
    let list = try XMLTree(try #require(files["feeds.opml"]))
    #expect(list.all("head")[0]["title"] == text)
    #expect(try XMLTree(try #require(files["sitemap.xml"])).children.isEmpty == false)
  }

  /// Front matter refuses control characters; the text of a piece may hold them.
  @Test(arguments: ["summary", "full"]) func `characters that XML does not know are replaced`(text: String) throws {
    var site = PublishedSite()
    site.settings += "feeds: {text: \(text)}\n"
    site.article("one", body: "A\u{8}B\u{FFFE}C\u{FFFF}D\u{1}E\u{2028}F `x]]>y`.")
    let files = try site.published()
    for feed in [try ReadFeed.atom(files["atom.xml"]), try ReadFeed.rss(files["rss.xml"])] {
      #expect(feed.entries.first?.summary?.hasPrefix("A\u{FFFD}B\u{FFFD}C\u{FFFD}D\u{FFFD}E") == true)
      #expect(feed.entries.first?.summary?.hasSuffix("x]]>y.") == true)
    }
    let json = try ReadFeed.json(files["feed.json"])
    #expect(json.entries.first?.content?.contains("\u{8}") != true)
  }
}
