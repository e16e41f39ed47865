import CFuzzer
import Foundation

/// `fuzz NAME [ARGUMENT …]`: tries one door with inputs that libFuzzer makes up; the arguments are libFuzzer's.
@main struct Main {
  static func main() {
    var arguments = CommandLine.arguments
    guard chosen != nil else {
      print("Usage: fuzz \(Door.allCases.map(\.rawValue).joined(separator: "|")) [ARGUMENT …]")
      return
    }
    arguments.remove(at: 1)
    // Kept to the end of the process, as those of a program are.
    let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: arguments.count + 1)
    for (index, argument) in arguments.enumerated() {
      let bytes = Array(argument.utf8CString)
      pointers[index] = .allocate(capacity: bytes.count)
      pointers[index]?.initialize(from: bytes, count: bytes.count)
    }
    pointers[arguments.count] = nil
    var count = Int32(arguments.count)
    var start: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = pointers
    _ = LLVMFuzzerRunDriver(&count, &start, tryChosen)
  }
}

/// The door that the command line names. A constant of the whole program, because a function of C gets the input and
/// nothing else.
private let chosen = CommandLine.arguments.dropFirst().first.flatMap { Door(rawValue: $0) }

private func tryChosen(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  if let fault = chosen?.fault(with: Array(UnsafeBufferPointer(start: start, count: count))) {
    FileHandle.standardError.write(Data("What does not hold: \(fault)\n".utf8))
    preconditionFailure(fault)
  }
  return 0
}
