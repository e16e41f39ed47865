public import Markdown
public import Site

/// What outputs are made from.
public struct Sources: Sendable {
  public let site: Site
  public let plan: Plan
  /// Makes the record of each piece.
  public let catalogue: Catalogue
  /// The words of the interface.
  public let phrases: Phrases
  /// An article's text, read and rendered when it is asked for. It costs a millisecond and may fail with the disk.
  public let text: @Sendable (Int) throws -> RenderedBody

  public init(
    site: Site, plan: Plan, catalogue: Catalogue, phrases: Phrases,
    text: @escaping @Sendable (Int) throws -> RenderedBody
  ) {
    self.site = site
    self.plan = plan
    self.catalogue = catalogue
    self.phrases = phrases
    self.text = text
  }
}
