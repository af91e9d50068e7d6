// axe on one page of every kind, on every ground and in every size of type. It is evaluated by the debugger, which no policy of
// a page concerns.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { states } from '../lib/states.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const GROUNDS = ['light', 'eye', 'dark', 'contrast'];
const SIZES = ['0', '1', '2'];
const COLOURS = ['color-contrast', 'link-in-text-block'];
const WIDE = 1366;
const NARROW = 320;
const DRESSES = [WIDE, NARROW].flatMap((width) => SIZES.flatMap((size) => GROUNDS.map((ground) => ({ ground, size, width }))));
const OPENED = ['contents', 'prefs', 'term', 'checklist-noted', 'video-missing'];

export async function access({ browser, site, report }) {
  for (const [at, one] of site.samples.entries()) {
    await open(browser, () => browser.goto(site.url(one.path)));
    // Sampled, because check w asks all of it: every rule once wide and once on a phone, with type and ground taking turns from page
    // to page, and the rules of colours on every other ground, which changes nothing else. Of another theme (--few) every rule is asked on a phone alone.
    const ground = GROUNDS[at % GROUNDS.length];
    if (!site.few) await judge(browser, report, one.path, { ground, size: SIZES[at % SIZES.length], width: WIDE });
    for (const other of GROUNDS) {
      if (site.few || other !== ground) await judge(browser, report, one.path, { ground: other, size: '0', width: WIDE }, COLOURS);
    }
    await judge(browser, report, one.path, { ground: GROUNDS[(at + 1) % GROUNDS.length], size: SIZES[(at + 1) % SIZES.length], width: NARROW });
  }
  for (const { name, act } of states(site).filter((state) => OPENED.includes(state.name))) {
    await open(browser, () => act(browser));
    await judge(browser, report, name, DRESSES[0]);
    await judge(browser, report, name, { ground: 'dark', size: '2', width: NARROW });
  }
  await browser.wide();
}

/** One page of every kind, and what a reader's hands make of it, in every dress by every rule; the other pages in one dress each. */
export async function accessWhole({ browser, site, report }) {
  const samples = site.samples;
  for (const [at, one] of site.readable.entries()) {
    await open(browser, () => browser.goto(site.url(one.path)));
    for (const dress of samples.includes(one) ? DRESSES : [DRESSES[at % DRESSES.length]]) await judge(browser, report, one.path, dress);
  }
  for (const { name, act } of states(site)) {
    await open(browser, () => act(browser));
    for (const dress of DRESSES) await judge(browser, report, name, dress);
  }
  await browser.wide();
}

// What unfolds on a press belongs to the page too.
async function open(browser, act) {
  await browser.resize(WIDE);
  await act();
  await browser.page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  await browser.page.evaluate(source);
}

/** One page, as it stands before the browser, on a few grounds and widths. */
export async function accessHere({ browser, report }, path) {
  await browser.page.evaluate(source);
  for (const [ground, size, width] of [['light', '0', WIDE], ['dark', '2', NARROW], ['contrast', '1', WIDE]]) await judge(browser, report, path, { ground, size, width });
  await browser.wide();
}

/** @param rules all when none are named */
async function judge(browser, report, path, { ground, size, width }, rules = null) {
  await browser.resize(width);
  const found = await browser.page.evaluate(async (look, type, only) => {
    document.documentElement.setAttribute('data-ground', look);
    document.documentElement.setAttribute('data-size', type);
    for (const animation of document.getAnimations()) animation.finish(); // a colour on its way is no colour
    const result = await window.axe.run(document, {
      iframes: false, // the store is hidden and has nothing to see
      resultTypes: ['violations'],
      preload: false, // it would fetch the styles, which no page on a disk may
      ...(only ? { runOnly: only } : { rules: { 'target-size': { enabled: true } } }), // WCAG 2.2, which axe asks only when told
    });
    return result.violations.map(({ id, nodes }) =>
      `${id}: ${nodes.length} × ${nodes[0].target.join(' ')} ${nodes[0].failureSummary.split('\n').slice(1, 3).join(' ')}`);
  }, ground, size, rules);
  report.check(found.length === 0, path, `axe finds nothing on ${ground}, size ${size}, ${width} px`, found);
}
