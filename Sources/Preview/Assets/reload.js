// Keeps this page as fresh as its files. Added by `byline serve`; no file holds it.
const { bylinePage: page, bylineSince: since } = document.querySelector("script[data-byline-page]").dataset;
let mark = since, wait = 250, stream, timer, overlay;

const decoded = (path) => { try { return decodeURI(path); } catch { return path; } };
const plain = (path) => decoded(path).replace(/(index)?\.html$/, "").replace(/(.)\/$/, "$1");
const local = (address) => {
  const url = new URL(address, location);
  return url.origin === location.origin ? plain(url.pathname) : "";
};

function isMine(paths) {
  if (!paths) return true;
  const mine = new Set([plain(page), plain(location.pathname)]);
  for (const { name } of performance.getEntriesByType("resource")) mine.add(local(name));
  for (const part of document.querySelectorAll("[src], link[href]")) mine.add(local(part.src ?? part.href));
  return paths.some((path) => mine.has(plain(path)));
}

function reload() {
  close();
  sessionStorage.setItem("byline-place", JSON.stringify([location.pathname, scrollX, scrollY]));
  location.reload();
}

function restyle(changes) {
  for (const [from, to] of changes) {
    for (const old of document.querySelectorAll("link[rel~=stylesheet]")) {
      if (local(old.href) !== plain(from)) continue;
      const fresh = old.cloneNode();
      fresh.removeAttribute("integrity");
      fresh.href = encodeURI(to) + "?" + mark;
      // The old one goes when the new one is there, so that the page is never bare.
      fresh.onload = fresh.onerror = () => old.remove();
      old.after(fresh);
    }
  }
}

function show(text) {
  if (!overlay) {
    overlay = document.createElement("dialog");
    const close = document.createElement("button");
    close.textContent = "Close";
    close.onclick = hide;
    overlay.append(document.createElement("pre"), close);
    overlay.onclose = hide;
    overlay.setAttribute("aria-label", "Mistakes in the content");
    overlay.style.cssText =
      "all:initial;position:fixed;inset:0;overflow:auto;box-sizing:border-box;padding:min(2rem,5vw);" +
      "color-scheme:light dark;background:Canvas;color:CanvasText;border-top:6px solid #c4281c";
    overlay.firstChild.style.cssText =
      "all:initial;display:block;color:inherit;font:15px/1.5 ui-monospace,monospace;white-space:pre-wrap;" +
      "overflow-wrap:anywhere;margin-bottom:1rem";
    document.body.append(overlay);
    overlay.showModal();
  }
  overlay.firstChild.textContent = text + "\n\nThis goes when it is mended. The page below is as it was before.";
}

function hide() {
  overlay?.remove();
  overlay = undefined;
}

const told = {
  reload: (paths) => isMine(paths) && reload(),
  style: restyle,
  mistakes: show,
  mended: hide,
};

function open() {
  close();
  stream = new EventSource("/_byline/events?since=" + encodeURIComponent(mark));
  stream.onopen = () => { wait = 250; };
  stream.onerror = () => {
    close();
    timer = setTimeout(open, wait);
    wait = Math.min(wait * 1.5, 5000);
  };
  for (const name in told) {
    stream.addEventListener(name, (event) => {
      mark = event.lastEventId || mark;
      told[name](JSON.parse(event.data));
    });
  }
}

function close() {
  clearTimeout(timer);
  stream?.close();
  stream = undefined;
}

// A browser opens six connections to a server at most: a tab that nobody sees gives its own back.
const attend = () => (document.hidden ? close() : stream || open());
addEventListener("visibilitychange", attend);
addEventListener("pagehide", close);
addEventListener("pageshow", attend);
attend();

const place = JSON.parse(sessionStorage.getItem("byline-place"));
sessionStorage.removeItem("byline-place");
if (place?.[0] === location.pathname) {
  const back = () => scrollTo({ left: place[1], top: place[2], behavior: "instant" });
  back();
  addEventListener("load", back);
}
