// For looking at, not a test: pictures of one page of every kind in every width, size of type and ground, of what opens and
// changes under a reader's hands, and of what is printed; in both browsers, with a sheet of them all.
//   node src/test/web/screens.mjs [--site=FOLDER] [--only=WORD,…] [--quick]
// WORD is part of a picture's name: firefox, index, dark, 320, large. Every word must be in it.
// --quick: Chromium, the light ground and type of middle size. Writes target/screens/<browser>/ and target/screens/index.html.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser } from './lib/browser.mjs';
import { contactSheet } from './lib/contact.mjs';
import { project } from './lib/options.mjs';
import { Site } from './lib/site.mjs';
import { states } from './lib/states.mjs';

const WIDTHS = [320, 768, 1366];
const SIZES = ['small', 'middle', 'large']; // what data-size counts
const GROUNDS = ['light', 'eye', 'dark', 'contrast'];
const CONTRAST_WIDTH = 1366;
const HEIGHT = 800;

const value = (name, empty) => (process.argv.find((word) => word.startsWith(`--${name}=`)) || `--${name}=${empty}`).slice(name.length + 3);
const site = new Site(value('site', join(project, 'site')));
const only = value('only', '').split(',').filter(Boolean);
const quick = process.argv.includes('--quick');
const folder = join(project, 'target', 'screens');
const temporary = mkdtempSync(join(tmpdir(), 'touyan-screens-'));
const wanted = (name) => only.every((word) => name.includes(word));
const began = Date.now();
let taken = 0;
let failed = 0;

try {
  await Promise.all(['chromium', ...(quick ? [] : ['firefox'])].map(look));
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
contactSheet(folder);
console.log(`${taken} pictures in ${Math.round((Date.now() - began) / 1000)} s: ${join(folder, 'index.html')}`);
process.exit(failed ? 1 : 0);

async function look(name) {
  mkdirSync(join(folder, name), { recursive: true });
  const browser = await new Browser(name, temporary).open();
  try {
    for (const page of site.samples) await pictures(browser, page);
    for (const state of states(site)) await stage(browser, state);
  } finally {
    await browser.close();
  }
}

function dresses(widths, name, browser) {
  return widths.flatMap((width) => SIZES.flatMap((size) => GROUNDS.map((ground) => ({ width, size, ground }))))
    .filter(({ width, ground }) => ground !== 'contrast' || width === CONTRAST_WIDTH)
    .filter(({ size, ground }) => !quick || size === 'middle' && ground === 'light')
    .map((dress) => ({ ...dress, file: `${browser.name}/${name}.${dress.width}-${dress.size}-${dress.ground}.jpg` }))
    .filter(({ file }) => wanted(file));
}

async function pictures(browser, page) {
  const name = `${page.layout}-${page.path.replace(/\.html$/, '').replace(/\//g, '_')}`;
  const list = dresses(WIDTHS, name, browser);
  const paper = `${browser.name}/${name}.pdf`;
  const printed = browser.name === 'chromium' && wanted(paper);
  if (!list.length && !printed) return;
  await browser.goto(site.url(page.path));
  await all(browser, list);
  if (!printed) return;
  writeFileSync(join(folder, paper), await browser.page.pdf({ preferCSSPageSize: true, printBackground: true }));
  taken++;
}

// What a reader has done stays from one state to the next: that is why they are in order.
async function stage(browser, { name, act }) {
  const list = dresses(WIDTHS, `state-${name}`, browser).filter(({ size }) => quick || size === 'small');
  if (!list.length && only.length && !/home|records|read/.test(only.join())) return;
  await browser.wide();
  try {
    await act(browser);
    await all(browser, list);
  } catch (error) {
    failed++;
    console.log(`${browser.name} ${name}: ${error.message}`);
  }
}

async function all(browser, list) {
  let now = 0;
  for (const { width, size, ground, file } of list) {
    if (width !== now) await browser.resize(width, HEIGHT);
    now = width;
    await browser.page.evaluate(dress, String(SIZES.indexOf(size)), ground);
    await browser.page.screenshot({ path: join(folder, file), fullPage: true, type: 'jpeg', quality: 80 });
    taken++;
  }
}

// Pictures far down are fetched when one comes near: here at once. Then two frames, after which all is drawn.
async function dress(size, ground) {
  document.documentElement.setAttribute('data-size', size);
  document.documentElement.setAttribute('data-ground', ground);
  for (const image of document.querySelectorAll('img[loading=lazy]')) image.removeAttribute('loading');
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  for (const animation of document.getAnimations()) animation.finish();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
