// Twin of org.touyan.searchpack.QueryText and Choice and of org.touyan.text.Clauses: what somebody has typed, taken apart.
// Held to src/test/vectors/queries.json; the grammar is in docs/dev/search-format.md.
(function (ty) {
  'use strict';
  var CHARS_MAX = 1000, QUOTED_MAX = 8, WORDS_TERMS_MAX = 7, WORD_TIMES = 2, CLAUSE_MARK = '\u2180';
  var OPENING = '"\u201c\u201d\u300c\u300e', CLOSING = '"\u201c\u201d\u300d\u300f';
  // 第 …条, in figures or in 〇零一二三四五六七八九十百千.
  var CLAUSE = new RegExp('\u7b2c ?([0-9]{1,4}|[\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343]{1,9}) ?\u6761');
  var DIGITS = '\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d', UNITS = '\u5341\u767e\u5343', CLAUSE_LABEL = ['\u7b2c*', '\u6761*'];

  function isSpace(unit) {
    return unit === ' ' || unit === '\t' || unit === '\n' || unit === '\u3000';
  }

  // Java's strip() and trim() of JavaScript differ in what they take for a space; this is neither.
  function strip(text) {
    var from = 0, end = text.length;
    while (from < end && isSpace(text.charAt(from))) from++;
    while (end > from && isSpace(text.charAt(end - 1))) end--;
    return text.slice(from, end);
  }

  // Where the quotation that opens at `from` closes, or -1.
  function closing(text, from) {
    var kind = from < text.length ? OPENING.indexOf(text.charAt(from)) : -1, i, other;
    if (kind < 0) return -1;
    for (i = from + 1; i < text.length; i++) {
      other = CLOSING.indexOf(text.charAt(i));
      if (kind < 3 ? other >= 0 && other < 3 : other === kind) return i;
    }
    return -1;
  }

  // 15, 十五, 一百零二, 一五: the number that a numeral stands for.
  function number(numeral) {
    var sum = 0, digit = 0, i, unit, byPlace = true;
    if (numeral.charAt(0) <= '9') return parseInt(numeral, 10);
    for (i = 0; i < numeral.length; i++) if (UNITS.indexOf(numeral.charAt(i)) >= 0) byPlace = false;
    for (i = 0; i < numeral.length; i++) {
      unit = UNITS.indexOf(numeral.charAt(i));
      if (unit < 0) {
        digit = (byPlace ? 10 * digit : 0) + Math.max(0, DIGITS.indexOf(numeral.charAt(i))); // 〇 is none of them
      } else {
        sum += Math.max(1, digit) * [10, 100, 1000][unit];
        digit = 0;
      }
    }
    return sum + digit;
  }

  // What each character of the query asks for, [{terms, times}], as Choice says: the better of the two pairs that hold it, and in a
  // sentence also a rare character alone.
  function choices(text, terms) {
    var found = new Map(), before = '';
    ty.tokens.each(text, function (token, isPair, last) {
      var first = isPair ? String.fromCodePoint(token.codePointAt(0)) : '', term = last ? before || first + '*' : token, wanted = [term], key;
      if (terms.indexOf(term) < 0) return true;
      if (before && before !== term) wanted.push(before);
      if (isPair && !last && terms.length > WORDS_TERMS_MAX && !ty.pack.isFrequent(first)) wanted.push(first + '*');
      key = wanted.sort().join(' ');
      if (!found.has(key)) found.set(key, { terms: wanted, times: 0 });
      found.get(key).times += isPair ? 1 : WORD_TIMES;
      before = isPair && !last ? term : '';
    });
    return Array.from(found.values());
  }

  // {terms, shown, choices, parts, whole, phrases, within, without, clauses} as QueryText says.
  function query(typed) {
    var text = String(typed).slice(0, CHARS_MAX), rest = '', phrases = [], within = [], without = [], at = 0, starts = true;
    var minus, from, close, end, inner, terms, found, before, after, clauses = [];
    function hasTerms(words) { return ty.tokens.ofQuery(words).length > 0; }
    while (at < text.length) {
      minus = starts && ty.fold(text.charAt(at)) === '-';
      from = minus ? at + 1 : at;
      close = closing(text, from);
      end = from + 1;
      if (close > 0) {
        end = close + 1;
      } else if (minus) {
        for (end = from; end < text.length && !isSpace(text.charAt(end));) end++;
      }
      inner = close > 0 ? text.slice(from + 1, close) : text.slice(from, end);
      terms = minus || close > 0 ? ty.tokens.ofQuery(inner) : [];
      if (minus && terms.length) {
        without.push(terms);
        rest += ' ';
      } else if (close > 0) {
        if (terms.length) {
          phrases.push(ty.fold(strip(inner)));
          within.push(terms);
        }
        rest += ' ' + inner + ' ';
      } else {
        rest += text.slice(at, end);
      }
      starts = close > 0 || isSpace(text.charAt(end - 1));
      at = end;
    }
    [phrases, within, without].forEach(function (list) { list.splice(QUOTED_MAX); });
    found = CLAUSE.exec(ty.fold(rest));
    if (found) {
      before = rest.slice(0, found.index);
      after = rest.slice(found.index + found[0].length);
      // What stands before is the document, what follows may ask something of the clause.
      clauses = (hasTerms(before) && hasTerms(after) ? [before + ' ' + after, before] : [before + ' ' + after]).map(function (words) {
        return ty.tokens.ofQuery(words).concat(CLAUSE_MARK + number(found[1]));
      });
    }
    terms = ty.tokens.ofQuery(rest);
    return {
      terms: terms, shown: found ? terms.filter(function (term) { return CLAUSE_LABEL.indexOf(term) < 0; }) : terms,
      choices: choices(rest, terms), parts: ty.tokens.partsOfQuery(rest), whole: ty.fold(strip(rest)), phrases: phrases,
      within: within, without: without, clauses: clauses
    };
  }

  ty.query = query;
})(Touyan);
