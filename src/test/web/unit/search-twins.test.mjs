// Needs the packs that TwinPacksTest writes: run the Java tests first.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'node:test';
import { ask, engine, folder, world } from '../runtime.mjs';

const twins = fileURLToPath(new URL('../../../../target/search-twins/', import.meta.url));
const bits = (score) => new Int32Array(new Float32Array([score]).buffer)[0];

for (const site of readdirSync(twins)) {
  test(`answers of ${site} are Java's, order, bits and excerpts`, async () => {
    const cases = JSON.parse(readFileSync(`${twins}${site}/answers.json`, 'utf8'));
    const searcher = engine(folder(twins + site));
    for (const expected of cases) {
      const answer = await ask(searcher, expected.query, {
        limit: 5, type: expected.type, roles: expected.roles, level: expected.level, since: expected.since,
      });
      const hits = answer.hits.map((hit) => ({
        path: hit.path, title: hit.title, type: hit.type,
        sections: hit.sections.map((s) => ({
          section: s.section, anchor: s.anchor, heading: s.heading, scoreBits: bits(s.score), text: s.excerpt.text,
          marks: [...s.excerpt.marks],
        })),
      }));
      const got = JSON.parse(JSON.stringify({ pages: answer.pages, hits })); // out of the scripts' own world
      assert.deepEqual(got, { pages: expected.pages, hits: expected.hits }, expected.query);
    }
  });
}

test('a traditional query finds what its simplified form finds', async () => {
  const searcher = engine(folder(twins + 'site3'));
  const simplified = await ask(searcher, '妇女权益', {}), traditional = await ask(searcher, '婦女權益', {});
  assert.ok(simplified.hits.length > 0);
  assert.equal(JSON.stringify(traditional.hits), JSON.stringify(simplified.hits));
  const { Touyan } = world();
  assert.equal(Touyan.fold('答覆憑藉座標復甦'), '答复凭借坐标复苏');
});

test('an empty query asks for nothing', async () => {
  const searcher = engine(() => assert.fail('no file is needed'));
  assert.equal((await ask(searcher, ' ，。', {})).hits.length, 0);
});
