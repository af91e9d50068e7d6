// axe on one page of every kind, on every ground and in every size of type. It is evaluated by the debugger, which no policy of
// a page concerns.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { click, until } from '../lib/act.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const GROUNDS = ['light', 'eye', 'dark', 'contrast'];
const SIZES = ['0', '1', '2'];
const COLOURS = ['color-contrast', 'link-in-text-block'];
const WIDE = 1366;
const NARROW = 320;

export async function access({ browser, site, report }) {
  await browser.resize(WIDE);
  for (const [at, one] of site.samples.entries()) {
    await browser.goto(site.url(one.path));
    await browser.page.evaluate(source);
    // Grounds change colours only, so the other rules need no run on each.
    for (const ground of GROUNDS) {
      await dress(browser, ground, '0');
      await judge(browser, report, one.path, ground, ground === 'light' ? null : COLOURS);
    }
    // Larger type, and a phone, in one dress a page: over all pages every ground meets both widths and every size.
    for (const [turn, [size, width]] of [[SIZES[1 + at % 2], WIDE], [SIZES[at % SIZES.length], NARROW]].entries()) {
      const ground = GROUNDS[(at + turn) % GROUNDS.length];
      await browser.resize(width);
      await dress(browser, ground, size);
      await judge(browser, report, one.path, `${ground}, size ${size}, ${width} px`, null);
    }
    await browser.resize(WIDE);
  }
  await drawers(browser, site, report);
  await browser.wide();
}

function dress(browser, ...look) {
  return browser.page.evaluate((ground, size) => {
    document.documentElement.setAttribute('data-ground', ground);
    document.documentElement.setAttribute('data-size', size);
  }, ...look);
}

// What opens on a press belongs to the page too.
async function drawers(browser, site, report) {
  const at = site.readable.find((page) => page.type === 'lesson') || site.readable[0];
  for (const name of ['nav', 'prefs']) {
    await browser.goto(site.url(at.path));
    await click(browser.page, `#ty-${name}-button`);
    await until(browser.page, `${name} opens`, (id) => !!document.getElementById(id).querySelector('a, button'), `ty-${name}`);
    await browser.page.evaluate(source);
    await judge(browser, report, `${at.path} with ${name} open`, 'light', null);
    await browser.page.keyboard.press('Escape');
  }
}

async function judge(browser, report, path, look, rules) {
  const found = await browser.page.evaluate(async (only) => {
    for (const animation of document.getAnimations()) animation.finish(); // a colour on its way is no colour
    // Frames: the store is hidden and has nothing to see.
    const result = await window.axe.run(document, { iframes: false, resultTypes: ['violations'], ...(only ? { runOnly: only } : {}) });
    return result.violations.map(({ id, nodes }) =>
      `${id}: ${nodes.length} × ${nodes[0].target.join(' ')} ${nodes[0].failureSummary.split('\n').slice(1, 3).join(' ')}`);
  }, rules);
  report.check(found.length === 0, path, `axe finds nothing on ${look}`, found);
}
