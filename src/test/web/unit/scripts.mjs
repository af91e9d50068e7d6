// Loads the classic scripts of src/main/web into a bare context, as a browser page would, without any page.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const web = new URL('../../../main/web/', import.meta.url);

/** Touyan with these scripts loaded in order; words is what data/site.js would set. */
export function load(names, words = {}) {
  const context = vm.createContext({ Touyan: { words }, setTimeout });
  for (const name of names) vm.runInContext(readFileSync(new URL(name, web), 'utf8'), context, { filename: name });
  return context.Touyan;
}

/** The theme's words in one language, as the build would hand them to scripts. */
export function words(language) {
  const text = readFileSync(new URL(`../../../../themes/default/i18n/${language}.properties`, import.meta.url), 'utf8');
  return Object.fromEntries(text.split('\n').filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** A value of the other context as one of this, so that deepEqual compares shapes and not constructors. */
export const plain = (value) => JSON.parse(JSON.stringify(value));
