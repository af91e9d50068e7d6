// Twin of org.touyan.searchpack.Head, Docs, TermReader and Ranker: BM25 exactly as Lucene computes it, float32 a clause,
// double over the clauses. Held to src/test/vectors/ranking by the same packs.
(function (root) {
  'use strict';
  var VERSION = 1, SIZED_FROM = 8, FIELDS = 3;
  var f32 = Math.fround;

  function readHead(file, bytes, packId) {
    var Source = root.Touyan.pack.Source, s = new Source(file, bytes), head = { packId: packId }, n, numbers = [], i;
    if (s.varint() !== VERSION) throw s.damaged('of another version');
    head.pages = s.varint();
    head.sections = s.varint();
    if (head.sections > 64 << 20 || head.pages > 64 << 20) throw s.damaged('counts too many sections');
    for (n = s.count(); n--;) numbers.push(s.varint());
    head.k1 = f32(numbers[0] / 1000);
    head.b = f32(Math.min(1000, numbers[1]) / 1000);
    head.enough = Math.max(1, numbers[2]);
    head.candidates = Math.max(1, numbers[3]);
    head.verifyShards = numbers[4] || 0;
    head.fields = [];
    if (s.count() !== FIELDS) throw s.damaged('other fields');
    for (i = 0; i < FIELDS; i++) {
      head.fields.push({ name: s.string(), weight: f32(s.varint() / 1000), docCount: s.varint(), tokens: s.varint() });
    }
    head.types = s.strings();
    head.roleSets = [];
    for (n = s.count(); n--;) head.roleSets.push(s.strings());
    head.docs = s.string();
    head.postings = [];
    for (n = s.count(); n--;) head.postings.push({ hash: s.string(), firstTerm: s.string() });
    head.texts = [];
    for (n = s.count(); n--;) head.texts.push({ hash: s.string(), pages: s.varint() });
    return head;
  }

  // The pages and sections: which sections a page has, its type and roles, and the norms of each field.
  function readDocs(file, bytes, head) {
    var s = new root.Touyan.pack.Source(file, bytes), docs = {}, p, at = 0, i, cache, avg, n, norms;
    if (head.pages > bytes.length) throw s.damaged('too few pages');
    docs.firstSection = new Int32Array(head.pages + 1);
    docs.type = new Uint16Array(head.pages);
    docs.roleSet = new Uint16Array(head.pages);
    for (p = 0; p < head.pages; p++) {
      docs.firstSection[p] = at;
      at += s.varint();
      if (at > head.sections) throw s.damaged('too many sections');
    }
    if (at !== head.sections) throw s.damaged('too few sections');
    docs.firstSection[head.pages] = at;
    for (p = 0; p < head.pages; p++) docs.type[p] = s.varint();
    for (p = 0; p < head.pages; p++) docs.roleSet[p] = s.varint();
    docs.fields = [];
    for (i = 0; i < FIELDS; i++) {
      norms = s.array(head.sections);
      avg = f32(head.fields[i].tokens / head.fields[i].docCount);
      cache = new Float32Array(256);
      for (n = 0; n < 256; n++) {
        cache[n] = f32(1 / f32(head.k1 * f32(f32(1 - head.b) + f32(f32(head.b * f32(lengthOf(n))) / avg))));
      }
      docs.fields.push({ norms: norms, inverse: cache });
    }
    return docs;
  }

  // Lucene's SmallFloat.byte4ToInt: lengths up to 40 are exact, longer ones rounded down to four bits.
  function lengthOf(norm) {
    var i, bits, shift;
    if (norm < 24) return norm;
    i = norm - 24;
    bits = i & 7;
    shift = (i >>> 3) - 1;
    return 24 + (shift < 0 ? bits : (bits | 8) * Math.pow(2, shift));
  }

  function pageOf(docs, section) {
    var low = 0, high = docs.type.length - 1, mid;
    while (low < high) {
      mid = low + high + 1 >>> 1;
      if (docs.firstSection[mid] <= section) low = mid;
      else high = mid - 1;
    }
    return low;
  }

  // Strings in order of code points, as the shards are sorted: units from U+E000 come before surrogates.
  function compare(a, b) {
    var i, x, y, n = Math.min(a.length, b.length);
    for (i = 0; i < n; i++) {
      x = a.charCodeAt(i);
      y = b.charCodeAt(i);
      if (x === y) continue;
      if (x >= 0xd800 && y >= 0xd800) {
        x = x >= 0xe000 ? x - 0x800 : x + 0x2000;
        y = y >= 0xe000 ? y - 0x800 : y + 0x2000;
      }
      return x - y;
    }
    return a.length - b.length;
  }

  function shardOf(head, term) {
    var low = 0, high = head.postings.length - 1, mid;
    while (low < high) {
      mid = low + high + 1 >>> 1;
      if (compare(head.postings[mid].firstTerm, term) <= 0) low = mid;
      else high = mid - 1;
    }
    return low;
  }

  function isGroup(term) {
    return term.length > 1 && term.charAt(term.length - 1) === '*';
  }

  // Numbers of the shards that can hold the term, or for "c*" all terms that start with c.
  function shardsOf(head, term) {
    var first, last, out = [], c;
    if (!head.postings.length) return out;
    if (isGroup(term)) {
      c = term.slice(0, -1);
      first = shardOf(head, c);
      last = shardOf(head, String.fromCodePoint(c.codePointAt(0) + 1));
    } else {
      first = last = shardOf(head, term);
    }
    for (; first <= last; first++) out.push(first);
    return out;
  }

  function utf8Bytes(text) {
    return new TextEncoder().encode(text);
  }

  // Calls found(lists) for each entry of the shard that is the term or, for "c*", starts with c;
  // lists[f] = {df, start, end} or null.
  function findTerm(source, wanted, group, found) {
    var terms = source.count(), dictBytes = source.count(), dict, at, term = [], head, shared, length, i, f, lists, df, size, order;
    dict = source.part(source.at, source.at + dictBytes);
    source.skip(dictBytes);
    at = source.part(source.at, source.end);
    while (terms--) {
      head = dict.take();
      shared = head >> 3;
      length = dict.count();
      if (shared > term.length) throw dict.damaged('shares too much');
      term.length = shared;
      for (i = 0; i < length; i++) term.push(dict.take());
      order = compareBytes(term, wanted, group);
      if (order > 0) return;
      lists = [null, null, null];
      for (f = 0; f < FIELDS; f++) {
        if (!(head >> f & 1)) continue;
        df = dict.varint();
        size = df >= SIZED_FROM ? dict.varint() : -1;
        lists[f] = { df: df, start: at.at, end: 0 };
        if (size >= 0) at.skip(size);
        else for (i = 0; i < df; i++) if (!(at.varint() % 2)) at.varint();
        lists[f].end = at.at;
      }
      if (order === 0) found(lists);
    }
  }

  // Below, at or above what is wanted; a term that starts with the character of a group is at it.
  function compareBytes(term, wanted, group) {
    var i, n = Math.min(term.length, wanted.length);
    for (i = 0; i < n; i++) if (term[i] !== wanted[i]) return term[i] - wanted[i];
    return group && term.length >= n && n === wanted.length ? 0 : term.length - wanted.length;
  }

  // The postings of a query term in each field: [{sections, frequencies}] or null.
  function readTerm(term, shards, sections) {
    var group = isGroup(term), wanted = utf8Bytes(group ? term.slice(0, -1) : term), lists = [[], [], []], out = [];
    shards.forEach(function (source) {
      findTerm(source, wanted, group, function (found) {
        for (var f = 0; f < FIELDS; f++) if (found[f]) lists[f].push(readList(source, found[f], sections));
      });
    });
    for (var f = 0; f < FIELDS; f++) out.push(lists[f].length > 1 ? union(lists[f], sections) : lists[f][0] || null);
    return out;
  }

  function readList(source, list, sections) {
    var in_ = source.part(list.start, list.end), ids, tfs, i, code, section = 0;
    if (list.df > sections) throw in_.damaged('more sections than there are');
    ids = new Int32Array(list.df);
    tfs = new Int32Array(list.df);
    for (i = 0; i < list.df; i++) {
      code = in_.varint();
      if (i && code < 2) throw in_.damaged('same section twice');
      section += Math.floor(code / 2);
      if (section >= sections) throw in_.damaged('no such section');
      ids[i] = section;
      tfs[i] = code % 2 ? 1 : in_.varint() + 2;
    }
    return { sections: ids, frequencies: tfs };
  }

  // All pairs that start with a character are that character: frequencies add up.
  function union(lists, sections) {
    var sum = new Int32Array(sections), count = 0, ids, tfs, s;
    lists.forEach(function (list) {
      for (var i = 0; i < list.sections.length; i++) {
        if (!sum[list.sections[i]]) count++;
        sum[list.sections[i]] += list.frequencies[i];
      }
    });
    ids = new Int32Array(count);
    tfs = new Int32Array(count);
    for (s = 0, count = 0; s < sections; s++) {
      if (!sum[s]) continue;
      ids[count] = s;
      tfs[count++] = sum[s];
    }
    return { sections: ids, frequencies: tfs };
  }

  function idf(docFreq, docCount) {
    return f32(Math.log(1 + (docCount - docFreq + 0.5) / (docFreq + 0.5)));
  }

  // First stage. terms: for each query term its postings; accept(section) says whether a filter lets it through.
  // Gives {total, required, terms, hits: [{section, score, all, fields}]}, the best first.
  function rank(head, docs, terms, accept) {
    var n = head.sections, scores = new Float64Array(n), matched = new Uint8Array(n), seen = new Uint8Array(n);
    var inAll = new Uint8Array(n), mask = new Uint8Array(n);
    terms.forEach(function (fields, t) {
      fields.forEach(function (list, f) {
        if (!list) return;
        var w = f32(head.fields[f].weight * idf(list.sections.length, head.fields[f].docCount));
        var norms = docs.fields[f].norms, inverse = docs.fields[f].inverse, i, s;
        for (i = 0; i < list.sections.length; i++) {
          s = list.sections[i];
          scores[s] += f32(w - f32(w / f32(1 + f32(list.frequencies[i] * inverse[norms[s]]))));
          if (seen[s] !== t + 1) {
            seen[s] = t + 1;
            matched[s]++;
            mask[s] = 0;
          }
          mask[s] |= 1 << f;
        }
      });
      for (var s = 0; s < n; s++) if (seen[s] === t + 1) inAll[s] = t ? inAll[s] & mask[s] : mask[s];
    });
    return best(head, terms.length, scores, matched, inAll, accept);
  }

  // How many of the terms a section must hold: all, three of four, half, one; the first step that gives enough.
  function steps(terms) {
    var out = [terms, Math.floor(terms * 3 / 4), Math.floor(terms / 2), 1];
    return out.filter(function (step, i) { return step > 0 && out.indexOf(step) === i; });
  }

  function best(head, terms, scores, matched, inAll, accept) {
    var byCount = new Int32Array(terms + 1), required = 1, sum, list = steps(terms), i, k, s, hits = [], score, worst;
    for (s = 0; s < matched.length; s++) {
      if (matched[s] && accept && !accept(s)) matched[s] = 0;
      byCount[matched[s]]++;
    }
    for (i = 0; i < list.length; i++) {
      required = list[i];
      for (sum = 0, k = required; k <= terms; k++) sum += byCount[k];
      if (sum >= head.enough) break;
    }
    for (s = 0; s < matched.length; s++) {
      if (matched[s] < required) continue;
      score = f32(scores[s]);
      if (hits.length === head.candidates) {
        if (score <= worst) continue;
        hits.pop();
      }
      for (i = hits.length; i > 0 && hits[i - 1].score < score; i--);
      hits.splice(i, 0, { section: s, score: score, all: matched[s] === terms, fields: inAll[s] });
      worst = hits[hits.length - 1].score;
    }
    return { total: sum, required: required, matched: matched, hits: hits };
  }

  root.Touyan = root.Touyan || {};
  root.Touyan.rank = {
    readHead: readHead, readDocs: readDocs, pageOf: pageOf, shardsOf: shardsOf, readTerm: readTerm, rank: rank, compare: compare
  };
})(typeof window === 'undefined' ? globalThis : window);
