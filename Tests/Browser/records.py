"""Every file for machines of a built site, read by readers that other people wrote, and compared with what was written.

    records.py BYLINE
"""
import json, os, pathlib, re, subprocess, sys, tempfile
import bibtexparser, extruct, icalendar, jsonschema, rispy, vobject
from bibtexparser import middlewares
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

byline = str(pathlib.Path(sys.argv[1]).resolve())
checks = []


def check(what, holds, seen=""):
    checks.append(bool(holds))
    print(("ok    " if holds else "FAIL  ") + what + ("" if holds else f": {seen!r}"))


# What ends a tag, a script, a CDATA section, a field or a record, if it is let.
hostile = "\"><script>alert(1)</script> ]]> } {{ \\ & % $ # _ ~ ^ TY  - BOOK \u202e\u200f 'x'"
quoted = "'" + hostile.replace("'", "''") + "'"

files = {
    "site.yml": f"""
title: {quoted}
url: https://sextant.example/papers/
time-zone: Asia/Baku
license: CC-BY-4.0
organisation: {{name: Sextant Institute, ror: 05dxps055, place: Baku}}
""",
    "authors/ana.md": f"""---
name: Ana Lee
email: ana@sextant.example
orcid: 0000-0002-1825-0097
role: {quoted}
affiliation: Sextant Institute
fediverse: "@ana@social.example"
---

Ana writes.
""",
    "articles/steel.pdf": "%PDF",
    "articles/steel.md": f"""---
title: {quoted}
subtitle: A subtitle
description: {quoted}
abstract: {quoted}
date: 2025-03-04T09:30
updated: 2025-04-01
type: policy-brief
number: PB-1
authors:
  - ana
  - {{name: Ludwig van Beethoven, affiliation: {quoted}}}
  - {{name: {{literal: World Bank}}}}
  - {{name: 王 小明}}
editors: [ana]
topics: [trade]
keywords: [steel, {quoted}]
doi: 10.1234/x.1
isbn: 978-0-306-40615-7
pdf: steel.pdf
corrections: [{{date: 2025-05-02, note: {quoted}, severity: material}}]
event: {{start: 2026-03-01T18:00, end: 2026-03-01T20:00, place: {quoted}}}
---

Text.
""",
    "articles/view.md": """---
title: Counting the days
date: 2026-02-11
type: commentary
authors: [ana]
---

Text.
""",
}

# The names that the schema of CSL 1.0.2 knows for input, of those that a publication may have.
text, either = {"type": "string"}, {"type": ["string", "number"]}
name = {
    "properties": {
        "family": text, "given": text, "dropping-particle": text, "non-dropping-particle": text, "suffix": text,
        "literal": text, "comma-suffix": {"type": "boolean"}, "static-ordering": {"type": "boolean"},
    },
    "additionalProperties": False,
}
date = {
    "properties": {"date-parts": {"type": "array", "items": {"type": "array", "items": either, "minItems": 1, "maxItems": 3}}},
    "additionalProperties": False,
}
names, csl_type = {"type": "array", "items": name}, {
    "enum": ["article", "broadcast", "dataset", "post-weblog", "report", "webpage"]}
csl = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "type": csl_type, "id": either, "language": text, "author": names, "editor": names, "translator": names,
            "issued": date, "available-date": date, "abstract": text, "collection-number": either,
            "collection-title": text, "container-title": text, "DOI": text, "genre": text, "ISBN": text, "ISSN": text,
            "keyword": text, "number": either, "publisher": text, "publisher-place": text, "title": text, "URL": text,
            "custom": {"type": "object"},
        },
        "required": ["type", "id"],
        "additionalProperties": False,
    },
}

with tempfile.TemporaryDirectory() as folder:
    site = pathlib.Path(folder, "site")
    for path, content in files.items():
        file = site / "Content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    subprocess.run(
        [byline, "build", "--source", str(site)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1780000000"})
    public = site / "Public"
    steel, view = public / "policy-brief/steel", public / "commentary/view"
    title = hostile + ": A subtitle"

    ris = rispy.loads((steel / "cite.ris").read_text(encoding="utf-8"))
    check("rispy reads one record", len(ris) == 1, ris)
    check("RIS: title", ris[0]["title"] == title, ris[0]["title"])
    check("RIS: type", ris[0]["type_of_reference"] == "RPRT")
    check(
        "RIS: authors", ris[0]["authors"] == ["Lee, Ana", "van Beethoven, Ludwig", "World Bank", "王, 小明"],
        ris[0]["authors"])
    check("RIS: keywords", ris[0]["keywords"] == ["steel", hostile], ris[0]["keywords"])
    check("RIS: DOI and date", (ris[0]["doi"], ris[0]["date"]) == ("10.1234/x.1", "2025/03/04/"))
    check("rispy reads all works", len(rispy.loads((public / "works.ris").read_text(encoding="utf-8"))) == 2)

    # The decoder has no name for braces, and takes the circumflex for an accent.
    bibtex = (steel / "cite.bib").read_text(encoding="utf-8")
    for command, known in {"textbraceleft": "lbrace", "textbraceright": "rbrace"}.items():
        bibtex = bibtex.replace(command, known)
    library = bibtexparser.parse_string(
        bibtex.replace("\\textasciicircum{}", "^"), append_middleware=[middlewares.LatexDecodingMiddleware()])
    check("bibtexparser reads one entry", len(library.entries) == 1 and not library.failed_blocks, library.failed_blocks)
    entry = {field.key: field.value for field in library.entries[0].fields}
    squeezed = lambda text: re.sub(r"\s+", " ", text)
    check("BibTeX: title", squeezed(entry["title"].strip("{}")) == squeezed(title), entry["title"])
    check("BibTeX: abstract", squeezed(entry["abstract"]) == squeezed(hostile), entry["abstract"])
    check("BibTeX: DOI", entry["doi"] == "10.1234/x.1")
    works = parse_string((public / "works.bib").read_text(encoding="utf-8"), "bibtex").entries
    check("pybtex reads all works", list(works.keys()) == ["commentary/view", "policy-brief/steel"], works.keys())
    people = [[" ".join(part) for part in (p.first_names, p.prelast_names, p.last_names)]
              for p in works["policy-brief/steel"].persons["author"]]
    check(
        "BibTeX: names in their parts",
        people == [["Ana", "", "Lee"], ["Ludwig", "van", "Beethoven"], ["", "", "{World Bank}"], ["小明", "", "王"]], people)

    items = json.loads((public / "works.json").read_text(encoding="utf-8"))
    jsonschema.validate(items, csl)
    check("CSL-JSON is valid by the schema", True)
    check("CSL-JSON: title", items[1]["title"] == title)
    source = CiteProcJSON([{key: value for key, value in item.items() if key != "custom"} for item in items])
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Citation([CitationItem("commentary/view")]))
    cited = re.sub("[‘’“”]", "'", str(bibliography.bibliography()[0]))
    html = (view / "index.html").read_text(encoding="utf-8")
    ours = re.sub("<[^>]*>", "", re.search(r"<dt>Harvard</dt><dd[^>]*>(.*?)</dd>", html).group(1))
    check("the page's Harvard text is what citeproc makes of CSL-JSON", re.sub("[‘’“”]", "'", ours) == cited, (ours, cited))

    html = (steel / "index.html").read_text(encoding="utf-8")
    found = extruct.extract(html, base_url="https://sextant.example/", syntaxes=["json-ld", "opengraph", "dublincore"])
    work, way = found["json-ld"][0]["@graph"]
    check("extruct reads JSON-LD", work["@type"] == "Report" and work["headline"] == hostile, work)
    check("JSON-LD: correction", work["correction"][0]["text"] == hostile)
    check("JSON-LD: authors", [a["name"] for a in work["author"]] == ["Ana Lee", "Ludwig van Beethoven", "World Bank", "王 小明"])
    check("JSON-LD: the way here", [step["position"] for step in way["itemListElement"]] == [1, 2, 3])
    graph = dict(found["opengraph"][0]["properties"])
    check("extruct reads Open Graph", (graph["og:title"], graph["og:type"]) == (hostile, "article"), graph)
    core = {e["name"]: e["content"] for e in found["dublincore"][0]["elements"] if "name" in e}
    check("extruct reads Dublin Core", core["DC.title"] == title, core)

    card = vobject.readOne((public / "authors/ana/ana.vcf").read_text(encoding="utf-8"))
    check("vobject reads the contact card", card.fn.value == "Ana Lee" and card.email.value == "ana@sextant.example")
    check("vCard: the post", card.title.value == hostile, card.title.value)
    calendar = icalendar.Calendar.from_ical((steel / "event.ics").read_bytes())
    event = calendar.walk("VEVENT")[0]
    check("icalendar reads the event", str(event["SUMMARY"]) == hostile, event["SUMMARY"])
    check("iCalendar: place", str(event["LOCATION"]) == hostile, event["LOCATION"])
    check("iCalendar: begins in UTC", event["DTSTART"].dt.isoformat() == "2026-03-01T14:00:00+00:00")
    check("iCalendar: nothing is missing", not calendar.errors and not event.errors, event.errors)

print(f"{sum(checks)} passed, {len(checks) - sum(checks)} failed")
sys.exit(0 if all(checks) and checks else 1)
