// Typed answers, draws and the notes of attempts: pure functions of the theme's assets/part/answers.js.
import { readFileSync } from 'node:fs';
import test from 'node:test';
import assert from 'node:assert/strict';
import { load, plain } from './scripts.mjs';

const { answers, records } = load(['records.js', '../../../themes/default/assets/part/answers.js']);

test('a typed answer is judged as the program judges it', () => {
  const cases = JSON.parse(readFileSync(new URL('../../vectors/answers.json', import.meta.url), 'utf8'));
  assert.ok(cases.length > 8);
  for (const { answer, alike, typed } of cases) {
    for (const [said, right] of Object.entries(typed)) assert.equal(answers.isRight(said, answer, alike), right, `${said} for ${answer}`);
  }
});

test('the order of a seed is the one the program makes', () => {
  assert.deepEqual(plain(answers.shuffle(2026, 6)), [5, 3, 1, 2, 0, 4]);
  for (let count = 0; count < 40; count++) {
    const order = plain(answers.shuffle(answers.seed(`a/${count}`), count));
    assert.deepEqual([...order].sort((a, b) => a - b), [...Array(count).keys()]);
  }
});

test('the last answer counts, for each learner alone', () => {
  let second = 0;
  const at = (verb, note, who = '王', ref = 'quizzes/a') =>
    records.event({ t: Date.parse('2026-11-21T08:00:00Z') + 1000 * second++, who, unit: '', roles: [], verb, ref, hash: '', score: verb === 'reflected' ? null : 50, min: null, note });
  const log = [at('failed', answers.note(['aaaaaaa', 'bbbbbbb'], ['ccccccc'])), at('reflected', answers.note([], ['aaaaaaa'])),
    at('passed', answers.note(['ccccccc'], ['bbbbbbb'])), at('failed', answers.note(['aaaaaaa'], []), '李'), at('reflected', '今天学了不少')];
  assert.deepEqual(Object.keys(answers.book(log, '王')['quizzes/a']), ['ccccccc']);
  assert.deepEqual(Object.keys(answers.book(log.slice().reverse(), '王')['quizzes/a']), ['ccccccc']);
  assert.deepEqual(Object.keys(answers.book(log, '李')['quizzes/a']), ['aaaaaaa']);
  assert.deepEqual(Object.keys(answers.book(log, '赵')), []);
  assert.equal(answers.attempts(log, '王', 'quizzes/a'), 2);
});

test('a note fits into an event, and no wrong answer is lost before a right one', () => {
  const keys = (count, first) => Array.from({ length: count }, (one, i) => first + i.toString(16).padStart(6, '0'));
  const note = answers.note(keys(100, 'a'), keys(100, 'b'));
  assert.equal(records.clean(note, 1000), note);
  const found = answers.read(note);
  assert.equal(found.wrong.length, 100);
  assert.equal(found.right.length, 24);
  for (const bad of ['', 'quiz:1 ', 'quiz:2 -aaaaaaa', 'quiz:1 -aaaaaa', 'quiz:1 -aaaaaaa x', 'quiz:1 -AAAAAAA']) assert.equal(answers.read(bad), null);
});
