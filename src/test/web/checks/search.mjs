// Search as it is typed: suggestions, results with marked words, the right page and place; both scripts; hostile queries stay text.
import { click, follow, pause, press, text, until } from '../lib/act.mjs';

const BOX = 'form.search input[name="q"]';
const RESULTS = '#ty-results .search-results a[href]';
const SUGGESTIONS = '.search-suggest a[href]';

export async function search({ browser, site, report }) {
  const page = browser.page;
  const deep = site.readable.filter((one) => one.id).sort((a, b) => b.path.split('/').length - a.path.split('/').length)[0];
  const ask = async (query) => {
    await browser.goto(`${site.url('search.html')}?q=${encodeURIComponent(query)}`);
    return answered(page);
  };

  // From a deep page: type, choose nothing, Enter, the first result.
  await browser.goto(site.url(deep.path));
  await press(page, BOX);
  await page.keyboard.type('执委');
  const offered = await until(page, 'suggestions', visible, SUGGESTIONS).catch(() => 0);
  report.check(offered > 0, deep.path, 'suggestions appear while typing', offered);
  await page.keyboard.press('ArrowDown');
  const reached = await page.evaluate((box, selector) => {
    const input = document.querySelector(box), first = document.querySelector(selector);
    return document.activeElement === input && input.getAttribute('aria-activedescendant') === first.id && first.getAttribute('aria-selected') === 'true';
  }, BOX, SUGGESTIONS);
  report.check(reached, deep.path, 'the arrow goes to the first suggestion, the focus stays in the box');
  await page.keyboard.press('Escape');
  report.check(await page.evaluate(visible, SUGGESTIONS) === 0, deep.path, 'Escape closes the suggestions');
  const kept = await page.evaluate((box) => document.querySelector(box).value, BOX);
  report.check(kept === '执委', deep.path, 'the first Escape does not empty the box', kept);
  await follow(browser, page, () => page.keyboard.press('Enter'));
  const wanted = `${site.url('search.html')}?q=${encodeURIComponent('执委')}`;
  report.check(page.url() === wanted, deep.path, 'Enter leads to search.html with the query', page.url());
  const found = await answered(page);
  report.check(found.links.length > 0, 'search.html', 'there are results', found.said);
  report.check(found.marks.length > 0 && found.marks.every((mark) => /[执委員执執]/.test(mark)), 'search.html', 'words are marked', found.marks);
  report.check(found.box === '执委', 'search.html', 'the box holds the query', found.box);
  if (found.links.length) await first({ browser, site, report }, found.links[0]);

  const same = await ask('執委');
  const equal = JSON.stringify(same.links.map(bare)) === JSON.stringify(found.links.map(bare));
  report.check(equal, 'search.html', 'traditional script finds the same', same.links);
  const one = await ask('妇');
  report.check(one.links.length > 0, 'search.html', 'a single character finds something', one.said);
  const sentence = await ask('村里的执委每个月要做哪些事情');
  report.check(sentence.links.length > 0, 'search.html', 'a whole sentence finds something', sentence.said);
  const none = await ask('zqxjkvb龘');
  report.check(none.links.length === 0 && none.said.length > 4, 'search.html', 'nonsense gives the empty state in words', none.said);
  report.check(/没有|找不到|没找到/.test(none.said), 'search.html', 'the empty state says that nothing was found', none.said);

  for (const query of ['<img src=x onerror="document.title=7">', '"\'`{{7*7}}</script><script>document.title=7</script>',
    '妇联" autofocus onfocus="document.title=7']) {
    const hostile = await ask(query);
    const harm = await page.evaluate(() => document.title === '7' || !!document.querySelector('main img, main script'));
    report.check(!harm && hostile.box === query, 'search.html', 'a hostile query stays text', `${query} → ${hostile.box}`);
  }
  // Typing on the page of results, by input events alone: an input method sends no keys that one could count on.
  await ask('妇联');
  await page.evaluate((selector) => {
    const box = document.querySelector(selector);
    box.focus();
    box.value = '走访';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '走访' }));
  }, BOX);
  await until(page, 'other results while typing', () => [...document.querySelectorAll('#ty-results mark')].some((m) => /走|访/.test(m.textContent)))
    .then(() => report.check(true), (error) => report.fail('search.html', 'results follow what is typed', error.message));
  for (const fault of browser.takeFaults()) report.fail('search', 'fault', fault);
}

const bare = (url) => decodeURIComponent(url).replace(/\?[^#]*/, '');

function visible(selector) {
  return [...document.querySelectorAll(selector)].filter((e) => e.getClientRects().length).length;
}

// Results, or words that there are none; stable for a moment, because both may come in steps.
async function answered(page) {
  let last = '';
  for (let n = 0; n < 100; n++) {
    const now = await text(page, '#ty-results');
    if (now.trim() && now === last && !/正在/.test(now)) break;
    last = now;
    await pause(60);
  }
  return page.evaluate((results, box) => ({
    links: [...document.querySelectorAll(results)].filter((a) => a.getClientRects().length).map((a) => a.href),
    marks: [...document.querySelectorAll('#ty-results mark')].map((m) => m.textContent),
    said: document.getElementById('ty-results').innerText.trim().slice(0, 200),
    box: document.querySelector(`main ${box}`).value,
  }), RESULTS, BOX);
}

async function first({ browser, site, report }, href) {
  const page = browser.page;
  await follow(browser, page, () => click(page, RESULTS));
  const path = site.pathOf(page.url());
  report.check(site.byPath.has(path), 'search.html', 'the first result leads to a page', page.url());
  const anchor = decodeURIComponent((/#(.*)$/.exec(href) || [])[1] || '');
  report.check(bare(page.url()) === bare(href), path, 'the result leads to its place', page.url());
  const marks = await until(page, 'marks on the page', () => document.querySelectorAll('main mark').length).catch(() => 0);
  report.check(marks > 0, path, 'the words are marked on the page too');
  if (!anchor || !site.byPath.has(path)) return;
  const place = await page.evaluate((id) => {
    const target = document.getElementById(id);
    return target ? Math.round(target.getBoundingClientRect().top) : null;
  }, anchor);
  const height = await page.evaluate(() => window.innerHeight);
  report.check(place !== null && place >= -2 && place < height, path, 'the place is in sight, not under the head', `${anchor} at ${place}`);
}
