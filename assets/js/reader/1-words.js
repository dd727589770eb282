/**
 * Words: folded as the index was, told apart by edits, taken out of the index's packed texts.
 * Touches no page of the browser's.
 */
(function (leaven) {
  "use strict";

  const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const DIGITS = new Uint8Array(128);
  Array.from(LETTERS, (letter, digit) => (DIGITS[letter.charCodeAt(0)] = digit));
  const PLAIN = new Map(Array.from("ßæœøłđðþı", (letter, at) => [letter, "ss ae oe o l d d th i".split(" ")[at]]));
  const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}ー]+/gu;

  /**
   * Case, accents, apostrophes and hyphens folded, both kinds of kana, the signs of C++ and C# in
   * words; the same as `Tokens.fold` in Java.
   * @param {string} text
   */
  function fold(text) {
    return text
      .replace(/´/g, "'")
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[\p{L}\p{Nd}\p{M}][+#]+/gu, (run) => run.replace(/\+/g, " plus ").replace(/#/g, " sharp "))
      .replace(/(?![\u3099\u309a])[\p{Mn}\p{Cf}'’‘ʼ′\u0060]/gu, "")
      .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN.get(letter) || "")
      .replace(/[^\p{L}\p{Nd}\p{Mc}\u3099\u309a]+/gu, " ")
      .trim()
      .normalize("NFC")
      .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 96));
  }

  /**
   * Cuts folded text into words; writing without spaces into pairs of neighbouring letters.
   * @param {string} folded
   * @returns {string[]}
   */
  function cut(folded) {
    const pairs = (run) => {
      const letters = Array.from(run);
      if (letters.length < 2) return " " + run + " ";
      return " " + letters.slice(1).map((letter, at) => letters[at] + letter).join(" ") + " ";
    };
    return folded.replace(UNSPACED, pairs).split(" ").filter(Boolean);
  }

  /**
   * Edits that part two words, a swap of neighbours counted once; `limit + 1` when they are more.
   * @param {string} from
   * @param {string} to
   * @param {number} limit
   * @param {number} i place in the one
   * @param {number} j place in the other
   * @returns {number}
   */
  function distance(from, to, limit, i = 0, j = 0) {
    const longer = from.length - i - (to.length - j);
    if (longer > limit || -longer > limit) return limit + 1;
    while (i < from.length && from[i] === to[j]) (i += 1), (j += 1);
    if (i === from.length) return to.length - j;
    if (j === to.length) return from.length - i;
    if (limit === 0) return 1;
    const swapped = from[i] === to[j + 1] && from[i + 1] === to[j];
    const rest = (more, less) => distance(from, to, limit - 1, i + more, j + less);
    return 1 + Math.min(rest(1, 1), rest(1, 0), rest(0, 1), swapped ? rest(2, 2) : limit);
  }

  /**
   * How many edits a word may be away and still be meant.
   * @param {string} word
   */
  function mostEdits(word) {
    return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  }

  /**
   * Numbers packed as letters: five bits a letter, the sixth says that the number goes on.
   * @param {string} packed
   * @returns {number[]}
   */
  function numbers(packed) {
    const found = [];
    let [value, place] = [0, 1];
    for (let at = 0; at < packed.length; at++) {
      const digit = DIGITS[packed.charCodeAt(at)];
      value += (digit % 32) * place;
      place *= 32;
      if (digit < 32) {
        found.push(value);
        [value, place] = [0, 1];
      }
    }
    return found;
  }

  /**
   * One number a letter.
   * @param {string} letters
   * @returns {number[]}
   */
  function digits(letters) {
    return Array.from(letters, (letter) => DIGITS[letter.charCodeAt(0)]);
  }

  /**
   * Rising numbers, packed as the steps between them.
   * @param {string} packed
   */
  function rising(packed) {
    let last = 0;
    return numbers(packed).map((step) => (last += step));
  }

  /**
   * Sorted words, each written as a capital for the number of letters it shares with the one before
   * and its rest.
   * @param {string} text
   * @returns {string[]}
   */
  function unfold(text) {
    let last = "";
    return (text.match(/[A-Z][^A-Z]*/g) || []).map((word) => (last = last.slice(0, word.charCodeAt(0) - 65) + word.slice(1)));
  }

  /**
   * The first place in sorted words that is not before a word.
   * @param {string[]} sorted
   * @param {string} word
   */
  function place(sorted, word) {
    let low = 0;
    for (let high = sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Finds other forms of a word: the same with another of the endings in a row.
   * @param {string} rows endings of a language, as `Language` in Java describes them
   * @returns {(word: string) => string[]}
   */
  function inflector(rows) {
    const table = rows.split(" ").filter(Boolean).map((row) => {
      const [before, list] = row.includes(":") ? row.split(":") : ["", row];
      return { before, endings: list.split(",").map((ending) => ending.replace("-", "")) };
    });
    const ended = (base, ending) => base + ending.replace("*", base.slice(-1));
    return (word) => {
      const forms = new Set();
      for (const { before, endings } of table) {
        for (const ending of endings) {
          const bare = ending.replace("*", "");
          const base = word.slice(0, word.length - ending.length);
          const fits = base.length > 2 && base.endsWith(before) && word.endsWith(bare) && ended(base, ending) === word;
          if (fits) endings.forEach((other) => forms.add(ended(base, other)));
        }
      }
      forms.delete(word);
      return [...forms];
    };
  }

  leaven.words = { fold, cut, distance, mostEdits, numbers, digits, rising, unfold, place, inflector };
})((self.leaven = self.leaven || {}));
