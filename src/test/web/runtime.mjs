// Runs the classic scripts of the search engine in Node: one context, no document; packs are read from a folder.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

export const SCRIPTS = ['char-table', 'inflate', 'range', 'fold', 'tokens', 'query', 'pack', 'postings', 'rank', 'exact', 'excerpt', 'search', 'pinyin', 'suggest', 'lexicon', 'ask'];
const web = fileURLToPath(new URL('../../main/web/', import.meta.url));

/** A fresh world with the scripts in it. */
export function world() {
  const context = vm.createContext({ atob, TextDecoder, TextEncoder, setTimeout, clearTimeout });
  for (const name of SCRIPTS) vm.runInContext(readFileSync(web + name + '.js', 'utf8'), context, { filename: name + '.js' });
  return context;
}

/** An engine over scripts: read(file) gives the text of a file or throws. */
export function engine(read, context = world(), timeoutMs = 1000) {
  const loader = context.Touyan.pack.Loader((file, done) => {
    let script;
    try {
      script = read(file);
    } catch {
      return done(true);
    }
    try {
      vm.runInContext(script, context, { timeout: 1000 });
    } catch {
      // a script that is cut off is a syntax error; browsers fire "load" all the same
    }
    done(false);
  }, timeoutMs);
  context.Y = loader.Y;
  return context.Touyan.search.Engine(loader);
}

export function folder(path) {
  return (file) => readFileSync(path + '/' + file, 'latin1');
}

export function ask(engine, text, options) {
  return new Promise((resolve, reject) => {
    engine.query(text, options, (error, answer) => (error ? reject(error) : resolve(answer)));
  });
}
