// Words against what somebody types: characters, full pinyin, first letters, or all mixed. Pure functions; how characters are
// read comes from part y0 of the pack. Costs: 0 for a character or a whole syllable, more the less was typed.
(function (ty) {
  'use strict';
  var INITIAL = 1, TWO_LETTERS = 0.9, BEGUN = 0.5, SOUNDS_LIKE = 0.3, NEVER = 1e9;
  var INPUT_MAX = 60;
  var TONES = { a: 'āáǎà', e: 'ēéěèê', i: 'īíǐì', o: 'ōóǒò', u: 'ūúǔù', v: 'üǖǘǚǜ' };
  var plain = new Map();
  Object.keys(TONES).forEach(function (letter) {
    Array.from(TONES[letter]).forEach(function (marked) { plain.set(marked.codePointAt(0), letter.codePointAt(0)); });
  });

  function isLetter(c) {
    return c >= 97 && c <= 122;
  }

  /**
   * What counts of a text: folded code points of letters, digits and Han, and where they stand in it. Tone marks are taken off.
   * starts[i] is true where a word may begin: at first, behind a gap, where the script changes.
   */
  function units(text) {
    var out = { text: text, codes: [], at: [], ends: [], starts: [] }, at = 0, c, size, kind, last = -1, T = ty.tokens;
    while (at < text.length) {
      c = text.codePointAt(at);
      size = c > 0xffff ? 2 : 1;
      c = ty.foldPoint(c);
      c = plain.get(c) || c;
      kind = T.kind(c);
      if (kind) {
        out.codes.push(c);
        out.at.push(at);
        out.ends.push(at + size);
        out.starts.push(kind !== last);
      }
      last = kind;
      at += size;
    }
    return out;
  }

  /** What was typed, as units; a long text is cut, nobody types so much to be offered words. */
  function typed(text) {
    return units(String(text).slice(0, INPUT_MAX));
  }

  function hasLetters(input) {
    return input.codes.some(isLetter);
  }

  // --- readings -----------------------------------------------------------------------------------------------------
  /** Table from part y0: of(code point) gives syllables, loose(code point) those that sound alike to many: zh/z, n/l, ng/n. */
  function Table(source) {
    var syllables = source.strings(), n = source.count(), map = new Map(), c = 0, ids, k, id, alike = new Map(), none = [];
    while (n--) {
      c += source.varint();
      ids = [];
      for (k = source.count(); k--;) {
        id = source.varint();
        if (id >= syllables.length) throw source.damaged('no such syllable');
        ids.push(syllables[id]);
      }
      map.set(c, ids);
    }
    function of(code) {
      return map.get(code) || none;
    }
    function loose(code) {
      if (!alike.has(code)) alike.set(code, variants(of(code)));
      return alike.get(code);
    }
    return { of: of, loose: loose };
  }

  function variants(syllables) {
    var out = [];
    function add(s) {
      if (s && out.indexOf(s) < 0) out.push(s);
    }
    syllables.forEach(function (s) {
      var heads = [s], i, h;
      if (/^[zcs]h/.test(s)) heads.push(s.charAt(0) + s.slice(2));
      else if (/^[zcs]/.test(s)) heads.push(s.charAt(0) + 'h' + s.slice(1));
      else if (/^[nl]/.test(s)) heads.push((s.charAt(0) === 'n' ? 'l' : 'n') + s.slice(1));
      for (i = 0; i < heads.length; i++) {
        h = heads[i];
        add(h);
        if (/[aei]ng$/.test(h)) add(h.slice(0, -1));
        else if (/[aei]n$/.test(h)) add(h + 'g');
        if (/^[nl]v/.test(h)) add(h.replace('v', 'u'));
        else if (/^[jqxy]u/.test(h)) add(h.replace('u', 'v'));
      }
    });
    return out.filter(function (s) { return syllables.indexOf(s) < 0; });
  }

  // --- matching -----------------------------------------------------------------------------------------------------
  function startsWith(codes, at, syllable) {
    var i;
    if (at + syllable.length > codes.length) return false;
    for (i = 0; i < syllable.length; i++) if (codes[at + i] !== syllable.charCodeAt(i)) return false;
    return true;
  }

  // How the input can go on from its place j when unit c of the words takes it: go(next j, cost).
  function steps(c, input, j, table, fuzzy, go) {
    if (c === input[j]) go(j + 1, 0);
    if (!table || !isLetter(input[j]) || c < 0x3400) return;
    sound(table.of(c), 0);
    if (fuzzy) sound(table.loose(c), SOUNDS_LIKE);
    function sound(syllables, more) {
      syllables.forEach(function (s) {
        var left = input.length - j, two = s.length > 2 && s.charCodeAt(1) === 104;
        if (s.charCodeAt(0) !== input[j]) return;
        if (startsWith(input, j, s)) go(j + s.length, more);
        else if (left > 1 && left < s.length && rest(s, left)) go(input.length, BEGUN + more);
        go(j + 1, INITIAL + more);
        if (two && left > 1 && input[j + 1] === 104) go(j + 2, TWO_LETTERS + more);
      });
    }
    function rest(s, left) {
      return startsWith(input, j, s.slice(0, left));
    }
  }

  /** Cheapest way to type the words from unit `from` on: {cost, end: unit behind the last one used}, or null. */
  function matchAt(words, from, input, table, fuzzy) {
    var n = input.length, known = new Map();
    function walk(i, j) {
      var key = i * (INPUT_MAX + 1) + j, best, c;
      if (j >= n) return { cost: 0, end: i };
      if (i >= words.codes.length) return { cost: NEVER, end: i };
      best = known.get(key);
      if (best) return best;
      best = { cost: NEVER, end: i };
      c = words.codes[i];
      steps(c, input, j, table, fuzzy, function (next, cost) { better(walk(i + 1, next), cost); });
      // The first letter may stand for a whole Latin word.
      if (isLetter(c) && c === input[j] && words.starts[i]) better(walk(wordEnd(words, i), j + 1), INITIAL);
      known.set(key, best);
      return best;
      function better(rest, cost) {
        if (rest.cost + cost < best.cost) best = { cost: rest.cost + cost, end: rest.end };
      }
    }
    var best = walk(from, 0);
    return best.cost < NEVER ? best : null;
  }

  function wordEnd(words, i) {
    do i++; while (i < words.codes.length && isLetter(words.codes[i]) && !words.starts[i]);
    return i;
  }

  // Whether unit c can be the first to be typed: most are not, and this is asked for every character of every title.
  function mayBegin(c, first, table, fuzzy) {
    var list, i;
    if (c === first) return true;
    if (!table || c < 0x3400) return false;
    list = table.of(c);
    for (i = 0; i < list.length; i++) if (list[i].charCodeAt(0) === first) return true;
    if (fuzzy) {
      list = table.loose(c);
      for (i = 0; i < list.length; i++) if (list[i].charCodeAt(0) === first) return true;
    }
    return false;
  }

  // A bit for each letter that can be typed for the words, six more for all other characters together: what lacks a bit of the
  // input cannot fit, and nearly nothing has all bits of something long.
  function bit(c) {
    return 1 << (isLetter(c) ? c - 97 : 26 + c % 6);
  }
  function bits(words, table, fuzzy) {
    var name = fuzzy ? 'loose' : 'strict', sum = 0;
    if (words[name] === undefined) {
      words.codes.forEach(function (c) {
        sum |= bit(c);
        if (!table || c < 0x3400) return;
        sum |= spelled(table.of(c));
        if (fuzzy) sum |= spelled(table.loose(c));
      });
      if (!table) return sum;
      words[name] = sum;
    }
    return words[name];
  }
  function spelled(syllables) {
    var sum = 0, i, k;
    for (i = 0; i < syllables.length; i++) for (k = 0; k < syllables[i].length; k++) sum |= bit(syllables[i].charCodeAt(k));
    return sum;
  }

  /**
   * Best place of the input in the words, the earlier one if two are alike: {score, from, end, cost} or null. Whole words before
   * beginnings before what stands inside; what was typed in full before first letters.
   */
  function match(words, input, table, fuzzy) {
    var best = null, i, found, used, score, count = words.codes.length, first = input[0], needed = 0;
    for (i = 0; i < input.length; i++) needed |= bit(input[i]);
    if (needed & ~bits(words, table, fuzzy)) return null;
    for (i = 0; i < count; i++) {
      if (!mayBegin(words.codes[i], first, table, fuzzy)) continue;
      found = matchAt(words, i, input, table, fuzzy);
      if (!found) continue;
      used = found.end - i;
      score = (i ? words.starts[i] ? 25 : 0 : 60) + (used === count ? 80 : 0) + 10 * used / count - 40 * found.cost / used;
      if (!best || score > best.score) best = { score: score, from: i, end: found.end, cost: found.cost };
    }
    return best;
  }

  /** Whether two characters can be taken for one another by ear. */
  function soundAlike(table, a, b, fuzzy) {
    var list = table.of(b);
    if (a === b) return true;
    return table.of(a).some(function (s) { return list.indexOf(s) >= 0; }) ||
      fuzzy && table.loose(a).some(function (s) { return list.indexOf(s) >= 0; });
  }

  ty.pinyin = { units: units, typed: typed, hasLetters: hasLetters, isLetter: isLetter, Table: Table, match: match, soundAlike: soundAlike };
})(Touyan);
