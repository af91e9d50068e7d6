// Nothing moves by itself: the sum of all layout shifts of a page is zero for one who comes for the first time and for one whose
// posts, marks and appointment are known. Where a page waits for its store, the room must be there before.
import { pause } from '../lib/act.mjs';

const WIDTHS = [320, 768, 1366];
const BETWEEN = 768; // only pages that are hers are looked at in between: a text has one column at 320 and at 768
const HERS = ['home', 'role', 'path', 'checklist', 'records', 'course', 'search'];
const SHIFT_MAX = 0.001; // of the window, as the browser counts: rounding, nothing that one could see
const REST_MS = 100; // after the store has answered: what moves later than this is a reader's doing

export async function steady({ site, report, start }) {
  const browser = await start({});
  await browser.page.evaluateOnNewDocument(() => {
    window.shifts = [];
    const place = (box) => `${Math.round(box.x)},${Math.round(box.y)} ${Math.round(box.width)}×${Math.round(box.height)}`;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.shifts.push({
      value: entry.value,
      moved: entry.sources.map(({ node, previousRect: from, currentRect: to }) =>
        `${node && (node.nodeName + (node.className && node.className.baseVal === undefined ? `.${node.className}` : '')) || 'text'} ${place(from)}→${place(to)}`),
    }))).observe({ type: 'layout-shift', buffered: true });
  });
  // Each page as the very first one: whatever the page before left is taken away.
  await all(browser, site, report, 'a new reader', () => browser.page.evaluate(() => new Promise((done) => {
    window.Touyan.store.clear(() => { localStorage.clear(); done(); });
  })));
  await browser.goto(site.url('index.html'));
  await browser.page.evaluate(known);
  await pause(300);
  await all(browser, site, report, 'a known reader', async () => {});
  await browser.close();
}

async function all(browser, site, report, who, after) {
  let seen = 0;
  for (const width of WIDTHS) {
    await browser.resize(width, width < 500 ? 640 : 768);
    for (const page of site.samples.filter((one) => width !== BETWEEN || HERS.includes(one.layout))) {
      await browser.goto(site.url(page.path));
      await pause(REST_MS);
      const shifts = await browser.page.evaluate(() => window.shifts);
      await after();
      const sum = shifts.reduce((total, shift) => total + shift.value, 0);
      seen++;
      report.check(sum <= SHIFT_MAX, page.path, `nothing moves at ${width} px for ${who}`,
        `${sum.toFixed(4)}: ${shifts.flatMap((shift) => shift.moved).join(', ')}`);
    }
  }
  report.check(seen > 0, 'site', 'pages were looked at', seen);
}

// Two posts, an appointment, every other step done, a tick, and places read.
function known() {
  const { learn, learning, store } = window.Touyan;
  const day = learning.plus(learning.dayOf(new Date()), -10);
  window.Touyan.savePerson({ roles: learn.roles.slice(0, 2).map((role) => role.key), appointed: day });
  for (const path of learn.paths) {
    path.steps.filter((_, at) => at % 2 === 0).forEach((step) => window.Touyan.record(
      { verb: step.pass >= 0 ? 'passed' : 'read', score: step.pass >= 0 ? 100 : null, ref: step.page, hash: learn.pages[step.page].h }));
  }
  for (const duty of learn.duties) window.Touyan.record({ verb: 'ticked', ref: `${duty.page}#${duty.items[0].id}` });
  store.put('places', Object.keys(learn.pages).map((page) => ({ who: '', page, title: learn.pages[page].t, at: '', heading: '' })).slice(0, 20));
}
