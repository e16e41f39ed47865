/// Which program this is: a digest that differs for another version of it, or of a library that it runs with.
///
/// It is made of the stamps of all files that the process runs code from, as Linux lists them, since an update of
/// libcmark-gfm changes pages without touching ours.
///
/// - Returns: nil where the system does not list them; then nothing is remembered from build to build.
public func programIdentity(_ disk: Disk = .real) -> Fingerprint? {
  guard let maps = try? disk.workingFolder.read("/proc/self/maps") else { return nil }
  var paths: Set<String> = []
  for line in maps.split(separator: UInt8(ascii: "\n")) {
    // `7f…-7f… r-xp 00000000 08:01 1234   /usr/lib/x86_64-linux-gnu/libyaml-0.so.2.0.6`
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
    guard words.count == 6, words[1].contains(UInt8(ascii: "x")) else { continue }
    let path = words[5].drop { $0 == UInt8(ascii: " ") }
    if path.first == UInt8(ascii: "/") { paths.insert(String(decoding: path, as: UTF8.self)) }
  }
  guard !paths.isEmpty else { return nil }
  var stamps = ""
  for path in paths.sorted() {
    guard let status = try? disk.workingFolder.status(path) else { return nil }
    stamps += "\(path) \(status.device) \(status.serial) \(status.size) \(status.changed)\n"
  }
  return Fingerprint(Array(stamps.utf8))
}
