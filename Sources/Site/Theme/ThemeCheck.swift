import Diagnostics
import FrontMatter

extension Site {
  /// Warns where a colour that the site chose cannot be read, and says what the pages use instead.
  func checkTheme(report: inout Report) {
    let fields = settings.theme
    let used = theme.palette.light
    for (name, chosen, shown) in [("ink", fields.ink, used.ink), ("accent", fields.accent, used.accent)] {
      let colour = chosen?.value ?? (name == "ink" ? Palette.defaultInk : Palette.defaultAccent)
      guard colour != shown, let span = (chosen?.span ?? fields.paper?.span) else { continue }
      let grounds = [
        (used.paper, "paper"), (used.tint, "the tint of callouts"), (used.wash, "the tint of marked text"),
      ]
      guard let worst = grounds.first(where: { colour.contrast(with: $0.0) < 4.5 }) else { continue }
      let ratio = colour.contrast(with: worst.0)
      report.warning(
        .themeContrast,
        "\(name) \(colour) on \(worst.1) \(worst.0) has a contrast of \(written(ratio)):1; text needs 4.5:1",
        at: span,
        help: "pages use \(shown) for text, the nearest colour that passes"
          + (name == "accent" ? "; buttons keep yours" : ""))
    }
  }

  /// Two decimals, rounded down, so that a pair that fails never reads as one that passes.
  private func written(_ ratio: Double) -> String {
    let hundredths = Int(ratio * 100)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
