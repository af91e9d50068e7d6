// Makes src/main/web/fold-table.js. Run by hand when the table is to change:
//   npm pack opencc-js@1.4.2 && tar xzf opencc-js-1.4.2.tgz
//   node src/test/web/make-fold-table.mjs package/dist/esm-lib/dict/TSCharacters.js
// The Unicode data of the Node that runs it goes into the table once, so that no JDK and no browser decides later.
import { readFileSync, writeFileSync } from 'node:fs';
import { packed, varint } from './tables.mjs';

const source = readFileSync(process.argv[2], 'utf8');
const simplified = new Map();
for (const entry of source.slice(source.indexOf('"') + 1, source.lastIndexOf('"')).split('|')) {
  const [from, to] = entry.split(' ');
  const f = from.codePointAt(0), t = to.codePointAt(0);
  if (f >= 0x4e00 && f <= 0x9fff && t <= 0xffff) simplified.set(f, t); // the rest is too rare for its bytes
}
// Characters that only a whole word tells apart: 答复 and 答覆, 凭借 and 憑藉, 坐标 and 座標, 复苏 and 復甦 are the same to search.
for (const [from, to] of ['覆复', '藉借', '座坐', '甦苏']) simplified.set(from.codePointAt(0), to.codePointAt(0));

function fold(cp) {
  let text = String.fromCodePoint(cp).normalize('NFKC').toLowerCase();
  if (Array.from(text).length !== 1) return cp; // one to one only: offsets stay what they are
  let result = text.codePointAt(0);
  while (simplified.has(result) && simplified.get(result) !== result) result = simplified.get(result);
  return result;
}

const ranges = [[0xa0, 0x24f], [0x370, 0x52f], [0x1e00, 0x1eff], [0x2070, 0x209f], [0x2160, 0x217f], [0x2460, 0x24ff],
  [0x2e80, 0x2fdf], [0x3000, 0x3000], [0x3021, 0x303f], [0x3280, 0x32b0], [0x4e00, 0x9fff], [0xf900, 0xfaff], [0xff61, 0xff9f]];
const gaps = [], targets = [];
let last = 0, lastTo = 0;
for (const [first, end] of ranges) {
  for (let cp = first; cp <= end; cp++) {
    const to = fold(cp);
    if (to === cp) continue;
    gaps.push(cp - last);
    targets.push(to < lastTo ? 2 * (lastTo - to) - 1 : 2 * (to - lastTo));
    last = cp;
    lastTo = to;
  }
}
const bytes = [], count = gaps.length;
[count, ...gaps, ...targets].forEach((n) => varint(bytes, n));
const out = `// What search takes for the same character, ${count} pairs: compatibility forms, capitals, and traditional to simplified
// characters. The last are derived from OpenCC's TSCharacters (https://github.com/BYVoid/OpenCC, Apache-2.0, see NOTICE).
// Made by src/test/web/make-fold-table.mjs; read by fold.js and by org.touyan.text.Fold: base91 of the length and a
// deflate stream: varints: how many pairs; the gaps from pair to pair; the zigzag distances from target to target.
(function (root) {
  root.Touyan = root.Touyan || {};
  root.Touyan.foldTable = "${packed(bytes)}";
})(globalThis);
`;
writeFileSync(new URL('../../main/web/fold-table.js', import.meta.url), out);
console.log(`${count} pairs, ${simplified.size} from OpenCC, ${out.length} bytes`);
