public import Diagnostics

/// An extension of CommonMark that the library knows.
public enum MarkdownExtension: String, Sendable, CaseIterable {
  case table, strikethrough, autolink, tagfilter, tasklist, footnotes
}

/// A set of them, for one text.
struct MarkdownExtensions: OptionSet {
  let rawValue: UInt8

  static let table = MarkdownExtensions(.table)
  static let strikethrough = MarkdownExtensions(.strikethrough)
  static let autolink = MarkdownExtensions(.autolink)
  static let tagfilter = MarkdownExtensions(.tagfilter)
  static let tasklist = MarkdownExtensions(.tasklist)
  static let footnotes = MarkdownExtensions(.footnotes)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ one: MarkdownExtension) {
    rawValue =
      switch one {
      case .table: 1
      case .strikethrough: 2
      case .autolink: 4
      case .tagfilter: 8
      case .tasklist: 16
      case .footnotes: 32
      }
  }
}

/// The library's own HTML, with our limits in force: `byline markdown`.
public enum PlainMarkdown {
  /// The HTML of a whole file; nil where the text breaks a limit, which is reported.
  ///
  /// - Parameter isUnsafe: Whether raw HTML and addresses of any scheme are kept.
  public static func render(
    _ file: SourceFile, extensions: Set<MarkdownExtension> = [], isUnsafe: Bool = false, isSmart: Bool = false,
    report: inout Report
  ) -> [UInt8]? {
    var options = BodyScan.Options()
    options.isSmart = isSmart
    options.hasFootnotes = extensions.contains(.footnotes)
    return file.bytes.withUnsafeBufferPointer { bytes in
      let scan = BodyScan(bytes, limits: .standard, options: options)
      guard !scan.reportViolations(in: file, from: 0, to: &report) else { return nil }
      var plan = CMarkReader.Plan(extensions: MarkdownExtensions(extensions.map { .init($0) }), isSmart: isSmart)
      plan.takesTurn = scan.hasTildeBesideDelimiter
      return CMarkReader.html(of: bytes, plan, isUnsafe: isUnsafe)
    }
  }
}
