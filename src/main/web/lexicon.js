// The lexicon of a pack, written by org.touyan.searchpack.LexiconWriter: words that mean the same; and suggestions, when they are
// first asked for. Lexicon(load, fetch) with load(part, hash, done(error, bytes)) and fetch(done(error)), after which pinyin.js and
// suggest.js have run.
(function (ty) {
  'use strict';
  var VERSION = 2, ALTERNATES = 4;

  function readHead(source) {
    var head = { groups: [], paths: [], labels: [], shards: [] }, n, k, page, one;
    if (source.varint() !== VERSION) throw source.damaged('of another version');
    head.pinyin = source.hash();
    for (n = source.count(); n--;) head.groups.push(source.strings());
    for (n = source.count(); n--;) {
      one = { id: source.string(), pages: [] };
      for (k = source.count(), page = 0; k--;) one.pages.push(page += source.varint());
      head.paths.push(one);
    }
    for (n = source.count(); n--;) head.labels.push({ key: source.string(), label: source.string() });
    for (n = source.count(); n--;) {
      one = { hash: source.hash(), letters: source.string(), entries: source.varint() };
      head.shards.push(one);
    }
    return head;
  }

  function Lexicon(load, fetch) {
    var head = null, words = null;

    function part(name, hash, read, done) {
      load(name, hash, function (error, bytes) {
        var value;
        if (error) return done(error);
        try {
          value = read(new ty.pack.Source(name + (hash ? '-' + hash : '') + '.js', bytes));
        } catch (e) {
          return done(e);
        }
        done(null, value);
      });
    }
    function withHead(done) {
      if (head) return done(null, head);
      part('s', '', readHead, function (error, value) { done(error, head = value || null); });
    }

    /** Queries with a word replaced by one that means the same: done(error, [{query, words: what was put in}]). */
    function alternates(text, done) {
      withHead(function (error) {
        var folded, out = [];
        if (error) return done(error);
        folded = ty.fold(text);
        head.groups.forEach(function (group) {
          var found = group.map(function (word) { return { word: word, at: place(folded, ty.fold(word)) }; })
            .filter(function (one) { return one.at >= 0; }).sort(function (a, b) { return b.word.length - a.word.length; })[0];
          if (!found) return;
          group.forEach(function (word) {
            if (word === found.word || out.length >= ALTERNATES || out.some(function (one) { return one.words === word; })) return;
            out.push({ words: word, query: text.slice(0, found.at) + word + text.slice(found.at + found.word.length) });
          });
        });
        done(null, out);
      });
    }
    // Where a word stands in a text; one of Latin letters only where it stands alone.
    function place(text, word) {
      var at = word ? text.indexOf(word) : -1, T = ty.tokens, kind;
      for (; at >= 0; at = text.indexOf(word, at + 1)) {
        kind = T.kind(word.codePointAt(0));
        if (kind === T.HAN || !near(at - 1) && !near(at + word.length)) return at;
      }
      return -1;
      function near(i) {
        var k = i >= 0 && i < text.length ? T.kind(text.charCodeAt(i)) : 0;
        return k && k !== T.HAN;
      }
    }

    // Suggestions and slips have scripts and parts of their own, and most queries need none of them.
    function later(name) {
      return function () {
        var given = Array.from(arguments), done = given[given.length - 1];
        withHead(function (error) {
          if (error) return done(error);
          fetch(function (error) {
            if (error) return done(error);
            words = words || ty.Suggestions(head, part);
            words[name].apply(null, given);
          });
        });
      };
    }

    return { head: withHead, alternates: alternates, suggest: later('suggest'), fromPinyin: later('fromPinyin'), correct: later('correct'), nearest: later('nearest') };
  }

  ty.Lexicon = Lexicon;
})(Touyan);
