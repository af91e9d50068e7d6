// What the scripts of search on a page share: the engine, the query of the address, addresses of results, what was searched before.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, t = Touyan.t, S = Touyan.searching = Touyan.searching || {};
  var QUERY_MAX = 200, RECENT_MAX = 8;
  var WAIT_MIN_MS = 0, WAIT_MAX_MS = 250, SAY_MS = 800;
  var engine = null, lexicon = null, waiting = [];

  S.engine = function () {
    return engine = engine || Touyan.search.open(Touyan.root + (Touyan.site && Touyan.site.search || 'search/'));
  };
  S.lexicon = function () {
    // The head first: from it on parts of another site are refused.
    return lexicon = lexicon || Touyan.Lexicon(function (part, hash, done) {
      S.engine().open(function (error) {
        if (error) return done(error);
        S.engine().load(part, hash, function (error, bytes) {
          // Search goes on without suggestions, but whoever made the copy should know.
          if (error) Touyan.notice(S.reason(error));
          done(error, bytes);
        });
      });
    }, fetchWords);
  };
  /** Runs more scripts of search, which few queries need, and calls done(whether they are there now). */
  S.more = function (names, there, done) {
    var left = names.length;
    if (there()) return done(true);
    names.forEach(function (name) {
      Touyan.script('assets/search/' + name, function () {
        if (--left) return;
        if (!there()) Touyan.notice(t('copy.incomplete'));
        done(there());
      });
    });
  };
  function fetchWords(done) {
    if (waiting.push(done) > 1) return;
    S.more(['pinyin.js', 'suggest.js'], function () { return !!(Touyan.pinyin && Touyan.Suggestions); }, function (ok) {
      waiting.splice(0).forEach(function (caller) { caller(ok ? null : new Error(t('copy.incomplete'))); });
    });
  }
  S.ask = function (query, options, done) {
    Touyan.ask(S.engine(), S.lexicon(), query, options, Touyan.guard('search', done));
  };

  /** A query as it may be shown and put into an address: no control and direction characters, no halves of characters. */
  S.clean = function (text) {
    return Array.from(String(text).slice(0, 4 * QUERY_MAX)).slice(0, QUERY_MAX).map(function (c) {
      return /^[\ud800-\udfff]$/.test(c) ? '\ufffd' : /^[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]$/.test(c) ? ' ' : c;
    }).join('').trim();
  };
  S.parameter = function (name) {
    var found = new RegExp('[?&]' + name + '=([^&]*)').exec(root.location.search);
    try {
      return found ? S.clean(decodeURIComponent(found[1].replace(/\+/g, ' '))) : '';
    } catch (e) {
      return ''; // not UTF-8
    }
  };
  S.reason = function (error) {
    return error.name === 'DamagedPack' ? t('search.damaged', 'search/' + error.file) : t('search.failed', error.message);
  };
  /** Where a result leads: only to pages of this site, because a pack may be damaged or hostile. */
  S.address = function (path, anchor, query) {
    var url = Touyan.url(path);
    return url && url + (query ? '?q=' + encodeURIComponent(query) : '') + (anchor ? '#' + encodeURIComponent(anchor) : '');
  };
  S.results = function (query) {
    return Touyan.root + 'search.html?q=' + encodeURIComponent(query);
  };
  S.link = function (children, href, attributes) {
    return href ? Touyan.el('a', Object.assign({ href: href }, attributes), children) : Touyan.el('span', attributes, children);
  };
  /** A text with its marked ranges: pairs of start and end. */
  S.marked = function (text, marks) {
    var out = [], at = 0, i;
    for (i = 0; i + 1 < marks.length; i += 2) {
      out.push(text.slice(at, marks[i]), Touyan.el('mark', {}, [text.slice(marks[i], marks[i + 1])]));
      at = marks[i + 1];
    }
    return out.concat(text.slice(at));
  };

  /** Calls found(query, done) while somebody types; not while an input method composes, which may have begun: that is not the text yet. */
  S.whileTyping = function (input, found, begun) {
    var composing = begun || false, timer = 0, open = 0; // open: when the question was asked that has no answer yet, or 0
    function later() {
      clearTimeout(timer);
      // One question after the other, so that a slow computer gets fewer; but a shard that does not come holds nobody up.
      if (!composing) timer = setTimeout(Touyan.guard('search', ask), open ? Math.max(WAIT_MIN_MS, open + WAIT_MAX_MS - Date.now()) : WAIT_MIN_MS);
    }
    function ask() {
      var from = open = Date.now();
      timer = 0;
      found(S.clean(input.value), function () {
        if (open !== from) return;
        open = 0;
        if (timer) later();
      });
    }
    input.addEventListener('compositionstart', function () { composing = true; });
    input.addEventListener('compositionend', function () {
      composing = false;
      later();
    });
    input.addEventListener('input', later);
    return function () { timer = clearTimeout(timer); };
  };
  /** A status that screen readers hear once, when the typing has come to rest. */
  S.status = function () {
    var node = Touyan.el('span', { 'class': 'sr', role: 'status' }), timer = 0;
    return {
      node: node,
      say: function (words) {
        clearTimeout(timer);
        timer = setTimeout(function () { if (node.textContent !== words) Touyan.fill(node, [words]); }, SAY_MS);
      }
    };
  };

  // --- what was searched before: in the store of the site, one list a person ----------------------------------------------
  function all() {
    var kept = Touyan.me.searches;
    return kept && typeof kept === 'object' && !Array.isArray(kept) ? kept : {};
  }
  S.recent = function () {
    var own = Object.prototype.hasOwnProperty.call(all(), Touyan.me.who) ? all()[Touyan.me.who] : [];
    return (Array.isArray(own) ? own : []).filter(function (q) { return typeof q === 'string'; }).map(S.clean).filter(Boolean).slice(0, RECENT_MAX);
  };
  function keep(list) {
    var kept = Object.assign({}, all());
    if (!Touyan.me.ready) return;
    if (list.length) kept[Touyan.me.who] = list;
    else delete kept[Touyan.me.who];
    Touyan.me.searches = kept;
    Touyan.store.put('searches', kept);
  }
  S.remember = function (query) {
    if (query) keep([query].concat(S.recent().filter(function (q) { return q !== query; })).slice(0, RECENT_MAX));
  };
  S.forget = function () { keep([]); };
})(window);
