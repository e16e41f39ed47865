"""The checks: each looks at one page and tells the report."""
import urllib.error, urllib.request, re
from browser import Tab
from sites import POLICY

WIDTHS = [320, 375, 768, 1280, 1920, 2560]
SCHEMES = ["light", "dark"]
# axe-core takes most of the time, and between the last two nothing changes but the margins.
AXE_WIDTHS = WIDTHS[:-1]
LEAST_TARGET = 24


def look(tab, page, report, widths=()):
    """Everything that depends on width and colours: a fresh load for each width, then both schemes."""
    for width in widths or WIDTHS:
        with report.timed("loading"):
            answer = tab.open(page.path, width, color_scheme="light")
        state = f"{width} {page.direction}"
        report.add("answer", page.name, state, [] if answer.status == 200 else [f"status {answer.status}"])
        sent = answer.headers.get("content-security-policy")
        report.add("policy is sent", page.name, state, [] if sent == POLICY else [f"Content-Security-Policy: {sent}"])
        with report.timed("layout shift"):
            report.add("layout shift", page.name, state, _shifts(tab, page, width) + tab.ask("sizeless"))
        report.add("pictures", page.name, state, tab.ask("pictures"))
        for scheme in SCHEMES:
            tab.page.emulate_media(color_scheme=scheme)
            _measure(tab, page, f"{width} {scheme} {page.direction}", report, with_axe=width in AXE_WIDTHS)
        if width < 768:
            # The menu covers what is below it, as it should; so its own words are all that axe-core can add.
            tab.ask("openAll")
            _measure(tab, page, f"{width} dark {page.direction}, menus open", report, with_axe=width == WIDTHS[0])
        _skip_link(tab, page, state, report)
        report.add("policy holds", page.name, state, list(tab.refused))
        report.add("console", page.name, state, list(tab.console))
        report.add("other hosts", page.name, state, list(tab.abroad))


def _shifts(tab, page, width):
    """What moved after it was painted, on this load and on a second.

    A machine that is busy enough paints a page in halves; what the page itself does, it does again.
    """
    tab.ask("watchShifts")
    seen = tab.ask("readThrough")
    if not seen: return seen
    tab.open(page.path, width, color_scheme="light")
    tab.ask("watchShifts")
    return tab.ask("readThrough")


def _measure(tab, page, state, report, with_axe):
    with report.timed("sideways"):
        report.add("sideways", page.name, state, tab.ask("sideways"))
    with report.timed("targets"):
        report.add("targets", page.name, state, tab.ask("targets", LEAST_TARGET))
    report.add("notes", page.name, state, tab.ask("notes"))
    report.add("aligned", page.name, state, tab.ask("aligned"))
    if with_axe:
        with report.timed("axe"):
            violations, undecided = tab.axe()
        report.add("axe", page.name, state, violations)
        for rule, places in undecided:
            report.undecided[rule] += places


def _skip_link(tab, page, state, report):
    """The first Tab reaches the skip link, which shows itself; Enter leads to the main part."""
    with report.timed("skip link"):
        tab.page.keyboard.press("Tab")
        first = tab.ask("focused")
        seen = []
        if not (first["href"] or "").startswith("#"):
            seen.append(f"the first stop is {first['name']}")
        else:
            if not first["isOnScreen"]: seen.append("the skip link has focus and is not on the screen")
            if not first["hasRing"]: seen.append("the skip link has focus and no ring")
            tab.page.keyboard.press("Enter")
            if "#" + tab.ask("focused")["id"] != first["href"]: seen.append("the skip link does not lead to the main part")
        report.add("skip link", page.name, state, seen)


def without_style(browser, site, pages, report):
    """The stylesheet does not arrive: every word of the main part is there all the same, headings come in order, no drawing
    fills the screen, and the skip link is first."""
    tab = Tab(browser, site.address)
    tab.page.route(re.compile(r"\.css$"), lambda route: route.fulfill(status=200, content_type="text/css", body=""))
    for page in pages:
        with report.timed("without style"):
            tab.open(page.path, 375, color_scheme="light")
            tab.ask("openAll")
            seen = tab.ask("hiddenText") + tab.ask("headings") + tab.ask("drawings")
            if page.kind != "redirect":
                tab.page.keyboard.press("Tab")
                first = tab.ask("focused")
                if not (first["href"] or "").startswith("#"): seen.append(f"the first stop is {first['name']}")
            report.add("without style", page.name, f"375 {page.direction}", seen)
    tab.close()


def without_script(browser, site, pages, report):
    """Scripts are off: every word that is there with scripts is there without them, and the menu opens."""
    tabs = [Tab(browser, site.address), Tab(browser, site.address, java_script_enabled=False)]
    for page in pages:
        with report.timed("without script"):
            shown = []
            for tab in tabs:
                tab.open(page.path, 1280, color_scheme="light")
                tab.ask("openAll")
                shown.append(tab.ask("shownWords"))
            seen = tabs[1].ask("hiddenText")
            lost = [word for word in dict.fromkeys(shown[0]) if word not in set(shown[1])]
            if lost: seen.append(f"there with scripts only: {' '.join(lost[:12])}")
            report.add("without script", page.name, f"1280 {page.direction}", seen)
            report.add("menu without script", page.name, f"375 {page.direction}", _menu(tabs[1], page))
    for tab in tabs: tab.close()


def _menu(tab, page):
    """A press on the menu's name shows its links."""
    tab.open(page.path, 375, color_scheme="light")
    menu = tab.page.locator("header summary").first
    if menu.count() == 0: return []
    link = tab.page.locator("header details a").first
    if link.is_visible(): return ["the menu is open before it is asked for"]
    box = menu.bounding_box()
    if box is None: return ["the menu's name is not on the screen"]
    tab.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return [] if link.is_visible() else ["the menu does not open"]


def links(site, pages, report):
    """Every address of the site that the pages name answers; a wrong one gets the page for that."""
    answers = {}

    def status(path):
        if path not in answers:
            request = urllib.request.Request(site.address.rsplit(site.source.base, 1)[0] + path)
            try:
                with urllib.request.urlopen(request, timeout=10) as answer: answers[path] = answer.status
            except urllib.error.HTTPError as error: answers[path] = error.code
        return answers[path]

    with report.timed("links"):
        for page in pages:
            text = (site.folder / (page.path + "index.html" if page.path.endswith("/") or not page.path else page.path)).read_text()
            named = {link.split("#")[0] for link in re.findall(r'\s(?:href|src)="(/[^"]*)"', text)}
            dead = [f"{link}: {status(link)}" for link in sorted(named) if status(link) != 200]
            report.add("links", page.name, page.direction, dead)


def missing(tab, site, pages, report):
    """An address that was never there, some folders deep, gets the helpful page of its language, with its stylesheet."""
    for page in pages:
        if not page.kind.startswith("not found"): continue
        wrong = page.path.removesuffix("404.html") + "never/was/here"
        answer = tab.open(wrong, 375, color_scheme="light")
        seen = [] if answer.status == 404 else [f"status {answer.status}"]
        if tab.page.evaluate("document.styleSheets.length") != 1: seen.append("the stylesheet is missing")
        language = tab.page.evaluate("document.documentElement.lang")
        if language != page.language: seen.append(f"the page speaks '{language}'")
        seen += [text for text in tab.console if "404" not in text]
        report.add("not found", f"/{wrong}", page.direction, seen + list(tab.abroad) + list(tab.refused))


def redirect(browser, site, page, report):
    """An old address leads to the new one: by the host's rule, and by the page itself where a host has no rules."""
    target = re.search(r'url=([^"]*)"', (site.folder / page.path / "index.html").read_text() if page.path.endswith("/") or not page.path
                       else (site.folder / page.path).read_text())[1]
    whole = site.address.rsplit(site.source.base, 1)[0] + target
    tab = Tab(browser, site.address)
    for path in (page.path, page.path + "index.html" if page.path.endswith("/") else page.path):
        tab.open(path, 375, color_scheme="light")
        tab.page.wait_for_url(whole, timeout=5000)
        report.add("redirect", page.name, path, list(tab.console) + list(tab.refused) + list(tab.abroad))
    tab.close()
