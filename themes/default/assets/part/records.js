// 我的学习: who is learning, what was read, a file or a text to carry away and back, where it lies, and one button that deletes all.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, learning = Touyan.learning, records = Touyan.records, people = Touyan.people;
  var ROWS_SHOWN = 8, ROWS_MAX = 300, CLOCK_LAST = '2079-12-31';
  var said = '', titles = Object.create(null), asked = false, unfolded = false;

  function say(text) { said = text; var line = doc.getElementById('ty-said'); if (line) line.textContent = text; }
  function heading(words) { return Touyan.el('h2', {}, [words]); }

  // --- the person -------------------------------------------------------------------------------------------------------
  function field(id, words, value, attributes) {
    var input = Touyan.el('input', Object.assign({ id: id, type: 'text', value: value, autocomplete: 'off' }, attributes));
    return Touyan.el('p', {}, [Touyan.el('label', { 'for': id }, [words]), input]);
  }
  function noted() { saved.textContent = t('records.person.saved'); }
  function person(me) {
    var form = Touyan.el('form', { 'class': 'records-form' }, [
      field('ty-who', t('records.name'), me.who, { maxlength: '50' }),
      field('ty-unit', t('records.unit'), me.person.unit, { maxlength: '100' }),
      field('ty-day', t('appointed'), me.person.appointed, { type: 'date', max: me.today }),
      Touyan.el('p', { 'class': 'row' }, [Touyan.el('button', { type: 'submit', 'class': 'button', id: 'ty-save' }, [t('records.person.save')]),
        me.who || people.names(me).length > 1 ? Touyan.button(t('records.people.remove'), { 'class': 'button quiet', id: 'ty-remove' }, function () {
          people.withWindow(function () {
            people.askRemove('#ty-remove', function (who) { say(t('records.people.removed', who || t('people.none'))); });
          });
        }) : null])
    ]);
    form.addEventListener('input', function () { saved.textContent = ''; });
    form.addEventListener('submit', Touyan.guard('person', function (e) {
      e.preventDefault();
      var day = form.querySelector('#ty-day').value;
      if (learning.isDay(day) && learning.isLongAgo(day, me.today)) {
        saved.textContent = t('appointed.old');
        form.querySelector('#ty-day').focus();
        return;
      }
      if (doc.activeElement) doc.activeElement.blur(); // what was typed is saved, so the form may be drawn anew
      var name = records.clean(form.querySelector('#ty-who').value, 50), unit = form.querySelector('#ty-unit').value;
      var details = { unit: records.clean(unit, 100), appointed: learning.isDay(day) ? day : '' };
      if (name === me.who) {
        Touyan.savePerson(details);
        noted();
      } else people.withWindow(function () { people.askName(name, details, '#ty-save', noted); });
    }));
    return [form];
  }
  function posts(me) {
    var posts = me.person.roles.map(Touyan.postLabel).join(t('sep.list'));
    return [Touyan.el('p', {}, [t('records.posts') + t('sep.colon') + (posts || t('records.posts.none'))]),
      Touyan.el('p', {}, [Touyan.el('a', { 'class': 'button main', href: Touyan.root + 'index.html' }, [t(posts ? 'home' : 'records.posts.home'), Touyan.icon('next')])])];
  }

  // --- the list ---------------------------------------------------------------------------------------------------------
  Touyan.titleOfPage = function (id) {
    var page = Touyan.learn.pages[id];
    return page ? page.t : titles[id] || id;
  };
  /** A post in words; its key when this site does not know it. */
  Touyan.postLabel = function (key) {
    var role = Touyan.learn.roles.filter(function (r) { return r.key === key; })[0];
    return role ? role.label : key;
  };
  function titleOf(ref) {
    var id = ref.split('#')[0], words = Touyan.titleOfPage(id), item = '';
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
      // Only the words change: the reader may be pressing a button, and one drawn anew under the mouse loses the press.
      [].slice.call(box.querySelectorAll('td[data-ref]')).forEach(function (cell) {
        cell.firstChild.textContent = Touyan.titleOfPage(cell.dataset.ref.split('#')[0]);
      });
    });
  }
  /**
   * Every item that stands ticked, once in each period of its list: [{ref, t}]. The same item ticked in ten months was done ten times.
   */
  Touyan.ticksDone = function (state) {
    var triggers = Object.create(null), all = [];
    Touyan.learn.duties.forEach(function (duty) { triggers[duty.page] = duty.trigger; });
    Object.keys(state.log).forEach(function (ref) {
      var trigger = triggers[ref.split('#')[0]], seen = Object.create(null);
      state.log[ref].forEach(function (e) {
        var span = learning.period(trigger, learning.dayOf(new Date(e.t))), tick = seen[span.from] ? null : learning.tickOf(state, ref, span);
        seen[span.from] = true;
        if (tick) all.push({ ref: ref, t: tick.t });
      });
    });
    return all;
  };
  function table(events) {
    var head = ['when', 'what', 'verb', 'score'].map(function (k) { return Touyan.el('th', { scope: 'col' }, [t('records.' + k)]); });
    var rows = events.map(function (e) {
      return Touyan.el('tr', {}, [Touyan.el('td', { 'data-label': t('records.when') }, [learning.dayWords(learning.dayOf(new Date(e.t)))]),
        Touyan.el('td', { 'data-label': t('records.what'), 'data-ref': e.ref }, titleOf(e.ref)), Touyan.el('td', { 'data-label': t('records.verb') }, [t('records.verb.' + (/^quiz:1 /.test(e.note) && e.verb === 'reflected' ? 'practised' : e.verb))]),
        Touyan.el('td', { 'data-label': t('records.score') }, [e.score === null ? '—' : String(e.score)])]);
    });
    return Touyan.el('div', { 'class': 'table-wrap cards' }, [Touyan.el('table', { 'class': 'records-table' },
      [Touyan.el('thead', {}, [Touyan.el('tr', {}, head)]), Touyan.el('tbody', {}, rows)])]);
  }
  function list(me) {
    var mine = people.eventsOf(me, me.who).sort(function (a, b) { return a.t < b.t ? 1 : -1; });
    fetchTitles(mine);
    if (!mine.length) return [heading(t('records.list')), Touyan.el('p', {}, [t('records.empty')])];
    var passed = Object.keys(me.state.scores).filter(function (k) { return me.state.scores[k].passed; }).length;
    var pages = Object.keys(me.state.marks).filter(function (k) { return me.state.marks[k].verb !== 'passed'; }).length;
    var older = Touyan.el('details', { 'class': 'records-more' }, [Touyan.el('summary', {}, [t('records.older', mine.length - ROWS_SHOWN)])]);
    older.addEventListener('toggle', Touyan.guard('records', function () {
      if (older.open && !older.querySelector('table')) older.appendChild(table(mine.slice(ROWS_SHOWN, ROWS_MAX)));
      unfolded = older.open;
    }));
    older.open = unfolded;
    return [heading(t('records.list')),
      Touyan.el('p', {}, [t('records.sum', pages, passed, Touyan.ticksDone(me.state).length)]),
      table(mine.slice(0, ROWS_SHOWN)),
      mine.length > ROWS_SHOWN ? older : null,
      mine.length > ROWS_MAX ? Touyan.el('p', { 'class': 'hush' }, [t('records.more', mine.length - ROWS_MAX)]) : null,
      Touyan.el('p', { 'class': 'hush' }, [t('records.grade')]),
      Touyan.el('p', {}, [Touyan.button(t('records.statement.print'), {}, function () { root.print(); }), ' ', Touyan.el('span', { 'class': 'hush' }, [t('records.statement.note')])])];
  }
  // A wrong clock loses nothing; it is said, because the days of such records are of no use.
  function clock(me) {
    if (!learning.isLikely(me.today) || me.today > CLOCK_LAST) return Touyan.el('p', { 'class': 'ask-box', role: 'note' }, [Touyan.icon('warn'), ' ', t('records.clock', learning.dayWords(me.today))]);
    var odd = people.eventsOf(me, me.who).filter(function (e) { return !learning.isLikely(learning.dayOf(new Date(e.t)), me.today); }).length;
    return odd ? Touyan.el('p', { 'class': 'ask-box', role: 'note' }, [Touyan.icon('warn'), ' ', t('records.clock.odd', odd)]) : null;
  }

  // --- out and in -------------------------------------------------------------------------------------------------------
  /** Whose records go: hers, or with several at this computer those of all. */
  function chosen() {
    var me = Touyan.me, select = doc.getElementById('ty-whose'), all = select && select.value === 'all';
    return { who: all ? '' : me.who, whos: all ? people.names(me) : [me.who], events: all ? me.events : people.eventsOf(me, me.who) };
  }
  Touyan.saveFile = function (name, text) {
    var url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    var a = Touyan.el('a', { href: url, download: name, hidden: true });
    doc.body.appendChild(a);
    a.click();
    a.remove();
    setTimeout(function () { URL.revokeObjectURL(url); }, 60000);
  };
  /** What these people wrote about themselves, as the file carries it. */
  function settingsOf(whos) {
    var all = Object.create(null);
    whos.forEach(function (who) {
      var p = Touyan.personOf(Touyan.me.people[who]);
      if (p.unit || p.roles.length || p.appointed) all[who] = { unit: p.unit, roles: p.roles.slice().sort(), appointed: p.appointed };
    });
    return all;
  }
  function exportFile() {
    var what = chosen(), name = records.fileName(t('records.export.name'), what.who, Touyan.me.today);
    Touyan.saveFile(name, records.toFile(Touyan.site.id, Touyan.site.title, what.events, settingsOf(what.whos)));
    say(t('records.exported', name));
    people.saved(what.whos);
  }
  function importFile(input) {
    var file = input.files && input.files[0];
    input.value = '';
    if (!file) return;
    if (file.size > records.fileBytesMax) { say(t('records.import.big')); return; }
    var reader = new FileReader();
    reader.onerror = Touyan.guard('import', function () { say(t('records.import.json')); });
    reader.onload = Touyan.guard('import', function () {
      var found = records.fromFile(Touyan.site.id, String(reader.result));
      if (found.error) say(t('records.import.' + found.error));
      else takeIn(found.events, found.bad, found.cut ? t('records.import.cut') : found.misread ? t('records.import.misread') : found.bad ? t('records.import.again') : '', found.people);
    });
    reader.readAsText(file, 'utf-8');
  }
  /** Sound events from outside become part of the record; bad ones were counted; more is said behind; people: their settings, if told. */
  function takeIn(events, bad, more, carried) {
    var whos = Array.from(new Set(events.map(function (e) { return e.who; }).concat(Object.keys(carried || {}))));
    Touyan.store.importAll(events, function (error, value) {
      if (error) return;
      var count = bad + value.bad;
      say([t('records.imported', value.added, value.known), count ? t('records.import.bad', count) : '', more].filter(Boolean).join(' '));
      Touyan.me.events = records.merge(Touyan.me.events, events);
      fillPeople(whos, events, carried || {});
      // Nobody is learning here yet: the only one in the file is she.
      if (Touyan.me.who === '' && whos.length === 1 && whos[0] && !people.eventsOf(Touyan.me, '').length) people.pick(whos[0]);
      people.saved(whos);
      Touyan.refresh();
    });
  }
  // Names in a file become names to pick. What stands empty here is filled from what the file says of them, else from the newest of
  // their records, so that their paths show; what they wrote at this computer stays.
  function fillPeople(whos, events, carried) {
    var me = Touyan.me, newest = events.slice().reverse(), isChanged = false;
    whos.forEach(function (who) {
      var told = Touyan.personOf(carried[who]), mine = Touyan.personOf(me.people[who]), before = JSON.stringify(mine);
      function last(has) { return newest.filter(function (e) { return e.who === who && has(e); })[0]; }
      var withUnit = last(function (e) { return e.unit; }), withRoles = last(function (e) { return e.roles.length; });
      mine.unit = mine.unit || told.unit || (withUnit ? withUnit.unit : '');
      mine.appointed = mine.appointed || told.appointed;
      if (!mine.roles.length) mine.roles = told.roles.length ? told.roles : withRoles ? withRoles.roles : [];
      if (who in me.people && JSON.stringify(mine) === before) return;
      me.people[who] = mine;
      isChanged = true;
    });
    if (isChanged) Touyan.savePeople();
  }
  // What makes and reads the text code is fetched when it is wanted.
  function withCode(then) {
    if (Touyan.codeBox) { then(); return; }
    Touyan.script('assets/record-code.js', function (ok) {
      if (!ok || !Touyan.recordCode) { Touyan.notice(t('copy.incomplete')); return; }
      Touyan.script('assets/part/record-code.js', function (there) {
        if (there && Touyan.codeBox) then(); else Touyan.notice(t('copy.incomplete'));
      });
    });
  }
  function codeOut() {
    withCode(function () {
      var what = chosen();
      Touyan.codeBox.out(doc.getElementById('ty-code'), what.events, function () { people.saved(what.whos); });
    });
  }
  function codeIn() {
    withCode(function () { Touyan.codeBox.paste(doc.getElementById('ty-code'), say, takeIn); });
  }
  function whose(me) {
    if (people.names(me).length < 2) return null;
    return Touyan.el('p', { 'class': 'records-whose' }, [Touyan.el('label', { 'for': 'ty-whose' }, [t('records.whose')]), Touyan.el('select', { id: 'ty-whose' }, [
      Touyan.el('option', { value: 'one' }, [me.who || t('people.none')]), Touyan.el('option', { value: 'all' }, [t('records.whose.all')])])]);
  }
  function carry(me) {
    var input = Touyan.el('input', { type: 'file', accept: '.json,application/json', id: 'ty-import', 'class': 'sr', tabindex: '-1', 'aria-hidden': 'true' });
    input.addEventListener('change', Touyan.guard('import', function () { importFile(input); }));
    return [Touyan.el('h2', { id: 'ty-carry' }, [t('records.file')]), Touyan.el('p', {}, [t('records.export.note')]), whose(me),
      Touyan.el('div', { 'class': 'row' }, [Touyan.button(t('records.export'), {}, exportFile), Touyan.button(t('records.code'), {}, codeOut)]),
      Touyan.el('div', { 'class': 'row' }, [Touyan.button(t('records.import'), {}, function () { input.click(); }), input,
        Touyan.button(t('records.paste'), {}, codeIn)])];
  }

  // --- where it lies, and deleting it ------------------------------------------------------------------------------------
  function place(me) {
    return [heading(t('records.where')), Touyan.el('p', {}, [t('records.where.what')]),
      Touyan.el('p', {}, [t('records.where.' + (/^(idb|local|memory)$/.test(me.how) ? me.how : 'idb'))]),
      me.aside > 0 ? Touyan.el('p', {}, [t('records.aside', me.aside) + ' ', Touyan.button(t('records.aside.save'), {}, saveAside)]) : null,
      Touyan.el('p', {}, [Touyan.button(t('records.clear'), { 'class': 'button quiet', id: 'ty-clear' }, clear)])];
  }
  function saveAside() {
    Touyan.store.aside(function (error, value) {
      if (error) return;
      var name = records.fileName(t('records.aside.name'), '', Touyan.me.today);
      Touyan.saveFile(name, value.texts.join('\n'));
      say(t('records.exported', name));
    });
  }
  function clear() {
    people.withWindow(function () {
      people.ask([t('records.clear.ask')], [[t('records.clear.no'), null, true], [t('records.clear.yes'), function () {
        Touyan.store.clear(function (error) {
          if (!error) say(t('records.cleared'));
          Touyan.refresh();
        });
      }]], '#ty-clear');
    });
  }

  var box = null, parts = null, code = null, saved = null;
  // The places stay, so that a text being written or read is not lost when the record is drawn anew.
  function build() {
    code = Touyan.el('div', { id: 'ty-code' }, []);
    saved = Touyan.el('p', { id: 'ty-saved', role: 'status', 'class': 'people-said' }, []);
    parts = ['clock', 'person', 'posts', 'list', 'carry', 'place'].reduce(function (all, name) {
      all[name] = Touyan.el('div', { 'class': 'records-' + name }, []);
      return all;
    }, {});
    Touyan.fill(box, [parts.clock, parts.person, saved, parts.posts, parts.list, parts.carry, code, Touyan.el('p', { id: 'ty-said', role: 'status' }, [said]), parts.place]);
  }
  function show(me) {
    box = box || doc.getElementById('ty-records');
    if (!box) return;
    if (!parts) build();
    if (t('records.list') === 'records.list') Touyan.notice(t('copy.incomplete')); // its words did not come
    var at = doc.activeElement, key = at && box.contains(at) && at.id;
    Touyan.fill(parts.clock, [clock(me)]);
    // A refresh (another tab, coming back) must not wipe what is being typed.
    if (!(parts.person.contains(at) && at.nodeName === 'INPUT')) Touyan.fill(parts.person, person(me));
    Touyan.fill(parts.posts, posts(me));
    Touyan.fill(parts.list, list(me));
    var whoseNow = doc.getElementById('ty-whose'), all = whoseNow && whoseNow.value;
    Touyan.fill(parts.carry, carry(me));
    if (all && doc.getElementById('ty-whose')) doc.getElementById('ty-whose').value = all;
    Touyan.fill(parts.place, place(me));
    if (key && at !== doc.activeElement && doc.getElementById(key)) doc.getElementById(key).focus();
  }
  Touyan.feature('records', { show: show });
})(window);
