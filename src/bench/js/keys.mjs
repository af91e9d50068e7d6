// From a key to results on the page of answers, over file://, as a reader types names of pages one character after the other.
//   node src/bench/js/keys.mjs SITE [--browser=chromium] [--names=40] [--length=6] [--gap=0]
// SITE is a built site. First all is typed once, so that the system has the files in its cache, then the page is loaded anew and the
// same is typed again. Prints milliseconds from the event `input` to the first frame after the list has changed: of the first
// time (shards come from the system's cache at best), of the second; in Chromium also the time in scripts for one key while nothing
// is in memory yet, and what the heap grew by. The wait before a query is asked is part of each figure. --gap: milliseconds
// between results and the next key (a fast typist: 100); 0 is harder than anybody types. No random numbers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser } from '../../test/web/lib/browser.mjs';
import { Site } from '../../test/web/lib/site.mjs';
import { lexicon } from '../../test/web/lexicon.mjs';

const value = (name, empty) => (process.argv.find((word) => word.startsWith(`--${name}=`)) || `--${name}=${empty}`).slice(name.length + 3);
const folder = process.argv[2].replace(/\/?$/, '/');
const count = Number(value('names', 40));
const gap = Number(value('gap', 0));
const length = Number(value('length', 6));
const names = (await lexicon(folder).words()).map(({ text }) => text).filter((text) => /^[\u4e00-\u9fff]{2,}/.test(text));
const typed = names.filter((name, i) => Math.floor(i * count / names.length) !== Math.floor((i - 1) * count / names.length))
  .map((name) => [...name].slice(0, length));
const same = (letters, at) => letters[at] === ' '; // asks for what stands there already
const temporary = mkdtempSync(join(tmpdir(), 'touyan-keys-'));
const browser = await new Browser(value('browser', 'chromium'), temporary).open();
try {
  const url = new Site(folder).url('search.html');
  const rounds = [];
  for (const name of ['first', 'second']) {
    await browser.goto(url);
    const heap = await heapOf(browser);
    const times = [];
    const scripts = [];
    for (const letters of typed) {
      await browser.page.evaluate(() => { const box = document.querySelector('main input[name=q]'); box.value = ''; box.focus(); });
      for (const at of letters.keys()) {
        if (same(letters, at)) continue;
        await new Promise((done) => setTimeout(done, gap));
        const before = await metrics(browser);
        times.push(await browser.page.evaluate(press, letters.slice(0, at + 1).join('')));
        const after = await metrics(browser);
        scripts.push(1000 * (after.ScriptDuration - before.ScriptDuration));
      }
    }
    rounds.push({ name, times, scripts, heap: await heapOf(browser) - heap });
  }
  console.log(`${browser.name} ${await browser.version()}: ${typed.length} names, ${rounds[0].times.length} keys`);
  for (const { name, times, scripts, heap } of rounds) {
    console.log(`${name} time: ${spread(times)} ms a key${Number.isFinite(heap) ? `; scripts ${spread(scripts)} ms; heap +${(heap / 1e6).toFixed(1)} MB` : ''}`);
  }
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true, force: true });
}

/** In the page: one more character stands in the box; answers with the milliseconds until the list has changed and a frame has begun. */
function press(words) {
  return new Promise((done) => {
    const box = document.querySelector('main input[name=q]');
    const place = document.getElementById('ty-results');
    const from = performance.now();
    const watch = new MutationObserver((all) => {
      const drawn = all.some(({ target }) => target.closest && target.closest('.search-results, .search-after'));
      if (!drawn) return;
      watch.disconnect();
      requestAnimationFrame(() => done(performance.now() - from));
    });
    watch.observe(place, { childList: true, subtree: true });
    box.value = words;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => { watch.disconnect(); done(5000); }, 5000);
  });
}
async function metrics({ name, page }) {
  return name === 'chromium' ? page.metrics() : { ScriptDuration: NaN };
}
async function heapOf({ name, page }) {
  if (name !== 'chromium') return NaN;
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  await client.detach();
  return (await page.metrics()).JSHeapUsedSize;
}
function spread(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(0);
  return `${at(0.5)} median, ${at(0.95)} p95, ${at(1)} most`;
}
