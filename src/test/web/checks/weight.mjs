// What a page without search weighs: HTML, styles and scripts, gzipped one by one, as a server would send them, and as they lie on
// the disk, where an old computer has to read all of it.
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const BYTES_MAX = 60 * 1024;
const PLAIN_BYTES_MAX = 200 * 1024;
// Many papers in one, made to be printed: what they weigh is what there is to print.
const BUNDLES = ['sheets', 'booklet'];

export async function weight({ browser, site, report, shared }) {
  const sizes = new Map();
  const size = (path) => {
    if (!sizes.has(path)) {
      const bytes = readFileSync(join(site.folder, path));
      sizes.set(path, { packed: gzipSync(bytes, { level: 9 }).length, plain: bytes.length });
    }
    return sizes.get(path);
  };
  const heaviest = new Map();
  for (const page of site.readable.filter((one) => one.layout !== 'search')) {
    let requests = shared.get('requests')?.get(page.path);
    if (!requests) {
      browser.takeRequests();
      await browser.goto(site.url(page.path));
      requests = browser.takeRequests();
    }
    const files = requests.map((url) => site.pathOf(url)).filter((path) => path && /\.(html|css|js)$/.test(path));
    const bytes = files.reduce((sum, path) => sum + size(path).packed, 0);
    const plain = files.reduce((sum, path) => sum + size(path).plain, 0);
    report.check(files.includes(page.path) && files.some((path) => path.endsWith('.css')), page.path, 'requests were seen', files);
    const told = (kind) => files.map((path) => `${path} ${size(path)[kind]}`).join(', ');
    report.check(bytes <= BYTES_MAX, page.path, `at most ${BYTES_MAX / 1024} KB gzipped`, `${(bytes / 1024).toFixed(1)} KB: ${told('packed')}`);
    report.check(plain <= PLAIN_BYTES_MAX || BUNDLES.includes(page.layout), page.path, `at most ${PLAIN_BYTES_MAX / 1024} KB in all`, `${(plain / 1024).toFixed(1)} KB: ${told('plain')}`);
    if (bytes > (heaviest.get(page.type) || { bytes: 0 }).bytes) heaviest.set(page.type, { bytes, plain });
  }
  const told = [...heaviest].sort((a, b) => b[1].bytes - a[1].bytes).map(([type, { bytes, plain }]) => `${type} ${(bytes / 1024).toFixed(1)}/${Math.round(plain / 1024)}`);
  report.note(`KB gzipped/in all, heaviest page of each type: ${told.join(', ')}`);
}
