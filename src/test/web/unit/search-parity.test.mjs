// Ten thousand answers that Java's ParityTest wrote, after it had compared the first stage with Lucene's own searcher.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'node:test';
import { ask, engine, folder } from '../runtime.mjs';

const sites = fileURLToPath(new URL('../../../../target/search-parity/', import.meta.url));
const bits = (score) => new Int32Array(new Float32Array([score]).buffer)[0];

const STEP = Number(process.env.STEP || 5); // sampled: check u asks all of them in the browsers; STEP=1 asks all here

for (const site of readdirSync(sites)) {
  test(`every answer over ${site} is Java's, sections and bits, STEP=${STEP}`, async () => {
    const searcher = engine(folder(sites + site));
    for (const { query, pages, found, ...filter } of JSON.parse(readFileSync(`${sites}${site}/answers.json`, 'utf8')).filter((_, i) => i % STEP === 0)) {
      const answer = await ask(searcher, query, { limit: 10, ...filter });
      const got = answer.hits.flatMap((hit) => hit.sections.flatMap((s) => [s.section, bits(s.score)]));
      assert.deepEqual({ pages: answer.pages, found: Array.from(got) }, { pages, found }, query);
    }
  });
}
