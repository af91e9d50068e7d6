// Every address on every page names a file and an anchor that are there; a broad sample is truly clicked.
import { posix } from 'node:path';
import { click, press, until } from '../lib/act.mjs';
import { facts } from '../lib/dom.mjs';

const HOME_CLICKS = 6;

export async function links(context) {
  const { browser, site, report, shared } = context;
  // The first browser's walk (check a) has all addresses; without it the pages are walked here.
  if (!shared.has('facts')) {
    const seen = new Map();
    for (const page of site.readable) {
      await browser.goto(site.url(page.path));
      seen.set(page.path, await browser.page.evaluate(facts));
    }
    shared.set('facts', seen);
  }
  for (const page of site.pages) {
    const addresses = shared.get('facts').get(page.path)?.addresses || written(page.html);
    for (const [tag, name, value] of addresses) judge(context, page, tag, name, value);
  }
  await contents(context);
  await clicks(context);
}

// What scripts make links of, on demand: the contents of the site, and the pages that paths and checklists name.
async function contents({ browser, site, report }) {
  const at = site.samples[0];
  await browser.goto(site.url(at.path));
  await click(browser.page, '#ty-nav-button');
  await until(browser.page, 'the contents open', () => !!document.querySelector('#ty-nav a'));
  const urls = await browser.page.evaluate(() => {
    const all = (items) => items.flatMap((item) => [item.u, ...all(item.c || [])]);
    return all(Touyan.nav).concat(Object.values(Touyan.learn.pages).map((page) => page.u));
  });
  const missing = urls.filter((url) => !site.byPath.has(url));
  report.check(urls.length > 0 && missing.length === 0, 'data/nav.js and data/learn.js', 'name pages that are there', missing);
  await browser.page.keyboard.press('Escape');
  const closed = await browser.page.evaluate(() => document.getElementById('ty-nav').hidden && document.activeElement.id === 'ty-nav-button');
  report.check(closed, at.path, 'Escape closes the contents and gives the focus back');
}

// A forwarding page is gone before it can be asked.
function written(html) {
  return [...html.matchAll(/<(\w+)[^>]*?\s(href|src)="([^"]+)"/g)].map(([, tag, name, value]) => [tag, name, value])
    .concat([...html.matchAll(/content="0; url=([^"]+)"/g)].map(([, value]) => ['meta', 'content', value]));
}

function judge({ site, report }, page, tag, name, value) {
  const say = (ok, what) => report.check(ok, page.path, what, `${tag} ${name}="${value}"`);
  if (/^(https?:|mailto:|tel:)/i.test(value)) {
    // Only a reader's click may lead off the disk.
    say(tag === 'a' && name === 'href', 'only links name addresses elsewhere');
    return;
  }
  if (/^(data|blob):/i.test(value)) {
    say(tag === 'img' || tag === 'a' || tag === 'video', 'data only in pictures and downloads');
    return;
  }
  if (!say(!/^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(value), 'no absolute address')) return;
  const [, path, anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(value);
  const target = path === '' ? page.path : posix.join(posix.dirname(page.path), decode(path));
  if (!say(site.files.has(target), target.endsWith('/') || !/\.\w+$/.test(target) ? 'no link to a folder' : 'the file is there')) return;
  if (anchor && site.byPath.has(target)) say(site.byPath.get(target).ids.has(decode(anchor)), 'the anchor is there');
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// With the mouse: from one page of each kind one link of the text, from the home page some more. In another face (--few) from home alone.
async function clicks({ browser, site, report }) {
  const page = browser.page;
  for (const from of site.samples.filter((one) => !site.few || one.layout === 'home')) {
    const url = site.url(from.path);
    const clicked = from.layout === 'home' ? HOME_CLICKS : 1;
    for (let n = 0; n < clicked; n++) {
      await browser.goto(url);
      const href = await page.evaluate((at) => {
        const all = [...document.querySelectorAll('main a[href]')].filter((a) =>
          a.getClientRects().length && !a.closest('details:not([open])') && !/^(https?|mailto|tel):/.test(a.getAttribute('href')) && /\.html([?#]|$)|^#/.test(a.getAttribute('href')));
        const link = all[Math.floor(all.length * at)];
        if (!link) return '';
        link.setAttribute('data-test', 'follow');
        return link.href;
      }, clicked === 1 ? 0.5 : n / clicked);
      if (!href || !site.files.has(site.pathOf(href))) break; // a missing file was told above
      if (href.split('#')[0] === url) {
        await press(page, '[data-test="follow"]');
        await until(page, 'the place', (wanted) => location.href === wanted, href).catch(() => {});
      } else {
        await Promise.all([page.waitForNavigation({ timeout: 5000 }), press(page, '[data-test="follow"]')])
          .catch((error) => report.fail(from.path, 'a link can be clicked', `${href} ${error.message}`));
      }
      const at = page.url();
      const forwarded = site.byPath.get(site.pathOf(href))?.layout === 'redirect';
      report.check(at === href || forwarded, from.path, 'a clicked link leads to its page', `${href} led to ${at}`);
      await browser.settle();
    }
  }
  for (const fault of browser.takeFaults()) report.fail('while clicking', 'fault', fault);
}
