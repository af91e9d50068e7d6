// Search as the reader sees it: results on search.html, suggestions below the box of every page, and the words marked on the
// page that a result leads to (page.html?q=words#anchor). Loaded last of the search scripts, on the first focus of a box.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document;
  var WAIT_MS = 150, SUGGESTIONS = 5, RESULTS = 10, MARKS_MAX = 300, QUERY_MAX = 200;
  var engine = null;
  var t = Touyan.t;

  function engineOf() {
    return engine = engine || Touyan.search.open(Touyan.root + (Touyan.site && Touyan.site.search || 'search/'));
  }

  function queryOfAddress() {
    var found = /[?&]q=([^&]*)/.exec(root.location.search);
    try {
      return found ? decodeURIComponent(found[1].replace(/\+/g, ' ')).slice(0, QUERY_MAX).trim() : '';
    } catch (e) {
      return ''; // not UTF-8
    }
  }

  function reason(error) {
    return error.name === 'DamagedPack' ? t('search.damaged', 'search/' + error.file) : t('search.failed', error.message);
  }

  /** Where a result leads: only to pages of this site, because a pack may be damaged or hostile. */
  function address(path, anchor, query) {
    var url = Touyan.url(path);
    return url && url + '?q=' + encodeURIComponent(query) + (anchor ? '#' + encodeURIComponent(anchor) : '');
  }

  function link(words, href, attributes) {
    return href ? Touyan.el('a', Object.assign({ href: href }, attributes), [words]) : Touyan.el('span', attributes, [words]);
  }

  /** Text with its marked ranges. */
  function marked(excerpt) {
    var out = [], at = 0, i;
    for (i = 0; i + 1 < excerpt.marks.length; i += 2) {
      out.push(excerpt.text.slice(at, excerpt.marks[i]));
      out.push(Touyan.el('mark', {}, [excerpt.text.slice(excerpt.marks[i], excerpt.marks[i + 1])]));
      at = excerpt.marks[i + 1];
    }
    out.push(excerpt.text.slice(at));
    return out;
  }

  /** Calls found(text) when the reader pauses; while an input method composes, what stands in the box is not the text yet. */
  function whileTyping(input, found) {
    var composing = false, timer = 0;
    function later() {
      clearTimeout(timer);
      if (!composing) timer = setTimeout(Touyan.guard('search', function () { found(input.value.trim()); }), WAIT_MS);
    }
    input.addEventListener('compositionstart', function () { composing = true; });
    input.addEventListener('compositionend', function () {
      composing = false;
      later();
    });
    input.addEventListener('input', later);
    return function () { clearTimeout(timer); };
  }

  // --- search.html ---------------------------------------------------------------------------------------------------
  function resultsPage(main) {
    var box = doc.getElementById('ty-results') || main.querySelector('[aria-live]'), form = main.querySelector('form.search');
    var input = form && form.querySelector('input[name=q]'), asked = 0, stop, shown = null;
    var status = Touyan.el('p', { 'class': 'search-status', role: 'status' }), list = Touyan.el('ol', { 'class': 'search-results' });
    var after = Touyan.el('div', { 'class': 'search-after' });
    if (!box || !input) return;
    box.removeAttribute('aria-live'); // the number is announced, not every excerpt
    Touyan.fill(box, [status, list, after]);

    function say(words, children) {
      Touyan.fill(status, [words]);
      Touyan.fill(list, []);
      Touyan.fill(after, children || []);
    }
    function advice() {
      return [Touyan.el('ul', {}, [
        Touyan.el('li', {}, [t('search.advice.fewer')]),
        Touyan.el('li', {}, [t('search.advice.other')]),
        Touyan.el('li', {}, [link(t('search.advice.home'), Touyan.root + 'index.html')])
      ])];
    }
    function item(query, hit) {
      return Touyan.el('li', { 'class': 'search-hit' }, [
        Touyan.el('h2', {}, [link(hit.title, address(hit.path, hit.sections[0].anchor, query))])
      ].concat(hit.sections.map(function (section) {
        return Touyan.el('div', { 'class': 'search-section' }, [
          section.heading && Touyan.el('p', { 'class': 'search-path' },
            [link(section.heading, address(hit.path, section.anchor, query))]),
          Touyan.el('p', {}, marked(section.excerpt))
        ]);
      })));
    }
    function show(query, limit) {
      var mine = ++asked;
      if (shown === query + '\n' + limit) return;
      if (!query) {
        shown = null;
        return say(t('search.start'));
      }
      if (!list.firstChild) Touyan.fill(status, [t('search.searching')]);
      engineOf().query(query, { limit: limit }, Touyan.guard('search', function (error, answer) {
        if (mine !== asked) return; // the reader has typed on
        shown = error ? null : query + '\n' + limit;
        if (error) return say(reason(error));
        if (!answer.hits.length) return say(t('search.none', query), advice());
        say(t('search.count', answer.pages), answer.pages > limit && answer.hits.length === limit
          ? [Touyan.button(t('search.more'), {}, function () { show(query, limit + RESULTS); })] : []);
        Touyan.fill(list, answer.hits.map(function (hit) { return item(query, hit); }));
      }));
    }
    function typed(query) {
      try {
        root.history.replaceState(null, '', '?q=' + encodeURIComponent(query));
      } catch (e) {
        Touyan.faults.push('history: ' + e.message); // only the address stays as it was
      }
      show(query, RESULTS);
    }
    stop = whileTyping(input, typed);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      stop();
      typed(input.value.trim());
    });
    if (!input.value) input.value = queryOfAddress();
    show(input.value.trim(), RESULTS);
  }

  // --- the box of every page -----------------------------------------------------------------------------------------
  function suggestions(form) {
    var input = form.querySelector('input[name=q]'), asked = 0;
    var list = Touyan.el('ul', { 'class': 'search-suggest', hidden: true, 'aria-label': t('search.suggest') });
    var status = Touyan.el('span', { 'class': 'sr', role: 'status' });
    Touyan.add(form, [list, status]);

    function close() {
      asked++;
      list.hidden = true;
    }
    function open(children, words) {
      Touyan.fill(list, children);
      Touyan.fill(status, [words]);
      list.hidden = false;
    }
    function entry(query, hit) {
      var section = hit.sections[0];
      return Touyan.el('li', {}, [link(hit.title + (section.heading ? ' \u203a ' + section.heading : ''),
        address(hit.path, section.anchor, query), { 'class': 'search-go-to' })]);
    }
    function show(query) {
      var mine = ++asked;
      if (!query) return close();
      engineOf().query(query, { limit: SUGGESTIONS }, Touyan.guard('search', function (error, answer) {
        if (mine !== asked) return;
        if (error) return open([Touyan.el('li', {}, [Touyan.el('span', {}, [reason(error)])])], reason(error));
        if (!answer.hits.length) return open([Touyan.el('li', {}, [Touyan.el('span', {}, [t('search.none', query)])])], t('search.none', query));
        open(answer.hits.map(function (hit) { return entry(query, hit); }).concat([
          Touyan.el('li', { 'class': 'search-all' },
            [link(t('search.all'), Touyan.root + 'search.html?q=' + encodeURIComponent(query))])
        ]), t('search.count', answer.pages));
      }));
    }
    whileTyping(input, show);
    form.addEventListener('keydown', Touyan.guard('search', function (event) {
      var links = Array.from(list.querySelectorAll('a')), at = links.indexOf(doc.activeElement);
      if (event.isComposing || list.hidden) return;
      if (event.key === 'Escape') {
        close();
        input.focus();
      } else if (event.key === 'ArrowDown' && at + 1 < links.length) {
        event.preventDefault();
        links[at + 1].focus();
      } else if (event.key === 'ArrowUp' && at >= 0) {
        event.preventDefault();
        (at ? links[at - 1] : input).focus();
      }
    }));
    form.addEventListener('focusout', function (event) {
      if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
    });
    doc.addEventListener('click', function (event) {
      if (!form.contains(event.target)) close();
    });
    if (doc.activeElement === input) show(input.value.trim());
  }

  // --- the page that a result leads to ---------------------------------------------------------------------------------
  function markPage(query) {
    var main = doc.querySelector('main'), terms = Touyan.tokens.ofQuery(query), nodes = [], left = MARKS_MAX, walker;
    if (!main || !terms.length) return;
    walker = doc.createTreeWalker(main, NodeFilter.SHOW_TEXT, null, false);
    while (walker.nextNode()) {
      if (!/^(SCRIPT|STYLE|NOSCRIPT|TEXTAREA|OPTION|MARK)$/.test(walker.currentNode.parentNode.nodeName)) nodes.push(walker.currentNode);
    }
    nodes.forEach(function (node) {
      var ranges = [], at, parts;
      if (left <= 0) return;
      Touyan.excerptMatches(node.nodeValue, terms).forEach(function (match) {
        var last = ranges[ranges.length - 1];
        if (last && match.start <= last[1]) last[1] = Math.max(last[1], match.end);
        else ranges.push([match.start, match.end]);
      });
      if (!ranges.length) return;
      left -= ranges.length;
      at = 0;
      parts = doc.createDocumentFragment();
      ranges.forEach(function (range) {
        Touyan.add(parts, [node.nodeValue.slice(at, range[0]), Touyan.el('mark', {}, [node.nodeValue.slice(range[0], range[1])])]);
        at = range[1];
      });
      Touyan.add(parts, [node.nodeValue.slice(at)]);
      node.parentNode.replaceChild(parts, node);
    });
  }

  // A script that was cut off on its way fires "load" like a whole one, but registers nothing. Then page.js tells the reader.
  var PARTS = ['foldTable', 'charTable', 'inflate', 'fold', 'tokens', 'query', 'pack', 'rank', 'exact', 'excerpt', 'search'];

  function start() {
    if (!PARTS.every(function (part) { return Touyan[part]; })) return;
    Touyan.searchReady = true;
    var main = doc.querySelector('[data-search-results]'), forms = Array.from(doc.querySelectorAll('form.search'));
    forms.forEach(function (form) {
      if (form.querySelector('input[name=q]') && !(main && main.contains(form))) Touyan.guard('search', suggestions)(form);
    });
    if (main) Touyan.guard('search', resultsPage)(main);
    else if (queryOfAddress()) Touyan.guard('search', markPage)(queryOfAddress());
  }
  start();
})(typeof window === 'undefined' ? globalThis : window);
