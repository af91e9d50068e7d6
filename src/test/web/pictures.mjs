// The pictures of README.md and the guide, taken from the real pages: docs/img/*.png, each at most 60 KB.
//   ./touyan build && node src/test/web/pictures.mjs
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser } from './lib/browser.mjs';
import { project } from './lib/options.mjs';
import { palette } from './lib/png.mjs';
import { Site } from './lib/site.mjs';
import { states } from './lib/states.mjs';

const BYTES_MAX = 60 * 1024;
const DESK = [1100, 760];
const PAPER = [900, 1180]; // a sheet of A4 with what stands above it
const PHONE = [360, 720];

const site = new Site(join(project, 'site'));
const stages = new Map(states(site).map(({ name, act }) => [name, act]));
const page = (layout) => (browser) => browser.goto(site.url(site.ofLayout(layout)[0].path));

// In this order: a path and a page of one's own show what was done before.
const pictures = [
  ['home', DESK, page('home')],
  ['search', DESK, stages.get('search-found')],
  ['sheet', PAPER, page('explainer')],
  ['checklist', DESK, stages.get('checklist-ticked')],
  ['phone', PHONE, async (browser) => { await stages.get('lesson-read')(browser); await stages.get('home-mine')(browser); }],
  ['path', [1100, 1060], begun],
];

// A path whose first step is done: what is read by its button is read, what one does elsewhere stays as it is.
async function begun(browser) {
  const at = site.url(site.samples.find((one) => one.layout === 'path').path);
  await browser.goto(at);
  const step = await browser.page.evaluate(() => document.querySelector('[data-step] a[href]').href);
  await browser.goto(step);
  await browser.page.evaluate(() => [...document.querySelectorAll('main button')].find((one) => /读完了/.test(one.textContent))?.click());
  await browser.page.evaluate(() => new Promise((done) => setTimeout(done, 500))); // the record is written behind the page
  await browser.goto(at);
}

const temporary = mkdtempSync(join(tmpdir(), 'touyan-pictures-'));
const browser = await new Browser('chromium', temporary).open();
try {
  for (const [name, [width, height], act] of pictures) {
    await browser.wide();
    await act(browser);
    await browser.resize(width, height);
    await browser.page.evaluate(async () => {
      document.activeElement.blur();
      window.scrollTo(0, 0);
      for (const animation of document.getAnimations()) animation.finish();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    const png = palette(await browser.page.screenshot(), BYTES_MAX);
    writeFileSync(join(project, 'docs/img', `${name}.png`), png);
    console.log(`docs/img/${name}.png ${Math.round(png.length / 1024)} KB`);
  }
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true, force: true });
}
