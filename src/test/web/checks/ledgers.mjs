// Ledgers and norms: late rows and figures that fall short are said in words, by the keyboard alone one comes to the rows of a
// department, each department gets a sheet of paper with its rows and no others, and without scripts it all reads.
import { pause, until } from '../lib/act.mjs';
import { accessHere } from './access.mjs';
import { sidesOf } from './paper.mjs';

const STOPS_MAX = 200;

export async function ledgers(context) {
  const { browser, site, report, start } = context;
  const plan = site.readable.find((page) => page.html.includes('data-sheets=') && page.html.includes('is-late'));
  const norm = site.readable.find((page) => page.html.includes('class="norm-mark'));
  if (!report.check(plan && norm, 'site', 'there is a plan with late rows and a norm with its table')) return;
  await byKeys(context, plan);
  if (browser.name === 'chromium') {
    await bySheet(context, plan);
    await onPaper(context, norm);
  }
  await onPhone(context, plan, norm);
  for (const fault of browser.takeFaults()) report.fail('ledgers', 'fault', fault);
  for (const one of browser.name === 'chromium' ? [plan, norm] : []) {
    await browser.goto(site.url(one.path));
    await accessHere(context, one.path);
    browser.takeFaults(); // axe asks for the style sheet, which the policy refuses
  }
  const plain = await start({ scripts: false });
  await plain.goto(site.url(plan.path));
  report.check(await plain.page.evaluate(seen, '.is-late .late').then((words) => words.length > 0 && words.every((word) => /超期 \d+ 天/.test(word))),
    plan.path, 'late rows say so without scripts');
  await plain.goto(site.url(norm.path));
  const marks = await plain.page.evaluate(seen, '.norm-table tbody .norm-mark');
  report.check(['达标', '不达标', '没有数'].every((word) => marks.some((mark) => mark.startsWith(word))), norm.path, 'a norm reads without scripts and colours', marks);
  await plain.close();
}

/** The words of what shows. */
const seen = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.getClientRects().length).map((e) => e.textContent.trim());

const rows = () => [...document.querySelectorAll('.data-table .table-wrap tbody tr')].filter((tr) => !tr.hidden)
  .map((tr) => ({ late: tr.classList.contains('is-late'), cells: [...tr.cells].map((td) => td.textContent.trim()), line: tr.querySelector('.row-line').textContent }));

/** Walks with Tab until the focus is on what is wanted. */
async function tabTo(page, wanted) {
  for (let i = 0; i < STOPS_MAX; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement.matches(selector), wanted)) return true;
  }
  return false;
}

async function byKeys({ browser, site, report }, plan) {
  const { page } = browser;
  await browser.goto(site.url(plan.path));
  await until(page, 'the tools of the table came', () => document.querySelectorAll('.table-tool select').length);
  const all = await page.evaluate(rows);
  report.check(all.every((row) => /^\d+$/.test(row.line)), plan.path, 'each row says its line', all);
  const column = await page.evaluate(() => {
    const table = document.querySelector('.data-table table'), head = table.tHead.rows[0].cells[Number(table.dataset.sheets)];
    const label = [...document.querySelectorAll('.table-tool label')].find((one) => one.textContent === head.textContent.trim().replace(/(.+)\1/, '$1'));
    label.nextElementSibling.classList.add('by-department');
    [...document.querySelectorAll('.table-tool select')].pop().classList.add('by-late');
    return Number(table.dataset.sheets);
  });
  report.check(await tabTo(page, '.by-department'), plan.path, 'Tab comes to the list of departments');
  await page.keyboard.press('ArrowDown');
  if (browser.name === 'firefox') await page.keyboard.press('Enter');
  const name = await until(page, 'a department is chosen by key', () => document.querySelector('.by-department').value);
  const some = await page.evaluate(rows);
  report.check(some.length > 0 && some.length < all.length && some.every((row) => row.cells[column].split('、').includes(name)), plan.path, 'only its rows stay', some);
  report.check(some.length === all.filter((row) => row.cells[column].split('、').includes(name)).length, plan.path, 'and all of them, shared ones too', some);
  await page.evaluate(() => [...document.querySelectorAll('.table-count button')].find((one) => one.textContent === '全部显示').classList.add('show-all'));
  report.check(await tabTo(page, '.show-all'), plan.path, 'Tab comes to "show all"');
  await page.keyboard.press('Enter');
  report.check(await tabTo(page, '.by-late'), plan.path, 'Tab comes to the list of what is late');
  await page.keyboard.press('ArrowDown');
  await until(page, 'late rows are chosen by key', () => document.querySelector('.by-late').value);
  const late = await page.evaluate(rows);
  report.check(late.length === all.filter((row) => row.late).length && late.every((row) => row.late), plan.path, 'only late rows stay', late);
  await page.evaluate(() => { const list = document.querySelector('.by-late'); list.value = ''; list.dispatchEvent(new Event('change')); });
  report.check(await tabTo(page, '.data-table th[data-type="date"] button'), plan.path, 'Tab comes to the head of the days');
  await page.keyboard.press('Enter');
  const sorted = await page.evaluate(() => ({ sort: document.querySelector('th[data-type="date"]').getAttribute('aria-sort'), first: document.querySelector('.data-table tbody tr').className }));
  report.check(sorted.sort === 'ascending' && sorted.first === 'is-late', plan.path, 'Enter sorts by day, what is late first', sorted);
}

/** One sheet for each department, with its name, its rows and nothing of the others; afterwards the page is what it was. */
async function bySheet({ browser, site, report }, plan) {
  const { page } = browser;
  await browser.goto(site.url(plan.path));
  await until(page, 'the tools of the table came', () => document.querySelectorAll('.table-tool select').length);
  const before = await page.evaluate(() => document.querySelector('.data-table').outerHTML.length);
  const sheets = await page.evaluate(() => new Promise((done) => {
    window.print = () => {
      const column = Number(document.querySelector('.data-table table').dataset.sheets);
      done([...document.querySelectorAll('.table-sheets > section')].map((sheet) => ({
        caption: sheet.querySelector('caption').textContent,
        departments: [...sheet.querySelectorAll('tbody tr')].map((tr) => tr.cells[column].textContent.trim().split('、')),
        notes: [...sheet.querySelectorAll('.table-note')].map((p) => p.textContent).join(' '),
      })));
    };
    [...document.querySelectorAll('.table-count button')].find((one) => /分开打印/.test(one.textContent)).click();
    setTimeout(() => done([]), 3000);
  }));
  const names = sheets.map(({ caption }) => (/· (.+)（\d+ 行）$/.exec(caption) || [])[1]);
  report.check(sheets.length > 1 && new Set(names).size === names.length, plan.path, 'each department has a sheet with its name', names);
  report.check(sheets.every(({ departments }, i) => departments.length > 0 && departments.every((own) => own.includes(names[i]))), plan.path, 'with its rows only', sheets);
  report.check(sheets.every(({ notes }) => /截至.+年/.test(notes) && /出处：data\//.test(notes)), plan.path, 'with the day and the source', sheets[0]);
  const sides = await sidesOf(page);
  report.check(sides.length === sheets.length, plan.path, 'as many sides as departments', `${sides.length} sides, ${sheets.length} departments`);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await pause(50);
  const after = await page.evaluate(() => ({ length: document.querySelector('.data-table').outerHTML.length, sheets: document.querySelectorAll('.table-sheets').length }));
  report.check(after.sheets === 0 && Math.abs(after.length - before) < 20, plan.path, 'nothing of it stays on the page', { before, ...after });
}

async function onPaper({ browser, site, report }, norm) {
  await browser.goto(site.url(norm.path));
  await browser.page.emulateMediaType('print');
  const shown = await browser.page.evaluate(() => {
    const wrap = document.querySelector('.norm-table .table-wrap');
    return { wide: wrap.scrollWidth <= wrap.clientWidth + 1, marks: [...document.querySelectorAll('.norm-mark')].every((mark) => /[✓✗?]/.test(getComputedStyle(mark, '::before').content)) };
  });
  await browser.page.emulateMediaType(null);
  report.check(shown.wide && shown.marks, norm.path, 'the table of a norm is whole on paper, each word with its mark', shown);
}

async function onPhone({ browser, site, report }, plan, norm) {
  for (const [at, selector] of [[plan, '.data-table'], [norm, '.norm-table']]) {
    await browser.resize(320, 640);
    await browser.goto(site.url(at.path));
    const card = await browser.page.evaluate((place) => {
      const row = document.querySelector(`${place} tbody tr`), cells = [...row.cells].filter((td) => td.getClientRects().length).map((td) => td.getBoundingClientRect());
      return { stacked: cells.every((box, i) => !i || box.top >= cells[i - 1].bottom - 1), sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth };
    }, selector);
    report.check(card.stacked && !card.sideways, at.path, 'a row is a card on a phone', card);
  }
  await browser.wide();
}
