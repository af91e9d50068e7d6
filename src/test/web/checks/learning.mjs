// The way of a new cadre: posts, path, first step, "读完了", ticks; and all of it is still there after the browser was closed.
// In Firefox every page is its own origin, so what shows on another page has gone through the hidden store.
import { click, follow, pause, text, until } from '../lib/act.mjs';

const BUTTON_TYPES = ['path', 'quiz', 'checklist']; // marked by what one does there, not by a button

export async function learning({ browser, site, report }) {
  const page = () => browser.page;
  const home = site.url('index.html');
  await browser.goto(home);
  const offered = posts(site);
  const first = offered.find((role) => role.step);
  if (!report.check(!!first, 'index.html', 'a post with a path is offered', offered.map((role) => role.key))) return;
  const second = offered.find((role) => role.key !== first.key && role.step && role.path !== first.path) || offered.find((role) => role !== first);
  const { path, step } = first;

  // Two posts on the home page.
  for (const role of [first, second]) {
    await click(page(), `li.role-card[data-role="${role.key}"] button`);
    await until(page(), 'the post is chosen', (key) =>
      document.querySelector(`li.role-card[data-role="${key}"] button`).getAttribute('aria-pressed') === 'true', role.key);
  }
  const cards = await page().evaluate((key) => document.querySelector(`li.role-card[data-role="${key}"]`).getClientRects().length, first.key);
  report.check(cards > 0, 'index.html', 'the cards stay until the choice is made', cards);
  await click(page(), '[data-slot="chosen"] button');
  const mine = await until(page(), '"my page" on the home page', () => document.getElementById('ty-mine').innerText.trim());
  report.check(mine.includes('下一步'), 'index.html', '"my page" has a next step', mine);
  await pause(500); // a click at once would be taken for the second of a double click
  if (await page().evaluate(() => !!document.querySelector('#ty-appointed button.quiet'))) await click(page(), '#ty-appointed button.quiet');
  await pause(300);

  // The page of the post, its path, the first step.
  await browser.goto(home);
  await openCards(page());
  await follow(browser, page(), () => click(page(), `li.role-card[data-role="${first.key}"] a`));
  report.check(site.pathOf(page().url()) === first.url, 'index.html', 'a card leads to the page of the post', page().url());
  await until(page(), 'the post is shown as mine', () => !!document.querySelector('[data-slot="role"] button[aria-pressed="true"]'));
  await follow(browser, page(), () => click(page(), `.path-card[data-path="${path}"] header a`));
  await follow(browser, page(), () => click(page(), `[data-step="${step}"] a.step-link`));
  report.check(site.pathOf(page().url()) === `${step}.html`, path, 'a step leads to its page', page().url());
  await click(page(), '[data-slot="end"] button', '读完了');
  await until(page(), '"读完" shows', () => !!document.querySelector('[data-slot="end"] .state.done'));
  await pause(300);

  const list = site.ofLayout('checklist')[0];
  const ticked = list && await tick({ browser, site, report }, list);
  await shown({ browser, site, report }, first, path, step, 'right after');
  await browser.restart();
  await shown({ browser, site, report }, first, path, step, 'after a restart');
  if (ticked) await kept({ browser, site, report }, list, ticked, 'after a restart');
  for (const fault of browser.takeFaults()) report.fail('learning', 'fault', fault);
  await survives({ browser, site, report }, step);
}

// A tick of the box and the plug pulled: the record is on the disk within a second.
async function survives({ browser, site, report }, step) {
  const other = site.readable.find((one) => one.type === 'term' && one.id && one.id !== step);
  if (!report.check(!!other, 'site', 'there is another page to read')) return;
  await browser.goto(site.url(other.path));
  await click(browser.page, '[data-slot="end"] button', '读完了');
  await pause(1000);
  await browser.kill();
  await browser.goto(site.url(other.path));
  const end = await text(browser.page, '[data-slot="end"]');
  report.check(/读完/.test(end) && !/读完了/.test(end), other.path, 'the mark is kept when the browser is killed a second later', end);
  browser.takeFaults();
}

// Read from the files: each post of the home page, its first path, and the first step that is marked by the button.
function posts(site) {
  return [...site.text('index.html').matchAll(/data-role="([^"]+)"><a href="([^"]+)"/g)].map(([, key, url]) => {
    const role = { key, url };
    for (const [, path, rest] of site.text(url).matchAll(/<section class="path-card" data-path="([^"]+)">([^]*?)<\/section>/g)) {
      role.path = path;
      role.step = [...rest.matchAll(/data-step="([^"]+)"/g)].map((match) => match[1])
        .find((id) => site.byPath.has(`${id}.html`) && !BUTTON_TYPES.includes(site.byPath.get(`${id}.html`).type));
      if (role.step) break;
    }
    return role;
  });
}

async function openCards(page) {
  const hidden = await page.evaluate(() => !document.querySelector('li.role-card a').getClientRects().length);
  if (hidden) await click(page, '#ty-mine button', '改岗位');
}

// The mark on the path's page, the post's page, the home page and the step itself.
async function shown({ browser, site, report }, role, path, step, when) {
  const isDone = (id) => !!document.querySelector(`[data-step="${id}"].is-done`);
  for (const at of [`${path}.html`, role.url]) {
    await browser.goto(site.url(at));
    const done = await browser.page.evaluate(isDone, step);
    report.check(done, at, `the step is marked as done ${when}`, await text(browser.page, `[data-step="${step}"]`));
  }
  await browser.goto(site.url('index.html'));
  const progress = await text(browser.page, '#ty-mine .mine-paths');
  report.check(/已完成 [1-9]/.test(progress), 'index.html', `progress shows ${when}`, progress);
  const first = await browser.page.evaluate(() => (document.querySelector('.next-box a') || {}).href || '');
  const next = site.pathOf(first);
  report.check(next !== `${step}.html` && site.byPath.has(next), 'index.html', `the next step is another one ${when}`, first);
  await browser.goto(site.url(`${step}.html`));
  const end = await text(browser.page, '[data-slot="end"]');
  report.check(/读完/.test(end) && !/读完了/.test(end), `${step}.html`, `the end says that it was read ${when}`, end);
}

async function tick(context, list) {
  const { browser, site, report } = context;
  await browser.goto(site.url(list.path));
  const boxes = '#ty-body li.task input[type=checkbox]';
  const count = await browser.page.evaluate((s) => document.querySelectorAll(s).length, boxes);
  if (!report.check(count > 1, list.path, 'a checklist has boxes', count)) return 0;
  for (const n of [0, 1]) {
    await browser.page.evaluate((s, at) => {
      const label = document.querySelectorAll(s)[at].closest('label');
      document.querySelectorAll('[data-test="tick"]').forEach((e) => e.removeAttribute('data-test'));
      label.setAttribute('data-test', 'tick');
    }, boxes, n);
    await click(browser.page, '[data-test="tick"] input');
  }
  await until(browser.page, 'two ticks count', () =>
    /已完成 2\/|全部做完了/.test(document.querySelector('[data-slot="progress"]').innerText));
  await pause(300);
  await kept(context, list, count, 'right after');
  return count;
}

async function kept({ browser, site, report }, list, count, when) {
  await browser.goto(site.url(list.path));
  const on = await browser.page.evaluate(() => [...document.querySelectorAll('#ty-body li.task input')].map((box) => box.checked));
  report.check(on[0] && on[1] && !on.slice(2).includes(true) && on.length === count, list.path, `two boxes are ticked ${when}`, on);
}
