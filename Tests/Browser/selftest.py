"""The checks themselves: a sound page passes every one, and each fails on a page that is broken in its own way.

    selftest.py BYLINE
"""
import contextlib, pathlib, sys, tempfile
import checks, printing, sites
from browser import Tab, chromium
from pages import Page
from report import Report

STYLE = """
html { color: #222; background: #fff } body { margin: 0; padding: 8px; font: 16px/1.5 serif }
@media (prefers-color-scheme: dark) { html { color: #ddd; background: #222 } a { color: #9cf } }
a { padding-block: 4px } sup a { padding: 6px 8px } header a, summary { display: inline-block; min-inline-size: 24px; min-block-size: 24px }
.skip:not(:focus) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden } img { max-inline-size: 100%; block-size: auto }
@media print { header, .skip { display: none } .prose p a::after { content: " (" attr(href) ")" } }
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40" width="80" height="40"><rect width="80" height="40"/></svg>'
SOUND = """<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sound</title>
<link rel="canonical" href="https://sound.example/piece/">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#main">Skip</a>
<header><nav aria-label="Main"><details><summary>Menu</summary><ul><li><a href="/sound/">Home</a></li></ul></details></nav></header>
<main id="main" tabindex="-1">
<h1>A sound page</h1>
<div class="prose"><h2>A part</h2><p>Words with <a href="https://elsewhere.example/">a link</a> in them.</p>
<img src="/picture.svg" alt="A black box" width="80" height="40">
<p>Words <sup><a href="#note_1">one</a></sup> and <sup><a href="#note_2">two</a></sup>.</p>
<ol class="footnotes"><li id="note_1">A note of the text.</li><li id="note_2">And another.</li></ol></div>
<p class="piece-foot">Cite as: A sound page, https://sound.example/piece/</p>
</main>
</body>
</html>
"""

# check, what is broken, the text of the sound page that is replaced, and what stands in its place
BROKEN = [
    ("axe", "a picture without a text", ' alt="A black box"', ""),
    ("axe", "pale words", "<h1>", '<h1 class="pale">'),
    ("axe", "pale words in the dark only", "<h1>", '<h1 class="pale-in-the-dark">'),
    ("axe", "pale words in the open menu only", "<summary>", '<summary>Menu</summary><p class="pale">Pale</p><summary>'),
    ("sideways", "a box wider than a telephone", "<h1>", '<div class="wide">W</div><h1>'),
    ("sideways", "a box wider than a large screen", "<h1>", '<div class="vast">W</div><h1>'),
    ("sideways", "words cut off at the edge", "<h1>", '<div class="cut"><b class="wide">Cut words</b></div><h1>'),
    ("targets", "a low link", '<a href="/sound/">', '<a class="low" href="/sound/">'),
    ("targets", "a narrow button", "<h1>", '<button class="narrow">i</button><h1>'),
    ("notes", "notes that lie over one another", 'class="footnotes"', 'class="footnotes together"'),
    ("notes", "a note that is not beside its reference", '<li id="note_1">', '<li class="apart">X</li><li class="apart" id="note_1">'),
    ("notes", "a note that reaches below the text", '<li id="note_2">', '<li class="apart long" id="note_2">'),
    ("aligned", "a line of a list that begins at the other end", '<li><a href="/sound/">', '<li><a class="astray" href="/sound/">'),
    ("console", "a script that talks", "</head>", '<script src="/talk.js" defer></script></head>'),
    ("console", "a script that fails", "</head>", '<script src="/fail.js" defer></script></head>'),
    ("console", "a picture that is not there", "/picture.svg", "/no-picture.svg"),
    ("pictures", "a picture that is not there", "/picture.svg", "/no-picture.svg"),
    ("other hosts", "a picture from elsewhere", "/picture.svg", "http://127.0.0.1:9/open/picture.svg"),
    ("layout shift", "a late box above the text", "</head>", '<script src="/late.js" defer></script></head>'),
    ("layout shift", "a picture without a size", ' width="80" height="40"', ""),
    ("policy holds", "a style in the page", "<h1>", '<h1 style="color: navy">'),
    ("policy holds", "a script in the page", "</body>", "<script>1</script></body>"),
    ("policy is sent", "a page without the policy", "<h1>", "<h1>"),
    ("skip link", "no skip link", '<a class="skip" href="#main">Skip</a>', ""),
    ("skip link", "a skip link to nowhere", 'href="#main"', 'href="#mane"'),
    ("skip link", "a skip link that stays hidden", 'class="skip"', 'class="lost"'),
    ("skip link", "a skip link without a ring", 'class="skip"', 'class="skip ringless"'),
    ("without style", "words that only the stylesheet shows", "<p>Words", "<p hidden>Words"),
    ("without style", "a heading out of order", "<h2>A part</h2>", "<h3>A part</h3>"),
    ("without style", "a drawing without a size", "<h1>", '<svg viewBox="0 0 80 40"></svg><h1>'),
    ("without script", "words that only a script shows", "</head>", '<script src="/words.js" defer></script></head>'),
    ("without script", "words that only a script uncovers", "<h1>", '<script src="/uncover.js" defer></script><h1 class="covered">'),
    ("menu without script", "a menu that a script opens", "<details><summary>Menu</summary>",
     '<details><summary class="dead">Menu</summary>'),
    ("links", "a dead link", '<a href="/sound/">', '<a href="/nowhere/">'),
    ("print", "a menu on paper", "<header>", "<div>"),
    ("print", "a note that is not printed", 'class="footnotes"', 'class="footnotes screen-only"'),
    ("print", "an address that is not printed", 'class="prose"', 'class="prose addressless"'),
    ("print", "no address at the end", "Cite as: A sound page, https://sound.example/piece/", "The end."),
    ("print", "a heading at the end of a sheet", "<h2>A part</h2>", '<div class="sheet"></div><h2 class="last">A part</h2>'),
    ("print", "an empty sheet at the end", "</body>", '<div class="void"></div></body>'),
]
MORE_STYLE = """
.pale { color: #bbb; background: #fff } @media (prefers-color-scheme: dark) { .pale-in-the-dark { color: #333 } }
.wide { display: block; inline-size: 500px } .vast { inline-size: 2600px } .cut { overflow: hidden }
.astray { display: block; inline-size: 300px; text-align: end } .low { display: inline; padding: 0; line-height: 1 } .narrow { inline-size: 12px; padding: 0; block-size: 30px; overflow: hidden }
.lost { position: absolute; inset-block-start: -100px } .ringless:focus { outline: none } [hidden] { display: block }
.together li { position: absolute } .apart { position: absolute; margin-block-start: 40px } .long { margin: -24px 0; block-size: 300px }
.covered { display: none } .dead { pointer-events: none }
@media print { .screen-only { display: none } .prose.addressless p a::after { content: none }
  .sheet { block-size: 240mm; break-after: avoid } .last { break-after: page } .void { break-before: page; block-size: 9px } }
"""
SCRIPTS = {
    "talk.js": "console.log('hello')",
    "fail.js": "nothing.here()",
    "late.js": "setTimeout(() => document.querySelector('h1').insertAdjacentHTML('beforebegin', '<p>Late</p><p>Later</p>'), 30)",
    "words.js": "document.querySelector('h1').insertAdjacentHTML('afterend', '<p>Unwritten</p>')",
    "uncover.js": "document.querySelector('h1').classList.remove('covered')",
}


def write(folder):
    """The sound page and all broken ones, with what they ask for; gives the pages in their order."""
    (folder / "style.css").write_text(STYLE + MORE_STYLE)
    (folder / "picture.svg").write_text(PICTURE)
    for name, text in SCRIPTS.items(): (folder / name).write_text(text)
    (folder / "404.html").write_text(SOUND)
    texts = {"sound/": SOUND}
    for number, (check, what, old, new) in enumerate(BROKEN, 1):
        assert old in SOUND, what
        texts[f"{number}/"] = SOUND.replace(old, new, 1)
    for path, text in texts.items():
        (folder / path).mkdir()
        (folder / path / "index.html").write_text(text)
    return [Page("article", path, "en", "ltr", frozenset(), 0) for path in texts]


def main():
    byline = str(pathlib.Path(sys.argv[1]).resolve())
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="byline-selftest-")))
        sound, *broken = write(folder)
        address = stack.enter_context(sites.serving(byline, folder, headers=headers()))
        browser = stack.enter_context(chromium())
        site = sites.Served(sites.Source("selftest", folder), folder, address)
        results = []
        report = seen_on(browser, site, sound)
        for (check, page), groups in report._grouped().items():
            results.append((False, f"the sound page fails {check}: {groups[0][0][0]}"))
        known = set(report.passed) | set(report.failed)
        results.append((bool(known), f"the sound page passes {len(known)} checks"))
        for (check, what, _, _), page in zip(BROKEN, broken):
            results.append((seen_on(browser, site, page, only=check).failed[check] > 0, f"{check} sees {what}"))
        # What has no page of its own here is broken elsewhere, or is a matter of the server.
        never = known - {check for check, *_ in BROKEN} - {"answer"}
        results.append((not never, "every check is shown to fail" + (f", but not {', '.join(sorted(never))}" if never else "")))
    for holds, text in results: print(("ok    " if holds else "FAIL  ") + text)
    passed = sum(holds for holds, _ in results)
    print(f"{passed} passed, {len(results) - passed} failed")
    raise SystemExit(0 if passed == len(results) else 1)


def headers():
    """The policy for all pages but one, and but for the one that asks another host."""
    lines = ["/*", f"  Content-Security-Policy: {sites.POLICY}"]
    for number, (check, *_) in enumerate(BROKEN, 1):
        if check in ("policy is sent", "other hosts"): lines += [f"/{number}/", "  ! Content-Security-Policy"]
    return "\n".join(lines) + "\n"


def seen_on(browser, site, page, only=None):
    """What the checks see on one page: all of them, or the group that one belongs to."""
    report = Report()
    if only in (None, "without style"): checks.without_style(browser, site, [page], report)
    if only in (None, "without script", "menu without script"): checks.without_script(browser, site, [page], report)
    if only in (None, "links"): checks.links(site, [page], report)
    if only in (None, "print"): printing.check(browser, site, page, report)
    if not report.passed and not report.failed or only is None:
        tab = Tab(browser, site.address)
        tab.open("sound/", checks.WIDTHS[0])
        checks.look(tab, page, report)
        tab.close()
    return report


if __name__ == "__main__":
    main()
