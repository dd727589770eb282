/**
 * The index, of which only those parts are there that were asked for: whoever misses a part gets
 * nothing, and its name is noted. Touches no page of the browser's.
 */
(function (leaven) {
  "use strict";

  const { cut, numbers, digits, rising, unfold, place, inflector } = leaven.words;
  const WHOLE = 16;
  const NO_HITS = new Map();
  const END = "\uffff";
  const TYPES = { t: "topic", p: "page", s: "section" };
  /** Letters of a version. */
  const VERSION = 4;

  /**
   * @param {any} root what `search/index.js` registers
   * @param {Record<string, any>} parts what all scripts register, by name
   */
  leaven.open = function (root, parts) {
    const bounds = unfold(root.shards);
    const nearBounds = { a: unfold(root.a), z: unfold(root.z) };
    const plurals = inflector(root.plurals);
    const longer = inflector(root.endings);
    const kinds = new Set(root.kinds.map((kind) => leaven.words.fold(kind).replace(/ /g, "")).flatMap((kind) => [kind, ...plurals(kind)]));
    const forms = (word) => [...plurals(word), ...longer(word).filter((form) => form.length > word.length)];
    const made = new Map();
    const wanted = new Set();
    const starts = [0];
    numbers(root.blocks).forEach((size) => starts.push(starts[starts.length - 1] + size));

    /** What a part is registered as: parts side by side share a short name for what they hold. */
    function key(name) {
      const [run, versions] = root.runs[name[0]] || [1, ""];
      const start = Math.floor(Number(name.slice(1)) / run) * VERSION;
      return versions.slice(start, start + VERSION) + "/" + name;
    }

    function part(name) {
      if (made.has(name)) return made.get(name);
      const raw = parts[key(name)];
      if (raw === undefined) return void wanted.add(name);
      const ready = leaven.unpack[name[0]](raw);
      made.set(name, ready);
      return ready;
    }

    /** The number of the stretch, of those with these bounds, that holds a word. */
    const stretch = (of, word) => Math.max(0, place(of, word) - (of[place(of, word)] === word ? 0 : 1));
    const shard = (word) => part("t" + stretch(bounds, word));
    const isWide = (prefix) => stretch(bounds, prefix + END) - stretch(bounds, prefix) >= root.wide;

    /** How much a word tells that so many pages have: its rarity, as a whole number. */
    function rarity(count) {
      const ratio = Math.floor((64 * (root.types.length + 1)) / count);
      const bits = 31 - Math.clz32(ratio);
      return (bits - 6) * 8 + ((ratio >> (bits - 3)) & 7) + 1;
    }

    /**
     * Pages of a group of words: by number, twice what the word is worth there and one more where
     * it is in the page's name.
     */
    function groupHits(of, group) {
      if (of.hits[group]) return of.hits[group];
      const pages = rising(of.steps[group]);
      const worths = digits(of.worths[group]);
      const rare = rarity(pages.length);
      const hits = new Map(pages.map((page, at) => [page, (worths[at] >> 1) * rare * 2 + (worths[at] & 1)]));
      return (of.hits[group] = hits);
    }

    function add(hits, more, share) {
      for (const [page, value] of more) {
        const score = Math.floor(((value >> 1) * share) / WHOLE);
        const known = hits.get(page) || 0;
        hits.set(page, Math.max(known >> 1, score) * 2 + ((known | value) & 1));
      }
    }

    /** Pages of a word as it is written. */
    function exact(word) {
      const found = shard(word);
      const at = found ? place(found.words, word) : -1;
      return found && found.words[at] === word ? groupHits(found, found.groups[at]) : NO_HITS;
    }

    /** Pages of other forms of a word. */
    function inflected(word) {
      const hits = new Map();
      forms(word).forEach((form) => add(hits, exact(form), 13));
      return hits;
    }

    /** Calls for every shard that has words or names that begin so, unless they are many. */
    function eachShard(prefix, call) {
      if (isWide(prefix)) return;
      for (let at = stretch(bounds, prefix); at <= stretch(bounds, prefix + END); at++) {
        const found = part("t" + at);
        if (found) call(found);
      }
    }

    function beginning(sorted, prefix, call) {
      for (let at = place(sorted, prefix); at < sorted.length && sorted[at].startsWith(prefix); at++) call(at);
    }

    /** What is kept ready for a letter or two. */
    function head(prefix) {
      const all = isWide(prefix) ? part("h" + stretch(bounds, prefix[0])) : undefined;
      return (all && all.get(prefix)) || [0];
    }

    /** Pages of a word; of one that is still being typed, also those of words that begin so. */
    function find(word, unfinished) {
      const hits = new Map();
      add(hits, exact(word), WHOLE);
      if (hits.size === 0) add(hits, inflected(word), WHOLE);
      if (unfinished) {
        eachShard(word, (found) =>
          beginning(found.words, word, (at) => {
            const share = 8 + Math.floor((6 * word.length) / found.words[at].length);
            if (found.words[at] !== word) add(hits, groupHits(found, found.groups[at]), share);
          }));
      }
      return hits;
    }

    /**
     * Names that are the query or begin with it, spaces left aside; how many more there are. One is
     * whole, too, when the rest only says what it is, as *License* in "MIT License".
     */
    function names(joined) {
      const found = [];
      const note = (of, at, tail) => found.push({ ...of.owner(at), rest: tail.length, isWhole: tail === "" || kinds.has(tail) });
      eachShard(joined, (of) => beginning(of.names, joined, (at) => note(of, at, of.names[at].slice(joined.length))));
      for (const form of forms(joined)) {
        const of = stretch(bounds, form) === stretch(bounds, joined) ? shard(form) : undefined;
        if (of) beginning(of.names, form, (at) => of.names[at] === form && note(of, at, ""));
      }
      const [count, ...packed] = head(joined);
      for (let at = 0; at < packed.length; at += 3) {
        const [page, number, rest] = packed.slice(at, at + 3);
        found.push({ page, number, rest, isWhole: rest === 0 });
      }
      return { found, more: Math.max(0, count - packed.length / 3) };
    }

    /** The choices of a filter, each with its pages. */
    function choices(id) {
      const at = root.filters.indexOf(id);
      const number = root.filterParts[at];
      const filters = at < 0 ? undefined : part("f" + number);
      return filters ? filters[at - root.filterParts.indexOf(number)] : [];
    }

    /** Whether a page is a topic, an entry, a page, or a section of the page before it. */
    const type = (page) => TYPES[root.types[page]] || "entry";

    /** Of an entry, how much it says: 1 for a verdict of its own, 1 for steps. */
    const fullness = (page) => Number(root.types[page]) || 0;

    /** Whether two words are forms of one. */
    const isSame = (one, other) => one === other || plurals(one).includes(other);

    /** A page as its block has it. */
    function document(page) {
      let low = 0;
      for (let high = starts.length - 2; low < high; ) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= page) low = middle;
        else high = middle - 1;
      }
      const block = part("d" + low);
      return block && block[page - starts[low]];
    }

    /** All words that count as a word of the query, for marking them in a text. */
    function alike(word, unfinished) {
      const of = shard(word);
      const at = of ? place(of.words, word) : 0;
      const group = of && of.words[at] === word ? of.groups[at] : -1;
      const same = new Set(group < 0 ? forms(word) : of.words.filter((_, i) => of.groups[i] === group));
      return (other) => other === word || same.has(other) || (unfinished && other.startsWith(word));
    }

    const own = { root, cut, wanted, key, part, find, names, isWide, plurals, isSame, choices, type, fullness, document, alike };
    return { ...own, near: leaven.nearer({ part, stretch, beginning, longer, bounds: nearBounds }) };
  };
})((self.leaven = self.leaven || {}));
