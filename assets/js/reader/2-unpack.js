/** What is made of a part of the index once it is loaded. Touches no page of the browser's. */
(function (leaven) {
  "use strict";

  const { numbers, rising, unfold } = leaven.words;

  /** What is made of a part when it is first used, by the first letter of its name. */
  leaven.unpack = {
    t: ([packedWords, packedGroups, packedSteps, allWorths, packedNames, packedOwners]) => {
      const words = unfold(packedWords);
      let opened = -1;
      const groups = numbers(packedGroups).map((back) => (back === 0 ? (opened += 1) : opened - back + 1));
      const names = unfold(packedNames);
      const owners = numbers(packedOwners);
      const steps = packedSteps.split(" ");
      let end = 0;
      /** One letter a page; a number of pages ends with a letter before W. */
      const worths = steps.map((each) => allWorths.slice(end, (end += each.replace(/[^0-9A-V]/g, "").length)));
      return {
        words,
        groups,
        hits: [],
        steps,
        worths,
        names,
        owner: (at) => ({ page: owners[at * 2], number: owners[at * 2 + 1] }),
      };
    },
    h: (raw) => new Map(raw.map(([prefix, packed]) => [prefix, numbers(packed)])),
    a: unfold,
    z: unfold,
    d: (raw) => raw,
    f: (raw) => raw.map((choices) => choices.map(([choice, packed]) => [choice, new Set(rising(packed))])),
  };
})((self.leaven = self.leaven || {}));
