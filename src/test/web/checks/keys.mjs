// The keyboard alone: Tab goes through a page as the eye does, never into what is hidden, always to something that is named and that
// shows where one is; and one whole task is done without a mouse.
import { until } from '../lib/act.mjs';

const TYPES = ['lesson', 'checklist', 'path', 'quiz', 'explainer'];
const STOPS_MAX = 400;
const INNER_MAX = 12; // a date or a film has stops of its own inside

export async function keys({ browser: shared, site, report, start }) {
  await shared.page.goto('about:blank');
  const browser = await start({});
  const samples = site.samples;
  const sampled = ['home', 'search'].map((layout) => samples.find((page) => page.layout === layout))
    .concat(TYPES.map((type) => samples.find((page) => page.type === type))).filter(Boolean);
  report.check(sampled.length > 4, 'site', 'there are pages to walk through', sampled.map((page) => page.path));
  for (const page of sampled) {
    await browser.resize(320, 640);
    await browser.goto(site.url(page.path));
    await headRows(browser, report, page, 320);
    await browser.wide();
    await headRows(browser, report, page, 1280);
    await walk(browser, report, page);
  }
  await task(browser, site, report);
  for (const fault of browser.takeFaults()) report.fail('keys', 'fault', fault);
  await browser.close();
}

// What the theme puts into another order by its styles, Tab takes in the old one: on a phone too they must be the same.
async function headRows(browser, report, page, width) {
  const back = await browser.page.evaluate(() => {
    const stops = [...document.querySelectorAll('body > header a[href], body > header button:enabled, body > header input, body > header summary')]
      .filter((e) => e.getClientRects().length).map((e) => ({ e, box: e.getBoundingClientRect() }));
    return stops.slice(1).filter(({ box }, i) => {
      const before = stops[i].box;
      const sameRow = box.top < before.bottom && before.top < box.bottom;
      return sameRow ? box.left < before.left : box.top < before.top;
    }).map(({ e }) => `${e.localName}#${e.id}.${e.className}`);
  });
  report.check(back.length === 0, page.path, `Tab goes through the head as the eye does at ${width} px`, back);
}

async function walk(browser, report, page) {
  const keyboard = browser.page.keyboard;
  const awaited = await browser.page.evaluate(plan);
  const seen = [];
  let inner = 0;
  while (seen.length < STOPS_MAX) {
    await keyboard.press('Tab');
    // Firefox scrolls to the focus a frame or two later.
    await until(browser.page, 'the focus is in the window', () => {
      const box = document.activeElement.getBoundingClientRect();
      return box.bottom > 0 && box.top < window.innerHeight;
    }).catch(() => {}); // told below, as what it is
    const stop = await browser.page.evaluate(where);
    if (!stop || stop.again && stop.n === seen[0]?.n) break; // all round
    if (stop.again) {
      inner = seen[seen.length - 1]?.n === stop.n && stop.inner ? inner + 1 : INNER_MAX + 1;
      if (!report.check(inner <= INNER_MAX, page.path, 'nothing holds the focus', stop.what)) break;
      continue;
    }
    inner = 0;
    seen.push(stop);
    if (stop.n === awaited[awaited.length - 1]?.n) break; // one more, and Firefox would leave the page for its own buttons
  }
  const order = seen.map((stop) => stop.n);
  const told = (stop) => `${stop.what} "${stop.name}"`;
  report.check(seen.length > 3 && seen.length < STOPS_MAX, page.path, 'Tab comes to an end', seen.length);
  report.check(seen[0]?.group === 'skip' && seen[1]?.group === 'brand', page.path, 'first the skip link, then the name of the site',
    seen.slice(0, 2).map(told));
  const back = seen.filter((stop, i) => i > 0 && stop.n < order[i - 1]);
  report.check(back.length === 0, page.path, 'Tab follows the order of the page', back.map(told));
  const groups = ['skip', 'brand', 'search', 'tools', 'crumbs', 'main', 'foot'];
  const ranks = seen.map((stop) => groups.indexOf(stop.group));
  const jump = seen.find((stop, i) => i > 0 && ranks[i] < ranks[i - 1]);
  report.check(!jump, page.path, `Tab goes ${groups.join(', ')}`, jump && told(jump));
  const missed = awaited.filter((stop) => !order.includes(stop.n));
  report.check(missed.length === 0, page.path, 'Tab reaches everything', missed.map(told));
  for (const [is, what] of [['shown', 'the focus is never on something hidden'], ['ring', 'the focus can be seen'],
    ['named', 'what has the focus has a name']]) {
    const lacking = seen.filter((stop) => !stop[is]);
    report.check(lacking.length === 0, page.path, what, lacking.slice(0, 4).map(told));
  }
}

// Everything that Tab is to reach, numbered in the order of the page.
function plan() {
  const all = [...document.querySelectorAll('body *')];
  all.forEach((element, n) => { element.testNumber = n; });
  return all.filter((e) => e.matches('a[href], button:enabled, input:enabled:not([type=hidden]):not([type=radio]), select:enabled, ' +
    'textarea:enabled, summary, [tabindex="0"]') && e.tabIndex >= 0 && e.getClientRects().length && getComputedStyle(e).visibility === 'visible' &&
    !(e.closest('details:not([open])') && e.localName !== 'summary'))
    .map((e) => ({ n: e.testNumber, what: `${e.localName}.${e.getAttribute('class') || ''}`, name: e.textContent.trim().slice(0, 20) }));
}

// Where the focus is, and what a reader perceives of it.
function where() {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const main = document.querySelector('main');
  const head = e.closest('header') && !e.closest('main');
  const before = main.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING;
  let group = 'foot';
  if (e.matches('.skip')) group = 'skip';
  else if (head) group = e === e.closest('header').querySelector('a[href]') ? 'brand' : e.closest('[role=search]') ? 'search' : 'tools';
  else if (e.closest('main') || e.closest('aside')) group = 'main';
  else if (before) group = 'crumbs';
  const box = e.getBoundingClientRect();
  const style = getComputedStyle(e);
  const ring = [e, e.closest('label'), e.parentElement].filter(Boolean).map((one) => getComputedStyle(one))
    .some((one) => one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) > 0 || one.boxShadow !== 'none');
  const labels = (e.getAttribute('aria-labelledby') || '').split(/\s+/).filter(Boolean).map((id) => document.getElementById(id));
  const name = (e.getAttribute('aria-label') || [...labels, ...(e.labels || [])].filter(Boolean).map((one) => one.textContent).join(' ') ||
    e.textContent || [...e.querySelectorAll('img')].map((one) => one.alt).join(' ') || e.title || '').trim();
  const again = !!e.testSeen;
  e.testSeen = true;
  return {
    n: e.testNumber, again, group, ring, inner: e.matches('input, video, audio, iframe'), what: `${e.localName}.${e.getAttribute('class') || ''}`,
    name: name.slice(0, 20), named: name.length > 0 || e.matches('video'),
    shown: box.width > 1 && box.height > 1 && style.visibility === 'visible' && !e.closest('[hidden], [aria-hidden=true]') &&
      box.right > 0 && box.left < window.innerWidth && box.bottom > 0 && box.top < window.innerHeight,
  };
}

// A post is chosen, the next step opened and marked as read.
async function task(browser, site, report) {
  const page = browser.page;
  await browser.goto(site.url('index.html'));
  await reach(page, 'Tab', 'a post', () => document.activeElement.matches('[data-role] button'));
  await page.keyboard.press(' ');
  await until(page, 'the post is chosen', () => !!document.querySelector('[data-role] [aria-pressed="true"]'));
  const held = await page.evaluate(() => document.activeElement.matches('[data-role] button'));
  report.check(held, 'index.html', 'after choosing the focus stays where it was');
  await reach(page, 'Tab', 'the button that ends the choice', () => document.activeElement.matches('[data-slot="chosen"] button'));
  await page.keyboard.press('Enter');
  await until(page, 'a next step', () => !!document.querySelector('main a.button.main'));
  await reach(page, 'Tab', 'the next step', () => document.activeElement.matches('main a.button.main'));
  await Promise.all([page.waitForNavigation({ waitUntil: 'load', timeout: 10_000 }), page.keyboard.press('Enter')]);
  await browser.settle();
  const at = site.pathOf(page.url());
  const says = () => document.activeElement.localName === 'button' && document.activeElement.textContent.includes('读完了');
  await until(page, 'the button 读完了', () => [...document.querySelectorAll('main button')].some((b) => b.textContent.includes('读完了')));
  await reach(page, 'Tab', '读完了', says);
  await page.keyboard.press('Enter');
  await until(page, 'the page says that it was read', () => !!document.querySelector('[data-slot="end"] .done'));
  const kept = await page.evaluate(() => !!document.activeElement.closest('main'));
  report.check(kept, at, 'after 读完了 the focus is not lost');
}

async function reach(page, key, what, fn) {
  for (let n = 0; n < STOPS_MAX; n++) {
    await page.keyboard.press(key);
    if (await page.evaluate(fn)) return;
  }
  throw new Error(`${what}: not reached with ${key}`);
}
