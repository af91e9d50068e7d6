// A small phone (320 px), and a desktop at 200 % (1280 px become 640): nothing runs out of the window to the side.
import { overflow } from '../lib/dom.mjs';

export async function narrow({ name, browser, site, report, shared }) {
  await browser.resize(320, 640);
  // Every page was seen by check a on its way; without it they are opened here.
  for (const page of site.readable) {
    if (!shared.has('narrow')) await browser.goto(site.url(page.path));
    const seen = shared.has('narrow') ? shared.get('narrow').get(page.path) : await browser.page.evaluate(overflow, 320);
    judge(report, page, 320, '320 px', seen || { wide: Infinity, culprits: ['not opened'] });
  }
  for (const page of site.samples) {
    await browser.goto(site.url(page.path));
    for (const ground of ['dark', 'eye']) {
      await browser.page.evaluate((name) => document.documentElement.setAttribute('data-ground', name), ground);
      await fits(browser, report, page, 320, `320 px, ${ground}`);
    }
    await browser.page.evaluate(() => document.documentElement.setAttribute('data-size', '2'));
    await fits(browser, report, page, 320, '320 px, large type');
    await whole(browser, report, page);
    await browser.resize(640, 450);
    await fits(browser, report, page, 640, '640 px, large type');
    await browser.page.evaluate(() => document.documentElement.removeAttribute('data-size'));
    await fits(browser, report, page, 640, '640 px');
    if (name === 'chromium') await small(browser, report, page);
    await browser.resize(320, 640);
  }
  await browser.wide();
}

async function fits(browser, report, page, width, what) {
  judge(report, page, width, what, await browser.page.evaluate(overflow, width));
}

function judge(report, page, width, what, seen) {
  report.check(seen.wide <= width, page.path, `fits into ${what}`, `${seen.wide} px: ${seen.culprits.join(' ')}`);
}

// Small drawings, the box to tick above all, stay as large as they are drawn: words beside them wrap instead.
async function whole(browser, report, page) {
  const found = await browser.page.evaluate(() => [...document.querySelectorAll('svg.icon')].filter((e) => e.getClientRects().length)
    .filter((e) => e.getBoundingClientRect().width < e.getBoundingClientRect().height - 1)
    .map((e) => `${e.parentElement.localName}.${e.parentElement.className} "${e.parentElement.parentElement.textContent.trim().slice(0, 12)}"`));
  report.check(found.length === 0, page.path, 'no drawing is squeezed', found);
}

// Fingers: what can be pressed is 44 px high, apart from links inside a text.
async function small(browser, report, page) {
  await browser.resize(320, 640);
  const found = await browser.page.evaluate(() =>
    [...document.querySelectorAll('button:enabled, input:enabled:not([type=hidden]), summary, a.button, .site-tools a')]
      .filter((e) => e.getClientRects().length && e.getBoundingClientRect().width > 1)
      .map((e) => [e, (e.closest('label') || e).getBoundingClientRect().height])
      .filter(([, height]) => height < 43.5)
      .map(([e, height]) => `${e.localName}.${e.className} "${e.textContent.trim().slice(0, 12)}" ${Math.round(height)}`));
  report.check(found.length === 0, page.path, 'what is pressed is 44 px high', found);
}
