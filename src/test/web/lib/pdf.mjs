// What Chromium's PDFs say of themselves: the size of each page, how much text stands on it, and whether a heading is the last of it.
// Objects are written plainly there, page contents deflated, and all text of the page is tagged with its element; what a browser
// adds at the edge (page numbers) is not, and does not count.
import { inflateSync } from 'node:zlib';

/** @returns for each page width and height in points, how many characters it has, and whether its last text is a heading */
export function pagesOf(pdf) {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\s([^]*?)\nendobj/g)].map(([, number, object]) => [number, object]));
  const headings = headingsOf(objects);
  return [...objects].filter(([, object]) => /\/Type \/Page\b/.test(object)).map(([number, object]) => {
    const [, , width, height] = /\/MediaBox \[([^\]]+)\]/.exec(object)[1].trim().split(/\s+/).map(Number);
    const runs = runsOf(contentOf(objects.get(reference(object, 'Contents'))), wideFonts(object, objects));
    const last = runs.filter((run) => run.characters > 0).pop();
    return { width, height, characters: runs.reduce((sum, run) => sum + run.characters, 0), endsInHeading: !!last && headings.has(`${number} ${last.mark}`) };
  });
}

function reference(object, key) {
  return (new RegExp(`/${key} (\\d+) 0 R`).exec(object) || [])[1];
}

function contentOf(object) {
  const start = object.indexOf('stream') + 'stream'.length;
  const body = object.slice(object.indexOf('\n', start) + 1, object.lastIndexOf('endstream'));
  return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
}

/** Names of the fonts whose characters are two bytes each. */
function wideFonts(page, objects) {
  return new Set([...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].filter(([, , number]) => /\/Subtype \/Type0/.test(objects.get(number))).map(([, name]) => name));
}

/** The tagged pieces of a page in the order in which they are drawn. */
function runsOf(content, wide) {
  const runs = [], open = [];
  let font = '';
  for (const [, tagged, mark, end, name, hex] of content.matchAll(/(<<[^]*?(?:\/MCID (\d+)[^]*?)?>>\s*BDC)|\b(EMC)\b|\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (tagged && mark === undefined) open.push(open[open.length - 1]); // what a glyph stands for: still the same piece
    else if (tagged) runs.push(open[open.push({ mark, characters: 0 }) - 1]);
    else if (end) open.pop();
    else if (name) font = name;
    else if (open[open.length - 1]) open[open.length - 1].characters += hex.length / (wide.has(font) ? 4 : 2);
  }
  return runs;
}

/** 'page mark' of each piece of text that stands in a heading. */
function headingsOf(objects) {
  const isHeading = (number) => {
    const object = objects.get(number);
    return !!object && /\/Type \/StructElem/.test(object) && (/\/S \/H[1-6]?\b/.test(object) || isHeading(reference(object, 'P')));
  };
  const found = new Set();
  for (const [number, object] of objects) {
    const marks = /\/Type \/StructElem/.test(object) && /\/K (\d+)(?! \d+ R)/.exec(object);
    if (marks && isHeading(number)) found.add(`${reference(object, 'Pg')} ${marks[1]}`);
  }
  return found;
}
