"""Pictures of every kind of page, to be looked at: `.screenshots/index.html` shows them all.

    screenshots.py BYLINE [--readme] [--site NAME]...
"""
import argparse, html, pathlib, re, shutil, subprocess
import printing, sites
from browser import Tab, chromium
from pages import chosen
from suite import SITES

FOLDER = sites.ROOT / ".screenshots"
PICTURES = sites.ROOT / "docs/pictures"
LOOKS = [(width, scheme) for width in (375, 1280) for scheme in ("light", "dark")]
# Of these kinds also the widths at the ends, the colours of a reader's own, and, of articles, the printed sheets.
CLOSER = {"home", "article"}
# The two that the README shows: the page, and the file.
README = [("", "home.png"), ("analysis/four-and-a-half-million-tonnes/", "article.png")]


def shoot(tab, page, folder, width, scheme="light", forced=False, opened=False):
    """One picture of the whole page."""
    tab.open(page.path, width, color_scheme=scheme, forced_colors="active" if forced else "none")
    tab.ask("watchShifts")
    tab.ask("readThrough")
    if opened: tab.ask("openAll")
    marks = [str(width), scheme] + ["forced-colours"] * forced + ["menus-open"] * opened
    tab.page.screenshot(path=folder / f"{name_of(page)}-{'-'.join(marks)}.png", full_page=True)


def shoot_sheets(tab, page, folder):
    """The page as paper: the PDF, and a picture of each sheet."""
    file = folder / f"{name_of(page)}-print.pdf"
    printing.pdf(tab, page.path, file)
    subprocess.run(["pdftoppm", "-r", "70", "-png", str(file), str(file.with_suffix(""))], check=True)


def name_of(page):
    address = page.path.strip("/").split("/")[-1].removesuffix(".html")
    return re.sub(r"\W+", "-", f"{page.kind} {address}".strip()).strip("-")


def all_of(browser, site):
    folder = FOLDER / site.source.name
    folder.mkdir(parents=True)
    tab = Tab(browser, site.address)
    for page in chosen(site.folder):
        if page.kind == "redirect": continue
        for width, scheme in LOOKS: shoot(tab, page, folder, width, scheme)
        if page.kind.split(" in ")[0] in CLOSER:
            for width in (320, 1920): shoot(tab, page, folder, width)
            shoot(tab, page, folder, 1280, forced=True)
            shoot(tab, page, folder, 375, opened=True)
        if page.kind.startswith("article"): shoot_sheets(tab, page, folder)
    tab.close()


def contact_sheet():
    """One page with every picture, each a link to itself."""
    pictures = sorted(FOLDER.rglob("*.png"))
    cells = "".join(
        f'<a href="{html.escape(str(picture.relative_to(FOLDER)))}"><img src="{html.escape(str(picture.relative_to(FOLDER)))}" '
        f'alt="" loading="lazy"><br>{html.escape(str(picture.relative_to(FOLDER).with_suffix("")))}</a>' for picture in pictures)
    (FOLDER / "index.html").write_text(
        '<!doctype html><meta charset="utf-8"><title>Screenshots</title><style>body{display:grid;gap:1rem;'
        "grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));font:13px sans-serif;background:#888}a{color:#fff}"
        f"img{{width:100%;height:24rem;object-fit:cover;object-position:top}}</style>{cells}\n")
    return len(pictures)


def for_readme(browser, site):
    """What the README shows: a window of 1,280 by 860, drawn 1,000 wide."""
    tab = Tab(browser, site.address, device_scale_factor=1000 / 1280)
    for path, name in README:
        tab.open(path, 1280, color_scheme="light")
        tab.page.set_viewport_size({"width": 1280, "height": 860})
        tab.ask("watchShifts")
        tab.ask("readThrough")
        tab.page.screenshot(path=PICTURES / name)
    tab.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("byline")
    parser.add_argument("--site", action="append", choices=SITES)
    parser.add_argument("--readme", action="store_true", help="make the two pictures of the README instead")
    options = parser.parse_args()
    byline = str(pathlib.Path(options.byline).resolve())
    sources = [sites.SAMPLE] if options.readme else [SITES[name] for name in options.site or SITES]
    with sites.published(byline, *sources) as served, chromium() as browser:
        if options.readme:
            for_readme(browser, served[0])
            print(f"Made the pictures in {PICTURES.relative_to(sites.ROOT)}")
            return
        shutil.rmtree(FOLDER, ignore_errors=True)
        for site in served: all_of(browser, site)
    print(f"Made {contact_sheet()} pictures: {(FOLDER / 'index.html').relative_to(sites.ROOT)}")


if __name__ == "__main__":
    main()
