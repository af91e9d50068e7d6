// A half-copied stick and hostile shards: always an answer or an error that names a file, never a hang or another exception.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'node:test';
import zlib from 'node:zlib';
import { ask, engine } from '../runtime.mjs';

const site = fileURLToPath(new URL('../../../../target/search-twins/site1/', import.meta.url));
const files = new Map(readdirSync(site).filter((n) => n.endsWith('.js')).map((n) => [n, readFileSync(site + n, 'latin1')]));
const queries = JSON.parse(readFileSync(site + 'answers.json', 'utf8')).map((c) => c.query);

async function askAll(read) {
  const searcher = engine(read, undefined, 200);
  for (const query of queries) await ask(searcher, query, {});
  await ask(searcher, 'abc tidb x1 2026 sql 妇 女 看 权', {});
}
const reading = (changed) => (name) => {
  const text = changed.has(name) ? changed.get(name) : files.get(name);
  if (text === null || text === undefined) throw new Error('missing');
  return text;
};

const used = new Set();
await askAll((name) => {
  used.add(name);
  return files.get(name);
});

for (const name of used) {
  const whole = files.get(name), middle = whole.length >> 1;
  const damaged = {
    missing: null,
    empty: '',
    'cut off': whole.slice(0, middle),
    changed: whole.slice(0, middle) + (whole[middle] === 'A' ? 'B' : 'A') + whole.slice(middle + 1),
    'of another site': whole.replace('"test"', '"other"'),
  };
  test(`${name} damaged is named`, async () => {
    for (const [how, text] of Object.entries(damaged)) {
      if (how === 'of another site' && name === 'head.js') continue; // then all the others are
      await assert.rejects(askAll(reading(new Map([[name, text]]))), (error) => {
        assert.equal(error.name, 'DamagedPack', `${how}: ${error.stack}`);
        assert.equal(error.file, name);
        return true;
      }, how);
    }
  });
}

function random(seed) {
  return (n) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor(seed / 4294967296 * n);
  };
}

function script(part, packed) {
  return `Y("test","${part}",${zlib.crc32 ? zlib.crc32(packed) : crc(packed)},"${packed.toString('base64')}");\n`;
}
function crc(bytes) {
  let c = -1;
  for (const b of bytes) {
    c ^= b;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ -1) >>> 0;
}

const seed = Number(process.env.SEED || Date.now() % 1e9);
test(`hostile bytes with right check sums, SEED=${seed}`, { timeout: 120000 }, async () => {
  const next = random(seed), names = [...files.keys()];
  for (let round = 0; round < 600; round++) {
    const name = names[next(names.length)], part = name.replace(/(-.*)?\.js$/, '');
    const packed = Buffer.from(files.get(name).split('"')[5], 'base64');
    let changed = packed;
    if (next(3)) {
      const raw = zlib.inflateRawSync(packed.subarray(4));
      for (let i = next(4); i >= 0; i--) raw[next(raw.length)] = next(256);
      changed = Buffer.concat([packed.subarray(0, 4), zlib.deflateRawSync(raw)]);
    } else {
      for (let i = next(4); i >= 0; i--) changed[next(changed.length)] = next(256); // the deflate stream itself
    }
    const searcher = engine(reading(new Map([[name, script(part, changed)]])), undefined, 200);
    try {
      await ask(searcher, queries[next(queries.length)], {});
    } catch (error) {
      assert.equal(error.name, 'DamagedPack', `SEED=${seed} round ${round} ${name}: ${error.stack}`);
    }
  }
});

test('a file that never answers is named after a time', async () => {
  const searcher = engine(reading(new Map()), undefined, 50);
  const silent = engine((name) => (name === 'head.js' ? files.get(name) : ''), undefined, 50);
  assert.ok(searcher);
  await assert.rejects(ask(silent, '妇女', {}), { name: 'DamagedPack' });
});
