// 我的学习记录: who is learning, what was read, a file to carry away and back, and one button that deletes everything.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, learning = Touyan.learning, records = Touyan.records;
  var ROWS_MAX = 300;
  var said = '', titles = Object.create(null), asked = false;

  function say(text) { said = text; var line = doc.getElementById('ty-said'); if (line) line.textContent = text; }
  function heading(words) { return Touyan.el('h2', {}, [words]); }

  // --- the person -------------------------------------------------------------------------------------------------------
  function field(id, words, value, attributes) {
    var input = Touyan.el('input', Object.assign({ id: id, type: 'text', value: value, autocomplete: 'off' }, attributes));
    return Touyan.el('p', {}, [Touyan.el('label', { 'for': id }, [words]), input]);
  }
  function person(me) {
    var names = Object.keys(me.people).filter(function (n) { return n !== '' && n !== me.who; });
    var form = Touyan.el('form', { 'class': 'records-form' }, [
      field('ty-who', t('records.name'), me.who, { maxlength: '50' }),
      field('ty-unit', t('records.unit'), me.person.unit, { maxlength: '100' }),
      field('ty-day', t('appointed'), me.person.appointed, { type: 'date', max: me.today }),
      Touyan.el('p', {}, [Touyan.el('button', { type: 'submit', 'class': 'button' }, [t('records.person.save')])])
    ]);
    form.addEventListener('submit', Touyan.guard('person', function (e) {
      e.preventDefault();
      if (doc.activeElement) doc.activeElement.blur(); // what was typed is saved, so the form may be drawn anew
      var name = records.clean(form.querySelector('#ty-who').value, 50), unit = form.querySelector('#ty-unit').value, day = form.querySelector('#ty-day').value;
      if (name !== me.who) Touyan.switchTo(name);
      Touyan.savePerson({ unit: records.clean(unit, 100), appointed: learning.isDay(day) ? day : '' });
    }));
    var others = names.map(function (name) { return Touyan.button(name, {}, function () { Touyan.switchTo(name); }); });
    if (me.who) others.push(Touyan.button(t('records.who.none'), {}, function () { Touyan.switchTo(''); }));
    var posts = me.person.roles.map(function (key) {
      var role = Touyan.learn.roles.filter(function (r) { return r.key === key; })[0];
      return role ? role.label : key;
    }).join(t('sep.list'));
    return [heading(t('records.who')), form,
      others.length ? Touyan.el('div', { 'class': 'row' }, [Touyan.el('span', { 'class': 'hush' }, [t('records.person.add') + t('sep.colon')])].concat(others)) : null,
      Touyan.el('p', {}, [t('records.posts') + t('sep.colon') + (posts || t('records.posts.none'))]),
      Touyan.el('p', {}, [Touyan.el('a', { 'class': 'button main', href: Touyan.root + 'index.html' }, [t(posts ? 'home' : 'records.posts.home'), Touyan.icon('next')])])];
  }

  // --- the list ---------------------------------------------------------------------------------------------------------
  function titleOf(ref) {
    var id = ref.split('#')[0], page = Touyan.learn.pages[id], words = page ? page.t : titles[id] || id;
    var item = '';
    if (ref.indexOf('#') > 0) {
      Touyan.learn.duties.forEach(function (duty) {
        if (duty.page === id) duty.items.forEach(function (i) { if (i.id === ref.slice(id.length + 1)) item = i.text; });
      });
    }
    var url = Touyan.url(id + '.html');
    return [url ? Touyan.el('a', { href: url }, [words]) : words, item ? ' · ' + item : ''];
  }
  // data/learn.js names only the pages of paths and duties; the others are in the contents of the site.
  function fetchTitles(mine) {
    var unknown = mine.some(function (e) { var id = e.ref.split('#')[0]; return !Touyan.learn.pages[id] && !titles[id]; });
    if (!unknown || asked) return;
    asked = true;
    Touyan.script('data/nav.js', function (ok) {
      if (!ok || !Array.isArray(Touyan.nav)) return;
      (function walk(items, depth) {
        items.forEach(function (item) {
          if (typeof item.u === 'string') titles[item.u.replace(/\.html$/, '')] = String(item.t);
          if (Array.isArray(item.c) && depth < 20) walk(item.c, depth + 1);
        });
      })(Touyan.nav, 0);
      show(Touyan.me);
    });
  }
  function list(me) {
    var mine = me.events.filter(function (e) { return e.who === me.who; }).sort(function (a, b) { return a.t < b.t ? 1 : -1; });
    fetchTitles(mine);
    if (!mine.length) return [heading(t('records.list')), Touyan.el('p', {}, [t('records.empty')])];
    var passed = Object.keys(me.state.scores).filter(function (k) { return me.state.scores[k].passed; }).length;
    var pages = Object.keys(me.state.marks).filter(function (k) { return me.state.marks[k].verb !== 'passed'; }).length;
    var head = ['when', 'what', 'verb', 'score'].map(function (k) { return Touyan.el('th', { scope: 'col' }, [t('records.' + k)]); });
    var rows = mine.slice(0, ROWS_MAX).map(function (e) {
      return Touyan.el('tr', {}, [Touyan.el('td', { 'data-label': t('records.when') }, [learning.dayWords(learning.dayOf(new Date(e.t)))]),
        Touyan.el('td', { 'data-label': t('records.what') }, titleOf(e.ref)), Touyan.el('td', { 'data-label': t('records.verb') }, [t('records.verb.' + (/^quiz:1 /.test(e.note) && e.verb === 'reflected' ? 'practised' : e.verb))]),
        Touyan.el('td', { 'data-label': t('records.score') }, [e.score === null ? '—' : String(e.score)])]);
    });
    return [heading(t('records.list')), me.who ? Touyan.el('p', { 'class': 'print-only' }, [[me.who, me.person.unit].filter(Boolean).join(t('sep.comma'))]) : null,
      Touyan.el('p', {}, [t('records.sum', pages, passed, Object.keys(me.state.ticks).length)]),
      Touyan.el('div', { 'class': 'table-wrap cards' }, [Touyan.el('table', { 'class': 'records-table' },
        [Touyan.el('thead', {}, [Touyan.el('tr', {}, head)]), Touyan.el('tbody', {}, rows)])]),
      Touyan.el('p', { 'class': 'hush' }, [t('records.grade')])];
  }

  // --- files ------------------------------------------------------------------------------------------------------------
  function exportFile() {
    var me = Touyan.me, events = me.who ? me.events.filter(function (e) { return e.who === me.who; }) : me.events;
    var name = records.fileName(t('records.export.name'), me.who, me.today);
    var url = URL.createObjectURL(new Blob([records.toFile(Touyan.site.id, Touyan.site.title, events)], { type: 'application/json' }));
    var a = Touyan.el('a', { href: url, download: name, hidden: true });
    doc.body.appendChild(a);
    a.click();
    a.remove();
    setTimeout(function () { URL.revokeObjectURL(url); }, 60000);
    say(t('records.exported', name));
  }
  function importFile(input) {
    var file = input.files && input.files[0];
    input.value = '';
    if (!file) return;
    if (file.size > records.fileCharsMax) { say(t('records.import.big')); return; }
    var reader = new FileReader();
    reader.onerror = Touyan.guard('import', function () { say(t('records.import.json')); });
    reader.onload = Touyan.guard('import', function () {
      var found = records.fromFile(Touyan.site.id, String(reader.result));
      if (found.error) { say(t('records.import.' + found.error)); return; }
      Touyan.store.importAll(found.events, function (error, value) {
        if (error) return;
        say(t('records.imported', value.added, value.known) + (found.bad + value.bad ? ' ' + t('records.import.bad', found.bad + value.bad) : ''));
        addPeople(found.events);
        Touyan.refresh();
      });
    });
    reader.readAsText(file, 'utf-8');
  }
  // Names in a file become names to pick; their posts come along, so that their paths show.
  function addPeople(events) {
    var me = Touyan.me, changed = false;
    events.forEach(function (e) {
      if (e.who in me.people) return;
      me.people[e.who] = { unit: e.unit, roles: e.roles, appointed: '' };
      changed = true;
    });
    if (changed) Touyan.store.put('people', Object.assign({}, me.people));
  }
  function files(me) {
    var input = Touyan.el('input', { type: 'file', accept: '.json,application/json', id: 'ty-import', 'class': 'sr', tabindex: '-1', 'aria-hidden': 'true' });
    input.addEventListener('change', Touyan.guard('import', function () { importFile(input); }));
    return [heading(t('records.file')), Touyan.el('p', {}, [t('records.export.note')]),
      Touyan.el('div', { 'class': 'row' }, [Touyan.button(t('records.export'), {}, exportFile),
        Touyan.button(t('records.import'), {}, function () { input.click(); }), input,
        Touyan.button(t('records.clear'), { 'class': 'button quiet' }, function () { confirm(this); })]),
      Touyan.el('p', { id: 'ty-said', role: 'status' }, [said])];
  }

  // --- deleting ---------------------------------------------------------------------------------------------------------
  function confirm(opener) {
    var no = Touyan.button(t('records.clear.no'), { 'class': 'button main' }, close);
    var yes = Touyan.button(t('records.clear.yes'), {}, function () {
      close();
      Touyan.store.clear(function (error) {
        if (!error) say(t('records.cleared'));
        Touyan.refresh();
      });
    });
    var box = Touyan.el('div', { 'class': 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'ty-clear-ask' }, [
      Touyan.el('div', { 'class': 'dialog-box' }, [Touyan.el('p', { id: 'ty-clear-ask' }, [t('records.clear.ask')]), Touyan.el('div', { 'class': 'row' }, [no, yes])])]);
    function close() { box.remove(); if (opener.isConnected) opener.focus(); }
    box.addEventListener('keydown', Touyan.guard('dialog', function (e) {
      if (e.key === 'Escape') close();
      if (e.key !== 'Tab') return;
      e.preventDefault(); // two buttons: Tab goes to and fro between them
      (doc.activeElement === no ? yes : no).focus();
    }));
    doc.body.appendChild(box);
    no.focus();
  }
  function show(me) {
    var box = doc.getElementById('ty-records');
    if (!box) return;
    // A refresh (another tab, coming back) must not wipe what is being typed.
    if (box.contains(doc.activeElement) && doc.activeElement.nodeName === 'INPUT' && doc.activeElement.form) return;
    Touyan.fill(box, person(me).concat([Touyan.el('div', { 'class': 'records-list' }, list(me))], files(me)));
  }
  Touyan.feature('records', { show: show });
})(window);
