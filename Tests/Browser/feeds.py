"""What programs read, read by programs that others wrote: feeds by feedparser and a JSON schema, sitemaps and lists by lxml.

Takes the path of byline. Publishes a small site whose every field holds a text that would break a format, and compares
what the parsers say with what was written.
"""

import html
import json
import pathlib
import subprocess
import sys
import tempfile

import feedparser
import jsonschema
from lxml import etree

feedparser.SANITIZE_HTML = False
feedparser.RESOLVE_RELATIVE_URIS = False

HOSTILE = [
    '"><script>alert(1)</script>',
    "</script>",
    "a ]]> b",
    "TY  - RPRT",
    "} {{ @misc{x,",
    "\u202egnirts\u202c \u200fx",
    "&amp; &lt;b&gt; &#0;",
    "👩‍🔬 ə ﬀ",
]

# JSON Feed 1.1, as https://www.jsonfeed.org/version/1.1/ words it.
TEXT = {"type": "string", "minLength": 1}
ADDRESS = {"type": "string", "pattern": "^https?://[!-~]+$"}
DATE = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"}
AUTHOR = {
    "type": "object",
    "properties": {"name": TEXT, "url": ADDRESS, "avatar": ADDRESS},
    "additionalProperties": False,
    "minProperties": 1,
}
AUTHORS = {"type": "array", "items": AUTHOR, "minItems": 1}
ATTACHMENT = {
    "type": "object",
    "required": ["url", "mime_type"],
    "properties": {"url": ADDRESS, "mime_type": TEXT, "title": TEXT, "size_in_bytes": {"type": "integer"}},
    "additionalProperties": False,
}
ITEM = {
    "type": "object",
    "required": ["id", "content_html"],
    "properties": {
        "id": TEXT,
        "url": ADDRESS,
        "title": TEXT,
        "content_html": {"type": "string"},
        "summary": TEXT,
        "image": ADDRESS,
        "date_published": DATE,
        "date_modified": DATE,
        "authors": AUTHORS,
        "tags": {"type": "array", "items": TEXT, "uniqueItems": True},
        "language": TEXT,
        "attachments": {"type": "array", "items": ATTACHMENT},
    },
    "additionalProperties": False,
}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": ADDRESS,
        "feed_url": ADDRESS,
        "description": TEXT,
        "icon": ADDRESS,
        "authors": AUTHORS,
        "language": TEXT,
        "items": {"type": "array", "items": ITEM},
    },
    "additionalProperties": False,
}


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def write(folder, path, text):
    file = folder / "Content" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def publish(byline, folder, full):
    write(folder, "site.yml", f"""\
title: {quoted(HOSTILE[0])}
tagline: {quoted(HOSTILE[1])}
url: https://hostile.example/a&b/
time-zone: Asia/Baku
smart-punctuation: false
feeds: {{text: {"full" if full else "summary"}}}
""")
    for number, text in enumerate(HOSTILE):
        hostile = quoted(text)
        write(folder, f"authors/a{number}.md", f"---\nname: {hostile}\n---\n")
        write(folder, f"topics/t{number}.md", f"---\ntitle: {hostile}\ndescription: {hostile}\n---\n")
        write(folder, f"articles/p{number}.md", f"""\
---
title: {hostile}
description: {hostile}
date: 2025-03-{number + 1:02} 09:30
type: report
authors: [a{number}, {{name: {quoted("Guest " + text)}}}]
topics: [t{number}]
keywords: [{hostile}]
language: az
updated: 2025-04-01
pdf: p{number}.pdf
image: {{src: p{number}.svg, alt: A drawing}}
corrections:
  - {{date: 2025-04-02, note: {hostile}}}
---

A text with a [link](p0.md).[^n]

[^n]: A note ]]> with ends.
""")
        write(folder, f"articles/p{number}.pdf", "%PDF-1.4")
        write(folder, f"articles/p{number}.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>')
    run = subprocess.run([byline, "build", "--output", folder / "Public"], cwd=folder, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return folder / "Public"


def is_same(value, text):
    """feedparser gives HTML where it takes a text for HTML, and the text itself elsewhere."""
    return text in (value, html.unescape(value))


def check_feed(file, number, full):
    """One feed in XML: what feedparser says of it, held against what was written."""
    text = HOSTILE[number]
    feed = feedparser.parse(file.read_bytes())
    assert not feed.bozo, (file, feed.bozo_exception)
    assert feed.version in ("rss20", "atom10"), feed.version
    [entry] = [entry for entry in feed.entries if entry.id.endswith(f"/p{number}/")]
    assert is_same(entry.title, text), (file, entry.title)
    assert entry.link == entry.id == f"https://hostile.example/a&b/report/p{number}/", entry.link
    assert [author.name for author in entry.authors] == [text, "Guest " + text], (file, entry.authors)
    assert {tag.term for tag in entry.tags} == {"Report", text}, (file, entry.tags)
    assert is_same(entry.summary, text), (file, entry.summary)
    assert entry.published_parsed[:6] == (2025, 3, number + 1, 5, 30, 0), entry.published
    assert entry.updated_parsed[:6] == (2025, 3, 31, 20, 0, 0), entry.updated
    [pdf] = [link for link in entry.links if link.rel == "enclosure"]
    assert (pdf.type, pdf.length) == ("application/pdf", "8"), pdf
    assert pdf.href == entry.link + f"p{number}.pdf", pdf
    [picture] = entry.media_content
    assert (picture["width"], picture["height"]) == ("4", "3"), picture
    content = entry.content[-1].value
    assert html.escape(text, quote=False) in content.replace("&quot;", '"').replace("&#39;", "'"), content
    assert "<script" not in content
    if full:
        assert "A note ]]&gt; with ends." in content, content
        assert 'href="https://hostile.example/a&amp;b/report/p0/"' in content, content
        assert '="/' not in content and '="#' not in content, content
    return [entry.id for entry in feed.entries]


def check(byline, full):
    with tempfile.TemporaryDirectory() as name:
        public = publish(byline, pathlib.Path(name), full)
        seen = 0
        for file in sorted(public.rglob("*.xml")) + sorted(public.rglob("*.opml")):
            etree.parse(file, etree.XMLParser(resolve_entities=False, no_network=True))
            seen += 1
        folders = [public] + [public / f"topics/t{number}" for number in range(len(HOSTILE))]
        for folder in folders:
            numbers = range(len(HOSTILE)) if folder == public else [int(folder.name[1:])]
            for number in numbers:
                ids = [check_feed(folder / name, number, full) for name in ("rss.xml", "atom.xml")]
            feed = json.loads((folder / "feed.json").read_bytes())
            jsonschema.validate(feed, JSON_FEED)
            assert [item["id"] for item in feed["items"]] == ids[0] == ids[1]
            for number, item in zip(reversed(numbers), feed["items"]):
                assert item["title"] == item["summary"] == HOSTILE[number], item
                assert [author["name"] for author in item["authors"]] == [HOSTILE[number], "Guest " + HOSTILE[number]]
        space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
        places = etree.parse(public / "sitemap.xml").findall("s:url/s:loc", space)
        made = {file.parent for file in public.rglob("index.html")}
        assert len(places) == len({place.text for place in places}) == len(made), (len(places), len(made))
        return seen


def main():
    byline = pathlib.Path(sys.argv[1]).resolve()
    files = sum(check(byline, full) for full in (False, True))
    print(f"formats: {files} files of XML, and as many feeds as they hold, read as they were written")


main()
