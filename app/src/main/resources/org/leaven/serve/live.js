// Follows the edits: shows what is wrong, and brings the page up to date. Only `leaven serve` puts
// this into a page, on its way to the browser; no file of the site holds it.
(() => {
  "use strict";
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const top = new URL(script.dataset.top ?? "/", location.href);
  const page = script.dataset.page ?? "";
  const scrollKey = "leaven-scroll:" + location.href;
  let state = script.dataset.state ?? "";
  /** @type {EventSource | undefined} */
  let events;

  /**
   * @typedef {{place: string, severity: string, code: string, what: string, cure: string, excerpt: string}} Problem
   * @typedef {{id: string, changed: string[] | null, problems: Problem[], more: number, errors: number, trouble: string}} News
   */

  /** An address without its query and fragment. @param {string} address */
  const plain = (address) => {
    const url = new URL(address, location.href);
    return url.origin + url.pathname;
  };

  /** The page again, at the same place. */
  const reload = () => {
    try {
      sessionStorage.setItem(scrollKey, JSON.stringify([scrollX, scrollY]));
    } catch {
      // no storage here; the browser does what it can
    }
    location.reload();
  };

  const restoreScroll = () => {
    try {
      const kept = sessionStorage.getItem(scrollKey);
      sessionStorage.removeItem(scrollKey);
      if (kept) {
        const [left, down] = JSON.parse(kept);
        scrollTo({ left, top: down, behavior: "instant" });
      }
    } catch {
      // no storage here
    }
  };

  /** All that the page has loaded so far. */
  const loaded = () => {
    const named = document.querySelectorAll("link[href], script[src], img[src]");
    const addresses = [...named].map((each) => each.getAttribute("href") ?? each.getAttribute("src") ?? "");
    const fetched = performance.getEntriesByType("resource").map((each) => each.name);
    return new Set([...addresses, ...fetched].map(plain));
  };

  /** Loads a style sheet anew and lets the old one go once the new one is there. @param {HTMLLinkElement} link */
  const swap = (link) => {
    const fresh = /** @type {HTMLLinkElement} */ (link.cloneNode());
    fresh.href = plain(link.href) + "?" + encodeURIComponent(state);
    fresh.addEventListener("load", () => link.remove());
    fresh.addEventListener("error", () => link.remove());
    link.after(fresh);
  };

  /** Takes a change in without a reload, if that can be done. @param {string} address */
  const swapped = (address) => {
    const links = [...document.querySelectorAll("link")].filter(
      (link) => link.relList.contains("stylesheet") && plain(link.href) === address);
    const images = [...document.images].filter((image) => plain(image.src) === address && !image.srcset);
    links.forEach(swap);
    images.forEach((image) => (image.src = address + "?" + encodeURIComponent(state)));
    return links.length + images.length > 0;
  };

  /** @param {News} news */
  const take = (news) => {
    state = news.id;
    show(news);
    if (news.changed === null || news.changed.includes(page)) {
      reload();
      return;
    }
    const known = loaded();
    const mine = news.changed.map((path) => plain(new URL(path.split("/").map(encodeURIComponent).join("/"), top).href))
      .filter((address) => known.has(address));
    if (mine.filter((address) => !swapped(address)).length > 0) {
      reload();
    }
  };

  // What is wrong, in a corner of its own that no style of the page reaches.
  const host = document.createElement("leaven-live");
  const root = host.attachShadow({ mode: "open" });
  const frame = document.createElement("div");
  const look = document.createElement("link");
  look.rel = "stylesheet";
  look.href = new URL("-leaven/live.css", top).href;
  root.append(look, frame);
  let shown = "";

  /** @param {string} tag @param {string} text @param {string} [kind] */
  const element = (tag, text, kind) => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (kind) {
      made.className = kind;
    }
    return made;
  };

  /** @param {Problem} problem */
  const item = (problem) => {
    const made = document.createElement("li");
    const head = document.createElement("div");
    head.append(element("code", problem.place), ": ", element("b", problem.severity, problem.severity),
      ` [${problem.code}]`);
    made.append(head, element("p", problem.what));
    if (problem.cure) {
      made.append(element("p", "→ " + problem.cure));
    }
    if (problem.excerpt) {
      made.append(element("pre", problem.excerpt));
    }
    return made;
  };

  /** @param {number} number @param {string} one */
  const count = (number, one) => `${number} ${one}${number === 1 ? "" : "s"}`;

  /** What is wrong in a few words. @param {News} news */
  const heading = (news) => {
    const warnings = news.problems.length + news.more - news.errors;
    const parts = [news.errors ? count(news.errors, "error") : "", warnings ? count(warnings, "warning") : ""];
    return news.trouble ? "The site could not be built" : parts.filter(Boolean).join(" and ");
  };

  /** Errors open by themselves; warnings wait to be asked for. @param {News} news */
  const show = (news) => {
    const now = JSON.stringify([news.problems, news.trouble]);
    if (now === shown) {
      return;
    }
    shown = now;
    const isBad = news.errors > 0 || news.trouble !== "";
    if (!isBad && news.problems.length === 0) {
      host.remove();
      return;
    }
    draw(news, isBad ? "error" : "warning", isBad);
    document.documentElement.append(host);
  };

  /** @param {News} news @param {string} kind @param {boolean} isOpen */
  const draw = (news, kind, isOpen) => {
    const title = heading(news);
    const button = element("button", isOpen ? "Hide" : title);
    button.addEventListener("click", () => {
      draw(news, kind, !isOpen);
      frame.querySelector("button")?.focus();
    });
    if (!isOpen) {
      const pill = element("div", "", "pill");
      pill.append(button);
      frame.replaceChildren(pill);
      return;
    }
    const panel = element("section", "", kind);
    panel.setAttribute("role", "alert");
    panel.setAttribute("aria-label", "Problems in the source files");
    panel.lang = "en";
    const header = document.createElement("header");
    const list = document.createElement("ol");
    header.append(element("h2", kind === "error" ? title + "; the last good site stays" : title), button);
    list.append(...news.problems.map(item));
    panel.append(header, element("p", news.trouble), list);
    if (news.more > 0) {
      panel.append(element("p", `and ${news.more} more; the terminal has them all`));
    }
    frame.replaceChildren(panel);
  };

  // A browser opens few connections to a server: only a page that is seen listens.
  const listen = () => {
    events?.close();
    events = undefined;
    if (!document.hidden) {
      events = new EventSource(new URL("-leaven/events?known=" + encodeURIComponent(state), top));
      events.onmessage = (event) => take(JSON.parse(event.data));
    }
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => events?.close());
  addEventListener("pageshow", (event) => event.persisted && listen());
  addEventListener("load", restoreScroll);
  listen();
})();
