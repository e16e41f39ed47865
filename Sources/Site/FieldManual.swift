import FrontMatter

/// The manual of every field, made from the same calls that read them, so that it cannot be out of date.
///
/// `byline help fields` prints it, and `docs/fields.md` is the same text.
public enum FieldManual {
  /// The manual as Markdown.
  public static var text: String {
    var out = """
      # Fields

      Every field of front matter and of `site.yml`. This page is made by `byline help fields`.

      A field marked `*` must be there. "List" means one value or several: `topics: energy` and `topics: [energy, trade]`
      are both right. A field that is not listed here is a mistake, except below `extra:`.

      """
    for section in sections {
      out += "\n## \(section.title)\n\n\(section.place)\n\n" + table(section.fields)
    }
    return out
  }

  private static var sections: [(title: String, place: String, fields: [FieldDeclaration])] {
    [
      (
        "Article", "`articles/slug.md`, or `articles/slug/index.md` with its pictures beside it.",
        declared { ArticleFields(&$0) }
      ),
      ("Author", "`authors/id.md`; the text below the front matter is the biography.", declared { AuthorFields(&$0) }),
      (
        "Topic, region, programme", "`topics/id.md`, `regions/id.md`, `programmes/id.md`; the text introduces it.",
        declared { StrandFields(&$0, shelf: .topic) }
      ),
      ("Series", "`series/id.md`; the text introduces it.", declared { StrandFields(&$0, shelf: .series) }),
      ("Page", "`pages/slug.md`: about, contact and the like.", declared { PageFields(&$0) }),
      (
        "Site", "`site.yml`. Texts may be given per language: `title: {en: Institute, az: İnstitut}`.",
        declared { Settings(&$0) }
      ),
      ("Kinds", "Each entry of `kinds` in `site.yml`.", declared { KindFields(&$0) }),
    ]
  }

  private static func declared<Value>(_ read: (inout FieldReader) -> Value?) -> [FieldDeclaration] {
    var fields = FieldReader.declaring()
    _ = read(&fields)
    return fields.finish()
  }

  private static func table(_ fields: [FieldDeclaration]) -> String {
    "| Field | Written as | Meaning |\n| --- | --- | --- |\n" + fields.map { rows($0, under: "") }.joined()
  }

  private static func rows(_ field: FieldDeclaration, under parent: String) -> String {
    let name = parent + field.name
    let others = field.aliases.map { ", `\(parent)\($0)`" }.joined()
    let form = field.isList ? "list of: \(field.format)" : field.format
    let row = "| `\(name)`\(others)\(field.isRequired ? " *" : "") | \(cell(form)) | \(cell(field.meaning)) |\n"
    return row + field.children.map { rows($0, under: name + ".") }.joined()
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
