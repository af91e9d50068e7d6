// The box that one searches in: suggestions while typing, what was searched before, keys, words for screen readers. Fetched when a
// box has the focus: who only reads results needs none.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, S = Touyan.searching;
  var WORDS = 6, PAGES = 3, RECENT_SHOWN = 5, boxes = 0;

  // pages: also offer places. Where the results stand on this page: onChoose(words) takes words to search for, follow(show) takes what
  // shows suggestions, show(query, done), for when the results are there. composing: an input method is at work already.
  function box(form, options) {
    var input = form.querySelector('input[name=q]'), id = 'ty-suggest-' + boxes++, asked = 0, at = -1, closed = false, status = S.status(), stop;
    var list = Touyan.el('div', { role: 'listbox', id: id, 'aria-label': t('search.suggest') });
    var note = Touyan.el('div', { 'class': 'search-note' }), popup = Touyan.el('div', { 'class': 'search-suggest', hidden: true }, [list, note]);
    Touyan.add(form, [popup, status.node]);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', id);
    input.setAttribute('aria-expanded', 'false');

    function close() {
      asked++;
      closed = true;
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
      function stale() { return mine !== asked || S.clean(input.value) !== query; }
      if (!query) {
        done();
        return recent();
      }
      S.lexicon().suggest(query, options.pages ? WORDS - 1 : WORDS, Touyan.guard('search', function (error, found) {
        if (!options.pages) {
          done();
          if (!stale()) open(error ? [] : found.map(words), []);
          return;
        }
        if (mine !== asked) return;
        S.ask(query, { limit: PAGES + WORDS }, function (error, answer) {
          var items, known = (found || []).map(function (one) { return one.path; });
          done();
          if (stale()) return;
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

    stop = options.follow ? function () {} : S.whileTyping(input, show, options.composing);
    if (options.follow) options.follow(function (query, done) { if (!closed && doc.activeElement === input) show(query, done); });
    input.addEventListener('input', function () {
      if (list.querySelector('.search-recent')) close(); // they are for an empty box
      closed = false;
    });
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
    if (doc.activeElement === input && !options.composing && (!options.onChoose || !input.value)) show(S.clean(input.value), function () {});
  }
  S.box = box;
})(window);
