// On paper: every explainer is exactly one A4 side, nothing of the screen is printed, and a checklist can be signed.
const A4 = { width: 595, height: 842 }; // points
const SLACK = 2;

export async function paper({ browser, site, report }) {
  const page = browser.page;
  const explainers = site.readable.filter((one) => one.type === 'explainer' && one.layout === 'explainer');
  report.check(explainers.length > 0, 'site', 'there are explainers');
  for (const one of explainers) {
    await browser.goto(site.url(one.path));
    const sheet = sides(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    report.check(sheet.length === 1, one.path, 'exactly one side', `${sheet.length} sides`);
    report.check(sheet.every(isA4), one.path, 'the side is A4', sheet);
  }
  for (const one of new Set([...site.samples, ...site.ofLayout('checklist')])) {
    await browser.goto(site.url(one.path));
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
      };
    });
    await page.emulateMediaType('screen');
    report.check(seen.screen.length === 0, one.path, 'nothing of the screen on paper', seen.screen);
    report.check(light(seen.paper) && !light(seen.ink), one.path, 'dark on light, whatever the ground on the screen', `${seen.ink} on ${seen.paper}`);
    report.check(seen.main > 0, one.path, 'the text is printed');
    if (one.layout === 'checklist') report.check(seen.sign >= 2, one.path, 'a checklist can be signed', seen.sign);
  }
}

/** Width and height of each page: Chromium writes page objects and their boxes uncompressed. */
function sides(pdf) {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/\/Type\s*\/Page\b(?!s)[^]*?\/MediaBox\s*\[([^\]]+)\]|\/MediaBox\s*\[([^\]]+)\](?=[^]{0,400}?\/Type\s*\/Page\b(?!s))/g)]
    .map((match) => (match[1] || match[2]).trim().split(/\s+/).map(Number)).map(([, , width, height]) => ({ width, height }));
}

function isA4({ width, height }) {
  return Math.abs(width - A4.width) <= SLACK && Math.abs(height - A4.height) <= SLACK;
}

function light(colour) {
  const [r, g, b, a = 1] = (colour.match(/[\d.]+/g) || []).map(Number);
  return a === 0 || r + g + b > 600;
}
