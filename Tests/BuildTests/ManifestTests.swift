import Testing

@testable import Build

/// What a manifest says is read, and what did not change is written as it stood.
@Suite struct ManifestTests {
  private static let digest = Fingerprint(value: 0xABCD_0123_4567_89EF)
  private static let text = """
    byline manifest 1
    abcd0123456789ef 4 100 7 index.html
    abcd0123456789ef 4 200 8 a/b c/ü.html
    abcd0123456789ef - - - 404.html
    - - - - a/b c/d.html
    nonsense
    - - - - ../out.html
    abcd0123456789ef 4 99999999999999999999999 9 long.html

    """

  private func manifest(_ text: String, written: Int = 200) throws -> Manifest {
    try #require(Manifest(Array(text.utf8), written: written))
  }

  private func written(_ revision: ManifestRevision, _ purpose: ManifestRevision.Purpose) throws -> String {
    var bytes: [UInt8] = []
    try revision.write(purpose) { piece throws(DiskError) in bytes += piece }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A path, and what is known of the file: whether its digest, and the serial number where its stamp is to be trusted.
  @Test(arguments: [
    ("index.html", true, UInt64(7)), ("a/b c/ü.html", true, nil), ("404.html", true, nil), ("a/b c/d.html", false, nil),
    ("long.html", true, nil),
  ])
  func `each file has its record`(_ path: String, _ hasDigest: Bool, _ serial: UInt64?) throws {
    let manifest = try manifest(Self.text)
    for guess in [nil, 0, 1, 4, 5, 99] {
      let place = try #require(manifest.place(of: path, guess: guess))
      #expect(manifest.path(at: place) == path)
      #expect(manifest.record(at: place).digest == (hasDigest ? Self.digest : nil))
      #expect(manifest.record(at: place).stamp?.serial == serial)
    }
  }

  @Test(arguments: ["", "index", "index.html ", "../out.html", "nonsense", "b c/ü.html", "a/b c/u\u{308}.html"])
  func `no other path has one`(_ path: String) throws {
    let manifest = try manifest(Self.text)
    #expect(manifest.count == 5)
    #expect(manifest.place(of: path, guess: 1) == nil)
    #expect(Manifest.none.place(of: path) == nil)
  }

  @Test(arguments: ["", "byline manifest 1", "byline manifest 2\n", "byline manifest 10\n", "index.html\n"])
  func `what is none is not read`(_ text: String) {
    #expect(Manifest(Array(text.utf8), written: 0) == nil)
  }

  @Test func `of two lines of a path the later counts, and one is written`() throws {
    let manifest = try manifest(Self.text + "abcd0123456789ef 5 150 70 index.html\n")
    #expect(manifest.count == 5)
    #expect(manifest.record(of: "index.html")?.stamp?.serial == 70)
    let lines = try written(ManifestRevision(of: manifest), .intent).split(separator: "\n")
    #expect(lines.filter { $0.hasSuffix("index.html") } == ["abcd0123456789ef 5 150 70 index.html"])
  }

  @Test func `a stamp that is not trusted is not handed on`() throws {
    let intent = try written(ManifestRevision(of: manifest(Self.text)), .intent)
    #expect(
      intent == """
        byline manifest 1
        abcd0123456789ef 4 100 7 index.html
        abcd0123456789ef - - - a/b c/ü.html
        abcd0123456789ef - - - 404.html
        - - - - a/b c/d.html
        abcd0123456789ef 4 99999999999999999999999 9 long.html

        """)
  }

  @Test func `a revision has what the build has, and meanwhile what may be there`() throws {
    let old = try manifest(Self.text, written: 1000)
    var revision = ManifestRevision(of: old)
    func record(_ serial: UInt64) -> Manifest.Record {
      Manifest.Record(digest: Self.digest, stamp: Manifest.Stamp(size: 4, changed: 100, serial: serial))
    }
    revision.take("index.html", at: old.place(of: "index.html"), record(7))
    #expect(revision.isAnother)
    revision.take("404.html", at: old.place(of: "404.html"), record(11))
    revision.take("new.html", at: nil, record(12))
    revision.setStamp(Manifest.Stamp(size: 4, changed: 100, serial: 13), of: "new.html")
    #expect(revision.count == 3)
    #expect(revision.stale.map(\.path) == ["a/b c/ü.html", "a/b c/d.html", "long.html"])
    #expect(revision.serials == [7, 11, 13])
    #expect(revision.has("new.html") && revision.has("404.html") && !revision.has("long.html"))
    #expect(
      try written(revision, .intent) == """
        byline manifest 1
        abcd0123456789ef 4 100 7 index.html
        abcd0123456789ef 4 200 8 a/b c/ü.html
        - - - - 404.html
        - - - - a/b c/d.html
        abcd0123456789ef 4 99999999999999999999999 9 long.html
        - - - - new.html

        """)
    #expect(
      try written(revision, .result) == """
        byline manifest 1
        abcd0123456789ef 4 100 7 index.html
        abcd0123456789ef 4 100 11 404.html
        abcd0123456789ef 4 100 13 new.html

        """)
  }

  @Test func `nothing is to be written where all is as it was`() throws {
    let old = try manifest("byline manifest 1\nabcd0123456789ef 4 100 7 index.html\n")
    var revision = ManifestRevision(of: old)
    #expect(revision.isAnother)
    revision.take("index.html", at: 0, old.record(at: 0))
    #expect(!revision.isAnother && revision.stale.isEmpty)
    #expect(try written(revision, .result) == "byline manifest 1\nabcd0123456789ef 4 100 7 index.html\n")
  }
}
