/**
 * Words near to a misspelt one, in the two orders in which the index has them. Touches no page of
 * the browser's.
 */
(function (leaven) {
  "use strict";

  const { distance, mostEdits } = leaven.words;
  const MOST = 8;
  const END = "\uffff";
  const turned = (text) => text.split("").reverse().join("");

  /**
   * Finds words at most a few edits away, the nearest first, by what the one or the other end
   * keeps: half a word of one wrong letter, a third of one of two; where there is none, words that
   * end in it, as *Magerquark* does in *Quark*. These, and shorter forms, as *row* of *rowing*, are no
   * mistakes in spelling but other words.
   */
  leaven.nearer = ({ part, stretch, beginning, longer, bounds }) => (word) => {
    const limit = mostEdits(word);
    const third = Math.floor(word.length / 3);
    const half = Math.ceil(word.length / 2);
    const [head, tail] = limit > 1 ? [third, third] : [half - 1, word.length - half];
    const found = new Map();
    /** @type {string[]} */
    const compounds = [];
    const look = (order, key, turn) => {
      const last = stretch(bounds[order], key + END);
      for (let number = stretch(bounds[order], key); number <= last; number++) {
        const all = part(order + number) || [];
        beginning(all, key, (at) => {
          const other = turn(all[at]);
          const apart = distance(word, other, limit);
          if (apart <= limit && other !== word) found.set(other, apart);
          else if (other !== word && other.endsWith(word)) compounds.push(other);
        });
      }
    };
    if (limit > 0) {
      look("a", word.slice(0, head), (text) => text);
      look("z", turned(word).slice(0, tail), turned);
    }
    const isOther = found.size === 0;
    if (isOther) compounds.forEach((other) => found.set(other, limit));
    const nearest = [...found].map(([other, apart]) => ({ word: other, apart, isOther })).sort((a, b) => a.apart - b.apart || (a.word < b.word ? -1 : 1));
    const shorter = longer(word).filter((form) => form.length < word.length).map((form) => ({ word: form, apart: 1, isOther: true }));
    return [...nearest.slice(0, MOST), ...shorter];
  };
})((self.leaven = self.leaven || {}));
