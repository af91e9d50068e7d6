// What the build says of an explainer that is just full must be what the browser prints: the estimate lives in Java
// (org.touyan.paper), the sheet in CSS, and neither may drift from the other.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { project } from '../lib/options.mjs';
import { sidesOf } from './paper.mjs';

// On half a side a line is a third of one.
const LINES_TOO_CAREFUL_MAX = { 'a4-1': 4, a5: 7 };
const SENTENCE = '妇联干部常走动，先看后问，当天记，当天报（用本子，不用手机），3天内给人回话。';
const ENGLISH = 'A member of the women\'s federation calls on every family, listens first, writes down what they need the same day and tells them in three days what became of it.';
const HEAD = 'summary: 一头连着姐妹，一头连着组织\nask: [把政策讲给姐妹听, 把难处报上去]\nhow: 先看后问，当天记\ncontact: blank\n';

// One more of each is at most a few lines more.
const SHAPES = {
  paragraphs: (n) => Array.from({ length: n }, () => SENTENCE).join('\n\n'),
  english: (n) => Array.from({ length: n }, (_, i) => i % 3 ? ENGLISH.slice(0, ENGLISH.indexOf(' ', 40 + (i * 31) % 90)) : `**${ENGLISH}**`).join('\n\n'),
  lists: (n) => Array.from({ length: n }, (_, i) => `- ${SENTENCE.slice(0, 6 + (i * 7) % 30)}`).join('\n'),
  boxes: (n) => Array.from({ length: n }, (_, i) => i % 2 ? `## 第${i}件` : `> [!WARNING]\n> ${SENTENCE}`).join('\n\n'),
  tables: (n) => `| 事 | 谁 | 怎么办 |\n|---|---|---|\n${Array.from({ length: n }, (_, i) => `| 第${i}件 | 执委 | ${SENTENCE.slice(0, 8 + (i * 5) % 28)} |`).join('\n')}`,
};
const FORMATS = { 'a4-1': { paragraphs: 7, english: 10, lists: 15, boxes: 6, tables: 12 }, a5: { paragraphs: 7, english: 9, lists: 12, boxes: 6, tables: 6 } };
const STEPS = 6; // below and above the count at which a sheet is about full

export async function paperEdge({ browser, report, work }) {
  const folder = join(work, 'edge');
  mkdirSync(join(folder, 'content', 'explainers'), { recursive: true });
  writeFileSync(join(folder, 'content', 'site.yml'), 'title: 纸边\nid: edge\nbaseUrl: https://fulian.example.org/\n');
  for (const [format, about] of Object.entries(FORMATS)) {
    for (const [shape, text] of Object.entries(SHAPES)) {
      for (const n of counts(about[shape])) {
        writeFileSync(join(folder, 'content', 'explainers', `${format}-${shape}-${n}.md`),
          `---\ntitle: ${shape}的明白纸\nprint: ${format}\n${HEAD}---\n\n${text(n)}\n`);
      }
    }
  }
  const build = spawnSync(join(project, 'touyan'), ['build', '-s', folder, '--lang', 'en'], { encoding: 'utf8' });
  const over = new Map([...build.stderr.matchAll(/explainers\/(\S+)\.md: error print\.overflow: .* (\d+) lines too many/g)]
    .map(([, name, lines]) => [name, Number(lines)]));
  if (!report.check(over.size > 0, 'near the edge', 'the build reports what overflows', build.stderr.slice(0, 500))) return;
  const open = (name) => browser.goto(pathToFileURL(join(folder, 'site', 'explainers', `${name}.html`)).href);
  const overflows = async (name) => {
    await open(name);
    return (await sidesOf(browser.page)).length > 1;
  };
  for (const [format, about] of Object.entries(FORMATS)) {
    for (const shape of Object.keys(SHAPES)) {
      const names = counts(about[shape]).map((n) => `${format}-${shape}-${n}`);
      const passed = names.filter((name) => !over.has(name)).pop();
      const surely = names.find((name) => over.get(name) > LINES_TOO_CAREFUL_MAX[format]);
      if (!report.check(passed && surely, `${format} ${shape}`, 'some fit and some do not')) continue;
      report.check(!await overflows(passed), passed, 'what just passes prints on one side');
      report.check(await overflows(surely), surely, 'what is refused by some lines needs more than one side');
    }
  }
}

function counts(about) {
  return Array.from({ length: 2 * STEPS + 1 }, (_, i) => about - STEPS + i).filter((n) => n > 0);
}
