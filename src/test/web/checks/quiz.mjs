// Quizzes, by keys alone: every kind of question answered wrong and right, reasons and scores, a draw that outlives a restart, and the
// book of mistakes, which fills by an attempt and empties by practice, for each learner alone.
import { click, follow, learner, pause, text, until } from '../lib/act.mjs';

const KINDS = ['one', 'several', 'judge', 'order', 'fill'];
const ATTEMPTS_MAX = 8;
const TABS_MAX = 400;

export async function quiz(context) {
  const { browser, site, report } = context;
  const at = site.ofLayout('quiz').find((one) => KINDS.every((kind) => one.html.includes(`data-ask="${kind}"`)));
  if (!report.check(!!at, 'site', 'there is a quiz with every kind of question')) return;
  await browser.goto(site.url(at.path));
  await learner(browser.page, '王桂芬');
  await pause(500); // written behind the page: who is nobody would hand her questions on to the next who gives a name
  await drawn(browser, site, at, report);
  await stepping(browser, site, at, report);
  const seen = { right: new Set(), wrong: new Set() };
  await browser.goto(site.url(at.path));
  const failed = await attempt(context, at, false, seen);
  report.check((await text(browser.page, '.quiz-result')).includes('0 分'), at.path, 'all wrong is no point');
  await click(browser.page, '.quiz-result button', '看错的题');
  await pause(500); // the record is written behind the page
  await book(context, at, failed);
  await practise(context, at, failed);
  await browser.goto(site.url(at.path));
  report.check((await text(browser.page, '.quiz-result')).includes('上次得 0 分'), at.path, 'the last score is remembered, and practice is none');
  for (let n = 0; n < ATTEMPTS_MAX && KINDS.some((kind) => !seen.right.has(kind)); n++) {
    await attempt(context, at, true, seen);
    const result = await text(browser.page, '.quiz-result');
    report.check(result.includes('得 100 分') && result.includes('及格了'), at.path, 'all right is passed, after a failure', result);
    await tab(browser.page, '.quiz-result button', '再做一遍');
    await browser.page.keyboard.press('Enter');
  }
  for (let n = 0; n < ATTEMPTS_MAX && KINDS.some((kind) => !seen.wrong.has(kind)); n++) {
    await attempt(context, at, false, seen);
    await pause(500);
    await browser.goto(site.url(at.path));
  }
  for (const way of ['right', 'wrong']) report.check(KINDS.every((kind) => seen[way].has(kind)), at.path, `every kind was answered ${way}`, [...seen[way]]);
  for (const fault of browser.takeFaults()) report.fail(at.path, 'fault', fault);
}

/** In the page: the questions that are asked. */
export const questions = () => [...document.querySelectorAll('section.question:not([hidden])')].map((section) => (
  { id: section.id, kind: section.dataset.ask, title: section.querySelector('h2').textContent }));

/** Answers what is asked, all of it right or all of it wrong; gives the texts of the questions. */
async function attempt({ browser, report }, at, right, seen) {
  const page = browser.page;
  const asked = await page.evaluate(questions);
  for (const { id, kind, title } of asked) {
    await answer(page, id, kind, right);
    seen[right ? 'right' : 'wrong'].add(kind);
    const told = await page.evaluate((one) => {
      const section = document.getElementById(one), shown = (e) => !!e && e.getClientRects().length > 0;
      const verdict = section.querySelector('.verdict');
      return { verdict: shown(verdict) ? verdict.textContent : '', text: section.innerText, why: [...section.querySelectorAll('.why')].map(shown), focus: document.activeElement !== document.body };
    }, id);
    report.check(told.verdict.includes(right ? '答对了' : '没答对'), at.path, `${title}: says right or wrong`, told);
    report.check(/正确答案|对了|应排第/.test(told.text), at.path, `${title}: shows the right answer in words`, told.text);
    report.check(told.why.length > 0 && told.why.every(Boolean), at.path, `${title}: gives its reason`, told.why);
    report.check(told.focus, at.path, `${title}: the focus is not lost`);
  }
  return asked;
}

export async function answer(page, id, kind, right) {
  const section = `section.question[id="${id}"]`;
  const data = await page.evaluate((one) => {
    const { right: keys, answer: accepted } = document.getElementById(one).dataset;
    return { right: (keys || '').split(',').map(Number), accepted: (accepted || '').split('|')[0], shown: [...document.getElementById(one).querySelectorAll('li[data-choice]')].map((li) => Number(li.dataset.choice)) };
  }, id);
  const press = async (selector, key = 'Enter') => { await tab(page, `${section} ${selector}`); await page.keyboard.press(key); };
  if (kind === 'fill') {
    await tab(page, `${section} input`);
    await page.keyboard.type(right ? ` ${[...data.accepted].join(' ')} 。` : '不知道');
    await page.keyboard.press('Enter');
  } else if (kind === 'order') {
    if (right) await arrange(page, section, data);
    await press('> .button', ' ');
  } else {
    const wrong = data.shown.filter((choice) => !data.right.includes(choice));
    for (const choice of right ? data.right : wrong.slice(0, 1)) await press(`li[data-choice="${choice}"] button`, ' ');
    if (kind === 'several') await press('> .button');
  }
  await until(page, `${id} is answered`, (one) => document.querySelector(one).classList.contains('answered'), section);
}

/** Brings each item to its place by its own button, which keeps the focus while it moves. */
async function arrange(page, section, { right, shown }) {
  const now = [...shown];
  for (const [place, item] of right.entries()) {
    const steps = now.indexOf(item) - place;
    if (steps > 0) await tab(page, `${section} li[data-choice="${item}"] .move`);
    for (let n = 0; n < steps; n++) await page.keyboard.press('Enter');
    now.splice(place, 0, ...now.splice(place + steps, 1));
  }
}

/** Goes on by Tab until the focus is on the first such element, as somebody without a mouse does. */
async function tab(page, selector, words = '') {
  const there = () => page.evaluate((wanted, said) => [...document.querySelectorAll(wanted)].find((e) => e.textContent.includes(said)) === document.activeElement, selector, words);
  for (let n = 0; n < TABS_MAX; n++) {
    if (await there()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${selector} "${words}"`);
}

/** The book of mistakes holds what was wrong, leads to the section that answers, and is empty for somebody else. */
async function book({ browser, site, report }, at, failed) {
  const page = browser.page, path = 'mistakes.html';
  const listed = () => page.evaluate(() => [...document.querySelectorAll('.mistake')].map((li) => li.querySelector('a').textContent));
  await browser.goto(site.url(at.path));
  await follow(browser, page, () => click(page, 'a.button', '错题本'));
  await until(page, 'the book', () => document.querySelectorAll('.mistake').length);
  report.check((await listed()).sort().join() === failed.map((one) => one.title).sort().join(), path, 'the book holds what was wrong', await listed());
  await learner(page, '李小梅');
  await until(page, 'another learner, who has none', () => document.getElementById('ty-mistakes').textContent.includes('没有错题'));
  await learner(page, '王桂芬');
  await pause(500);
  await browser.restart();
  await browser.goto(site.url(path));
  await until(browser.page, 'the book after a restart', () => document.querySelectorAll('.mistake').length);
  const anchored = await browser.page.evaluate(() => [...document.querySelectorAll('.mistake .hush a')].find((a) => a.hash)?.getAttribute('href'));
  if (report.check(!!anchored, path, 'a way to the section that answers')) {
    await tab(browser.page, `.mistake .hush a[href="${anchored}"]`);
    await follow(browser, browser.page, () => browser.page.keyboard.press('Enter'));
    const top = await browser.page.evaluate(() => document.getElementById(decodeURIComponent(location.hash.slice(1))).getBoundingClientRect().top);
    report.check(top >= 0 && top < 400, path, 'which opens at the section', top);
  }
}

/** What is answered right leaves the book; what is wrong again stays. */
async function practise({ browser, site, report }, at, failed) {
  await browser.goto(site.url('mistakes.html'));
  const page = browser.page;
  await until(page, 'the book', () => document.querySelectorAll('.mistake').length);
  await tab(page, '#ty-mistakes a.button', '再练');
  await follow(browser, page, () => page.keyboard.press('Enter'));
  const asked = await page.evaluate(() => [...document.querySelectorAll('section.question:not([hidden])')].map(({ id, dataset }) => ({ id, kind: dataset.ask })));
  report.check(asked.map((one) => one.id).sort().join() === failed.map((one) => one.id).sort().join(), at.path, 'only the wrong ones are practised', asked);
  for (const [n, { id, kind }] of asked.entries()) await answer(page, id, kind, n > 0);
  await pause(500);
  await browser.goto(site.url('mistakes.html'));
  await until(page, 'the book', () => document.querySelectorAll('.mistake').length);
  report.check(await page.evaluate(() => document.querySelectorAll('.mistake').length) === 1, 'mistakes.html', 'what was right has left the book');
  await tab(page, '.mistake a');
  await follow(browser, page, () => page.keyboard.press('Enter'));
  await answer(page, asked[0].id, asked[0].kind, true);
  await pause(500);
  await browser.goto(site.url('mistakes.html'));
  report.check((await text(page, '#ty-mistakes')).includes('没有错题'), 'mistakes.html', 'the book is empty when all was right');
}

// With pick only so many questions are asked, and the same ones after the page, or the browser, was opened again.
async function drawn(browser, site, at, report) {
  const seen = () => ({ pick: Number(document.getElementById('ty-quiz').dataset.pick), all: document.querySelectorAll('section.question').length,
    asked: [...document.querySelectorAll('section.question:not([hidden]) h2')].map((h) => h.textContent) });
  await browser.goto(site.url(at.path));
  const first = await browser.page.evaluate(seen);
  report.check(first.pick > 0 && first.pick < first.all && first.asked.length === first.pick, at.path, 'as many questions are drawn as the page says', first);
  await browser.goto(site.url(at.path));
  report.check((await browser.page.evaluate(seen)).asked.join() === first.asked.join(), at.path, 'a reload asks the same questions');
  await browser.restart();
  await browser.goto(site.url(at.path));
  report.check((await browser.page.evaluate(seen)).asked.join() === first.asked.join(), at.path, 'so does a restart');
}

// On a phone one question fills the screen, and one goes on and back by buttons.
async function stepping(browser, site, at, report) {
  const shown = () => [...document.querySelectorAll('section.question h2')].filter((h) => h.getClientRects().length).map((h) => h.textContent);
  await browser.resize(320, 640);
  const first = await browser.page.evaluate(shown);
  report.check(first.length === 1, at.path, 'one question a screen on a phone', first);
  await click(browser.page, '.quiz-steps button', '下一题');
  const second = await browser.page.evaluate(shown);
  report.check(second.length === 1 && second[0] !== first[0], at.path, 'the next question takes its place', second);
  await click(browser.page, '.quiz-steps button', '上一题');
  report.check((await browser.page.evaluate(shown)).join() === first.join(), at.path, 'and back again');
  await browser.wide();
}
