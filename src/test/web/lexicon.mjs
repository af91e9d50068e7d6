// The lexicon of a built site in Node.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { world } from './runtime.mjs';

const WORD = 2; // the kind of an entry that is no page

/** {Touyan, call(method, …) as a promise, table(): how characters are read}; also says how much was read so far. */
export function lexicon(site) {
  const context = world(), read = { bytes: 0, files: 0 };
  const loader = context.Touyan.pack.Loader((file, done) => {
    const script = readFileSync(`${site}search/${file}`, 'latin1');
    read.bytes += script.length;
    read.files++;
    vm.runInContext(script, context, { timeout: 1000 });
    done(false);
  });
  context.Y = loader.Y;
  const own = context.Touyan.Lexicon(loader.load, (done) => done(null));
  const promise = (run) => new Promise((resolve, reject) => { run((error, value) => (error ? reject(error) : resolve(value))); });
  const call = async (method, ...args) => {
    const value = await promise((done) => own[method](...args, done));
    return typeof value === 'string' ? value : JSON.parse(JSON.stringify(value)); // out of the scripts' own world
  };
  const head = () => promise((done) => own.head(done));
  const source = async (part, hash) => new context.Touyan.pack.Source(part, await promise((done) => loader.load(part, hash, done)));
  return {
    Touyan: context.Touyan, call, read, source, head,
    table: async () => context.Touyan.pinyin.Table(await source('y0', (await head()).pinyin)),
    /** Every title and other name: {text, path}, each once. */
    words: async () => {
      const names = new Map(), { shards } = await head();
      for (const [n, shard] of shards.entries()) {
        const entries = context.Touyan.lexiconEntries(await source(`s${n}`, shard.hash));
        for (const { text, path, kind } of entries) if (kind < WORD) names.set(text, path);
      }
      return [...names].map(([text, path]) => ({ text, path }));
    },
  };
}
