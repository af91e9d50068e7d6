// Twin of org.touyan.text.Fold and CharTable; both read char-table.js and are held to src/test/vectors/tokens.json.
// One code point for one code point, so that an offset in folded text is an offset in the text itself.
(function (ty) {
  'use strict';
  var TIERS = 6, UNITS_AT_ONCE = 4096, table = null, ranked = [];

  function isHan(c) {
    return c >= 0x4e00 && c < 0xa000;
  }

  function read() {
    var range = ty.Range(new ty.pack.Source('', ty.base91(ty.charTable))), from = [], others = new Uint8Array(0x10000);
    var gaps = ty.several(3, 1), steps = ty.odds(2), tiers = ty.several(4, 2);
    var n = range.number(ty.odds(0)), last = -1, gap = 0, recent = [0, 0, 0], c, z;
    table = new Uint16Array(0x10000);
    for (c = 0; c < table.length; c++) table[c] = c;
    for (c = 65; c <= 90; c++) table[c] = c + 32;
    for (c = 0xff01; c <= 0xff5e; c++) table[c] = table[c - 0xfee0];
    while (n--) {
      gap = range.number(gaps[Math.min(2, gap)]);
      from.push(last += gap + 1);
    }
    from.forEach(function (c) {
      var near = isHan(c) ? recent.slice().sort(function (a, b) { return a - b; })[1] : recent[0];
      z = range.number(steps);
      recent = [table[c] = near + (z >>> 1 ^ -(z & 1)), recent[0], recent[1]];
      others[table[c]]++;
    });
    for (c = 0; c <= TIERS; c++) ranked.push([]);
    for (c = 0x80; c < table.length; c = c === 0x9fff ? 0xff00 : c + 1) { // none in between is frequent
      z = range.number(tiers[isHan(c) && table[c] === c ? 1 + Math.min(2, others[c]) : 0]);
      if (z) ranked[TIERS + 1 - z].push(c);
    }
    ranked = [].concat.apply([], ranked);
  }

  function foldPoint(codePoint) {
    if (!table) read();
    return codePoint < 0x10000 ? table[codePoint] : codePoint;
  }

  // The text of some UTF-16 units; a call takes only so many arguments.
  function ofUnits(units) {
    for (var out = '', i = 0; i < units.length; i += UNITS_AT_ONCE) out += String.fromCharCode.apply(null, units.subarray(i, i + UNITS_AT_ONCE));
    return out;
  }

  // The result has the same length in UTF-16 units.
  function fold(text) {
    var units = new Uint16Array(text.length), i;
    if (!table) read();
    for (i = 0; i < text.length; i++) units[i] = table[text.charCodeAt(i)];
    return ofUnits(units);
  }

  // The most frequent characters of Chinese beyond ASCII: 95, then tiers of 256, each in order of code points, as UTF-16 units.
  function frequent() {
    if (!table) read();
    return ranked;
  }

  ty.ofUnits = ofUnits;
  ty.fold = fold;
  ty.frequent = frequent;
  ty.foldPoint = foldPoint;
})(Touyan);
