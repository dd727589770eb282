/**
 * Entries of varied text, the same for the same number: words are made of syllables, and come again
 * by a Pitman–Yor process, so that the vocabulary grows with the corpus as it does in real texts
 * (Heaps' law) and few words are frequent (Zipf's law).
 */

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomness(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const ONSETS = "b br c ch cl d dr f fl g gr h j k l m n p pl qu r s sh sk sl st str t tr v w".split(" ");
const VOWELS = "a e i o u ai ea oo ou".split(" ");
const ENDS = ["", "", "", "n", "r", "l", "s", "t", "nd", "rk", "m", "ck"];

/** Makes words, each once. */
function wordMaker(random) {
  const made = new Set();
  const pick = (list) => list[Math.floor(random() * list.length)];
  return () => {
    for (;;) {
      const syllables = 1 + Math.floor(random() * 3) + (random() < 0.3 ? 1 : 0);
      const word = Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS)).join("") + pick(ENDS);
      if (word.length > 3 && !made.has(word)) {
        made.add(word);
        return word;
      }
    }
  };
}

const DISCOUNT = 0.5;
const STRENGTH = 60;

/** Gives words of a text, one after the other. */
function speaker(random) {
  const make = wordMaker(random);
  const said = [];
  let different = 0;
  return () => {
    const isNew = random() < (STRENGTH + DISCOUNT * different) / (STRENGTH + said.length);
    const word = isNew ? make() : said[Math.floor(random() * said.length)];
    if (isNew) different += 1;
    said.push(word);
    return word;
  };
}

const FACETS = { tool: ["none", "band", "ball", "mat", "bar"], place: ["floor", "chair", "water", "wall"], effort: ["low", "middle", "high"] };

/** A number of entries. */
export function entries(number, seed = 7) {
  const random = randomness(seed);
  const say = speaker(random);
  const make = wordMaker(randomness(seed + 1));
  const pick = (list) => list[Math.floor(random() * list.length)];
  const words = (count) => Array.from({ length: count }, say);
  const sentence = (count) => {
    const text = words(count).join(" ");
    return text[0].toUpperCase() + text.slice(1) + ".";
  };
  const names = new Set();
  const name = () => {
    for (;;) {
      const own = random() < 0.5 ? [make() + "y"] : [];
      const all = [...own, ...words(1 + Math.floor(random() * 2))].filter((word, at, list) => list.indexOf(word) === at);
      const found = all[0][0].toUpperCase() + all.join(" ").slice(1);
      const key = all.join("");
      if (key.length > 5 && !names.has(key)) {
        names.add(key);
        return found;
      }
    }
  };
  const all = Array.from({ length: number }, (_, at) => ({
    id: "e" + String(at).padStart(6, "0"),
    name: name(),
    summary: sentence(14),
    reasons: { first: sentence(12), second: sentence(12) },
    verdicts: { first: pick(["best", "worst", undefined]), second: pick(["best", "worst"]) },
    steps: Array.from({ length: 4 }, () => sentence(10)),
    facets: Object.fromEntries(Object.entries(FACETS).map(([facet, terms]) => [facet, pick(terms)])),
  }));
  misspelt(all).forEach(({ query }, at) => (all[(at * 7 + 3) % number].steps[3] += ` See ${query}.`));
  return all;
}

/** The same as the files of a knowledge base, by their paths. */
export function* knowledgeBase(all) {
  const facet = ([id, terms]) => `  ${id}:\n    label: ${id}\n    terms: {${terms.map((term) => `${term}: ${term} ${id}`).join(", ")}}\n`;
  yield [
    "content/kb.yaml",
    "id: bench\ntitle: Bench\nlanguage: en\nnouns: {entry: thing, entries: things}\n" +
      "verdicts:\n  best: {label: Best, polarity: positive}\n  worst: {label: Worst, polarity: negative}\n" +
      "topics:\n  first: {label: First matter}\n  second: {label: Second matter}\n" +
      "facets:\n" + Object.entries(FACETS).map(facet).join("") + "sources:\n  book: {label: The book}\n",
  ];
  for (const entry of all) {
    const verdicts = Object.entries(entry.verdicts).filter(([, verdict]) => verdict);
    yield [
      `content/things/${entry.id}.yaml`,
      `name: ${entry.name}\nsummary: ${entry.summary}\nverdicts:\n` +
        verdicts.map(([topic, verdict]) => `  ${topic}: {verdict: ${verdict}, reason: "${entry.reasons[topic]}", source: book}\n`).join("") +
        `steps:\n` + entry.steps.map((step) => `  - ${step}\n`).join("") +
        `facets: {${Object.entries(entry.facets).map(([facet, term]) => `${facet}: ${term}`).join(", ")}}\n`,
    ];
  }
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A name with one letter left out, doubled, replaced, or changed for its neighbour. */
function typo(name, random) {
  for (;;) {
    const at = Math.floor(random() * name.length);
    const other = LETTERS[Math.floor(random() * LETTERS.length)];
    const kind = Math.floor(random() * 4);
    const [before, here, next, after] = [name.slice(0, at), name[at], name[at + 1] || "", name.slice(at + 2)];
    const changed = [before + next + after, before + next + here + after, before + other + next + after, before + other + here + next + after][kind];
    if (changed !== name && changed.trim() === changed && !changed.includes("  ")) return changed;
  }
}

/** Misspelt names that stand so in the text of another entry, with the entry that is meant. */
function misspelt(all, each = Math.min(100, all.length / 10), seed = 13) {
  const random = randomness(seed);
  return Array.from({ length: each }, () => all[Math.floor(random() * all.length)]).map(({ id, name }) => ({ query: typo(name.toLowerCase(), random), id }));
}

/** Queries of each kind, with the entry that is meant. */
export function queries(all, each = 400, seed = 11) {
  const random = randomness(seed);
  const chosen = Array.from({ length: each }, () => all[Math.floor(random() * all.length)]);
  const cut = (name) => name.slice(0, Math.max(5, Math.ceil(name.length * (0.5 + random() * 0.4))));
  const unique = (prefix) => all.filter(({ name }) => name.toLowerCase().startsWith(prefix.toLowerCase())).length <= 5;
  const prefix = (name) => {
    for (let text = cut(name); ; text = name.slice(0, text.length + 1)) {
      if (text.length >= name.length || (unique(text) && !text.endsWith(" "))) return text;
    }
  };
  const make = (query) => chosen.map((entry) => ({ query: query(entry.name), id: entry.id }));
  return { name: make((name) => name.toLowerCase()), prefix: make(prefix), typo: make((name) => typo(name.toLowerCase(), random)), "typo in a text": misspelt(all) };
}
