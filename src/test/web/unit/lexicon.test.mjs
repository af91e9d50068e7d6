// Suggestions over the lexicon of the sample site, which ./touyan build writes: pinyin, first letters, slips, words alike.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'node:test';
import { lexicon } from '../lexicon.mjs';

const site = fileURLToPath(new URL('../../../../site/', import.meta.url));
const { Touyan, call, table, words, head, source } = lexicon(site);
const P = Touyan.pinyin;
const vectors = JSON.parse(readFileSync(new URL('../../vectors/pinyin.json', import.meta.url), 'utf8'));

test('what is typed fits the words of the vectors, and only those', async () => {
  const readings = await table();
  for (const { words, typed, fits, fuzzy } of vectors) {
    const input = P.typed(typed).codes;
    const exact = P.match(P.units(words), input, readings, false);
    const loose = P.match(P.units(words), input, readings, true);
    assert.equal(!!exact, fits === true, `${typed} → ${words}`);
    assert.equal(!!loose, fits === true || fuzzy === true, `${typed} ~ ${words}`);
  }
});

test('every title, term and other name comes in the first three by pinyin and by first letters', async () => {
  const all = await words();
  assert.ok(all.length >= 50, `${all.length} names`);
  const readings = await table();
  for (const way of ['pinyin', 'initials']) {
    const missed = [];
    for (const { text } of all) {
      const typed = way === 'pinyin' ? spelled(readings, text, (s) => s) : spelled(readings, text, (s) => s[0]);
      const found = await call('suggest', typed, 3);
      if (!found.some((one) => one.text === text)) missed.push(`${typed} → ${text}`);
    }
    const share = 1 - missed.length / all.length;
    console.log(`${way}: ${(share * 100).toFixed(1)} % of ${all.length}`);
    assert.ok(share >= 0.95, `${way}: ${missed.join('; ')}`);
  }
});

test('a page stands in the list once, and of what fits alike the heavier comes first', async () => {
  const found = await call('suggest', '执委', 6);
  assert.equal(found[0].text, '执委');
  const paths = found.map((one) => one.path).filter(Boolean);
  assert.equal(new Set(paths).size, paths.length);
});

test('letters become the words they stand for', async () => {
  assert.equal(await call('fromPinyin', 'lianxika'), '联系卡');
  assert.equal(await call('fromPinyin', 'lxk'), '联系卡');
  assert.equal(await call('fromPinyin', 'lian系k'), '联系卡');
  assert.equal(await call('fromPinyin', 'nü'), await call('fromPinyin', 'nv'));
  assert.equal(await call('fromPinyin', '联系卡'), '');
  assert.equal(await call('fromPinyin', 'zqxjkvb'), '');
});

test('what sounds alike is offered for a slip, and letters that are nearly right', async () => {
  assert.equal(await call('correct', '直委'), '执委');
  assert.equal(await call('correct', '附女微家'), '妇女微家');
  assert.equal(await call('correct', 'zhiwwei'), '执委');
  assert.equal(await call('correct', '执委'), '');
});

test('words that mean the same are looked for, and never twice', async () => {
  const plain = (list) => list.map((one) => one.query);
  assert.ok(plain(await call('alternates', '执委 走访')).includes('执行委员 走访'));
  assert.ok(plain(await call('alternates', '妇女微家')).every((query) => !query.includes('妇女妇女')));
});

test('nothing typed breaks it', async () => {
  const hostile = ['', ' ', '\u2028', '<img src=x>', '"\'`', '\ud800', 'a\udc00b', '\u202e执委', '('.repeat(50), 'zh'.repeat(5000), '一'.repeat(10000), 'ü'.repeat(200)];
  for (const text of hostile) {
    const from = process.hrtime.bigint();
    for (const method of ['fromPinyin', 'correct', 'alternates']) await call(method, text);
    for (const method of ['suggest', 'nearest']) await call(method, text, 5);
    assert.ok(process.hrtime.bigint() - from < 5_000_000_000n, `hangs on ${JSON.stringify(text.slice(0, 20))}`);
  }
});

test('a lexicon with changed bytes gives an answer or names its file, soon', async () => {
  const parts = await rawParts();
  const names = [...parts.keys()];
  let seed = 7;
  const next = (below) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % below; };
  for (let n = 0; n < 400; n++) {
    const name = names[n % names.length], bytes = Uint8Array.from(parts.get(name)), from = process.hrtime.bigint();
    for (let k = 0; k <= next(4); k++) bytes[next(n < 200 ? Math.min(60, bytes.length) : bytes.length)] = next(256);
    const own = Touyan.Lexicon((part, hash, done) => done(null, part === name ? bytes : parts.get(part)), (done) => done(null));
    for (const [method, ...args] of [['suggest', 'zw', 5], ['fromPinyin', 'lxk'], ['correct', '直委'], ['alternates', '执委 abc'], ['nearest', '卡填', 5]]) {
      await new Promise((resolve) => {
        own[method](...args, (error) => {
          assert.ok(!error || error.name === 'DamagedPack', `${n} ${name} ${method}: ${error && error.stack}`);
          resolve();
        });
      });
    }
    assert.ok(process.hrtime.bigint() - from < 3_000_000_000n, `${n} ${name} hangs`);
  }
});

/** The unpacked parts of the lexicon by name. */
async function rawParts() {
  const { pinyin, shards } = await head();
  const parts = new Map([['s', (await source('s', '')).bytes], ['y0', (await source('y0', pinyin)).bytes]]);
  for (const [n, shard] of shards.entries()) parts.set(`s${n}`, (await source(`s${n}`, shard.hash)).bytes);
  return parts;
}

// As somebody would type it who reads each character in its usual way.
function spelled(readings, text, part) {
  return P.units(text).codes.map((c) => {
    const [first] = readings.of(c);
    return first ? part(first) : String.fromCodePoint(c);
  }).join('');
}
