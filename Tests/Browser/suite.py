"""Every kind of page in Chromium: widths, colours, both directions, five languages, without style, without script, on paper.

    suite.py BYLINE [--site NAME]...
"""
import argparse, multiprocessing, pathlib, time
import checks, printing, sites
from browser import Tab, chromium
from pages import chosen
from report import Report

SITES = {source.name: source for source in (sites.SAMPLE, sites.INSTITUTE, sites.NOTES, sites.ARABIC, sites.TONGUES)}
# One process each. Of the second site in a group only what the first has not.
GROUPS = [["sample", "institute"], ["arabic"], ["tongues", "notes"]]


def run(byline, names):
    """Looks at a group of sites."""
    report, known = Report(), []
    with sites.published(byline, *(SITES[name] for name in names)) as served, chromium() as browser:
        for site in served:
            pages = chosen(site.folder, known)
            known += pages
            report.pages += [(site.source.name, page.name) for page in pages]
            look(browser, site, pages, report)
    return report


def look(browser, site, pages, report):
    """All checks on these pages of a site."""
    # A redirect has left before it can be measured.
    staying = [page for page in pages if page.kind != "redirect"]
    tab = Tab(browser, site.address)
    # The first page of a tab may be laid out once before the tab has its size.
    tab.open("", checks.WIDTHS[0])
    for page in staying: checks.look(tab, page, report, site.source.widths)
    checks.missing(tab, site, pages, report)
    tab.close()
    checks.without_style(browser, site, staying, report)
    checks.without_script(browser, site, staying, report)
    checks.links(site, pages, report)
    for page in pages:
        if page.kind.startswith("article"): printing.check(browser, site, page, report)
        if page.kind == "redirect": checks.redirect(browser, site, page, report)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("byline")
    parser.add_argument("--site", action="append", choices=SITES)
    options = parser.parse_args()
    byline = str(pathlib.Path(options.byline).resolve())
    start = time.monotonic()
    groups = [options.site] if options.site else GROUPS
    with multiprocessing.get_context("spawn").Pool(len(groups)) as pool:
        reports = pool.starmap(run, [(byline, group) for group in groups])
    whole = Report()
    for report in reports: whole.merge(report)
    for site, page in whole.pages: print(f"{site:<10} {page}")
    print(f"in {time.monotonic() - start:.0f} s, at {', '.join(map(str, checks.WIDTHS))} px")
    whole.print()
    raise SystemExit(0 if whole.holds else 1)


if __name__ == "__main__":
    main()
