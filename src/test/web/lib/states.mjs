// What a reader's hands make of pages: each state is a name, and how to come there from any page.
import { click, pause, until } from './act.mjs';

const chosen = (role) => !!document.querySelector(`[data-role="${role}"] [aria-pressed="true"]`);

/** In this order: later ones show what earlier ones left in the record. */
export function states(site) {
  const samples = site.samples;
  const sample = (key) => samples.find((page) => page.type === key || page.layout === key);
  const lesson = sample('lesson');
  const list = site.ofLayout('checklist')[0];
  const monthly = site.ofLayout('checklist').find((page) => page.html.includes('data-trigger="monthly"'));
  const video = site.ofLayout('video')[0];
  const quizzes = site.ofLayout('quiz'), quiz = quizzes.find((page) => page.html.includes('data-ask="order"')) || quizzes[0];
  const cards = site.text('assets/touyan.js').includes('term-card'); // the plain theme has none
  const withTerms = cards ? site.readable.filter((page) => page.html.includes('data-meaning=')) : [];
  const term = withTerms.find((page) => page.type === 'lesson') || withTerms[0];
  const query = (words) => `${site.url('search.html')}?q=${encodeURIComponent(words)}`;
  return [
    { name: 'search-found', act: (browser) => search(browser, query('执委')) },
    { name: 'search-none', act: (browser) => search(browser, query('zqxjkvb龘')) },
    lesson && { name: 'contents', act: (browser) => drawer(browser, site.url(lesson.path), 'nav') },
    lesson && { name: 'prefs', act: (browser) => drawer(browser, site.url(lesson.path), 'prefs') },
    term && { name: 'term', act: (browser) => meaning(browser, site.url(term.path)) },
    quiz && { name: 'quiz-wrong', act: (browser) => wrong(browser, site.url(quiz.path)) },
    quiz && { name: 'mistakes', act: (browser) => mistakes(browser, site.url(quiz.path), site.url('mistakes.html')) },
    list && { name: 'checklist-ticked', act: (browser) => tick(browser, site.url(list.path)) },
    monthly && { name: 'checklist-noted', act: (browser) => noted(browser, site.url(monthly.path)) },
    video && { name: 'video-missing', act: (browser) => missing(browser, site.url(video.path)) },
    lesson && { name: 'lesson-read', act: (browser) => read(browser, site.url(lesson.path)) },
    { name: 'home-mine', act: (browser) => choose(browser, site.url('index.html')) },
    { name: 'records', act: (browser) => records(browser, site.url('records.html')) },
  ].filter(Boolean);
}

async function search(browser, url) {
  await browser.goto(url);
  // Results come in steps: the same words twice in a row are all of them.
  await until(browser.page, 'an answer', () => {
    const now = document.getElementById('ty-results').innerText.trim();
    const same = now && !/正在/.test(now) && now === window.testBefore;
    window.testBefore = now;
    return same;
  });
}

async function drawer(browser, url, name) {
  await browser.goto(url);
  await click(browser.page, `#ty-${name}-button`);
  await until(browser.page, `${name} opens`, (id) => !!document.getElementById(id).querySelector('a, button'), `ty-${name}`);
}

async function meaning(browser, url) {
  await browser.goto(url);
  await browser.page.evaluate(() => document.querySelector('main a[data-meaning]').focus());
  await until(browser.page, 'the card of a term', () => !!document.querySelector('[role=tooltip]'));
}

async function wrong(browser, url) {
  await browser.goto(url);
  await browser.page.evaluate(() => {
    for (const question of document.querySelectorAll('section.question:not([hidden])')) {
      const right = (question.dataset.right || '').split(',');
      const input = question.querySelector('.fill-line input');
      const wrong = [...question.querySelectorAll('[data-choice]')].find((one) => !right.includes(one.dataset.choice));
      if (input) input.value = '不知道';
      if (wrong) wrong.querySelector('button').click();
      const send = [...question.querySelectorAll('button')].find((button) => !button.closest('[data-choice]') && button.textContent === '答好了');
      if (send) send.click();
    }
  });
  await until(browser.page, 'verdicts', () => [...document.querySelectorAll('section.question:not([hidden])')].every((one) => /没答对/.test(one.textContent)));
}

async function mistakes(browser, quiz, book) {
  await wrong(browser, quiz);
  await pause(300); // the record is written behind the page
  await browser.goto(book);
  await until(browser.page, 'what was wrong', () => document.querySelectorAll('.mistake').length > 0);
}

async function tick(browser, url) {
  await browser.goto(url);
  const before = await browser.page.evaluate(() => {
    const boxes = [...document.querySelectorAll('main li input[type=checkbox]')].filter((box) => !box.checked);
    for (const box of boxes.slice(0, Math.ceil(boxes.length / 2))) box.click();
    return boxes.length;
  });
  if (!before) throw new Error('there is no box to tick');
  await until(browser.page, 'ticks count', () => /已完成 [1-9]/.test(document.querySelector('[data-slot="progress"]').innerText));
}

// Ticks of months before, one with words, one overdue, one whose line is just being written.
async function noted(browser, url) {
  await browser.goto(url);
  await browser.page.evaluate(() => {
    const { Touyan } = window, { learning, me } = Touyan, { page, items } = Touyan.learn.duties.find((duty) => duty.page === document.body.dataset.page);
    Touyan.savePerson({ appointed: learning.plus(me.today, -100) });
    const at = (days) => Date.parse(`${learning.plus(me.today, -days)}T12:00:00`);
    for (const days of [70, 35]) items.slice(0, -2).forEach((item) => Touyan.record({ verb: 'ticked', ref: `${page}#${item.id}`, t: at(days), note: '走访本第3页' }, null, () => false));
    items.slice(0, 3).forEach((item, n) => Touyan.record({ verb: 'ticked', ref: `${page}#${item.id}`, note: n ? '照片在村相册第3页' : '' }));
    document.querySelector('.past').open = true;
    document.querySelector('.note-open').click();
  });
  await until(browser.page, 'a line to write in', () => !!document.querySelector('.note-form'));
}

async function missing(browser, url) {
  await browser.goto(url);
  await until(browser.page, 'the script came', () => !!document.querySelector('[data-slot="video"] button'));
  await browser.page.evaluate(() => { document.getElementById('ty-video').src = 'not-on-this-stick.mp4'; });
  await until(browser.page, 'what is missing is told', () => !!document.querySelector('.video-missing'));
  browser.takeFaults();
}

async function read(browser, url) {
  await browser.goto(url);
  await click(browser.page, '[data-slot="end"] button', '读完了');
  await until(browser.page, 'the page says that it was read', () => !!document.querySelector('[data-slot="end"] .done'));
}

// Two posts, and the first steps of the first one read.
async function choose(browser, url) {
  await browser.goto(url);
  const roles = await browser.page.evaluate(() => [...document.querySelectorAll('[data-role]')].slice(0, 2).map((card) => card.dataset.role));
  for (const role of roles) {
    if (await browser.page.evaluate(chosen, role)) continue;
    await click(browser.page, `[data-role="${role}"] button`);
    await until(browser.page, 'the post is chosen', chosen, role);
  }
  await browser.goto(url);
  await until(browser.page, 'the reader\'s own page', () => !!document.querySelector('main a.button.main'));
}

async function records(browser, url) {
  await browser.goto(url);
  await until(browser.page, 'events', () => document.querySelectorAll('main li, main tr').length > 0);
}
