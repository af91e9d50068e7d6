// The card of a term: by mouse, by keys, by finger. It stands beside its word, never over it and never off the screen, also where the
// word goes on in the next line; Escape closes it; a screen reader hears it with its link.
import { pause, until } from '../lib/act.mjs';

const WIDTHS = [320, 768, 1366];
const BUNDLES = ['sheets', 'booklet']; // for paper: hidden on the screen

export async function terms(context) {
  const { name, browser, site, report } = context;
  const at = site.readable.filter((page) => page.html.includes('class="term"') && !BUNDLES.includes(page.layout)).sort((a, b) => b.html.split('class="term"').length - a.html.split('class="term"').length)[0];
  if (!report.check(!!at, 'site', 'a page has terms')) return;
  if (name === 'chromium') await inText(context); // the same files for both
  for (const width of WIDTHS) {
    await browser.resize(width, 640);
    await browser.goto(site.url(at.path));
    await broken(browser.page);
    await byMouse(browser.page, report, `${at.path} at ${width} px`);
    await byKeys(browser.page, report, `${at.path} at ${width} px`);
  }
  if (name === 'chromium') await byFinger(context, at); // Firefox has no touch under automation
  await browser.wide();
}

/** In every page: terms only where they may be, each once a section. */
async function inText({ browser, site, report }) {
  for (const one of site.readable.filter((page) => page.html.includes('class="term"'))) {
    await browser.load(site.url(one.path));
    const seen = await browser.page.evaluate(() => {
      const wrong = [...document.querySelectorAll('a.term')].filter((a) => a.parentNode.closest('a, h1, h2, h3, h4, h5, h6, code, pre, kbd, th, caption, summary'));
      const twice = [];
      for (const body of document.querySelectorAll('.prose')) {
        let section = new Set();
        for (const element of body.querySelectorAll('h2, h3, a.term')) {
          if (element.localName !== 'a') section = new Set();
          else if (section.has(element.href)) twice.push(element.textContent);
          else section.add(element.href);
        }
      }
      return { wrong: wrong.map((a) => a.outerHTML), twice };
    });
    report.check(!seen.wrong.length && !seen.twice.length, one.path, 'terms are linked once a section, never in headings, links or code', seen);
  }
}

/** One word that goes on in the next line, whatever the width: its box ends after half of it. */
function broken(page) {
  return page.evaluate(() => {
    const link = document.querySelectorAll('a.term')[0], box = document.createElement('span');
    link.parentNode.insertBefore(box, link);
    link.setAttribute('data-test', 'broken');
    box.appendChild(link);
    Object.assign(box.style, { display: 'inline-block', width: '1.2em', wordBreak: 'break-all' });
  });
}

/** Where the card is: over none of the pieces of its word, inside the window, and named by the link. */
const look = (page) => page.evaluate(() => {
  const card = document.getElementById('ty-term'), link = document.querySelector('a.term[aria-describedby]');
  if (!card || !link) return null;
  const box = card.getBoundingClientRect();
  const over = [...link.getClientRects()].filter((part) => part.left < box.right - 1 && part.right > box.left + 1 && part.top < box.bottom - 1 && part.bottom > box.top + 1);
  return {
    over: over.length, pieces: link.getClientRects().length, left: box.left, right: document.documentElement.clientWidth - box.right,
    said: document.getElementById(link.getAttribute('aria-describedby')).textContent, meant: link.dataset.meaning, sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    gap: Math.min(...[...link.getClientRects()].map((part) => Math.min(Math.abs(part.bottom - box.top), Math.abs(part.top - box.bottom)))),
  };
});

function judge(report, where, what, card) {
  report.check(!!card && card.over === 0 && card.left >= 0 && card.right >= 0 && card.sideways <= 0 && card.gap < 2 && card.said === card.meant && card.said.length > 3, where,
    `${what}: the card is beside its word, on the screen, and described by it`, card);
}

const gone = (page) => until(page, 'the card goes', () => !document.getElementById('ty-term'));

async function byMouse(page, report, where) {
  const count = await page.evaluate(() => document.querySelectorAll('a.term[data-meaning]').length);
  for (const n of new Set([0, Math.floor(count / 2), count - 1])) {
    const spots = await page.evaluate((at) => {
      const link = document.querySelectorAll('a.term[data-meaning]')[at];
      link.scrollIntoView({ block: 'center', behavior: 'instant' });
      return [...link.getClientRects()].map((box) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 }));
    }, n);
    await page.mouse.move(2, 2);
    await page.mouse.move(spots[0].x, spots[0].y);
    await until(page, 'the card comes under the mouse', () => !!document.getElementById('ty-term'));
    judge(report, where, `mouse, word ${n}`, await look(page));
    const inside = await page.evaluate(() => { const box = document.querySelector('#ty-term .term-said').getBoundingClientRect(); return { x: box.left + 4, y: box.top + 4 }; });
    await page.mouse.move(inside.x, inside.y, { steps: 8 });
    await pause(450);
    report.check(!!(await look(page)), where, 'the mouse can go to the card without losing it');
    await page.mouse.move(2, 2);
    await gone(page);
  }
}

async function byKeys(page, report, where) {
  await page.evaluate(() => document.querySelector('[data-test="broken"]').focus());
  await until(page, 'the card comes with the focus', () => !!document.getElementById('ty-term'));
  const card = await look(page);
  judge(report, where, 'focus', card);
  report.check(card.pieces > 1, where, 'the word looked at goes on in the next line', card.pieces);
  await page.keyboard.press('Escape');
  await gone(page);
  report.check(await page.evaluate(() => document.activeElement.matches('[data-test="broken"]')), where, 'Escape closes the card and leaves the focus on the word');
  await page.keyboard.press('Tab');
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  await until(page, 'it comes again with the focus', () => !!document.getElementById('ty-term'));
  await page.keyboard.press('Tab');
  await until(page, 'and goes with it', () => !document.getElementById('ty-term') || document.activeElement.matches('a.term'));
  await page.keyboard.press('Escape');
}

async function byFinger({ browser, site, report }, at) {
  await browser.resize(320, 640);
  await browser.goto(site.url(at.path));
  await broken(browser.page);
  const spot = await browser.page.evaluate(() => {
    const link = document.querySelector('[data-test="broken"]');
    link.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = link.getClientRects()[0];
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  await browser.page.touchscreen.tap(spot.x, spot.y);
  await until(browser.page, 'the first tap opens the card', () => !!document.getElementById('ty-term'));
  judge(report, `${at.path} at 320 px`, 'finger', await look(browser.page));
  report.check(site.pathOf(browser.page.url()) === at.path, at.path, 'and does not leave the page', browser.page.url());
  await browser.page.touchscreen.tap(5, 5);
  await gone(browser.page);
}
