import Testing

@Suite struct MailDateTests {
  /// A date in a zone, and how mail writes it.
  @Test(arguments: [
    ("2025-03-14", "UTC", "Fri, 14 Mar 2025 00:00:00 +0000"),
    ("2025-03-04 09:30", "Asia/Baku", "Tue, 04 Mar 2025 09:30:00 +0400"),
    ("2025-03-14", "America/St_Johns", "Fri, 14 Mar 2025 00:00:00 -0230"),
    ("2020-02-29 23:59", "Asia/Kathmandu", "Sat, 29 Feb 2020 23:59:00 +0545"),
  ])
  func `a date is written as mail does`(date: String, zone: String, text: String) throws {
    var site = PublishedSite()
    site.settings += "time-zone: \(zone)\n"
    site.article("one", date: date)
    #expect(try site.text(of: "rss.xml").contains("<pubDate>\(text)</pubDate>"))
  }
}
