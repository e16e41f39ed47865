import HTML

/// What stands in the holes of a piece's citations, escaped: worked out once, since every style says much the same.
struct CitationValues {
  private let names: CitedNames
  private let isOwn: Bool
  /// The values one after another, by ``CitationPattern/Hole``. Names are not among them: each style has its own way.
  private let text: [UInt8]
  /// Where each value ends in the text; it begins where the one before ends.
  private let ends: [Int]

  /// - Parameters:
  ///   - month: The month's name, escaped, and in short.
  ///   - year: In the language's digits, as is the day.
  ///   - colon: What stands between a title and its subtitle, escaped.
  ///   - isOwn: Whether the institute is the one that the piece is by.
  init(
    _ work: WorkRecord, _ names: CitedNames, month: (whole: [UInt8], short: [UInt8]), year: String, day: String,
    colon: [UInt8], isOwn: Bool
  ) {
    var out = TextBuffer(capacity: 768)
    var ends: [Int] = []
    ends.reserveCapacity(CitationPattern.Hole.allCases.count)
    for hole in CitationPattern.Hole.allCases {
      switch hole {
      case .authors: break
      case .title: out.append(work.title, work.subtitle, colon: colon)
      case .kind: out.appendEscaped(work.kind.title)
      case .number: if let number = work.number { out.appendEscaped(number) }
      case .year: out.appendEscaped(year)
      case .month: out.append(month.whole)
      case .shortMonth: out.append(month.short)
      case .day: out.appendEscaped(day)
      case .institute: out.appendEscaped(work.publisher.name)
      case .publisher: if !isOwn { out.appendEscaped(work.publisher.name) }
      case .place: if let place = work.publisher.place { out.appendEscaped(place) }
      case .url:
        if let url = work.permanentURL {
          out.appendLiteral("<bdi>")
          out.appendEscaped(url.href)
          out.appendLiteral("</bdi>")
        }
      }
      ends.append(out.count)
    }
    self.names = names
    self.isOwn = isOwn
    self.ends = ends
    text = out.take()
  }

  /// Whether there is anything to say in a hole.
  func have(_ hole: CitationPattern.Hole, _ style: CitationStyle) -> Bool {
    hole == .authors ? !names.isEmpty && !(isOwn && style.namesPublisherAlone) : !range(of: hole).isEmpty
  }

  /// Writes what there is to say.
  func append(_ hole: CitationPattern.Hole, _ style: CitationStyle, to out: inout TextBuffer) {
    if hole == .authors {
      names.append(style, to: &out)
    } else {
      text.withUnsafeBufferPointer { out.append(UnsafeBufferPointer(rebasing: $0[range(of: hole)])) }
    }
  }

  private func range(of hole: CitationPattern.Hole) -> Range<Int> {
    (hole.rawValue == 0 ? 0 : ends[hole.rawValue - 1])..<ends[hole.rawValue]
  }
}

extension TextBuffer {
  /// A title as citations print it, without the full stop at its end; a title that ends in a question mark or an
  /// exclamation mark has no colon behind it (The Chicago Manual of Style, 14.96).
  fileprivate mutating func append(_ title: String, _ subtitle: String?, colon: [UInt8]) {
    appendEscaped(title)
    dropFullStop(of: &self)
    guard let subtitle else { return }
    if title.last.map({ "?!؟？！".contains($0) }) ?? false {
      if colon.last == UInt8(ascii: " ") { append(byte: UInt8(ascii: " ")) }
    } else {
      append(colon)
    }
    appendEscaped(subtitle)
    dropFullStop(of: &self)
  }
}
