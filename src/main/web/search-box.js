// The box that one searches in: suggestions while typing, what was searched before, keys, words for screen readers. And what the
// scripts of search share: the engine, the query of the address, addresses of results. Loaded on the first focus of a box.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, S = Touyan.searching = Touyan.searching || {};
  var QUERY_MAX = 200, WORDS = 6, PAGES = 3, RECENT_MAX = 8, RECENT_SHOWN = 5;
  var WAIT_MIN_MS = 10, WAIT_MAX_MS = 250, SAY_MS = 800;
  var engine = null, lexicon = null, waiting = [], boxes = 0;

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

  /** Calls found(query, done) while somebody types; not while an input method composes: that is not the text yet. */
  S.whileTyping = function (input, found) {
    var composing = false, timer = 0, wait = WAIT_MIN_MS;
    function later() {
      clearTimeout(timer);
      if (!composing) timer = setTimeout(Touyan.guard('search', ask), wait);
    }
    function ask() {
      var from = Date.now();
      // A slow computer gets fewer questions.
      found(S.clean(input.value), function () { wait = Math.max(WAIT_MIN_MS, Math.min(WAIT_MAX_MS, 2 * (Date.now() - from))); });
    }
    input.addEventListener('compositionstart', function () { composing = true; });
    input.addEventListener('compositionend', function () {
      composing = false;
      later();
    });
    input.addEventListener('input', later);
    return function () { clearTimeout(timer); };
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

  // --- the box ------------------------------------------------------------------------------------------------------------
  // onChoose(words) takes words to search for where the results stand on this page; pages: also offer places.
  function box(form, options) {
    var input = form.querySelector('input[name=q]'), id = 'ty-suggest-' + boxes++, asked = 0, at = -1, status = S.status(), stop;
    var list = Touyan.el('div', { role: 'listbox', id: id, 'aria-label': t('search.suggest') });
    var note = Touyan.el('div', { 'class': 'search-note' }), popup = Touyan.el('div', { 'class': 'search-suggest', hidden: true }, [list, note]);
    Touyan.add(form, [popup, status.node]);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', id);
    input.setAttribute('aria-expanded', 'false');

    function close() {
      asked++;
      popup.hidden = true;
      choose(-1);
      input.setAttribute('aria-expanded', 'false');
    }
    function open(items, notes) {
      Touyan.fill(list, items);
      Touyan.fill(note, notes);
      items.forEach(function (item, i) {
        item.id = id + '-' + i;
        item.setAttribute('role', 'option');
        item.setAttribute('tabindex', '-1');
        item.setAttribute('aria-selected', 'false');
      });
      list.hidden = !items.length;
      note.hidden = !notes.length;
      at = -1;
      input.removeAttribute('aria-activedescendant');
      popup.hidden = !items.length && !notes.length;
      input.setAttribute('aria-expanded', String(!!items.length && !popup.hidden));
    }
    function choose(next) {
      var items = list.children;
      if (items[at]) items[at].setAttribute('aria-selected', 'false');
      at = next;
      if (!items[at]) return input.removeAttribute('aria-activedescendant');
      items[at].setAttribute('aria-selected', 'true');
      input.setAttribute('aria-activedescendant', items[at].id);
      items[at].scrollIntoView({ block: 'nearest' });
    }

    function words(one) {
      var item = S.link([Touyan.el('span', { 'class': 'search-word' }, S.marked(one.text, [one.start, one.end]))],
        one.path ? S.address(one.path, '', '') : S.results(one.text));
      if (!one.path || !item.href) item.dataset.words = one.text;
      return item;
    }
    function place(query, hit) {
      var section = hit.sections[0];
      return S.link([hit.title, section.heading && Touyan.el('small', {}, [section.heading])], S.address(hit.path, section.anchor, query));
    }
    function show(query, done) {
      var mine = ++asked;
      if (!query) {
        done();
        return recent();
      }
      S.lexicon().suggest(query, options.pages ? WORDS - 1 : WORDS, Touyan.guard('search', function (error, found) {
        if (mine !== asked) return;
        if (!options.pages) {
          done();
          return open(error ? [] : found.map(words), []);
        }
        S.ask(query, { limit: PAGES + WORDS }, function (error, answer) {
          var items, known = (found || []).map(function (one) { return one.path; });
          done();
          if (mine !== asked) return;
          if (error) {
            status.say(S.reason(error));
            return open([], [Touyan.el('p', {}, [S.reason(error)])]);
          }
          items = (found || []).map(words).concat(answer.hits.filter(function (hit) { return known.indexOf(hit.path) < 0; })
            .slice(0, PAGES).map(function (hit) { return place(answer.marks, hit); }));
          if (answer.hits.length) items.push(S.link([t('search.all')], S.results(query), { 'class': 'search-all' }));
          open(items, items.length ? [] : [Touyan.el('p', {}, [t('search.none', query)])]);
          status.say(items.length ? t('search.suggested', items.length) : t('search.none', query));
        });
      }));
    }
    function recent() {
      var list = S.recent().slice(0, RECENT_SHOWN);
      asked++;
      if (!list.length) return close();
      open(list.map(function (query) {
        var item = S.link([Touyan.icon('clock'), query], S.results(query), { 'class': 'search-recent' });
        item.dataset.words = query;
        return item;
      }), [Touyan.button(t('search.recent.clear'), { 'class': 'button quiet' }, function () {
        S.forget();
        close();
        input.focus();
      })]);
    }

    stop = S.whileTyping(input, show);
    input.addEventListener('compositionstart', close); // the window of the input method takes this place
    // A finger or a mouse on a suggestion must not take the focus from the box before the click arrives.
    list.addEventListener('mousedown', function (event) { event.preventDefault(); });
    list.addEventListener('click', Touyan.guard('search', function (event) {
      var item = event.target.closest('[role=option]');
      if (!item || !item.dataset.words || !options.onChoose || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      stop();
      input.value = item.dataset.words;
      close();
      options.onChoose(item.dataset.words);
    }));
    input.addEventListener('keydown', Touyan.guard('search', function (event) {
      var count = list.children.length, chosen = list.children[at];
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === 'Escape' && !popup.hidden) {
        event.preventDefault(); // the first press closes, only the next one empties the box
        close();
      } else if (event.key === 'Enter' && chosen && !popup.hidden) {
        event.preventDefault();
        chosen.click();
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (popup.hidden) return show(S.clean(input.value), function () {});
        if (!list.hidden) choose(event.key === 'ArrowDown' ? at + 1 < count ? at + 1 : -1 : at < 0 ? count - 1 : at - 1);
      }
    }));
    input.addEventListener('focus', Touyan.guard('search', function () { if (!input.value) recent(); }));
    form.addEventListener('submit', function () {
      stop();
      close();
    });
    form.addEventListener('focusout', function (event) {
      if (!event.relatedTarget || !form.contains(event.relatedTarget)) close();
    });
    doc.addEventListener('click', function (event) {
      if (!form.contains(event.target)) close();
    });
    if (doc.activeElement === input && !options.onChoose) show(S.clean(input.value), function () {});
    return { close: close };
  }
  S.box = box;
})(window);
