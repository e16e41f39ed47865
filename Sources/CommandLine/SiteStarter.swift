/// The files of a new site: small, complete, and worth replacing.
struct SiteStarter {
  let title: String
  let day: String

  var files: [(path: String, text: String)] {
    [
      ("Content/site.yml", settings), ("Content/articles/welcome.md", article),
      ("Content/authors/alex-morgan.md", author),
      ("Content/topics/public-policy.md", topic), ("Content/pages/about.md", page), (".gitignore", ignored),
    ]
  }

  private var settings: String {
    """
    # The site's own settings. 'byline help fields' explains every field.

    title: \(quoted(title))
    tagline: Research and ideas for public policy

    # Where the site will be, with its path if it has one: https://example.org/papers/
    url: https://www.example.org/

    language: en
    # Where dates are read: the city's name in the time zone database.
    time-zone: UTC

    organisation:
      name: \(quoted(title))
      # founded: 2014
      # address: 1 Example Street, Baku
      # email: office@example.org

    # Handles or addresses; each is shown with its icon.
    # social:
    #   linkedin: company/example
    #   youtube: "@example"
    #   mastodon: "@example@example.social"

    # The licence of all texts that name no other: an SPDX id or an address.
    # license: CC-BY-4.0

    # One colour is enough for a look of one's own.
    # theme:
    #   accent: "#0b5d5a"

    # Makes the page "Write for us".
    # submissions:
    #   email: editor@example.org
    #   text: We read unsolicited drafts of 600 to 1,400 words.

    # New publication kinds, and other words for those built in.
    # kinds:
    #   commentary: {title: Opinion, plural: Opinions}

    """
  }

  private var article: String {
    """
    ---
    title: Welcome
    date: \(day)
    type: commentary
    authors: [alex-morgan]
    topics: [public-policy]
    description: How this site is made, and how to put a first piece of your own in its place.
    ---

    This piece is a file, `Content/articles/welcome.md`. The lines between the dashes are its front matter: who wrote it,
    when, and what it is about. Below them stands the text, in Markdown.

    ## Write your own

    Copy the file under another name, or let Byline do it: `byline new article "Title" --author alex-morgan`. The file's
    name becomes the address. When the new piece is there, this one can be deleted; so can this link to the page
    [about the institute](../pages/about.md), which shows how files lead to each other.

    ## What Markdown can do here

    Words can be *stressed* or **strong**. A claim wants its source[^1], and figures want a table:

    | Year | Pieces |
    | ---- | -----: |
    | 2024 |     12 |
    | 2025 |     31 |

    > [!NOTE]
    > A callout sets a remark apart from the argument.

    [^1]: A footnote holds it.

    """
  }

  private var author: String {
    """
    ---
    name: Alex Morgan
    role: Editor
    status: staff
    ---

    Alex Morgan edits \(title). Replace this file with one of your own: its name is the id by which articles name
    their authors.

    """
  }

  private var topic: String {
    """
    ---
    title: Public policy
    description: How decisions are made, and what becomes of them.
    ---

    What a topic's page says before it lists its pieces.

    """
  }

  private var page: String {
    """
    ---
    title: About
    description: Who stands behind this site.
    ---

    \(title) publishes research and ideas for public policy.

    """
  }

  private var ignored: String {
    """
    /Public/
    /.byline-*

    """
  }
}
