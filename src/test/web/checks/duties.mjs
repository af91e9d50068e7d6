// A list that comes round: a month of ticks with a line of evidence, by keyboard and mouse; what is overdue; the next month begins
// anew and the one before is kept; a restart, a clock that stands wrong; paper and the table for Excel.
import { click, learner, pause, text, until } from '../lib/act.mjs';
import { sidesOf } from './paper.mjs';

const NOTE = '照片在村相册第3页“右上”<b>';

export async function duties(context) {
  const { name, site, report } = context;
  const list = site.ofLayout('checklist').find((one) => one.html.includes('data-trigger="monthly"'));
  if (!report.check(!!list, 'site', 'there is a monthly checklist')) return;
  const browser = await context.start({}); // without what other checks have ticked
  const at = { ...context, browser, list, url: site.url(list.path) };
  await month(at);
  await browser.restart();
  await nextMonth(at);
  await wrongClock(at);
  await appointment(at);
  if (name === 'chromium') await onPaper(at);
  sheet(at);
  for (const fault of browser.takeFaults()) report.fail(list.path, 'fault', fault);
  await browser.close();
}

/** Opens the list on a day of this month: the page takes the clock that it is told. */
async function open({ browser, url }, day) {
  const { identifier } = await browser.page.evaluateOnNewDocument((at) => {
    const Real = Date, ahead = Real.parse(at) - Real.now();
    window.Date = class extends Real {
      constructor(...values) { if (values.length) super(...values); else super(Real.now() + ahead); }
      static now() { return Real.now() + ahead; }
    };
  }, day);
  await browser.goto(url);
  await browser.page.removeScriptToEvaluateOnNewDocument(identifier);
  await pause(100);
}

const look = (page) => page.evaluate(() => ({
  on: [...document.querySelectorAll('#ty-body li.task > label input')].map((box) => box.checked),
  late: document.querySelectorAll('#ty-body li.is-over .state.over .icon').length,
  head: document.querySelector('.list-head').innerText.replace(/\s+/g, ' '),
  said: [...document.querySelectorAll('.task-said:not([hidden])')].map((box) => box.innerText.trim()),
  mark: document.querySelector('[data-slot="mark"]').innerText,
}));

async function box(page, n) {
  await page.evaluate((at) => document.querySelectorAll('#ty-body li.task > label')[at].setAttribute('data-test', 'box'), n);
  await click(page, '[data-test="box"] input');
  await page.evaluate(() => document.querySelector('[data-test="box"]').removeAttribute('data-test'));
}

async function month(at) {
  const { browser, report, list } = at;
  const page = () => browser.page;
  await open(at, '2026-11-01T08:00:00');
  await page().evaluate(() => window.Touyan.savePerson({ roles: ['cun:grid', 'cun:exec'], appointed: '2026-10-01' }));
  await page().evaluate(() => document.querySelectorAll('#ty-body li.task > label input')[1].focus());
  await page().keyboard.press(' ');
  await until(page(), 'a tick counts', () => /1\/\d/.test(document.querySelector('[data-slot="progress"]').innerText));
  await writeByKeys(page(), NOTE);
  const written = await until(page(), 'the line of evidence shows', () => document.querySelector('.task-said p') && document.querySelector('.task-said p').textContent);
  report.check(written === `凭证：${NOTE}`, list.path, 'a line of evidence shows as it was typed', written);
  report.check(await page().evaluate(() => document.activeElement.matches('.note-open')), list.path, 'the focus is on its button again');
  await box(page(), 1);
  await until(page(), 'the tick is gone', () => !document.querySelector('.task-said:not([hidden])') && /0\/\d/.test(document.querySelector('[data-slot="progress"]').innerText));
  await box(page(), 1);
  await until(page(), 'the words are back with the tick', () => !!document.querySelector('.task-said:not([hidden])'));
  await pause(300);

  await open(at, '2026-11-28T08:00:00');
  const late = await look(page());
  report.check(late.on[1] && late.said[0] === `凭证：${NOTE}`, list.path, 'tick and words are kept', late);
  report.check(late.late === late.on.length - 2 && late.head.includes(`${late.late} 项已过期`), list.path, 'what is overdue says so in words, with a mark', late);
  for (let n = 0; n < late.on.length; n++) if (!late.on[n]) await box(page(), n);
  await until(page(), 'the whole list', () => /全部做完了/.test(document.querySelector('[data-slot="progress"]').innerText));
  await pause(300);
  await open(at, '2026-11-30T23:50:00');
  const whole = await look(page());
  report.check(whole.on.every(Boolean) && whole.late === 0 && /做完了/.test(whole.mark), list.path, 'on the last evening of the month all of it is done', whole);
}

// The keyboard alone: the button, the line, Enter.
async function writeByKeys(page, words) {
  await page.evaluate(() => document.querySelector('#ty-body li.is-done input').focus());
  for (let n = 0; n < 5 && !await page.evaluate(() => document.activeElement.matches('.note-open')); n++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until(page, 'the line to type in', () => document.activeElement.matches('.note-form input'));
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

async function nextMonth(at) {
  const { browser, report, list } = at;
  await open(at, '2026-12-01T00:10:00');
  const fresh = await look(browser.page);
  report.check(!fresh.on.includes(true) && !fresh.said.length && !/做完了/.test(fresh.mark), list.path, 'the next month begins anew', fresh);
  const count = fresh.on.length;
  report.check(fresh.head.includes(`上月 ${count}/${count}`) && fresh.head.includes(`0/${count}`), list.path, 'the month before is counted', fresh.head);
  await click(browser.page, '.past summary');
  const past = await text(browser.page, '.past section');
  report.check(past.includes(NOTE) && past.includes('2026年11月1日') && past.includes('2026年11月28日'), list.path, 'and kept with its days and words', past);
  await box(browser.page, 0);
  await until(browser.page, 'a tick of the new month', () => /1\/\d/.test(document.querySelector('[data-slot="progress"]').innerText));
  await pause(300);
  await open(at, '2027-01-15T08:00:00');
  const later = await look(browser.page);
  await click(browser.page, '.past summary');
  const heads = await text(browser.page, '.past h2');
  report.check(later.head.includes(`上月 1/${count}`) && heads.includes(`2026年11月 ${count}/${count}`), list.path, 'every month has its own count', { later, heads });
}

async function wrongClock(at) {
  const { browser, report, list } = at;
  for (const [day, what] of [['2020-01-05T08:00:00', 'years back'], ['1980-01-01T08:00:00', 'before all records'], ['2150-06-01T08:00:00', 'far ahead']]) {
    await open(at, day);
    if (!day.startsWith('2150')) {
      report.check(/日期(改对|对不对)/.test(await text(browser.page, '.notice-bar')), list.path, `a clock that stands ${what} is told`);
    }
    await box(browser.page, 2);
    await until(browser.page, `a tick stays with a clock ${what}`, () => document.querySelectorAll('#ty-body li.task > label input')[2].checked);
    await pause(300);
    await open(at, day);
    const kept = await look(browser.page);
    report.check(kept.on[2] && kept.on.filter(Boolean).length === 1, list.path, `and is there again, the clock ${what}`, kept);
  }
  await open(at, '2026-12-20T08:00:00');
  const back = await look(browser.page);
  report.check(back.on[0] && back.on.filter(Boolean).length === 1, list.path, 'with the right day the right ticks are back', back);
  await box(browser.page, 2);
  await until(browser.page, 'a tick after one from the future', () => document.querySelectorAll('#ty-body li.task > label input')[2].checked);
}

/** A list that counts from the appointment asks for its day; then each item says how far off or how late it is. */
async function appointment(at) {
  const { browser, report, site } = at;
  const list = site.ofLayout('checklist').find((one) => one.html.includes('data-trigger="appointed"') && one.html.includes('data-due="+7d"'));
  if (!report.check(!!list, 'site', 'there is a list that counts from the appointment')) return;
  await browser.goto(site.url('index.html'));
  await learner(browser.page, '李新');
  await pause(300);
  const there = { ...at, url: site.url(list.path) };
  await open(there, '2026-11-10T08:00:00');
  await browser.page.evaluate(() => { document.getElementById('ty-appointed-day').value = '2026-11-04'; });
  await click(browser.page, '#ty-appointed button', '记下');
  await until(browser.page, 'the question goes', () => !document.getElementById('ty-appointed'));
  await pause(300);
  await open(there, '2026-11-12T08:00:00');
  const said = await browser.page.evaluate(() => [...document.querySelectorAll('#ty-body li.task')].map((li) => `${li.dataset.due} ${li.querySelector('.task-state').innerText.trim()}`));
  const late = (days) => said.includes(`+${days}d 已过期 ${8 - days} 天`);
  report.check(late(1) && late(5) && late(7), list.path, 'days count from the appointment, and what is late says by how much', said);
}

async function onPaper(at) {
  const { browser, report, site } = at;
  for (const one of site.ofLayout('checklist')) {
    await browser.goto(site.url(one.path));
    const sides = await sidesOf(browser.page);
    report.check(sides.length === 1, one.path, 'a checklist of the sample is one sheet', sides.length);
    await browser.page.emulateMediaType('print');
    const seen = await browser.page.evaluate(() => {
      const shown = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.getClientRects().length && e.getBoundingClientRect().width > 60).length;
      return { wanted: document.querySelectorAll('li.task[data-evidence]').length, blanks: shown('.task-blank'), signs: shown('.sign-off p:not(.sign-score) .blank'), said: shown('.task-said, .past, .task-state') };
    });
    await browser.page.emulateMediaType(null);
    report.check(seen.blanks === seen.wanted && seen.signs === 4 && seen.said === 0, one.path, 'blanks for evidence and signatures, nothing of the screen', seen);
  }
}

function sheet({ report, site, list }) {
  const table = site.text(list.path.replace(/\.html$/, '.csv'));
  const items = (list.html.match(/data-item="/g) || []).length;
  report.check(table.startsWith('\ufeff"') && table.split('\r\n').length === items + 2, list.path, 'a table for Excel lies beside it', table.slice(0, 80));
}
