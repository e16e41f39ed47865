public import Diagnostics
internal import Synchronization

/// Visits the links of a site that lead to other hosts, each address once.
///
/// - Parameters:
///   - memory: What earlier visits found; gets what this one finds.
///   - progress: Told how many of how many addresses are done.
public func visitLinks(
  _ links: [(address: String, span: SourceSpan)], with visitor: LinkVisitor, memory: inout LinkMemory, now: Int,
  progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
) -> Report {
  var wanted: [String: [String]] = [:]
  var seen: Set<String> = []
  for link in links {
    let address = withoutFragment(link.address)
    guard memory.finding(for: address, at: now) == nil, seen.insert(address).inserted else { continue }
    wanted[LinkVisitor.host(of: address) ?? "", default: []].append(address)
  }
  memory.forget(before: now)
  let total = seen.count
  let done = Atomic(0)
  let hosts = wanted.keys.sorted().map { wanted[$0] ?? [] }
  let findings = concurrentMap(hosts, lanes: visitor.lanes) { addresses in
    visitor.visit(addresses) { progress(done.add(1, ordering: .relaxed).newValue, total) }
  }
  var found: [String: LinkVisitor.Finding] = [:]
  for (addresses, findings) in zip(hosts, findings) {
    for (address, finding) in zip(addresses, findings) {
      found[address] = finding
      memory.remember(finding, for: address, at: now)
    }
  }
  var report = Report()
  for link in links {
    let address = withoutFragment(link.address)
    if let finding = found[address] ?? memory.finding(for: address, at: now) { report.add(finding, at: link.span) }
  }
  return report
}

private func withoutFragment(_ address: String) -> String { String(address.prefix { $0 != "#" }) }

extension Report {
  fileprivate mutating func add(_ finding: LinkVisitor.Finding, at span: SourceSpan) {
    switch finding {
    case .there: break
    case .moved(let goal):
      hint(.movedLink, "the page has moved for good", at: span, help: "it is now at \(goal)")
    case .dead(let why):
      warning(
        .deadLink, "the link leads nowhere: \(why)", at: span,
        help: "look for the page's new address, or an archived copy")
    case .unknown(let why): hint(.deadLink, "the link could not be checked: \(why)", at: span, help: "open it yourself")
    }
  }
}

/// What visits found, for a day: pages that were there this morning need no second look.
public struct LinkMemory: Sendable, Equatable {
  private var visits: [String: Int] = [:]
  private static let day = 86_400

  public init() {}

  /// Reads what ``bytes`` wrote; lines that make no sense are passed over.
  public init(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1)
      if words.count == 2, let time = Int(words[0]) { visits[String(words[1])] = time }
    }
  }

  /// A line for each page that was there: when, in seconds since 1970, and its address.
  public var bytes: [UInt8] {
    visits.sorted { $0.key < $1.key }.flatMap { Array("\($0.value) \($0.key)\n".utf8) }
  }

  func finding(for address: String, at now: Int) -> LinkVisitor.Finding? {
    visits[address].flatMap { (0..<Self.day).contains(now - $0) ? .there : nil }
  }

  mutating func forget(before now: Int) { visits = visits.filter { now - $0.value < Self.day } }

  mutating func remember(_ finding: LinkVisitor.Finding, for address: String, at now: Int) {
    if finding == .there { visits[address] = now }
  }
}
