// What the command line and the environment say. No option is needed: ./test calls run.mjs with none.
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = resolve(fileURLToPath(import.meta.url), '../../../../..');

const usage = `usage: node src/test/web/run.mjs [--site=FOLDER] [--only=NAME,…] [--without=LETTER,…] [--few] [--keep] [--times]
  --site     the built site, instead of site/ (also: TOUYAN_SITE)
  --only     chromium, firefox, unit, and letters of checks: --only=firefox,c,d (w, a long one, runs only so)
  --without  letters of checks that are left out, for they run elsewhere
  --few      one page of every kind instead of all
  --keep     keep the temporary folder, and say where it is
  --times    say how long each check took
CHROMIUM and FIREFOX name other browsers than those on the path.`;

/** The options, or a text for the person who typed them wrongly. */
export function readOptions(words, env) {
  const options = { site: env.TOUYAN_SITE || join(project, 'site'), only: [], without: [], few: false, keep: false, times: false };
  for (const word of words) {
    const [, name, value] = /^--(\w+)(?:=(.*))?$/.exec(word) || [];
    if (name === 'site' && value) options.site = resolve(value);
    else if (name === 'only' && value) options.only.push(...value.split(',').filter(Boolean));
    else if (name === 'without' && value) options.without.push(...value.split(',').filter(Boolean));
    else if (name === 'few') options.few = true;
    else if (name === 'keep') options.keep = true;
    else if (name === 'times') options.times = true;
    else return { error: `${word}?\n${usage}` };
  }
  const known = /^(chromium|firefox|unit|[a-zA-Z])$/;
  const strange = options.only.find((name) => !known.test(name));
  if (strange) return { error: `--only=${strange}?\n${usage}` };
  const unknown = options.without.find((name) => !/^[a-zA-Z]$/.test(name));
  return unknown ? { error: `--without=${unknown}?\n${usage}` } : options;
}

/** Whether this kind of thing (the names given are all of that kind) is to run. */
export function wanted(only, kind, name) {
  const asked = only.filter((one) => kind.includes(one));
  return asked.length ? asked.includes(name) : !only.includes('unit') || only.length > 1 || name === 'unit';
}

/** The program of a browser: from the environment, else the first of these names on the path. */
export function program(variable, names) {
  if (process.env[variable]) return process.env[variable];
  for (const name of names) {
    for (const folder of (process.env.PATH || '').split(delimiter)) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
  }
  throw new Error(`none of ${names.join(', ')} is on the path`);
}
