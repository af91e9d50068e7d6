// The tools in the head and foot: text size and ground, the contents of the site, print, copy, and the warning on expired pages.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t;

  // --- drawers: one open at a time, Escape closes and gives the focus back -------------------------------------------
  function drawer(name, fill) {
    var button = doc.getElementById('ty-' + name + '-button'), box = doc.getElementById('ty-' + name);
    if (!button || !box) return;
    function set(open) {
      if (open) closeAll();
      box.hidden = !open;
      button.setAttribute('aria-expanded', String(open));
      if (open) fill(box);
    }
    button.addEventListener('click', Touyan.guard(name, function () { set(box.hidden); }));
    // Wherever the focus is: after opening it is still on the button, and the next tool comes before the drawer.
    doc.addEventListener('keydown', Touyan.guard(name, function (e) {
      if (e.key !== 'Escape' || box.hidden) return;
      set(false);
      button.focus();
    }));
    closers.push(function () { set(false); });
  }
  var closers = [];
  function closeAll() { closers.forEach(function (close) { close(); }); }

  // --- text size and ground ------------------------------------------------------------------------------------------
  var prefs = { size: 0, ground: 'light' };
  var GROUNDS = ['light', 'eye', 'dark', 'contrast'];
  function tidy(raw) {
    var size = Number(raw && raw.size);
    return { size: size === 1 || size === 2 ? size : 0, ground: raw && GROUNDS.indexOf(raw.ground) > 0 ? raw.ground : 'light' };
  }
  function apply() {
    var html = doc.documentElement;
    if (prefs.size) html.setAttribute('data-size', String(prefs.size)); else html.removeAttribute('data-size');
    if (prefs.ground !== 'light') html.setAttribute('data-ground', prefs.ground); else html.removeAttribute('data-ground');
  }
  /**
   * Changes the copy that early.js reads, and answers with it. Other features keep there what they need before the first paint:
   * mine, tall, wide: address, height and window of the home page on which posts are chosen; asked: on the page of a checklist.
   */
  Touyan.localPrefs = function (change) {
    var stored = {};
    try {
      try { stored = JSON.parse(localStorage.getItem('touyan:prefs') || '{}') || {}; } catch (e) { stored = {}; }
      stored = Object.assign({}, stored, prefs, change);
      localStorage.setItem('touyan:prefs', JSON.stringify(stored));
    } catch (e) { /* refused: the choice holds for this page, and the hub keeps it if it can */ }
    return stored;
  };
  function choose(change) {
    prefs = tidy(Object.assign({}, prefs, change));
    apply();
    Touyan.localPrefs({});
    Touyan.me.prefs = prefs;
    Touyan.store.put('prefs', prefs);
    fillPrefs(doc.getElementById('ty-prefs'), change);
  }
  function fillPrefs(box, changed) {
    function set(legend, name, values) {
      return Touyan.el('fieldset', {}, [Touyan.el('legend', {}, [legend])].concat(values.map(function (v) {
        return Touyan.button(v.words, { 'aria-pressed': String(prefs[name] === v.value), 'data-pref': name + v.value }, function () {
          var change = {};
          change[name] = v.value;
          choose(change);
        });
      })));
    }
    Touyan.fill(box, [Touyan.el('div', { 'class': 'drawer-in' }, [
      set(t('prefs.size'), 'size', [0, 1, 2].map(function (n) { return { value: n, words: t('prefs.size.' + n) }; })),
      set(t('prefs.ground'), 'ground', GROUNDS.map(function (g) { return { value: g, words: t('prefs.' + g) }; }))
    ])]);
    if (!changed) return;
    var name = Object.keys(changed)[0], pressed = box.querySelector('[data-pref="' + name + prefs[name] + '"]');
    if (pressed) pressed.focus();
  }

  // --- contents: data/nav.js is fetched at the first opening ------------------------------------------------------------
  function navList(items, depth) {
    return Touyan.el('ul', {}, items.slice(0, 5000).map(function (item) {
      var url = Touyan.url(item.u), words = String(item.t);
      var here = url && Touyan.idOf(new URL(url, root.location.href).href) === doc.body.dataset.page && doc.body.dataset.page !== '';
      var link = url ? Touyan.el('a', { href: url, 'aria-current': here ? 'page' : null }, [words]) : Touyan.el('span', {}, [words]);
      var children = Array.isArray(item.c) && item.c.length && depth < 6 ? item.c : null;
      if (!children) return Touyan.el('li', {}, [link]);
      // Deeper folders stay shut, so that thousands of pages are not drawn at once.
      var more = Touyan.el('details', {}, [Touyan.el('summary', {}, [words])]);
      more.addEventListener('toggle', Touyan.guard('nav', function () {
        if (more.open && !more.querySelector('ul')) more.appendChild(navList(url ? [{ t: words, u: item.u }].concat(children) : children, depth + 1));
      }));
      return Touyan.el('li', {}, [more]);
    }));
  }
  function fillNav(box) {
    if (box.querySelector('ul')) return;
    var inner = Touyan.el('nav', { 'class': 'drawer-in', 'aria-label': t('nav.title') }, [Touyan.el('h2', {}, [t('nav.title')])]);
    var said = Touyan.el('p', { 'class': 'hush', role: 'status' }, [t('nav.loading')]);
    inner.appendChild(said);
    Touyan.fill(box, [inner]);
    Touyan.script('data/nav.js', function (ok) {
      if (!ok || !Array.isArray(Touyan.nav)) { said.textContent = t('nav.failed'); return; }
      said.remove();
      inner.appendChild(navList(Touyan.nav, 0));
      inner.appendChild(Touyan.el('p', { 'class': 'nav-az' }, [Touyan.el('a', { href: Touyan.root + 'az.html' }, [t('nav.az')])]));
    });
  }

  // --- buttons that templates place -----------------------------------------------------------------------------------
  function copy(button) {
    var from = doc.getElementById(button.getAttribute('data-from'));
    function said(ok) { button.textContent = t(ok ? 'copied' : 'copy.failed'); }
    if (root.navigator.clipboard && root.navigator.clipboard.writeText) {
      root.navigator.clipboard.writeText(from.textContent).then(function () { said(true); }, function () { said(false); });
      return;
    }
    var range = doc.createRange();
    range.selectNodeContents(from);
    root.getSelection().removeAllRanges();
    root.getSelection().addRange(range);
    said(doc.execCommand('copy'));
  }
  // Wide tables whose cells know their column become cards on phones (30-prose.css); two or three columns stay a table.
  function tables() {
    [].slice.call(doc.querySelectorAll('.prose .table-wrap')).forEach(function (wrap) {
      var cells = wrap.querySelectorAll('td'), labelled = wrap.querySelectorAll('td[data-label]');
      if (cells.length && cells.length === labelled.length && wrap.querySelectorAll('thead th').length > 3) wrap.classList.add('cards');
    });
  }
  // Boxes in a text that is no checklist cannot be ticked; a screen reader still has to say what they are about.
  function boxes() {
    [].slice.call(doc.querySelectorAll('.prose li.task > input[type=checkbox]')).forEach(function (box) {
      box.setAttribute('aria-label', box.parentNode.textContent.trim().slice(0, 200));
    });
  }
  function start() {
    tables();
    if (!doc.getElementById('ty-checklist')) boxes();
    try { prefs = tidy(JSON.parse(localStorage.getItem('touyan:prefs') || '{}')); } catch (e) { prefs = tidy(null); }
    // Paper shows what is folded away on the screen.
    root.addEventListener('beforeprint', Touyan.guard('print', function () {
      [].slice.call(doc.querySelectorAll('details.path-all')).forEach(function (d) { d.open = true; });
    }));
    drawer('prefs', function (box) { fillPrefs(box, null); });
    drawer('nav', fillNav);
    doc.addEventListener('click', Touyan.guard('button', function (e) {
      var button = e.target.closest && e.target.closest('button[data-do]');
      if (!button) return;
      if (button.getAttribute('data-do') === 'print') root.print();
      if (button.getAttribute('data-do') === 'copy') copy(button);
    }));
    var expires = doc.body.dataset.expires, article = doc.querySelector('main');
    if (Touyan.learning.isDay(expires) && expires < Touyan.learning.dayOf(new Date()) && article) {
      article.insertBefore(Touyan.el('p', { 'class': 'stale', role: 'note' },
        [Touyan.icon('warn'), Touyan.el('b', {}, [t('expired', Touyan.learning.dayWords(expires))])]), article.firstChild);
    }
  }
  function show(me) {
    var wanted = tidy(me.prefs);
    if (!Object.keys(me.prefs).length || wanted.size === prefs.size && wanted.ground === prefs.ground) return;
    prefs = wanted;
    apply();
    Touyan.localPrefs({});
  }
  Touyan.feature('tools', { start: start, show: show });
})(window);
