// Who is learning at this computer: the line with "换人" on the home page and on the record, the window in which one is picked or
// added, and what it means to rename or to delete a learner. No password: a name keeps records apart, it does not guard them.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, records = Touyan.records, learning = Touyan.learning;
  var NAME_MAX = 50;
  // When a copy on a stick is worth a reminder: a week or two of learning cannot be ticked again from memory, and a month is the
  // time in which reports are asked for. Few records are not worth it, and who says "later" is left alone for a week.
  var UNSAVED_MAX = 30, UNSAVED_DAYS = 30, UNSAVED_MIN = 5, LATER_DAYS = 7;

  // --- names ------------------------------------------------------------------------------------------------------------
  function nameOf(text) { return records.clean(text, NAME_MAX); }
  /** A name in a sentence or on a button: signs of another direction of writing stay inside it. */
  function shown(who) { return Touyan.el('bdi', {}, [who || t('people.none')]); }
  /** "{0}" in the words becomes the name, as an element of its own. */
  function sentence(key, who) {
    var parts = t(key).split('{0}');
    return parts.reduce(function (all, part, i) { return all.concat(i ? [shown(who), part] : [part]); }, []);
  }
  function eventsOf(me, who) { return me.events.filter(function (e) { return e.who === who; }); }
  /** Everybody with a name, and whoever gave none if there is something to be kept of her. */
  function names(me) {
    var all = Object.keys(me.people);
    me.events.forEach(function (e) { if (all.indexOf(e.who) < 0) all.push(e.who); });
    var none = me.people[''], kept = none && Touyan.personOf(none).roles.length || eventsOf(me, '').length;
    return all.filter(function (name) { return name !== '' || kept || me.who === ''; }).sort();
  }

  // --- what is done to a person -----------------------------------------------------------------------------------------
  // Visits, searches and what was saved are maps by name, places a list with names.
  function moveRest(me, from, to) {
    ['visits', 'exported', 'searches'].forEach(function (key) {
      var map = Object.assign(Object.create(null), me[key]);
      if (to !== null && from in map && !(to in map)) map[to] = map[from];
      delete map[from];
      me[key] = map;
      Touyan.store.put(key, map);
    });
    me.places = me.places.filter(function (p) { return to !== null || !p || p.who !== from; })
      .map(function (p) { return p && p.who === from ? Object.assign({}, p, { who: to }) : p; });
    Touyan.store.put('places', me.places);
  }
  function pick(name) {
    var me = Touyan.me;
    if (!(name in me.people)) me.people[name] = Touyan.personOf({});
    me.who = name;
    Touyan.store.put('who', name);
    Touyan.savePeople();
  }
  /** All that is kept of one name goes over to another; if that is somebody already, the two become one. */
  function rename(from, to) {
    var me = Touyan.me, old = eventsOf(me, from), was = Touyan.personOf(me.people[from]), other = to in me.people ? Touyan.personOf(me.people[to]) : null;
    var moved = old.map(function (e) { return records.event(Object.assign({}, e, { who: to })); });
    me.events = records.merge(me.events.filter(function (e) { return e.who !== from; }), moved);
    if (other) {
      was = Object.assign({}, was, { unit: other.unit || was.unit, appointed: other.appointed || was.appointed,
        roles: Array.from(new Set(other.roles.concat(was.roles))) });
    }
    delete me.people[from];
    me.people[to] = was;
    if (old.length) Touyan.store.replace(old.map(function (e) { return e.id; }), moved);
    moveRest(me, from, to);
    pick(to);
  }
  function remove(who) {
    var me = Touyan.me, old = eventsOf(me, who);
    me.events = me.events.filter(function (e) { return e.who !== who; });
    delete me.people[who];
    if (old.length) Touyan.store.replace(old.map(function (e) { return e.id; }), []);
    moveRest(me, who, null);
    pick(names(me).filter(function (name) { return name !== who; })[0] || '');
  }

  // --- windows ----------------------------------------------------------------------------------------------------------
  /** A window over the page that keeps the focus; close() gives it back to the element that had it, or to what stands in its place. */
  function open(label, children, back) {
    var box = Touyan.el('div', { 'class': 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'ty-dialog' }, [
      Touyan.el('div', { 'class': 'dialog-box' }, [Touyan.el('p', { id: 'ty-dialog', 'class': 'dialog-ask' }, label)].concat(children))]);
    function close() {
      box.remove();
      var to = typeof back === 'string' ? doc.querySelector(back) : back;
      if (to && to.isConnected) to.focus();
    }
    box.addEventListener('keydown', Touyan.guard('dialog', function (e) {
      if (e.key === 'Escape') close();
      if (e.key !== 'Tab') return;
      var all = [].slice.call(box.querySelectorAll('button, input')), at = all.indexOf(doc.activeElement);
      e.preventDefault();
      all[(at + (e.shiftKey ? all.length - 1 : 1)) % all.length].focus();
    }));
    doc.body.appendChild(box);
    var first = box.querySelector('.main') || box.querySelector('button, input');
    first.focus();
    return close;
  }
  /** A question with answers: [[words, what to do or null, main]…]; the main one has the focus and harms nothing. */
  function ask(words, answers, back) {
    var close = open(words, [Touyan.el('div', { 'class': 'row' }, answers.map(function (answer) {
      return Touyan.button(answer[0], { 'class': answer[2] ? 'button main' : 'button' }, function () {
        close();
        if (answer[1]) answer[1]();
      });
    }))], back);
  }
  /** Gives the present learner another name, after asking what is meant; her unit and day of appointment go along. */
  function askName(name, details, back) {
    var me = Touyan.me, from = me.who, count = String(eventsOf(me, from).length), join = name in me.people || eventsOf(me, name).length > 0;
    function then(act) { return function () { act(); Touyan.savePerson(details); }; }
    var move = then(function () { rename(from, name); }), go = then(function () { pick(name); });
    if (name === from) Touyan.savePerson(details);
    else if (join && count !== '0') ask(sentence('people.join.ask', name), [[t('people.no'), null, true], [t('people.join.yes'), move], [t('people.join.pick'), function () { pick(name); }]], back);
    else if (join) pick(name);
    // The first name given, or one that nothing hangs on.
    else if (count === '0' || from === '' && names(me).length < 2) move();
    else if (from === '') ask([t('people.mine.ask', count, name)], [[t('people.mine.no'), go, true], [t('people.mine.yes'), move]], back);
    else ask([t('people.rename.ask', from, name, count)], [[t('people.no'), null, true], [t('people.rename.yes'), move], [t('people.rename.other'), go]], back);
  }
  function askRemove(back, done) {
    var me = Touyan.me, who = me.who, count = String(eventsOf(me, who).length);
    ask([t('people.remove.ask', who || t('people.none'), count)], [[t('people.remove.no'), null, true],
      [t('people.remove.yes'), function () { remove(who); done(who); }]], back);
  }
  function choose() {
    var me = Touyan.me, back = '[data-slot="people"] button', close;
    var list = names(me).map(function (name) {
      var person = Touyan.personOf(me.people[name]), notes = [person.unit, t('people.records', eventsOf(me, name).length)].filter(Boolean).join(t('sep.comma'));
      return Touyan.el('li', {}, [Touyan.el('button', { type: 'button', 'class': 'person', 'aria-pressed': String(name === me.who), onclick: function () {
        pick(name);
        close();
      } }, [Touyan.el('b', {}, [shown(name)]), Touyan.el('span', { 'class': 'hush' }, [notes])])]);
    });
    var input = Touyan.el('input', { type: 'text', id: 'ty-add', maxlength: String(NAME_MAX), autocomplete: 'off' });
    var said = Touyan.el('p', { role: 'status', 'class': 'people-said' }, []);
    var form = Touyan.el('form', {}, [Touyan.el('label', { 'for': 'ty-add' }, [t('people.add')]),
      Touyan.el('div', { 'class': 'row' }, [input, Touyan.el('button', { type: 'submit', 'class': 'button' }, [t('people.add.do')])]), said]);
    form.addEventListener('submit', Touyan.guard('people', function (e) {
      e.preventDefault();
      var name = nameOf(input.value), alone = me.who === '' && names(me).length < 2 && !me.people[name];
      if (!name) { input.focus(); return; }
      if (names(me).indexOf(name) >= 0) { Touyan.fill(said, sentence('people.same', name)); input.focus(); return; }
      close();
      if (alone && eventsOf(me, '').length) askFirst(name, back); else pick(name);
    }));
    close = open([t('people.pick')], [Touyan.el('ul', { 'class': 'people-list' }, list), form,
      Touyan.el('div', { 'class': 'row' }, [Touyan.button(t('people.close'), { 'class': 'button quiet' }, function () { close(); })])], back);
  }
  // The first name at a computer on which somebody learned without one.
  function askFirst(name, back) {
    ask([t('people.mine.ask', String(eventsOf(Touyan.me, '').length), name)], [[t('people.mine.yes'), function () { rename('', name); }, true],
      [t('people.mine.no'), function () { pick(name); }]], back);
  }

  // --- what was not yet carried away ------------------------------------------------------------------------------------
  function markOf(me, who) {
    var mark = me.exported[who];
    return mark && typeof mark === 'object' ? { n: Number(mark.n) || 0, day: learning.isDay(mark.day) ? mark.day : '', later: learning.isDay(mark.later) ? mark.later : '' } : { n: 0, day: '', later: '' };
  }
  function saveMarks(me, change) {
    me.exported = Object.assign(Object.create(null), me.exported, change);
    Touyan.store.put('exported', me.exported);
  }
  /** These learners' records have just been carried away, or came from where they are kept. */
  function saved(whos) {
    var me = Touyan.me, change = Object.create(null);
    whos.forEach(function (who) { change[who] = { n: eventsOf(me, who).length, day: me.today, later: '' }; });
    saveMarks(me, change);
    show(me);
  }
  function unsaved(me) {
    var mine = eventsOf(me, me.who), mark = markOf(me, me.who), count = mine.length - mark.n;
    var from = mark.day || mine.map(function (e) { return learning.dayOf(new Date(e.t)); }).sort()[0] || me.today;
    var due = count >= UNSAVED_MAX || count >= UNSAVED_MIN && learning.plus(from, UNSAVED_DAYS) <= me.today;
    return due && !(mark.later > me.today) ? count : 0;
  }

  // --- the line ---------------------------------------------------------------------------------------------------------
  function line(me) {
    var alone = me.who === '' && names(me).length < 2;
    return Touyan.el('p', { 'class': 'people-line' }, [Touyan.el('span', {}, [t('people.now')]), Touyan.el('b', {}, [shown(me.who)]),
      Touyan.button(t(alone ? 'people.name' : 'people.change'), { 'class': 'button quiet' }, choose)]);
  }
  function reminder(me, count) {
    return Touyan.el('div', { 'class': 'ask-box people-remind' }, [Touyan.el('p', {}, [t('people.remind', count)]), Touyan.el('div', { 'class': 'row' }, [
      Touyan.el('a', { 'class': 'button', href: Touyan.root + 'records.html#ty-carry' }, [t('people.remind.go')]),
      Touyan.button(t('people.remind.later'), { 'class': 'button quiet' }, function () {
        var change = Object.create(null);
        change[me.who] = Object.assign(markOf(me, me.who), { later: learning.plus(me.today, LATER_DAYS) });
        saveMarks(me, change);
        show(me);
        var next = doc.querySelector('[data-slot="people"] button');
        if (next) next.focus();
      })])]);
  }
  function show(me) {
    var box = doc.querySelector('[data-slot="people"]'), count = unsaved(me), several = names(me).length > 1;
    if (!box) return;
    var on = !!doc.getElementById('ty-records') || me.person.roles.length > 0 || several || me.who !== '';
    var had = box.contains(doc.activeElement);
    box.classList.toggle('on', on);
    Touyan.fill(box, on ? [line(me)] : []);
    if (had && on) box.querySelector('button').focus();
    // Below what she came for.
    Touyan.fill(doc.querySelector('[data-slot="unsaved"]'), [count ? reminder(me, count) : null]);
    Touyan.localPrefs({ people: on });
  }
  // What the record will say is not known yet: the line keeps its room if it was there last time.
  function guess() {
    var box = doc.querySelector('[data-slot="people"]');
    if (box && Touyan.localPrefs({}).people === true) box.classList.add('on');
  }
  Touyan.people = { names: names, eventsOf: eventsOf, shown: shown, ask: ask, askName: askName, askRemove: askRemove, pick: pick, saved: saved };
  Touyan.feature('people', { guess: guess, show: show });
})(window);
