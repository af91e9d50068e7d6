// The site under test: a read-only copy in a folder with an awkward name, and what its files say of themselves.
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Spaces, Han, percent, hash and plus: what people call the folder they copy the material into.
const AWKWARD = '学习 100% #1+2';

export class Site {
  /** @param few only one page of every kind is walked; the others are still there to be linked to */
  constructor(folder, few = false) {
    this.folder = folder;
    this.files = listFiles(folder);
    this.pages = [...this.files].filter((path) => path.endsWith('.html')).sort().map((path) => readPage(folder, path));
    this.byPath = new Map(this.pages.map((page) => [page.path, page]));
    this.few = few;
    if (few) this.pages = this.samples;
  }

  url(path) {
    return pathToFileURL(join(this.folder, ...path.split('/'))).href;
  }

  /** The path below the root of an address, or null when it lies outside. Query and fragment are left out. */
  pathOf(url) {
    const base = `${pathToFileURL(this.folder).href}/`;
    if (!url.startsWith(base)) return null;
    return decodeURIComponent(url.slice(base.length).replace(/[?#].*$/, ''));
  }

  text(path) {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Pages that a reader opens: neither the frame that keeps the records nor forwarding pages. */
  get readable() {
    return this.pages.filter((page) => page.layout !== 'store' && page.layout !== 'redirect');
  }

  ofLayout(layout) {
    return this.pages.filter((page) => page.layout === layout);
  }

  /** One page of every layout and every page type: the one with the longest text, where most can go wrong. */
  get samples() {
    const found = new Map();
    for (const page of this.readable) {
      const key = `${page.layout} ${page.type}`;
      if (!found.has(key) || page.html.length > found.get(key).html.length) found.set(key, page);
    }
    return [...found.values()];
  }
}

/** A copy two folders deep in a new temporary folder. Read-only: a stick with its lock on, a share without rights. */
export function copySite(source) {
  const temporary = mkdtempSync(join(tmpdir(), 'touyan-web-'));
  const folder = join(temporary, AWKWARD, '第二层 100%25');
  mkdirSync(join(folder, '..'), { recursive: true });
  cpSync(source, folder, { recursive: true });
  return { temporary, folder };
}

export function lock(folder) {
  walk(folder, (path, isFolder) => chmodSync(path, isFolder ? 0o555 : 0o444));
}

export function removeCopy(temporary) {
  walk(temporary, (path, isFolder) => isFolder && chmodSync(path, 0o755));
  rmSync(temporary, { recursive: true, force: true });
}

/** One hash over every name and byte below the folder. */
export function checksum(folder) {
  const hash = createHash('sha256');
  for (const path of [...listFiles(folder)].sort()) hash.update(`${path}\0`).update(readFileSync(join(folder, path))).update('\0');
  return hash.digest('hex');
}

function listFiles(folder) {
  const found = new Set();
  walk(folder, (path, isFolder, below) => !isFolder && found.add(below));
  return found;
}

function walk(path, visit, below = '') {
  const isFolder = lstatSync(path).isDirectory();
  visit(path, isFolder, below);
  if (isFolder) for (const name of readdirSync(path)) walk(join(path, name), visit, below ? `${below}/${name}` : name);
}

function readPage(folder, path) {
  const html = readFileSync(join(folder, path), 'utf8');
  const body = (/<body[^>]*>/i.exec(html) || [''])[0];
  const data = (name) => unescape((new RegExp(`\\sdata-${name}="([^"]*)"`).exec(body) || [])[1] || '');
  const layout = data('layout') || (path === 'store.html' ? 'store' : '');
  return { path, html, layout, type: data('type'), id: data('page'), ids: anchors(html) };
}

// Anchors as they stand in the file: a link must lead somewhere without scripts too.
function anchors(html) {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => unescape(match[1])));
}

function unescape(text) {
  return text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (entity) =>
    ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' })[entity] || "'");
}
