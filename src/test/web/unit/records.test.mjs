// The learner's log: src/main/web/records.js.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { load, plain } from './scripts.mjs';

const { records } = load(['core.js', 'records.js']);
const T = Date.UTC(2026, 10, 21, 8, 30, 0);
const some = (change) => records.event({ t: T, who: '王小花', unit: '柳溪村', roles: ['cun:exec'], verb: 'read', ref: 'explainers/a', hash: 'ab12', min: 5, ...change });

test('our SHA-256 agrees with the one of node for every length around a block', () => {
  for (let n = 0; n < 200; n++) {
    const text = '妇a𠮷'.repeat(n).slice(0, n);
    const whole = Array.from(text).filter((p) => !/^[\ud800-\udfff]$/.test(p)).join('');
    assert.equal(records.sha256(whole), createHash('sha256').update(whole, 'utf8').digest('hex'), `length ${n}`);
  }
});

test('the canonical form and the id of an event stay what they are: other programs compute them too', () => {
  const e = some({});
  assert.equal(records.canonical(e), '[1,"2026-11-21T08:30:00Z","王小花","柳溪村",["cun:exec"],"read","explainers/a","ab12",null,5,""]');
  assert.equal(e.id, createHash('sha256').update(records.canonical(e), 'utf8').digest('hex').slice(0, 32));
});

test('roles are sorted, repeated and malformed ones dropped, control characters and half surrogates cleaned', () => {
  const e = some({ roles: ['cun:grid', 'cun:exec', 'cun:grid', '<b>'], who: ' 王\u0000小\ud842花\udc00\udc01 ' });
  assert.deepEqual(plain(e.roles), ['cun:exec', 'cun:grid']);
  assert.equal(e.who, '王 小花');
  assert.deepEqual(plain(records.check(e)), plain(e), 'cleaning twice changes nothing');
});

test('a text cut at its limit still passes its own check', () => {
  const e = some({ note: '字'.repeat(999) + ' 字', verb: 'reflected' });
  assert.deepEqual(plain(records.check(e)), plain(e));
});

test('an event whose field was changed, or that carries something strange, is refused', () => {
  assert.equal(records.check({ ...some({}), who: '李四' }), null);
  for (const change of [{ verb: 'hacked' }, { ref: 'javascript:alert(1)' }, { ref: '../x' }, { t: 'now' }, { v: 2 }, { hash: '<i>' }]) {
    assert.equal(records.check({ ...some({}), ...change }), null, JSON.stringify(change));
  }
  for (const raw of [null, 1, 'x', [], {}, { v: 1 }]) assert.equal(records.check(raw), null);
  assert.equal(Object.keys(records.check({ ...some({}), extra: '<script>' })).includes('extra'), false);
});

test('merging twice, in any order, changes nothing', () => {
  const a = [some({}), some({ t: T + 1000, verb: 'unread' })];
  const b = [some({ t: T + 2000 }), some({})];
  const once = records.merge(a, b);
  assert.equal(once.length, 3);
  assert.deepEqual(plain(records.merge(once, b)), plain(once));
  assert.deepEqual(plain(records.merge(b, a)), plain(once));
});

test('the state: read and taken back, ticks, best score, one person only', () => {
  const log = [
    some({}), some({ ref: 'pages/b' }), some({ t: T + 1000, verb: 'unread', ref: 'pages/b' }),
    some({ verb: 'ticked', ref: 'lists/c#i1' }), some({ verb: 'ticked', ref: 'lists/c#i2' }), some({ t: T + 1000, verb: 'unticked', ref: 'lists/c#i2' }),
    some({ verb: 'passed', ref: 'quizzes/d', score: 90 }), some({ t: T + 1000, verb: 'failed', ref: 'quizzes/d', score: 40 }),
    some({ who: '李四', ref: 'pages/e' }),
  ];
  const state = records.derive(log.reverse(), '王小花');
  assert.deepEqual(Object.keys(state.marks).sort(), ['explainers/a', 'quizzes/d']);
  assert.equal(state.marks['explainers/a'].hash, 'ab12');
  assert.deepEqual(Object.keys(state.ticks), ['lists/c#i1']);
  assert.deepEqual([state.scores['quizzes/d'].best, state.scores['quizzes/d'].last, state.scores['quizzes/d'].passed], [90, 40, true]);
});

test('a file goes out and comes back; bad events are counted, foreign sites and nonsense refused', () => {
  const log = [some({}), some({ t: T + 1000, verb: 'ticked', ref: 'lists/c#第一件' })];
  const file = records.toFile('s1', '示例', log);
  assert.deepEqual(plain(records.fromFile('s1', '\ufeff' + file)), { events: plain(log), bad: 0, people: {}, cut: false, misread: false });
  const data = JSON.parse(file);
  data.events.push({ v: 1, verb: 'read' }, null);
  assert.equal(records.fromFile('s1', JSON.stringify(data)).bad, 2);
  assert.equal(records.fromFile('s2', file).error, 'site');
  assert.equal(records.fromFile('s1', JSON.stringify({ ...data, v: 2 })).error, 'newer');
  assert.equal(records.fromFile('s1', '{').error, 'json');
  assert.equal(records.fromFile('s1', '[]').error, 'json');
  assert.equal(records.fromFile('s1', ' '.repeat(records.fileBytesMax + 1)).error, 'big');
});

test('a file carries what people wrote about themselves; only what is exactly in form is taken', () => {
  const people = { '王小花': { unit: '柳溪村', roles: ['cun:exec'], appointed: '2026-09-01' }, '': { unit: '', roles: ['cun:grid'], appointed: '' } };
  const file = records.toFile('s1', '示例', [some({})], people);
  assert.deepEqual(plain(records.fromFile('s1', file).people), people);
  const bad = { a: null, b: [], c: { unit: 1, roles: [], appointed: '' }, d: { unit: '', roles: 'x', appointed: '' }, e: { unit: '', roles: ['<b>'], appointed: '' },
    f: { unit: '', roles: [], appointed: '2026-02-30' }, ' g': { unit: '', roles: [], appointed: '' }, h: { unit: 'x\u202e', roles: [], appointed: '' } };
  assert.deepEqual(plain(records.fromFile('s1', records.toFile('s1', '示例', [], { ...bad, ...people })).people), people);
  for (const odd of [null, 1, 'x', [1]]) assert.deepEqual(plain(records.fromFile('s1', JSON.stringify({ ...JSON.parse(file), people: odd })).people), {});
  const polluted = records.fromFile('s1', file.replace('"王小花":', '"__proto__":')).people;
  assert.equal(polluted.unit, undefined);
  assert.equal('people' in JSON.parse(records.toFile('s1', '', [], Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`n${n}`, people['王小花']])))), false, 'too many to look past');
});

test('a file cut off anywhere gives every event that is whole in it', () => {
  const log = Array.from({ length: 5 }, (_, n) => some({ t: T + n * 1000, note: n === 2 ? '他说："{好}"\\' : '' }));
  for (const file of [records.toFile('s1', '示{例', log, { a: { unit: 'x', roles: [], appointed: '' } }), JSON.stringify(JSON.parse(records.toFile('s1', '示{例', log)))]) {
    for (let end = 30; end < file.length - 1; end++) {
      const found = records.fromFile('s1', file.slice(0, end));
      const whole = (file.slice(0, end).match(/"note": ?"(?:[^"\\]|\\.)*"\s*\}/g) || []).length;
      if (found.error) { assert.equal(found.error, 'cut'); continue; }
      assert.equal(found.cut, true);
      assert.deepEqual(plain(found.events.map((e) => e.id)), log.slice(0, whole).map((e) => e.id), `cut at ${end}`);
    }
  }
  const hurt = records.toFile('s1', '', log).replace(/"verb": "read"/, '"verb": "read');
  assert.equal(records.fromFile('s1', hurt).events.length, 4, 'one quote lost costs one event');
});

test('a file saved in another encoding is told apart from one that is damaged', () => {
  const file = records.toFile('s1', '示例', [some({}), some({ who: 'Li', unit: '' })]).replace(/[\u4e00-\u9fff]/g, '\ufffd\ufffd');
  const found = records.fromFile('s1', file);
  assert.deepEqual([found.events.length, found.bad, found.misread, found.cut], [1, 1, true, false]);
});

test('the file name is one that Windows accepts, also without a name', () => {
  assert.equal(records.fileName('学习记录-{0}-{1}.json', '王小花', '2026-11-21'), '学习记录-王小花-2026-11-21.json');
  assert.equal(records.fileName('学习记录-{0}-{1}.json', '', '2026-11-21'), '学习记录-2026-11-21.json');
  assert.equal(records.fileName('学习记录-{0}-{1}.json', '$&{1}$\'', '2026-11-21'), "学习记录-$&{1}$'-2026-11-21.json");
  assert.equal(records.fileName('学习记录-{0}-{1}.json', 'a/b:c?', '2026-11-21'), '学习记录-abc-2026-11-21.json');
});
