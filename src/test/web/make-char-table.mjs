// Makes src/main/web/char-table.js: the characters of Chinese text in the order of their frequency, by which the packs write texts
// shorter than UTF-8 does. Run by hand, with folders of Chinese text; every folder counts alike. A changed table is a new version
// of the pack.
//   node src/test/web/make-char-table.mjs FOLDER...
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { packed, varint } from './tables.mjs';

const SINGLES = 95, TIERS = 12, TIER = 256;
const share = new Map();
for (const folder of process.argv.slice(2)) {
  const counts = new Map();
  let all = 0;
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!/\.(md|tsv)$/.test(name)) continue;
    for (const c of readFileSync(`${folder}/${name}`, 'utf8')) {
      const cp = c.codePointAt(0);
      if (cp < 0x80 || cp > 0xffff) continue;
      counts.set(cp, (counts.get(cp) || 0) + 1);
      all++;
    }
  }
  for (const [cp, n] of counts) share.set(cp, (share.get(cp) || 0) + n / all);
}
const ranked = [...share].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map((e) => e[0]).slice(0, SINGLES + TIERS * TIER);
if (ranked.length < SINGLES + TIERS * TIER) throw new Error(`only ${ranked.length} characters`);
const bytes = [];
for (let tier = 0; tier <= TIERS; tier++) {
  const from = tier ? SINGLES + (tier - 1) * TIER : 0;
  let last = 0;
  for (const cp of ranked.slice(from, tier ? from + TIER : SINGLES).sort((a, b) => a - b)) {
    varint(bytes, cp - last);
    last = cp;
  }
}
const out = `// The ${ranked.length} most frequent characters of Chinese text beyond ASCII: ${SINGLES} of one byte, ${TIERS} tiers of ${TIER} of two bytes.
// Made by src/test/web/make-char-table.mjs; read by pack.js and by org.touyan.text.ShortText: base91 of the length and a deflate
// stream of varints, in each tier the gap of each character to the one before.
(function (ty) {
  ty.charTable = "${packed(bytes)}";
})(Touyan);
`;
writeFileSync(new URL('../../main/web/char-table.js', import.meta.url), out);
console.log(`${ranked.length} characters, ${out.length} bytes`);
