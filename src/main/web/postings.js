// Finds the postings of a query term in shards: blocks of terms, written by a range coder whose odds follow what it has seen.
// Twin of org.touyan.searchpack.PartList, TermLists and PostingsOdds. See docs/dev/search-format.md.
(function (ty) {
  'use strict';
  var FIELDS = 3, CONTEXTS = 3, TERM_CHARS_MAX = 512;
  var USUAL_BITS = 3, HALF_MOST = 15, REST_MOST = 1 << 30, FAR = 8, HAN_FROM = 0x3000;

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

  // Number of the last part that begins at or before a term.
  function withTerm(parts, term) {
    var low = 0, high = parts.length - 1, mid;
    while (low < high) {
      mid = low + high + 1 >>> 1;
      if (compare(parts[mid].firstTerm, term) <= 0) low = mid;
      else high = mid - 1;
    }
    return low;
  }

  function isGroup(term) {
    return term.length > 1 && term.charAt(term.length - 1) === '*';
  }

  // The parts that can hold the term, or for "c*" all terms that start with c.
  function partsOf(parts, term) {
    var c = isGroup(term) ? term.slice(0, -1) : term;
    var after = isGroup(term) ? String.fromCodePoint(c.codePointAt(0) + 1) : term;
    return parts.slice(withTerm(parts, c), withTerm(parts, after) + 1);
  }

  function small(number) {
    return Math.min(CONTEXTS - 1, number);
  }

  // A block that holds one sum in plain bytes: half of one for the gap, half for the frequency.
  function searchSum(source, wanted, group, all, found) {
    var f, df, ids, tfs, id, i, b;
    function half(value) {
      var rest = value < HALF_MOST ? 0 : source.varint();
      if (rest > REST_MOST) throw source.damaged('number too large');
      return value + rest;
    }
    if (group || source.string() !== String.fromCodePoint.apply(null, wanted)) return; // beside its pairs it would count twice
    for (f = 0; f < FIELDS; f++) {
      df = source.count();
      if (df > all[f ? 1 : 0]) throw source.damaged('more sections than there are');
      ids = new Int32Array(df);
      tfs = new Int32Array(df);
      for (id = -1, i = 0; i < df; i++) {
        b = source.take();
        id += 1 + half(b >> 4);
        tfs[i] = 1 + half(b & HALF_MOST);
        if (id >= all[f ? 1 : 0]) throw source.damaged('no such section');
        ids[i] = id;
      }
      if (df) found(f, { sections: ids, frequencies: tfs });
    }
  }

  // Calls found(field, list) for each field of each entry of a block that is the term or, for "c*", starts with c. all: pages, sections.
  function searchBlock(source, terms, wanted, group, all, found) {
    var odds = ty.odds, several = ty.several, range = ty.Range(source), term = [], shared = 0, more, fields = 0, order, i, f, list;
    var sharing = several(CONTEXTS, 1), longer = several(CONTEXTS, 1), steps = several(CONTEXTS, 2), sign = odds(3), letter = odds(6);
    var inFields = several(1 << FIELDS, 2), counts = several(FIELDS, 2), gaps = several(3 * CONTEXTS, 1), alone = odds(1), frequencies = several(FIELDS * CONTEXTS, 1);

    function readList(field, most) {
      var df = 1 + range.number(counts[field]), ids, tfs, i, even, section = -1, far = 0, tf = 0, kind;
      if (df > most) throw source.damaged('more sections than there are');
      ids = new Int32Array(df);
      tfs = new Int32Array(df);
      even = Math.max(0, 31 - USUAL_BITS - Math.clz32(most / df));
      kind = CONTEXTS * (!field ? 0 : even ? 2 : 1);
      for (i = 0; i < df; i++) {
        far = range.number(df === 1 && field ? alone : gaps[kind + (!far ? 0 : far < FAR ? 1 : 2)]);
        section += 1 + far * (1 << even) + range.even(even);
        if (section >= most) throw source.damaged('no such section');
        tf = 1 + range.number(frequencies[field * CONTEXTS + small(tf)]);
        ids[i] = section;
        tfs[i] = tf;
      }
      return { sections: ids, frequencies: tfs };
    }

    while (terms--) {
      shared = range.number(sharing[small(shared)]);
      more = range.number(longer[small(shared)]);
      if (shared > term.length || more >= TERM_CHARS_MAX - shared) throw source.damaged('no such term');
      term[shared] = (shared < term.length ? term[shared] : 0) + range.number(steps[small(shared)]);
      term.length = shared + 1;
      while (more--) term.push(range.number(term[0] < HAN_FROM ? letter : sign));
      order = compareCodes(term, wanted, group);
      if (order > 0) return;
      fields = 1 + range.number(inFields[fields]);
      if (fields >> FIELDS) throw source.damaged('no such field');
      for (f = 0; f < FIELDS; f++) {
        if (!(fields >> f & 1)) continue;
        list = readList(f, all[f ? 1 : 0]);
        if (!order) found(f, list);
      }
    }
  }

  // Below, at or above what is wanted; a term that starts with the character of a group is at it.
  function compareCodes(term, wanted, group) {
    var i, n = Math.min(term.length, wanted.length);
    for (i = 0; i < n; i++) if (term[i] !== wanted[i]) return term[i] - wanted[i];
    return group && n === wanted.length ? 0 : term.length - wanted.length;
  }

  // The blocks of a shard that can hold the term.
  function blocksOf(source, term) {
    var parts = [], n = source.count(), start;
    while (n--) parts.push({ firstTerm: source.string(), size: source.varint() });
    parts.forEach(function (part) {
      start = source.at;
      source.skip(part.size);
      part.source = source.part(start, source.at);
    });
    return partsOf(parts, term);
  }

  // What a query term is called in the pack: "c*" is "c" where the pairs of the character are summed up in a term of its own.
  function written(term, sums) {
    return isGroup(term) && sums.indexOf(term.slice(0, -1)) >= 0 ? term.slice(0, -1) : term;
  }

  // The postings of a query term in each field: [{sections, frequencies}] or null.
  function readTerm(term, shards, docs) {
    var sections = docs.fields[0].norms.length, group = isGroup(term), lists = [[], [], []];
    var wanted = Array.from(group ? term.slice(0, -1) : term, function (c) { return c.codePointAt(0); });
    shards.forEach(function (source) {
      blocksOf(source, term).forEach(function (block) {
        var all = [docs.type.length, sections], terms = block.source.varint();
        function found(f, list) { lists[f].push(f ? list : bySections(list, docs)); }
        if (terms) searchBlock(block.source, terms, wanted, group, all, found);
        else searchSum(block.source, wanted, group, all, found);
      });
    });
    return lists.map(function (own) { return own.length > 1 ? union(own, sections) : own[0] || null; });
  }

  // Postings of pages as those of all their sections.
  function bySections(list, docs) {
    var first = docs.firstSection, count = 0, ids, tfs, i, page, s, at = 0;
    for (i = 0; i < list.sections.length; i++) count += first[list.sections[i] + 1] - first[list.sections[i]];
    ids = new Int32Array(count);
    tfs = new Int32Array(count);
    for (i = 0; i < list.sections.length; i++) {
      page = list.sections[i];
      for (s = first[page]; s < first[page + 1]; s++) {
        ids[at] = s;
        tfs[at++] = list.frequencies[i];
      }
    }
    return { sections: ids, frequencies: tfs };
  }

  // All pairs that start with a character are that character: frequencies add up.
  function union(lists, sections) {
    var sum = new Int32Array(sections), ids = [], tfs = [], s;
    lists.forEach(function (list) {
      for (var i = 0; i < list.sections.length; i++) sum[list.sections[i]] += list.frequencies[i];
    });
    for (s = 0; s < sections; s++) {
      if (!sum[s]) continue;
      ids.push(s);
      tfs.push(sum[s]);
    }
    return { sections: ids, frequencies: tfs };
  }

  ty.postings = { partsOf: partsOf, written: written, readTerm: readTerm };
})(Touyan);
