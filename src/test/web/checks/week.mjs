// A new exec who is a grid worker too, from her first day to the eighth, on a PC whose clock the test sets: posts, appointment, today's
// hour, the gate, ticks, a quiz failed and passed, a restart, what is overdue, the file, and a clock that went wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { click, follow, pause, text, until } from '../lib/act.mjs';
import { answer, questions } from './quiz.mjs';

const FIRST = '2026-11-23', APPOINTED = '2026-11-22'; // a Monday, and the day before
const POSTS = ['cun:exec', 'cun:grid'];
const HOUR = 60;

export async function week({ site, report, start, name }) {
  const browser = await start({});
  const me = { browser, site, report, name, shim: null };
  await onDay(me, 0);
  if (!await begins(me)) return browser.close();
  await learns(me);
  await ticks(me);
  await quizzes(me);
  await browser.restart();
  me.shim = null;
  await laterOn(me);
  await exported(me);
  await wrongClock(me);
  await early(me);
  for (const fault of browser.takeFaults()) report.fail('a week', 'fault', fault);
  await browser.close();
}

/** From the next page on the clock of the PC stands at nine o'clock of this day of her week, or of a day YYYY-MM-DD. */
export async function onDay(me, day) {
  const { page } = me.browser;
  if (me.shim) await page.removeScriptToEvaluateOnNewDocument(me.shim.identifier);
  const at = typeof day === 'string' ? new Date(`${day}T09:00:00`).getTime() : new Date(`${FIRST}T09:00:00`).getTime() + day * 86_400_000;
  me.shim = await page.evaluateOnNewDocument((shift) => {
    const Real = Date;
    window.Date = class extends Real {
      constructor(...parts) {
        if (parts.length) super(...parts);
        else super(Real.now() + shift);
      }
      static now() { return Real.now() + shift; }
    };
  }, at - Date.now());
}

const hourOf = (page) => page.evaluate(() => [...document.querySelectorAll('.hour-list li')].map((li) => ({
  href: li.querySelector('a').href, done: li.classList.contains('is-done'), minutes: Number(/(\d+) 分钟/.exec(li.textContent)[1]) })));

async function home({ browser, site }) {
  await browser.goto(site.url('index.html'));
  return text(browser.page, '#ty-mine');
}

async function begins(me) {
  const { browser, site, report } = me;
  await browser.goto(site.url('index.html'));
  const { page } = browser;
  const offered = await page.evaluate(() => [...document.querySelectorAll('li.role-card')].map((card) => card.dataset.role));
  if (!report.check(POSTS.every((key) => offered.includes(key)), 'index.html', 'both posts are offered', offered)) return false;
  for (const key of POSTS) await click(page, `li.role-card[data-role="${key}"] button`);
  await click(page, '[data-slot="chosen"] button');
  await until(page, 'her page', () => !!document.querySelector('.next-box a'));
  await until(page, 'the question for the day', () => !!document.getElementById('ty-appointed-day'));
  await pause(500); // a click at once would be taken for the second of a double click
  await page.evaluate((day) => { document.getElementById('ty-appointed-day').value = day; }, APPOINTED);
  await click(page, '#ty-appointed button');
  await until(page, 'the day is taken', () => !document.getElementById('ty-appointed'));
  await pause(300);
  const mine = await home(me);
  const hour = await hourOf(browser.page);
  const next = await browser.page.evaluate(() => document.querySelector('.next-box a').href);
  report.check(hour.length > 1 && hour.reduce((sum, item) => sum + item.minutes, 0) <= HOUR, 'index.html', 'an hour is at most an hour', hour);
  report.check(new Set(hour.map((item) => item.href)).size === hour.length, 'index.html', 'a page shared by both posts stands once', hour);
  report.check(hour[0] && hour[0].href === next, 'index.html', 'the hour begins with the next step', [next, hour]);
  report.check(!mine.includes('过期'), 'index.html', 'nothing is overdue on the first day', mine);
  const both = await browser.page.evaluate(() => document.querySelectorAll('#ty-mine .path-card .ring').length);
  report.check(both >= 2, 'index.html', 'each path has its ring', both);
  return true;
}

// The first two of the hour; the plan of the day stays and shows what is done.
async function learns(me) {
  const { browser, report } = me;
  const plan = await hourOf(browser.page);
  const lines = plan.filter((item) => !/(checklists|quizzes)\//.test(item.href)).slice(0, 2);
  for (const item of lines) {
    await browser.goto(item.href);
    await click(browser.page, '[data-slot="end"] button', '读完了');
    await pause(300);
  }
  await home(me);
  const after = await hourOf(browser.page);
  report.check(JSON.stringify(after.map((item) => item.href)) === JSON.stringify(plan.map((item) => item.href)), 'index.html', 'the plan of the day stays', after);
  report.check(after.filter((item) => item.done).length === lines.length, 'index.html', 'what was read is ticked off in it', after);
}

async function ticks(me) {
  const { browser, site, report } = me;
  await onDay(me, 1);
  await home(me);
  const duty = await browser.page.evaluate(() => document.querySelector('[data-duties] li a').href);
  await browser.goto(duty);
  await click(browser.page, '#ty-body li.task input[type=checkbox]');
  await until(browser.page, 'the tick counts', () => !!document.querySelector('#ty-body li.task.is-done'));
  await pause(300);
  await home(me);
  const left = await browser.page.evaluate(() => document.querySelector('[data-duties] li').textContent);
  me.ticked = site.pathOf(duty).replace(/\.html.*$/, '');
  report.check(!!left, 'index.html', 'the next duty stands first', left);
}

// A quiz before its course: advice, no lock. Failed, it is not done; passed, it is.
async function quizzes(me) {
  const { browser, site, report } = me;
  await onDay(me, 2);
  const path = 'paths/cun-zhiwei.html';
  await browser.goto(site.url(path));
  const quiz = await browser.page.evaluate(() => (document.querySelector('.step .step-anyway') || {}).href || '');
  if (!report.check(!!quiz, path, 'a step whose prerequisite is not done can be opened anyway')) return;
  await follow(browser, browser.page, () => click(browser.page, '.step .step-anyway'));
  me.quiz = site.pathOf(quiz).replace('.html', '');
  const gate = await text(browser.page, '[data-slot="gate"]');
  report.check(/先学那一步：/.test(gate), me.quiz, 'the page says what to do first', gate);
  await click(browser.page, '[data-slot="gate"] button', '照样往下看');
  report.check(!await text(browser.page, '[data-slot="gate"]'), me.quiz, '"open anyway" takes the advice away');
  await take(me, false);
  await browser.goto(site.url(path));
  const state = () => browser.page.evaluate((id) => document.querySelector(`.step[data-step="${id}"]`).classList.contains('is-done'), me.quiz);
  report.check(!await state(), path, 'a failed quiz is not done');
  await onDay(me, 3);
  await browser.goto(site.url(`${me.quiz}.html`));
  const again = await browser.page.evaluate(() => !document.querySelector('section.question button:not([disabled])'));
  if (again) await click(browser.page, '.quiz-result button', '再做一遍');
  await take(me, true);
  await browser.goto(site.url(path));
  report.check(await state(), path, 'a passed quiz is done');
}

async function take({ browser }, right) {
  for (const { id, kind } of await browser.page.evaluate(questions)) await answer(browser.page, id, kind, right);
  await until(browser.page, 'the score', () => /\d 分/.test((document.querySelector('.quiz-result') || {}).innerText || ''));
  await pause(300);
}

// The second week: all is still there, what was not done is overdue in words, and there is a new hour.
async function laterOn(me) {
  const { browser, site, report } = me;
  await onDay(me, 7);
  const mine = await home(me);
  report.check(/\d+ 件过期了/.test(mine), 'index.html', 'overdue duties are counted', mine);
  report.check(/已过期 \d+ 天/.test(mine), 'index.html', 'and said in days', mine);
  const hour = await hourOf(browser.page);
  report.check(hour.length > 0 && hour.every((item) => !item.done), 'index.html', 'a new day has a new hour', hour);
  await browser.goto(site.url('paths/cun-zhiwei.html'));
  const done = await browser.page.evaluate((id) => document.querySelector(`.step[data-step="${id}"]`).classList.contains('is-done'), me.quiz);
  report.check(done, 'paths/cun-zhiwei.html', 'the quiz is still passed after a restart');
}

async function exported({ browser, site, report, ticked, quiz }) {
  await browser.goto(site.url('records.html'));
  await click(browser.page, '#ty-records button', '把记录存成文件');
  let file = '';
  for (let n = 0; n < 100 && !file; n++) {
    file = readdirSync(browser.downloads).find((one) => /\.json$/.test(one)) || '';
    if (!file) await pause(50);
  }
  await pause(200);
  const events = file ? JSON.parse(readFileSync(join(browser.downloads, file), 'utf8')).events : [];
  const verbs = (ref) => events.filter((event) => event.ref.split('#')[0] === ref).map((event) => event.verb);
  report.check(verbs(ticked).includes('ticked'), 'records.html', 'the file has her tick', events.length);
  report.check(verbs(quiz).join() === 'failed,passed', 'records.html', 'the file has the quiz failed and passed', verbs(quiz));
  report.check(events.every((event) => event.t >= FIRST && event.t < '2026-12-01' && POSTS.every((key) => event.roles.includes(key))),
    'records.html', 'every event has its day and her posts', events.map((event) => event.t));
}

// A PC whose battery is flat wakes up in 1980, another in 2099: said in plain words, and the page goes on.
async function wrongClock(me) {
  for (const day of ['1980-01-01', '2099-06-01']) {
    await onDay(me, day);
    const mine = await home(me);
    me.report.check(/这台电脑的日期是(1980|2099)年/.test(mine), 'index.html', `a clock at ${day} is said`, mine);
    me.report.check(mine.includes('下一步'), 'index.html', `there is a next step at ${day}`, mine);
  }
}

// The hub is slow, here endlessly: the text is there and a link leads on before it has answered.
async function early(me) {
  const { browser, site, report } = me;
  await onDay(me, 8);
  await browser.page.evaluateOnNewDocument(() => {
    window.addEventListener('message', (event) => event.stopImmediatePropagation(), true); // whatever the hub says is not heard
  });
  const explainer = site.readable.find((one) => one.type === 'explainer');
  await browser.load(site.url(explainer.path));
  await pause(800); // early.js shows what there is after 700 ms at most
  const seen = await browser.page.evaluate(() => ({ ready: window.Touyan.me.ready, read: getComputedStyle(document.querySelector('h1')).visibility, words: document.querySelector('main').innerText.length }));
  report.check(!seen.ready && seen.read === 'visible' && seen.words > 50, explainer.path, 'the text can be read before the hub has answered', seen);
  const from = browser.page.url();
  await Promise.all([browser.page.waitForNavigation({ waitUntil: 'load', timeout: 10_000 }), click(browser.page, '.crumbs a')]);
  report.check(browser.page.url() !== from, explainer.path, 'and a link leads on', browser.page.url());
}
