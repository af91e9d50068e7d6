// The record leaves as a file and comes back; twice changes nothing; a hostile file gives a sentence and no harm.
// Runs after the check of learning, whose marks it carries; alone it makes one itself.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { click, pause, text, until } from '../lib/act.mjs';

export async function records(context) {
  const { browser, site, report } = context;
  const at = 'records.html';
  await anyRecord(context);
  await browser.goto(site.url(at));
  const page = browser.page;
  // A name with every sign that means something somewhere.
  await page.evaluate(() => { document.getElementById('ty-who').value = ''; });
  await page.type('#ty-who', '<b>王&"芳\'');
  await click(page, '#ty-save');
  await until(page, 'the name is taken', () => document.querySelector('.people-line b').textContent === '<b>王&"芳\'');
  await pause(300);
  await browser.goto(site.url(at));
  report.check((await page.evaluate(() => document.querySelectorAll('main bdi *, main b b').length)) === 0, at, 'a name stays text');
  const before = await rows(page);
  report.check(before > 0, at, 'the list has records', before);

  const file = await exported(context);
  if (!file) return;
  const data = JSON.parse(readFileSync(file, 'utf8'));
  report.check(data.touyan === 'records' && data.events.length === before, at, 'the file holds every record', `${data.events?.length} of ${before}`);
  report.check(!/[\\/:*?"<>|]/.test(file.slice(file.lastIndexOf('/') + 1)), at, 'a file name that Windows takes', file);

  await click(page, '#ty-records button', '全部删掉');
  await click(page, '.dialog button', '清除'); // the first is "不清除"
  report.check(await rows(page) === before, at, '"不清除" clears nothing');
  await click(page, '#ty-records button', '全部删掉');
  await page.evaluate(() => [...document.querySelectorAll('.dialog button')].pop().setAttribute('data-yes', ''));
  await click(page, '.dialog button[data-yes]');
  await until(page, 'all is cleared', () => !document.querySelector('.records-table'));
  await pause(200);
  await browser.goto(site.url(at));
  report.check(await rows(page) === 0, at, 'cleared stays cleared');
  await marked(context, data, false);

  await browser.goto(site.url(at));
  await read(context, file, /读回 \d+ 条/);
  await browser.goto(site.url(at));
  report.check(await rows(page) === before, at, 'the file brings every record back', `${await rows(page)} of ${before}`);
  await marked(context, data, true);
  await browser.goto(site.url(at));
  await read(context, file, /读回 0 条新记录/);
  await pause(200);
  report.check(await rows(page) === before, at, 'reading twice changes nothing', await rows(page));
  await hostile(context, data, before);
  for (const fault of browser.takeFaults()) report.fail(at, 'fault', fault);
}

// Older ones are folded away, and drawn when they are unfolded.
const rows = (page) => page.evaluate(async () => {
  const older = document.querySelector('.records-more');
  if (older) older.open = true;
  await new Promise((done) => setTimeout(done, 100));
  return document.querySelectorAll('.records-table tbody tr').length;
});

async function anyRecord({ browser, site }) {
  await browser.goto(site.url('records.html'));
  if (await rows(browser.page)) return;
  const page = site.readable.find((one) => one.type === 'explainer') || site.readable.find((one) => one.id);
  await browser.goto(site.url(page.path));
  await click(browser.page, '[data-slot="end"] button', '读完了');
  await pause(300);
}

async function exported({ browser, report }) {
  await click(browser.page, '#ty-records button', '把记录存成文件');
  for (let n = 0; n < 100; n++) {
    const done = readdirSync(browser.downloads).filter((name) => /\.json$/.test(name) && !/part|crdownload/.test(name));
    const path = done.length && join(browser.downloads, done[0]);
    if (path && existsSync(path) && readFileSync(path, 'utf8').trimEnd().endsWith('}')) return path;
    await pause(50);
  }
  report.fail('records.html', 'a file is downloaded', readdirSync(browser.downloads));
  return '';
}

async function read({ browser, report }, file, wanted) {
  const page = browser.page;
  await page.evaluate(() => { document.getElementById('ty-said').textContent = ''; });
  const input = await page.$('#ty-import');
  await input.uploadFile(file);
  // Firefox sets the file without the event in some versions; the page listens to it.
  const said = await until(page, `an answer to ${file.slice(file.lastIndexOf('/') + 1)}`, () => document.getElementById('ty-said').textContent);
  report.check(wanted.test(said), 'records.html', `reading ${file.slice(file.lastIndexOf('/') + 1)} is answered`, said);
}

// A page that the file says was read.
async function marked({ browser, site, report }, data, wanted) {
  const event = data.events.find((e) => e.verb === 'read' && site.byPath.has(`${e.ref}.html`));
  if (!event) return;
  await browser.goto(site.url(`${event.ref}.html`));
  const end = await text(browser.page, '[data-slot="end"]');
  const isMarked = /20\d\d.*读完/.test(end); // "2026年11月21日 读完"; the button says "读完了"
  report.check(isMarked === wanted, `${event.ref}.html`, wanted ? 'the mark is back' : 'the mark is gone', end);
}

async function hostile(context, data, before) {
  const { browser, site, report, work } = context;
  const page = browser.page;
  const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const one = data.events[0];
  const withEvents = (...events) => JSON.stringify({ ...data, events });
  const files = {
    'markup.json': JSON.stringify({ ...data, title: evil,
      events: [{ ...one, who: evil, note: evil, ref: evil }, { ...one, ref: 'javascript:alert(1)' }, { ...one, who: evil }] }),
    'types.json': withEvents(null, 1, 'x', [], {}, { ...one, t: {} }, { ...one, roles: 'x' }, { ...one, v: '1' }, { ...one, ref: ['a'] },
      { ...one, id: '__proto__' }),
    'proto.json': `{"touyan":"records","v":1,"site":${JSON.stringify(data.site)},"__proto__":{"polluted":1},` +
      '"events":[{"__proto__":{"polluted":1}}]}',
    'other-site.json': JSON.stringify({ ...data, site: 'elsewhere' }),
    'list.json': '[1,2,3]',
    'events.json': JSON.stringify({ ...data, events: { length: 5 } }),
    'empty.json': '',
    'cut.json': JSON.stringify(data).slice(0, -20),
    'deep.json': '['.repeat(100_000),
    'binary.json': '\0\u0001\ufffe'.repeat(1000),
    'large.json': JSON.stringify({ ...data, pad: 'x'.repeat(21 * 1024 * 1024) }),
    'later.json': JSON.stringify({ ...data, v: 2 }),
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(work, name), content);
    await browser.goto(site.url('records.html'));
    const title = await page.title();
    await read(context, join(work, name), /看不懂|不是学习记录|不完整|太大|另一套|新版本/);
    await pause(100);
    const harm = await page.evaluate(() => !!{}.polluted || !!document.querySelector('main img, main script'));
    report.check(!harm && await page.title() === title, 'records.html', `${name} does no harm`);
  }
  await browser.goto(site.url('records.html'));
  report.check(await rows(page) === before, 'records.html', 'hostile files leave the records alone', await rows(page));
}
