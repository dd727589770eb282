/**
 * Puts what only scripts show back in its places, and inserts the scripts. Both are compressed. The
 * file's policy lists each script by its hash.
 */
(function () {
  "use strict";

  /** Expands a raw stream of RFC 1951. @param {Uint8Array} bytes */
  function inflate(bytes) {
    let out = new Uint8Array(bytes.length * 8);
    let end = 0;
    let at = 0;
    let held = 0;
    let count = 0;

    function bits(/** @type {number} */ need) {
      while (count < need) {
        held |= bytes[at] << count;
        at += 1;
        count += 8;
      }
      const value = held & ((1 << need) - 1);
      held >>>= need;
      count -= need;
      return value;
    }

    /** How many codes have each length, and the symbols in the order of their codes. */
    function codes(/** @type {number[]} */ lengths) {
      const counts = Array(16).fill(0);
      for (const length of lengths) counts[length] += 1;
      counts[0] = 0;
      const symbols = lengths.map((length, symbol) => ({ length, symbol })).filter((each) => each.length > 0);
      symbols.sort((one, other) => one.length - other.length || one.symbol - other.symbol);
      return { counts, symbols: symbols.map((each) => each.symbol) };
    }

    function symbol(/** @type {{counts: number[], symbols: number[]}} */ table) {
      let code = 0;
      let first = 0;
      let index = 0;
      for (let length = 1; length < 16; length += 1) {
        code |= bits(1);
        const number = table.counts[length];
        if (code - number < first) return table.symbols[index + code - first];
        index += number;
        first = (first + number) << 1;
        code <<= 1;
      }
      throw new Error("a code that is none");
    }

    /** What a symbol begins at, and how many bits go with it. */
    function ranges(/** @type {number} */ start, /** @type {number} */ size, /** @type {number} */ shift) {
      let base = start;
      return Array.from({ length: size }, (nothing, number) => {
        const more = Math.max(0, (number >> shift) - 1);
        const range = { base, more };
        base += 1 << more;
        return range;
      });
    }

    const lengths = ranges(3, 29, 2);
    lengths[28] = { base: 258, more: 0 };
    const distances = ranges(1, 30, 1);
    const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    function tables() {
      const literals = bits(5) + 257;
      const far = bits(5) + 1;
      const number = bits(4) + 4;
      const short = Array(19).fill(0);
      for (const place of ORDER.slice(0, number)) short[place] = bits(3);
      const table = codes(short);
      /** @type {number[]} */
      const all = [];
      while (all.length < literals + far) {
        const sign = symbol(table);
        if (sign < 16) all.push(sign);
        else {
          const value = sign === 16 ? all[all.length - 1] : 0;
          const times = sign === 16 ? 3 + bits(2) : sign === 17 ? 3 + bits(3) : 11 + bits(7);
          for (let time = 0; time < times; time += 1) all.push(value);
        }
      }
      return [codes(all.slice(0, literals)), codes(all.slice(literals))];
    }

    /** Makes room for as many bytes as one symbol gives. */
    function grow() {
      if (end + 258 <= out.length) return;
      const larger = new Uint8Array(out.length * 2 + 258);
      larger.set(out);
      out = larger;
    }

    function block(/** @type {{counts: number[], symbols: number[]}[]} */ [literal, distance]) {
      for (let sign = symbol(literal); sign !== 256; sign = symbol(literal)) {
        grow();
        if (sign < 256) {
          out[end] = sign;
          end += 1;
        } else {
          const size = lengths[sign - 257].base + bits(lengths[sign - 257].more);
          const way = distances[symbol(distance)];
          const back = way.base + bits(way.more);
          for (const stop = end + size; end < stop; end += 1) out[end] = out[end - back];
        }
      }
    }

    /** Copies a block that is not compressed. */
    function stored() {
      held = 0;
      count = 0;
      const size = bytes[at] | (bytes[at + 1] << 8);
      at += 4;
      for (const stop = at + size; at < stop; at += 1) {
        grow();
        out[end] = bytes[at];
        end += 1;
      }
    }

    /** The codes that a short block shares with all others of its kind. */
    const fixed = () => [codes(Array.from({ length: 288 }, (nothing, sign) => (sign < 144 ? 8 : sign < 256 ? 9 : sign < 280 ? 7 : 8))), codes(Array(30).fill(5))];

    for (let isLast = 0; !isLast; ) {
      isLast = bits(1);
      const kind = bits(2);
      if (kind === 0) stored();
      else block(kind === 1 ? fixed() : tables());
    }
    return new TextDecoder().decode(out.subarray(0, end));
  }

  const packed = /** @type {HTMLElement} */ (document.getElementById("_packed")).textContent || "";
  const pieces = inflate(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))).split("\0");

  /** Live ranges and iterators would be told of every change: one range serves all places. */
  const range = document.createRange();
  const comments = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
  const places = [];
  while (comments.nextNode()) places.push(/** @type {Comment} */ (comments.currentNode));
  places.forEach((place, number) => {
    range.selectNode(place);
    place.replaceWith(range.createContextualFragment(pieces[number]));
  });
  for (const code of pieces.slice(places.length + 1)) {
    const script = document.createElement("script");
    script.textContent = code;
    document.body.append(script);
  }
})();
