"""An article on paper: no furniture; notes, addresses, citation and licence are kept; headings stay with their text."""
import pathlib, re, subprocess, tempfile
from browser import Tab

# What belongs to the screen: these may not have a place on paper.
FURNITURE = "nav, form, .skip, .actions, .contents, .share, .icons, .steps, .related, .respond, [role=doc-backlink]"


def pdf(tab, path, file):
    """Prints a page of the site to a file."""
    tab.open(path, 1280, color_scheme="light")
    tab.page.pdf(path=str(file), format="A4", prefer_css_page_size=True)


def check(browser, site, page, report):
    with report.timed("print"), tempfile.TemporaryDirectory(prefix="byline-print-") as folder:
        tab = Tab(browser, site.address)
        file = pathlib.Path(folder, "page.pdf")
        pdf(tab, page.path, file)
        tab.page.emulate_media(media="print")
        facts = tab.page.evaluate("""(furniture) => {
          const texts = (selector) => [...document.querySelectorAll(selector)].map((part) => part.innerText.trim()).filter(Boolean)
          return {
            shown: [...document.querySelectorAll(furniture)].filter((part) => part.checkVisibility()).map((part) => part.outerHTML.slice(0, 60)),
            headings: texts('main h2, main h3'),
            notes: texts('.footnotes li'),
            addresses: [...document.querySelectorAll('.prose p a[href^="http"]')].filter((link) => !link.closest('.footnotes')).map((link) => link.getAttribute('href')),
            own: [document.querySelector('link[rel=canonical]'), ...document.querySelectorAll('a[href^="https://doi.org/"]')].map((link) => link.href),
            title: document.querySelector('h1').innerText,
          } }""", FURNITURE)
        tab.close()
        text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True).stdout
    report.add("print", page.name, page.direction, _judge(facts, text, page.direction))


def _judge(facts, text, direction):
    seen = [f"on paper: {part}" for part in facts["shown"]]
    sheets = text.rstrip("\f\n").split("\f")
    flat = _flat(text)
    if not all(sheet.strip() for sheet in text.split("\f")[:-1]): seen.append("a sheet is empty")
    # Letters of Arabic come out of a PDF in another form and order, so there only addresses are compared.
    if direction == "ltr":
        if _flat(facts["title"]) not in flat: seen.append("the title is missing")
        seen += [f"the note is missing: {note[:60]}" for note in facts["notes"] if _flat(note)[:40] not in flat]
        for number, sheet in enumerate(sheets[:-1], 1):
            last = sheet.rstrip().splitlines()[-1:] or [""]
            seen += [f"a heading ends sheet {number}: {heading}" for heading in facts["headings"] if _flat(last[0]) == _flat(heading)]
    # It may wrap after a hyphen, and from right to left the two parts do not follow one another in the file.
    first = None if direction == "ltr" else 28
    seen += [f"the address is missing: {address}" for address in facts["addresses"] if _flat(address)[:first] not in flat]
    end = _flat("".join(sheets[-2:]))
    if not any(_flat(address)[:first] in end for address in facts["own"]):
        seen.append(f"the end does not say where the piece is: {' or '.join(facts['own'])}")
    return seen


def _flat(text):
    """Without blanks, line ends, hyphens and marks of direction: what wraps is still the same."""
    return re.sub(r"[\s\u00ad\u200e\u200f\u2066-\u2069‐-]", "", text)
