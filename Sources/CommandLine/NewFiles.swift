import Build

/// Files that a command writes for an author: all of them or none, and never over what is there.
struct NewFiles {
  /// Path and text, in the order in which they are told.
  private let files: [(path: String, text: String)]

  init(_ files: [(path: String, text: String)]) { self.files = files }

  func write() throws(Complaint) {
    do {
      if let taken = try files.first(where: { try Disk.real.workingFolder.status($0.path) != nil }) {
        throw Complaint(.mistakes, "'\(taken.path)' is there already", help: "Nothing was written.")
      }
      for file in files {
        if let slash = file.path.lastIndex(of: "/") {
          try Disk.real.workingFolder.makeFolders(String(file.path[..<slash]))
        }
        try Disk.real.workingFolder.create(file.path, Array(file.text.utf8))
      }
    } catch {
      throw error as? Complaint ?? Complaint(.failure, "\(error)")
    }
  }
}

/// Text as a YAML value in double quotes, whatever is in it.
func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": out += "\\\(scalar)"
    case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): out += " "
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}
