import Build
import Foundation
import Support
import Testing

/// The same content gives the same bytes, whatever the machine.
@Suite struct SameBytesTests {
  /// A site with something of everything.
  private static let institute = packageFolder + "/Tests/Sites/institute"

  private static func made(disk: Disk = .real, jobs: Int = 2) throws -> [String: [UInt8]] {
    let folder = try TemporaryFolder("same", inMemory: true)
    var request = BuildRequest(source: institute, output: folder.path + "/Public", now: 1_780_000_000, jobs: jobs)
    request.disk = disk
    let outcome = build(request)
    try #require(outcome.failure == nil && !outcome.report.hasErrors)
    return try files(below: folder.path + "/Public")
  }

  @Test func `in whatever order the disk lists files`() throws {
    let forwards = try Self.made(disk: Disk(order: { $0.sorted { $0.name < $1.name } }))
    let backwards = try Self.made(disk: Disk(order: { $0.sorted { $0.name > $1.name } }))
    #expect(forwards == backwards)
    #expect(forwards.count > 30)
  }

  @Test(arguments: [1, 2, 7]) func `on however many cores, and twice`(jobs: Int) throws {
    #expect(try Self.made(jobs: jobs) == Self.made(jobs: 3))
  }
}
