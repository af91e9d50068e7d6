// A quiz: a wrong and a right answer are told apart in words, the reason shows, the score comes and is kept.
import { click, pause, text } from '../lib/act.mjs';

const questions = () => [...document.querySelectorAll('section.question')].map((section) => ({
  right: (section.dataset.right || '').split(',').map(Number),
  choices: [...section.querySelectorAll('li[data-choice]')].map((li) => Number(li.dataset.choice)),
}));

export async function quiz({ browser, site, report }) {
  const page = browser.page;
  const at = site.ofLayout('quiz')[0];
  if (!report.check(!!at, 'site', 'there is a quiz')) return;
  await browser.goto(site.url(at.path));
  const list = await page.evaluate(questions);
  if (!report.check(list.length > 1, at.path, 'a quiz has questions', list.length)) return;
  for (let i = 0; i < list.length; i++) {
    const { right, choices } = list[i];
    const wrong = choices.find((choice) => !right.includes(choice));
    await answer(page, i, i === 0 ? [wrong] : right);
    const seen = await page.evaluate((n) => {
      const section = document.querySelectorAll('section.question')[n];
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
  await pause(300);
  await browser.goto(site.url(at.path));
  const again = await text(page, '.quiz-result');
  report.check(again.includes(String(points)), at.path, 'the last score is remembered', again);
  for (const fault of browser.takeFaults()) report.fail(at.path, 'fault', fault);
}

async function answer(page, question, chosen) {
  const section = `section.question[data-test-n="${question}"]`;
  const several = await page.evaluate((n) => {
    const found = document.querySelectorAll('section.question')[n];
    found.setAttribute('data-test-n', n);
    return found.dataset.right.split(',').length > 1;
  }, question);
  for (const choice of chosen) await click(page, `${section} li[data-choice="${choice}"] button`);
  if (several) await click(page, `${section} button`, '答好了');
}
