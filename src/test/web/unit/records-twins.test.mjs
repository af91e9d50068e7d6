// Needs what RecordTwinsTest writes: run the Java tests first. With UPDATE=1 the vectors are written anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from './scripts.mjs';

const { records } = load(['core.js', 'records.js']);
const vectors = new URL('../../vectors/events.jsonl', import.meta.url);
const texts = ['', '王小花', ' 王\u3000小花 ', '"引\\号"', '<script>', 'a\tb\nc', '赵𠮷\ud842', '长'.repeat(1200), 'e\u0301', '/ \u007f~'];

/** Events out of loose parts, among them all that has to be cleaned. */
function made() {
  const events = [];
  records.verbs.forEach((verb, v) => texts.forEach((text, i) => events.push(records.event({
    t: Date.UTC(2026, 10, 21, i, v, 59), who: text, unit: texts[(i + v) % texts.length], roles: [['cun:grid', 'cun:exec', 'cun:grid'], [], ['<b>', 'a:b']][i % 3], verb,
    ref: ['a', 'courses/b/index', 'lists/c#第一项'][i % 3], hash: ['', '0123456789ab'][v % 2], score: [null, 0, 59.5, 100, 1000][i % 5], min: [null, 0, 7, -3][v % 4], note: text,
  }))));
  return events.filter((e) => records.check(e)).map((e) => JSON.stringify(e));
}

test('the events of the vectors are made and checked as when they were written', () => {
  const lines = made();
  if (process.env.UPDATE) writeFileSync(vectors, `${lines.join('\n')}\n`);
  assert.deepEqual(readFileSync(vectors, 'utf8').trimEnd().split('\n'), lines);
});

test('a log that Java merged is good to the last event', () => {
  const file = JSON.parse(readFileSync(new URL('../../../../target/records-twins/records-001.json', import.meta.url), 'utf8'));
  assert.equal(file.site, 'qinghe');
  assert.ok(file.events.length > 400);
  for (const event of file.events) {
    const good = records.check(event);
    assert.ok(good, JSON.stringify(event));
    assert.equal(JSON.stringify(good), JSON.stringify(event));
  }
});
