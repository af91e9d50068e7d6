// Opens the built site in Chromium and Firefox as a reader would: by double click, from a folder that cannot be written.
// ./test runs this after ./touyan build. One line for each failure, one line with the numbers at the end, exit code 1 on failure.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Browser } from './lib/browser.mjs';
import { project, readOptions, wanted } from './lib/options.mjs';
import { Report } from './lib/report.mjs';
import { checksum, copySite, lock, removeCopy, Site } from './lib/site.mjs';
import { checks } from './checks/index.mjs';

const BROWSERS = ['chromium', 'firefox'];
const LETTERS = checks.map((check) => check.letter);
const CHECK_MS_MAX = 180_000; // a check that hangs must not hold up the others
const TOTAL_MS_MAX = 600_000; // when everything hangs, enough has been told by then
const ASKED_MS_MAX = 1_800_000; // a check that runs only when its letter is named is a long one

const options = readOptions(process.argv.slice(2), process.env);
if (options.error) {
  console.error(options.error);
  process.exit(2);
}
const report = new Report();
const began = Date.now();
if (!options.only.length || options.only.includes('unit')) runUnit();
if (!options.only.length || options.only.some((one) => one !== 'unit')) await runBrowsers();
report.note(`${Math.round((Date.now() - began) / 1000)} s`);
process.exit(report.end());

function runUnit() {
  const folder = join(project, 'src/test/web/unit');
  const tests = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.test.mjs')) : [];
  if (!tests.length) return;
  report.at('unit');
  const run = spawnSync(process.execPath, ['--test', ...tests.sort().map((name) => join(folder, name))], { encoding: 'utf8' });
  const failed = run.stdout.split('\n').filter((line) => /^\s*not ok|^\s*error:|^# \w*Error/.test(line)).map((line) => line.trim());
  report.check(run.status === 0, 'node --test', 'unit tests fail', failed.join('; ') || run.stderr);
}

async function runBrowsers() {
  if (!existsSync(join(options.site, 'index.html'))) {
    report.at('site');
    report.fail(options.site, 'there is no index.html: run ./touyan build first');
    return;
  }
  const { temporary, folder } = copySite(options.site);
  // Also when somebody presses Ctrl+C.
  if (!options.keep) process.once('exit', () => removeCopy(temporary));
  const before = checksum(folder);
  lock(folder);
  const site = new Site(folder, options.few);
  report.below(site.url('').replace(/\/$/, ''));
  for (const name of BROWSERS.filter((one) => wanted(options.only, BROWSERS, one))) await runBrowser(name, site, temporary);
  report.at('site');
  report.check(checksum(folder) === before, 'the folder', 'files changed while pages were read');
  if (options.keep) report.note(`kept: ${temporary}`);
}

async function runBrowser(name, site, temporary) {
  const work = join(temporary, name);
  mkdirSync(work);
  // Checks start browsers of their own too; whatever happens, none may be left running.
  const started = [];
  const start = async (want) => {
    const browser = new Browser(name, work, want);
    started.push(browser);
    return browser.open();
  };
  report.at(name);
  try {
    await new Browser(name, work).first();
    const main = await start({});
    const shared = new Map();
    for (const check of checks) {
      if (!wanted(options.only, LETTERS, check.letter) || check.only && check.only !== name) continue;
      if (options.without.includes(check.letter)) continue;
      if (check.asked && !options.only.includes(check.letter)) continue;
      const from = Date.now();
      report.at(`${name} ${check.letter}`);
      if (!check.asked && from - began > TOTAL_MS_MAX) {
        report.fail(check.what, 'left out, because the checks before took too long');
        continue;
      }
      main.takeFaults();
      await inTime(check, { name, site, report, browser: main, start, work, shared });
      if (options.times) report.note(`${name} ${check.letter} ${check.what}: ${((Date.now() - from) / 1000).toFixed(1)} s`);
    }
  } catch (error) {
    report.fail('the browser', 'it does not run', error.stack);
  }
  for (const browser of started) await browser.close().catch(() => {});
}

async function inTime(check, context) {
  let timer;
  const ms = check.asked ? ASKED_MS_MAX : CHECK_MS_MAX;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${ms / 1000} s`)), ms);
  });
  const running = check.run(context);
  try {
    await Promise.race([running, late]);
  } catch (error) {
    report.fail(check.what, 'the check broke off', error.stack);
    running.catch(() => {}); // when its time was up it still runs: a new browser stops it
    await context.browser.restart();
  } finally {
    clearTimeout(timer);
  }
}
