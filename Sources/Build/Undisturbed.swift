/// Works on the content, and once more from its first reading where somebody edited it meanwhile; so each file counts
/// in one state, and all that was taken from it agrees.
///
/// - Throws: What `work` throws; ``DiskError`` with ``DiskError/isEdit`` where a file never rests.
func undisturbed<Outcome>(_ request: BuildRequest, _ work: () throws -> Outcome) throws -> Outcome {
  for _ in 0..<4 {
    do {
      return try work()
    } catch let error as DiskError where error.isEdit {
      request.progress?("reading again: \(error.path) was changed")
    }
  }
  return try work()
}
