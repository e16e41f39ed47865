"""A think tank's content of any size: the same seed gives the same bytes.

    python3 scripts/bench.d/corpus.py N FOLDER [--form byline|hugo] [--seed 1]

Articles of about 900 words with headings, links, emphasis, a list, a quotation, a table and three footnotes; one to three
of 200 authors, 30 topics, 12 regions. In Byline's form the folder gets a `Content/`; in Hugo's it is a content folder by
itself. The texts of both are the same, byte for byte.
"""
import argparse
import bisect
import datetime
import itertools
import pathlib
import random

# What a language has most of. The rest of the vocabulary is put together from syllables.
COMMON = """the of and to in a is for that on as with by it be are was from at this has have not or which its an they
will were can more their been one all also would than other when some who may such about between most no many over could
while these how even where since after out if new two only what each both should much before through still there so up
less into but against during because under yet across among""".split()
FIELD = """policy grid tariff budget voter court port ministry reform carbon lender school harbour treaty pension
railway census subsidy auction quota budget council regulator labour rent wage crop reservoir satellite vaccine border
charter deficit district donor export fuel grant household import index levy licence mandate merger network output
parliament pipeline premium region reserve revenue rule sector shortage standard statute storage supplier surplus survey
tender threshold trade transfer treasury union utility yield""".split()
STARTS = "b br c ch d dr f g gl h j k l m n p pl qu r s sh st t th tr v w".split()
MIDDLES = "a e i o u ai au ea ei ia io oo ou".split()
ENDS = ["", "", "", "l", "n", "r", "s", "t", "m", "nt", "rd", "st", "x"]
GIVEN = "Abel Bruna Cyril Dina Emil Fatma Gita Henrik Irena Jamal Kira Leon Mira Noor Oskar Paula Rafiq Sofia Tomas Vera"
FAMILY = "Almeida Brandt Costa Dragan Egger Farkas Gupta Hoang Isaksen Jovic"
TOPICS = """Air Quality|Banking|Border Trade|Broadband|Care Work|Coal Exit|Courts|Customs|Debt Relief|Drought|Early
Years|Electricity|Farm Support|Fisheries|Gas Storage|Housing Supply|Industrial Land|Local Finance|Migration Law|Ocean
Freight|Patents|Pensions|Public Procurement|Rail|Rare Metals|Steel|Taxes on Land|Teachers|Urban Heat|Vaccines"""
REGIONS = """Andes|Balkans|Baltic|Caribbean|Caucasus|Gulf|Horn of Africa|Maghreb|Mekong|Nordics|Sahel|Southern Cone"""
KINDS = [("briefs", "policy-brief"), ("commentary", "commentary"), ("reports", "report")]


def slug(text):
    return "-".join("".join(letter if letter.isalnum() else " " for letter in text.lower()).split())


def names(text):
    return [" ".join(name.split()) for name in text.split("|")]


class Author:
    """Writes at random, but the same each time."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        words = list(dict.fromkeys(COMMON + FIELD))
        known, rare = set(words), []
        while len(words) + len(rare) < 50_000:
            word = "".join(
                self.random.choice(STARTS) + self.random.choice(MIDDLES) + self.random.choice(ENDS)
                for _ in range(self.random.choice((1, 2, 2, 2, 3, 3))))
            if word not in known:
                known.add(word)
                rare.append(word)
        # As in any language, what is said often is short.
        self.words = words + sorted(rare, key=len)
        self.weights = list(itertools.accumulate(1 / (rank + 3) ** 0.95 for rank in range(len(self.words))))

    def some(self, count):
        weights, top, pick = self.weights, self.weights[-1], self.random.random
        return [self.words[bisect.bisect(weights, pick() * top)] for _ in range(count)]

    def sentence(self, least=8, most=24):
        words = self.some(self.random.randint(least, most))
        words[0] = words[0].capitalize()
        if len(words) > 12:
            words[len(words) // 2] += ","
        return " ".join(words) + "."

    def heading(self):
        return " ".join(self.some(self.random.randint(3, 6))).capitalize()

    def paragraph(self, count, aside=None):
        sentences = [self.sentence() for _ in range(count)]
        if aside:
            sentences.insert(self.random.randint(1, count), aside)
        return " ".join(sentences)

    def aside(self):
        a, b, c, d = self.some(4)
        number = self.random.randint(100, 9999)
        return f"The [{a} of {b}](https://example.org/{c}/{number}) is **{d}** and *{a}*."

    def table(self):
        rows = [f"| {word.capitalize()} | {self.random.random() * 90:.1f} | {self.random.random() * 90:.1f} "
                f"| {self.random.randint(-30, 30)}% |" for word in self.some(7)]
        return "\n".join(["| Place | 2020 | 2024 | Change |", "|:------|-----:|-----:|:------:|", *rows])

    def body(self, words=820):
        """Blocks of every kind in a fixed order, then paragraphs until it is long enough."""
        parts, notes = [self.paragraph(4, self.aside())], []
        for section in range(4):
            parts.append("## " + self.heading())
            text = self.paragraph(4)
            if section < 3:
                number = len(notes) + 1
                notes.append(f"[^{number}]: {self.sentence(9, 16)} "
                             f"[Source](https://doi.org/10.5555/{self.random.randint(10_000, 99_999)}).")
                text = f"{text[:-1]}[^{number}]."
            parts.append(text)
            if section == 0:
                parts.append("\n".join(f"- **{word}**: {self.sentence(6, 12)}" for word in self.some(5)))
            elif section == 1:
                parts.append("> " + self.paragraph(2))
            elif section == 2:
                parts.append(self.table())
            parts.append("### " + self.heading())
            parts.append(self.paragraph(4, self.aside()))
        length = sum(len(part.split()) for part in parts)
        while length < words:
            parts.append(self.paragraph(3))
            length += len(parts[-1].split())
        return "\n\n".join(parts + notes) + "\n"


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def front(**fields):
    return "---\n" + "".join(f"{name}: {value}\n" for name, value in fields.items()) + "---\n\n"


def quoted(texts):
    return "[" + ", ".join(f'"{text}"' for text in texts) + "]"


def ids(texts):
    return "[" + ", ".join(slug(text) for text in texts) + "]"


def write_corpus(count, folder, form="byline", seed=1, is_translated=False):
    """Writes the content of a site; with `is_translated` every third article has an Azerbaijani text as well."""
    writer, translator = Author(seed), Author(seed + 1)
    authors = [f"{given} {family}" for given in GIVEN.split() for family in FAMILY.split()]
    topics, regions = names(TOPICS), names(REGIONS)
    folder = pathlib.Path(folder)
    is_hugo = form == "hugo"
    root = folder if is_hugo else folder / "Content"

    def place(part, name):
        return root / part / slug(name) / "_index.md" if is_hugo else root / part / f"{slug(name)}.md"

    if is_hugo:
        for section, _ in KINDS:
            put(root / section / "_index.md", front(title=section.capitalize()))
    else:
        put(root / "site.yml", "title: Institute of Measured Things\nurl: https://example.org/\nlanguage: en\n"
                               "time-zone: UTC\npage-size: 20\n" + ("languages: [az]\n" if is_translated else ""))
    for name in authors:
        biography = writer.paragraph(3)
        title = {"title": f'"{name}"'} if is_hugo else {"name": f'"{name}"'}
        put(place("authors", name), front(**title, role="Senior Fellow") + biography + "\n")
    for part, all_names in (("topics", topics), ("regions", regions)):
        for name in all_names:
            put(place(part, name), front(title=f'"{name}"') + writer.paragraph(1) + "\n")

    draw = writer.random
    first = datetime.datetime(2010, 1, 1, 8)
    for number in range(count):
        title = " ".join(word.capitalize() for word in writer.some(draw.randint(5, 10)))
        section, kind = KINDS[number % 3]
        date = first + datetime.timedelta(minutes=draw.randint(0, 15 * 365 * 1440))
        by = draw.sample(authors, draw.choice((1, 1, 2, 2, 3)))
        about = draw.sample(topics, draw.choice((1, 2, 2, 3)))
        where = draw.sample(regions, draw.choice((1, 1, 2)))
        summary, body = writer.sentence(18, 28), writer.body()
        name = f"{slug(title)}-{number}"
        shared = {"title": f'"{title}"', "date": f"{date:%Y-%m-%dT%H:%M:%SZ}"}
        if is_hugo:
            head = front(**shared, authors=quoted(by), topics=quoted(about), regions=quoted(where), type=kind,
                         summary=f'"{summary}"', lang="en")
            put(root / section / f"{name}.md", head + body)
        else:
            head = front(**shared, authors=ids(by), topics=ids(about), regions=ids(where), type=kind,
                         description=f'"{summary}"', language="en", slug=name)
            put(root / "articles" / section / f"{name}.md", head + body)
            # A third of each kind. Their texts are drawn apart, so that the originals are those of the site without.
            if is_translated and number % 9 in (0, 4, 8):
                head = front(title=f'"{title}"', description=f'"{summary}"', language="az")
                put(root / "articles" / section / f"{name}.az.md", head + translator.body())


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("count", type=int)
    options.add_argument("folder")
    options.add_argument("--form", choices=("byline", "hugo"), default="byline")
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    write_corpus(options.count, options.folder, options.form, options.seed)
