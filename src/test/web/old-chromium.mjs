// The floor of the design, Chromium 86 (the core of many Chinese browsers), on the built site. A command of its own, because it
// fetches a browser of 43 MB once, into target/:
//   node src/test/web/old-chromium.mjs [--site=FOLDER]
// writes pictures into target/screens/chromium86/. One line for each failure, exit code 1 on failure.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { click, press, until } from './lib/act.mjs';
import { settled } from './lib/browser.mjs';
import { contactSheet } from './lib/contact.mjs';
import { OldBrowser } from './lib/devtools.mjs';
import { facts, overflow } from './lib/dom.mjs';
import { project } from './lib/options.mjs';
import { Report } from './lib/report.mjs';
import { copySite, lock, removeCopy, Site } from './lib/site.mjs';

// A build for servers: no window, no fonts of its own, and 86 to the letter (86.0.4240).
const PACKAGE = 'chrome-aws-lambda';
const VERSION = '5.3.1';
const MAJOR = '86';
const WIDTHS = [320, 1366];

const source = (process.argv.find((word) => word.startsWith('--site=')) || `--site=${join(project, 'site')}`).slice(7);
const pictures = join(project, 'target/screens/chromium86');
const report = new Report();
const program = fetched();
mkdirSync(pictures, { recursive: true });
const { temporary, folder } = copySite(source);
lock(folder);
const site = new Site(folder);
report.below(site.url('').replace(/\/$/, ''));
report.at(`chromium ${MAJOR}`);
let browser;
try {
  browser = await OldBrowser.start(program, mkdtempSync(join(temporary, 'profile-')));
  const { product } = await browser.send('Browser.getVersion');
  report.check(product.includes(`/${MAJOR}.`), 'the browser', 'is the old one', product);
  report.note(product);
  for (const page of site.readable) await opens(page);
  for (const part of [chooses, searches, answers, ticks, draws]) {
    await part().catch((error) => report.fail(part.name, 'it does not go on', error.stack));
  }
} catch (error) {
  report.fail('the browser', 'it does not go on', error.stack);
} finally {
  if (browser) await browser.close();
  removeCopy(temporary);
}
contactSheet(join(pictures, '..'));
report.note(pictures);
process.exit(report.end());

/** The path of the browser; fetched through npm when it is not there yet. */
function fetched() {
  const home = join(project, 'target/old-chromium');
  const path = join(home, `chromium-${VERSION}`);
  if (existsSync(path)) return path;
  mkdirSync(home, { recursive: true });
  for (const [command, ...words] of [['npm', 'pack', `${PACKAGE}@${VERSION}`], ['tar', 'xzf', `${PACKAGE}-${VERSION}.tgz`]]) {
    const run = spawnSync(command, words, { cwd: home, encoding: 'utf8' });
    if (run.status === 0) continue;
    console.error(`${command} ${words.join(' ')}: ${run.error?.message || run.stderr}`);
    process.exit(3);
  }
  writeFileSync(`${path}.part`, brotliDecompressSync(readFileSync(join(home, 'package/bin/chromium.br'))));
  chmodSync(`${path}.part`, 0o755);
  renameSync(`${path}.part`, path);
  rmSync(join(home, 'package'), { recursive: true });
  rmSync(join(home, `${PACKAGE}-${VERSION}.tgz`));
  return path;
}

async function go(address) {
  await browser.goto(address);
  report.check(await settled(browser), address, 'the store answers');
}

async function picture(name) {
  for (const width of WIDTHS) writeFileSync(join(pictures, `${name}.${width}.png`), await browser.picture(width));
}

function faultless(where) {
  for (const fault of browser.takeFaults()) report.fail(where, 'fault', fault);
}

// Every page: nothing on the console, no fault in the panel, nothing out of the window to the side; pictures of the samples.
async function opens(page) {
  await browser.resize(320, 640);
  await go(site.url(page.path));
  const seen = await browser.evaluate(facts);
  report.check(seen.h1 === 1 && seen.mainText > 0, page.path, 'has text', seen.mainText);
  report.check(seen.faults.length === 0 && seen.notices.length === 0, page.path, 'no fault in the panel', seen.faults.concat(seen.notices));
  report.check(seen.images.length === 0, page.path, 'pictures load', seen.images);
  const { wide, culprits } = await browser.evaluate(overflow, 320);
  report.check(wide <= 320, page.path, 'fits into 320 px', `${wide} px: ${culprits.join(' ')}`);
  // An empty flex box with a gap is 33,554,432 px high in this engine.
  const huge = await browser.evaluate(() => [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().height > 100000)
    .slice(-1).map((e) => `${e.localName}.${e.className}`));
  report.check(huge.length === 0, page.path, 'nothing is endlessly high', huge);
  if (site.samples.includes(page)) await picture(`${page.layout}-${page.path.replace(/\.html$/, '').replace(/\//g, '_')}`);
  faultless(page.path);
}

// A post is chosen, the next step read and marked.
async function chooses() {
  await browser.resize(1366, 900);
  await go(site.url('index.html'));
  for (const at of [0, 1]) {
    const key = await browser.evaluate((n) => [...document.querySelectorAll('[data-role]')][n].dataset.role, at);
    await click(browser, `[data-role="${key}"] button`);
    await until(browser, 'the post is chosen', (wanted) => !!document.querySelector(`[data-role="${wanted}"] [aria-pressed="true"]`), key);
  }
  await click(browser, '[data-slot="chosen"] button');
  const link = '#ty-mine a.button.main';
  await until(browser, 'a next step', (selector) => !!document.querySelector(selector), link);
  await picture('home-mine');
  await browser.follow(() => press(browser, link));
  await settled(browser);
  faultless('the next step');
  await go(site.url(site.readable.find((page) => page.type === 'lesson').path));
  await click(browser, '[data-slot="end"] button', '读完了');
  await until(browser, '"读完" shows', () => /读完/.test(document.querySelector('[data-slot="end"] .state.done')?.innerText || ''));
  await picture('lesson-read');
  faultless('读完了');
}

async function searches() {
  await go(`${site.url('search.html')}?q=${encodeURIComponent('执委')}`);
  const found = await until(browser, 'results', () => document.querySelectorAll('#ty-results a[href]').length);
  const marks = await browser.evaluate(() => [...document.querySelectorAll('#ty-results mark')].map((mark) => mark.textContent));
  report.check(found > 0 && marks.some((mark) => mark.includes('执')), 'search.html', 'finds 执委 and marks it', marks);
  await picture('search-found');
  await browser.follow(() => press(browser, '#ty-results a[href]'));
  await settled(browser);
  await until(browser, 'marks on the page', () => document.querySelectorAll('main mark').length);
  faultless('search');
}

async function answers() {
  const at = site.ofLayout('quiz')[0];
  await go(site.url(at.path));
  await click(browser, 'section.question [data-choice] button');
  const several = await browser.evaluate(() => document.querySelector('section.question').dataset.right.includes(','));
  if (several) await click(browser, 'section.question button', '答好了');
  const verdict = await until(browser, 'a verdict', () => document.querySelector('section.question .verdict')?.innerText);
  report.check(/答对了|没答对/.test(verdict), at.path, 'an answer is judged', verdict);
  await picture('quiz-answered');
  faultless(at.path);
}

async function ticks() {
  const at = site.ofLayout('checklist')[0];
  await go(site.url(at.path));
  const before = await browser.evaluate(() => document.querySelector('[data-slot="progress"]').innerText);
  await press(browser, '#ty-body li.task label');
  await until(browser, 'the progress changes', (old) => document.querySelector('[data-slot="progress"]').innerText !== old, before);
  await picture('checklist-ticked');
  faultless(at.path);
}

// Contents, type size and grounds.
async function draws() {
  const at = site.samples.find((page) => page.type === 'lesson');
  await go(site.url(at.path));
  await click(browser, '#ty-nav-button');
  await until(browser, 'the contents', () => document.querySelectorAll('#ty-nav a').length);
  await picture('contents');
  await click(browser, '#ty-prefs-button');
  await click(browser, '#ty-prefs button[data-pref="grounddark"]');
  await click(browser, '#ty-prefs button[data-pref="size2"]');
  const paper = await browser.evaluate(() => getComputedStyle(document.body).backgroundColor);
  report.check(/\((\d|[1-6]\d),/.test(paper), at.path, 'the dark ground is dark', paper);
  await picture('dark-large');
  faultless('drawers');
}
