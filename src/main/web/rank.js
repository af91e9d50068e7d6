// Twin of org.touyan.searchpack.Head, Docs and Ranker: BM25 exactly as Lucene computes it, float32 a choice
// and field, double over them. Held to src/test/vectors/ranking by the same packs.
(function (ty) {
  'use strict';
  var VERSION = 5, NUMBERS = 6, FIELDS = 3, HASH_BYTES = 6;
  var f32 = Math.fround;

  function readHead(file, bytes, packId) {
    var Source = ty.pack.Source, s = new Source(file, bytes), head = { packId: packId }, n, numbers = [], i;
    if (s.varint() !== VERSION) throw s.damaged('of another version');
    head.pages = s.varint();
    head.sections = s.varint();
    if (head.sections > 64 << 20 || head.pages > 64 << 20) throw s.damaged('counts too many sections');
    for (n = s.count(); n--;) numbers.push(s.varint());
    if (numbers.length < NUMBERS) throw s.damaged('too few numbers');
    head.k1 = f32(numbers[0] / 1000);
    head.b = f32(Math.min(1000, numbers[1]) / 1000);
    head.enough = Math.max(1, numbers[2]);
    head.candidates = Math.max(1, numbers[3]);
    head.verifyMost = numbers[4];
    head.verifyStep = Math.max(1, numbers[5]);
    head.fields = [];
    if (s.count() !== FIELDS) throw s.damaged('other fields');
    for (i = 0; i < FIELDS; i++) {
      head.fields.push({ name: s.string(), weight: f32(s.varint() / 1000), docCount: s.varint(), tokens: s.varint() });
    }
    head.types = s.strings();
    head.roleSets = [];
    for (n = s.count(); n--;) head.roleSets.push(s.strings());
    head.docs = s.hash();
    head.sums = s.string();
    head.postings = { blocks: s.varint() === 1, parts: readParts(s) };
    head.texts = { blocks: s.varint() === 1, parts: readParts(s) };
    return head;
  }

  // The shards of one kind in their order, or blocks of a longer list: [{hash, firstTerm, sections}].
  function readParts(s) {
    var out = [], n = s.count(), hash, i;
    while (n--) {
      for (hash = '', i = 0; i < HASH_BYTES; i++) hash += (256 + s.take()).toString(16).slice(1);
      out.push({ hash: hash, firstTerm: s.string(), sections: s.varint() });
    }
    return out;
  }

  function column(s, out, most) {
    for (var p = 0; p < out.length; p++) {
      out[p] = s.varint();
      if (out[p] > most) throw s.damaged('number too large');
    }
    return out;
  }

  // The pages and sections: which sections a page has, its type, roles, date and weight, and the norms of each field.
  function readDocs(file, bytes, head) {
    var s = new ty.pack.Source(file, bytes), docs = {}, pages = head.pages, p, at = 0, i, cache, avg, n, norms, titles;
    if (pages > bytes.length) throw s.damaged('too few pages');
    docs.firstSection = new Int32Array(pages + 1);
    for (p = 0; p < pages; p++) {
      docs.firstSection[p] = at;
      at += s.varint();
      if (at > head.sections) throw s.damaged('too many sections');
    }
    if (at !== head.sections) throw s.damaged('too few sections');
    docs.firstSection[pages] = at;
    docs.type = column(s, new Uint16Array(pages), 65535);
    docs.roleSet = column(s, new Uint16Array(pages), 65535);
    docs.date = column(s, new Int32Array(pages), 99991231);
    docs.boost = column(s, new Uint16Array(pages), 1000);
    titles = s.array(pages);
    norms = [new Uint8Array(at), new Uint8Array(at).fill(1), s.array(at)]; // headings have none: as if they were one long
    for (p = 0; p < pages; p++) norms[0].fill(titles[p], docs.firstSection[p], docs.firstSection[p + 1]);
    docs.fields = [];
    for (i = 0; i < FIELDS; i++) {
      avg = f32(head.fields[i].tokens / head.fields[i].docCount);
      cache = new Float32Array(256);
      for (n = 0; n < 256; n++) {
        cache[n] = f32(1 / f32(head.k1 * f32(f32(1 - head.b) + f32(f32(head.b * f32(lengthOf(n))) / avg))));
      }
      docs.fields.push({ norms: norms[i], inverse: cache });
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

  function idf(docFreq, docCount) {
    return f32(Math.log(1 + (docCount - docFreq + 0.5) / (docFreq + 0.5)));
  }

  // Of each choice {lists: the postings of its terms, times} and field the best term counts.
  function scoresOf(head, docs, choices) {
    var scores = new Float64Array(head.sections), best = new Float32Array(head.sections);
    choices.forEach(function (choice) {
      docs.fields.forEach(function (field, f) {
        var lists = choice.lists.map(function (fields) { return fields[f]; }).filter(Boolean), sums = lists.length > 1 ? best : scores;
        lists.forEach(function (list) {
          var w = f32(f32(head.fields[f].weight * choice.times) * idf(list.sections.length, head.fields[f].docCount));
          var ids = list.sections, tfs = list.frequencies, inverse = field.inverse, norms = field.norms, i, s, score;
          for (i = 0; i < ids.length; i++) {
            s = ids[i];
            score = f32(w - f32(w / f32(1 + f32(tfs[i] * inverse[norms[s]]))));
            if (sums === scores) scores[s] += score;
            else if (score > best[s]) best[s] = score;
          }
        });
        if (sums === best) lists.forEach(function (list) {
          for (var i = 0, s; i < list.sections.length; i++) {
            s = list.sections[i];
            scores[s] += best[s];
            best[s] = 0;
          }
        });
      });
    });
    return scores;
  }

  // First stage. terms: for each query term its postings; choices: what sections are scored by; accept(section) says whether a filter
  // lets it through; strict: a section must hold all terms even if none does. Gives {required, matched: how many terms each section holds, hits: [{section, score,
  // all: whether it holds all terms, fields: which fields hold all, any: which hold some}]}, the best first.
  function rank(head, docs, terms, choices, accept, strict) {
    var n = head.sections, scores = scoresOf(head, docs, choices), matched = new Uint8Array(n), byCount = new Int32Array(terms.length + 1);
    var inAll = new Uint8Array(n), inAny = new Uint8Array(n), mask = new Uint8Array(n), required, s; // mask: the fields that hold the term
    terms.forEach(function (fields) {
      fields.forEach(function (list, f) {
        for (var i = 0, bit = 1 << f; list && i < list.sections.length; i++) mask[list.sections[i]] |= bit;
      });
      fields.forEach(function (list) {
        for (var i = 0, s; list && i < list.sections.length; i++) {
          s = list.sections[i];
          if (!mask[s]) continue;
          inAll[s] = matched[s] ? inAll[s] & mask[s] : mask[s];
          inAny[s] |= mask[s];
          mask[s] = 0;
          byCount[matched[s]++]--;
          byCount[matched[s]]++;
        }
      });
    });
    for (s = 0; accept && s < n; s++) {
      if (!matched[s] || accept(s)) continue;
      byCount[matched[s]]--;
      matched[s] = 0;
    }
    required = strict ? terms.length : enough(head, byCount);
    return {
      required: required, matched: matched,
      hits: best(head, scores, matched, required).map(function (s) {
        return { section: s, score: f32(scores[s]), all: matched[s] === terms.length, fields: inAll[s], any: inAny[s] };
      })
    };
  }

  // How many of the terms a section must hold: all, three of four, half, one; the first step that gives enough. byCount: how many
  // sections hold so many.
  function enough(head, byCount) {
    var terms = byCount.length - 1, steps = [terms, Math.floor(terms * 3 / 4), Math.floor(terms / 2), 1], i, k, sum;
    for (i = 0; i < steps.length; i++) {
      if (!steps[i]) continue;
      for (sum = 0, k = steps[i]; k <= terms; k++) sum += byCount[k];
      if (sum >= head.enough) return steps[i];
    }
    return 1;
  }

  // The sections with the highest scores, of equal ones the first.
  function best(head, scores, matched, required) {
    var out = [], least = -Infinity, s, i, score;
    for (s = 0; s < matched.length; s++) {
      if (matched[s] < required) continue;
      score = f32(scores[s]);
      if (score <= least) continue;
      if (out.length === head.candidates) out.pop();
      for (i = out.length; i > 0 && f32(scores[out[i - 1]]) < score; i--);
      out.splice(i, 0, s);
      if (out.length === head.candidates) least = f32(scores[out[out.length - 1]]);
    }
    return out;
  }

  ty.rank = {
    readHead: readHead, readParts: readParts, readDocs: readDocs, pageOf: pageOf, rank: rank
  };
})(Touyan);
