// A video as a learner meets it: a line of its captions plays from there, it goes on where she stopped, and the next learner of the
// same computer begins at the beginning. Where the file is on another stick the page says so, and plays what is picked from there.
import { join } from 'node:path';
import { click, learner, pause, press, text, until } from '../lib/act.mjs';

export async function videos(context) {
  const { site, report } = context;
  const at = site.ofLayout('video').find((one) => one.html.includes('class="cue-list"'));
  if (!report.check(!!at, 'site', 'there is a video with captions')) return;
  const browser = await context.start({}); // where nobody has looked at it yet
  const page = () => browser.page;
  const open = async () => {
    await browser.goto(site.url(at.path));
    await until(page(), 'times became buttons', () => !!document.querySelector('button.cue-time'));
  };
  await open();
  await line(page(), report, at);
  await pause(500);
  await resume({ ...context, browser }, at, open);
  for (const fault of browser.takeFaults()) report.fail(at.path, 'fault', fault);
  await otherStick({ ...context, browser }, at, open);
  await browser.close(); // what it said of the file that is not there goes with it
}

async function line(page, report, at) {
  await press(page, '.cue-list li:nth-child(4) .cue-text');
  const wanted = await page.evaluate(() => Number(document.querySelector('.cue-list li:nth-child(4)').dataset.start));
  const time = await until(page, 'a line plays from there', () => {
    const video = document.getElementById('ty-video');
    return !video.paused && video.currentTime > 5 && video.currentTime;
  });
  report.check(time >= wanted - 0.5 && time < wanted + 6, at.path, 'a press on a line plays from there', { wanted, time });
  const now = await until(page, 'the line is marked', () => [...document.querySelectorAll('.cue-list li')].findIndex((li) => li.classList.contains('is-now')) + 1);
  const shown = await until(page, 'the caption shows', () => {
    const { activeCues } = document.getElementById('ty-video').textTracks[0];
    return activeCues && activeCues.length && activeCues[0].text;
  });
  report.check(now >= 4 && (await text(page, `.cue-list li:nth-child(${now}) .cue-text`)).trim() === shown.trim(), at.path, 'line and caption are those of the moment', { now, shown });
  await page.evaluate(() => document.getElementById('ty-video').pause());
}

async function resume({ browser, site, report }, at, open) {
  const page = () => browser.page;
  await browser.restart();
  await open();
  const said = await until(page(), 'the place is offered', () => /上次看到/.test(document.querySelector('[data-slot="video"]').innerText) && document.querySelector('[data-slot="video"]').innerText);
  const place = /(\d+):(\d\d)/.exec(said);
  await click(page(), '[data-slot="video"] button');
  const time = await until(page(), 'it goes on', () => document.getElementById('ty-video').currentTime);
  const wanted = Number(place[1]) * 60 + Number(place[2]);
  report.check(time >= wanted && time < wanted + 4, at.path, 'after a restart it goes on where she stopped', { said, time });
  await browser.goto(site.url('records.html'));
  await learner(page(), '王小二');
  await pause(300);
  await open();
  await pause(100);
  const other = await text(page(), '[data-slot="video"]');
  report.check(!/上次看到/.test(other), at.path, 'the place of one learner is not offered to another', other);
}

async function otherStick({ browser, site, report }, at, open) {
  const { page } = browser;
  await open();
  const file = await page.evaluate(() => {
    const video = document.getElementById('ty-video'), src = video.getAttribute('src');
    video.src = 'not-on-this-stick.mp4';
    return src;
  });
  const said = await until(page, 'what is missing is told', () => document.querySelector('.video-missing') && document.querySelector('.video-missing').innerText);
  report.check(said.includes('不在这个U盘上') && said.includes(file.split('/').pop()) && said.includes(file.replace(/^[./]+/, '').replace(/\/[^/]*$/, '')),
    at.path, 'it says that the video is not on this stick, its name, and where it belongs', said);
  report.check((await text(page, '#ty-body')).length > 100 && await page.evaluate(() => !document.getElementById('ty-video').getClientRects().length),
    at.path, 'the transcript is there, no black box is');
  await press(page, '.cue-list li:nth-child(2) button');
  report.check(await page.evaluate(() => document.activeElement.closest('.video-missing') !== null), at.path, 'a time leads to the button that finds the video');
  const input = await page.$('.video-missing input[type=file]');
  await input.uploadFile(join(site.folder, ...at.path.split('/').slice(0, -1), ...file.split('/')));
  const ready = await until(page, 'the file of the other stick is there', () => {
    const video = document.getElementById('ty-video');
    return video.readyState > 0 && { src: video.src.slice(0, 5), shown: video.getClientRects().length, tracks: video.textTracks[0].cues.length };
  });
  report.check(ready.src === 'blob:' && ready.shown > 0 && ready.tracks > 3, at.path, 'what is picked from another stick is played, captions and all', ready);
  await press(page, '.cue-list li:nth-child(3) button');
  const time = await until(page, 'a time leads there', () => document.getElementById('ty-video').currentTime);
  report.check(time > 2, at.path, 'and by its lines', time);
}
