// What quizzes and the book of mistakes share: when a typed answer is right, which questions are drawn, and what an attempt leaves
// in the record. Pure functions, also run by node in the tests. Twins: text/AnswerText, text/Shuffle and Question.key in Java.
(function (root) {
  'use strict';
  var Touyan = root.Touyan = root.Touyan || {};
  var MODULUS = 0x7fffffff, FACTOR = 48271;
  var KEYS_MAX = 124; // of eight characters each, in a note of a thousand
  var DROPPED = /[ \t\n\r!"'(),:;?\[\]{}_`|\\、。〈〉《》「」『』【】〔〕…—–―‘’“”·•‧・\u00a0\u037e\u0387\u207d\u207e\u208d\u208e\u3000\uff61-\uff64]/;

  /**
   * What counts of a typed answer. alike: groups parted by spaces, of each the first stands for all; the build hands out those of the
   * accepted answers, and what is in none of them cannot make an answer right.
   */
  function plain(text, alike) {
    var same = Object.create(null), folded = '', out = '', i, c;
    (alike || '').split(' ').forEach(function (group) {
      for (var n = 1; n < group.length; n++) same[group.charAt(n)] = group.charAt(0);
    });
    for (i = 0; i < text.length; i++) {
      c = same[text.charAt(i)] || text.charAt(i);
      if (c >= '\uff01' && c <= '\uff5e') c = String.fromCharCode(c.charCodeAt(0) - 0xfee0);
      folded += c >= 'A' && c <= 'Z' ? c.toLowerCase() : c;
    }
    for (i = 0; i < folded.length; i++) {
      c = folded.charAt(i);
      var next = /[0-9]/.test(folded.charAt(i + 1));
      if (c === '.' ? next && i > 0 && /[0-9]/.test(folded.charAt(i - 1)) : c === '-' ? !out && next : !DROPPED.test(c)) out += c;
    }
    return out;
  }
  /** answer: the accepted ones, plain, parted by "|". */
  function isRight(typed, answer, alike) {
    var said = plain(String(typed).slice(0, 1000), alike);
    return said !== '' && answer.split('|').indexOf(said) >= 0;
  }

  function seed(text) { return parseInt(Touyan.records.sha256(text).slice(0, 8), 16) % (MODULUS - 1) + 1; }
  /** The numbers 0 to count - 1 in the order of a seed. */
  function shuffle(start, count) {
    var order = [], state = start, i, j, other;
    for (i = 0; i < count; i++) order.push(i);
    for (i = count - 1; i > 0; i--) {
      state = state * FACTOR % MODULUS;
      j = state % (i + 1);
      other = order[i];
      order[i] = order[j];
      order[j] = other;
    }
    return order;
  }

  /**
   * The note of an attempt: "quiz:1 " and behind it -KEY for each question answered wrong, +KEY for each answered right. Wrong ones
   * first: where there is no room for all, a question stays in the book that could have left it, and none is lost.
   */
  function note(wrong, right) {
    return 'quiz:1 ' + wrong.map(function (key) { return '-' + key; }).concat(right.map(function (key) { return '+' + key; })).slice(0, KEYS_MAX).join('');
  }
  /** {wrong, right} of a note, or null when it is none of an attempt. */
  function read(text) {
    if (!/^quiz:1 ([+-][0-9a-f]{7})+$/.test(text)) return null;
    var found = { wrong: [], right: [] };
    (text.match(/[+-][0-9a-f]{7}/g) || []).forEach(function (one) { found[one.charAt(0) === '-' ? 'wrong' : 'right'].push(one.slice(1)); });
    return found;
  }
  /** What one learner has wrong: {page: {key: time}}. The last answer to a question counts. */
  function book(events, who) {
    var pages = Object.create(null);
    Touyan.records.merge(events, []).forEach(function (e) {
      var found = e.who === who && /^(passed|failed|reflected)$/.test(e.verb) ? read(e.note) : null;
      if (!found) return;
      var page = pages[e.ref] = pages[e.ref] || Object.create(null);
      found.right.forEach(function (key) { delete page[key]; });
      found.wrong.forEach(function (key) { page[key] = e.t; });
    });
    return pages;
  }
  /** How many attempts at a quiz this learner has ended. */
  function attempts(events, who, page) {
    return events.filter(function (e) { return e.who === who && e.ref === page && (e.verb === 'passed' || e.verb === 'failed'); }).length;
  }

  Touyan.answers = { plain: plain, isRight: isRight, seed: seed, shuffle: shuffle, note: note, read: read, book: book, attempts: attempts };
  if (Touyan.feature) Touyan.feature('answers', {});
})(typeof window === 'undefined' ? globalThis : window);
