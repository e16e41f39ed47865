/// The terms a text may be used under.
public struct Licence: Hashable, Sendable {
  /// The SPDX identifier; nil where the author gave an address that we do not know.
  public let id: String?
  /// As a reader knows it: `CC BY 4.0`. The address itself where we do not know it.
  public let name: String
  public let url: String

  public init(id: String?, name: String, url: String) {
    self.id = id
    self.name = name
    self.url = url
  }
}
