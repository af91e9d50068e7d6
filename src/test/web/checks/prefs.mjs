// Type size and ground: chosen once, they hold on every page, before the first paint where the browser lets us, and after a restart.
import { click, pause } from '../lib/act.mjs';

const look = () => ({
  size: document.documentElement.getAttribute('data-size') || '0',
  ground: document.documentElement.getAttribute('data-ground') || 'light',
  type: getComputedStyle(document.querySelector('main')).fontSize,
  paper: getComputedStyle(document.body).backgroundColor,
});

export async function prefs({ browser, site, report }) {
  const [one, other, third] = site.readable.filter((page) => page.path.includes('/'));
  await browser.goto(site.url(one.path));
  const before = await browser.page.evaluate(look);
  await click(browser.page, '#ty-prefs-button');
  await click(browser.page, '#ty-prefs button[data-pref="size2"]');
  await click(browser.page, '#ty-prefs button[data-pref="grounddark"]');
  const chosen = await browser.page.evaluate(look);
  report.check(chosen.size === '2' && chosen.ground === 'dark', one.path, 'the choice shows at once', chosen);
  const changed = parseFloat(chosen.type) > parseFloat(before.type) && chosen.paper !== before.paper;
  report.check(changed, one.path, 'type grows and the ground changes', chosen);
  await pause(300);
  await holds(browser, site, report, other, chosen, 'holds on another page');
  await browser.restart();
  await holds(browser, site, report, third, chosen, 'holds after a restart');
  // The second time on the same page: early.js knows it, nothing flashes.
  await browser.page.evaluateOnNewDocument(() => {
    document.addEventListener('DOMContentLoaded', () => { window.groundAtStart = document.documentElement.getAttribute('data-ground'); });
  });
  await browser.goto(site.url(third.path));
  const early = await browser.page.evaluate(() => window.groundAtStart);
  report.check(early === 'dark', third.path, 'the ground is there before the records are read', early);
  await click(browser.page, '#ty-prefs-button');
  await click(browser.page, '#ty-prefs button[data-pref="size0"]');
  await click(browser.page, '#ty-prefs button[data-pref="groundlight"]');
  await pause(300);
  await holds(browser, site, report, other, before, 'can be taken back');
  for (const fault of browser.takeFaults()) report.fail('prefs', 'fault', fault);
}

async function holds(browser, site, report, page, wanted, what) {
  await browser.goto(site.url(page.path));
  // The first visit in Firefox gets the choice from the hub, a moment after the page has opened.
  let seen = await browser.page.evaluate(look);
  for (let n = 0; n < 50 && JSON.stringify(seen) !== JSON.stringify(wanted); n++) {
    await pause(30);
    seen = await browser.page.evaluate(look);
  }
  report.check(JSON.stringify(seen) === JSON.stringify(wanted), page.path, what, seen);
}
