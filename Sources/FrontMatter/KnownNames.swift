/// The names of a mapping so far, to find one that occurs twice.
struct KnownNames {
  private var indices: [String: Int] = [:]

  /// The field that has the name already; where there is none, the name is remembered for the next one.
  mutating func first(_ name: String, in entries: [YAMLMapping.Entry]) -> YAMLMapping.Entry? {
    // Comparing a few names is cheaper than hashing them.
    guard entries.count > 24 else { return entries.first { $0.key == name } }
    if indices.isEmpty {
      for (index, entry) in entries.enumerated() { indices[entry.key] = index }
    }
    if let known = indices[name] { return entries[known] }
    indices[name] = entries.count
    return nil
  }
}
