import Foundation
import Support
import Testing

/// Tables of hostile inputs and what comes of each, in `Tests/Hostile`. `RECORD=1` rewrites them.
enum Recorded {
  static func expect(_ text: String, in name: String) throws {
    let path = "\(packageFolder)/Tests/Hostile/\(name)"
    if isRecording { try text.write(toFile: path, atomically: true, encoding: .utf8) }
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == expected, "\(name): run with RECORD=1 and read the difference as prose")
  }

  /// A value as a table shows it, what cannot be seen by its number.
  static func shown(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let isPlain = (0x20...0x7E).contains(scalar.value) || scalar.properties.isAlphabetic
      return isPlain ? String(scalar) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }.joined()
  }
}
