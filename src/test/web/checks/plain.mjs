// A reader without JavaScript: every page reads, links work, no dead control shows, search says in a plain sentence what to do.
import { press } from '../lib/act.mjs';
import { facts } from '../lib/dom.mjs';

export async function plain({ name, site, report, start }) {
  const browser = await start({ scripts: false });
  const page = browser.page;
  const list = name === 'chromium' ? site.readable : site.samples;
  for (const one of list) {
    await browser.goto(site.url(one.path));
    const seen = await page.evaluate(facts);
    // A blank form can be filled in and printed without scripts; boxes of a list that are off are no controls.
    const dead = await page.evaluate(() => [...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, [role=button]')]
      .filter((e) => e.getClientRects().length && !(e.form && e.form.getAttribute('action')) && !(e.disabled && e.type === 'checkbox') &&
        !e.matches('form.blanks input, form.blanks textarea'))
      .map((e) => `${e.localName}.${e.className} "${(e.textContent || e.value || '').trim().slice(0, 20)}"`));
    const js = await page.evaluate(() => document.documentElement.classList.contains('js'));
    report.check(!js, one.path, 'no script ran');
    report.check(seen.mainText > 0, one.path, 'main has text');
    report.check(dead.length === 0, one.path, 'no dead control shows', dead);
    const left = /undefined|NaN|\bnull\b|\{\{|\{%|要到 0 分|(?:^|[\s：])-1(?!\d)/.exec(one.html.replace(/<[^>]*>/g, ' '));
    report.check(!left, one.path, 'no leftovers of templates', left && left[0]);
  }
  await search(browser, site, report);
  for (const fault of browser.takeFaults()) report.fail('without scripts', 'fault', fault);
  await browser.close();
}

async function search(browser, site, report) {
  const page = browser.page;
  const from = site.readable.find((one) => one.path.split('/').length > 2) || site.readable[0];
  await browser.goto(site.url(from.path));
  await press(page, 'form.search input[name="q"]');
  await page.keyboard.type('执委');
  await Promise.all([page.waitForNavigation({ timeout: 5000 }), page.keyboard.press('Enter')]);
  const wanted = `${site.url('search.html')}?q=${encodeURIComponent('执委')}`;
  report.check(page.url() === wanted, from.path, 'the search form leads to search.html', page.url());
  const said = await page.evaluate(() => document.querySelector('main').innerText);
  report.check(/没有打开网页脚本|目录里找/.test(said), 'search.html', 'a plain sentence tells what to do', said);
  const home = await page.evaluate(() => [...document.querySelectorAll('main a')]
    .some((a) => a.getClientRects().length && /index\.html$/.test(a.href)));
  report.check(home, 'search.html', 'and a link leads home');
}
