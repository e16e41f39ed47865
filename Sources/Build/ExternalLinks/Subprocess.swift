#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Another program, run to its end without a shell between.
enum Subprocess {
  struct Ended {
    let status: Int32
    let output: [UInt8]
  }

  /// Runs a program that is found on the path, and reads what it prints.
  ///
  /// Its standard input is empty, its messages go nowhere.
  ///
  /// - Returns: nil where it cannot be started.
  static func run(_ program: String, _ arguments: [String], limit: Int = 1 << 16) -> Ended? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    // Another lane's program must not inherit this one's pipe, or its end would never come.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawnp(&process, program, &actions, nil, words, environ)
    close(ends[1])
    guard code == 0 else { return nil }
    var output = POSIX.readAll(ends[0], expected: 0, limit: limit) ?? []
    if output.count == limit { output = [] }
    var status: Int32 = 0
    _ = POSIX.retried { waitpid(process, &status, 0) }
    // WIFEXITED and WEXITSTATUS are macros.
    return Ended(status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F, output: output)
  }
}
