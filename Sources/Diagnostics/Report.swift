/// The diagnostics of a run, in the order they were found: the second result of every stage.
///
/// Each parallel lane fills its own report; reports are appended in file order, so the printed order never
/// depends on scheduling.
public struct Report: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  public var isEmpty: Bool { diagnostics.isEmpty }

  /// How many diagnostics of a severity there are once repeated ones count once.
  public func count(_ severity: Severity) -> Int { sorted.count { $0.severity == severity } }

  public mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  public mutating func append(_ other: Report) { diagnostics += other.diagnostics }

  public mutating func error(
    _ code: DiagnosticCode, _ message: String, at span: SourceSpan?, help: String? = nil, notes: [Diagnostic.Note] = [],
    fix: Fix? = nil
  ) {
    add(Diagnostic(code, .error, message, at: span, help: help, notes: notes, fix: fix))
  }

  public mutating func warning(
    _ code: DiagnosticCode, _ message: String, at span: SourceSpan?, help: String? = nil, notes: [Diagnostic.Note] = [],
    fix: Fix? = nil
  ) {
    add(Diagnostic(code, .warning, message, at: span, help: help, notes: notes, fix: fix))
  }

  public mutating func hint(
    _ code: DiagnosticCode, _ message: String, at span: SourceSpan?, help: String? = nil, notes: [Diagnostic.Note] = [],
    fix: Fix? = nil
  ) {
    add(Diagnostic(code, .hint, message, at: span, help: help, notes: notes, fix: fix))
  }

  /// The diagnostics by file and place, each once.
  public var sorted: [Diagnostic] {
    var seen = Set<Diagnostic>()
    return diagnostics.filter { seen.insert($0).inserted }.sorted { a, b in
      if a.span?.path != b.span?.path { return (a.span?.path ?? "") < (b.span?.path ?? "") }
      let left = a.span?.range.lowerBound ?? 0
      let right = b.span?.range.lowerBound ?? 0
      if left != right { return left < right }
      if a.severity != b.severity { return a.severity < b.severity }
      return (a.code.rawValue, a.message) < (b.code.rawValue, b.message)
    }
  }

  /// The report without the diagnostics that `isOff` names; errors cannot be switched off.
  public func without(_ isOff: (Diagnostic) -> Bool) -> Report {
    var report = Report()
    report.diagnostics = diagnostics.filter { $0.severity == .error || !isOff($0) }
    return report
  }

  /// The report with its warnings made errors (`--strict`).
  public var strict: Report {
    var report = Report()
    report.diagnostics = diagnostics.map { $0.severity == .warning ? $0.with(.error) : $0 }
    return report
  }
}
