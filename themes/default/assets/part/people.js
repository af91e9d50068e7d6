// Who is learning at this computer: the line with "换人" on the home page and on the record, and the reminder of what was not carried
// away yet. The window in which one is picked (people-window.js) is fetched when somebody wants it.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, learning = Touyan.learning;
  // When a copy on a stick is worth a reminder: a week or two of learning cannot be ticked again from memory, and a month is the
  // time in which reports are asked for. Few records are not worth it, and who says "later" is left alone for a week.
  var UNSAVED_MAX = 30, UNSAVED_DAYS = 30, UNSAVED_MIN = 5, LATER_DAYS = 7;

  // --- names ------------------------------------------------------------------------------------------------------------
  /** A name in a sentence or on a button: signs of another direction of writing stay inside it. */
  function shown(who) { return Touyan.el('bdi', {}, [who || t('people.none')]); }
  function eventsOf(me, who) { return me.events.filter(function (e) { return e.who === who; }); }
  /** Everybody with a name, and whoever gave none if there is something to be kept of her. */
  function names(me) {
    var all = Object.keys(me.people);
    me.events.forEach(function (e) { if (all.indexOf(e.who) < 0) all.push(e.who); });
    var none = me.people[''], kept = none && Touyan.personOf(none).roles.length || eventsOf(me, '').length;
    return all.filter(function (name) { return name !== '' || kept || me.who === ''; }).sort();
  }

  /** From now on she learns. */
  function pick(name) {
    var me = Touyan.me;
    if (!(name in me.people)) me.people[name] = Touyan.personOf({});
    me.who = name;
    Touyan.store.put('who', name);
    Touyan.savePeople();
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
    var asleep = mark.later > me.today && mark.later <= learning.plus(me.today, LATER_DAYS); // not until 2099, if the clock was there
    return due && !asleep ? count : 0;
  }

  // --- the line ---------------------------------------------------------------------------------------------------------
  /** Runs then(people) when the window and its words are there: people.choose, ask, askName, askRemove. */
  function withWindow(then) {
    var people = Touyan.people;
    if (people.choose) { then(people); return; }
    Touyan.script('data/words-records.js', function () {
      Touyan.script('assets/part/people-window.js', function () {
        if (Touyan.recordWords && people.choose) then(people); else Touyan.notice(t('copy.incomplete'));
      });
    });
  }
  function choose() { withWindow(function (people) { people.choose(); }); }
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
  Touyan.people = { names: names, eventsOf: eventsOf, shown: shown, pick: pick, saved: saved, withWindow: withWindow };
  Touyan.feature('people', { guess: guess, show: show });
})(window);
