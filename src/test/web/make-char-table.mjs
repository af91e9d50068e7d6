// Makes src/main/web/char-table.js: which characters stand for the same to search, and the order of the frequent ones, by which the
// packs write texts shorter than UTF-8 does. Run by hand; what is not given stays as it is. Another order is a new version of the pack.
//   npm pack opencc-js@1.4.2 && tar xzf opencc-js-1.4.2.tgz
//   node src/test/web/make-char-table.mjs --same package/dist/esm-lib/dict/TSCharacters.js
//   node src/test/web/make-char-table.mjs --frequent FOLDER_OF_CHINESE_TEXT...      every folder counts alike
// The Unicode data of the Node that runs it goes into the table once, so that no JDK and no browser decides later.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { world } from './runtime.mjs';
import { base91 } from './tables.mjs';
import { load } from './unit/scripts.mjs';

const SINGLES = 95, TIERS = 6, TIER = 256;
const { Touyan } = world();
const { RangeSink, odds, several } = load(['range.js', 'range-sink.js']);
const [what, ...names] = process.argv.slice(2);
const pairs = what === '--same' ? samePairs(names[0]) : knownPairs();
const ranked = what === '--frequent' ? frequent(names) : Touyan.frequent();

function samePairs(file) {
  const source = readFileSync(file, 'utf8');
  const simplified = new Map();
  for (const entry of source.slice(source.indexOf('"') + 1, source.lastIndexOf('"')).split('|')) {
    const [from, to] = entry.split(' ');
    const f = from.codePointAt(0), t = to.codePointAt(0);
    if (f >= 0x4e00 && f <= 0x9fff && t <= 0xffff) simplified.set(f, t); // the rest is too rare for its bytes
  }
  // Characters that only a whole word tells apart: 答复 and 答覆, 凭借 and 憑藉, 坐标 and 座標, 复苏 and 復甦 are the same to search.
  for (const [from, to] of ['覆复', '藉借', '座坐', '甦苏']) simplified.set(from.codePointAt(0), to.codePointAt(0));

  function fold(cp) {
    const text = String.fromCodePoint(cp).normalize('NFKC').toLowerCase();
    if (Array.from(text).length !== 1) return cp; // one to one only: offsets stay what they are
    let result = text.codePointAt(0);
    while (simplified.has(result) && simplified.get(result) !== result) result = simplified.get(result);
    return result > 0xffff ? cp : result; // and one unit for one
  }

  const ranges = [[0xa0, 0x24f], [0x370, 0x52f], [0x1e00, 0x1eff], [0x2070, 0x209f], [0x2160, 0x217f], [0x2460, 0x24ff],
    [0x2e80, 0x2fdf], [0x3000, 0x3000], [0x3021, 0x303f], [0x3280, 0x32b0], [0x4e00, 0x9fff], [0xf900, 0xfaff], [0xff61, 0xff9f]];
  const out = [];
  for (const [first, end] of ranges) {
    for (let cp = first; cp <= end; cp++) if (fold(cp) !== cp) out.push([cp, fold(cp)]);
  }
  return out;
}

// Without ASCII and its wide forms, which no table needs.
function knownPairs() {
  const out = [];
  for (let c = 0x80; c < 0x10000; c++) {
    if (Touyan.foldPoint(c) !== c && (c < 0xff01 || c > 0xff5e)) out.push([c, Touyan.foldPoint(c)]);
  }
  return out;
}

function frequent(folders) {
  const share = new Map();
  for (const folder of folders) {
    const counts = new Map();
    let all = 0;
    for (const name of readdirSync(folder, { recursive: true })) {
      if (!/\.(md|tsv)$/.test(name)) continue;
      for (const c of readFileSync(`${folder}/${name}`, 'utf8')) {
        const cp = c.codePointAt(0);
        if (cp < 0x80 || cp > 0x9fff && cp < 0xff00 || cp > 0xffff) continue;
        counts.set(cp, (counts.get(cp) || 0) + 1);
        all++;
      }
    }
    for (const [cp, n] of counts) share.set(cp, (share.get(cp) || 0) + n / all);
  }
  const all = [...share].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map((e) => e[0]);
  if (all.length < SINGLES + TIERS * TIER) throw new Error(`only ${all.length} characters`);
  return all;
}

// As docs/dev/search-format.md says; read by fold.js and org.touyan.text.CharTable.
const sink = RangeSink(), gaps = several(3, 1), steps = odds(2), tiers = several(4, 2);
let last = -1, gap = 0;
sink.number(odds(0), pairs.length);
for (const [from] of pairs) {
  sink.number(gaps[Math.min(2, gap)], gap = from - last - 1);
  last = from;
}
let recent = [0, 0, 0];
const others = new Map();
for (const [from, to] of pairs) {
  const step = to - (isHan(from) ? recent.slice().sort((a, b) => a - b)[1] : recent[0]);
  sink.number(steps, step < 0 ? -2 * step - 1 : 2 * step);
  recent = [to, recent[0], recent[1]];
  others.set(to, (others.get(to) || 0) + 1);
}
const folded = new Set(pairs.map((pair) => pair[0]));
const tierOf = new Map(ranked.slice(0, SINGLES + TIERS * TIER).map((c, i) => [c, i < SINGLES ? 0 : 1 + Math.floor((i - SINGLES) / TIER)]));
for (let c = 0x80; c < 0x10000; c = c === 0x9fff ? 0xff00 : c + 1) {
  const odds = tiers[isHan(c) && !folded.has(c) ? 1 + Math.min(2, others.get(c) || 0) : 0];
  sink.number(odds, tierOf.has(c) ? TIERS + 1 - tierOf.get(c) : 0);
}

const out = `// What search takes for the same character, ${pairs.length} pairs: compatibility forms, capitals, and traditional to simplified
// characters. The last are derived from OpenCC's TSCharacters (https://github.com/BYVoid/OpenCC, Apache-2.0, see NOTICE).
// And the ${SINGLES + TIERS * TIER} most frequent characters of Chinese text beyond ASCII: ${SINGLES} of one byte, ${TIERS} tiers of ${TIER} of two bytes.
// Made by src/test/web/make-char-table.mjs; read by fold.js and by org.touyan.text.CharTable: base91 of a range code.
(function (root) {
  root.Touyan = root.Touyan || {};
  root.Touyan.charTable = "${base91(sink.done())}";
})(globalThis);
`;
writeFileSync(new URL('../../main/web/char-table.js', import.meta.url), out);
console.log(`${pairs.length} pairs, ${out.length} bytes`);

function isHan(c) {
  return c >= 0x4e00 && c < 0xa000;
}
