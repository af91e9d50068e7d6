// One local page with every picture that lies below a folder: a row for each page, a column for each width, size and ground.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes index.html into the folder, which holds <browser>/<page>.<width>-<size>-<ground>.jpg and <browser>/<page>.pdf. */
export function contactSheet(folder) {
  const browsers = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => one.name).sort();
  writeFileSync(join(folder, 'index.html'), `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Screens</title>
<style>
body { margin: 16px; font: 14px/1.4 sans-serif; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th { position: sticky; left: 0; background: #fff; text-align: left; padding: 4px 12px 4px 0; vertical-align: top; font-weight: 400; }
td { padding: 2px; vertical-align: top; font-size: 11px; }
img { display: block; width: 160px; height: 220px; object-fit: cover; object-position: left top; border: 1px solid #bbb; }
</style>
<h1>Screens</h1>
<p>${browsers.map((name) => `<a href="#${name}">${name}</a>`).join(' · ')}</p>
${browsers.map((name) => table(folder, name)).join('\n')}
</html>
`);
}

function table(folder, browser) {
  const rows = new Map();
  for (const file of readdirSync(join(folder, browser)).sort(byVariant)) {
    const [, page, variant] = /^(.+?)(?:\.(\d[\w-]*))?\.(?:jpg|png|pdf)$/.exec(file) || [];
    if (page) rows.set(page, [...(rows.get(page) || []), { file, variant: variant || 'paper' }]);
  }
  const cell = ({ file, variant }) => `<td><a href="${browser}/${file}">${file.endsWith('.pdf') ? 'PDF'
    : `<img loading="lazy" src="${browser}/${file}" alt="">${variant}`}</a></td>`;
  return `<h2 id="${browser}">${browser}</h2>\n<div class="wide"><table>\n${[...rows].map(([page, cells]) =>
    `<tr><th>${page}</th>${cells.map(cell).join('')}</tr>`).join('\n')}\n</table></div>`;
}

// 320 before 1366.
function byVariant(one, other) {
  return one.localeCompare(other, 'en', { numeric: true });
}
