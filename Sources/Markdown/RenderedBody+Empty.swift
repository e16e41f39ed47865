internal import HTML

extension RenderedBody {
  /// A body without a word, for pieces whose text could not be read.
  public static let empty = RenderedBody(html: HTML(), footnotes: nil, outline: Outline())
}
