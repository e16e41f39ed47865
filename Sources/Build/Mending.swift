public import Diagnostics

/// The changes that a report is certain of, file by file, before anything is written.
public struct Mending: Sendable {
  /// A file that would change.
  public struct File: Sendable {
    public let path: String
    public let old: [UInt8]
    public let new: [UInt8]

    /// The lines that change, each with its number in the old text: `-` what stands there, `+` what will.
    public var difference: String {
      let (before, after) = (lines(of: old), lines(of: new))
      var head = 0
      while head < min(before.count, after.count), before[head] == after[head] { head += 1 }
      var tail = 0
      while tail < min(before.count, after.count) - head,
        before[before.count - 1 - tail] == after[after.count - 1 - tail]
      {
        tail += 1
      }
      let left = Array(before[head..<before.count - tail])
      let right = Array(after[head..<after.count - tail])
      var out = ""
      // Edits stand within lines, or remove whole ones; the lines between them are the same.
      let changes = right.difference(from: left)
      var removed: [Int: ArraySlice<UInt8>] = [:]
      var inserted: [Int: ArraySlice<UInt8>] = [:]
      for change in changes {
        switch change {
        case .remove(let offset, let line, _): removed[offset] = line
        case .insert(let offset, let line, _): inserted[offset] = line
        }
      }
      var (i, j) = (0, 0)
      while i < left.count || j < right.count {
        if let line = removed[i] {
          out += "\(head + i + 1) - \(shown(line))\n"
          i += 1
        } else if let line = inserted[j] {
          out += "\(head + j + 1) + \(shown(line))\n"
          j += 1
        } else {
          i += 1
          j += 1
        }
      }
      return out
    }

    /// Of bytes, because to Swift the two that end a line on Windows are one character.
    private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
      bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    private func shown(_ line: ArraySlice<UInt8>) -> String {
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self).printable
    }
  }

  public let files: [File]
  private let disk: Disk

  /// Reads the files that a report can mend.
  public init(_ report: Report, disk: Disk = .real) throws(DiskError) {
    self.disk = disk
    var fixes: [String: [Fix]] = [:]
    for diagnostic in report.sorted {
      if let fix = diagnostic.fix, let path = diagnostic.span?.path { fixes[path, default: []].append(fix) }
    }
    var files: [File] = []
    for path in fixes.keys.sorted() {
      let old = try disk.workingFolder.read(path)
      let new = Fix.apply(fixes[path] ?? [], to: old)
      if new != old { files.append(File(path: path, old: old, new: new)) }
    }
    self.files = files
  }

  /// Writes the changed files, each in one step: a reader sees the old text or the new one.
  ///
  /// - Throws: ``DiskError`` with ``DiskError/isEdit`` before a file that is not as it was when the changes were shown.
  public func write() throws(DiskError) {
    let here = disk.workingFolder
    for file in files {
      guard try here.read(file.path) == file.old else {
        throw DiskError(path: file.path, operation: .read, code: POSIX.edited)
      }
      let name = "\(file.path).byline"
      try here.removeFile(name)
      try here.create(name, file.new)
      try here.move(name, to: here, file.path)
    }
  }
}
