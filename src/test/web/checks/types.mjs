// What single content types can do: tables are searched, sorted and printed, clauses cited, terms opened by touch, help found,
// forms filled in, videos followed by their captions. And nothing moves when the scripts for it arrive.
import { click, pause, press, text, until } from '../lib/act.mjs';

const holding = (site, part) => site.readable.filter((page) => page.html.includes(part));

export async function types(context) {
  const { browser, report } = context;
  for (const run of [tables, sums, policy, terms, finder, form, video, lists, copy, still]) {
    await run(context);
    for (const fault of browser.takeFaults()) report.fail(run.name, 'fault', fault);
  }
  await browser.wide();
}

const table = () => ({
  rows: [...document.querySelectorAll('.data-table tbody tr')].filter((tr) => !tr.hidden).map((tr) => [...tr.cells].map((td) => td.textContent)),
  all: document.querySelectorAll('.data-table tbody tr').length,
  count: document.querySelector('.table-count p').textContent,
  wide: document.documentElement.scrollWidth <= document.documentElement.clientWidth,
});

async function tables({ name, browser, site, report }) {
  const { page } = browser;
  const at = holding(site, 'class="table-tools"')[0];
  if (!report.check(!!at, 'site', 'there is a data table with tools')) return;
  await browser.goto(site.url(at.path));
  await until(page, 'the tools of the table came', () => document.querySelectorAll('.table-tool select').length);
  const first = await page.evaluate(table);
  report.check(first.rows.length === first.all && first.wide, at.path, 'all rows show and the page does not scroll sideways', first.count);
  const chosen = await page.evaluate(() => {
    const select = document.querySelector('.table-tool select');
    const head = [...document.querySelectorAll('.data-table th[data-choices]')][0];
    select.value = select.options[1].value;
    select.dispatchEvent(new Event('change'));
    return { value: select.value, column: [...head.parentNode.cells].indexOf(head) };
  });
  const some = await page.evaluate(table);
  report.check(some.rows.length > 0 && some.rows.length < first.all && some.rows.every((row) => row[chosen.column] === chosen.value),
    at.path, 'only rows with the chosen value stay', some.rows);
  report.check(some.count.includes(`${some.rows.length} / ${first.all}`), at.path, 'the count says so', some.count);
  if (name === 'chromium') {
    // The print dialog would hold the page: what matters is what would go to paper while it is open.
    const paper = await page.evaluate(() => new Promise((done) => {
      window.print = () => done({ caption: document.querySelector('.data-table caption').textContent, alone: document.body.classList.contains('printing-table') });
      document.querySelector('.table-count button').click();
      setTimeout(() => done({}), 2000);
    }));
    report.check(paper.alone && paper.caption.includes(chosen.value), at.path, 'its paper is the table alone, named after the choice', paper);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  }
  await page.evaluate(() => { const box = document.querySelector('.table-tool input'); box.value = 'zzz没有'; box.dispatchEvent(new Event('input')); });
  const none = await text(page, '.table-none');
  report.check(none.includes('全部显示'), at.path, 'an empty result says what to do', none);
  await click(page, '.table-count button', '全部显示');
  report.check((await page.evaluate(table)).rows.length === first.all, at.path, 'everything comes back');
  await click(page, '.data-table th:nth-child(2) button');
  await click(page, '.data-table th:nth-child(2) button');
  const sorted = await page.evaluate(() => ({ sort: document.querySelector('.data-table th:nth-child(2)').getAttribute('aria-sort'),
    values: [...document.querySelectorAll('.data-table tbody td:nth-child(2)')].map((td) => td.textContent) }));
  const wanted = await page.evaluate((values) => values.slice().sort((a, b) => b.localeCompare(a, 'zh-CN', { numeric: true })), sorted.values);
  report.check(sorted.sort === 'descending' && sorted.values.join() === wanted.join(), at.path, 'two presses on a head sort downwards', sorted);
}

/** A table as the build writes it, with sums and 3,000 rows, in the place of the one of the page. */
async function sums({ browser, site, report }) {
  const { page } = browser;
  const at = holding(site, 'class="table-tools"')[0];
  if (!at) return;
  await browser.goto(site.url(at.path));
  await until(page, 'the tools of the table came', () => document.querySelectorAll('.table-tool select').length);
  await page.evaluate(() => {
    const cell = (type, text, plain) => `<td data-type="${type}"${plain ? ` data-n="${plain}"` : ''}>${text}</td>`;
    const first = [['1,200', '1200', '2026-02-01', '0.1'], ['1e400', '', '2025-12-31', '0.2'], ['30', '', '下月', '-0.0004'], ['-5', '', '', '123456789012345'], ['', '', '2026-01-15', '']];
    const more = Array.from({ length: 2995 }, (_, i) => [String(i * 7919 % 2995 + 2000), '', '2027-01-01', '']);
    const rows = [...first, ...more].map(([n, plain, day, exact]) => `<tr>${cell('number', n, plain)}${cell('date', day)}${cell('number', exact)}</tr>`);
    const box = document.querySelector('.data-table');
    box.innerHTML = `<div class="table-tools"><div class="table-tool"></div></div><div class="table-count"></div><div class="table-wrap"><table><caption>表</caption>
      <thead><tr><th data-type="number">数</th><th data-type="date">日子</th><th data-type="number">钱</th></tr></thead><tbody>${rows.join('')}</tbody>
      <tfoot><tr><td data-type="number" data-total=""><span>合计 <span class="sum">?</span></span></td><td></td><td data-total="元"><span class="sum">?</span></td></tr></tfoot></table></div>`;
    const again = document.createElement('script');
    again.src = document.querySelector('script[src$="assets/touyan.js"]').src.replace(/touyan\.js$/, 'part/table.js');
    document.querySelectorAll('.data-table').forEach((other) => { if (other !== box) other.remove(); });
    document.head.appendChild(again);
  });
  await until(page, 'the table was read', () => !!document.querySelector('.table-count p'));
  const foot = () => page.evaluate(() => [...document.querySelectorAll('.data-table tfoot td')].map((td) => td.textContent));
  const all = 1200 + 30 - 5 + 2995 * 2000 + 2995 * 2994 / 2;
  report.check((await foot()).join('|') === `合计 ${all}||123456789012345.2996 元`, at.path, 'sums are exact, count thousands, and keep their word', await foot());
  const sort = async (column, times) => {
    for (let i = 0; i < times; i++) await click(page, `.data-table th:nth-child(${column}) button`);
    return page.evaluate((n) => [...document.querySelectorAll('.data-table tbody tr')].map((tr) => tr.cells[n - 1].textContent), column);
  };
  const up = await sort(1, 1);
  const values = Array.from({ length: 2995 }, (_, i) => String(i + 2000));
  report.check(up.join() === ['-5', '30', '1,200', ...values, '1e400', ''].join(), at.path, 'numbers sort by value, what is none last', up.slice(0, 5));
  const down = await sort(1, 1);
  report.check(down.join() === [...values.reverse(), '1,200', '30', '-5', '1e400', ''].join(), at.path, 'and downwards', down.slice(-6));
  const days = await sort(2, 1);
  report.check([...days.slice(0, 4), ...days.slice(-2)].join() === '2025-12-31,2026-01-15,2026-02-01,2027-01-01,下月,', at.path, 'days sort by date', days.slice(0, 4));
  await page.evaluate(() => { const box = document.querySelector('.table-tool input'); box.value = '2026-02'; box.dispatchEvent(new Event('input')); });
  report.check((await foot()).join('|') === '合计 1200||0.1 元', at.path, 'the sum is that of the rows that show', await foot());
}

async function policy({ browser, site, report }) {
  const at = holding(site, 'class="clause-box"')[0];
  if (!report.check(!!at, 'site', 'there is a policy with clauses')) return;
  await browser.goto(site.url(at.path));
  await until(browser.page, 'the copy buttons came', () => !!document.querySelector('.clause-no button'));
  const cited = await browser.page.evaluate(() => new Promise((done) => {
    const wrote = (words) => { done(words); return Promise.resolve(); };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: wrote } });
    document.querySelector('.clause-no button').click();
    setTimeout(() => done(''), 2000);
  }));
  report.check(/^《.+》（.+）第一条：.+\n.*#tiao-1$/.test(cited), at.path, 'a clause is cited with title, number, words and link', cited);
  const said = await until(browser.page, 'the copy is said', () => {
    const button = document.querySelector('.clause-no button');
    const status = document.querySelector('.policy-text [role="status"]').textContent;
    return status && { status, button: button.textContent, label: button.getAttribute('aria-label') };
  });
  report.check(said.status === '第一条 已复制' && said.button === '已复制 第一条' && said.label === null, at.path, 'eyes and ears get the result', said);
  await until(browser.page, 'the button is itself again', () => document.querySelector('.clause-no button').textContent === '复制这一条 第一条' &&
    !document.querySelector('.policy-text [role="status"]').textContent);
}

async function terms({ name, browser, site, report }) {
  if (name !== 'chromium') return; // Firefox has no touch under automation
  const at = holding(site, 'data-meaning=')[0];
  if (!report.check(!!at, 'site', 'a page has a term')) return;
  await browser.resize(320, 640);
  await browser.goto(site.url(at.path));
  const spot = await browser.page.evaluate(() => {
    const link = document.querySelector('a.term[data-meaning]');
    link.scrollIntoView({ block: 'center' });
    const box = link.getClientRects()[0];
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  await browser.page.touchscreen.tap(spot.x, spot.y);
  const card = await until(browser.page, 'the first tap opens the card', () => {
    const found = document.getElementById('ty-term');
    const box = found && found.getBoundingClientRect();
    return box && { left: box.left, right: box.right, link: found.querySelector('a').textContent };
  });
  report.check(card.left >= 0 && card.right <= 320 && card.link === '看词条', at.path, 'the card is on the screen and leads on', card);
  await browser.resize(300, 600);
  const kept = await browser.page.evaluate(() => { const box = document.getElementById('ty-term'); return box && box.getBoundingClientRect().right; });
  report.check(kept > 0 && kept <= 300, at.path, 'a window that changes keeps the card, and on the screen', kept);
  await browser.page.touchscreen.tap(5, 5);
  report.check(await browser.page.evaluate(() => !document.getElementById('ty-term')), at.path, 'a tap elsewhere closes it');
  await browser.wide();
}

async function finder({ browser, site, report }) {
  for (const at of holding(site, 'id="ty-finder"')) {
    await browser.goto(site.url(at.path));
    const words = await browser.page.evaluate(() => document.querySelector('.finder-item label').textContent.trim());
    await until(browser.page, 'the finder is ready', () => document.querySelector('.finder-found').textContent);
    await press(browser.page, '.finder-item label');
    const found = await text(browser.page, '.finder-found');
    report.check(found.includes(`因为：${words}`), at.path, 'a ticked statement finds programmes and says why', found);
    report.check((await text(browser.page, '#ty-finder')).includes('当年正式文件'), at.path, 'and where conditions stand');
  }
}

async function form({ browser, site, report }) {
  const at = site.ofLayout('template')[0];
  if (!report.check(!!at, 'site', 'there is a template')) return;
  await browser.goto(site.url(at.path));
  await until(browser.page, 'the button came', () => [...document.querySelectorAll('.blank-tools button')].length > 1);
  const grown = await browser.page.evaluate(() => {
    const area = document.querySelector('#ty-blanks textarea'), before = area.clientHeight;
    area.value = '一行\n'.repeat(12);
    area.dispatchEvent(new Event('input', { bubbles: true }));
    return { before, after: area.clientHeight, whole: area.scrollHeight <= area.clientHeight + 2 };
  });
  report.check(grown.after > grown.before && grown.whole, at.path, 'a long answer shows whole', grown);
  await click(browser.page, '.blank-tools button', '清空');
  report.check(await browser.page.evaluate(() => document.querySelector('#ty-blanks textarea').value === ''), at.path, 'it can be cleared');
  await browser.page.evaluate(() => { document.querySelector('#ty-blanks textarea').value = '秘密'; });
  await browser.goto(site.url(at.path));
  report.check(await browser.page.evaluate(() => document.querySelector('#ty-blanks textarea').value === ''), at.path, 'nothing is kept');
}

async function video({ browser, site, report }) {
  for (const at of holding(site, 'class="cue-list"')) {
    await browser.goto(site.url(at.path));
    await until(browser.page, 'times became buttons', () => !!document.querySelector('button.cue-time'));
    const cues = await browser.page.evaluate(() => ({ list: document.querySelectorAll('.cue-list li').length,
      track: [...document.getElementById('ty-video').textTracks].map((track) => track.cues && track.cues.length) }));
    report.check(cues.track.length === 1 && cues.track[0] === cues.list, at.path, 'each line of the list is a caption', cues);
    await press(browser.page, '.cue-list li:nth-child(2) button');
    const wanted = await browser.page.evaluate(() => Number(document.querySelector('.cue-list li:nth-child(2)').dataset.start));
    const time = await until(browser.page, 'a time leads there', () => document.getElementById('ty-video').currentTime);
    report.check(time >= wanted - 0.5 && time < wanted + 5, at.path, 'pressing a time goes there', time);
  }
}

async function lists({ browser, site, report }) {
  await browser.goto(site.url('az.html'));
  const seen = await browser.page.evaluate(() => [...document.querySelectorAll('.az-bar a')].map((a) => !!document.getElementById(a.hash.slice(1)) || /az-/.test(a.href)));
  report.check(seen.length > 5 && seen.every(Boolean), 'az.html', 'every letter in the bar leads somewhere', seen);
}

async function copy({ browser, site, report }) {
  await browser.goto(site.url('copy.html'));
  await click(browser.page, '.copy-check button');
  const said = await until(browser.page, 'the check of the copy ends', () => /可以用|重新复制/.test(document.querySelector('.copy-check').textContent) && document.querySelector('.copy-check').textContent);
  report.check(said.includes('可以用'), 'copy.html', 'a whole copy is called whole', said);
}

/** Layout shift before anybody touched anything, on a wide and a narrow screen. */
async function still({ name, browser, site, report }) {
  if (name !== 'chromium') return;
  await browser.page.evaluateOnNewDocument(() => {
    window.moved = 0;
    window.movers = [];
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
      window.moved += entry.value;
      (entry.sources || []).forEach(({ node }) => window.movers.push(node && (node.className || node.nodeName)));
    })).observe({ type: 'layout-shift', buffered: true });
  });
  const kinds = ['policy', 'quiz', 'video', 'programme', 'template', 'term', 'system', 'event', 'case', 'az', 'copy'].map((layout) => site.ofLayout(layout)[0]);
  for (const at of [...kinds, holding(site, 'class="table-tools"')[0], holding(site, 'id="ty-finder"')[0]].filter(Boolean)) {
    for (const width of [320, 1366]) {
      await browser.resize(width, 700);
      await browser.goto(site.url(at.path));
      await pause(250);
      const { moved, movers } = await browser.page.evaluate(() => ({ moved: window.moved, movers: window.movers }));
      report.check(moved < 0.001, at.path, `nothing moves at ${width} px`, `${moved} ${movers}`);
    }
  }
}
