// A half-copied stick: files that are missing or cut off give a sentence to the reader, soon, and the page stays readable.
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pause } from '../lib/act.mjs';
import { copySite, removeCopy } from '../lib/site.mjs';

const SAID = /副本不完整|重新复制/;
const QUERY = '执委', NOTHING = 'xqzvw';

export async function damage(context) {
  const { site } = context;
  // One copy; each case hurts one file of it and puts it back.
  const { temporary, folder } = copySite(site.folder);
  try {
    unlock(folder);
    for (const one of cases(site)) await suffer(context, folder, one);
  } finally {
    removeCopy(temporary);
  }
}

function cases(site) {
  const shard = (start) => [...site.files].filter((path) => path.startsWith(`search/${start}`)).sort();
  const asked = `?q=${encodeURIComponent(QUERY)}`, search = { page: `search.html${asked}` };
  const list = [];
  for (const start of ['head', 'd', 'p', 't', 's']) {
    for (const kind of ['missing', 'cut', 'changed']) list.push({ ...search, files: shard(start), kind });
  }
  const deep = site.readable.find((page) => page.type === 'explainer').path;
  for (const kind of ['missing', 'cut']) {
    list.push({ page: deep, files: ['data/site.js'], kind }, { page: deep, files: ['data/learn.js'], kind },
      { page: deep, files: ['assets/touyan.js'], kind });
  }
  for (const path of [...site.files].filter((one) => /^assets\/search\/.*\.js$/.test(one))) {
    // Some are read only where they are needed.
    const page = /\/(pinyin|suggest)\.js$/.test(path) ? `search.html?q=${NOTHING}` : /search-marks/.test(path) ? deep + asked : search.page;
    const focus = path.endsWith('/search-box.js') && 'main input[name=q]';
    for (const kind of ['missing', 'cut']) list.push({ page, files: [path], kind, focus });
  }
  const tabled = site.readable.find((page) => page.html.includes('class="table-tools"')).path;
  for (const kind of ['missing', 'cut']) list.push({ page: tabled, files: ['assets/part/table.js'], kind });
  for (const path of ['data/words-records.js', 'assets/part/people.js', 'assets/part/statement.js']) {
    for (const kind of ['missing', 'cut']) list.push({ page: 'records.html', files: [path], kind });
  }
  // Without its store a page must not hang either; what it says is that nothing can be kept.
  list.push({ page: deep, files: ['assets/store.js'], kind: 'missing', said: /不让保存|没有存上/, seconds: 8 });
  return list;
}

async function suffer({ browser, report }, folder, one) {
  const kept = one.files.map((path) => [join(folder, path), readFileSync(join(folder, path))]);
  const what = `${one.files.map((path) => path.replace(/-[0-9a-f]+\.js$/, '-*.js')).join(' ')} ${one.kind}`;
  if (!report.check(kept.length > 0, one.page, 'there is a file to damage', what)) return;
  for (const [path, bytes] of kept) {
    if (one.kind === 'missing') rmSync(path);
    if (one.kind === 'cut') writeFileSync(path, bytes.subarray(0, bytes.length >> 1));
    if (one.kind === 'changed') writeFileSync(path, changed(bytes));
  }
  const began = Date.now();
  await browser.page.goto(pathToFileURL(join(folder, one.page.split('?')[0])).href + one.page.replace(/^[^?]*/, ''), { waitUntil: 'load' });
  if (one.focus) await browser.page.focus(one.focus);
  const wanted = one.said || SAID;
  const waits = /正在/;
  const end = began + (one.seconds || 5) * 1000;
  let seen = {};
  for (;;) {
    seen = await browser.page.evaluate(() => ({ text: document.body.innerText, main: document.querySelector('main').innerText.trim() }));
    if (wanted.test(seen.text) && !waits.test(seen.main) || Date.now() > end) break;
    await pause(50);
  }
  report.check(wanted.test(seen.text), one.page, `${what}: the reader is told within ${one.seconds || 5} s`, seen.text.slice(0, 200));
  report.check(!waits.test(seen.main), one.page, `${what}: nothing waits for ever`, seen.main.slice(0, 100));
  report.check(seen.main.length > 0, one.page, `${what}: the page stays readable`);
  for (const [path, bytes] of kept) writeFileSync(path, bytes);
  browser.takeFaults(); // here faults are what is wanted
}

// One letter of the payload, in the middle: the checksum must tell.
function changed(bytes) {
  const copy = Buffer.from(bytes);
  const at = copy.lastIndexOf(0x22) - 20;
  copy[at] = copy[at] === 0x41 ? 0x42 : 0x41;
  return copy;
}

function unlock(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) unlock(join(folder, entry.name));
    else chmodSync(join(folder, entry.name), 0o644);
  }
}
