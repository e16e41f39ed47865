import CFuzzer
import Foundation

/// `fuzz NAME [ARGUMENT …]`: tries one door with inputs that libFuzzer makes up; the arguments are libFuzzer's.
@main struct Main {
  static func main() {
    var arguments = CommandLine.arguments
    guard arguments.count > 1, let door = Door(rawValue: arguments.remove(at: 1)) else {
      print("Usage: fuzz \(Door.allCases.map(\.rawValue).joined(separator: "|")) [ARGUMENT …]")
      return
    }
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
    _ = LLVMFuzzerRunDriver(&count, &start, door.function)
  }
}

extension Door {
  /// A function of C gets the input and nothing else, so each door has one of its own.
  fileprivate var function: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 {
    switch self {
    case .frontMatter: { run(.frontMatter, $0, $1) }
    case .markdown: { run(.markdown, $0, $1) }
    case .slugs: { run(.slugs, $0, $1) }
    case .addresses: { run(.addresses, $0, $1) }
    case .requests: { run(.requests, $0, $1) }
    case .redirects: { run(.redirects, $0, $1) }
    }
  }
}

private func run(_ door: Door, _ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  if let fault = door.fault(with: Array(UnsafeBufferPointer(start: start, count: count))) {
    FileHandle.standardError.write(Data("What does not hold: \(fault)\n".utf8))
    preconditionFailure(fault)
  }
  return 0
}
