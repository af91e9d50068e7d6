// A relevance folder in traditional script: node other-script.mjs FOLDER_OF_SETS OUTPUT. The conversion is OpenCC's, whole words first;
// ids and file names stay. Needs `npm install` in src/bench.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';

const [from, to] = process.argv.slice(2);
const convert = Converter({ from: 'cn', to: 't' });

for (const set of readdirSync(from, { withFileTypes: true }).filter((one) => one.isDirectory())) {
  mkdirSync(join(to, set.name), { recursive: true });
  for (const name of readdirSync(join(from, set.name)).filter((one) => one.endsWith('.tsv'))) {
    writeFileSync(join(to, set.name, name), convert(readFileSync(join(from, set.name, name), 'utf8')));
  }
}
