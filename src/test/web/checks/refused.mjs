// A browser that keeps nothing (all site data blocked): the page says so, and everything else works.
import { click, until } from '../lib/act.mjs';

export async function refused({ site, report, start }) {
  const browser = await start({ storage: false });
  const page = browser.page;
  const at = site.readable.find((one) => one.type === 'explainer');
  await browser.goto(site.url(at.path));
  const throws = await page.evaluate(() => { try { localStorage.setItem('x', '1'); return ''; } catch (e) { return e.name; } });
  report.check(throws !== '', at.path, 'the browser refuses storage, so that the test tells the truth');
  const said = await until(page, 'a notice', () => [...document.querySelectorAll('.notice-bar')].map((e) => e.textContent).join()).catch(() => '');
  report.check(said.includes('不让保存'), at.path, 'the page says that nothing is kept', said);
  await click(page, '[data-slot="end"] button', '读完了');
  await until(page, 'the mark shows all the same', () => !!document.querySelector('[data-slot="end"] .state.done'));
  await click(page, '#ty-prefs-button');
  await click(page, '#ty-prefs button[data-pref="groundeye"]');
  report.check(await page.evaluate(() => document.documentElement.getAttribute('data-ground')) === 'eye', at.path, 'the ground can be changed');
  await browser.goto(site.url('records.html'));
  report.check(await page.evaluate(() => !!document.querySelector('#ty-records form')), 'records.html', 'the page of records opens');
  for (const fault of browser.takeFaults()) report.fail(at.path, 'fault', fault);
  await browser.close();
}
