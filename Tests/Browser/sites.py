"""The sites that are looked at, built into a temporary folder and served by `byline serve --no-watch`."""
import contextlib, dataclasses, pathlib, shutil, subprocess, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]

# The policy that must break nothing: everything from the site's own host, nothing inline.
POLICY = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:"


@dataclasses.dataclass(frozen=True)
class Source:
    """Content to build: what it is called here, its folder, and the path it lies under."""

    name: str
    folder: pathlib.Path
    base: str = "/"
    # Where its pages are looked at; all widths, where nothing is said.
    widths: tuple = ()


@dataclasses.dataclass(frozen=True)
class Served:
    """A built site: its files, and the address that ends with its base."""

    source: Source
    folder: pathlib.Path
    address: str


SAMPLE = Source("sample", ROOT)
# What the sample has no page of: second pages of lists, redirects, and a site below a path.
INSTITUTE = Source("institute", ROOT / "Tests/Sites/institute", base="/papers/")
# Texts with many footnotes: one that they stand beside, and one that they would outgrow.
NOTES = Source("notes", ROOT / "Tests/Browser/notes")
ARABIC = Source("arabic", ROOT / "Tests/Browser/arabic")
# Azerbaijani, Russian, Arabic, Persian and Chinese, each with its own digits: what differs between languages shows on
# the narrowest screens and on the usual wide one.
TONGUES = Source("tongues", ROOT / "Tests/Browser/tongues", widths=(320, 1280))


def build(byline, source, folder):
    """Builds a site into a folder; a mistake in its content ends the run."""
    done = subprocess.run(
        [byline, "build", "--quiet", "--source", str(source.folder), "--output", str(folder)], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{source.name} does not build:\n{done.stderr}")


@contextlib.contextmanager
def serving(byline, folder, base="/", headers=f"/*\n  Content-Security-Policy: {POLICY}\n"):
    """Serves a folder with these headers; gives the address."""
    (folder / "_headers").write_text(headers)
    command = [byline, "serve", "--no-watch", str(folder), "--port", "0"] + (["--base", base] if base != "/" else [])
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = server.stdout.readline().strip()
        if not address:
            raise SystemExit(f"the server did not start: {' '.join(command)}")
        yield address
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def published(byline, *sources):
    """Builds and serves the sites, as long as the block runs."""
    with tempfile.TemporaryDirectory(prefix="byline-browser-") as work, contextlib.ExitStack() as stack:
        sites = []
        for source in sources:
            folder = pathlib.Path(work, source.name)
            build(byline, source, folder)
            address = stack.enter_context(serving(byline, folder, source.base))
            sites.append(Served(source, folder, address))
        yield sites
