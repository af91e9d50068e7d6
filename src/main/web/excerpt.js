// Twin of org.touyan.searchpack.Excerpt: the part of a text where the words of the query stand closest, and what to mark in it.
// Folding is one to one, so offsets in folded text are offsets in the text itself.
(function (ty) {
  'use strict';
  var WINDOW = 90, BACK = 40, LEAD = 20, TEXT_MAX = 20000;
  var ENDS = '\u3002\uff1b\uff01\uff1f\n'; // 。；！？

  // Where terms of the query stand: [{start, end, term}] in order.
  function matches(text, terms) {
    var numbers = new Map(), found = [];
    terms.forEach(function (term, i) { numbers.set(term, i); });
    ty.tokens.each(text, function (token, isPair, last, start) {
      var first = isPair ? String.fromCodePoint(token.codePointAt(0)) : token;
      if (numbers.has(token)) found.push({ start: start, end: start + token.length, term: numbers.get(token) });
      else if (isPair && numbers.has(first + '*')) {
        found.push({ start: start, end: start + first.length, term: numbers.get(first + '*') });
      }
    });
    return found;
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

  function excerpt(fullText, terms) {
    var text = fullText.slice(0, TEXT_MAX), found = matches(text, terms), window = densest(found, terms.length);
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
      text: (begin > 0 ? '\u2026' : '') + text.slice(begin, end).replace(/\n/g, ' ') + (end < fullText.length ? '\u2026' : ''),
      marks: marks
    };
  }

  ty.excerpt = excerpt;
  ty.excerptMatches = matches;
})(Touyan);
