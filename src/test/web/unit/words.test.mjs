// Every word that a template or a script asks for exists in every language, and nothing is inline.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { words } from './scripts.mjs';

const root = new URL('../../../../', import.meta.url);
const files = (folder, end) => readdirSync(new URL(folder, root)).filter((n) => n.endsWith(end)).map((n) => [n, readFileSync(new URL(folder + n, root), 'utf8')]);
const templates = [...files('themes/default/layouts/', '.peb'), ...files('themes/default/partials/', '.peb')];
const scripts = [...files('themes/default/assets/js/', '.js'), ...files('themes/default/assets/part/', '.js'), ...files('src/main/web/', '.js')];

for (const tag of ['en', 'zh-Hant']) test(`${tag} has the same words as zh-CN, with the same holes to fill`, () => {
  const zh = words('zh-CN');
  const en = words(tag);
  // English has a form of its own for one.
  const shared = Object.keys(en).filter((key) => !(key.endsWith('.one') && key.slice(0, -4) in zh && !(key in zh)));
  assert.deepEqual(Object.keys(zh), shared);
  const holes = (text) => (text.match(/\{\d\}/g) || []).sort().join();
  for (const key of Object.keys(zh)) {
    if (key !== 'date') assert.equal(holes(zh[key]), holes(en[key]), key); // a day in numbers, or as 2026-11-21
    assert.notEqual(zh[key], '', key);
  }
});

test('no word names an organisation or a level: those are data', () => {
  for (const tag of ['zh-CN', 'zh-Hant', 'en']) {
    for (const [key, text] of Object.entries(words(tag))) assert.doesNotMatch(text, /妇联|婦聯|乡镇|鄉鎮|township|federation/i, `${tag} ${key}`);
  }
});

test('every word asked for exists', () => {
  const zh = words('zh-CN');
  const inPages = new Set();
  for (const [name, text] of templates) {
    for (const [, key] of text.matchAll(/t\["([^"]+)"\]/g)) assert.ok(key in zh, `${name}: ${key}`);
    for (const [, keys] of text.matchAll(/"keys": \[([^\]]*)\]/g)) {
      for (const [, key] of keys.matchAll(/"([^"]+)"/g)) {
        assert.ok(key in zh, `${name}: ${key}`);
        inPages.add(key);
      }
    }
  }
  for (const [name, text] of scripts) {
    for (const [, key] of text.matchAll(/(?:\bt|Touyan\.t)\('([^']+)'[,)]/g)) assert.ok(`js.${key}` in zh || inPages.has(key), `${name}: ${key}`);
  }
});

test('templates hold nothing inline and write only the sanitised body unescaped', () => {
  for (const [name, text] of templates) {
    assert.doesNotMatch(text, /\sstyle=|\son[a-z]+=|<style|<script>|<base/, name);
    const raw = text.match(/\{\{[^}]*raw[^}]*\}\}/g) || [];
    assert.ok(raw.every((r) => /^\{\{ (page|page\.detail\.course|part)\.body \| raw \}\}$/.test(r)), `${name}: ${raw}`);
  }
  for (const [name, text] of scripts) assert.doesNotMatch(text, /\.(inner|outer)HTML|document\.write|\beval\(|new Function/, name);
});
