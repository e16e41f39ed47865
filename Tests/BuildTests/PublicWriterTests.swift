import Foundation
import Support
import Testing

@testable import Build

@Suite struct PublicWriterTests {
  private let folder: TemporaryFolder
  private let output: String

  init() throws {
    folder = try TemporaryFolder()
    output = folder.path + "/Public"
  }

  private static let first = [
    "index.html": "home", "404.html": "nothing here", "topics/energy/index.html": "energy",
    "topics/trade/index.html": "trade", "style.1.css": "a{}",
  ]
  private static let second = [
    "index.html": "home, later", "404.html": "nothing here", "topics/energy/index.html": "energy",
    "topics/water/index.html": "water", "regions/index.html": "regions", "style.2.css": "b{}",
  ]

  @discardableResult private func publish(_ files: [String: String], disk: Disk = .real) throws -> WriteSummary {
    let writer = try PublicWriter(output: output, disk: disk)
    do {
      for (path, text) in files.sorted(by: { $0.key < $1.key }) {
        try writer.put(OutputFile(path: path, body: .bytes(Array(text.utf8))))
      }
      return try writer.finish()
    } catch {
      writer.abandon()
      throw error
    }
  }

  /// What is published, by path; folders that hold nothing as `name/`.
  private func published() throws -> [String: String] {
    var found = try files(below: output).mapValues { String(decoding: $0, as: UTF8.self) }
    for case let path as String in FileManager.default.enumerator(atPath: output) ?? .init() {
      if (try? FileManager.default.contentsOfDirectory(atPath: "\(output)/\(path)"))?.isEmpty == true {
        found[path + "/"] = ""
      }
    }
    return found
  }

  private var beside: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test func `a first build makes the folder and leaves a manifest beside it`() throws {
    let summary = try publish(Self.first)
    #expect(try published() == Self.first)
    #expect(try beside == [".byline-Public.manifest", "Public"])
    #expect((summary.written, summary.unchanged, summary.removed) == (5, 0, 0))
  }

  @Test func `a first build of many files, by several threads, is remembered whole`() throws {
    let paths = (0..<2_000).map { "pieces/of/\($0 / 3)/\(String(repeating: "steel-", count: 10))\($0).html" }
    for expected in [(written: 2_000, unchanged: 0), (written: 0, unchanged: 2_000)] {
      let writer = try PublicWriter(output: output)
      _ = try concurrentMap(paths, lanes: 4) { try writer.put(OutputFile(path: $0, body: .bytes(Array($0.utf8)))) }
      let summary = try writer.finish()
      #expect((summary.written, summary.unchanged) == expected)
    }
    try publish(Self.first)
    #expect(try published() == Self.first)
  }

  @Test func `an empty folder that the repository keeps is filled`() throws {
    try folder.write("Public/.gitkeep", "")
    try publish(Self.first)
    #expect(try published() == Self.first.merging([".gitkeep": ""]) { $1 })
  }

  @Test func `folders above the output are made`() throws {
    let writer = try PublicWriter(output: folder.path + "/a/b/site/")
    try writer.put(OutputFile(path: "index.html", body: .bytes([65])))
    _ = try writer.finish()
    #expect(try files(below: folder.path + "/a")["b/site/index.html"] == [65])
  }

  @Test func `the same site again writes nothing`() throws {
    try publish(Self.first)
    let before = try FileManager.default.attributesOfItem(atPath: output + "/index.html")[.systemFileNumber] as? Int
    let summary = try publish(Self.first)
    let after = try FileManager.default.attributesOfItem(atPath: output + "/index.html")[.systemFileNumber] as? Int
    #expect((summary.written, summary.unchanged, summary.removed) == (0, 5, 0))
    #expect(before == after)
  }

  @Test func `what is no longer made goes, with the folders it leaves empty`() throws {
    try publish(Self.first)
    let summary = try publish(Self.second)
    #expect(try published() == Self.second)
    #expect((summary.written, summary.unchanged, summary.removed) == (4, 2, 2))
    #expect(summary.warnings.isEmpty)
    #expect(try beside == [".byline-Public.manifest", "Public"])
  }

  @Test func `files that no build wrote are left alone`() throws {
    try publish(Self.first)
    try folder.write("Public/topics/trade/notes.txt", "mine")
    try folder.write("Public/CNAME", "example.org")
    try publish(Self.second)
    let own = ["topics/trade/notes.txt": "mine", "CNAME": "example.org"]
    #expect(try published() == Self.second.merging(own) { $1 })
  }

  @Test func `a file that is missing is written again`() throws {
    try publish(Self.first)
    try FileManager.default.removeItem(atPath: output + "/topics")
    let summary = try publish(Self.first)
    #expect(try published() == Self.first)
    #expect(summary.written == 2)
  }

  @Test func `an edit by hand is overwritten with a warning, even one that keeps size and date`() throws {
    try publish(Self.first)
    let path = output + "/index.html"
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    try folder.write("Public/index.html", "hume")
    try FileManager.default.setAttributes([.modificationDate: date as Any], ofItemAtPath: path)
    let summary = try publish(Self.first)
    #expect(try published() == Self.first)
    #expect(
      summary.warnings == ["\(path) was changed by hand since the last build; the change is overwritten"])
  }

  @Test func `without a manifest equal files are taken over and others replaced with a warning`() throws {
    try publish(Self.first)
    try FileManager.default.removeItem(atPath: folder.path + "/.byline-Public.manifest")
    let changed = Self.first.merging(["index.html": "home, later"]) { $1 }
    let summary = try publish(changed)
    #expect(try published() == changed)
    #expect((summary.written, summary.unchanged) == (1, 4))
    #expect(summary.warnings == ["\(output)/index.html was there before Byline wrote it; it is replaced"])
  }

  @Test func `where the manifest tells what is ours, nobody else's file is replaced`() throws {
    try publish(Self.first)
    try folder.write("Public/regions/index.html", "mine")
    let before = try published()
    let error = #expect(throws: OutputObstacle.self) { try publish(Self.second) }
    #expect(
      error?.description == """
        \(output)/regions/index.html was not written by Byline, and the site has a file of that name: move it away, \
        or name another folder with --output
        """)
    #expect(try published() == before)
    // The same bytes are nobody's loss.
    try folder.write("Public/regions/index.html", "regions")
    try publish(Self.second)
    #expect(try published() == Self.second)
  }

  @Test func `nor is a symbolic link that somebody put where a new file belongs`() throws {
    try publish(Self.first)
    try FileManager.default.createSymbolicLink(atPath: output + "/style.2.css", withDestinationPath: "elsewhere.css")
    #expect(throws: OutputObstacle.self) { try publish(Self.second) }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: output + "/style.2.css") == "elsewhere.css")
  }

  @Test func `an edit by hand of a file that the site has no more is said when the file goes`() throws {
    try publish(Self.first)
    try folder.write("Public/topics/trade/index.html", "by hand")
    let summary = try publish(Self.second)
    #expect(try published() == Self.second)
    #expect(
      summary.warnings == [
        """
        \(output)/topics/trade/index.html was changed by hand since the last build; the site has no such file any \
        more, and it is removed
        """
      ])
  }

  @Test func `a manifest that cannot be read stops the build, or what is stale would stay for good`() throws {
    try publish(Self.first)
    let disk = Disk { operation, path in operation == .read && path.hasSuffix(".manifest") ? EIO : nil }
    let error = #expect(throws: DiskError.self) { try publish(Self.second, disk: disk) }
    #expect(error?.description == "cannot read \(folder.path)/.byline-Public.manifest: the disk reports an error")
    try publish(Self.second)
    #expect(try published() == Self.second)
  }

  @Test func `a build that ends between another's two looks at the lock is waited for`() throws {
    // The first build's folder is there when the second asks, and gone before it is opened.
    let first = try PublicWriter(output: output)
    let disk = Disk { operation, path in
      if operation == .open, path.hasSuffix(".staging") { first.abandon() }
      return nil
    }
    let second = try PublicWriter(output: output, disk: disk)
    try second.put(OutputFile(path: "index.html", body: .bytes([65])))
    #expect(try second.finish().written == 1)
    #expect(try published() == ["index.html": "A"])
  }

  #if os(Linux)
    @Test func `a program that is started meanwhile does not keep the lock`() throws {
      let disk = Disk { operation, path in operation == .removeFolder && path.hasSuffix(".staging") ? EIO : nil }
      let first = try PublicWriter(output: output, disk: disk)
      let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { Int32($0) }
      let copies = open.filter { descriptor in
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")
        return target == "\(folder.path)/.byline-Public.staging"
      }.map { dup($0) }
      defer { for copy in copies { close(copy) } }
      #expect(copies.count == 1)
      first.abandon()
      try publish(Self.first)
      #expect(try published() == Self.first)
    }
  #endif

  @Test func `nothing changes before the end, and nothing at all when the build is given up`() throws {
    try publish(Self.first)
    let writer = try PublicWriter(output: output)
    try writer.put(OutputFile(path: "index.html", body: .bytes([65])))
    #expect(try published() == Self.first)
    writer.abandon()
    #expect(try published() == Self.first)
    #expect(try beside == [".byline-Public.manifest", "Public"])
  }

  @Test func `what a build that died left behind is cleared away`() throws {
    try folder.write(".byline-Public.staging/tree/index.html", "half")
    try folder.write(".byline-Public.staging/new/7", "half")
    try publish(Self.first)
    #expect(try published() == Self.first)
    #expect(try beside == [".byline-Public.manifest", "Public"])
  }

  @Test func `a second build of the same output waits its turn`() throws {
    let writer = try PublicWriter(output: output)
    let held = "\(folder.path)/.byline-Public.staging"
    let obstacle = OutputObstacle(
      description: "another build is writing this site just now (it holds \(held)); wait for it to end")
    #expect(throws: obstacle) { try PublicWriter(output: output) }
    writer.abandon()
  }

  @Test func `output is never written through a symbolic link to a folder`() throws {
    try publish(Self.first)
    try FileManager.default.removeItem(atPath: output + "/topics")
    try folder.write("elsewhere/energy/index.html", "theirs")
    try FileManager.default.createSymbolicLink(
      atPath: output + "/topics", withDestinationPath: folder.path + "/elsewhere")
    let error = #expect(throws: OutputObstacle.self) { try publish(Self.first) }
    #expect(
      error?.description == """
        \(output)/topics is a symbolic link, and output is never written through one: remove it, or name another \
        folder with --output
        """)
    #expect(try files(below: folder.path + "/elsewhere") == ["energy/index.html": Array("theirs".utf8)])
    // Nor is anything removed through it.
    try publish(["index.html": "home"])
    #expect(try files(below: folder.path + "/elsewhere") == ["energy/index.html": Array("theirs".utf8)])
  }

  @Test func `a symbolic link in a file's place is replaced, and what it leads to stays`() throws {
    try publish(Self.first)
    try folder.write("elsewhere.html", "theirs")
    try FileManager.default.removeItem(atPath: output + "/index.html")
    try FileManager.default.createSymbolicLink(
      atPath: output + "/index.html", withDestinationPath: folder.path + "/elsewhere.html")
    let summary = try publish(Self.first)
    #expect(try published() == Self.first)
    #expect(try String(contentsOfFile: folder.path + "/elsewhere.html", encoding: .utf8) == "theirs")
    #expect(summary.warnings == ["\(output)/index.html was not written by Byline; it is replaced"])
  }

  @Test func `an output folder that is a symbolic link is the folder it leads to`() throws {
    try folder.write("www/html/.gitkeep", "")
    try FileManager.default.createSymbolicLink(atPath: output, withDestinationPath: folder.path + "/www/html")
    try publish(Self.first)
    let there = try files(below: folder.path + "/www/html").mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(there == Self.first.merging([".gitkeep": ""]) { $1 })
    #expect(try beside == ["Public", "www"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/www").count == 2)
  }

  @Test func `a file may become a folder and a folder a file`() throws {
    try publish(["about": "text", "topics/energy/index.html": "energy"])
    try publish(["about/index.html": "text", "topics": "list"])
    #expect(try published() == ["about/index.html": "text", "topics": "list"])
  }

  @Test func `somebody's file where a folder belongs stops the build before it changes anything`() throws {
    try publish(["index.html": "home"])
    try folder.write("Public/topics", "mine")
    let error = #expect(throws: OutputObstacle.self) { try publish(Self.second) }
    #expect(
      error?.description == """
        \(output)/topics was not written by Byline, and a folder has to stand in its place: move it away, or name \
        another folder with --output
        """)
    #expect(try published() == ["index.html": "home", "topics": "mine"])
  }

  @Test func `a manifest cannot make a build remove what lies outside the output`() throws {
    try folder.write("precious.txt", "keep")
    try publish(Self.first)
    let path = folder.path + "/.byline-Public.manifest"
    let manifest = try String(contentsOfFile: path, encoding: .utf8)
    try folder.write(".byline-Public.manifest", manifest + "- - - - ../precious.txt\n- - - - /etc/x\nnonsense\n")
    try publish(Self.second)
    #expect(try String(contentsOfFile: folder.path + "/precious.txt", encoding: .utf8) == "keep")
  }

  @Test func `where the folder above may not be written, staging happens inside`() throws {
    try publish(["index.html": "old"])
    try FileManager.default.removeItem(atPath: folder.path + "/.byline-Public.manifest")
    let disk = Disk { operation, path in
      operation == .makeFolder && path.hasSuffix(".byline-Public.staging") ? EACCES : nil
    }
    try publish(Self.first, disk: disk)
    try publish(Self.second, disk: disk)
    var found = try published()
    #expect(found.removeValue(forKey: ".byline.manifest") != nil)
    #expect(found == Self.second)
  }

  @Test func `files are copied, and copied again when they change`() throws {
    let picture = [UInt8](repeating: 7, count: 3_000_000)
    try folder.write("source.png", picture)
    let file = OutputFile(path: "files/map.png", body: .copy(of: folder.path + "/source.png"))
    for (bytes, written) in [(picture, 1), (picture, 0), (picture + [8], 1)] {
      try folder.write("source.png", bytes)
      let writer = try PublicWriter(output: output)
      try writer.put(file)
      #expect(try writer.finish().written == written)
      #expect(try files(below: output) == ["files/map.png": bytes])
    }
  }

  @Test func `lanes may write at once`() throws {
    let all = (0..<500).map { OutputFile(path: "a\($0 % 7)/b\($0)/index.html", body: .bytes(Array("\($0)".utf8))) }
    for _ in 0..<2 {
      let writer = try PublicWriter(output: output)
      _ = try concurrentMap(all, lanes: 8) { try writer.put($0) }
      _ = try writer.finish()
      #expect(try files(below: output).count == 500)
    }
  }

  @Test func `whichever write fails, the old site stands, and the next build makes the new one`() throws {
    var failures = 0
    while true {
      try? FileManager.default.removeItem(atPath: output)
      try publish(Self.first)
      try folder.write("Public/topics/trade/notes.txt", "mine")
      let own = ["topics/trade/notes.txt": "mine"]
      let counter = Counter(failing: failures + 1)
      let disk = Disk { operation, _ in operation.isWriting && counter.isUp() ? ENOSPC : nil }
      let outcome = Result { try publish(Self.second, disk: disk) }
      switch outcome {
      case .success: #expect(try published() == Self.second.merging(own) { $1 }, "call \(failures + 1)")
      case .failure(let error):
        #expect(error is DiskError)
        #expect(try published() == Self.first.merging(own) { $1 }, "call \(failures + 1)")
      }
      try publish(Self.second)
      #expect(try published() == Self.second.merging(own) { $1 }, "after call \(failures + 1)")
      guard counter.hasFired else { break }
      failures += 1
    }
    #expect(failures > 30)
  }

  @Test func `a first build that fails leaves no site`() throws {
    var failures = 0
    while true {
      let counter = Counter(failing: failures + 1)
      let disk = Disk { operation, _ in operation.isWriting && counter.isUp() ? ENOSPC : nil }
      let outcome = Result { try publish(Self.first, disk: disk) }
      if case .failure = outcome { #expect(!FileManager.default.fileExists(atPath: output)) }
      guard counter.hasFired else { break }
      failures += 1
      try? FileManager.default.removeItem(atPath: output)
    }
    #expect(try published() == Self.first)
    #expect(failures > 15)
  }

  @Test(arguments: ["../a", "a/../b", "/a", "a//b", "./a", "a/.", "a/", "", "a\nb", ".."])
  func `no path leads out of the output`(path: String) {
    #expect(!OutputFile.isSafe(path))
  }

  @Test(arguments: ["a", "a/b.html", ".well-known/security.txt", "...", "a/..b"])
  func `ordinary paths are fine`(path: String) {
    #expect(OutputFile.isSafe(path))
  }
}
