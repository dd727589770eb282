// Shows problems: beside the fields that they are about, and in lists.
import { h, tell } from "./dom.js";
import { call, schemas } from "./api.js";
import { say, label, problemText } from "./words.js";
import { address } from "./actions.js";

/** @typedef {{path: string, index: number, name: string, at: string[], line: number, severity: string, code: string, what: string, cure: string}} Problem */

/** @param {Problem} problem @param {Node} [place] where it is, if that is not beside it */
export const problemItem = (problem, place) => {
  const { text, more } = problemText(problem);
  return h("p", { className: "problem " + problem.severity }, place, place && ": ", text, text && more && " ", more && h("span", { lang: "en" }, more));
};

/** Where a problem is: the name of its entry or page, and the labels of its field. @param {Problem} problem @param {any} all the schemas */
const placeOf = ({ path, name, at: [first, second] }, all) => {
  const isMain = /^content\/kb\.(ya?ml|json)$/.test(path);
  const keys = (isMain ? all.main : all.entry.$defs.entry).properties;
  const field = keys[first]?.properties?.[second]?.title ?? (isMain ? second : "");
  return [name || (isMain ? say("main") : path.replace("content/", "")), first && label(keys[first]?.title, first), field].filter(Boolean).join(", ");
};

/** Problems with links to where they are. @param {Problem[]} problems @param {any} all the schemas */
export const problemLinks = (problems, all) => problems.map((own) =>
  problemItem(own, h("a", { href: address({ path: own.path, index: own.index, ...(own.at.length ? { at: JSON.stringify(own.at) } : {}) }) }, placeOf(own, all))));

/** Whether one path begins with another. @param {string[]} path @param {string[]} start */
const beginsWith = (path, start) => start.every((key, i) => path[i] === key);

/**
 * Puts each problem of the file beside the field that is nearest to it.
 * @param {HTMLElement} body
 * @param {Problem[]} problems
 * @param {{path: string, index: number}} file
 * @returns {{here: number, rest: Problem[], others: Problem[]}} how many were put there, those that belong to no field, and those of other files
 */
export const showProblems = (body, problems, file) => {
  body.querySelectorAll(".notes").forEach((notes) => notes.replaceChildren());
  body.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
  const fields = [...body.querySelectorAll("[data-path]")].filter((field) => field.getAttribute("data-path"))
    .map((field) => ({ field, path: /** @type {string[]} */ (JSON.parse(field.getAttribute("data-path") ?? "[]")) }));
  const found = { here: 0, rest: /** @type {Problem[]} */ ([]), others: /** @type {Problem[]} */ ([]) };
  for (const problem of problems) {
    const isMine = problem.path === file.path && (file.index < 0 || problem.index === file.index);
    const at = problem.code === "no-verdict" ? ["verdicts"] : problem.at;
    const near = isMine ? fields.filter((own) => beginsWith(at, own.path)).sort((a, b) => b.path.length - a.path.length)[0] : undefined;
    const notes = near?.field.querySelector(":scope > .notes");
    if (near && notes) {
      found.here++;
      notes.append(problemItem(problem));
      const control = near.field.querySelector(":scope > input, :scope > textarea, :scope > select, :scope > span > input");
      if (problem.severity === "error") {
        control?.setAttribute("aria-invalid", "true");
      }
    } else {
      (isMine ? found.rest : found.others).push(problem);
    }
  }
  return found;
};

/** A summary: how many there are, those that stand beside no field, and those of other files. @param {ReturnType<typeof showProblems>} found @param {any} all the schemas */
export const problemList = ({ here, rest, others }, all) => {
  const count = here + rest.length;
  return [
    (count > 0 || others.length === 0) && h("p", { className: count ? "count" : "count none" }, count === 0 ? say("none") : count === 1 ? say("oneProblem") : say("someProblems", String(count))),
    ...rest.map((problem) => problemItem(problem, h("span", {}, `${say("line")} ${problem.line}`))),
    others.length > 0 && h("details", {}, h("summary", {}, say("elsewhere", String(others.length))), ...problemLinks(others.slice(0, 50), all)),
  ].filter(Boolean);
};

/** Says on every page of the editor whether the site can be built from what is saved. @param {boolean} [wait] for the build @returns {Promise<number>} the number of problems that it cannot be built with */
export const showState = async (wait = false) => {
  const place = /** @type {HTMLElement} */ (document.getElementById("outdated"));
  const { problems } = await call("problems", { wait });
  const count = problems.filter((/** @type {Problem} */ own) => own.severity === "error").length;
  place.hidden = count === 0;
  place.setAttribute("aria-label", say("problems"));
  place.replaceChildren(...(count ? [say(count === 1 ? "outdatedOne" : "outdated", String(count)), " ", h("a", { href: "#problems" }, say("showProblems"))] : []));
  return count;
};

/** Says that something is saved, and whether the site can follow: once more when it has tried. @param {() => void} [fails] called if it cannot */
export const tellSaved = async (fails = () => {}) => {
  let message = tell(say("saved"));
  const add = (/** @type {number} */ count) => {
    if (count) {
      message = tell(say("saved") + " " + say(count === 1 ? "outdatedOne" : "outdated", String(count)), message);
    }
  };
  const count = await showState().catch(() => 0);
  add(count);
  showState(true).then((own) => {
    if (own > count) {
      add(own);
      fails();
    }
  }, () => {});
};

/** All problems of the sources as they are saved. @param {HTMLElement} place */
export const showAllProblems = async (place) => {
  const { problems } = await call("problems");
  const errors = problems.filter((/** @type {Problem} */ own) => own.severity === "error");
  const warnings = problems.filter((/** @type {Problem} */ own) => own.severity !== "error");
  place.replaceChildren(h("h1", { tabIndex: -1 }, say("problems")), ...(problems.length ? [] : [h("p", {}, say("none"))]),
    ...problemLinks([...errors, ...warnings].slice(0, 200), await schemas()));
};
