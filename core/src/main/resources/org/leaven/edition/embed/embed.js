/**
 * `<leaven-embed src="topics/back">` takes a piece of a knowledge base into any page. Nothing is sent
 * to anyone but its frame, and nothing kept.
 */
/**
 * What may be fetched goes into a shadow root, in the site's look; all else is shown in a frame that
 * gets the height of its content. Until there is something to show, and wherever nothing can be, what
 * stands in the element is seen: a plain link.
 */
(function () {
  "use strict";

  const TAG = "leaven-embed";
  if (!self.customElements || customElements.get(TAG)) return;

  const home = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src || location.href;
  const TOKENS = ["accent", "accent-wash", "link", "ink", "soft", "paper", "card", "line", "edge", "face", "head", "round", "pad", "size"];
  const MOST_PX = 20000;
  const PAUSE_MS = 50;
  /** What frames tell, and with it. */
  const EVENTS = ["page", "state", "search", "none", "verdict"];
  const TOLD = ["page", "title", "state", "query", "entry", "topic"];
  const MOST_EVENTS_A_SECOND = 20;
  const OWN = [
    ":host{display:block!important;position:relative!important;float:none!important;visibility:inherit!important;min-inline-size:0!important}:host([hidden]){display:none!important}",
    ".box{all:initial;visibility:inherit;display:block;container:leaven/inline-size;contain-intrinsic-inline-size:300px}",
    "iframe{display:block;inline-size:100%;border:0}iframe[hidden]{display:none}",
    "i{position:absolute;color:CanvasText;transition:color 1ms}",
  ].join("\n");

  /** Style sheets by the top of their site, each fetched once. @type {Map<string, Promise<CSSStyleSheet>>} */
  const styles = new Map();

  function sheet(/** @type {string} */ css, baseURL = home) {
    const made = new CSSStyleSheet({ baseURL });
    made.replaceSync(css);
    return made;
  }

  async function text(/** @type {URL} */ address, /** @type {AbortSignal=} */ signal) {
    const answer = await fetch(address, { signal, credentials: "same-origin" });
    if (!answer.ok) throw answer.status;
    return answer.text();
  }

  /** The site's style for a page inside an element: its root, its root's size and its width are the element's. */
  function adapted(/** @type {string} */ css) {
    return css
      .replace(/\/\*[^]*?\*\//g, "")
      .replace(/@[^{;]+|([\d.]+)(rem|vw)/g, (all, number, unit) =>
        unit === "rem" ? `calc(var(--leaven-rem)*${number})` : unit ? number + "cqi" : all
          .replace(/([\d.]+)rem/g, (_, rem) => rem * 16 + "px")
          .replace(/@media\s*(?=\(((min|max)-)?(width|inline-size))/, "@container leaven "))
      .replace(/(^|[\s,{}(])(:root|html|body)(?=[\s,{:.[>)])/g, "$1.leaven-root")
      .replace(new RegExp(`--(${TOKENS.join("|")}):([^;}]+)`, "g"), "--$1:var(--leaven-$1,$2)");
  }

  /** The style of a site; that of one of its languages is above it. */
  function styleOf(/** @type {URL} */ site) {
    const known = styles.get(site.href);
    if (known) return known;
    const parts = ["css/lists.css", "embed/frame.css"].map((path) => text(new URL(path, site)).catch(() => text(new URL("../" + path, site))));
    const made = Promise.all(parts).then((css) => sheet(adapted(css.join("\n")), new URL("css/", site).href));
    styles.set(site.href, made);
    made.catch(() => styles.delete(site.href));
    return made;
  }

  customElements.define(TAG, class extends HTMLElement {
    static observedAttributes = ["src", "site", "mode", "stay", "sandbox", "theme", "label", "lang", "events", "state"];

    constructor() {
      super();
      this.second = this.told = 0;
      this.shadow = this.attachShadow({ mode: "open" });
      /** Its colour tells which scheme the page around uses here, and that this has changed. */
      this.scheme = document.createElement("i");
      this.scheme.ontransitionend = () => this.refresh();
    }

    connectedCallback() {
      this.show();
    }

    disconnectedCallback() {
      this.stop?.abort();
      this.stop = undefined;
      this.frame = this.box = undefined;
      this.shadow.replaceChildren();
    }

    attributeChangedCallback(/** @type {string} */ name) {
      if (!this.stop) return;
      if (name === "theme" || name === "events") this.refresh();
      else this.show();
    }

    show() {
      this.disconnectedCallback();
      const stop = (this.stop = new AbortController());
      this.shadow.adoptedStyleSheets = [sheet(OWN)];
      this.shadow.append(this.scheme, document.createElement("slot"));
      const name = (this.getAttribute("src") || "").replace(/\.html$/, "");
      const lang = /** @type {HTMLElement | null} */ (this.closest("[lang]"))?.lang || "";
      const site = new URL((this.getAttribute("site") || ".").replace("{lang}", lang), home);
      if (!/^[^/.:?#\\][^:?#\\]*$/.test(name) || name.includes("..")) return;
      if (!this.textContent?.trim() && !this.firstElementChild) this.link(new URL(name.split("/").slice(0, 2).join("/") + ".html", site), name);
      const mode = this.getAttribute("mode");
      const isNear = site.origin === self.origin && /^http/.test(site.protocol) && !this.hasAttribute("stay") && name !== "search";
      if (mode === "inline" || (mode !== "frame" && isNear)) {
        this.takeIn(site, name, stop.signal).catch((why) => typeof why !== "number" && !stop.signal.aborted && this.putInFrame(site, name, stop.signal));
      } else this.putInFrame(site, name, stop.signal);
    }

    link(/** @type {URL} */ page, /** @type {string} */ name) {
      const link = document.createElement("a");
      link.href = page.href;
      link.textContent = this.getAttribute("label") || name;
      this.shadow.querySelector("slot")?.append(link);
    }

    async takeIn(/** @type {URL} */ site, /** @type {string} */ name, /** @type {AbortSignal} */ signal) {
      const address = new URL(`fragments/${name}.html`, site);
      const [html, style] = await Promise.all([text(address, signal), styleOf(site)]);
      if (signal.aborted) return;
      const read = new DOMParser().parseFromString(html, "text/html");
      for (const part of read.querySelectorAll("[href],[src]"))
        for (const key of ["href", "src"])
          if (part.getAttribute(key)?.match(/^[^#]/)) part.setAttribute(key, new URL(/** @type {string} */ (part.getAttribute(key)), address).href);
      const box = (this.box = document.createElement("div"));
      const root = document.createElement("div");
      box.className = "box";
      root.className = "leaven-root embed";
      root.append(...read.body.childNodes);
      box.append(root);
      this.shadow.adoptedStyleSheets = [sheet(OWN), style];
      this.shadow.replaceChildren(this.scheme, box);
      box.style.setProperty("--leaven-rem", `var(--leaven-size,${getComputedStyle(box).fontSize})`);
      this.refresh();
      this.dispatchEvent(new Event("load"));
      this.tell("page", { page: name, title: read.querySelector("h1, h2, caption")?.textContent || name });
      box.addEventListener("click", ({ target }) => {
        const entry = target instanceof Element && target.closest("a[href]") && target.closest("[data-entry]");
        const topic = target instanceof Element && target.closest("[data-topic]");
        if (entry) this.tell("verdict", { entry: entry.getAttribute("data-entry"), ...(topic ? { topic: topic.getAttribute("data-topic") } : {}) });
      });
    }

    /** Fires an event, where the page has asked for them; never more than a page can bear. */
    tell(/** @type {string} */ event, /** @type {Record<string, unknown>} */ data) {
      const second = Math.floor(performance.now() / 1000);
      if (second !== this.second) [this.second, this.told] = [second, 0];
      if (!this.hasAttribute("events") || !EVENTS.concat("height").includes(event) || (this.told += 1) > MOST_EVENTS_A_SECOND) return;
      /** @type {Record<string, string | number>} */
      const detail = {};
      for (const key of TOLD) if (typeof data[key] === "string") detail[key] = data[key].slice(0, 300);
      for (const key of ["results", "height"]) if (Number.isFinite(data[key])) detail[key] = /** @type {number} */ (data[key]);
      this.dispatchEvent(new CustomEvent("leaven-" + event, { detail, bubbles: true }));
    }

    putInFrame(/** @type {URL} */ site, /** @type {string} */ name, /** @type {AbortSignal} */ signal) {
      const frame = (this.frame = document.createElement("iframe"));
      const sandbox = this.getAttribute("sandbox");
      const isOpaque = site.protocol === "file:" || (sandbox !== null && !sandbox.includes("allow-same-origin"));
      this.origin = isOpaque ? "*" : site.origin;
      let last = 0;
      let wanted = 0;
      let timer = 0;
      const fit = () => {
        timer = 0;
        last = performance.now();
        frame.style.blockSize = wanted + "px";
        this.tell("height", { height: wanted });
      };
      frame.title = this.getAttribute("label") || this.textContent?.trim() || name;
      frame.hidden = true;
      if (sandbox !== null) frame.setAttribute("sandbox", sandbox);
      frame.addEventListener("load", () => this.refresh(), { signal });
      addEventListener("message", ({ source, origin, data }) => {
        if (source !== frame.contentWindow || (!isOpaque && origin !== this.origin)) return;
        if (data && data.leaven === 1 && EVENTS.includes(data.event)) return this.tell(data.event, data);
        if (!data || data.leaven !== 1 || !Number.isFinite(data.height) || data.height < 0) return;
        wanted = Math.min(Math.ceil(data.height), MOST_PX);
        if (!timer) timer = setTimeout(fit, Math.max(0, last + PAUSE_MS - performance.now()));
        if (frame.hidden) {
          this.shadow.querySelector("slot")?.remove();
          frame.hidden = false;
          this.dispatchEvent(new Event("load"));
        }
      }, { signal });
      let width = 0;
      /** A frame out of sight is not told that its width has changed. */
      const observer = new ResizeObserver(() => width !== (width = frame.clientWidth) && this.refresh());
      observer.observe(frame);
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
        observer.disconnect();
      }, { once: true });
      const state = this.getAttribute("state") || "";
      frame.src = new URL(`embed/${name}.html` + (/^[?#]/.test(state) ? state : ""), site).href;
      this.shadow.append(frame);
    }

    /** Reads theme and tokens again: after the page has changed custom properties. */
    refresh() {
      const own = getComputedStyle(this);
      const read = (/** @type {string} */ name) => own.getPropertyValue("--leaven-" + name).trim();
      const theme = this.getAttribute("theme") || read("theme") || (getComputedStyle(this.scheme).color[4] > "1" ? "dark" : "light");
      /** @type {Record<string, string>} */
      const tokens = {};
      for (const token of TOKENS) tokens[token] = read(token);
      const root = /** @type {HTMLElement | undefined} */ (this.box?.firstElementChild);
      if (root) root.dataset.theme = theme;
      if (this.frame) this.frame.style.colorScheme = theme;
      this.frame?.contentWindow?.postMessage({ leaven: 1, theme, tokens, stay: this.hasAttribute("stay"), events: this.hasAttribute("events") && (this.getAttribute("events") || true), most: MOST_PX }, /** @type {string} */ (this.origin));
    }
  });
})();
