#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An open folder, from which files are reached by relative path.
///
/// A class because it owns a descriptor: the folder stays the one that was opened, whatever happens to its name,
/// and no path has to be put together for a call.
public final class Folder: Sendable {
  /// As it was named, for messages; empty for the working folder.
  public let path: String
  public let disk: Disk
  private let descriptor: Int32

  init(disk: Disk, path: String, descriptor: Int32) {
    self.disk = disk
    self.path = path
    self.descriptor = descriptor
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The path of something in the folder, as messages name it.
  public func path(of relative: String) -> String {
    if relative.isEmpty || relative == "." { return path }
    return path.isEmpty || relative.hasPrefix("/")
      ? relative : path.hasSuffix("/") ? path + relative : "\(path)/\(relative)"
  }

  /// Opens a folder in this one; a symbolic link is an error unless asked for.
  ///
  /// - Parameter name: How messages call it, where that is not its path.
  public func open(
    _ relative: String, followsLinks: Bool = false, named name: String? = nil
  ) throws(DiskError) -> Folder {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW)
    let opened = try call(.open, name ?? relative) { openat(descriptor, relative, flags) }
    return Folder(disk: disk, path: name ?? path(of: relative), descriptor: opened)
  }

  /// Opens a folder in this one, nil where there is none of that name any more.
  func openIfThere(_ relative: String) throws(DiskError) -> Folder? {
    do {
      return try open(relative)
    } catch  where error.code == ENOENT {
      return nil
    }
  }

  /// The names in a folder, in the disk's order.
  public func entries(_ relative: String = ".") throws(DiskError) -> [Disk.Entry] {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let opened = try call(.list, relative) { openat(descriptor, relative, flags) }
    guard let stream = fdopendir(opened) else {
      close(opened)
      throw failure(.list, relative)
    }
    defer { closedir(stream) }
    var entries: [Disk.Entry] = []
    errno = 0
    while let next = readdir(stream) {
      let name = UnsafeRawPointer(next).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      let text = name.assumingMemoryBound(to: CChar.self)
      if strcmp(text, ".") == 0 || strcmp(text, "..") == 0 { continue }
      let valid = String(validatingCString: text)
      var kind = POSIX.kind(listed: next.pointee.d_type)
      if kind == nil {
        var raw = stat()
        if fstatat(opened, text, &raw, AT_SYMLINK_NOFOLLOW) == 0 { kind = POSIX.kind(mode: raw.st_mode) }
      }
      entries.append(Disk.Entry(name: valid ?? String(cString: text), isUTF8: valid != nil, kind: kind ?? .other))
      errno = 0
    }
    guard errno == 0 else { throw failure(.list, relative) }
    return disk.ordered(entries)
  }

  /// What stands at a path, nil where nothing does; a symbolic link at its end is not followed.
  public func status(_ relative: String) throws(DiskError) -> Disk.Status? {
    try disk.ask(.look, path(of: relative))
    var raw = stat()
    if fstatat(descriptor, relative, &raw, AT_SYMLINK_NOFOLLOW) == 0 { return POSIX.status(raw) }
    guard errno == ENOENT || errno == ENOTDIR else { throw failure(.look, relative) }
    return nil
  }

  /// The bytes of a regular file, at most `limit` of them, all of one state of the file.
  ///
  /// - Throws: ``DiskError`` with ``DiskError/isEdit`` where somebody wrote to the file meanwhile.
  public func read(_ relative: String, limit: Int = .max) throws(DiskError) -> [UInt8] {
    let (file, status) = try openFile(relative)
    defer { close(file) }
    guard let bytes = POSIX.readAll(file, expected: status.size, limit: limit) else { throw failure(.read, relative) }
    try expect(status, of: file, relative)
    return bytes
  }

  /// What the disk knows of a regular file, and its bytes where these are no more than `most`; a larger one is not read.
  ///
  /// - Throws: ``DiskError`` with ``DiskError/isEdit`` where somebody wrote to the file meanwhile.
  func read(_ relative: String, unlessAbove most: Int) throws(DiskError) -> (status: Disk.Status, bytes: [UInt8]?) {
    let (file, status) = try openFile(relative)
    defer { close(file) }
    guard status.size <= most else { return (status, nil) }
    guard let bytes = POSIX.readAll(file, expected: status.size, limit: most) else { throw failure(.read, relative) }
    try expect(status, of: file, relative)
    return (status, bytes)
  }

  /// The bytes of a file that was read before, as many as it had then; whoever asks compares them with what they were.
  func readAgain(_ relative: String, size: Int) throws(DiskError) -> [UInt8] {
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let file = try call(.read, relative) { openat(descriptor, relative, flags) }
    defer { close(file) }
    guard let bytes = POSIX.readAll(file, expected: size, limit: size) else { throw failure(.read, relative) }
    return bytes
  }

  /// Writes a new file; what is already there is an error, and so is a symbolic link.
  ///
  /// - Returns: What the disk knows about the file now.
  @discardableResult
  public func create(_ relative: String, _ bytes: [UInt8]) throws(DiskError) -> Disk.Status {
    try creating(relative) { file throws(DiskError) in
      try disk.ask(.write, path(of: relative))
      guard bytes.withUnsafeBytes({ POSIX.writeAll(file, $0) }) else { throw failure(.write, relative) }
    }
  }

  /// Writes more to the end of a file that is there.
  func append(_ bytes: [UInt8], to relative: String) throws(DiskError) {
    let flags = O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW
    let file = try call(.write, relative) { openat(descriptor, relative, flags) }
    let isWritten = bytes.withUnsafeBytes { POSIX.writeAll(file, $0) }
    let reason = errno
    let isClosed = close(file) == 0 || errno == EINTR
    if !isWritten { errno = reason }
    guard isWritten, isClosed else { throw failure(.write, relative) }
  }

  /// Writes a new file piece after piece; what is already there is an error, and so is a symbolic link.
  ///
  /// - Parameter pieces: Hands each piece to the function that it gets.
  @discardableResult
  func create(
    _ relative: String, writing pieces: (_ write: ([UInt8]) throws(DiskError) -> Void) throws(DiskError) -> Void
  ) throws(DiskError) -> Disk.Status {
    try creating(relative) { file throws(DiskError) in
      try pieces { piece throws(DiskError) in
        try disk.ask(.write, path(of: relative))
        guard piece.withUnsafeBytes({ POSIX.writeAll(file, $0) }) else { throw failure(.write, relative) }
      }
    }
  }

  /// Copies a regular file to a new one, a megabyte at a time, all of one state of the file.
  ///
  /// - Parameter body: Sees every piece on its way.
  /// - Throws: ``DiskError`` with ``DiskError/isEdit`` where somebody wrote to the file meanwhile.
  @discardableResult
  func create(
    _ relative: String, copying source: String, in other: Folder, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(DiskError) -> Disk.Status {
    let (from, before) = try other.openFile(source)
    defer { close(from) }
    return try creating(relative) { file throws(DiskError) in
      while true {
        let piece = try other.piece(of: from, source)
        if piece.isEmpty { break }
        try disk.ask(.write, path(of: relative))
        let isWritten = piece.withUnsafeBytes { bytes in
          body(bytes)
          return POSIX.writeAll(file, bytes)
        }
        guard isWritten else { throw failure(.write, relative) }
      }
      try other.expect(before, of: from, source)
    }
  }

  /// Reads a regular file a megabyte at a time.
  func forEachPiece(of relative: String, _ body: (UnsafeRawBufferPointer) -> Void) throws(DiskError) {
    let (file, _) = try openFile(relative)
    defer { close(file) }
    while true {
      let piece = try piece(of: file, relative)
      if piece.isEmpty { return }
      piece.withUnsafeBytes(body)
    }
  }

  /// Makes a folder.
  ///
  /// - Returns: False where something stands there already.
  @discardableResult
  public func makeFolder(_ relative: String) throws(DiskError) -> Bool {
    try disk.ask(.makeFolder, path(of: relative))
    if mkdirat(descriptor, relative, 0o777) == 0 { return true }
    guard errno == EEXIST else { throw failure(.makeFolder, relative) }
    return false
  }

  /// Gives a file or folder its place; a file there before is replaced at once, a symbolic link itself too.
  public func move(_ relative: String, to other: Folder, _ target: String) throws(DiskError) {
    try disk.ask(.move, other.path(of: target))
    guard renameat(descriptor, relative, other.descriptor, target) == 0 else { throw other.failure(.move, target) }
  }

  /// What came of giving a file a second name.
  enum Link {
    case made
    case nothingThere
    /// The file system has no such thing.
    case unsupported
  }

  /// Gives a file a second name; of a symbolic link the link itself.
  func link(_ relative: String, to other: Folder, _ target: String) throws(DiskError) -> Link {
    try disk.ask(.move, other.path(of: target))
    if linkat(descriptor, relative, other.descriptor, target, 0) == 0 { return .made }
    switch errno {
    case ENOENT: return .nothingThere
    case EPERM, ENOTSUP, EOPNOTSUPP, EMLINK, EXDEV: return .unsupported
    default: throw other.failure(.move, target)
    }
  }

  /// Removes a file or a symbolic link; one that is gone already is fine.
  public func removeFile(_ relative: String) throws(DiskError) {
    try disk.ask(.removeFile, path(of: relative))
    guard unlinkat(descriptor, relative, 0) == 0 || errno == ENOENT else { throw failure(.removeFile, relative) }
  }

  /// Removes a folder if it is empty.
  ///
  /// - Returns: False where something is in it still.
  @discardableResult
  public func removeFolder(_ relative: String) throws(DiskError) -> Bool {
    try disk.ask(.removeFolder, path(of: relative))
    if unlinkat(descriptor, relative, AT_REMOVEDIR) == 0 || errno == ENOENT { return true }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw failure(.removeFolder, relative) }
    return false
  }

  /// Whether this process is the only one that asked; the answer holds until the folder is closed.
  ///
  /// File systems without locks answer yes.
  func isOurs() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK }

  /// Ends that at once. Closing the folder would not: a program that is being started has a copy of its descriptor.
  func letGo() { flock(descriptor, LOCK_UN) }

  func openFile(_ relative: String) throws(DiskError) -> (Int32, Disk.Status) {
    // Without O_NONBLOCK, a FIFO that took the file's place would stop the build for good.
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let file = try call(.read, relative) { openat(descriptor, relative, flags) }
    do throws(DiskError) {
      let status = try status(of: file, .read, relative)
      if status.kind == .file { return (file, status) }
      throw DiskError(path: path(of: relative), operation: .read, code: status.kind == .folder ? EISDIR : EINVAL)
    } catch {
      close(file)
      throw error
    }
  }

  /// Creates a file, has it filled, and closes it; a disk may say only then that it could not keep the bytes.
  private func creating(_ relative: String, _ fill: (Int32) throws(DiskError) -> Void) throws(DiskError) -> Disk.Status
  {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let file = try call(.create, relative) { openat(descriptor, relative, flags, 0o666) }
    let filled: Disk.Status
    do throws(DiskError) {
      try fill(file)
      filled = try status(of: file, .write, relative)
    } catch {
      close(file)
      throw error
    }
    // After EINTR the file is closed all the same.
    guard close(file) == 0 || errno == EINTR else { throw failure(.write, relative) }
    return filled
  }

  /// Whether an open file is in the state that it was opened in.
  private func expect(_ status: Disk.Status, of file: Int32, _ relative: String) throws(DiskError) {
    if try self.status(of: file, .read, relative) == status { return }
    throw DiskError(path: path(of: relative), operation: .read, code: POSIX.edited)
  }

  private func piece(of file: Int32, _ relative: String) throws(DiskError) -> [UInt8] {
    guard let piece = POSIX.readAll(file, expected: 0, limit: 1 << 20) else { throw failure(.read, relative) }
    return piece
  }

  private func status(of file: Int32, _ operation: Disk.Operation, _ relative: String) throws(DiskError) -> Disk.Status
  {
    var raw = stat()
    guard fstat(file, &raw) == 0 else { throw failure(operation, relative) }
    return POSIX.status(raw)
  }

  private func call(_ operation: Disk.Operation, _ relative: String, _ body: () -> Int32) throws(DiskError) -> Int32 {
    try disk.ask(operation, path(of: relative))
    let result = POSIX.retried(body)
    guard result >= 0 else { throw failure(operation, relative) }
    return result
  }

  private func failure(_ operation: Disk.Operation, _ relative: String) -> DiskError {
    // Read first: putting the path together may allocate, and allocating may change it.
    let code = errno
    return DiskError(path: path(of: relative), operation: operation, code: code)
  }
}
