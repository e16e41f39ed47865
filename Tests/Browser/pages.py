"""Which pages of a site are looked at: of every kind the fullest, and enough others to see every part once."""
import dataclasses, re

# The folders of lists; kinds of publication are found by their articles.
SHELVES = {"topics": "topic", "regions": "region", "programmes": "programme", "series": "series", "archive": "year"}


# What is looked at in each language of a site; of the rest it is enough to see one.
IN_EACH_LANGUAGE = {"home", "article", "author", "authors", "list of one topic", "plain page", "not found"}


@dataclasses.dataclass(frozen=True)
class Page:
    """A page: its kind, its path on the site, its language and direction, and the elements with their classes on it.

    In another language than the site's main one, whose pages lie below its code, some kinds are kinds of their own.
    """

    kind: str
    path: str
    language: str
    direction: str
    parts: frozenset
    words: int

    @property
    def name(self):
        return f"{self.kind} /{self.path}"


def every_page(folder):
    """All pages of a built site."""
    files = sorted(folder.rglob("*.html"))
    texts = {str(file.relative_to(folder)).removesuffix("index.html"): file.read_text() for file in files}
    kinds = {step for path, text in texts.items() if 'class="piece"' in text for step in path.split("/")[:2]}
    return [read(path, text, kinds) for path, text in texts.items()]


def read(path, text, publication_kinds):
    main = text[text.find("<main"):text.find("</main>")]
    parts = set()
    for tag, attributes in re.findall(r"<(\w+)((?:\s[^<>]*)?)>", text[text.find("<body"):]):
        classes = re.search(r'class="([^"]*)"', attributes)
        parts.add(tag)
        parts.update(f"{tag}.{name}" for name in (classes[1].split() if classes else []))
    words = len(re.sub(r"<[^>]*>", " ", main).split())
    head = text[:text.find(">", text.find("<html"))]
    language = re.search(r' lang="([^"]*)"', head)[1]
    kind = kind_of(path.removeprefix(f"{language.lower()}/"), text, publication_kinds)
    if path.startswith(f"{language.lower()}/") and kind in IN_EACH_LANGUAGE: kind += f" in {language}"
    return Page(kind, path, language, "rtl" if 'dir="rtl"' in head else "ltr", frozenset(parts), words)


def kind_of(path, text, publication_kinds):
    steps = path.strip("/").split("/")
    if 'http-equiv="refresh"' in text: return "redirect"
    if path == "404.html": return "not found"
    if path == "": return "home"
    if 'class="piece"' in text: return "article"
    if "page" in steps[:-1]: return "later page of an author" if steps[0] == "authors" else "later page of a list"
    if steps[0] == "authors": return "author" if len(steps) > 1 else "authors"
    if steps[0] in SHELVES: return f"list of one {SHELVES[steps[0]]}" if len(steps) > 1 else f"all of {steps[0]}"
    if path in ("corrections/", "write-for-us/"): return steps[0]
    if steps[0] in publication_kinds: return "list of one kind"
    return "plain page"


def chosen(folder, known=()):
    """The pages to look at, those of an earlier site known.

    Of each kind that is not known the one with the most different parts; of articles and authors always that, and the one
    with the fewest words; then, while a part of the site has not been seen, the page that shows the most of what is left.
    """
    pages = every_page(folder)
    picked = []
    kinds = {page.kind for page in pages}
    people_and_pieces = {kind for kind in kinds if kind.split(" in ")[0] in ("article", "author")}
    for kind in sorted(kinds - {page.kind for page in known} | people_and_pieces):
        same = [page for page in pages if page.kind == kind]
        picked.append(max(same, key=lambda page: (len(page.parts), page.words)))
        if kind in people_and_pieces:
            picked.append(min(same, key=lambda page: page.words))
    picked = list(dict.fromkeys(picked))
    unseen = frozenset().union(*(page.parts for page in pages)).difference(*(page.parts for page in [*known, *picked]))
    while unseen:
        page = max(pages, key=lambda page: len(page.parts & unseen))
        picked.append(page)
        unseen -= page.parts
    return picked
