import HTML
import Site

/// Terms and what they stand for: topics, keywords, numbers. A term without a value is left out.
struct Facts {
  private var list = HTML.StringInterpolation(literalCapacity: 1024, interpolationCount: 0)
  private(set) var isEmpty = true

  /// - Parameter value: Nothing where it is empty.
  mutating func add(_ term: String, _ value: HTML) {
    if value.isEmpty { return }
    list.appendLiteral(isEmpty ? "<dl class=\"facts\">\n<div><dt>" : "\n<div><dt>")
    list.appendInterpolation(term)
    list.appendLiteral("</dt><dd>")
    list.appendInterpolation(value)
    list.appendLiteral("</dd></div>")
    isEmpty = false
  }

  mutating func add<Value>(_ term: @autoclosure () -> String, _ value: Value?, _ piece: (Value) -> HTML) {
    if let value { add(term(), piece(value)) }
  }

  mutating func add<Value>(_ term: @autoclosure () -> String, _ values: [Value], _ piece: ([Value]) -> HTML) {
    if !values.isEmpty { add(term(), piece(values)) }
  }

  /// All of them; nothing where there are none.
  consuming func html() -> HTML {
    if isEmpty { return HTML() }
    list.appendLiteral("\n</dl>")
    return HTML(stringInterpolation: list)
  }
}
