/// One thing an author should know about what they wrote: what we saw, where, and what would work.
public struct Diagnostic: Hashable, Sendable {
  public let code: DiagnosticCode
  public let severity: Severity
  /// Lower case, no full stop, quoting what the author typed: `no author named 'm-okafro'`.
  public let message: String
  /// Where; absent only where no file can be blamed.
  public let span: SourceSpan?
  /// What would work, printed beside the caret: `did you mean 'm-okafor'?`.
  public let help: String?
  /// Other places and facts that explain the message.
  public let notes: [Note]
  /// What `byline check --fix` would write; nil where only the author can know.
  public let fix: Fix?

  /// A fact that explains a diagnostic, and where it can be seen.
  public struct Note: Hashable, Sendable {
    public let message: String
    public let span: SourceSpan?

    public init(_ message: String, at span: SourceSpan? = nil) {
      self.message = message
      self.span = span
    }
  }

  public init(
    _ code: DiagnosticCode, _ severity: Severity, _ message: String, at span: SourceSpan?, help: String? = nil,
    notes: [Note] = [], fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.span = span
    self.help = help
    self.notes = notes
    self.fix = fix
  }

  /// The same with another severity.
  func with(_ severity: Severity) -> Diagnostic {
    Diagnostic(code, severity, message, at: span, help: help, notes: notes, fix: fix)
  }
}

/// How much a diagnostic matters.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Nothing is published until it is mended.
  case error
  /// Published, but somebody should act on it.
  case warning
  /// Published as meant, with something worth knowing.
  case hint

  /// Errors before warnings before hints.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .hint: 2
    }
  }
}
