// Contrast from the numbers: axe sees only what a sample page happens to show, and never what appears under a pointer.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { project } from '../lib/options.mjs';
import { contrast, GROUNDS, styles, tokens } from '../lib/tokens.mjs';

const TEXT = 4.5;
const TEXT_HIGH = 7; // on the ground of high contrast
const CONTROL = 3;

// What the styles put on what.
const TEXTS = [
  ...['ink', 'soft', 'link', 'main', 'done', 'due'].flatMap((text) => [[text, 'paper'], [text, 'sheet']]),
  ...['main-wash', 'done-wash', 'due-wash', 'link-wash', 'mark'].map((wash) => ['ink', wash]),
  ...['main', 'done', 'due', 'link'].map((text) => [text, `${text}-wash`]),
  ['on-main', 'main'],
  ['paper', 'ink'], // the main action under the pointer
];
const CONTROLS = [['edge', 'paper'], ['edge', 'sheet']];

const themes = join(project, 'themes');
for (const theme of readdirSync(themes, { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => one.name)) {
  const css = styles(join(themes, 'default'), join(themes, theme));
  for (const ground of GROUNDS) {
    test(`${theme} on ${ground}: words can be read, controls can be seen`, () => {
      const colours = tokens(css, ground);
      const colour = (name) => colours.get(`--${name}`) ?? assert.fail(`--${name} is missing`);
      const least = ground === 'contrast' ? TEXT_HIGH : TEXT;
      const weak = [...TEXTS.map((pair) => [...pair, least]), ...CONTROLS.map((pair) => [...pair, CONTROL])]
        .map(([front, back, wanted]) => ({ front, back, wanted, has: contrast(colour(front), colour(back)) }))
        .filter(({ has, wanted }) => has < wanted)
        .map(({ front, back, wanted, has }) => `--${front} on --${back}: ${has.toFixed(2)} < ${wanted}`);
      assert.deepEqual(weak, []);
    });
  }
}

test('contrast is counted as WCAG counts it', () => {
  assert.equal(contrast('#000', '#ffffff'), 21);
  assert.equal(contrast('#767676', '#fff').toFixed(2), '4.54');
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  assert.throws(() => contrast('rgb(0,0,0)', '#fff'), /not a colour/);
});

test('what holds on paper only, or in a comment, is no colour of the screen', () => {
  const css = ':root { --ink: #111111; } /* :root { --ink: #222222; } */ @media print { :root { --ink: #333333; } } ' +
    ':root[data-ground="eye"] { --ink: #444444 }';
  assert.equal(tokens(css, 'light').get('--ink'), '#111111');
  assert.equal(tokens(css, 'eye').get('--ink'), '#444444');
  assert.equal(tokens(css, 'dark').get('--soft'), undefined);
});
