import HTML
import Site

/// How a reader answers a piece: by mail, or by a form.
func respondBox(_ box: RespondBox, _ phrases: Phrases) -> HTML {
  switch box {
  case .mail(let link, let address):
    """
    <p>\(phrases[.respondInvitation])</p>
    <p><a class="button" href="\(link)">\(phrases[.respondByMail])</a> <bdi dir="ltr">\(address)</bdi></p>
    """
  case .form(let action, let article, let title):
    """
    <p>\(phrases[.respondInvitation])</p>
    <form method="post" action="\(action)">
    <input type="hidden" name="article" value="\(article)"><input type="hidden" name="title" value="\(title)">
    \(person(phrases))
    \(field("comment", phrases[.yourComment], error: phrases[.enterComment], .lines))
    <p><button class="button" type="submit">\(phrases[.send])</button></p>
    </form>
    """
  }
}

/// The form of "write for us".
func submissionForm(_ action: Link, _ phrases: Phrases) -> HTML {
  """
  <form method="post" action="\(action)">
  \(person(phrases))
  \(field("title", phrases[.workingTitle], error: phrases[.enterTitle], .line("off")))
  \(field("summary", phrases[.summary], error: phrases[.enterSummary], .lines))
  <p><button class="button" type="submit">\(phrases[.send])</button></p>
  </form>
  """
}

private func person(_ phrases: Phrases) -> HTML {
  """
  \(field("name", phrases[.yourName], error: phrases[.enterName], .line("name")))
  \(field("email", phrases[.yourEmail], error: phrases[.enterEmail], .email))
  """
}

private enum FieldShape {
  case line(_ autocomplete: HTML)
  case email
  case lines
}

/// A required field, its label, and the message that shows once it was left wrong.
///
/// The browser marks the field (`:user-invalid`), the stylesheet shows the message: no script.
private func field(_ name: HTML, _ label: String, error: String, _ shape: FieldShape) -> HTML {
  let same: HTML = "id=\"page-\(name)\" name=\"\(name)\" required aria-errormessage=\"page-\(name)-error\""
  let control: HTML =
    switch shape {
    case .line(let autocomplete): "<input \(same) type=\"text\" autocomplete=\"\(autocomplete)\" maxlength=\"200\">"
    case .email: "<input \(same) type=\"email\" autocomplete=\"email\" dir=\"ltr\" maxlength=\"254\">"
    case .lines: "<textarea \(same) rows=\"7\" dir=\"auto\" maxlength=\"10000\"></textarea>"
    }
  return """
    <div class="field"><label for="page-\(name)">\(label)</label>
    \(control)
    <p class="error" id="page-\(name)-error">\(error)</p></div>
    """
}
