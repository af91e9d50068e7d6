// Several learners at one computer: each her own posts, day and marks; renamed, joined, deleted; the record carried to another
// browser as file and as text; wrong clocks; deleted is deleted. With keys alone where it matters.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { click, pause, text, until } from '../lib/act.mjs';
import { pagesOf } from '../lib/pdf.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AT = 'records.html', EVIL = '<script>document.title=1</script>&amp;"\'\u202e';
const named = (page) => page.evaluate(() => document.querySelector('.people-line b').textContent);
const count = (page, who) => page.evaluate((name) => window.Touyan.me.events.filter((e) => e.who === name).length, who);

export async function people(context) {
  const { site, report, start } = context;
  const browser = await start({});
  const page = browser.page, open = (path = AT) => browser.goto(site.url(path));
  const [one, two] = site.readable.filter((p) => p.type === 'explainer' && p.id);

  // The first learner, by keys alone: posts are hers already, then she writes her name.
  await open(one.path);
  await click(page, '[data-slot="end"] button', '读完了');
  await pause(200);
  await open('index.html');
  await choosePost(page, 0);
  await open();
  report.check(await named(page) === '没写姓名', AT, 'who gave no name is called so', await named(page));
  await page.focus('.people-line button');
  await page.keyboard.press('Enter');
  await until(page, 'the window of names', () => !!document.activeElement.closest('[role=dialog]'));
  await judge(page, report, 'the window of names');
  await page.keyboard.press('Escape');
  report.check(await page.evaluate(() => document.activeElement.matches('.people-line button')), AT, 'Escape closes the window and gives the focus back');
  await page.keyboard.press('Enter');
  await until(page, 'the window again', () => !!document.activeElement.closest('[role=dialog]'));
  await tabTo(page, '#ty-add');
  await page.keyboard.type('王小花');
  await page.keyboard.press('Enter');
  await until(page, 'the question whose records these are', () => /没写姓名的记录/.test(document.querySelector('.dialog-ask')?.textContent));
  await page.keyboard.press('Enter'); // the answer "是的" has the focus
  await until(page, 'the name stands in the line', () => document.querySelector('.people-line b').textContent === '王小花');
  await pause(300);
  await open();
  report.check(await count(page, '王小花') === 1 && await count(page, '') === 0, AT, 'what was done without a name is hers now', [await count(page, '王小花'), await count(page, '')]);
  report.check(await text(page, '.person-name') === '王小花', AT, 'the head says who is learning', await text(page, '.person-name'));
  await fill(page, '#ty-unit', '柳溪村');
  await page.evaluate(() => { document.getElementById('ty-day').value = '1926-09-01'; });
  await click(page, '#ty-save');
  report.check(/太早/.test(await text(page, '#ty-saved')) && await page.evaluate(() => document.activeElement.id) === 'ty-day', AT, 'a day too long ago is asked for again', await text(page, '#ty-saved'));
  await page.evaluate(() => { document.getElementById('ty-day').value = '2026-09-01'; });
  await click(page, '#ty-save');
  report.check(/已记下/.test(await text(page, '#ty-saved')), AT, 'saving says so', await text(page, '#ty-saved'));
  await pause(300);

  // The second one: nothing of the first is hers.
  await add(page, EVIL);
  const evil = EVIL.replace('\u202e', '');
  report.check(await named(page) === evil && await page.title() !== '1', AT, 'a name of signs is a name', await named(page));
  await open();
  report.check(await page.evaluate(() => document.getElementById('ty-unit').value + document.getElementById('ty-day').value) === '', AT, 'the second learner has no unit and no day yet');
  await open(one.path);
  report.check(/读完了/.test(await text(page, '[data-slot="end"]')), one.path, 'what the first one read is not read by the second', await text(page, '[data-slot="end"]'));
  await open(two.path);
  await click(page, '[data-slot="end"] button', '读完了');
  await pause(200);
  await open('index.html');
  await choosePost(page, 1);
  await pick(page, '王小花');
  report.check(/2026/.test(await page.evaluate(() => window.Touyan.me.person.appointed)) && (await posts(page)).length === 1, 'index.html', 'back to the first: her day and her post', await posts(page));
  await open(two.path);
  report.check(/读完了/.test(await text(page, '[data-slot="end"]')), two.path, 'and not the marks of the second');

  // Names: one that is there is not added twice; a long one is cut; a rename asks; joining too.
  await open();
  await click(page, '.people-line button');
  await until(page, 'the field for a name', () => !!document.getElementById('ty-add'));
  await page.type('#ty-add', '王小花');
  await page.keyboard.press('Enter');
  report.check(/已经有/.test(await text(page, '.people-said')), AT, 'the same name twice is asked about', await text(page, '.people-said'));
  await page.evaluate(() => { document.getElementById('ty-add').value = '王 小　花'; });
  await page.focus('#ty-add');
  await page.keyboard.press('Enter');
  report.check(/已经有“王小花”/.test(await text(page, '.people-said')), AT, 'a name with spaces is the one that is there', await text(page, '.people-said'));
  await page.keyboard.press('Escape');
  await open();
  await page.evaluate(() => { const button = document.querySelector('.people-line button'); button.click(); button.click(); });
  await until(page, 'the window', () => !!document.querySelector('[role=dialog]'));
  await pause(300);
  report.check(await page.evaluate(() => document.querySelectorAll('[role=dialog]').length) === 1, AT, 'two quick presses open one window');
  await page.keyboard.press('Escape');
  await page.evaluate(() => { const input = document.getElementById('ty-who'); input.value = '长'.repeat(10_000); });
  await click(page, '#ty-save');
  await until(page, 'a rename is asked about', () => /改名/.test(document.querySelector('.dialog')?.textContent));
  await judge(page, report, 'the question about a rename');
  await page.keyboard.press('Escape');
  report.check(await named(page) === '王小花' && await count(page, '王小花') === 1, AT, 'Escape renames nobody');
  await click(page, '#ty-save');
  await click(page, '.dialog button', '改名');
  await until(page, 'the long name, cut', () => document.querySelector('.people-line b').textContent === '长'.repeat(50));
  await pause(300);
  await open();
  report.check(await count(page, '长'.repeat(50)) === 1 && await count(page, '王小花') === 0 && await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    AT, 'renamed after a reload too, and a long name does not push the page apart');
  await fill(page, '#ty-who', '王小花');
  await click(page, '#ty-save');
  await click(page, '.dialog button', '改名');
  await until(page, 'the old name', () => document.querySelector('.people-line b').textContent === '王小花');
  await pause(300);

  const file = await exported(context, browser, '所有人的');
  const parts = await codeOf(page, report);
  if (context.name === 'chromium') await statement(page, report, 1, /凭据：自己说的[^]*不能证明[^]*培训员签字/);

  // One is deleted, the other stays; then all.
  await pick(page, evil);
  await click(page, '#ty-remove');
  await until(page, 'the question', () => !!document.querySelector('.dialog'));
  await judge(page, report, 'the question about deleting');
  await click(page, '.dialog button.main');
  report.check(await count(page, evil) === 1, AT, '"不删" deletes nobody');
  await click(page, '#ty-remove');
  await click(page, '.dialog .row button:not(.main)');
  await until(page, 'she is gone', () => document.querySelector('.people-line b').textContent === '王小花');
  await pause(300);
  await browser.restart();
  await browser.goto(site.url(AT));
  report.check(await count(browser.page, evil) === 0 && await count(browser.page, '王小花') === 1, AT, 'one learner deleted, after a restart too; the other is there');
  for (const fault of browser.takeFaults()) report.fail(AT, 'fault', fault);
  await browser.close();

  await otherBrowser(context, file, parts, evil);
}

async function choosePost(page, at) {
  const key = await page.evaluate((n) => document.querySelectorAll('li.role-card')[n].dataset.role, at);
  if (await page.evaluate((k) => !document.querySelector(`li.role-card[data-role="${k}"]`).getClientRects().length, key)) await click(page, '#ty-mine button', '改岗位');
  await click(page, `li.role-card[data-role="${key}"] button`);
  await until(page, 'the post is chosen', (k) => document.querySelector(`li.role-card[data-role="${k}"] button`).getAttribute('aria-pressed') === 'true', key);
  await pause(200);
}
const posts = (page) => page.evaluate(() => [...window.Touyan.me.person.roles]);

async function fill(page, selector, words) {
  await page.evaluate((s) => { document.querySelector(s).value = ''; }, selector);
  await page.type(selector, words);
}

async function tabTo(page, selector) {
  for (let n = 0; n < 20; n++) {
    if (await page.evaluate((s) => document.activeElement.matches(s), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${selector}`);
}

async function add(page, name) {
  await click(page, '.people-line button');
  await until(page, 'the window of names', () => !!document.querySelector('#ty-add'));
  await page.type('#ty-add', name.replace('\u202e', ''));
  await page.evaluate((all) => { document.getElementById('ty-add').value = all; }, name);
  await page.keyboard.press('Enter');
  await until(page, 'she is added', () => !document.querySelector('.dialog'));
  await pause(300);
}

async function pick(page, name) {
  await click(page, '.people-line button');
  await until(page, 'the window of names', () => !!document.querySelector('.person'));
  await page.evaluate((n) => [...document.querySelectorAll('.person')].find((b) => b.querySelector('bdi').textContent === n).setAttribute('data-pick', ''), name);
  await click(page, '.person[data-pick]');
  await until(page, 'she is picked', (n) => document.querySelector('.people-line b').textContent === n, name);
  await pause(200);
}

export async function exported({ report }, browser, whose) {
  const page = browser.page;
  await page.evaluate(() => { document.getElementById('ty-whose').value = 'all'; });
  await click(page, '#ty-records button', '把记录存成文件');
  for (let n = 0; n < 100; n++) {
    const name = readdirSync(browser.downloads).find((one) => /\.json$/.test(one));
    const path = name && join(browser.downloads, name);
    if (path && readFileSync(path, 'utf8').trimEnd().endsWith('}')) {
      const whos = new Set(JSON.parse(readFileSync(path, 'utf8')).events.map((e) => e.who));
      report.check(whos.size === 2, AT, `the file of ${whose} holds both`, [...whos]);
      return path;
    }
    await pause(50);
  }
  return report.fail(AT, 'a file is downloaded', readdirSync(browser.downloads));
}

/** The text of both learners, as it stands in the fields. */
export async function codeOf(page, report) {
  await page.evaluate(() => { document.getElementById('ty-whose').value = 'all'; });
  await click(page, '#ty-records button', '变成一段文字');
  await until(page, 'the text', () => !!document.querySelector('.record-code'));
  await judge(page, report, 'the text code');
  await click(page, '.record-part button', '复制');
  const words = await until(page, 'the copy is answered', () => document.querySelector('.record-part [role=status]').textContent);
  report.check(/复制好了|Ctrl\+C/.test(words), AT, 'copying says what came of it', words);
  const parts = await page.evaluate(() => [...document.querySelectorAll('.record-code')].map((area) => area.value));
  report.check(parts.length >= 1 && parts.every((part) => /^(\d+\/\d+ )?TY1[0-9A-Z ]+$/.test(part)), AT, 'the text is letters and digits', parts);
  return parts;
}

async function statement(page, report, sheets, wanted) {
  await page.emulateMediaType('print');
  const words = await text(page, '#ty-statement');
  const rest = await page.evaluate(() => [...document.querySelectorAll('main > *')].filter((e) => e.getClientRects().length && e.innerText.trim()).map((e) => e.id || e.className));
  await page.emulateMediaType(null);
  report.check(wanted.test(words), AT, 'the statement says what it can prove and what not', words);
  report.check(rest.join() === 'ty-statement', AT, 'nothing but the statement is printed', rest);
  const pages = pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  report.check(pages.length === sheets && Math.abs(pages[0].height - 842) < 2, AT, `the statement takes ${sheets} sheet(s) of A4`, pages);
}

// Another browser, or the folder in another place: nothing is there, and everything comes back.
async function otherBrowser(context, file, parts, evil) {
  const { site, report, start } = context;
  const browser = await start({});
  const page = browser.page;
  await browser.goto(site.url(AT));
  report.check(await page.evaluate(() => window.Touyan.me.events.length) === 0, AT, 'another browser knows nothing');
  const paste = async (words) => {
    if (!await page.evaluate(() => !!document.getElementById('ty-paste'))) await click(page, '#ty-records button', '贴上一段文字');
    await until(page, 'the field', () => !!document.getElementById('ty-paste'));
    await page.evaluate((w) => { document.getElementById('ty-paste').value = w; document.getElementById('ty-said').textContent = ''; }, words);
    await click(page, '.record-box button', '读进来');
    return until(page, 'an answer', () => document.getElementById('ty-said').textContent);
  };
  const whole = parts.join('\n');
  const middle = Math.floor(whole.length / 2);
  for (const [words, wanted] of [['', /没有找到/], ['你好', /没有找到/], [whole.slice(0, middle) + (whole[middle] === 'A' ? 'B' : 'A') + whole.slice(middle + 1), /错字|没贴全/],
    [whole.slice(0, -20), /错字|没贴全/], [whole.replace(/TY1/g, 'TY3'), /新版本/], ['TY1'.repeat(2000), /没有找到|错字/]]) {
    const answer = await paste(words);
    report.check(wanted.test(answer), AT, `pasting ${JSON.stringify(words.slice(0, 12))}… is answered`, answer);
  }
  report.check(await page.evaluate(() => window.Touyan.me.events.length) === 0, AT, 'nothing was taken from damaged texts');
  const answer = await paste('张三：\n' + parts.map((part) => part.toLowerCase()).reverse().join('\n\n').replace(/ /g, '\u3000'));
  report.check(/读回 2 条/.test(answer), AT, 'the text brings everything back', answer);
  await pause(300);
  await browser.goto(site.url(AT));
  report.check(await count(page, '王小花') === 1 && await count(page, evil) === 1, AT, 'both learners are back');
  const settings = (who) => page.evaluate((name) => window.Touyan.personOf(window.Touyan.me.people[name]), who);
  report.check((await settings('王小花')).appointed === '', AT, 'a text brings no day of appointment');
  await page.evaluate(() => { document.getElementById('ty-said').textContent = ''; });
  const input = await page.$('#ty-import');
  await input.uploadFile(file);
  const second = await until(page, 'an answer', () => document.getElementById('ty-said').textContent);
  report.check(/读回 0 条新记录，2 条/.test(second), AT, 'the file brings nothing new: the same events', second);
  await pause(200);
  await browser.goto(site.url(AT));
  const back = await settings('王小花');
  report.check(back.unit === '柳溪村' && back.appointed === '2026-09-01' && back.roles.length === 1, AT, 'the file fills unit, posts and day of a name that is there', back);

  await clocks(browser, context);

  // All of it deleted, and a killed browser brings nothing back.
  await click(page, '#ty-clear');
  await click(page, '.dialog .row button:not(.main)');
  await until(page, 'all is deleted', () => /全部清除/.test(document.getElementById('ty-said').textContent));
  await pause(1000);
  await browser.kill();
  await browser.goto(site.url(AT));
  const left = await browser.page.evaluate(() => [window.Touyan.me.events.length, Object.keys(window.Touyan.me.people).length, window.Touyan.me.who]);
  report.check(left.join() === '0,0,', AT, 'deleted stays deleted when the browser is killed', left);
  for (const fault of browser.takeFaults()) report.fail(AT, 'fault', fault);
  await browser.close();
}

// A clock that stood in 1980 and in 2099: said, kept, and no due day is counted from it. And forty pages on two sheets.
async function clocks(browser, { site, report, name }) {
  const page = browser.page;
  await pick(page, '王小花');
  await page.evaluate(() => window.Touyan.savePerson({ appointed: '' })); // it came with the file; here her days count
  await page.evaluate(() => new Promise((done) => {
    const event = (t, n) => window.Touyan.records.event({ t, who: '王小花', unit: '', roles: ['cun:exec'], verb: 'read', ref: `made/up-${n}`, hash: '', min: 10 });
    const many = Array.from({ length: 40 }, (_, n) => event(Date.now() - n * 864e5, n));
    window.Touyan.store.append([event(Date.UTC(1980, 0, 1), 97), event(Date.UTC(2099, 5, 1), 98), ...many], done);
  }));
  await browser.goto(site.url(AT));
  const words = await text(page, '.records-clock');
  report.check(/有 2 条记录的日期不对/.test(words), AT, 'records of a wrong clock are kept and said', words);
  const start = await page.evaluate(() => [window.Touyan.me.start, window.Touyan.learning.plus(window.Touyan.me.today, -39)]);
  report.check(start[0] === start[1], AT, 'her time counts from the first day that can be', start);
  if (name === 'chromium') await statement(page, report, 2, /日期不准/);
  const reminded = await text(page, '[data-slot="unsaved"]');
  report.check(/42 条记录只在这台电脑上/.test(reminded), AT, 'she is reminded to carry the record away', reminded);
  await click(page, '[data-slot="unsaved"] button', '以后再说');
  await pause(200);
  await browser.goto(site.url(AT));
  report.check(await text(page, '[data-slot="unsaved"]') === '', AT, '"以后再说" is heard');
  // The clock itself: only the page is told another day.
  await page.evaluateOnNewDocument(() => {
    const Real = Date, at = Real.UTC(1980, 0, 5);
    window.Date = class extends Real {
      constructor(...args) { super(...(args.length ? args : [at])); }
      static now() { return at; }
    };
  });
  await browser.goto(site.url(AT));
  const clock = await text(page, '.records-clock');
  report.check(/1980年1月5日，不对/.test(clock), AT, 'a clock of 1980 is said', clock);
  report.check(await count(page, '王小花') === 43, AT, 'and the records are there', await count(page, '王小花'));
}

export async function judge(page, report, what) {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => (await window.axe.run(document, { iframes: false, preload: false, resultTypes: ['violations'] })).violations.map((v) => `${v.id} ${v.nodes[0].target.join(' ')}`));
  report.check(found.length === 0, AT, `axe finds nothing in ${what}`, found);
}
