// What is asked of a page. Each function returns complaints, each a line that names the element.
(() => {
  const inView = (element) =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true, contentVisibilityAuto: true })
    && element.getClientRects().length > 0;

  const name = (element) => {
    const classes = element.classList.length ? "." + [...element.classList].join(".") : "";
    const text = (element.textContent || element.getAttribute("aria-label") || "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${element.localName}${element.id ? "#" + element.id : ""}${classes}> “${text}”`;
  };

  const pixels = (value) => Math.round(value * 10) / 10;

  const isForScreenReaders = (element) => {
    const box = element.getBoundingClientRect();
    return box.width <= 2 || box.height <= 2 || box.bottom <= 0;
  };

  // What scrolls on its own account keeps its content to itself, and so does a box for screen readers only. What is
  // merely cut off does not: those are words that nobody can read.
  const isHeld = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      const overflow = getComputedStyle(box).overflowX;
      if (overflow === "auto" || overflow === "scroll") return true;
      if (overflow !== "visible" && isForScreenReaders(box)) return true;
    }
    return false;
  };

  const targets = () =>
    [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")]
      .filter((element) => !element.disabled && inView(element) && !isForScreenReaders(element)
        && getComputedStyle(element).pointerEvents !== "none");

  const words = (text) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

  // What a screen shows of an element, and what is written in it. Drawings have titles, not text; what is said of a
  // wrong field waits for one.
  const shown = (element) => words(element.innerText);
  const written = (element) => {
    const waiting = [...document.querySelectorAll("[aria-errormessage]")].map((field) => field.getAttribute("aria-errormessage"));
    const apart = ["script", "style", "template", "svg", "noscript", ...waiting.map((id) => "#" + CSS.escape(id))].join();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const all = [];
    while (texts.nextNode()) {
      if (!texts.currentNode.parentElement.closest(apart)) all.push(...words(texts.currentNode.data));
    }
    return all;
  };

  // Whether a link stands in a line of other words, whose height and width it has to share.
  const isInText = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      if (words(texts.currentNode.data).length > 0 && !texts.currentNode.parentElement.closest("a, button, time")) return true;
    }
    return false;
  };

  globalThis.byline = {
    sideways() {
      const root = document.documentElement;
      const complaints = [];
      const beyond = Math.max(root.scrollWidth, document.body.scrollWidth) - root.clientWidth;
      if (beyond > 0) complaints.push(`the page scrolls sideways by ${beyond} px`);
      for (const element of document.body.querySelectorAll("*")) {
        const box = element.getBoundingClientRect();
        if (box.width <= 2 || box.height <= 2 || box.bottom + scrollY <= 0) continue;
        if (box.right <= root.clientWidth + 1 && box.left >= -1) continue;
        if (!inView(element) || isHeld(element)) continue;
        complaints.push(`${name(element)} reaches from ${pixels(box.left)} to ${pixels(box.right)}`);
        if (complaints.length > 5) break;
      }
      return complaints;
    },

    // So many pixels in both directions, measured on every box of a link that breaks over lines. A link in a line of
    // text may be as narrow as its words; nothing may be lower.
    targets(least) {
      const complaints = [];
      for (const element of targets()) {
        const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
        const whole = element.getBoundingClientRect();
        const lowest = Math.min(...boxes.map((box) => box.height));
        const picture = element.querySelector("img, svg")?.getBoundingClientRect();
        const height = Math.max(lowest, picture ? Math.min(picture.height, whole.height) : 0);
        if (height < least - 0.5 || (whole.width < least - 0.5 && !isInText(element))) {
          complaints.push(`${name(element)} is ${pixels(whole.width)} by ${pixels(height)} px`);
        }
      }
      return complaints;
    },

    watchShifts() {
      globalThis.shifts = [];
      const note = (entries) => entries.forEach((entry) => {
        const moved = entry.sources.map((source) => source.node?.nodeType === 1 ? name(source.node) : source.node?.nodeName);
        globalThis.shifts.push(`${entry.value.toFixed(4)} by ${moved.join(", ") || "something that is gone"}`);
      });
      globalThis.observer = new PerformanceObserver((list) => note(list.getEntries()));
      globalThis.observer.observe({ type: "layout-shift", buffered: true });
      globalThis.note = note;
    },

    // Down to the end and back, so that pictures that wait for the reader arrive.
    async readThrough() {
      const frame = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
      await document.fonts.ready;
      for (let y = 0; y < document.documentElement.scrollHeight; y += 1500) {
        scrollTo({ top: y, behavior: "instant" });
        await frame();
      }
      const late = [...document.images].filter((image) => !image.complete);
      await Promise.all(late.map((image) => new Promise((done) => { image.onload = image.onerror = done; })));
      scrollTo({ top: 0, behavior: "instant" });
      await frame();
      globalThis.note(globalThis.observer.takeRecords());
      return globalThis.shifts;
    },

    // Whether a picture without its size moves the text depends on how late it comes; so each must say it.
    sizeless() {
      return [...document.querySelectorAll("img, video, iframe")]
        .filter((box) => inView(box) && !(box.hasAttribute("width") && box.hasAttribute("height")))
        .map((box) => `${box.getAttribute("src")} does not say its size`);
    },

    pictures() {
      return [...document.images].filter((image) => image.complete && image.naturalWidth === 0)
        .map((image) => `${image.getAttribute("src")} does not show`);
    },

    openAll() {
      document.querySelectorAll("details").forEach((details) => { details.open = true; });
    },

    shownWords: () => shown(document.body),

    // Every word of the main part is on the screen, in the order in which it is written.
    hiddenText() {
      const main = document.querySelector("main");
      if (!main) return ["there is no main part"];
      const [seen, all] = [shown(main).join(" "), written(main)];
      if (all.length === 0) return ["the main part is empty"];
      const lost = all.filter((word) => !seen.includes(word));
      return lost.length ? [`not on the screen: ${lost.slice(0, 12).join(" ")}`] : [];
    },

    headings() {
      const list = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(inView);
      const complaints = [];
      if (list.filter((heading) => heading.localName === "h1").length !== 1) complaints.push("there is not one h1");
      let level = 0;
      for (const heading of list) {
        const own = Number(heading.localName[1]);
        if (own > level + 1) complaints.push(`${name(heading)} comes after a heading of level ${level}`);
        level = own;
      }
      return complaints;
    },

    // Notes beside the text: none above its reference, none over another, and the last above what comes after the text.
    notes() {
      const complaints = [];
      let end = -Infinity;
      for (const note of document.querySelectorAll(".footnotes li[id]")) {
        if (getComputedStyle(note).position !== "absolute") continue;
        const box = note.getBoundingClientRect();
        const reference = document.querySelector(`sup a[href="#${CSS.escape(note.id)}"]`);
        if (!reference || Math.abs(Math.max(reference.getBoundingClientRect().top, end) - box.top) > 24) {
          complaints.push(`${name(note)} is not beside its reference`);
        }
        if (box.top < end) complaints.push(`${name(note)} stands over the note before it`);
        end = box.bottom;
      }
      const next = document.querySelector(".text ~ *, .piece-foot");
      if (next && end > next.getBoundingClientRect().top + 64) complaints.push("the notes reach below the text");
      return complaints;
    },

    // Whichever way its words run, a line of a list begins where the others do.
    aligned() {
      return [...document.querySelectorAll("li > a:only-child")].filter(inView)
        .filter((link) => getComputedStyle(link).display === "block")
        .filter((link) => {
          const range = document.createRange();
          range.selectNodeContents(link);
          const [text, box] = [range.getBoundingClientRect(), link.getBoundingClientRect()];
          const isFromRight = getComputedStyle(link.parentElement).direction === "rtl";
          return (isFromRight ? box.right - text.right : text.left - box.left) > 24;
        })
        .map((link) => `${name(link)} begins at the other end of its line`);
    },

    // Without its sizes from the stylesheet a drawing can fill the screen.
    drawings() {
      return [...document.querySelectorAll("svg")].filter(inView)
        .filter((drawing) => drawing.getBoundingClientRect().width > 64)
        .map((drawing) => `${name(drawing)} is ${pixels(drawing.getBoundingClientRect().width)} px wide`);
    },

    focused() {
      const element = document.activeElement;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return {
        name: name(element), href: element.getAttribute("href"), id: element.id,
        isOnScreen: box.width > 1 && box.height > 1 && box.top >= 0 && box.left >= 0 && box.right <= innerWidth + 1,
        hasRing: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== "none",
      };
    },
  };
})();
