// Twin of org.touyan.searchpack.Excerpt: the part of a text where the words of the query stand closest, and what to mark in it.
// Folding is one to one, so offsets in folded text are offsets in the text itself.
(function (ty) {
  'use strict';
  var WINDOW = 90, BACK = 40, LEAD = 20, TEXT_MAX = 20000;
  var OPEN_LINES = /([^\u0000-\u007f\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f])\n/g; // cells and items, which end without a sign
  var ENDS = '\u3002\uff1b\uff01\uff1f\n'; // 。；！？

  // Where terms of the query stand: [{start, end, term}] in order. Every character of Han begins a token, so pairs are found as
  // strings; words are read as tokens, and only where one of them stands. A pair goes before its first character alone.
  function matches(text, terms, folded) {
    var words = new Map(), at = new Map();
    folded = folded || ty.fold(text);
    function find(string, term) {
      for (var i = folded.indexOf(string); i >= 0; i = folded.indexOf(string, i + 1)) at.set(i, { start: i, end: i + string.length, term: term });
    }
    function isWord(term) {
      return ty.tokens.kind(term.codePointAt(0)) !== ty.tokens.HAN;
    }
    function isGroup(term) {
      return !isWord(term) && term.charAt(term.length - 1) === '*';
    }
    terms.forEach(function (term, i) {
      if (isGroup(term)) find(term.slice(0, -1), i);
      else if (isWord(term) && folded.indexOf(term) >= 0) words.set(term, i);
    });
    terms.forEach(function (term, i) { if (!isWord(term) && !isGroup(term)) find(term, i); });
    if (words.size) {
      ty.tokens.each(text, function (token, isPair, last, start) {
        if (words.has(token)) at.set(start, { start: start, end: start + token.length, term: words.get(token) });
      });
    }
    return Array.from(at.values()).sort(function (a, b) { return a.start - b.start; });
  }

  // First and last match of the window with the most different terms, then the most matches; [0, -1] if there is none.
  function densest(found, terms) {
    var counts = new Int32Array(terms), different = 0, best = 0, result = [0, -1], i = 0, j, value;
    for (j = 0; j < found.length; j++) {
      if (!counts[found[j].term]++) different++;
      while (found[j].end - found[i].start > WINDOW) if (!--counts[found[i++].term]) different--;
      value = different * 1000 + Math.min(999, j - i + 1);
      if (value > best) {
        best = value;
        result = [i, j];
      }
    }
    return result;
  }

  function isLow(unit) {
    return unit >= 0xdc00 && unit <= 0xdfff;
  }

  // folded: the folded text, if it is known already.
  function excerpt(fullText, terms, folded) {
    var text = fullText.slice(0, TEXT_MAX), found = matches(text, terms, folded && folded.slice(0, TEXT_MAX)), window = densest(found, terms.length);
    var from = 0, to = 0, begin = 0, end, i, marks = [], offset, s, e;
    if (window[1] >= 0) {
      from = found[window[0]].start;
      to = found[window[1]].end;
      begin = Math.max(0, from - LEAD);
      for (i = from - 1; i >= Math.max(0, from - BACK); i--) {
        if (ENDS.indexOf(text.charAt(i)) >= 0) break;
      }
      if (i < 0) begin = 0;
      else if (i >= from - BACK) begin = i + 1;
      if (to - begin > WINDOW) begin = Math.max(begin, from - LEAD);
    }
    end = Math.min(text.length, Math.max(to, begin + WINDOW));
    for (i = end - 1; i >= to && i > begin + LEAD; i--) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        end = i + 1;
        break;
      }
    }
    if (begin > 0 && isLow(text.charCodeAt(begin))) begin--;
    if (end < text.length && isLow(text.charCodeAt(end))) end++;
    offset = begin > 0 ? 1 - begin : 0;
    found.forEach(function (match) {
      if (match.start < begin || match.end > end) return;
      s = match.start + offset;
      e = match.end + offset;
      if (marks.length && s <= marks[marks.length - 1]) marks[marks.length - 1] = Math.max(e, marks[marks.length - 1]);
      else marks.push(s, e);
    });
    return {
      text: (begin > 0 ? '\u2026' : '') + text.slice(begin, end).replace(OPEN_LINES, '$1\uff1b').replace(/\n/g, ' ') + (end < fullText.length ? '\u2026' : ''),
      marks: marks
    };
  }

  ty.excerpt = excerpt;
  ty.excerptMatches = matches;
})(Touyan);
