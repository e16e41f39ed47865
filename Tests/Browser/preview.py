"""In a real browser: a save is on the screen without a reload by hand, a mistake is laid over it, and goes; what is
not public carries a ribbon; templates change.

    preview.py BYLINE
"""
import os, pathlib, shutil, subprocess, sys, tempfile
from playwright.sync_api import sync_playwright

byline = str(pathlib.Path(sys.argv[1]).resolve())
checks = []


def check(what, holds):
    checks.append(bool(holds))
    print(("ok    " if holds else "FAIL  ") + what)


def new_site(folder):
    subprocess.run([byline, "new", "site", str(folder)], check=True, stdout=subprocess.DEVNULL)
    return folder


class Serving:
    """`byline serve` for as long as the block lasts; its address."""

    def __init__(self, *options, program=byline, **how):
        self.command, self.how = [program, "serve", "--port", "0", *options], how

    def __enter__(self):
        self.server = subprocess.Popen(
            self.command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, **self.how)
        return self.server.stdout.readline().strip()

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()


def writing(browser, folder):
    site = new_site(folder)
    article = site / "Content/articles/welcome.md"
    original = article.read_text()
    with Serving("--source", str(site)) as address:
        page = browser.new_page(viewport={"width": 1000, "height": 500})
        messages, outside = [], []
        page.on("console", lambda message: messages.append(message.text))
        page.on("request", lambda request: outside.append(request.url) if not request.url.startswith(address) else None)
        page.goto(address + "commentary/welcome/")
        page.wait_for_timeout(500)

        page.evaluate("scrollTo(0, 300)")
        article.write_text(original + "\n\nA sentence that was not there.\n")
        page.wait_for_selector("text=A sentence that was not there", timeout=5000)
        check("a save shows without a reload by hand", True)
        page.wait_for_timeout(300)
        check("the page keeps its place", page.evaluate("Math.abs(scrollY - 300) < 40"))

        article.write_text(original.replace("title:", "titel:", 1))
        page.wait_for_selector("dialog", timeout=5000)
        text = page.inner_text("dialog")
        check("a mistake is laid over the page", "did you mean 'title'?" in text and "welcome.md:" in text)
        check("the last good page stays below", page.locator("h1").count() == 1)

        article.write_text(original)
        page.wait_for_selector("dialog", state="detached", timeout=5000)
        check("it goes when the mistake is mended", True)

        page.wait_for_timeout(300)
        page.evaluate("window.isTheSamePage = true")
        settings = site / "Content/site.yml"
        settings.write_text(settings.read_text() + "\ntheme: {accent: \"#aa0033\"}\n")
        accent = "getComputedStyle(document.querySelector('.site-head')).borderTopColor"
        for _ in range(50):
            if page.evaluate(accent) == "rgb(170, 0, 51)": break
            page.wait_for_timeout(100)
        check("a changed colour is on the page", page.evaluate(accent) == "rgb(170, 0, 51)")
        check("its stylesheet is swapped without loading the page", page.evaluate("window.isTheSamePage === true"))

        page.wait_for_timeout(200)
        page.evaluate("window.isTheSamePage = true")
        other = site / "Content/pages/about.md"
        other.write_text(other.read_text() + "\n\nMore about us.\n")
        page.wait_for_timeout(800)
        check("a page that did not change is left alone", page.evaluate("window.isTheSamePage === true"))
        check("nothing is asked of another host", not outside)
        check("the console is silent", not messages)
        if messages: print(messages)
        page.close()


def ribbons(browser, folder):
    site = new_site(folder)
    welcome = (site / "Content/articles/welcome.md").read_text()
    for name, field in [("draft", "draft: true"), ("held", "publish: 2099-01-01 06:00"), ("later", "date: 2098-02-03")]:
        lines = [line for line in welcome.split("\n") if not (field.startswith("date:") and line.startswith("date:"))]
        (site / f"Content/articles/{name}.md").write_text("\n".join([lines[0], field, *lines[1:]]))
    (site / "Content/pages/plan.md").write_text("---\ntitle: Plan\ndraft: true\n---\n\nWords.\n")
    seen = """(ribbon) => { const box = ribbon.getBoundingClientRect();
        return box.width > 60 && box.left >= 0 && box.right <= innerWidth && box.bottom < innerHeight; }"""
    unpublished = ["commentary/draft/", "commentary/held/", "commentary/later/", "plan/"]
    with Serving("--source", str(site), "--drafts", "--future") as address:
        for scheme in ["light", "dark"]:
            for width in [375, 1280]:
                page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
                for path in unpublished:
                    page.goto(address + path)
                    ribbon = page.locator(".status").first
                    check(f"/{path} carries a ribbon, {scheme}, {width}", ribbon.evaluate(seen))
                page.goto(address + "commentary/")
                check(f"so do the cards of a list, {scheme}, {width}", page.locator("main .status").count() == 3)
                page.goto(address + "commentary/welcome/")
                check(f"what is public has none, {scheme}, {width}", page.locator(".piece-head .status").count() == 0)
                page.close()
    with Serving("--source", str(site)) as address:
        page = browser.new_page()
        for path in unpublished:
            check(f"/{path} is not there without being asked for", page.goto(address + path).status == 404)
        for path in ["", "commentary/", "commentary/welcome/"]:
            page.goto(address + path)
            check(f"/{path} has no ribbon then", page.locator(".status").count() == 0)
        page.close()


def templates(browser, folder):
    """Templates change; the compiler is a stand-in that says what it is told to say."""
    new_site(folder)
    built = folder / ".build/debug"
    for path in [built, folder / "Templates", folder / "bin"]: path.mkdir(parents=True)
    (folder / "Package.swift").touch()
    program, compiler, layout = built / "byline", folder / "bin/swift", folder / "Templates/Layout.swift"
    layout.touch()
    shutil.copy(byline, program)
    shutil.copy(byline, built / "anew")

    def compiles(script):
        compiler.write_text("#!/bin/sh\n" + script + "\n")
        compiler.chmod(0o755)

    path = f"{folder}/bin:{os.environ['PATH']}"
    with Serving(program=str(program), cwd=folder, env={**os.environ, "PATH": path}) as address:
        page = browser.new_page()
        page.goto(address)
        page.wait_for_timeout(300)
        page.evaluate("window.isTheSamePage = true")
        compiles("echo 'Templates/Layout.swift:3:5: error: cannot find it'; exit 1")
        layout.write_text("wrong")
        page.wait_for_selector("dialog", timeout=10000)
        check("what the compiler says is laid over the page", "Layout.swift:3:5: error: cannot" in page.inner_text("dialog"))
        check("the page below is the same", page.evaluate("window.isTheSamePage === true"))
        compiles("sleep 1; mv .build/debug/anew .build/debug/byline")
        layout.write_text("right")
        # The page's own policy forbids to wait in the page itself.
        with page.expect_navigation(timeout=20000): pass
        page.wait_for_timeout(300)
        check("the browser waits for the new program and loads the page", page.locator("h1").count() == 1)
        check("nothing lies over it any more", page.locator("dialog").count() == 0)
        check("it is the new program", not (built / "anew").exists())
        page.close()


with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
    browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for number, suite in enumerate([writing, ribbons, templates]):
        suite(browser, pathlib.Path(folder, f"site-{number}"))
    browser.close()

print(f"{sum(checks)} passed, {len(checks) - sum(checks)} failed")
sys.exit(0 if all(checks) and checks else 1)
