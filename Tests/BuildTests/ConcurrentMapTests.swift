import Build
import Testing

@Suite struct ConcurrentMapTests {
  private struct Refused: Error, Equatable { let value: Int }

  @Test(arguments: [0, 1, 2, 7, 64, 1000], [1, 2, 3, 16])
  func `a parallel map equals the serial one`(count: Int, lanes: Int) {
    let values = Array(0..<count)
    #expect(concurrentMap(values, lanes: lanes) { $0 * $0 } == values.map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 8]) func `the first error in order counts`(lanes: Int) {
    for _ in 0..<50 {
      #expect(throws: Refused(value: 300)) {
        try concurrentMap(Array(0..<1000), lanes: lanes) { value throws(Refused) in
          if value >= 300, value % 3 == 0 { throw Refused(value: value) }
          return value
        }
      }
    }
  }
}
