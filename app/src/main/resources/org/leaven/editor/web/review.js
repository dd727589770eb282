// What a reviewer looks at: overdue entries, and what changed since a revision of git.
import { h, button, tell } from "./dom.js";
import { call, Refusal } from "./api.js";
import { say, label } from "./words.js";
import { labelled } from "./fields.js";
import { address } from "./actions.js";
import { conflictView } from "./conflict.js";
import { problemItem, tellSaved } from "./problems.js";
import { saveEntry } from "./entrysave.js";

/** @param {{name: string, file: string}} own */
export const nameOf = ({ name, file }) => name || (/kb\.\w+$/.test(file) ? say("main") : file.replace("content/", ""));

const STORED = "leaven-edit-reviewer";
let since = "HEAD";

/** @param {any[]} changes */
const changeTable = (changes) => h("table", { className: "changes" },
  h("thead", {}, h("tr", {}, ...["change", "before", "after"].map((own) => h("th", { scope: "col" }, say(own))))),
  h("tbody", {}, ...changes.map((own) => {
    const what = label("", own.what);
    const side = (/** @type {string} */ text) => h("td", {}, text || say(own.what === "verdict" ? "notListed" : "nothing"));
    return h("tr", {}, h("th", { scope: "row" }, own.topic ? `${own.topic}: ${what}` : what), side(own.before), side(own.after));
  })));

/** @param {HTMLElement} place @param {any} overview */
export const showReview = async (place, overview) => {
  const stored = JSON.parse(localStorage.getItem(STORED) ?? "{}");
  const name = h("input", { type: "text", value: stored.by ?? "", autocomplete: "name" });
  const role = h("input", { type: "text", value: stored.role ?? "" });
  const revision = h("input", { type: "text", value: since, spellcheck: false });
  const form = h("form", {}, labelled(say("since"), revision, say("sinceHint")), h("button", { type: "submit" }, say("compare")));
  form.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    since = revision.value.trim() || "HEAD";
    showReview(place, overview);
  });
  const who = h("div", { className: "both" }, labelled(say("reviewer"), name), labelled(label("Role", "role"), role));
  const list = h("div", {}, h("p", {}, say("reading")));
  place.replaceChildren(h("h1", { tabIndex: -1 }, say("review")), form,
    who, list);
  const { items, today, fault, refused } = await call("review", { since });
  const hashes = new Map(items.map((/** @type {any} */ own) => [own.path, own.hash]));

  /** @param {any} item @param {any} next the day of the next review @param {HTMLElement} state */
  const markReviewed = async (item, next, state) => {
    const by = name.value.trim();
    if (!by) {
      name.focus();
      tell(say("nameNeeded"));
      return;
    }
    const own = { by, ...(role.value.trim() ? { role: role.value.trim() } : {}) };
    localStorage.setItem(STORED, JSON.stringify(own));
    try {
      const saved = await saveEntry(item, hashes.get(item.path), (value) =>
        ({ ...value, reviewed: { ...own, on: today }, ...(next.value ? { "review-by": next.value } : {}) }));
      hashes.set(item.path, saved.hash);
      state.textContent = say("reviewedBy", `${by}, ${today}`);
      tellSaved();
    } catch (refusal) {
      if (refusal instanceof Refusal && refusal.status === 409) {
        place.replaceChildren(...conflictView(refusal.answer, () => showReview(place, overview)));
        place.querySelector("h1")?.focus();
      } else {
        tell(say("notSaved", /** @type {Error} */ (refusal).message));
      }
    }
  };
  const article = (/** @type {any} */ item) => {
    const heading = h("h2", {}, item.path ? h("a", { href: address({ path: item.path, index: item.index }) }, item.name) : item.name);
    const state = h("p", { className: "hint" }, item.reviewed ? say("reviewedBy", item.reviewed) : "");
    const next = h("input", { type: "date", value: item.due ?? "" });
    return h("article", {}, heading, item.isOverdue && h("p", { className: "problem warning" }, say("overdue", item.due)), state,
      item.changes.length > 0 && changeTable(item.changes),
      item.path && h("div", { className: "marking" }, labelled(label("Review by", ""), next), button(say("markReviewed"), () => markReviewed(item, next, state), `${say("markReviewed")}: ${item.name}`)));
  };
  const hasNothing = ["no-git", "no-history"].includes(refused);
  form.hidden = hasNothing;
  if (items.length === 0) {
    who.remove();
  }
  const changed = hasNothing && overview.changed.length > 0 && h("ul", {}, ...overview.changed.map((/** @type {any} */ own) =>
    h("li", {}, own.path ? h("a", { href: address({ path: own.path }) }, nameOf(own)) : say("gone", nameOf(own)))));
  list.replaceChildren(...(hasNothing ? [h("p", {}, say("noHistory")), ...(changed ? [h("p", {}, say("changedNow")), changed] : [])]
    : fault ? [problemItem(/** @type {any} */ ({ severity: "error", what: fault, cure: "", code: "" }))] : []),
    ...(items.length === 0 && !fault ? [h("p", {}, say("unchanged"))] : items.map(article)));
};
