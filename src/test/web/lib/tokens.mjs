// The colours of a theme, read from its styles: what :root sets, and what each ground sets instead.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const GROUNDS = ['light', 'eye', 'dark', 'contrast'];
const STYLES = 'assets/css';

/**
 * The styles of a theme as the build joins them: those of the first folder, file by file replaced by those of the second.
 * @returns one text, in the order of the names
 */
export function styles(...folders) {
  const files = new Map();
  for (const folder of folders.map((one) => join(one, STYLES)).filter(existsSync)) {
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.css'))) files.set(name, join(folder, name));
  }
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => readFileSync(path, 'utf8')).join('\n');
}

/** Name to value, e.g. "--ink" to "#20262b", on this ground of the screen. */
export function tokens(css, ground) {
  const found = new Map();
  for (const { selectors, body } of rules(css)) {
    const mine = selectors.some((one) => one === ':root' || one === `:root[data-ground="${ground}"]`);
    if (!mine) continue;
    for (const [, name, value] of body.matchAll(/(--[a-z0-9-]+)\s*:\s*([^;]+?)\s*(?:;|$)/g)) found.set(name, value);
  }
  return found;
}

/** Contrast of two colours written #rrggbb or #rgb, 1 to 21, as WCAG 2 defines it. Throws when one is written otherwise. */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
  if (!digits) throw new Error(`not a colour of the form #rrggbb: ${colour}`);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

// The rules outside of any @-block: what holds on paper only, or on some screens only, is none of the grounds.
function rules(css) {
  const found = [];
  let depth = 0;
  let from = 0;
  let selector = '';
  const text = css.replace(/\/\*[^]*?\*\//g, ' ');
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{' && depth++ === 0) {
      selector = text.slice(from, at).trim();
      from = at + 1;
    } else if (text[at] === '}' && --depth === 0) {
      if (!selector.startsWith('@')) found.push({ selectors: selector.split(',').map((one) => one.trim()), body: text.slice(from, at) });
      from = at + 1;
    }
  }
  return found;
}
