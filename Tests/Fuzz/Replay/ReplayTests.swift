import Foundation
import Support
import Testing

/// What the fuzzer found once, and what it starts from: every file of `Tests/Fuzz/Corpus` through its door.
@Suite(.timeLimit(.minutes(15))) struct ReplayTests {
  @Test(arguments: Door.allCases) func `no input of the corpus does harm`(door: Door) throws {
    let folder = "\(packageFolder)/Tests/Fuzz/Corpus/\(door.rawValue)"
    let inputs = try files(below: folder)
    #expect(inputs.count > 4)
    for (name, input) in inputs.sorted(by: { $0.key < $1.key }) {
      #expect(door.fault(with: input) == nil, "\(door.rawValue)/\(name)")
    }
  }
}
