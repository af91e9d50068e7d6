// What a reader does: find by words, click, wait until something is so.
import { mark } from './dom.mjs';

/** Clicks, with the mouse, the first visible element with these words. Throws when there is none. */
export async function click(page, selector, words = '') {
  await until(page, `${selector} "${words}" can be clicked`, mark, selector, words, 'click');
  await press(page, '[data-test="click"]');
}

/** A press of the mouse in the middle of the element. Plain enough to work in pages without JavaScript too. */
export async function press(page, selector) {
  const at = await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getClientRects()[0]; // of a link over two lines the first
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, selector);
  await page.mouse.click(at.x, at.y);
}

/** Clicks a link or sends a form, and waits for the page it leads to. */
export async function follow(browser, page, act) {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load', timeout: 10_000 }), act()]);
  await browser.settle(page);
}

/** Waits until the function says something true inside the page, and returns that: no element, those do not travel. */
export async function until(page, what, fn, ...args) {
  const end = Date.now() + 8000;
  for (;;) {
    const value = await page.evaluate(fn, ...args).catch((error) => {
      if (!/context|navigat|destroyed|detached/i.test(error.message)) throw error;
      return null; // the page is just changing
    });
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within 8 s: ${what}`);
    await pause(30);
  }
}

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export const text = (page, selector) =>
  page.evaluate((s) => [...document.querySelectorAll(s)].map((e) => e.innerText || e.textContent).join('\n'), selector);

/** From now on this learner is the one who learns, on whatever page: what the window of names does, without its questions. */
export const learner = (page, name) => page.evaluate((who) => {
  const { me } = window.Touyan;
  if (!(who in me.people)) me.people[who] = window.Touyan.personOf({});
  me.who = who;
  window.Touyan.store.put('who', who);
  window.Touyan.savePeople();
}, name);
