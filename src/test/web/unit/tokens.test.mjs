import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { world } from '../runtime.mjs';

const { Touyan } = world();
const vectors = JSON.parse(readFileSync(new URL('../../vectors/tokens.json', import.meta.url), 'utf8'));

test('tokens of texts and queries are those of the vectors', () => {
  assert.ok(vectors.length > 40);
  for (const { text, fold, terms, query, parts } of vectors) {
    assert.equal(Touyan.fold(text), fold);
    assert.deepEqual([...Touyan.tokens.of(text)], terms, text);
    assert.deepEqual([...Touyan.tokens.ofQuery(text)], query, text);
    assert.deepEqual([...Touyan.tokens.partsOfQuery(text)], parts, text);
  }
});
