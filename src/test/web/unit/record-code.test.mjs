// The text code of a log: src/main/web/record-pack.js and record-code.js, held to vectors that Java reads too, and to random logs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load, plain } from './scripts.mjs';

const { records, recordCode, recordPack } = load(['core.js', 'records.js', 'range.js', 'range-sink.js', 'record-pack.js', 'record-code.js']);
const vectors = JSON.parse(readFileSync(new URL('../../vectors/record-codes.json', import.meta.url), 'utf8'));
const SITE = '87e6376eec3c';
const seed = Number(process.env.SEED || Date.now() % 1e9);
const rounds = Number(process.env.ROUNDS || 200); // each run has another seed, so that few rounds a run are many in a week

function random(from) {
  let state = from >>> 0;
  const next = () => {
    state = state + 0x6d2b79f5 >>> 0;
    let t = Math.imul(state ^ state >>> 15, state | 1);
    t ^= t + Math.imul(t ^ t >>> 7, t | 61);
    return ((t ^ t >>> 14) >>> 0) / 2 ** 32;
  };
  return { below: (n) => Math.floor(next() * n), one: (list) => list[Math.floor(next() * list.length)], chance: (p) => next() < p };
}
const ALPHABETS = ['王小花李四村', 'abcz-/09', '<>"\\\'&{}', '𠮷𡃁😀', ' \u3000\u00a0', '\u202e\u200b\u0000\ud800', 'ÄßñЖ'];
function text(r, most) {
  return Array.from({ length: r.below(most) }, () => r.one(Array.from(r.one(ALPHABETS)))).join('');
}
function event(r) {
  const item = r.chance(0.4) ? '#' + r.one(['i1', 'i2', '第一条', 'jian-zhuxi', '%', '#']) : '';
  return records.event({
    t: r.chance(0.05) ? r.below(7.2e9) * 1000 : Date.UTC(2026, 0, 1) + r.below(40) * 864e5 + r.below(86400) * 1000,
    who: r.chance(0.8) ? r.one(['王小花', '李四', '']) : text(r, 60), unit: r.chance(0.8) ? '柳溪村' : text(r, 120),
    roles: Array.from({ length: r.below(4) }, () => 'cun:' + r.one(['exec', 'grid', 'chair'])), verb: r.one(records.verbs),
    ref: (r.chance(0.9) ? 'courses/ba-zi/' + r.below(20) + '-ke' : r.one(['a', '-', 'x/'.repeat(90) + 'y'])) + item,
    hash: r.chance(0.7) ? r.one(['ab12cd34ef56', '0123456789ab', 'ffffffffffff']) : r.one(['', 'x', '_-', 'A'.repeat(64)]),
    score: r.chance(0.3) ? r.below(101) : null, min: r.chance(0.5) ? r.below(r.one([20, 100_001])) : null, note: r.chance(0.1) ? text(r, 1100) : '',
  });
}
const logOf = (r, most) => plain(records.merge(Array.from({ length: r.below(most) }, () => event(r)).filter((e) => records.check(e)), []));
const shown = (parts) => parts.map((part, i) => recordCode.show(part, i + 1, parts.length));

test('the vectors: the code of these events is this one, and gives them back with their ids', () => {
  for (const one of vectors.codes) {
    assert.deepEqual(plain(recordCode.encode(one.site, one.events)), one.parts, one.name);
    const found = plain(recordCode.decode(one.site, one.parts.join('\n')));
    assert.deepEqual([found.error, found.bad, found.events], ['', 0, one.events], one.name);
    for (const e of one.events) assert.ok(records.check(e), one.name);
  }
});

test('the vectors: what pasted texts hold', () => {
  for (const one of vectors.pastes) {
    const { error, events, bad, codes } = plain(recordCode.decode(one.site, one.text));
    const got = { error, ids: events.map((e) => e.id), bad, codes: codes.map((c) => ({ of: c.of, missing: c.missing, broken: c.broken, error: c.error })) };
    assert.deepEqual(got, { error: one.error, ids: one.ids, bad: one.bad, codes: one.codes }, one.name);
  }
});

test(`${rounds} random logs come back event for event, whatever a messenger does to the text (SEED=${seed})`, () => {
  for (let n = 0; n < rounds; n++) {
    const r = random(seed + n), log = logOf(r, 80), parts = shown(recordCode.encode(SITE, log));
    const mangle = r.one([
      (s) => s, (s) => s.replace(/ /g, ''), (s) => s.replace(/(.{7})/g, '$1\r\n'), (s) => s.toLowerCase(), (s) => `“${s}”`, (s) => `> ${s}`,
      (s) => s.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)), (s) => s.replace(/0/g, 'O').replace(/1/g, 'l'),
      (s) => s.replace(/ /g, '\u3000\u200b'), (s) => s.replace(/ /g, '-'),
    ]);
    const order = parts.map(mangle).sort(() => r.below(3) - 1);
    const found = plain(recordCode.decode(SITE, order.concat(order.slice(0, r.below(3))).join('\n王小花：\n')));
    assert.deepEqual([found.error, found.bad, found.events], ['', 0, log], `SEED=${seed + n}`);
  }
});

test(`${rounds * 4} mutated codes: no throw, no event that was not there, and the untouched code beside it is taken (SEED=${seed})`, () => {
  const other = [records.event({ t: Date.UTC(2026, 5, 1), who: '李四', unit: '', roles: [], verb: 'read', ref: 'terms/a', hash: '' })];
  const safe = recordCode.encode(SITE, other)[0];
  for (let n = 0; n < rounds * 4; n++) {
    const r = random(seed + n), log = logOf(r, 30), known = new Set(log.map((e) => e.id).concat(other[0].id));
    let text = recordCode.encode(SITE, log).join('\n');
    for (let k = 1 + r.below(4); k--;) {
      const at = r.below(text.length), cut = r.below(9);
      text = r.one([text.slice(0, at), text.slice(at), text.slice(0, at) + text.slice(at + cut), text.slice(0, at) + r.one(['TY1', 'Z', '7', '字']) + text.slice(at + 1)]);
    }
    const found = recordCode.decode(SITE, r.chance(0.5) ? safe + '\n' + text : text + '\n' + safe);
    assert.ok(found.events.every((e) => known.has(e.id)), `SEED=${seed + n}`);
    assert.ok(found.events.some((e) => e.id === other[0].id), `SEED=${seed + n}: the other code is lost`);
  }
});

test(`1000 random byte strings are refused or hold only sound events, quickly (SEED=${seed})`, () => {
  for (let n = 0; n < 1000; n++) {
    const r = random(seed + n), bytes = Array.from({ length: r.below(600) }, () => r.one([0, 255, r.below(256)]));
    try {
      recordPack.unpack(bytes);
    } catch (e) {
      assert.match(e.message, /^record-pack: |number too large/, `SEED=${seed + n}`);
    }
  }
});

test('a part that is missing or damaged is named by its number', () => {
  const long = vectors.codes.find((one) => one.parts.length > 3).parts;
  assert.deepEqual(plain(recordCode.decode(SITE, long[3] + long[0]).codes[0]).missing, [2, 3]);
  const broken = long[1].slice(0, 100) + (long[1][100] === 'A' ? 'B' : 'A') + long[1].slice(101);
  assert.deepEqual(plain(recordCode.decode(SITE, [long[0], broken, long[2], long[3]].join(' ')).codes[0]).broken, [2]);
  assert.equal(recordCode.decode(SITE, [long[0], broken, long[2], long[3], long[1]].join(' ')).codes[0].error, '', 'sent once more, it is whole');
});

test('too long a text and too many events are said, not tried', () => {
  assert.equal(recordCode.decode(SITE, 'A'.repeat(5 * 1024 * 1024)).error, 'big');
  assert.equal(recordCode.encode(SITE, Array.from({ length: 20_001 })), null);
});

// What the guide and docs/dev/records-format.md say: run with --test-reporter=spec to see the figures.
test('a month of one learner fits into three parts', (t) => {
  const r = random(1), pages = Array.from({ length: 40 }, (_, i) => `${r.one(['courses/ba-zi', 'explainers', 'policies', 'terms'])}/${r.one(['shuo', 'ting', 'wen', 'bang', 'lianxi-ka', 'zhiwei', 'wei-jia'])}-${i}`);
  const hashes = pages.map((page) => records.sha256(page).slice(0, 12));
  const month = (days, who) => {
    const log = [];
    for (let day = 0, at = 0; day < days; day++) {
      if (day % 7 > 4) continue;
      let time = Date.UTC(2026, 10, 2 + day, 1) + r.below(8 * 3600) * 1000;
      const add = (parts) => log.push(records.event({ t: time += (60 + r.below(900)) * 1000, who, unit: '柳溪村', roles: ['cun:exec', 'cun:grid'], ...parts }));
      for (let k = 3; k--; at++) add({ verb: 'read', ref: pages[at % 40], hash: hashes[at % 40], min: 5 + at % 4 * 5 });
      add({ verb: 'ticked', ref: `checklists/zoufang#${r.one(['jian-mian', 'ting', 'ji-xia', 'hui-fang'])}`, hash: 'c0ffee123456' });
      if (day % 7 === 4) add({ verb: r.one(['passed', 'failed']), ref: 'quizzes/ba-zi', hash: 'decade654321', score: 10 * r.below(11) });
    }
    return records.merge(log, []);
  };
  for (const [name, log, most] of [['one page', month(1, '王小花').slice(0, 1), 1], ['a day', month(1, '王小花'), 1], ['a week', month(7, '王小花'), 1], ['a month', month(30, '王小花'), 3],
    ['a year', month(365, '王小花'), 9], ['three learners, a month', records.merge(records.merge(month(30, '王小花'), month(30, '李四')), month(30, '赵云')), 4]]) {
    const parts = recordCode.encode(SITE, log), letters = parts.join('').length, spaced = shown(parts).join('\n').length;
    t.diagnostic(`${name}: ${log.length} events, ${letters} letters in ${parts.length} part(s), ${spaced} with spaces, ${(letters / log.length).toFixed(1)} an event, ` +
      `the file has ${records.toFile(SITE, '', log).length}`);
    assert.ok(parts.length <= most, `${name}: ${parts.length} parts`);
  }
});
