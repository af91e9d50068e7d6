// Synonyms, pinyin and slips over an engine and a lexicon that answer what each test tells them to.
import assert from 'node:assert/strict';
import test from 'node:test';
import { world } from '../runtime.mjs';

const { Touyan } = world();
const section = (number, level, spread, score) => ({ section: number, anchor: '', heading: '', level, spread, score, weighted: score, excerpt: { text: '执委会的执行委员', marks: [] } });
const answer = (query, hits, more = {}) => ({
  query, terms: ['a', 'b'], unknown: [], required: 2, numbers: hits.map((hit) => hit.page), pages: hits.length, hits, ...more,
});
const hit = (page, ...sections) => ({ page, title: `p${page}`, path: `p${page}.html`, sections });
const weak = { required: 1 };

function ask(text, { answers, alternates = [], pinyin = '', correct = '', error = null, options = {} }) {
  const asked = [];
  const engine = { query: (query, given, done) => { asked.push(query); done(null, answers[query] || answer(query, [])); } };
  const lexicon = {
    alternates: (query, done) => done(error, error ? undefined : query === text ? alternates : []),
    fromPinyin: (query, done) => done(error, pinyin),
    correct: (query, done) => done(error, correct),
  };
  return new Promise((resolve, reject) => {
    Touyan.ask(engine, lexicon, text, options, (failed, value) => (failed ? reject(failed) : resolve({ ...JSON.parse(JSON.stringify(value)), asked })));
  });
}
const many = (...hits) => hits.concat([90, 91, 92].map((page) => hit(page, section(page, 0, 9, 0))));
const order = (value) => value.hits.map((one) => one.page);

test('a group of words counts once: a section stands where the best of them puts it, a page where its best section does', async () => {
  const value = await ask('执委', {
    answers: {
      执委: answer('执委', many(hit(1, section(10, 1, 0, 5)), hit(2, section(20, 1, 0, 4)))),
      执行委员: answer('执行委员', many(hit(2, section(20, 3, 0, 1), section(21, 0, 0, 1)), hit(3, section(30, 1, 0, 4.5)))),
    },
    alternates: [{ query: '执行委员', words: '执行委员' }],
  });
  assert.deepEqual(order(value).slice(0, 3), [2, 1, 3]);
  assert.deepEqual(value.hits[0].sections.map((one) => [one.section, one.level]), [[20, 3], [21, 0]]);
  assert.equal(value.pages, 6);
  assert.deepEqual(value.also, ['执行委员']);
  assert.equal(value.marks, '执委 执行委员');
  assert.deepEqual(value.hits[0].sections[0].excerpt.marks, [0, 2, 4, 8]);
});

test('a synonym that is not found as it stands is left out', async () => {
  const own = many(hit(1, section(10, 1, 0, 5)));
  const value = await ask('执委', { answers: { 执委: answer('执委', own), x: answer('x', [hit(7, section(70, 3, 0, 9))], weak) }, alternates: [{ query: 'x', words: 'x' }] });
  assert.deepEqual(value.also, []);
  assert.deepEqual(order(value), own.map((one) => one.page));
});

test('what is quoted or left out is meant to the letter', async () => {
  for (const text of ['“执委”是什么', '执委 -表格是什么', '「执委」']) {
    const value = await ask(text, { answers: {}, alternates: [{ query: 'x', words: 'x' }] });
    assert.deepEqual(value.asked, [text]);
  }
});

test('of a question the name is looked for too, without the words that only ask', async () => {
  for (const [text, name] of [['三个一是什么', '三个一'], ['什么是三个一', '三个一'], ['执委是做什么的？', '执委'], ['会议记录怎么写', '会议记录'], ['两癌是什么意思', '两癌'],
    ['妇女之家有哪些', '妇女之家'], ['妇联主要做什么', '妇联'], ['请问怎么走访', '走访'], ['怎么走访', '走访'], ['家暴了找谁', '家暴了']]) {
    const value = await ask(text, { answers: { [text]: answer(text, [hit(1, section(10, 0, 0, 9))], weak), [name]: answer(name, many(hit(2, section(20, 4, 0, 1)))) } });
    assert.deepEqual(value.asked, [text, name]);
    assert.equal(order(value)[0], 2, text);
    assert.deepEqual(value.also, [name]);
  }
  for (const text of ['走访', '什么', '谁来填表', '怎么', '请问', '执委怎么换届', '妇联有什么活动', '执委什么时候换届', '妇联谁发工资', '谁执法谁普法', '台账怎么处理', '什么时候', 'how', '']) {
    const value = await ask(text, { answers: {} });
    assert.deepEqual(value.asked.filter((one) => one !== text), [], text);
  }
});

test('where only the synonym is found as it stands, it alone answers', async () => {
  const value = await ask('执委', {
    answers: { 执委: answer('执委', [hit(1, section(10, 0, 0, 5))], weak), 执行委员: answer('执行委员', many(hit(3, section(30, 1, 0, 4)))) },
    alternates: [{ query: '执行委员', words: '执行委员' }],
  });
  assert.deepEqual(order(value), [3, 90, 91, 92]);
});

test('letters that stand nowhere are read as pinyin, and the answer says so', async () => {
  const value = await ask('zw', { answers: { zw: answer('zw', [], { unknown: ['zw'] }), 执委: answer('执委', many()) }, pinyin: '执委' });
  assert.equal(value.pinyin, '执委');
  assert.equal(value.asked.length, 2);
  assert.equal(value.pages, 3);
});

test('letters that stand somewhere are not', async () => {
  const value = await ask('excel', { answers: { excel: answer('excel', many()) }, pinyin: '执委' });
  assert.equal(value.pinyin, '');
});

test('a slip is offered, never searched for instead', async () => {
  const answers = { 直委: answer('直委', []), 执委: answer('执委', many()) };
  const value = await ask('直委', { answers, correct: '执委' });
  assert.equal(value.meant, '执委');
  assert.equal(value.pages, 0);
  assert.equal((await ask('直委', { answers: { 执委: answer('执委', many(), weak) }, correct: '执委' })).meant, '', 'what is not found itself is no advice');
  assert.equal((await ask('直委', { answers: { ...answers, 直委: answer('直委', many()) }, correct: '执委' })).meant, '', 'nothing is guessed where there is enough');
});

test('plain asks for nothing but the words and their synonyms', async () => {
  const value = await ask('直委', { answers: {}, correct: '执委', pinyin: '执委', options: { plain: true } });
  assert.deepEqual([value.meant, value.pinyin, value.asked.length], ['', '', 1]);
});

test('without a lexicon the engine answers alone', async () => {
  const value = await ask('执委', { answers: { 执委: answer('执委', []) }, error: new Error('missing') });
  assert.equal(value.pages, 0);
  assert.deepEqual(value.also, []);
});
