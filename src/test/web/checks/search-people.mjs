// Search as people type it: pinyin, first letters, an input method, slips; synonyms; filters; marks; keys; what a screen reader hears.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { click, follow, pause, press, until } from '../lib/act.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const BOX = 'form.search input[name="q"]';
const OPTION = '.search-suggest [role="option"]';
const HOSTILE = ['<img src=x onerror="document.title=7">', '\u2028\u2029', '\u202e\u2066执委\u2069', '"\'`\\', '.*+?^${}()|[]', '%E0%A4%A', 'zh'.repeat(5000),
  '执'.repeat(10_000), '__proto__', 'constructor', 'ü'.repeat(50), '’'.repeat(99)];

export async function searchPeople(context) {
  const { browser, report } = context;
  for (const part of [typing, inputMethod, firstFour, comeBack, oldWords, answers, filters, marks, farBelow, recent, stillness, hostile]) {
    await part(context);
    for (const fault of browser.takeFaults()) report.fail('search', `fault in ${part.name}`, fault);
  }
}

async function ask({ browser, site }, query, more = '') {
  await browser.goto(`${site.url('search.html')}?q=${encodeURIComponent(query)}${more}`);
  return said(browser.page);
}

// What the page says when it has come to rest.
async function said(page) {
  let last = '';
  for (let n = 0; n < 100; n++) {
    const now = await page.evaluate(() => (document.querySelector('.search-status') || { textContent: '' }).textContent.trim());
    if (now && now === last && !/正在/.test(now)) return now;
    last = now;
    await pause(60);
  }
  return last;
}

// Four pages at once and the others behind them: what stands there stays, and whatever is typed meanwhile, all come.
async function firstFour({ browser, site, report }) {
  const { page } = browser, AT = 'search.html', box = `main ${BOX}`;
  const shown = () => page.evaluate(() => document.querySelectorAll('.search-hit').length);
  await browser.goto(site.url(AT));
  await page.focus(box);
  await page.keyboard.type('妇女');
  await until(page, 'the first results', () => document.querySelectorAll('.search-hit').length >= 4);
  await page.evaluate(() => { window.firstHit = document.querySelector('.search-hit'); });
  await until(page, 'all results of the first list', () => document.querySelectorAll('.search-hit').length === 10);
  report.check(await page.evaluate(() => window.firstHit === document.querySelector('.search-hit')), AT, 'what stands there is not drawn anew');
  await page.evaluate((one) => { document.querySelector(one).select(); }, box);
  await page.keyboard.type('妇联');
  await until(page, 'the first results of other words', () => document.querySelectorAll('.search-hit').length === 4);
  await page.keyboard.type(' ');
  await pause(600);
  report.check(await shown() === 10, AT, 'a space behind the words keeps no result away', await shown());
  await page.keyboard.type('村');
  await page.keyboard.press('Backspace');
  await pause(600);
  const same = await page.evaluate(() => /%E5%A6%87%E8%81%94(&|$)/.test(location.search)) && await shown() === 10;
  report.check(same, AT, 'back to the words before, their results stand there', await page.evaluate(() => location.search));
  await page.keyboard.type('女');
  await page.evaluate(() => document.querySelector('.brand').focus());
  await pause(600);
  report.check(await page.evaluate(() => document.querySelector('main .search-suggest').hidden), AT, 'no suggestions open behind somebody who has left the box');
}

async function typing({ browser, site, report }) {
  const { page } = browser;
  await browser.goto(site.url(deep(site)));
  const early = await page.evaluate(() => document.querySelectorAll('script[src*="search/"]').length);
  report.check(early === 0, 'a page', 'nothing of search is loaded before the first focus', early);
  await page.keyboard.press('/');
  report.check(await page.evaluate((box) => document.activeElement === document.querySelector(box), BOX), 'a page', '"/" goes to the box');
  for (const letters of ['zhiwei', 'zw']) {
    await page.evaluate((box) => document.querySelector(box).select(), BOX);
    await page.keyboard.type(letters);
    const first = await until(page, 'a suggestion', (option, wanted) => {
      const one = document.querySelector(option);
      return one && one.getClientRects().length && one.textContent === wanted && one.textContent;
    }, OPTION, '执委').catch(() => '');
    report.check(first === '执委', 'a page', `${letters} offers 执委 first`, first);
  }
  const aria = await page.evaluate((box, option) => {
    const input = document.querySelector(box), list = document.getElementById(input.getAttribute('aria-controls'));
    return { role: input.getAttribute('role'), open: input.getAttribute('aria-expanded'), list: list && list.getAttribute('role'), has: !!list && list.contains(document.querySelector(option)) };
  }, BOX, OPTION);
  report.check(aria.role === 'combobox' && aria.open === 'true' && aria.list === 'listbox' && aria.has, 'a page', 'the box is a combobox with its list', aria);
  await judge(browser, report, 'suggestions');
  const spoken = await until(page, 'spoken words', () => {
    const one = document.querySelector('form.search [role=status]');
    return one && one.textContent;
  }).catch(() => '');
  report.check(/\d/.test(spoken), 'a page', 'the number of suggestions is announced', spoken);
  await page.keyboard.press('ArrowUp');
  const last = await page.evaluate((option) => [...document.querySelectorAll(option)].pop().getAttribute('aria-selected'), OPTION);
  report.check(last === 'true', 'a page', 'the arrow up goes to the last one');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await follow(browser, page, () => page.keyboard.press('Enter'));
  report.check(site.pathOf(page.url()) === 'terms/zhiwei.html', 'a page', 'Enter on a suggestion opens its page', page.url());
}

// Who leaves at once finds the words of the box when she comes back, and a fault that is over is over.
async function comeBack(context) {
  const { browser, site, report } = context, { page } = browser, AT = 'search.html', box = `main ${BOX}`;
  await ask(context, '执委');
  await page.evaluate((one) => {
    const input = document.querySelector(one), list = document.querySelector('.search-results'), before = list.textContent;
    list.addEventListener('click', (event) => event.preventDefault());
    input.value = '走访';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    new MutationObserver((_, own) => {
      if (!list.firstChild || list.textContent === before) return;
      own.disconnect();
      list.querySelector('a').click();
      window.left = decodeURIComponent(location.search);
    }).observe(list, { childList: true });
  }, box);
  const left = await until(page, 'the press', () => window.left);
  report.check(left === '?q=走访', AT, 'who leaves at once comes back to the words of the box', left);

  await ask(context, '执委');
  await page.evaluate(() => {
    const query = Touyan.ask;
    Touyan.ask = (engine, lexicon, text, options, done) => (/低保/.test(text) ? done(new Error('gone')) : query(engine, lexicon, text, options, done));
  });
  for (const [typed, wanted] of [['低保', /gone/], ['执委', /找到 \d+ 页/]]) {
    await page.evaluate((one, words) => {
      const input = document.querySelector(one);
      input.value = words;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, box, typed);
    await pause(500);
    report.check(wanted.test(await said(page)), AT, `after a fault ${typed} is looked for again`, await said(page));
  }
  const all = await ask(context, '执委');
  const odd = await ask(context, '执委', '&role=constructor&type=nothing');
  report.check(all === odd, AT, 'a filter that the site has not is none', [all, odd]);
}

// Suggestions are for what stands in the box, and not over the results of Enter.
async function oldWords(context) {
  const { browser, report } = context, { page } = browser, box = `main ${BOX}`;
  const open = () => page.evaluate((option) => [...document.querySelectorAll(option)].filter((one) => one.getClientRects().length).map((one) => one.textContent), OPTION);
  await ask(context, '执委');
  await until(page, 'the store', () => window.Touyan.me.ready && Object.keys(window.Touyan.me.searches).length > 0);
  await press(page, box);
  await until(page, 'the box', (one) => document.querySelector(one).getAttribute('role') === 'combobox', box);
  await page.evaluate((one) => { document.querySelector(one).select(); }, box);
  await page.keyboard.press('Backspace');
  await until(page, 'what was searched before', (option) => !!document.querySelector(`${option}.search-recent`), OPTION);
  await page.evaluate((one) => {
    const input = document.querySelector(one);
    input.value = '妇';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, box);
  report.check((await open()).length === 0, 'search.html', 'what was searched before goes when somebody types', await open());
  await page.keyboard.type('女');
  await page.keyboard.press('Enter');
  await pause(700);
  report.check((await open()).length === 0, 'search.html', 'nothing is offered over the results of Enter', await open());
}

// An input method writes into the box what is not the text yet; some send no keys at all.
async function inputMethod({ browser, site, report }) {
  const { page } = browser;
  await browser.goto(site.url(deep(site)));
  await press(page, BOX);
  const compose = (events) => page.evaluate((box, list) => {
    const input = document.querySelector(box);
    for (const [name, value] of list) {
      if (name === 'input') input.value = value;
      input.dispatchEvent(name === 'input' ? new InputEvent('input', { bubbles: true }) : new CompositionEvent(name, { bubbles: true, data: value }));
    }
  }, BOX, events);
  await until(page, 'the scripts', () => window.Touyan.searchReady);
  await compose([['compositionstart', ''], ['input', 'z'], ['input', 'zhi']]);
  await pause(400);
  const early = await page.evaluate((option) => [...document.querySelectorAll(option)].filter((e) => e.getClientRects().length).length, OPTION);
  report.check(early === 0, 'a page', 'nothing is offered while the input method composes', early);
  await compose([['input', '执'], ['compositionend', '执']]);
  const offered = await until(page, 'suggestions', (option) =>
    [...document.querySelectorAll(option)].filter((one) => one.getClientRects().length && /执/.test(one.textContent)).length, OPTION).catch(() => 0);
  report.check(offered > 0, 'a page', 'one character from an input method is enough', offered);
}

async function answers(context) {
  const { browser, site, report } = context, { page } = browser;
  await browser.goto(site.url(deep(site)));
  await press(page, BOX);
  await page.keyboard.type('lianxika');
  // Not before the suggestions: scripts on their way would be cut off, and the browser would say so.
  await until(page, 'suggestions', (option) => [...document.querySelectorAll(option)].some((one) => /联系卡/.test(one.textContent)), OPTION);
  await follow(browser, page, () => page.keyboard.press('Enter'));
  const read = await said(page);
  report.check(/按拼音找：联系卡/.test(read) && /找到 \d+ 页/.test(read), 'search.html', 'pinyin finds the words it stands for, and says so', read);
  const same = await ask(context, '執委');
  report.check(/也找了：.*执行委员/.test(same), 'search.html', 'words that mean the same are looked for and named', same);
  const marked = await page.evaluate(() => [...document.querySelectorAll('#ty-results mark')].map((m) => m.textContent).join(' '));
  report.check(/执委/.test(marked) && /执行委员/.test(marked), 'search.html', 'both are marked', marked.slice(0, 100));
  const slip = await ask(context, '直委');
  report.check(/是不是要找：执委/.test(slip), 'search.html', 'a slip is told', slip);
  await follow(browser, page, () => click(page, '.search-meant'));
  const right = await said(page);
  report.check(/找到/.test(right) && /q=%E6%89%A7%E5%A7%94/.test(page.url()), 'search.html', 'and one press puts it right', right);
  const plain = await ask(context, '执委');
  report.check(!/是不是|按拼音/.test(plain), 'search.html', 'nothing is guessed where there are results', plain);
  await ask(context, '卡填');
  const near = await page.evaluate(() => [...document.querySelectorAll('.search-after a')].map((a) => a.textContent));
  report.check(near.some((words) => /卡/.test(words)), 'search.html', 'where nothing is found, near words are offered', near);
  await judge(browser, report, 'nothing found');
}

async function filters(context) {
  const { browser, report } = context, { page } = browser;
  const all = await ask(context, '执委');
  const chip = await page.evaluate(() => {
    const one = [...document.querySelectorAll('.chip')].find((c) => /^type /.test(c.dataset.chip) && c.getClientRects().length);
    return one && { name: one.dataset.chip, count: Number(one.querySelector('.chip-count').textContent) };
  });
  if (!report.check(!!chip && chip.count > 0, 'search.html', 'there are filters with numbers', chip)) return;
  await judge(browser, report, 'filters');
  await press(page, `[data-chip="${chip.name}"]`);
  await until(page, 'fewer results', (count) => new RegExp(`找到 ${count} 页`).test(document.querySelector('.search-status').textContent), chip.count)
    .then(() => report.check(true), () => report.fail('search.html', 'a filter leaves as many pages as it says', chip));
  const pressed = await page.evaluate((name) => {
    const one = document.querySelector(`[data-chip="${name}"]`);
    return one.getAttribute('aria-pressed') === 'true' && document.activeElement === one;
  }, chip.name);
  report.check(pressed, 'search.html', 'the filter is pressed and keeps the focus');
  const narrow = await said(page);
  await browser.goto(page.url());
  report.check(await said(page) === narrow, 'search.html', 'the filter is in the address', page.url());
  await press(page, `[data-chip="${chip.name}"]`);
  await until(page, 'all again', (words) => document.querySelector('.search-status').textContent === words, all)
    .then(() => report.check(true), () => report.fail('search.html', 'a second press takes it off', all));
  const strange = await ask(context, '执委', '&type=%3Cimg%3E&role=nobody:none&level=x');
  report.check(strange.length > 4, 'search.html', 'strange filters in the address end in words', strange);
}

async function marks(context) {
  const { browser, report } = context, { page } = browser;
  await ask(context, '执委');
  await follow(browser, page, () => click(page, '#ty-results .search-results a[href]'));
  const count = await until(page, 'marks', () => document.querySelectorAll('main mark').length).catch(() => 0);
  report.check(count > 0, 'a page', 'the words are marked');
  const before = await page.evaluate(() => document.querySelector('main').textContent);
  await judge(browser, report, 'marks');
  await press(page, '.marks-bar button');
  const after = await page.evaluate(() => ({ marks: document.querySelectorAll('mark.found').length, bar: !!document.querySelector('.marks-bar'), text: document.querySelector('main').textContent, url: location.search }));
  report.check(after.marks === 0 && !after.bar && after.text === before && after.url === '', 'a page', 'the marks can be taken away', { ...after, text: after.text === before });
  // 第 and 条 of a clause stand everywhere; what is left out is nothing to show.
  for (const [query, never] of [['县级班子配备标准自查 第3条', /^[第条]$/], ['走访 -表格', /表格/]]) {
    await ask(context, query);
    await follow(browser, page, () => click(page, '#ty-results .search-results a[href]'));
    const marked = await until(page, 'marks', () => [...document.querySelectorAll('main mark.found')].map((one) => one.textContent)).catch(() => []);
    report.check(marked.length > 0 && !marked.some((words) => never.test(words)), 'a page', `${query} marks what it says`, marked);
  }
}

// A section that is longer than the screen: who comes from the results sees the words, not only the heading far above them.
async function farBelow({ browser, site, report }) {
  const { page } = browser, { path } = site.pages.find((one) => one.layout === 'course');
  await browser.resize(320, 480);
  await browser.goto(site.url(path));
  const { id, words } = await page.evaluate(() => {
    const ends = [...document.querySelectorAll('main h2[id]')].map((from) => {
      let last = from;
      for (let at = from.nextElementSibling; at && !/^H[123]$/.test(at.nodeName); at = at.nextElementSibling) if (at.nodeName === 'P' || at.nodeName === 'UL') last = at;
      return { id: from.id, far: last.getBoundingClientRect().bottom - from.getBoundingClientRect().top, words: (last.textContent.match(/[\u4e00-\u9fff]{4,6}/g) || ['']).pop() };
    });
    return ends.filter((one) => one.words).sort((a, b) => b.far - a.far)[0];
  });
  await browser.goto(`${site.url(path)}?q=${encodeURIComponent(words)}#${encodeURIComponent(id)}`);
  const seen = () => [...document.querySelectorAll('main mark.found')].some((mark) => mark.textContent.length > 2 && mark.getBoundingClientRect().top >= 0 && mark.getBoundingClientRect().bottom <= innerHeight);
  const reached = await until(page, 'the words in sight', seen).catch(() => false);
  report.check(reached, path, 'words far below their heading are in sight', `${words} under ${id}`);
  await browser.wide();
}

async function recent(context) {
  const { browser, site, report } = context, { page } = browser;
  await ask(context, '走访');
  await until(page, 'the store', () => window.Touyan.me.ready && Object.keys(window.Touyan.me.searches).length > 0);
  await pause(300); // the hub writes behind the page's back
  await browser.goto(site.url('search.html'));
  const kept = await until(page, 'what was searched', () => [...document.querySelectorAll('.search-after a')].some((a) => a.textContent === '走访')).catch(() => false);
  report.check(kept, 'search.html', 'what was searched before is offered');
  await click(page, '.search-after button');
  await pause(300);
  await browser.goto(site.url('search.html'));
  await until(page, 'the store', () => window.Touyan.me.ready);
  await pause(100);
  const left = await page.evaluate(() => document.querySelectorAll('.search-after a').length);
  report.check(left === 0, 'search.html', 'and can be cleared', left);
}

// What has been read must not move under the eyes while the next letter is typed.
async function stillness(context) {
  const { browser, report } = context, { page } = browser;
  await ask(context, '执');
  const tops = [];
  for (const query of ['执委', '执委走', '走访', 'zf', '妇']) {
    await page.evaluate((box, words) => {
      const input = document.querySelector(box);
      input.value = words;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, BOX, query);
    await pause(250);
    tops.push(await page.evaluate(() => {
      const row = document.querySelector('.search-filters'), list = document.querySelector('.search-results');
      return [row, list].map((one) => Math.round(one.getBoundingClientRect().top));
    }));
  }
  report.check(tops.every(([row]) => row === tops[0][0]), 'search.html', 'the filters stay where they are', tops);
  report.check(Math.max(...tops.map(([, list]) => list)) - Math.min(...tops.map(([, list]) => list)) <= 160, 'search.html', 'results stay near their place', tops);
}

async function hostile(context) {
  const { browser, report } = context, { page } = browser;
  await ask(context, '执委');
  for (const query of HOSTILE) {
    const took = await page.evaluate(async (box, words) => {
      const input = document.querySelector(box), from = performance.now();
      input.value = words;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.form.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
      await new Promise((done) => setTimeout(done, 60));
      return performance.now() - from;
    }, BOX, query);
    report.check(took < 2000, 'search.html', 'a hostile query does not hang', `${query.slice(0, 20)} ${took} ms`);
    const words = await said(page);
    const harm = await page.evaluate(() => document.title === '7' || !!document.querySelector('main img, main script'));
    report.check(!harm && words.length > 4 && !/[\u2028\u202e\u2066]/.test(words), 'search.html', 'a hostile query stays text', `${query.slice(0, 20)} → ${words.slice(0, 60)}`);
  }
  for (const raw of ['%ED%A0%80', '%', '%E2%80%A8', '%00', `${'%F0%9F%98%80'.repeat(500)}`]) {
    await browser.goto(`${context.site.url('search.html')}?q=${raw}`);
    report.check((await said(page)).length > 4, 'search.html', 'a broken address ends in words', raw.slice(0, 20));
  }
}

const deep = (site) => site.readable.find((page) => page.type === 'lesson')?.path || site.readable[0].path;

async function judge(browser, report, what) {
  if (browser.name !== 'chromium') return;
  await browser.page.evaluate(AXE);
  const found = await browser.page.evaluate(async () => {
    for (const animation of document.getAnimations()) animation.finish();
    const result = await window.axe.run(document, { iframes: false, preload: false, resultTypes: ['violations'] });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0].target.join(' ')} ${nodes[0].failureSummary}`);
  });
  report.check(found.length === 0, what, 'axe finds nothing', found);
}
