// A half-copied stick and hostile shards: always an answer or an error that names a file, never a hang or another exception.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'node:test';
import zlib from 'node:zlib';
import { ask, engine, world } from '../runtime.mjs';
import { base91, unbase91 } from '../tables.mjs';

const site = fileURLToPath(new URL('../../../../target/search-twins/site1/', import.meta.url));
const files = new Map(readdirSync(site).filter((n) => n.endsWith('.js')).map((n) => [n, readFileSync(site + n, 'latin1')]));
const queries = JSON.parse(readFileSync(site + 'answers.json', 'utf8')).map((c) => c.query);

queries.push('abc tidb x1 2026 sql 妇 女 看 权');
const context = world(); // one for all: reading the tables anew takes longer than a query

const reading = (changed) => (name) => {
  const text = changed.has(name) ? changed.get(name) : files.get(name);
  if (text === null || text === undefined) throw new Error('missing');
  return text;
};

// Which query reads a file first.
const used = new Map();
for (const query of queries) {
  await ask(engine((name) => {
    if (!used.has(name)) used.set(name, query);
    return files.get(name);
  }, context), query, {});
}

for (const [name, query] of used) {
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
      await assert.rejects(ask(engine(reading(new Map([[name, text]])), context, 50), query, {}), (error) => {
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

// What org.touyan.searchpack.Shard writes.
function script(name, packed) {
  const text = base91(packed);
  return `Y("test","${name}",${crc(text)},"${text}");\n`;
}
function crc(text) {
  let c = -1;
  for (const b of Buffer.from(text)) {
    c ^= b;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ -1) >>> 0;
}

// Parts changed under a right check sum, their deflate stream changed, and the script itself changed as a bad stick does.
function mutated(name, next) {
  const whole = files.get(name), how = next(4);
  const change = (bytes) => {
    for (let i = next(4); i >= 0; i--) bytes[next(bytes.length)] = next(256);
    return bytes;
  };
  if (how === 0) {
    const from = next(whole.length), to = Math.min(whole.length, from + next(40));
    return whole.slice(0, from) + change(Buffer.alloc(next(40) + 1)).toString('latin1') + whole.slice(to);
  }
  const packed = unbase91(whole.split('"')[5]);
  if (how === 1) return script(name.replace('.js', ''), change(packed));
  const raw = change(zlib.inflateRawSync(packed.subarray(4)));
  return script(name.replace('.js', ''), Buffer.concat([packed.subarray(0, 4), zlib.deflateRawSync(raw)]));
}

const seed = Number(process.env.SEED || 20261122), rounds = Number(process.env.ROUNDS || 2500);
test(`hostile files, SEED=${seed} ROUNDS=${rounds}`, async (t) => {
  const next = random(seed), names = [...used.keys()];
  let slowest = 0, refused = 0;
  for (let round = 0; round < rounds; round++) {
    const name = names[next(names.length)];
    const searcher = engine(reading(new Map([[name, mutated(name, next)]])), context, 50);
    const began = performance.now();
    try {
      await ask(searcher, used.get(name), {});
    } catch (error) {
      assert.equal(error.name, 'DamagedPack', `SEED=${seed} round ${round} ${name}: ${error.stack}`);
      assert.match(error.file, /^[a-z0-9-]+\.js$/, `SEED=${seed} round ${round}`); // perhaps one that nobody has
      refused++;
    }
    slowest = Math.max(slowest, performance.now() - began);
  }
  t.diagnostic(`${refused} refused, the slowest took ${Math.round(slowest)} ms`);
});

test('a file that never answers is named after a time', async () => {
  const silent = engine((name) => (name === 'head.js' ? files.get(name) : ''), undefined, 50);
  await assert.rejects(ask(silent, '妇女', {}), { name: 'DamagedPack' });
});
