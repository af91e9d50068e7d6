// Readers whom movement makes ill have told their system so: then nothing glides, fades or turns, also not what is open or pointed at.
export async function still({ browser, site, report }) {
  const page = browser.page;
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  for (const one of site.samples) {
    await browser.goto(site.url(one.path));
    const seen = await page.evaluate(() => {
      const seconds = (list) => Math.max(0, ...list.split(',').map((part) => parseFloat(part) * (/ms\s*$/.test(part) ? 0.001 : 1)));
      const moving = [];
      for (const element of document.querySelectorAll('*')) {
        for (const pseudo of [null, '::before', '::after']) {
          const style = getComputedStyle(element, pseudo);
          const turns = style.transitionProperty !== 'none' && seconds(style.transitionDuration) > 0 ||
            style.animationName !== 'none' && seconds(style.animationDuration) > 0;
          const glides = !pseudo && style.scrollBehavior === 'smooth';
          if (turns || glides) moving.push(`${element.localName}.${element.getAttribute('class') || ''}${pseudo || ''}`);
        }
      }
      return { asked: matchMedia('(prefers-reduced-motion: reduce)').matches, moving: [...new Set(moving)].slice(0, 5) };
    });
    report.check(seen.asked, one.path, 'the page knows that no movement is wanted');
    report.check(seen.moving.length === 0, one.path, 'nothing moves', seen.moving);
  }
  await page.emulateMediaFeatures([]);
}
