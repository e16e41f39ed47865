import Build
import Testing

@Suite struct FingerprintTests {
  /// The published values of XXH64 with seed 0.
  @Test(arguments: [
    ("", "ef46db3751"), ("a", "d24ec4f1a9"), ("abc", "44bc2cf5ad"),
    ("Nobody inspects the spammish repetition", "fbcea83c8a"),
  ])
  func `a fingerprint is that of the algorithm`(text: String, letters: String) {
    #expect(Fingerprint(Array(text.utf8)).letters == letters)
  }

  @Test func `every byte counts`() {
    let bytes = [UInt8](repeating: 0, count: 100)
    let all = (0..<100).map { index in
      var changed = bytes
      changed[index] = 1
      return Fingerprint(changed)
    }
    #expect(Set(all + [Fingerprint(bytes)]).count == 101)
  }
}
