// The page of results, search.html?q=words. Loaded last of the search scripts: it starts the others.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, S = Touyan.searching = Touyan.searching || {};
  var RESULTS = 10, NEAREST = 5;
  var FIRST = 4, PAUSE_MS = 80, REST_MS = 200; // what a screen holds while somebody types; the rest when she stops

  // Sentences end and values part as the language does: its words say how.
  function summary(answer) {
    var parts = [t(answer.required < answer.terms.length ? 'search.count.near' : 'search.count', answer.pages)];
    if (answer.also.length) parts.push(t('search.also', answer.also.join(t('search.list'))));
    return (answer.pinyin ? t('search.pinyin', answer.pinyin) : '') + parts.join(t('search.and')) + t('search.end');
  }

  function resultsPage(main) {
    var place = doc.getElementById('ty-results'), form = main.querySelector('form.search'), input = form && form.querySelector('input[name=q]');
    var status = S.status(), said = Touyan.el('p', { 'class': 'search-status' }), list = Touyan.el('ol', { 'class': 'search-results' });
    var after = Touyan.el('div', { 'class': 'search-after' }), asked = 0, base = null, shown = null, rest = 0, pause = 0, choices = 0, drawn = null;
    var arrived = S.parameter('q'), stop, suggest = null;
    var filters = S.filters(function () {
      var query = S.clean(input.value); // the answer to what stands there may be on its way
      shown = null;
      write(query);
      if (base && base.query === query && filters.active()) narrow(base, RESULTS, ++asked);
      else if (query) show(query, RESULTS);
    });
    if (!place || !input) return;
    place.removeAttribute('aria-live'); // the number is announced, not every excerpt
    Touyan.fill(place, [said, filters.node, list, after, status.node]);

    // more: whether the results that stand there stay.
    function say(words, children, spoken, more) {
      Touyan.fill(said, [].concat(words));
      if (!more) Touyan.fill(list, []);
      Touyan.fill(after, children || []);
      if (spoken) status.say(spoken);
    }
    // What stood there is gone: the same words, typed again, are looked for again.
    function failed(error) {
      shown = null;
      say(S.reason(error), [], S.reason(error));
    }
    function write(query) {
      var search = '?q=' + encodeURIComponent(query) + filters.address();
      try {
        if (root.location.search !== search) root.history.replaceState(null, '', search);
      } catch (e) {
        Touyan.faults.push('history: ' + e.message); // only the address stays as it was
      }
    }
    function again(words) {
      return S.link([words], S.results(words), { 'class': 'search-meant' });
    }

    // --- what there is when there is nothing ----------------------------------------------------------------------------
    function places(head) {
      var site = Touyan.site || {}, glossary = head && head.labels.filter(function (one) { return one.key === 'glossary'; })[0];
      return [
        typeof site.az === 'string' && Touyan.url(site.az) && S.link([t('search.az')], Touyan.url(site.az)),
        glossary && S.link([t('search.glossary')], Touyan.url(glossary.label)),
        S.link([t('search.advice.home')], Touyan.root + 'index.html')
      ].filter(Boolean).map(function (one) { return Touyan.el('li', {}, [one]); });
    }
    function nothing(query, answer, mine) {
      S.lexicon().nearest(query, NEAREST, function (error, near) {
        S.lexicon().head(function (error, head) {
          var spoken = t('search.none', query);
          if (mine !== asked) return;
          say(answer.meant ? [spoken, t('search.meant'), again(answer.meant), t('search.meant.end')] : spoken, [
            near && near.length ? Touyan.el('h2', {}, [t('search.near')]) : null,
            near && near.length ? Touyan.el('ul', { 'class': 'search-near' }, near.map(function (one) {
              return Touyan.el('li', {}, [S.link([one.text], one.path ? S.address(one.path, '', '') : S.results(one.text))]);
            })) : null,
            Touyan.el('h2', {}, [t('search.advice')]),
            Touyan.el('ul', { 'class': 'search-near' }, [Touyan.el('li', {}, [t('search.advice.fewer')]), Touyan.el('li', {}, [t('search.advice.other')])].concat(places(head)))
          ], spoken);
        });
      });
    }
    function start() {
      var recent = S.recent();
      shown = base = null;
      filters.show([]);
      say(t('search.start'), recent.length ? [
        Touyan.el('h2', {}, [t('search.recent')]),
        Touyan.el('ul', { 'class': 'search-near' }, recent.map(function (query) { return Touyan.el('li', {}, [S.link([query], S.results(query))]); })),
        Touyan.button(t('search.recent.clear'), { 'class': 'button quiet' }, function () {
          S.forget();
          start();
          input.focus();
        })
      ] : []);
    }

    // --- results --------------------------------------------------------------------------------------------------------
    function item(query, hit) {
      function href(section) { return S.address(hit.path, section.anchor, query); }
      return Touyan.el('li', { 'class': 'search-hit' }, [
        Touyan.el('h2', {}, [S.link([hit.title], href(hit.sections[0]))])
      ].concat(hit.sections.map(function (section) {
        return Touyan.el('div', { 'class': 'search-section' }, [
          section.heading && Touyan.el('p', { 'class': 'search-path' }, [S.link([section.heading], href(section))]),
          Touyan.el('p', {}, S.marked(section.excerpt.text, section.excerpt.marks))
        ]);
      })));
    }
    function draw(answer, limit) {
      var words = summary(answer), key = answer.marks + filters.address(), paths = answer.hits.map(function (hit) { return hit.path; });
      // Who presses a result while more of them come must not find it drawn anew under her finger.
      var more = !!list.firstChild && drawn && drawn.key === key && drawn.paths.length <= paths.length &&
        drawn.paths.every(function (path, i) { return path === paths[i]; });
      if (!answer.hits.length) {
        return say(t('search.none.filtered'), [Touyan.button(t('search.filter.clear'), {}, function () {
          filters.clear();
          write(base.query);
          draw(base, RESULTS);
        })], t('search.none.filtered'));
      }
      say(answer.meant ? [words, t('search.meant'), again(answer.meant), t('search.meant.end')] : words,
        answer.pages > limit && answer.hits.length === limit && limit > FIRST ? [Touyan.button(t('search.more'), {}, function () { show(base.query, limit + RESULTS); })] : [],
        words, more);
      Touyan.add(list, answer.hits.slice(more ? drawn.paths.length : 0).map(function (hit) { return item(answer.marks, hit); }));
      drawn = { key: key, paths: paths };
    }
    // With filters only what the query finds anyway is looked through, so that the numbers on them are true.
    function narrow(found, limit, mine, done) {
      filters.show(found.numbers);
      if (!filters.active() || !found.pages) {
        if (found.hits.length) draw(found, limit);
        else nothing(found.query, found, mine);
        return done && done();
      }
      S.ask(found.asked, { limit: limit, plain: true, accept: filters.accept(found.numbers) }, function (error, answer) {
        if (done) done();
        if (mine !== asked) return;
        if (error) return failed(error);
        draw(Object.assign(answer, { also: answer.pages ? found.also : [], pinyin: found.pinyin, meant: found.meant, query: found.query }), limit);
      });
    }
    function theRest() {
      clearTimeout(rest);
      if (shown !== base.query + '\n' + FIRST || base.pages <= FIRST) return;
      rest = setTimeout(Touyan.guard('search', function () { show(base.query, RESULTS); }), REST_MS);
    }
    function show(query, limit, done) {
      var mine = ++asked, key = query + '\n' + limit;
      clearTimeout(rest);
      if (shown === key || !query) {
        if (!query) start();
        return done && done();
      }
      if (!list.firstChild) Touyan.fill(said, [t('search.searching')]);
      S.ask(query, { limit: limit }, function (error, answer) {
        if (mine !== asked) return done && done();
        if (error) {
          failed(error);
          return done && done();
        }
        shown = key;
        base = Object.assign(answer, { query: query });
        theRest();
        narrow(base, limit, mine, done);
      });
    }
    function chosen(query) {
      stop();
      choices++;
      clearTimeout(pause);
      write(query);
      show(query, RESULTS);
    }
    function typed(query, done) {
      var before = choices;
      // The same words, with a space more or as they were before: they stand there already, and what is on its way is for others.
      if (base && shown && base.query === query) {
        asked++;
        write(query);
        theRest();
        return done();
      }
      clearTimeout(pause);
      show(query, FIRST, function () {
        done();
        if (before !== choices) return; // words were chosen meanwhile
        // Results first. Suggestions wait for a pause, and so does the address, which costs a browser a third of a key.
        pause = setTimeout(Touyan.guard('search', function () {
          if (S.clean(input.value) !== query) return;
          write(query);
          if (suggest) suggest(query, function () {});
        }), PAUSE_MS);
      });
    }

    box(form, {
      onChoose: function (words) {
        S.remember(words);
        chosen(words);
      },
      follow: function (show) { suggest = show; }
    });
    stop = S.whileTyping(input, typed);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      S.remember(S.clean(input.value));
      chosen(S.clean(input.value));
    });
    list.addEventListener('click', function () {
      write(S.clean(input.value)); // who leaves within the pause comes back to these words
      S.remember(base ? base.query : '');
    });
    if (!input.value) input.value = arrived;
    filters.ready(function () { show(S.clean(input.value), RESULTS, function () {}); });
    // The reader's posts and the words searched before come from the store: maybe later, maybe they are there already.
    Touyan.feature('search', { show: settled });
    if (Touyan.me.ready) settled();

    function settled() {
      filters.again();
      if (!arrived && !input.value && !base) start();
      // What this browser remembers may show before the store has answered, but only then can something be kept.
      if (!Touyan.me.ready) return;
      S.remember(arrived);
      arrived = '';
    }
  }

  // The box of a form, once somebody goes there.
  function box(form, options) {
    var input = form.querySelector('input[name=q]');
    // Who writes with an input method may have begun before the box is here.
    input.addEventListener('compositionstart', function () { options.composing = true; });
    input.addEventListener('compositionend', function () { options.composing = false; });
    var fetch = Touyan.guard('search', function () {
      S.more(['search-box.js'], function () { return !!S.box; }, function (ok) { if (ok) S.box(form, options); });
    });
    if (doc.activeElement === input) fetch();
    else input.addEventListener('focus', fetch, { once: true });
  }

  // A script that was cut off on its way fires "load" like a whole one, but registers nothing. Then page.js tells the reader.
  var PARTS = ['charTable', 'inflate', 'Range', 'fold', 'tokens', 'query', 'pack', 'postings', 'rank', 'exact', 'excerpt', 'search', 'Lexicon', 'ask'];

  function begin() {
    if (!PARTS.every(function (part) { return Touyan[part]; }) || !S || !S.ask || !S.filters) return;
    Touyan.searchReady = true;
    var main = doc.querySelector('[data-search-results]'), query = S.parameter('q');
    Array.from(doc.querySelectorAll('form.search')).forEach(function (form) {
      if (form.querySelector('input[name=q]') && !(main && main.contains(form))) box(form, { pages: true });
    });
    if (main) Touyan.guard('search', resultsPage)(main);
    else if (query) {
      S.more(['search-marks.js'], function () { return !!S.markPage; }, Touyan.guard('search', function (ok) { if (ok) S.markPage(query); }));
    }
  }
  begin();
})(window);
