// Where the record lies: one of the two stores refused, both, a full one, a damaged one; a page
// left before it was kept; two windows. What is lost is said, the page works.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { click, learner, pause, text, until } from '../lib/act.mjs';

const AT = 'records.html';

export async function stores(context) {
  await refusing(context);
  await full(context);
  await damaged(context);
  await unanswered(context);
  await deletedSince(context);
  await windows(context);
}

// One of the two stores refused: the other keeps the record. Both: it is said, and the page works.
async function refusing({ site, report, start }) {
  const one = site.readable.find((p) => p.type === 'explainer' && p.id);
  for (const refused of [['localStorage'], ['indexedDB'], ['localStorage', 'indexedDB']]) {
    const browser = await start({}), page = browser.page, both = refused.length > 1;
    await page.evaluateOnNewDocument((names) => names.forEach((name) =>
      Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } })), refused);
    await browser.goto(site.url(one.path));
    await click(page, '[data-slot="end"] button', '读完了');
    await until(page, 'the mark shows', () => !!document.querySelector('[data-slot="end"] .state.done'));
    await pause(400);
    const notice = await text(page, '.notice-bar');
    report.check(/不让保存/.test(notice) === both, one.path, `${refused} refused: ${both ? 'it is said' : 'nothing is lost, so nothing is said'}`, notice);
    await browser.goto(site.url(AT));
    report.check(await page.evaluate(() => window.Touyan.me.events.length) === (both ? 0 : 1), AT, `${refused} refused: ${both ? 'nothing is kept' : 'the record is kept'}`, await page.evaluate(() => window.Touyan.me.events.length));
    const where = await text(page, '.records-place');
    report.check((both ? /不让存/ : refused[0] === 'indexedDB' ? /地方小/ : /这个浏览器里/).test(where), AT, `${refused} refused: the page says where the record lies`, where);
    for (const fault of browser.takeFaults()) report.fail(AT, 'fault', fault);
    await browser.close();
  }
}

// No room left: the mark shows, and the reader is told that it is not kept.
async function full({ site, report, start }) {
  const one = site.readable.find((p) => p.type === 'explainer' && p.id);
  const browser = await start({}), page = browser.page;
  await page.evaluateOnNewDocument(() => {
    if (!/store\.html$/.test(location.pathname)) return;
    const refuse = () => { throw new DOMException('full', 'QuotaExceededError'); }, set = Storage.prototype.setItem;
    IDBObjectStore.prototype.put = refuse;
    Storage.prototype.setItem = function (key, value) { return /:log$/.test(key) ? refuse() : set.call(this, key, value); };
  });
  await browser.goto(site.url(one.path));
  await click(page, '[data-slot="end"] button', '读完了');
  const words = await until(page, 'a notice', () => document.querySelector('.notice-bar')?.textContent);
  report.check(/没有存上/.test(words) && await page.evaluate(() => !!document.querySelector('[data-slot="end"] .state.done')), one.path, 'a full store is said, the page works', words);
  for (const fault of browser.takeFaults()) report.fail(AT, 'fault', fault);
  await browser.close();
}

// What cannot be read any more is put aside, said, and can be saved for somebody who knows how to read it.
async function damaged({ site, report, start }) {
  const browser = await start({}), page = browser.page;
  await browser.goto(site.url(AT));
  const id = await page.evaluate(() => window.Touyan.site.id);
  await browser.goto(site.url('store.html'));
  await pause(500);
  await page.evaluate((key) => localStorage.setItem(key, '[{"cut'), `touyan:${id}:log`);
  await browser.goto(site.url(AT));
  report.check(/坏了一部分/.test(await text(page, '.notice-bar')), AT, 'a damaged record is said', await text(page, '.notice-bar'));
  report.check(/有 1 份坏了的旧记录/.test(await text(page, '.records-place')), AT, 'it was put aside', await text(page, '.records-place'));
  await click(page, '.records-place button', '把坏的存成文件');
  let kept = '';
  for (let n = 0; n < 100 && !kept; n++) {
    await pause(50);
    const name = readdirSync(browser.downloads).find((one) => /\.txt$/.test(one));
    if (name) kept = readFileSync(join(browser.downloads, name), 'utf8');
  }
  report.check(kept === '[{"cut', AT, 'the damaged piece is saved as it was', kept);
  for (const fault of browser.takeFaults()) report.fail(AT, 'fault', fault);
  await browser.close();
}

// A page is marked as read while the hub hears nothing but what is asked of it.
async function readUnheard(browser, url) {
  const page = browser.page;
  const deaf = await page.evaluateOnNewDocument(() => {
    if (/store\.html$/.test(location.pathname)) window.addEventListener('message', (event) => event.data?.op !== 'load' && event.stopImmediatePropagation(), true);
  });
  await browser.goto(url);
  await click(page, '[data-slot="end"] button', '读完了');
  await until(page, 'the mark shows', () => !!document.querySelector('[data-slot="end"] .state.done'));
  await page.removeScriptToEvaluateOnNewDocument(deaf.identifier);
}

// The page is left before the hub has heard of a change: the next page hands it over; in Firefox, where each file has its own store,
// the next visit of that page. Twice changes nothing.
async function unanswered({ site, report, start, name }) {
  const [one, two] = site.readable.filter((p) => p.type === 'explainer' && p.id);
  const browser = await start({}), page = browser.page;
  await browser.goto(site.url(one.path));
  await readUnheard(browser, site.url(one.path));
  for (const path of name === 'firefox' ? [two.path, one.path, AT] : [two.path, AT, AT]) {
    await browser.goto(site.url(path));
    await pause(300);
  }
  const seen = await page.evaluate(() => window.Touyan.me.events.map((e) => e.ref));
  report.check(seen.length === 1 && seen[0] === one.path.replace(/\.html$/, ''), AT, 'what the hub did not answer is handed over once', seen);
  // Clicked and left at once.
  await browser.goto(site.url(two.path));
  await until(page, 'the button', () => !!document.querySelector('[data-slot="end"] button'));
  await Promise.all([page.waitForNavigation({ waitUntil: 'load', timeout: 10_000 }), page.evaluate((to) => {
    [...document.querySelectorAll('[data-slot="end"] button')].find((b) => /读完了/.test(b.textContent)).click();
    location.href = to;
  }, site.url(one.path))]);
  await browser.settle();
  for (const path of [two.path, AT]) {
    await browser.goto(site.url(path));
    await pause(300);
  }
  const both = await page.evaluate(() => window.Touyan.me.events.length);
  report.check(both === 2, AT, 'left at the moment of the click: it is there', both);
  for (const fault of browser.takeFaults()) report.fail(AT, 'fault', fault);
  await browser.close();
}

// The same, but everything was deleted in between: it does not come back.
async function deletedSince({ site, report, start }) {
  const one = site.readable.find((p) => p.type === 'explainer' && p.id);
  const browser = await start({}), page = browser.page;
  await readUnheard(browser, site.url(one.path));
  const kept = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => /:out:/.test(key)));
  report.check(kept.length === 1, one.path, 'the page keeps what was not answered', kept.length);
  await browser.goto(site.url(AT));
  await page.evaluate(() => new Promise((done) => { window.Touyan.store.clear(done); }));
  await browser.goto(site.url(one.path));
  // Chromium has one store for all files, and the deletion emptied it: as if a copy were left, as Firefox has one.
  await page.evaluate((rows) => rows.forEach(([key, text]) => localStorage.setItem(key, text)), kept);
  for (const path of [one.path, AT]) {
    await browser.goto(site.url(path));
    await pause(300);
  }
  const left = await page.evaluate(() => window.Touyan.me.events.length);
  report.check(left === 0, AT, 'what was deleted does not come back from what was not answered', left);
  for (const how of ['clear', 'replace']) {
    await page.evaluate((ref) => window.Touyan.record({ verb: 'read', ref }), one.id);
    await pause(300);
    const after = await page.evaluate((name) => new Promise((done) => {
      const { store, me } = window.Touyan, end = () => store.load((error, value) => done(JSON.parse(value.log).length));
      store.load(() => {});
      if (name === 'clear') store.clear(end);
      else store.replace(me.events.map((e) => e.id), [], end);
    }), how);
    report.check(after === 0, AT, `${how} while the log is read: it does not come back`, after);
    await browser.goto(site.url(AT));
  }
  for (const fault of browser.takeFaults()) report.fail(AT, 'fault', fault);
  await browser.close();
}

// Two windows, one of them with an old copy of everything: each adds its own, and what one deleted the other does not bring back.
async function windows({ site, report, start }) {
  const [one, two] = site.readable.filter((p) => p.type === 'explainer' && p.id);
  for (const refused of [[], ['indexedDB']]) {
    const browser = await start({}), where = refused.length ? 'localStorage alone' : 'both stores';
    const refuse = (page) => page.evaluateOnNewDocument((names) => names.forEach((name) =>
      Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } })), refused);
    const first = browser.page, second = await browser.watched();
    for (const page of [first, second]) await refuse(page);
    const named = async (page, name) => { await learner(page, name); await pause(300); };
    const stale = (page) => page.evaluate(() => { window.Touyan.refresh = () => {}; }); // as when nobody looks at the window
    const read = async (page) => {
      await page.bringToFront();
      await click(page, '[data-slot="end"] button', '读完了');
      await pause(300);
    };
    // In front, as a reader opens them: to a page behind another the browser gives one tick a second.
    const show = async (page, path) => {
      await page.bringToFront();
      await browser.goto(site.url(path), page);
    };
    await show(first, one.path);
    await show(second, two.path);
    for (const page of [first, second]) await stale(page);
    await named(first, '甲');
    await named(second, '乙');
    await read(first);
    await read(second);
    await show(first, AT);
    const seen = await first.evaluate(() => ({ people: Object.keys(window.Touyan.me.people), whos: window.Touyan.me.events.map((e) => e.who) }));
    report.check(['甲', '乙'].every((who) => seen.people.includes(who) && seen.whos.includes(who)), AT, `${where}: two windows add to one record`, seen);
    await first.evaluate(() => new Promise((done) => { window.Touyan.store.clear(done); }));
    await pause(500); // what one window does to localStorage the other hears a moment later, sooner than a reader gets there
    await second.evaluate(() => window.Touyan.savePerson({ unit: '柳溪村' }));
    await pause(300);
    await show(first, AT);
    const left = await first.evaluate(() => ({ people: Object.keys(window.Touyan.me.people), events: window.Touyan.me.events.length }));
    report.check(left.events === 0 && left.people.join() === '乙', AT, `${where}: a window with an old copy brings back nobody but its own learner`, left);
    for (const fault of browser.takeFaults()) report.fail(AT, 'fault', fault);
    await browser.close();
  }
}
