// The browser's own engine answers as Java does: the same pages, anchors and scores, bit by bit, for thousands of queries over the
// site, and for the ten thousand, with filters, that Java's ParityTest has held to Lucene's own searcher before.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { project } from '../lib/options.mjs';
import { press, until } from '../lib/act.mjs';

const QUERIES = 2500;
const PARITY = join(project, 'target/search-parity');
const PARITY_MIN = 10_000;
const AT_ONCE = 1000;

export async function twins({ browser, site, report, shared }) {
  if (!shared.has('queries')) shared.set('queries', answers(site, report));
  const { queries, lines } = shared.get('queries');
  const page = browser.page;
  await browser.goto(site.url('search.html'));
  await press(page, 'form.search input[name="q"]');
  await until(page, 'the scripts of search', () => !!(window.Touyan && window.Touyan.searchReady));
  const got = await page.evaluate((asked) => new Promise((done) => {
    window.Touyan.search.open(`${window.Touyan.root}search/`).list(asked, { limit: 10 }, (error, found) => {
      done(error ? [error.message] : found.map((line) => [line.query, line.rank, line.page, line.anchor, line.score].join('\t')));
    });
  }), queries);
  const wrong = got.findIndex((line, i) => line !== lines[i]);
  report.check(lines.length > queries.length, 'search', 'the queries find something', `${lines.length} hits`);
  report.check(got.length === lines.length && wrong < 0, 'search', 'the browser ranks as Java does', `${got[wrong]} / ${lines[wrong]}`);
  await parity(page, report);
}

/** Sections and bits of what ParityTest asked. Texts go to the page and back: lists of lists are slow to move. */
async function parity(page, report) {
  let asked = 0;
  for (const pack of existsSync(PARITY) ? readdirSync(PARITY) : []) {
    const cases = JSON.parse(readFileSync(join(PARITY, pack, 'answers.json'), 'utf8'));
    await page.evaluate((folder) => { window.parity = window.Touyan.search.open(folder); }, `${pathToFileURL(join(PARITY, pack)).href}/`);
    for (let from = 0; from < cases.length; from += AT_ONCE) {
      const some = cases.slice(from, from + AT_ONCE);
      const questions = some.map(({ query, type, roles, level, since }) => ({ query, filter: { limit: 10, type, roles, level, since } }));
      const got = (await page.evaluate(answersOf, JSON.stringify(questions))).split('\n');
      const wrong = some.findIndex(({ pages, found }, i) => got[i] !== `${pages}: ${found.join(' ')}`);
      report.check(wrong < 0, `search-parity/${pack}`, 'the browser ranks as Lucene does', wrong < 0 ? '' : `${some[wrong].query} → ${got[wrong]}`);
      asked += some.length;
    }
  }
  report.check(asked >= PARITY_MIN, 'target/search-parity', 'there are ten thousand queries: the Java tests write them', asked);
}

function answersOf(questions) {
  const float = new Float32Array(1), bits = new Int32Array(float.buffer), lines = [];
  const line = (answer) => {
    const found = [];
    for (const hit of answer.hits) {
      for (const one of hit.sections) {
        float[0] = one.score;
        found.push(one.section, bits[0]);
      }
    }
    return `${answer.pages}: ${found.join(' ')}`;
  };
  return new Promise((done) => {
    const left = JSON.parse(questions).reverse();
    const next = () => {
      const one = left.pop();
      if (!one) return done(lines.join('\n'));
      window.parity.query(one.query, one.filter, (error, answer) => {
        lines.push(error ? error.message : line(answer));
        if (lines.length % 50) next();
        else setTimeout(next, 0); // not one call inside the other for ever
      });
    };
    next();
  });
}

/** Queries cut out of the site, and what the program answers. */
function answers(site, report) {
  const folder = mkdtempSync(join(tmpdir(), 'touyan-twins-'));
  const run = (...words) => {
    const done = spawnSync(join(project, 'touyan'), [...words, '-d', site.folder], { encoding: 'utf8', maxBuffer: 1 << 28 });
    report.check(done.status === 0, words[0], 'the program answers', done.stderr);
    return done.stdout;
  };
  try {
    run('search-export', '-o', folder);
    const sections = readFileSync(join(folder, 'sections.ndjson'), 'utf8').trim().split('\n').filter((_, i) => i % 2).map((line) => JSON.parse(line));
    const queries = cut(sections);
    writeFileSync(join(folder, 'queries.txt'), queries.join('\n'));
    const lines = run('search', '--queries', join(folder, 'queries.txt'), '--format', 'jsonl').trim().split('\n').map((line) => {
      const { query, rank, page, anchor, score } = JSON.parse(line);
      return [query, rank, page, anchor, Math.fround(score)].join('\t');
    });
    return { queries, lines };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function cut(sections) {
  const queries = [];
  let seed = 20261122;
  const next = (n) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor(seed / 4294967296 * n);
  };
  while (queries.length < QUERIES) {
    const section = sections[next(sections.length)], text = section.b.replace(/\s+/g, ' '), from = next(text.length), length = 1 + next(8);
    const part = text.slice(from, from + length).trim();
    const query = [part, part, part, section.t.split('\n')[0], `“${part}”`, `${part} -${text.slice(0, 2)}`, `${section.t.split('\n')[0]}第${1 + next(9)}条`][next(7)];
    if (query.trim() && !/[\ud800-\udfff]/.test(query)) queries.push(query.trim());
  }
  return queries;
}
