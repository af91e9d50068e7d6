// The window in which a learner is picked or added, and what it means to rename or to delete one. No password: a name keeps records
// apart, it does not guard them. Fetched by people.withWindow when somebody means to do such a thing.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, records = Touyan.records, people = Touyan.people;
  var NAME_MAX = 50;

  function nameOf(text) { return records.clean(text, NAME_MAX); }
  // 王芳 and 王 芳 are one: spaces beside a Chinese character part no names, those of other scripts do.
  function bare(name) { return name.replace(/\s+/g, ' ').replace(/ ?([\u3400-\u9fff\uf900-\ufaff]) ?/g, '$1'); }
  /** How a name is written here already, or "". */
  function known(me, name) { return people.names(me).filter(function (one) { return bare(one) === bare(name); })[0] || ''; }
  /** "{0}" in the words becomes the name, as an element of its own. */
  function sentence(key, who) {
    var parts = t(key).split('{0}');
    return parts.reduce(function (all, part, i) { return all.concat(i ? [people.shown(who), part] : [part]); }, []);
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
  /** All that is kept of one name goes over to another; if that is somebody already, the two become one. */
  function rename(from, to) {
    var me = Touyan.me, old = people.eventsOf(me, from), was = Touyan.personOf(me.people[from]), other = to in me.people ? Touyan.personOf(me.people[to]) : null;
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
    people.pick(to);
  }
  function remove(who) {
    var me = Touyan.me, old = people.eventsOf(me, who);
    me.events = me.events.filter(function (e) { return e.who !== who; });
    delete me.people[who];
    if (old.length) Touyan.store.replace(old.map(function (e) { return e.id; }), []);
    moveRest(me, who, null);
    people.pick(people.names(me).filter(function (name) { return name !== who; })[0] || '');
  }

  // --- windows ----------------------------------------------------------------------------------------------------------
  /** A window over the page that keeps the focus; close() gives it back to the element that had it, or to what stands in its place. */
  function open(label, children, back) {
    // Pressed twice while the window was being fetched: one is enough.
    if (doc.querySelector('[role=dialog]')) return function () { /* there is no second one to close */ };
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
  /** Gives the present learner another name, after asking what is meant; her unit and day of appointment go along; done() when it is. */
  function askName(written, details, back, done) {
    var me = Touyan.me, from = me.who, like = known(me, written), name = like && like !== from && !(written in me.people) ? like : written;
    var count = String(people.eventsOf(me, from).length), join = name in me.people || people.eventsOf(me, name).length > 0;
    function then(act) {
      return function () {
        act();
        Touyan.savePerson(details);
        done();
      };
    }
    var move = then(function () { rename(from, name); }), go = then(function () { people.pick(name); });
    if (join && count !== '0') ask(sentence('records.people.join.ask', name), [[t('records.people.no'), null, true], [t('records.people.join.yes'), move], [t('records.people.join.pick'), function () { people.pick(name); }]], back);
    else if (join) people.pick(name);
    // The first name given, or one that nothing hangs on.
    else if (count === '0' || from === '' && people.names(me).length < 2) move();
    else if (from === '') ask([t('records.people.mine.ask', count, name)], [[t('records.people.mine.no'), go, true], [t('records.people.mine.yes'), move]], back);
    else ask([t('records.people.rename.ask', from, name, count)], [[t('records.people.no'), null, true], [t('records.people.rename.yes'), move], [t('records.people.rename.other'), go]], back);
  }
  function askRemove(back, done) {
    var me = Touyan.me, who = me.who, count = String(people.eventsOf(me, who).length);
    ask([t('records.people.remove.ask', who || t('people.none'), count)], [[t('records.people.remove.no'), null, true],
      [t('records.people.remove.yes'), function () { remove(who); done(who); }]], back);
  }
  function choose() {
    var me = Touyan.me, back = '[data-slot="people"] button', close;
    var list = people.names(me).map(function (name) {
      var person = Touyan.personOf(me.people[name]), notes = [person.unit, t('records.people.records', people.eventsOf(me, name).length)].filter(Boolean).join(t('sep.comma'));
      return Touyan.el('li', {}, [Touyan.el('button', { type: 'button', 'class': 'person', 'aria-pressed': String(name === me.who), onclick: function () {
        people.pick(name);
        close();
      } }, [Touyan.el('b', {}, [people.shown(name)]), Touyan.el('span', { 'class': 'hush' }, [notes])])]);
    });
    var input = Touyan.el('input', { type: 'text', id: 'ty-add', maxlength: String(NAME_MAX), autocomplete: 'off' });
    var said = Touyan.el('p', { role: 'status', 'class': 'people-said' }, []);
    var form = Touyan.el('form', {}, [Touyan.el('label', { 'for': 'ty-add' }, [t('records.people.add')]),
      Touyan.el('div', { 'class': 'row' }, [input, Touyan.el('button', { type: 'submit', 'class': 'button' }, [t('records.people.add.do')])]), said]);
    form.addEventListener('submit', Touyan.guard('people', function (e) {
      e.preventDefault();
      var name = nameOf(input.value), alone = me.who === '' && people.names(me).length < 2 && !me.people[name];
      if (!name) { input.focus(); return; }
      if (known(me, name)) { Touyan.fill(said, sentence('records.people.same', known(me, name))); input.focus(); return; }
      close();
      if (alone && people.eventsOf(me, '').length) askFirst(name, back); else people.pick(name);
    }));
    close = open([t('records.people.pick')], [Touyan.el('ul', { 'class': 'people-list' }, list), form,
      Touyan.el('div', { 'class': 'row' }, [Touyan.button(t('records.people.close'), { 'class': 'button quiet' }, function () { close(); })])], back);
  }
  // The first name at a computer on which somebody learned without one.
  function askFirst(name, back) {
    ask([t('records.people.mine.ask', String(people.eventsOf(Touyan.me, '').length), name)], [[t('records.people.mine.yes'), function () { rename('', name); }, true],
      [t('records.people.mine.no'), function () { people.pick(name); }]], back);
  }

  Object.assign(people, { ask: ask, askName: askName, askRemove: askRemove, choose: choose });
})(window);
