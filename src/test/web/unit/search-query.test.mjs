// Queries are taken apart as org.touyan.searchpack.QueryText does: src/test/vectors/queries.json holds both.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { ask, engine, world } from '../runtime.mjs';

const vectors = JSON.parse(readFileSync(new URL('../../vectors/queries.json', import.meta.url), 'utf8'));
const { Touyan } = world();

test('the vectors of queries', () => {
  for (const { query, ...expected } of vectors) assert.deepEqual(JSON.parse(JSON.stringify(Touyan.query(query))), expected, query);
});

test('whatever is typed is answered without an exception', () => {
  const long = ['妇'.repeat(10000), '"'.repeat(10000), '-'.repeat(10000), ' -a'.repeat(4000), '第'.repeat(10000), '\ud800'.repeat(10000),
    '<script>'.repeat(2000), '\u202e\u2028'.repeat(5000), '(.*)+$'.repeat(2000), '零'.repeat(9) + '条'];
  for (const query of long) {
    const asked = Touyan.query(query);
    assert.ok(asked.terms.length <= 64 && asked.parts.length <= 64);
  }
});

test('only letters make a query ask for files', async () => {
  const searcher = engine(() => assert.fail('no file is needed'));
  for (const query of ['', ' ，。', '""', '-', '- -', '“”']) assert.equal((await ask(searcher, query, {})).hits.length, 0);
});
