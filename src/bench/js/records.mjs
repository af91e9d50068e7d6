// Makes what a county hands in: records files, a roster, a sign-in sheet, a sheet of confirmations.
//   node src/bench/js/records.mjs SITE OUT [--people=600] [--units=60] [--events=200000] [--files=120]
// SITE is a built site: its paths say what is learnt. The events are made by src/main/web/records.js, as a browser makes them.
// The same arguments give the same bytes. Names are put together from parts and are nobody's.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

const value = (name, empty) => Number((process.argv.find((word) => word.startsWith(`--${name}=`)) || `--${name}=${empty}`).slice(name.length + 3));
const [site, out] = process.argv.slice(2);
const people = value('people', 600), units = value('units', 60), wanted = value('events', 200000), fileCount = value('files', 120);
const web = new URL('../../main/web/', import.meta.url);
const context = vm.createContext({ window: undefined });
for (const name of ['core.js', 'records.js']) vm.runInContext(readFileSync(new URL(name, web), 'utf8').replace(/typeof window === 'undefined' \? globalThis : window/, 'globalThis'), context);
for (const name of ['site.js', 'learn.js']) vm.runInContext(readFileSync(join(site, 'data', name), 'utf8').replaceAll('window.', 'globalThis.'), context);
const { records, learn, site: config } = context.Touyan;

let state = 20261121;
/** 0 … n-1, always the same row (LCG of Numerical Recipes). */
function any(n) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor(state / 4294967296 * n);
}
const id = (e) => createHash('sha256').update(records.canonical(e), 'utf8').digest('hex').slice(0, 32);
const family = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗', given = '芳娜敏静丽艳娟霞秀英华慧巧美玉兰红梅春菊云莲桂香珍凤';
const posts = ['cun:exec', 'cun:chair', 'cun:grid', 'cun:child-director', 'cun:host', 'cun:exec'];
const roster = ['姓名,单位,上级,岗位,年学时'];
const learners = [];
for (let i = 0; i < people; i++) {
  const unit = `示例村${String(i % units + 1).padStart(2, '0')}`;
  const name = family[i % family.length] + given[Math.floor(i / family.length) % given.length] + given[(i * 7) % given.length];
  const post = posts[Math.floor(i / units) % posts.length];
  roster.push(`${name},${unit},示例乡${i % units % 6 + 1},${post},${i % 3 ? '' : 12}`);
  const role = learn.roles.find((one) => one.key === post);
  const steps = learn.paths.filter((path) => role.paths.includes(path.id)).flatMap((path) => path.steps);
  learners.push({ who: name, unit, roles: [post], steps, zeal: any(100) });
}
const files = Array.from({ length: fileCount }, () => []);
const start = Date.UTC(2026, 0, 5, 1, 0, 0);
for (let i = 0; i < wanted; i++) {
  const at = i % people, one = learners[at];
  const step = one.steps[any(Math.max(1, Math.ceil(one.steps.length * (one.zeal + 10) / 100)))] || one.steps[0];
  const page = learn.pages[step.page], kind = any(10);
  const parts = { t: start + any(300 * 86400) * 1000, who: one.who, unit: one.unit, roles: one.roles, ref: step.page, hash: page.h, note: '' };
  if (page.y === 'quiz') Object.assign(parts, { verb: kind < 4 ? 'failed' : 'passed', score: kind * 10 + 10 });
  else if (page.y === 'checklist' && kind < 8) Object.assign(parts, { verb: kind < 7 ? 'ticked' : 'unticked', ref: `${step.page}#i${any(9) + 1}`, hash: '' });
  else if (kind === 9) Object.assign(parts, { verb: 'reflected', note: `想到第 ${any(1000)} 件事：先听后说，再去办。` });
  else Object.assign(parts, { verb: kind === 8 && any(20) === 0 ? 'unread' : 'read', min: page.m || null });
  const event = { v: 1, id: '', t: new Date(parts.t).toISOString().replace('.000Z', 'Z'), who: parts.who, unit: parts.unit, roles: parts.roles, verb: parts.verb,
    ref: parts.ref, hash: parts.hash, score: parts.score === undefined ? null : Math.min(100, parts.score), min: parts.min || null, note: parts.note };
  event.id = id(event);
  files[at * fileCount / people | 0].push(event);
  if (any(20) === 0) files[any(fileCount)].push(event); // handed in twice
}
mkdirSync(join(out, 'inbox'), { recursive: true });
files.forEach((events, i) => writeFileSync(join(out, 'inbox', `record-${String(i + 1).padStart(3, '0')}.json`), records.toFile(config.id, config.title, events)));
writeFileSync(join(out, 'roster.csv'), roster.join('\r\n') + '\r\n');
const signed = ['姓名,单位,培训班,场次,日期,学时'], sure = ['姓名,单位,内容,日期,确认人,学时'];
learners.forEach((one, i) => {
  for (let session = 1; session <= 6; session++) if (any(3)) signed.push(`${one.who},${one.unit},示例班${i % 2 + 1},第${session}讲,2026-08-${20 + session},3`);
  if (any(4) === 0) for (const step of one.steps) sure.push(`${one.who},${one.unit},${step.page},2026-09-15,示例培训员,1`);
});
writeFileSync(join(out, 'attendance.csv'), signed.join('\n') + '\n');
writeFileSync(join(out, 'confirmed.csv'), sure.join('\n') + '\n');
console.log(`${people} people, ${units} units, ${files.reduce((sum, file) => sum + file.length, 0)} events in ${fileCount} files`);
