/**
 * What the pages of entries show, fetched when something needs it. Cards lie in numbered scripts, and
 * an entry's id says in which; the program deals them out by the same rule.
 */
(function (leaven) {
  "use strict";

  /** @type {Map<string, any>} */
  const known = new Map();
  /** @type {Map<number, Promise<any>>} */
  const opened = new Map();

  /** Called by each script of cards. */
  leaven.deal = (/** @type {any[][]} */ cards) => {
    for (const [id, path, name, standings, facets, steps, adaptations, sources, figure, text] of cards) {
      known.set(id, {
        id,
        path,
        name,
        standings: standings.map(standing),
        facets: facets.map((/** @type {any[]} */ [key, label, terms]) => ({ id: key, label, terms })),
        steps: steps.map((/** @type {any[]} */ [html, doses, figure, view]) => ({ html, doses: doses.map(dose), figure, view })),
        adaptations,
        sources: sources.map((/** @type {string[]} */ [label, place, href]) => ({ label, place, href })),
        figure,
        text,
      });
    }
  };

  function standing(/** @type {any[]} */ [topic, label, lead, lines, judgements]) {
    return { topic, label, lead, lines: lines.map(line), judgements: judgements.map(judgement) };
  }

  function line(/** @type {any[]} */ [verdict, polarity, phrase, under, condition]) {
    return { verdict, polarity, phrase, under, condition };
  }

  function judgement(/** @type {any[]} */ [verdict, polarity, word, under, condition, reasons, listReasons, includes, note, sources]) {
    return { verdict, polarity, word, under, condition, reasons, listReasons, includes, note, sources };
  }

  function dose(/** @type {string[]} */ [text, amount, unit, timer, again, said]) {
    return { text, amount, unit, timer, again, isSaid: said !== "" };
  }

  /** The number of the script that holds an entry. */
  function shard(/** @type {string} */ id, /** @type {number} */ shards) {
    let sum = 0;
    for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 65521;
    return sum % shards;
  }

  function open(/** @type {number} */ number) {
    const { cards = "" } = /** @type {HTMLElement} */ (document.querySelector("[data-cards]")).dataset;
    const opening = opened.get(number) || leaven.load(new URL(cards + number + ".js", document.baseURI).href);
    opened.set(number, opening);
    opening.catch(() => opened.delete(number));
    return opening;
  }

  /**
   * The cards of entries, in the order asked for; ids that no entry has are left out.
   * @param {string[]} ids @param {number} shards @returns {Promise<any[]>}
   */
  leaven.cards = (ids, shards) =>
    Promise.all([...new Set(ids.map((id) => shard(id, shards)))].map((number) => open(number))).then(() =>
      ids.map((id) => known.get(id)).filter(Boolean));

  /** HTML of a card in an element; its addresses start at the page of the entry, seen from this one. */
  leaven.cardHtml = (/** @type {HTMLElement} */ element, /** @type {string} */ html, /** @type {any} */ card) => {
    const idle = document.createElement("template");
    idle.innerHTML = html;
    for (const name of ["href", "src"]) {
      for (const each of idle.content.querySelectorAll(`[${name}]`)) each.setAttribute(name, leaven.fromCard(card, each.getAttribute(name)));
    }
    for (const each of idle.content.querySelectorAll("[id]")) each.removeAttribute("id");
    element.replaceChildren(idle.content);
    return element;
  };

  /** An address written on the page of an entry, as a page at the top of the site writes it. */
  leaven.fromCard = (/** @type {any} */ card, /** @type {string} */ href) => {
    const here = new URL("http://x/" + card.path);
    const there = new URL(href, here);
    return there.origin === here.origin ? there.pathname.slice(1) + there.hash : href;
  };
})((/** @type {any} */ (self)).leaven);
