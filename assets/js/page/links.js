/**
 * Puts a button behind each heading and row that can be linked to, which copies its address. Where
 * the clipboard is out of reach, as in a sandboxed frame, the address is shown, ready to be copied.
 */
(function () {
  "use strict";

  const words = document.querySelector("[data-w-copy]");
  if (!(words instanceof HTMLElement)) return;
  const icon =
    "M8 12l4-4M9.500 5.500l1.700-1.700a3.500 3.500 0 0 1 5 5L14.500 10.500M10.500 14.500l-1.700 1.700a3.500 3.500 0 0 1-5-5L5.500 9.500";
  const status = document.createElement("p");
  status.className = "copy-status";
  status.setAttribute("role", "status");
  document.body.append(status);

  function drawing() {
    const namespace = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(namespace, "svg");
    svg.setAttribute("viewBox", "0 0 20 20");
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(namespace, "path");
    path.setAttribute("d", icon);
    svg.append(path);
    return svg;
  }

  /** @param {string} said @param {string} [address] */
  function say(said, address) {
    status.textContent = said;
    if (address) {
      const field = document.createElement("input");
      field.readOnly = true;
      field.value = address;
      field.setAttribute("aria-label", said);
      status.append(" ", field);
      field.focus();
      field.select();
    }
    status.toggleAttribute("data-shown", true);
    clearTimeout(say.timer);
    if (!address) say.timer = setTimeout(() => status.toggleAttribute("data-shown", false), 4000);
  }
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  say.timer = undefined;

  /** @param {string} id */
  async function copy(id) {
    const canonical = document.querySelector("link[rel=canonical]");
    const page = canonical instanceof HTMLLinkElement ? canonical.href : location.href;
    const address = page.replace(/#.*/, "") + "#" + encodeURIComponent(id);
    try {
      await navigator.clipboard.writeText(address);
      say(words.dataset.wCopied || "");
    } catch (refused) {
      say(words.dataset.wCopyHere || "", address);
    }
  }

  // a caption cannot hold one: it would stand in the table's way for readers of screens
  for (const target of document.querySelectorAll("main :is(h2, h3)[id]:not(.index *), main tr[id]")) {
    const place = target.matches("tr") ? target.querySelector("th") : target;
    if (!place || place.matches(".unseen")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-link";
    const name = (place.textContent || "").trim();
    button.setAttribute("aria-label", (words.dataset.wCopy || "").replace("{0}", name));
    button.title = button.getAttribute("aria-label") || "";
    button.append(drawing());
    button.addEventListener("click", () => copy(target.id));
    place.append(button);
  }
})();
