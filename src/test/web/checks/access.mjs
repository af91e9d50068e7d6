// axe on one page of every kind and on every ground. It is evaluated by the debugger, which no policy of a page concerns.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { click, until } from '../lib/act.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const GROUNDS = ['eye', 'dark', 'contrast'];

export async function access({ browser, site, report }) {
  for (const one of site.samples) {
    await browser.goto(site.url(one.path));
    await browser.page.evaluate(source);
    await judge(browser, report, one.path, 'light', null);
    // Grounds change colours only, so the other rules need no second run.
    for (const ground of GROUNDS) {
      await browser.page.evaluate((name) => document.documentElement.setAttribute('data-ground', name), ground);
      await judge(browser, report, one.path, ground, ['color-contrast', 'link-in-text-block']);
    }
  }
  await drawers(browser, site, report);
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

async function judge(browser, report, path, ground, rules) {
  const found = await browser.page.evaluate(async (only) => {
    for (const animation of document.getAnimations()) animation.finish(); // a colour on its way is no colour
    // Frames: the store is hidden and has nothing to see.
    const result = await window.axe.run(document, { iframes: false, resultTypes: ['violations'], ...(only ? { runOnly: only } : {}) });
    return result.violations.map(({ id, nodes }) =>
      `${id}: ${nodes.length} × ${nodes[0].target.join(' ')} ${nodes[0].failureSummary.split('\n').slice(1, 3).join(' ')}`);
  }, rules);
  report.check(found.length === 0, path, `axe finds nothing on ${ground}`, found);
}
