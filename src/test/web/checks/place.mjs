// Where the reader stopped: on a long page the last heading is kept, home leads to it, and the page offers it without moving anybody.
import { follow, click, pause, until } from '../lib/act.mjs';

export async function place({ browser, site, report }) {
  // A page without a mark of an earlier check, long enough on a low screen.
  const found = site.readable.filter((one) => one.id && one.type === 'policy' || one.type === 'lesson' || one.type === 'page')
    .find((one) => (one.html.match(/<h2 id=/g) || []).length >= 2);
  if (!report.check(!!found, 'site', 'there is a page with headings')) return;
  const page = () => browser.page;
  await browser.resize(800, 300);
  await browser.goto(site.url(found.path));
  const heading = await page().evaluate(() => {
    const heads = document.querySelectorAll('#ty-body h2[id]');
    const last = heads[heads.length - 1];
    last.scrollIntoView();
    return { id: last.id, words: last.textContent.trim() };
  });
  await pause(1300); // the place is kept when the reader has rested
  await browser.goto(site.url('index.html'));
  const link = await until(page(), 'home names the place', () => (document.querySelector('.last-place a') || {}).href);
  report.check(link === `${site.url(found.path)}#${encodeURIComponent(heading.id)}`, found.path, 'home leads to the heading', link);
  await follow(browser, page(), () => click(page(), '.last-place a'));
  await browser.goto(site.url(found.path));
  const seen = await until(page(), 'the page offers the place', () => {
    const a = document.querySelector('[data-slot="place"] a');
    return a && { words: a.textContent, href: a.getAttribute('href'), top: window.scrollY };
  });
  report.check(seen.words === `上次读到：${heading.words}` && decodeURIComponent(seen.href) === `#${heading.id}`, found.path, 'the line names the heading', seen);
  report.check(seen.top === 0, found.path, 'nobody is moved by force', seen.top);
  await browser.wide();
}
