import Diagnostics
import Site

extension Proofreading {
  /// Pictures that are heavier than a page, or smaller than they are shown.
  func checkPictures(_ report: inout Report) {
    for article in site.articles {
      guard let picture = article.picture else { continue }
      let span = article.fields.image?.value.src.span ?? article.source
      check(picture.file, shownAt: Self.leadWidth, span, &report)
    }
    for author in site.authors {
      guard let photo = author.photo else { continue }
      check(photo.file, shownAt: Self.portraitWidth, author.fields.photo?.value.src.span ?? author.source, &report)
    }
  }

  /// Pictures that stand in texts.
  func checkPictures(in proofs: [TextProof], _ report: inout Report) {
    for proof in proofs {
      for (source, span) in proof.pictures {
        guard let file = site.file(source, from: proof.path) else { continue }
        check(file, shownAt: Self.figureWidth, span, &report)
      }
    }
  }

  private func check(_ file: ContentFile, shownAt width: Int, _ span: SourceSpan, _ report: inout Report) {
    // In a small file nothing stands so far on that it was not looked at.
    let wasReadWhole = file.bytes <= 1 << 18
    if file.size == nil, wasReadWhole, Self.endings.contains(where: file.path.lowercased().hasSuffix) {
      report.warning(
        .noPicture, "no picture can be read from '\(file.path)'", at: span,
        help: file.bytes == 0 ? "the file is empty" : "open it, and save it again in the format that its name says")
    }
    if file.bytes > Self.heaviest {
      report.warning(
        .heavyPicture, "'\(file.path)' has \(file.bytes / 1_000) kB", at: span,
        help: "at most 1,000: scale it to \(width * 2) pixels, or save it as WebP or AVIF")
    }
    if let size = file.size, size.width < width, !file.path.hasSuffix(".svg") {
      report.hint(
        .smallPicture, "'\(file.path)' is \(size.width) pixels wide and shown at \(width)", at: span,
        help: "use a larger one; it is blurred as it is")
    }
  }

  private static let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"]
  private static let heaviest = 1_000_000
  /// CSS pixels at which the stylesheet shows pictures on a wide screen.
  private static let leadWidth = 1_200
  private static let figureWidth = 640
  private static let portraitWidth = 160
}
