// Twin of org.touyan.text.Fold; both read fold-table.js and are held to src/test/vectors/tokens.json.
// One code point for one code point, so that an offset in folded text is an offset in the text itself.
(function (ty) {
  'use strict';
  var table = null;

  function read() {
    var next = ty.numbers(ty.foldTable), from = [], n = next(), last = 0, to = 0, c, z;
    table = new Uint16Array(0x10000);
    for (c = 0; c < table.length; c++) table[c] = c;
    for (c = 65; c <= 90; c++) table[c] = c + 32;
    for (c = 0xff01; c <= 0xff5e; c++) table[c] = table[c - 0xfee0];
    while (n--) from.push(last += next());
    from.forEach(function (pair) {
      z = next();
      table[pair] = to += z >>> 1 ^ -(z & 1);
    });
  }

  function foldPoint(codePoint) {
    if (!table) read();
    return codePoint < 0x10000 ? table[codePoint] : codePoint;
  }

  // The result has the same length in UTF-16 units.
  function fold(text) {
    var out = [], units = [], i;
    if (!table) read();
    for (i = 0; i < text.length; i++) {
      units.push(table[text.charCodeAt(i)]);
      if (units.length === 4096) {
        out.push(String.fromCharCode.apply(null, units));
        units = [];
      }
    }
    out.push(String.fromCharCode.apply(null, units));
    return out.join('');
  }

  ty.fold = fold;
  ty.foldPoint = foldPoint;
})(Touyan);
