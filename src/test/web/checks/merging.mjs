// Two learners at one computer, and the trainer: what the browser wrote for them, as a file and as text, is merged by the tool against
// a roster; both stand in the report at the right grade, and its pages open in the same browser.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { learner, pause } from '../lib/act.mjs';
import { project } from '../lib/options.mjs';
import { codeOf, exported, judge } from './people.mjs';
import { onDay } from './week.mjs';

const AT = 'records.html', UNIT = '柳溪村', POST = 'cun:grid', PATH = 'paths/cun-wangge', CLOCK = '2026-11-30';
const SELF = '王小花', CONFIRMED = '李小草', NEITHER = '赵小树';
const ROSTER = `姓名,单位,岗位\n${[SELF, CONFIRMED, NEITHER].map((name) => `${name},${UNIT},${POST}`).join('\n')}\n`;
const GRADES = { [SELF]: '自己说的', [CONFIRMED]: '培训员确认', [NEITHER]: '还没学完' };

export async function merging(context) {
  const { site, report, start } = context;
  const folder = mkdtempSync(join(tmpdir(), 'touyan-merging-'));
  const browser = await start({});
  try {
    await onDay({ browser }, 1);
    await browser.goto(site.url(AT));
    const title = await browser.page.evaluate((id) => window.Touyan.learn.paths.find((path) => path.id === id).title, PATH);
    for (const name of [SELF, CONFIRMED]) {
      await learner(browser.page, name);
      await learns(browser.page);
      await pause(300);
      await browser.goto(site.url(AT));
    }
    const file = await exported(context, browser, '两个学员的');
    const parts = await codeOf(browser.page, report);
    writeFileSync(join(folder, 'roster.csv'), ROSTER);
    writeFileSync(join(folder, 'confirmed.csv'), `姓名,单位,内容,日期,确认人\n${CONFIRMED},${UNIT},${title},2026-11-28,示例培训员\n`);
    for (const inbox of ['file', 'text']) mkdirSync(join(folder, inbox));
    cpSync(file, join(folder, 'file', 'records.json'));
    parts.forEach((part, n) => writeFileSync(join(folder, 'text', `${n}.txt`), part));
    const said = await Promise.all(['file', 'text'].map((inbox) => merge(folder, inbox)));
    said.forEach((one, n) => report.check(one.code === 0, 'touyan records merge', `goes through with the ${['file', 'text'][n]}`, one.words));
    const people = ['file', 'text'].map((inbox) => readFileSync(join(folder, `report-${inbox}`, 'csv/people.csv'), 'utf8'));
    report.check(people[0] === people[1], 'csv/people.csv', 'the file and the text say the same', people);
    report.check(JSON.stringify(gradesOf(people[0])) === JSON.stringify(GRADES), 'csv/people.csv', 'each at the right grade', people[0]);
    await reads(browser, report, join(folder, 'report-text'));
    for (const fault of browser.takeFaults()) report.fail(AT, 'fault', fault);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** She is in her post and does every step of its path, as the pages of the steps write it down. */
async function learns(page) {
  await page.evaluate((unit, post, id) => {
    const { Touyan } = window;
    Touyan.savePerson({ unit, roles: [post] });
    for (const step of Touyan.learn.paths.find((path) => path.id === id).steps) {
      const { h: hash = '', m: min = null, y: type } = Touyan.learn.pages[step.page];
      Touyan.record({ verb: step.pass >= 0 ? 'passed' : type === 'checklist' ? 'done' : 'read', ref: step.page, hash, min, score: step.pass >= 0 ? 100 : null });
    }
  }, UNIT, POST, PATH);
}

// Not spawnSync: both at once take little longer than one.
function merge(folder, inbox) {
  const words = ['records', 'merge', join(folder, inbox), '--roster', join(folder, 'roster.csv'), '--confirmed', join(folder, 'confirmed.csv'),
    '-s', project, '-o', join(folder, `report-${inbox}`), '--clock', CLOCK, '--lang', 'zh'];
  return new Promise((done) => {
    const run = spawn(join(project, 'touyan'), words, { timeout: 60_000 });
    let said = '';
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (bytes) => { said += bytes; });
    run.on('error', (error) => done({ code: -1, words: error.message }));
    run.on('close', (code) => done({ code, words: said }));
  });
}

/** The grade of each name, in the order of GRADES. */
function gradesOf(csv) {
  const [head, ...rows] = csv.replace(/^\ufeff/, '').trim().split('\r\n').map((line) => line.slice(1, -1).split('","'));
  const cell = (name, column) => (rows.find((row) => row[head.indexOf('姓名')] === name) || [])[head.indexOf(column)];
  return Object.fromEntries(Object.keys(GRADES).map((name) => [name, cell(name, '凭据')]));
}

async function reads(browser, report, folder) {
  const { page } = browser;
  for (const name of ['index.html', 'missing.html', 'issues.html']) {
    await browser.load(pathToFileURL(join(folder, name)).href);
    await judge(page, report, `the report's ${name}`);
    const words = await page.evaluate(() => document.querySelector('main').innerText);
    if (name === 'index.html') {
      report.check(/学完的 2 人，其中培训员确认 1 人，签到 0 人，自己说的 1 人；在任 3 人/.test(await page.evaluate(() => document.body.innerHTML)), name, 'two are done, one at each grade', words);
    } else if (name === 'missing.html') {
      report.check(words.includes(NEITHER) && !words.includes(SELF) && !words.includes(CONFIRMED), name, 'who is missing, and nobody else', words);
    }
  }
}
