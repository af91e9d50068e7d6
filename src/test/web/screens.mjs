// For looking at, not a test: pictures of one page of every kind at three widths and on three grounds, and what is printed.
//   node src/test/web/screens.mjs [--site=FOLDER] [--only=WORD,…]     WORD is part of a file name: index, dark, 320
// writes target/screens/.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser } from './lib/browser.mjs';
import { project } from './lib/options.mjs';
import { Site } from './lib/site.mjs';

const WIDTHS = [320, 768, 1366];
const GROUNDS = ['light', 'eye', 'dark'];

const value = (name, empty) => (process.argv.find((word) => word.startsWith(`--${name}=`)) || `--${name}=${empty}`).slice(name.length + 3);
const site = new Site(value('site', join(project, 'site')));
const only = value('only', '').split(',').filter(Boolean);
const folder = join(project, 'target', 'screens');
const temporary = mkdtempSync(join(tmpdir(), 'touyan-screens-'));
mkdirSync(folder, { recursive: true });

const browser = await new Browser('chromium', temporary).open();
try {
  for (const page of site.samples) {
    const name = `${page.layout}-${page.path.replace(/\.html$/, '').replace(/\//g, '_')}`;
    const pictures = WIDTHS.flatMap((width) => GROUNDS.map((ground) => ({ width, ground, file: `${name}-${width}-${ground}.png` })));
    const wanted = pictures.filter(({ file }) => only.every((word) => file.includes(word)));
    const paper = only.every((word) => `${name}.pdf`.includes(word));
    if (!wanted.length && !paper) continue;
    const query = page.layout === 'search' ? `?q=${encodeURIComponent('执委')}` : '';
    await browser.goto(site.url(page.path) + query);
    for (const { width, ground, file } of wanted) {
      await browser.resize(width);
      await browser.page.evaluate((name) => document.documentElement.setAttribute('data-ground', name), ground);
      await new Promise((done) => setTimeout(done, 250));
      await browser.page.screenshot({ path: join(folder, file), fullPage: true });
    }
    if (paper) writeFileSync(join(folder, `${name}.pdf`), await browser.page.pdf({ preferCSSPageSize: true, printBackground: true }));
    console.log(name);
  }
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true, force: true });
}
console.log(folder);
