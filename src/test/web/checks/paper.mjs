// On paper: every explainer is exactly one A4 side or half a side, what is put together keeps its pages apart, nothing of the
// screen is printed, and a checklist can be signed. Every page has text of its own, no heading stands alone at its foot, and a quiz
// can be done with a pen.
import { pagesOf } from '../lib/pdf.mjs';

const A4 = { width: 595, height: 842 }; // points
const A3 = { width: 842, height: 1191 };
const SLACK = 2;
const CARD_STEPS_MAX = 12;
const CHARACTERS_MIN = 25; // about two short lines, without the signature and what stands under it

export async function paper(context) {
  const { browser, site, report } = context;
  const page = browser.page;
  const print = (options) => sidesOf(page, options);
  const explainers = site.readable.filter((one) => one.layout === 'explainer');
  report.check(explainers.length > 0, 'site', 'there are explainers');
  for (const one of explainers) {
    await browser.goto(site.url(one.path));
    const sheet = await print();
    report.check(sheet.length === 1, one.path, 'exactly one side', `${sheet.length} sides`);
    worthIt(report, one, sheet);
    if (!one.html.includes('data-do="print-pair"')) continue;
    const pair = await pairOf(page);
    report.check(pair.sheets === 2 && pair.halves, one.path, 'two on one side, each within its half', pair);
    report.check((await print()).length === 1, one.path, 'the two are one side');
    report.check(await page.evaluate(() => !document.querySelector('.sheet-copy') && document.body.dataset.print !== 'a5'),
      one.path, 'after printing there is one again');
  }
  for (const one of site.ofLayout('path').filter((path) => (path.html.match(/class="step[ "]/g) || []).length <= CARD_STEPS_MAX)) {
    await browser.goto(site.url(one.path));
    const card = await print();
    const boxes = await page.evaluate(() => [...document.querySelectorAll('.step')].every((step) => step.querySelector('.step-goose') && /^[2-9a-z]{8}$/.test(step.querySelector('.step-id').textContent.trim())));
    report.check(card.length === 1, one.path, 'a path card is one side', `${card.length} sides`);
    report.check(boxes, one.path, 'each step of the card has a box and a short id');
  }
  for (const one of site.ofLayout('poster')) {
    await browser.goto(site.url(one.path));
    for (const [format, size] of [['A4', A4], ['A3', A3]]) {
      const sheet = await print({ preferCSSPageSize: false, format });
      report.check(sheet.length === 1 && is(sheet[0], size), one.path, `one side of ${format}`, sheet);
    }
  }
  await together(context, print);
  await tests(context, print);
  await everyKind(context, print);
  await withAPen(context, 'with scripts');
  const without = await context.start({ scripts: false });
  await withAPen({ ...context, browser: without }, 'without scripts');
  await without.close();
}

/** A test in three versions, and its key: a side for each version, and no answer on what is handed out. */
async function tests({ browser, site, report }, print) {
  const papers = site.ofLayout('paper');
  report.check(papers.length > 0, 'site', 'there are tests on paper');
  for (const one of papers) {
    report.check(!/data-right|data-answer|answer-key|class="why"|class="feedback"/.test(one.html), one.path, 'no answer in a test');
    const orders = [...one.html.split('class="part paper"').slice(1)].map((part) => [...part.matchAll(/data-key="(\w+)"/g)].map(([, key]) => key).join());
    report.check(orders.length === 3 && new Set(orders).size === 3, one.path, 'three versions in three orders', orders);
    await browser.goto(site.url(one.path));
    const all = await print();
    report.check(all.length >= 3 && all.length <= 6, one.path, 'a side or two for each version', `${all.length} sides`);
    const key = site.byPath.get(one.path.replace('paper.html', 'paper-key.html'));
    await browser.goto(site.url(key.path));
    const sides = await print();
    report.check(sides.length === 3 && sides.every((side) => is(side, A4)), key.path, 'the key of each version on a side', sides);
  }
}

/** What is left: one page of every kind, every checklist, the longest and the shortest post. */
async function everyKind({ browser, site, report }, print) {
  const printed = [...site.ofLayout('explainer'), ...bundlesOf(site)];
  for (const one of new Set([...site.samples, ...site.ofLayout('checklist'), ...ends(site.ofLayout('role'))])) {
    await browser.goto(site.url(one.path));
    await screenStaysOff(browser.page, report, one);
    if (!printed.includes(one)) worthIt(report, one, await textOnly(browser.page, print));
  }
}

/** Prints without what stands under every text, which keeps its place. */
async function textOnly(page, print) {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('.print-foot, .sign')) element.style.visibility = 'hidden';
  });
  return print();
}

function worthIt(report, one, sides) {
  report.check(sides.every((side) => is(side, A4)), one.path, 'every page is A4', sides);
  report.check(sides.length === 1 || sides.every((side) => side.characters >= CHARACTERS_MIN), one.path, 'no page for a signature or two lines', sides.map((side) => side.characters));
  report.check(sides.every((side) => !side.endsInHeading), one.path, 'no heading alone at the foot of a page', sides.map((side) => side.endsInHeading));
}

function bundlesOf(site) {
  return ['booklet', 'sheets', 'paper'].flatMap((layout) => ends(site.ofLayout(layout)));
}

/** Of pages with one layout the longest and the shortest: printing each of a dozen posts costs a quarter of a minute, and shows no more. */
function ends(pages) {
  const byLength = [...pages].sort((a, b) => b.html.length - a.html.length);
  return [...new Set([byLength[0], byLength[byLength.length - 1]])].filter(Boolean);
}

/** Number, kind and boxes of each question, round where one is right; a place for the name; no answers. */
async function withAPen({ browser, site, report }, dress) {
  const page = browser.page;
  const quizzes = site.readable.filter((one) => one.html.includes('class="question"'));
  report.check(quizzes.length > 1, 'site', 'there is a quiz, alone and in a booklet');
  for (const one of quizzes) {
    await browser.goto(site.url(one.path));
    await page.emulateMediaType('print');
    const seen = await page.evaluate(() => {
      const shown = (element) => element.getClientRects().length > 0;
      return {
        names: [...document.querySelectorAll('.sign')].filter(shown).length,
        answers: [...document.querySelectorAll('.why, .verdict, .question button:not(.choice), .question .hush')].filter(shown).length,
        questions: [...document.querySelectorAll('.question')].filter(shown).map((question) => {
          const before = getComputedStyle(question, '::before');
          const choices = [...question.querySelectorAll('.choices > li')].filter(shown);
          const kind = question.dataset.ask, line = question.querySelector('.fill-line');
          if (kind === 'fill') return { numbered: before.content.includes('counter('), lettered: true, boxes: !!line && parseFloat(getComputedStyle(line).borderBottomWidth) > 0 };
          const after = getComputedStyle(question, '::after');
          return {
            numbered: before.display !== 'none' && before.content.includes('counter(') && !!question.dataset.kind,
            lettered: choices.length > 1 && choices.every((choice) => getComputedStyle(choice).listStyleType === 'upper-alpha'),
            boxes: kind === 'order' ? parseFloat(after.borderBottomWidth) > 0 && after.content.length > 4 : choices.every((choice) => {
              const box = getComputedStyle(choice, '::before');
              return parseFloat(box.borderTopWidth) > 0 && parseFloat(box.width) > 8 && (parseFloat(box.borderTopLeftRadius) > 0) === (kind !== 'several');
            }),
          };
        }),
      };
    });
    await page.emulateMediaType(null);
    const told = `${one.path}, ${dress}`;
    report.check(seen.names > 0 && seen.answers === 0, told, 'a place for the name, and no answers', seen);
    report.check(seen.questions.length > 0 && seen.questions.every((question) => question.numbered && question.lettered && question.boxes), told,
      'each question has number and kind, each choice letter and box', seen.questions);
  }
}

/** Booklets and the papers of a post: every part begins a page of its own, and what was left out is left out. */
async function together({ browser, site, report }, print) {
  const page = browser.page;
  const bundles = bundlesOf(site);
  report.check(bundles.length > 1, 'site', 'there are booklets and papers of posts');
  const picked = new Set();
  for (const one of bundles) {
    await browser.goto(site.url(one.path));
    const parts = [...one.html.matchAll(/<(?:article|div) class="part[ "]/g)].length;
    const most = await textOnly(page, print);
    worthIt(report, one, most);
    report.check(parts > 0 && most.length >= parts, one.path, 'a page for every part at least', `${most.length} pages, ${parts} parts`);
    if (one.layout === 'booklet' || parts < 2 || picked.has(one.layout)) continue;
    picked.add(one.layout);
    await page.click('.sheets-list li:first-child label');
    const fewer = await print();
    report.check(fewer.length < most.length, one.path, 'what is not ticked is not printed', `${fewer.length} of ${most.length} pages`);
  }
}

/** The button, without the dialog of the browser: heights in mm of what is then printed. */
async function pairOf(page) {
  await page.evaluate(() => { window.print = () => {}; });
  await page.click('button[data-do="print-pair"]');
  await page.emulateMediaType('print');
  const pair = await page.evaluate(() => {
    document.body.style.width = '180mm';
    const heights = [...document.querySelectorAll('.sheet')].map((sheet) => sheet.getBoundingClientRect().height * 25.4 / 96);
    document.body.style.width = '';
    // The copy has the cut above it, 8 mm and a line.
    return { sheets: heights.length, heights, halves: heights[0] < 125.5 && heights[1] < 134 };
  });
  await page.emulateMediaType(null); // the PDF would be one of the screen
  return pair;
}

async function screenStaysOff(page, report, one) {
  await page.evaluate(() => document.documentElement.setAttribute('data-ground', 'dark'));
  await page.emulateMediaType('print');
  const seen = await page.evaluate(() => {
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((e) => {
      const box = e.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && getComputedStyle(e).visibility !== 'hidden';
    });
    return {
      // The choices of a quiz and the posts of the home page are buttons on the screen, and belong on paper.
      screen: shown('header.site-head, footer.site-foot, nav, form.search, button:not(.choice):not(.role-card button), a.skip, ' +
        '.notice-bar, .ask-box, .drawer, aside, video').map((e) => `${e.localName}.${e.className}`),
      sign: shown('.sign p').length,
      paper: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.querySelector('h1')).color,
      main: document.querySelector('main').innerText.trim().length,
      below: [...document.querySelectorAll('main > :not(header)')].map((e) => e.innerText).join('').trim().length,
    };
  });
  await page.emulateMediaType(null); // the ground stays dark for what is printed next
  report.check(seen.screen.length === 0, one.path, 'nothing of the screen on paper', seen.screen);
  report.check(light(seen.paper) && !light(seen.ink), one.path, 'dark on light, whatever the ground on the screen', `${seen.ink} on ${seen.paper}`);
  report.check(seen.main > 0, one.path, 'the text is printed');
  if (one.layout === 'records') report.check(seen.below > 0, one.path, 'a record that is empty says so');
  if (one.layout === 'checklist') report.check(seen.sign >= 2, one.path, 'a checklist can be signed', seen.sign);
}

/** Prints the page as its own styles say. */
export async function sidesOf(page, options = {}) {
  return pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true, ...options }));
}

function is({ width, height }, wanted) {
  return Math.abs(width - wanted.width) <= SLACK && Math.abs(height - wanted.height) <= SLACK;
}

function light(colour) {
  const [r, g, b, a = 1] = (colour.match(/[\d.]+/g) || []).map(Number);
  return a === 0 || r + g + b > 600;
}
