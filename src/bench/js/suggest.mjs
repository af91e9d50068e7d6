// How often the title or name that is meant comes among the first three suggestions, typed in pinyin and in first letters; how long
// that takes, and how much is read. node src/bench/js/suggest.mjs SITE… [--count=200]; SITE is a built site. No random numbers.
import { performance } from 'node:perf_hooks';
import { lexicon } from '../../test/web/lexicon.mjs';

const count = Number((process.argv.find((word) => word.startsWith('--count=')) || '--count=200').slice(8));
for (const site of process.argv.slice(2).filter((word) => !word.startsWith('--'))) {
  const { Touyan, call, table, words, read } = lexicon(site.replace(/\/?$/, '/'));
  const names = (await words()).filter(({ text }) => /[\u4e00-\u9fff]/.test(text));
  const picked = names.filter((name, i) => Math.floor(i * count / names.length) !== Math.floor((i - 1) * count / names.length));
  const readings = await table();
  console.log(`${site}: ${names.length} names, ${picked.length} tried, ${read.files} files, ${read.bytes} bytes`);
  for (const [way, part] of [['pinyin', (s) => s], ['first letters', (s) => s[0]]]) {
    const times = [];
    let hits = 0;
    const missed = [];
    for (const { text } of picked) {
      const typed = Touyan.pinyin.units(text).codes.map((c) => (readings.of(c)[0] ? part(readings.of(c)[0]) : String.fromCodePoint(c))).join('');
      const from = performance.now();
      const found = await call('suggest', typed, 3);
      times.push(performance.now() - from);
      if (found.some((one) => one.text === text)) hits++;
      else missed.push(`${typed} → ${text}`);
    }
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.floor((times.length - 1) * share)].toFixed(1);
    console.log(`${way}: first three ${(100 * hits / picked.length).toFixed(1)} %; ${at(0.5)} ms median, ${at(0.95)} ms p95`);
    if (process.argv.includes('--missed')) missed.slice(0, 10).forEach((line) => console.log(`  ${line}`));
  }
}
