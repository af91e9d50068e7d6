// Queries are taken apart as org.touyan.searchpack.QueryText does: src/test/vectors/queries.json holds both.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { ask, engine, folder, world } from '../runtime.mjs';

const vectors = JSON.parse(readFileSync(new URL('../../vectors/queries.json', import.meta.url), 'utf8'));
const { Touyan } = world();

test('the vectors of queries', () => {
  for (const { query, ...expected } of vectors) assert.deepEqual(JSON.parse(JSON.stringify(Touyan.query(query))), expected, query);
});

test('whatever is typed is answered without an exception', async (t) => {
  const han = Array.from({ length: 10000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
  const hostile = [han, '妇'.repeat(10000), '妇女权益'.repeat(2500), '"'.repeat(10000), '“妇女”'.repeat(2500), '-'.repeat(10000),
    ' -a'.repeat(4000), '第'.repeat(10000), '第十五条'.repeat(2500), '零'.repeat(9) + '条', 'a b '.repeat(2500), 'x'.repeat(10000),
    '\ud800'.repeat(10000), '妇\udc00女\ud83d', '\u202e\u2066执委\u2069\u2028'.repeat(1000), '<img src=x onerror=alert(1)>'.repeat(400),
    '</script><script>'.repeat(600), '(.*)+$'.repeat(2000), '(a+)+b'.repeat(2000), '[\\'.repeat(5000), `"'\`{{7*7}}`, '%E0%A4%A', '\0'.repeat(10000),
    '__proto__', 'constructor', 'toString', ' -__proto__ "constructor"'];
  const pack = fileURLToPath(new URL('../../../../target/search-parity/content', import.meta.url));
  let slowest = 0, which = '';
  for (const query of hostile) {
    const searcher = engine(folder(pack));
    await ask(searcher, '妇女', {});
    const began = process.cpuUsage(), answer = await ask(searcher, query, {});
    const took = process.cpuUsage(began).user / 1000;
    if (took > slowest) [slowest, which] = [took, query.slice(0, 12)];
    const { within, without } = Touyan.query(query);
    assert.ok(within.length <= 8 && without.length <= 8 && answer.terms.length <= 64 && answer.pages >= answer.hits.length, query.slice(0, 12));
    for (const hit of answer.hits) assert.ok(hit.sections.every((one) => one.excerpt.text.length < 1000));
  }
  t.diagnostic(`the slowest took ${Math.round(slowest)} ms of the processor: ${JSON.stringify(which)}`);
});

test('only letters make a query ask for files', async () => {
  const searcher = engine(() => assert.fail('no file is needed'));
  for (const query of ['', ' ，。', '""', '-', '- -', '“”']) assert.equal((await ask(searcher, query, {})).hits.length, 0);
});
