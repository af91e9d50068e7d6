// A quiz: a wrong and a right answer are told apart in words, the reason shows, the score comes and is kept.
import { click, pause, text } from '../lib/act.mjs';

export const questions = () => [...document.querySelectorAll('section.question:not([hidden])')].map((section) => ({
  right: (section.dataset.right || '').split(',').map(Number),
  choices: [...section.querySelectorAll('li[data-choice]')].map((li) => Number(li.dataset.choice)),
}));

export async function quiz({ browser, site, report }) {
  const page = browser.page;
  const at = site.ofLayout('quiz')[0];
  if (!report.check(!!at, 'site', 'there is a quiz')) return;
  await browser.goto(site.url(at.path));
  await drawn(browser, site, at, report);
  await stepping(browser, site, at, report);
  await browser.goto(site.url(at.path));
  const list = await page.evaluate(questions);
  if (!report.check(list.length > 1, at.path, 'a quiz has questions', list.length)) return;
  for (let i = 0; i < list.length; i++) {
    const { right, choices } = list[i];
    const wrong = choices.find((choice) => !right.includes(choice));
    await answer(page, i, i === 0 ? [wrong] : right);
    const seen = await page.evaluate((n) => {
      const section = document.querySelectorAll('section.question:not([hidden])')[n];
      const shown = (e) => !!e && e.getClientRects().length > 0;
      const verdict = section.querySelector('.verdict');
      return { verdict: verdict ? verdict.textContent : '', shown: shown(verdict), marked: section.textContent.includes('正确答案'),
        why: [...section.querySelectorAll('.why')].map(shown) };
    }, i);
    report.check(seen.shown && seen.verdict.includes(i === 0 ? '没答对' : '答对了'), at.path, `question ${i + 1} says right or wrong`, seen);
    report.check(seen.marked, at.path, `question ${i + 1} shows the right answer in words`, seen);
    report.check(seen.why.every(Boolean), at.path, `question ${i + 1} gives its reason`, seen.why);
  }
  const points = Math.round((list.length - 1) / list.length * 100);
  const result = await text(page, '.quiz-result');
  report.check(result.includes(`${points} 分`), at.path, 'the score shows', result);
  await click(page, '.quiz-result button', '看错的题');
  const mistakes = await page.evaluate(() => [...document.querySelectorAll('section.question')].filter((section) => section.getClientRects().length).length);
  report.check(mistakes === 1, at.path, 'only the wrong one is left to look at', mistakes);
  await pause(300);
  await browser.goto(site.url(at.path));
  const again = await text(page, '.quiz-result');
  report.check(again.includes(String(points)), at.path, 'the last score is remembered', again);
  for (const fault of browser.takeFaults()) report.fail(at.path, 'fault', fault);
}

// With pick only so many questions are asked, and the same ones after the page was opened again.
async function drawn(browser, site, at, report) {
  const seen = () => ({ pick: Number(document.getElementById('ty-quiz').dataset.pick), all: document.querySelectorAll('section.question').length,
    asked: [...document.querySelectorAll('section.question:not([hidden]) h2')].map((h) => h.textContent) });
  const first = await browser.page.evaluate(seen);
  const wanted = first.pick > 0 ? Math.min(first.pick, first.all) : first.all;
  report.check(first.asked.length === wanted, at.path, 'as many questions are asked as the page says', first);
  await browser.goto(site.url(at.path));
  const again = await browser.page.evaluate(seen);
  report.check(again.asked.join() === first.asked.join(), at.path, 'a reload asks the same questions', again);
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

export async function answer(page, question, chosen) {
  const section = `section.question[data-test-n="${question}"]`;
  const several = await page.evaluate((n) => {
    const found = document.querySelectorAll('section.question:not([hidden])')[n];
    found.setAttribute('data-test-n', n);
    return found.dataset.right.split(',').length > 1;
  }, question);
  for (const choice of chosen) await click(page, `${section} li[data-choice="${choice}"] button`);
  if (several) await click(page, `${section} button`, '答好了');
}
