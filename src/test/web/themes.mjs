// Other faces than the default one: the sample content with themes/plain, and with a theme of one file, as a county would make it.
// ./test runs this beside run.mjs. Each is built into target/themes/ and opened in Chromium, one page of every kind.
//   node src/test/web/themes.mjs [NAME]     plain or one
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './lib/options.mjs';

const STYLES = 'assets/touyan.css';
const TOKENS = 'assets/css/00-tokens.css';
const COUNTY_BLUE = '#1f4e8c';

// Pages, links, narrow screens, axe, without scripts. A theme of one file changes colours alone: its links and widths are the usual ones.
const faces = {
  plain: { checks: 'a,b,j,k,l', is: () => existsSync(join(project, 'themes/plain')), make: () => {}, shows: (css, usual) => css !== usual },
  one: { checks: 'a,k', is: () => true, make: oneFile, shows: (css, usual) => css.includes(COUNTY_BLUE) && !usual.includes(COUNTY_BLUE) },
};
const asked = process.argv[2];
if (asked && !faces[asked]) {
  console.error(`${asked}? usage: node src/test/web/themes.mjs [${Object.keys(faces).join(' | ')}]`);
  process.exit(2);
}
let failed = 0;
const usual = build('default', () => {});
for (const [name, face] of Object.entries(faces)) {
  if (asked && asked !== name) continue;
  if (!face.is()) {
    console.log(`theme ${name}: left out, because this checkout has no themes/${name}`);
    continue;
  }
  const site = build(name, face.make);
  if (!site || !usual) continue;
  if (!face.shows(styles(site), styles(usual))) fail(name, 'the pages look as with the default theme');
  const run = spawnSync(process.execPath, [join(project, 'src/test/web/run.mjs'), `--site=${site}`, `--only=chromium,${face.checks}`, '--few'],
    { encoding: 'utf8' });
  for (const line of `${run.stdout}${run.stderr}`.split('\n').filter(Boolean)) console.log(`theme ${name}: ${line}`);
  if (run.status !== 0) failed++;
}
process.exit(failed ? 1 : 0);

/** A project of its own with the sample content and this theme; the folder of its site, or nothing when it was not built. */
function build(name, make) {
  const home = join(project, 'target/themes', name);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  cpSync(join(project, 'content'), join(home, 'content'), { recursive: true });
  const config = join(home, 'content/site.yml');
  const lines = readFileSync(config, 'utf8').replace(/^theme:.*\n/m, '').trimEnd();
  writeFileSync(config, `${lines}\ntheme: ${name}\n`);
  make(join(home, 'themes', name));
  const run = spawnSync(join(project, 'touyan'), ['build', '-s', home], { encoding: 'utf8' });
  if (run.status === 0) return join(home, 'site');
  fail(name, `not built: ${run.stdout}${run.stderr}`);
  return null;
}

function styles(site) {
  return readFileSync(join(site, STYLES), 'utf8');
}

// The colours of the default theme with another main one.
function oneFile(folder) {
  const css = readFileSync(join(project, 'themes/default', TOKENS), 'utf8');
  mkdirSync(join(folder, 'assets/css'), { recursive: true });
  writeFileSync(join(folder, TOKENS), css.replace(/--main:\s*#[0-9a-f]+/i, `--main: ${COUNTY_BLUE}`));
}

function fail(name, what) {
  failed++;
  console.log(`FAILED theme ${name}: ${what}`);
}
