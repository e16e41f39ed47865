#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A regular file that is open for reading, whatever happens to its name meanwhile.
///
/// A class because it owns a descriptor.
public final class OpenFile: Sendable {
  public let status: Disk.Status
  /// When the bytes were last changed, as the file says: nanoseconds since 1970.
  public let modified: Int
  private let descriptor: Int32

  fileprivate init(_ descriptor: Int32, _ status: Disk.Status) {
    self.descriptor = descriptor
    self.status = status
    var raw = stat()
    fstat(descriptor, &raw)
    #if canImport(Darwin)
      let time = raw.st_mtimespec
    #else
      let time = raw.st_mtim
    #endif
    modified = Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  deinit { close(descriptor) }

  /// The bytes of a range, fewer where the file has become shorter; nil where the disk fails.
  public func read(_ range: Range<Int>) -> [UInt8]? {
    if range.isEmpty { return [] }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < buffer.count {
        let got = POSIX.retried {
          pread(descriptor, buffer.baseAddress! + count, buffer.count - count, off_t(range.lowerBound + count))
        }
        failed = got < 0
        if got <= 0 { return }
        count += got
      }
    }
    return failed ? nil : bytes
  }

  /// A second descriptor of the file, which the caller closes; nil where the system has none to give.
  public func duplicate() -> Int32? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    return copy < 0 ? nil : copy
  }
}

extension Folder {
  /// Opens a regular file; a symbolic link at the end of its path is an error, and a pipe never makes the caller wait.
  public func file(_ relative: String) throws(DiskError) -> OpenFile {
    let (descriptor, status) = try openFile(relative)
    return OpenFile(descriptor, status)
  }
}
