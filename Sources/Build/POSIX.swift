#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the C library calls the same thing by different names.
enum POSIX {
  static var workingFolder: Int32 { AT_FDCWD }

  static func status(_ raw: stat) -> Disk.Status {
    #if canImport(Darwin)
      let changed = raw.st_ctimespec
    #else
      let changed = raw.st_ctim
    #endif
    return Disk.Status(
      kind: kind(mode: raw.st_mode), size: Int(raw.st_size),
      changed: Int(changed.tv_sec) * 1_000_000_000 + Int(changed.tv_nsec), serial: UInt64(raw.st_ino),
      device: UInt64(truncatingIfNeeded: raw.st_dev))
  }

  static func kind(mode: mode_t) -> Disk.Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .other
    }
  }

  /// The kind that a folder's listing gives away; nil where the file system leaves it open.
  static func kind(listed type: UInt8) -> Disk.Kind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .symbolicLink
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }

  /// Repeats a call that a signal interrupted.
  static func retried<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  /// Reads to the end of a file or to the limit; nil where the disk fails, `errno` saying why.
  ///
  /// - Parameter expected: How long the file is as far as is known; no more is read where it is that long. Nought where
  ///   nobody knows.
  static func readAll(_ file: Int32, expected: Int, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var room = min(expected > 0 ? expected : 1 << 16, limit)
    while room > 0 {
      var failed = false
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < buffer.count {
          let got = retried { read(file, buffer.baseAddress! + count, buffer.count - count) }
          failed = got < 0
          if got <= 0 { return }
          count += got
        }
      }
      if failed { return nil }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if part.count < room || bytes.count == expected { return bytes }
      room = min(max(bytes.count, 1 << 16), limit - bytes.count)
    }
    return bytes
  }

  static func writeAll(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Bool {
    var done = 0
    while done < bytes.count {
      let wrote = retried { write(file, bytes.baseAddress! + done, bytes.count - done) }
      if wrote <= 0 { return false }
      done += wrote
    }
    return true
  }

  static func resolved(_ path: String) throws(DiskError) -> String? {
    guard let found = realpath(path, nil) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw DiskError(path: path, operation: .look, code: errno)
    }
    defer { free(found) }
    return String(cString: found)
  }

  /// Whether a name, or a folder above it, is not there.
  static func isMissing(_ code: Int32) -> Bool { code == ENOENT }

  /// Whether something is sound and only closed to whoever asked.
  static func isRefusal(_ code: Int32) -> Bool { code == EACCES || code == EPERM }

  /// What we call it when a file was written to while it was read; a network's file system says so by itself.
  static var edited: Int32 { ESTALE }

  /// Whether a read failed because somebody was at work on what was read.
  static func isEdit(_ code: Int32) -> Bool { code == edited || code == ENOENT }

  /// Why a call failed, in words an editor can act on.
  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission denied"
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EROFS: "the disk is read-only"
    case EEXIST: "something is already there"
    case ENOTDIR: "a file stands where a folder should"
    case EISDIR: "a folder is in its place"
    case ELOOP: "it is a symbolic link"
    case ENOTEMPTY: "the folder is not empty"
    case EMFILE, ENFILE: "too many files are open"
    case EXDEV: "it lies on another disk"
    case EIO: "the disk reports an error"
    case ESTALE: "it was changed while it was read"
    case ENAMETOOLONG: "the name is too long"
    case EFBIG: "it is larger than files may be here"
    default: String(cString: strerror(code))
    }
  }
}
