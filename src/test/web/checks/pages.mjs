// Every page opens from the disk without a word on the console, with the policy to the letter, and can be found one's way in.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { until } from '../lib/act.mjs';
import { facts, overflow } from '../lib/dom.mjs';

// The one of the design, measured in all engines.
const POLICY = "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data: blob:; " +
  "font-src 'self' file: data:; media-src 'self' file: data: blob:; frame-src 'self' file:; child-src 'self' file:; " +
  "worker-src 'none'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self' file:";

export async function pages(context) {
  const { browser, site, report, shared } = context;
  if (!await strict(context)) return;
  shared.set('facts', new Map());
  shared.set('requests', new Map());
  shared.set('narrow', new Map());
  // On the window of a small phone: nothing here depends on the width, and what runs out of it (check j) is seen on the way.
  await browser.resize(320, 640);
  for (const page of site.pages) {
    browser.takeFaults();
    browser.takeRequests();
    if (page.layout === 'redirect') {
      await forwarded(context, page);
      continue;
    }
    await browser.goto(site.url(page.path));
    const seen = await browser.page.evaluate(facts);
    shared.get('facts').set(page.path, seen);
    shared.get('narrow').set(page.path, await browser.page.evaluate(overflow, 320));
    shared.get('requests').set(page.path, browser.takeRequests());
    for (const fault of browser.takeFaults()) report.fail(page.path, 'fault', fault);
    judge(report, page, seen);
  }
  await browser.wide();
  // README.md of the project lies there before the first build.
  const names = [...site.files].filter((path) => path !== 'README.md' && !/^[a-z0-9./_-]{1,120}$/.test(path));
  report.check(names.length === 0, 'the folder', 'names of files are a-z 0-9 - and at most 120 characters', names);
}

function judge(report, page, seen) {
  const check = (ok, what, detail) => report.check(ok, page.path, what, detail);
  check(seen.charsetFirst, 'charset is the first thing in the head');
  check(seen.policy === POLICY, 'policy to the letter', seen.policy);
  check(seen.policyAt === 1, 'policy right after the charset');
  check(seen.renderer, 'renderer webkit');
  check(/^[a-z]{2}(-[A-Za-z]+)*$/.test(seen.lang), 'lang', seen.lang);
  check(seen.title.length > 0, 'title');
  check(seen.inline.length === 0 && !/<[^>]+\sstyle\s*=/.test(page.html), 'nothing inline', seen.inline);
  if (page.layout === 'store') return;
  check(seen.h1 === 1, 'exactly one h1', seen.h1);
  check(seen.mains === 1 && seen.mainText > 0, 'one main with text', seen.mainText);
  check(seen.skip && seen.skipFirst, 'skip link first, into main');
  check(seen.repeatedIds.length === 0, 'ids once each', seen.repeatedIds);
  check(inOrder(seen.headings), 'headings in order', seen.headings.join(' '));
  check(seen.faults.length === 0, 'no fault in the panel', seen.faults);
  check(seen.notices.length === 0, 'no notice above the page', seen.notices);
  check(seen.images.length === 0, 'pictures load', seen.images);
  check(seen.noAlt === 0, 'pictures have alt texts');
}

// h1 first, then never more than one level down at once.
function inOrder(levels) {
  return levels.every((level, i) => i === 0 ? level === 1 : level <= levels[i - 1] + 1);
}

async function forwarded({ browser, site, report }, page) {
  await browser.page.goto(site.url(page.path));
  const there = await until(browser.page, 'another page', (from) => location.href !== from && document.readyState === 'complete' && location.href,
    site.url(page.path)).catch(() => '');
  await browser.settle();
  const at = site.pathOf(there);
  report.check(at !== page.path && site.byPath.has(at), page.path, 'forwards to a page', there);
  for (const fault of browser.takeFaults()) report.fail(page.path, 'fault', fault);
}

/** The test must tell the truth: from a page on disk a neighbour cannot be fetched. If it can, the browser is not as readers have it. */
async function strict({ browser, report, work }) {
  const folder = join(work, 'strict');
  mkdirSync(folder);
  writeFileSync(join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><title>strict</title><iframe src="neighbour.html"></iframe>');
  writeFileSync(join(folder, 'neighbour.html'), '<!doctype html><meta charset="utf-8"><title>neighbour</title>');
  await browser.page.goto(pathToFileURL(join(folder, 'page.html')).href);
  const open = await browser.page.evaluate(async () => {
    const found = [];
    await fetch('neighbour.html').then(() => found.push('fetch works'), () => {});
    await new Promise((done) => {
      const request = new XMLHttpRequest();
      request.onload = () => { found.push('XMLHttpRequest works'); done(); };
      request.onerror = done;
      try { request.open('GET', 'neighbour.html'); request.send(); } catch { done(); }
    });
    try { if (document.querySelector('iframe').contentDocument) found.push('a frame can be read'); } catch { /* as it should be */ }
    return found;
  });
  await browser.page.goto('about:blank'); // what was refused is told late, and belongs to no page of the site
  browser.takeFaults();
  return report.check(open.length === 0, 'a page without a policy', 'the file policy is the strict one of readers', open);
}
