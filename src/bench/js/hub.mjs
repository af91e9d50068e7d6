// What the hub (store.html in a hidden frame) costs a page over file://: milliseconds from the frame being asked for to its answer with
// the whole record; in Chromium also the CPU time of the page's thread with the hub, and with a blank frame in its place.
//   node src/bench/js/hub.mjs SITE [--browser=chromium] [--pages=40] [--events=0,200,2000]
// SITE is a built site; its own store is filled with so many events first. Prints the least, median, 9th tenth and the most: on a busy machine the least says most.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser } from '../../test/web/lib/browser.mjs';
import { Site } from '../../test/web/lib/site.mjs';
import { pause } from '../../test/web/lib/act.mjs';

const value = (name, empty) => (process.argv.find((word) => word.startsWith(`--${name}=`)) || `--${name}=${empty}`).slice(name.length + 3);
const site = new Site(process.argv[2].replace(/\/?$/, '/'));
const count = Number(value('pages', 40));
const temporary = mkdtempSync(join(tmpdir(), 'touyan-hub-'));
const browser = await new Browser(value('browser', 'chromium'), temporary).open();

// A tab of its own each, which loads the page once for the cache and once to be counted.
async function threadMs(page, blank) {
  const tab = await browser.watched();
  const session = await tab.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (blank) {
    await tab.evaluateOnNewDocument(() => {
      const set = Element.prototype.setAttribute;
      Element.prototype.setAttribute = function (name, value) { if (this.localName !== 'iframe' || name !== 'src') set.call(this, name, value); };
    });
  }
  const task = async () => (await session.send('Performance.getMetrics')).metrics.find((one) => one.name === 'TaskDuration').value;
  await browser.load(site.url(page.path), tab);
  await pause(250);
  await browser.load(site.url(page.path), tab); // the counter begins anew with each document
  await pause(250);
  const used = await task();
  await tab.close();
  return 1000 * used;
}
const middle = (list, key) => list.map((one) => one[key]).sort((a, b) => a - b)[list.length >> 1].toFixed(1);

try {
  await browser.page.evaluateOnNewDocument(() => {
    if (window !== top) return;
    window.hub = { asked: 0, answered: 0 };
    new MutationObserver(() => {
      if (!window.hub.asked && document.querySelector('iframe[src$="store.html"]')) window.hub.asked = performance.now();
    }).observe(document, { childList: true, subtree: true });
    window.addEventListener('message', (event) => {
      if (event.data && event.data.ok && event.data.value.kv && !window.hub.answered) window.hub.answered = performance.now();
    });
  });
  const pages = site.readable.filter((one) => one.id).slice(0, count);
  let stored = 0;
  for (const events of value('events', '0,200,2000').split(',').map(Number)) {
    await browser.goto(site.url('index.html'));
    await browser.page.evaluate((from, to) => new Promise((done) => {
      const all = [];
      for (let n = from; n < to; n++) all.push(window.Touyan.records.event({ t: Date.UTC(2026, 0, 1) + n * 60_000, who: '', verb: 'read', ref: `page/p${n}` }));
      window.Touyan.store.importAll(all, done);
    }), stored, events);
    stored = events;
    const times = [];
    const cpu = [];
    for (const page of pages) {
      await browser.goto(site.url(page.path));
      await pause(50);
      times.push(await browser.page.evaluate(() => window.hub.answered - window.hub.asked));
    }
    if (browser.name === 'chromium') for (const page of pages) cpu.push({ hub: await threadMs(page, false), blank: await threadMs(page, true) });
    times.sort((a, b) => a - b);
    const at = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))].toFixed(1);
    console.log(`${browser.name} ${events} events, ${times.length} pages: least ${at(0)} ms, median ${at(0.5)} ms, 9 of 10 ${at(0.9)}, most ${at(1)}` +
      (cpu.length ? `; CPU of the page's thread: median ${middle(cpu, 'hub')} ms with the hub, ${middle(cpu, 'blank')} with a blank frame` : ''));
  }
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true, force: true });
}
