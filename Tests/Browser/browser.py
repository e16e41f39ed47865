"""Chromium, and what is written down while a page is open in it."""
import contextlib, functools, json, pathlib
from importlib import resources
from playwright.sync_api import sync_playwright

PROBES = pathlib.Path(__file__).with_name("probes.js").read_text()
HEIGHT = 900
# WCAG 2.2 at levels A and AA, and what axe-core calls best practice.
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


@functools.cache
def axe_source():
    return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()


@contextlib.contextmanager
def chromium():
    """The system's Chromium; it may not reach any other host, whatever a page asks for."""
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-background-networking"])
        try:
            yield browser
        finally:
            browser.close()


class Tab:
    """One page of the browser.

    Our own questions and axe-core run in a world of their own beside the page: the page's policy does not hold there, and
    no script of the page can see or change them.
    """

    def __init__(self, browser, address, **options):
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.protocol = self.context.new_cdp_session(self.page)
        self.address = address
        self.console, self.refused, self.abroad = [], [], []
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self.console.append(str(error)))
        self.page.on("requestfailed", self._note_failure)
        self.context.on("request", self._note_request)
        self._world = None

    def _note(self, message):
        kind = self.refused if "Content Security Policy" in message.text else self.console
        kind.append(message.text)

    def _note_failure(self, request):
        # A picture that a page asked for and the next page came before it.
        if request.failure != "net::ERR_ABORTED": self.console.append(f"{request.url}: {request.failure}")

    def _note_request(self, request):
        if not request.url.startswith((self.address, "data:")):
            self.abroad.append(request.url)

    def open(self, path, width, **media):
        """Opens a page afresh; gives the answer."""
        self.console.clear(), self.refused.clear(), self.abroad.clear()
        self.page.set_viewport_size({"width": width, "height": HEIGHT})
        self.page.emulate_media(**media)
        answer = self.page.goto(self.address + path, wait_until="load")
        self._world = None
        return answer

    def _evaluate(self, expression):
        if self._world is None:
            frame = self.protocol.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
            self._world = self.protocol.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": "byline"})["executionContextId"]
            self._evaluate(PROBES + ";0")
        answer = self.protocol.send("Runtime.evaluate", {
            "expression": expression, "contextId": self._world, "returnByValue": True, "awaitPromise": True})
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("exception", {}).get("description", "a question failed"))
        return answer["result"].get("value")

    def ask(self, probe, *arguments):
        """Calls a function of probes.js."""
        return self._evaluate(f"byline.{probe}({', '.join(json.dumps(value) for value in arguments)})")

    def axe(self):
        """What axe-core finds, and the rules that it could not decide, each with the number of places."""
        if not self._evaluate("typeof axe === 'object'"):
            self._evaluate(axe_source() + ";0")
        options = {"runOnly": {"type": "tag", "values": STANDARDS}, "resultTypes": ["violations", "incomplete"], "preload": False}
        found = self._evaluate(f"""axe.run(document, {json.dumps(options)}).then((all) => ({{
          violations: all.violations.flatMap((rule) => rule.nodes.map((node) =>
            rule.id + ' ' + node.target.join(' ') + ' ' + [...node.any, ...node.all, ...node.none].map((part) => part.message).join('; '))),
          undecided: all.incomplete.map((rule) => [rule.id, rule.nodes.length]) }}))""")
        return found["violations"], found["undecided"]

    def close(self):
        self.context.close()
