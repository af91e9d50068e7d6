// Makes src/test/vectors/record-codes.json: events with their text code, and pasted texts with what they hold. Both the browser's
// and Java's readers are held to it. Run by hand, and only when the form of the code changes, which is a new version of it.
//   node src/test/web/make-record-codes.mjs
import { writeFileSync } from 'node:fs';
import { load, plain } from './unit/scripts.mjs';

const { records, recordCode } = load(['core.js', 'records.js', 'range.js', 'range-sink.js', 'record-pack.js', 'record-code.js']);
const SITE = '87e6376eec3c', T = Date.UTC(2026, 10, 21, 8, 30, 0);
const base = { t: T, who: '王小花', unit: '柳溪村', roles: ['cun:exec'], verb: 'read', ref: 'explainers/fulian', hash: 'ab12cd34ef56', min: 8 };
const log = (...parts) => records.merge(parts.map((change) => records.event({ ...base, ...change })), []);

const logs = {
  'one page read': log({}),
  'nothing at all': [],
  'every verb, a note, a score of none and of a hundred': log(...records.verbs.map((verb, i) => ({
    t: T + i * 61_000, verb, ref: verb.endsWith('ticked') ? 'checklists/diyi-zhou#jian-zhuxi' : 'quizzes/ba-zi',
    score: verb === 'passed' ? 100 : verb === 'failed' ? 0 : null, min: null, note: verb === 'reflected' ? '今天记住了“先听后说”。 A & B < C' : '',
  }))),
  'several learners, several days, many pages': log(...Array.from({ length: 60 }, (_, i) => ({
    t: T + i * 7_919_000, who: ['王小花', '李四', ''][i % 3], unit: i % 2 ? '柳溪村' : '', roles: i % 5 ? ['cun:exec', 'cun:grid'] : [],
    ref: `courses/ba-zi/${i % 11}-ke`, hash: `0123456789${String(i % 7).padStart(2, 'a')}`, min: i % 4 ? 10 : null,
    verb: i % 6 === 5 ? 'unread' : 'read',
  }))),
  'texts at their limits and beyond the plane': log({ who: '<script>alert("𠮷")</script>', unit: '\u202e村\u200f', note: '字'.repeat(1000), verb: 'reflected' },
    { who: '名'.repeat(50), unit: '𠮷'.repeat(100), roles: Array.from({ length: 20 }, (_, i) => `cun:post-${i}`) },
    { hash: 'not-twelve_digits', ref: 'terms/a#第一条', verb: 'ticked' }, { hash: '', ref: 'terms/a', min: 100_000 }, { hash: '', ref: 'terms/a#第一条', verb: 'unticked' }),
  'clocks that are wrong': log({ t: 0 }, { t: Date.UTC(1980, 0, 1) }, { t: Date.UTC(2099, 11, 31, 23, 59, 59) }, { t: Date.UTC(2199, 11, 31, 23, 59, 59) }),
};
const codes = Object.entries(logs).map(([name, events]) => ({ name, site: SITE, events, parts: recordCode.encode(SITE, events) }));

const long = codes.find((c) => c.parts.length > 1), short = codes[0], [first, second] = long.parts;
const shown = (parts) => parts.map((p, i) => recordCode.show(p, i + 1, parts.length));
const texts = {
  'the parts with spaces, numbers and lines between, in the other order': shown(long.parts).reverse().join('\n张三 2026年11月22日 10:30\n'),
  'small letters, wide letters, quotes put around': `“${shown(short.parts)[0].toLowerCase()}”`.replace(/[0-9a-f]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'o for 0, l and i for 1': shown(short.parts)[0].replace(/0/g, 'o').replace(/1/g, 'l').replace('l', 'I'),
  'the same part three times': shown([short.parts[0], short.parts[0], short.parts[0]]).join('\n'),
  'two codes in one text': [...shown(short.parts), ...shown(long.parts)].join('\n\n'),
  'the first part only': first,
  'the second part with one letter changed': first + '\n' + second.slice(0, 40) + (second[40] === 'A' ? 'B' : 'A') + second.slice(41),
  'a part cut off': short.parts[0].slice(0, -9),
  'a code of another site': recordCode.encode('0123456789ab', short.events)[0],
  'a later version': short.parts[0].replace('TY1', 'TY2'),
  'no code': '请把记录发给我。',
  'nothing': '',
};
const pastes = Object.entries(texts).map(([name, text]) => {
  const { error, events, bad, codes: found } = plain(recordCode.decode(SITE, text));
  return { name, site: SITE, text, error, ids: events.map((e) => e.id), bad, codes: found.map((c) => ({ of: c.of, missing: c.missing, broken: c.broken, error: c.error })) };
});
const lines = (list) => list.map((one) => JSON.stringify(one)).join(',\n');
writeFileSync(new URL('../vectors/record-codes.json', import.meta.url), `{"codes":[\n${lines(codes)}\n],"pastes":[\n${lines(pastes)}\n]}\n`);
for (const c of codes) console.log(c.name, c.events.length, c.parts.map((p) => p.length).join('+'));
for (const p of pastes) console.log(p.name, '|', p.error, p.ids.length, JSON.stringify(p.codes));
