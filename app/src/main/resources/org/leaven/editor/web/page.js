// A file as a text; and a Markdown page: its header in fields, its text, and the page as it was saved last.
import { h, button } from "./dom.js";
import { say, label, word } from "./words.js";
import { labelled, select } from "./fields.js";
import { withLinks } from "./links.js";

/** The header of a page up to its text: lines of keys and values, between marks. */
const HEADER = /^(?:---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n|(?:[^\r\n]*=[^\r\n]*\r?\n|[ \t]*\r?\n)*~~~~~~[ \t]*\r?\n)/;

/** @param {{path: string, text: string}} opened @param {(text: string) => void} change */
export const pageForm = (opened, change) => {
  const header = HEADER.exec(opened.text)?.[0] ?? "";
  const lines = header.split(/(?<=\n)/);
  const send = () => change(lines.join("") + area.value);
  const fields = lines.flatMap((line, i) => {
    const parts = /^([A-Za-z][\w.-]*)(\s*[=:]\s*)(.*?)(\s*)$/s.exec(line);
    if (!parts || parts[1] === "type") {
      return [];
    }
    const [, key, between, value, end] = parts;
    const quote = /^(["']).*\1$/.test(value) ? value[0] : "";
    const set = (/** @type {string} */ own) => {
      lines[i] = key + between + quote + own.replace(/[\r\n]/g, " ") + quote + end;
      send();
    };
    const inner = quote ? value.slice(1, -1) : value;
    const input = key === "status" ? select(["published", "draft"].map((own) => [own, word(own)]), inner, set) : h("input", { type: "text", value: inner, oninput: () => set(input.value) });
    return [labelled(label("", key), input)];
  });
  const area = h("textarea", { className: "prose", value: opened.text.slice(header.length), rows: 20 });
  area.addEventListener("input", send);
  const page = opened.path.replace(/^content\//, "").replace(/\.md$/, ".html");
  const preview = h("iframe", { title: say("preview"), src: "../../" + page });
  return h("div", { className: "page" }, h("div", {}, ...fields, labelled(say("body"), withLinks(area))),
    h("section", {}, h("h2", {}, say("preview")), preview));
};

/** @param {{text: string}} opened @param {(text: string) => void} change */
export const textForm = (opened, change) => {
  const area = h("textarea", { className: "whole", value: opened.text, rows: 24, spellcheck: false, wrap: "off" });
  area.addEventListener("input", () => change(area.value));
  return labelled(say("text"), area);
};

/** Puts the caret where a text has a fault. @param {HTMLElement} body @param {{line: number, column: number}} at */
export const goTo = (body, at) => {
  const area = body.querySelector("textarea.whole");
  if (area instanceof HTMLTextAreaElement) {
    const before = area.value.split("\n").slice(0, at.line - 1).join("\n");
    const caret = before.length + (at.line > 1 ? at.column : at.column - 1);
    area.focus();
    area.setSelectionRange(caret, caret);
    area.scrollTop = Math.max(0, (at.line - 4) * parseFloat(getComputedStyle(area).lineHeight));
  }
};

/** Buttons that lead to the parts of a long form. @param {HTMLElement} body */
export const jumps = (body) => h("nav", { className: "choices", "aria-label": say("jump") },
  ...[...body.querySelectorAll(":scope > div > .members > [data-path]")].map((part) => button(part.querySelector("legend, label")?.textContent ?? "", () => {
    const there = body.querySelector(`[data-path='${CSS.escape(part.getAttribute("data-path") ?? "")}']`);
    there?.scrollIntoView();
    /** @type {HTMLElement | null | undefined} */ (there?.querySelector("input, select, textarea, button"))?.focus({ preventScroll: true });
  })));
