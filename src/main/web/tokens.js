// Twin of org.touyan.text.TokenReader, Tokens and CharKind; held to src/test/vectors/tokens.json.
// Classic script, no import or export: browsers refuse modules without a server.
(function (ty) {
  'use strict';
  var OTHER = 0, WORD = 1, HAN = 2;
  var WORD_CHARS_MAX = 64, QUERY_TERMS_MAX = 64;
  var HAN_RANGES = [
    0x2e80, 0x2fdf, 0x3005, 0x3007, 0x3021, 0x3029, 0x3041, 0x3096, 0x30a1, 0x30fe, 0x3105, 0x312f, 0x31a0, 0x31bf,
    0x31f0, 0x31ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0x20000, 0x323af
  ];
  var WORD_RANGES = [
    0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a, 0xaa, 0xaa, 0xb5, 0xb5, 0xba, 0xba, 0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x24f, 0x250,
    0x2af, 0x300, 0x36f, 0x370, 0x373, 0x376, 0x377, 0x37b, 0x37d, 0x386, 0x386, 0x388, 0x3ff, 0x400, 0x481, 0x48a,
    0x52f, 0x531, 0x556, 0x561, 0x587, 0x5d0, 0x5ea, 0x620, 0x669, 0x66e, 0x6d3, 0x6f0, 0x6ff, 0x900, 0x963, 0x966,
    0x96f, 0xe01, 0xe3a, 0xe40, 0xe4e, 0xe50, 0xe59, 0xf00, 0xf00, 0xf20, 0xf33, 0xf40, 0xfbc, 0x1810, 0x18aa, 0x1e00,
    0x1fff, 0x2160, 0x2188, 0xff10, 0xff19, 0xff21, 0xff3a, 0xff41, 0xff5a
  ];

  function within(ranges, c) {
    for (var i = 0; i < ranges.length; i += 2) {
      if (c < ranges[i]) return false;
      if (c <= ranges[i + 1]) return true;
    }
    return false;
  }

  function kind(c) {
    if (c >= 0x4e00 && c <= 0x9fff) return HAN;
    if (c < 0x80) return within(WORD_RANGES, c) ? WORD : OTHER;
    return within(HAN_RANGES, c) ? HAN : within(WORD_RANGES, c) ? WORD : OTHER;
  }

  // Calls sink(term, isPair, isLastOfRun, start) for each token; stops when it returns true.
  function each(text, sink) {
    var at = 0, start, c, k, back, next, word, count;
    function take() {
      var p = text.codePointAt(at);
      at += p > 0xffff ? 2 : 1;
      return ty.foldPoint(p);
    }
    while (at < text.length) {
      start = at;
      c = take();
      k = kind(c);
      if (k === HAN) {
        back = at;
        next = at < text.length ? take() : 0;
        at = back;
        if (kind(next) === HAN) {
          if (sink(String.fromCodePoint(c, next), true, false, start)) return;
        } else if (sink(String.fromCodePoint(c) + '$', true, true, start)) return;
      } else if (k === WORD) {
        word = String.fromCodePoint(c);
        for (count = 1; count < WORD_CHARS_MAX && at < text.length; count++) {
          back = at;
          next = take();
          if (kind(next) !== WORD) {
            at = back;
            break;
          }
          word += String.fromCodePoint(next);
        }
        if (sink(word, false, false, start)) return;
      }
    }
  }

  function of(text) {
    var terms = [];
    each(text, function (term) { terms.push(term); });
    return terms;
  }

  // Different terms of a query in order; a run of one Han character becomes "c*".
  function ofQuery(query) {
    var terms = [], seen = new Set(), inRun = false;
    each(query, function (term, isPair, last) {
      if (last && !inRun) term = term.slice(0, -1) + '*';
      if (!(last && inRun) && !seen.has(term)) {
        seen.add(term);
        terms.push(term);
      }
      inRun = isPair && !last;
      return terms.length >= QUERY_TERMS_MAX;
    });
    return terms;
  }

  // Folded runs of Han and of words in the query, without repetition: what must stand together for an exact hit.
  function partsOfQuery(query) {
    var folded = ty.fold(query), parts = [], seen = new Set(), run = '', at = 0, c;
    function close() {
      if (run && !seen.has(run) && parts.length < QUERY_TERMS_MAX) {
        seen.add(run);
        parts.push(run);
      }
      run = '';
    }
    while (at < folded.length) {
      c = folded.codePointAt(at);
      if (kind(c) === OTHER) close();
      else run += String.fromCodePoint(c);
      at += c > 0xffff ? 2 : 1;
    }
    close();
    return parts;
  }

  ty.tokens = { each: each, of: of, ofQuery: ofQuery, partsOfQuery: partsOfQuery, kind: kind, HAN: HAN };
})(Touyan);
