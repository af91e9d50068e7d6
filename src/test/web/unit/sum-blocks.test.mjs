// Sums of frequent characters in plain bytes, as org.touyan.searchpack.SumBlock reads them: src/test/vectors/sum-blocks.json.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { world } from '../runtime.mjs';

const { Touyan } = world();
const vectors = JSON.parse(readFileSync(new URL('../../vectors/sum-blocks.json', import.meta.url), 'utf8'));
const docs = { firstSection: [0, 20, 21, 51], type: [0, 0, 0], fields: [{ norms: new Uint8Array(51) }] };

for (const { what, term, bytes, fields } of vectors) {
  test(what, () => {
    const read = () => Touyan.postings.readTerm(term, [new Touyan.pack.Source('p-1.js', Buffer.from(bytes, 'hex'))], docs);
    if (fields === 'refused') return assert.throws(read, (error) => error.name === 'DamagedPack' && error.file === 'p-1.js');
    assert.equal(JSON.stringify(read().map((list) => list && [[...list.sections], [...list.frequencies]])), JSON.stringify(fields));
  });
}
