/** Entries side by side: a table with a column for each, and a row for each thing to compare. */
(function (leaven) {
  "use strict";

  const { element } = leaven;

  /**
   * @param {HTMLElement} frame with the silhouettes of verdicts
   * @param {HTMLElement} section to draw into; carries the words
   * @param {string[]} ids
   */
  leaven.abreast = async (frame, section, ids) => {
    const cards = await leaven.cards(ids, Number(section.dataset.shards));
    const say = (/** @type {string} */ key) => section.getAttribute("data-w-" + key) || "";
    const small = (/** @type {string} */ text) => element("p", { class: "label" }, text);

    function html(/** @type {string} */ text, /** @type {any} */ card, tag = "p", kind = "") {
      return leaven.cardHtml(element(tag, kind ? { class: kind } : {}), text, card);
    }

    function mark(/** @type {any} */ own) {
      const shape = /** @type {HTMLTemplateElement} */ (frame.querySelector(`template[data-shape="${own.verdict}"]`));
      const word = element("span", { class: "verdict-word" }, own.word);
      return element("span", { class: "verdict", "data-polarity": own.polarity, "data-tone": shape.dataset.tone || "1" }, shape.content.cloneNode(true), " ", word);
    }

    /** All that a page says of an entry under one topic; of several verdicts, who gives each. */
    function standing(/** @type {any} */ card, /** @type {number} */ topic) {
      const { lead, lines, judgements } = card.standings[topic];
      const isSeveral = judgements.length > 1;
      const parts = judgements.flatMap((/** @type {any} */ own) => judgement(card, own, isSeveral));
      const head = lead || (isSeveral ? [lines[0].phrase, lines[0].condition].filter(Boolean).join(", ") : "");
      return head ? [element("p", { class: "several-lead" }, head), ...parts] : parts;
    }

    function judgement(/** @type {any} */ card, /** @type {any} */ own, /** @type {boolean} */ isSeveral) {
      const parts = [element("p", {}, mark(own))];
      if (own.under.length > 0) parts.push(element("p", {}, say("named") + " " + own.under.join(", ")));
      if (own.condition) parts.push(element("p", {}, own.condition));
      for (const reason of own.reasons) parts.push(html(reason, card));
      if (own.listReasons.length > 0) parts.push(small(say("list")));
      for (const reason of own.listReasons) parts.push(html(reason, card, "p", "list-reason"));
      if (own.includes.length > 0) parts.push(small(say("includes")), element("p", {}, own.includes.join(", ")));
      if (own.note) parts.push(html(own.note, card, "p", "note"));
      if (isSeveral && own.sources.length > 0) parts.push(small(own.sources.join(", ")));
      return parts;
    }

    function steps(/** @type {any} */ card) {
      const items = card.steps.map((/** @type {any} */ step) => {
        const item = html(step.html, card, "li");
        for (const dose of step.doses) item.append(" ", element("b", {}, dose.text));
        return item;
      });
      return items.length > 0 ? [element("ol", {}, ...items)] : [];
    }

    /** A row: its title, and what each entry has there. Rows that no entry fills are left out. */
    function row(/** @type {string} */ title, /** @type {(card: any) => Node[]} */ fill, /** @type {Record<string, string>} */ attributes = {}) {
      const filled = cards.map(fill);
      if (filled.every((/** @type {Node[]} */ parts) => parts.length === 0)) return [];
      const cells = filled.map((/** @type {Node[]} */ parts, /** @type {number} */ place) => {
        const name = element("span", { class: "matrix-topic", "aria-hidden": "true" }, cards[place].name);
        const nothing = element("span", { class: "quiet" }, say("nothing"));
        return element("td", { role: "cell" }, name, ...(parts.length > 0 ? parts : [nothing]));
      });
      return [element("tr", { role: "row", ...attributes }, element("th", { scope: "row", role: "rowheader" }, title), ...cells)];
    }

    const first = cards[0] || { standings: [] };
    const topics = first.standings.flatMap((/** @type {any} */ each, /** @type {number} */ place) =>
      row(each.label, (card) => standing(card, place), { "data-topic": each.topic }));
    /** @type {Map<string, string>} */
    const labels = new Map(cards.flatMap((/** @type {any} */ card) => card.facets.map((/** @type {any} */ facet) => [facet.id, facet.label])));
    const facets = [...labels].flatMap(([id, label]) =>
      row(label, (card) => {
        const facet = card.facets.find((/** @type {any} */ each) => each.id === id);
        return facet ? facet.terms.map((/** @type {string} */ term) => element("p", {}, term)) : [];
      }));
    const heads = cards.map((/** @type {any} */ card) =>
      element("th", { scope: "col", role: "columnheader", "data-entry": card.id }, element("a", { href: leaven.fromCard(card, new URL("http://x/" + card.path).pathname) }, card.name)));
    const head = element("tr", { role: "row" }, element("td", { role: "cell" }), ...heads);
    const table = element("table", { class: "matrix", role: "table", "aria-labelledby": "_abreast" },
      element("thead", { role: "rowgroup" }, head),
      element("tbody", { role: "rowgroup" }, ...topics, ...facets, ...row(say("steps"), steps)));
    const place = /** @type {HTMLElement} */ (section.querySelector(".abreast-table"));
    place.replaceChildren(table);
  };
})((/** @type {any} */ (self)).leaven);
