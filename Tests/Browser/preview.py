"""In a real browser: a save is on the screen without a reload by hand, a mistake is laid over it, and goes.

    preview.py BYLINE
"""
import pathlib, subprocess, sys, tempfile
from playwright.sync_api import sync_playwright

byline = str(pathlib.Path(sys.argv[1]).resolve())
checks = []


def check(what, holds):
    checks.append(bool(holds))
    print(("ok    " if holds else "FAIL  ") + what)


with tempfile.TemporaryDirectory() as folder:
    site = pathlib.Path(folder, "site")
    subprocess.run([byline, "new", "site", str(site)], check=True, stdout=subprocess.DEVNULL)
    article = site / "Content/articles/welcome.md"
    original = article.read_text()
    server = subprocess.Popen(
        [byline, "serve", "--source", str(site), "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = server.stdout.readline().strip()
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
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
            accent = "getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()"
            for _ in range(50):
                if page.evaluate(accent) == "#aa0033": break
                page.wait_for_timeout(100)
            check("a changed colour is on the page", page.evaluate(accent) == "#aa0033")
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
            browser.close()
    finally:
        server.terminate()
        server.wait()

print(f"{sum(checks)} passed, {len(checks) - sum(checks)} failed")
sys.exit(0 if all(checks) and checks else 1)
