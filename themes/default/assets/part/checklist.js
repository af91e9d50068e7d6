// Checklists: boxes that can be ticked, a line of evidence for each, due dates in words, progress, a fresh start with each month,
// quarter or year, and what was done in those before.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, learning = Touyan.learning, cycles = Touyan.cycles;
  var NOTE_CHARS_MAX = 200, PAST_MAX = 12;
  var head = null, trigger = '', items = [], writing = null, pressed = false, warned = false;

  function roleLabel(key) {
    var role = Touyan.learn.roles.filter(function (r) { return r.key === key; })[0];
    return role ? role.label : '';
  }
  // Only addresses inside the site.
  function helpLink(target) {
    if (!target || /^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(target) || !/\.html(#|$)/.test(target)) return null;
    return Touyan.el('a', { 'class': 'how marked', href: target }, [t('tick.link')]);
  }
  /** Until when, in words that say from which day it counts: the period, her appointment, or her first day here. */
  function dueText(due, me) {
    var plus = /^\+(\d+)d$/.exec(due || ''), cycle = me.today ? learning.cycleStart(trigger, me.today) : '', own = trigger === 'appointed';
    if (!plus) return learning.isDay(due) ? t('due.by', learning.dayWords(due)) : '';
    if (me.today && me.start && !me.person.appointed && learning.startOf(trigger, me.start, me.today) !== cycle) return t('due.first', plus[1]);
    if (!own && me.today && me.person.appointed && learning.startOf(trigger, me.start, me.today) !== cycle) own = true;
    return t('due.' + (own ? 'plus' : /ly$/.test(trigger) ? trigger : 'within'), plus[1]);
  }
  // The text up to a nested list becomes the label of its box.
  function prepare(li) {
    var box = li.querySelector('input[type=checkbox]');
    if (!box || !li.dataset.item) return null;
    var from = box.parentNode === li ? li : box.parentNode;
    var label = Touyan.el('label', {}), words = Touyan.el('span', {});
    var nodes = [].slice.call(from.childNodes).filter(function (n) {
      return n !== box && !/^(UL|OL|DIV|TABLE|P)$/.test(n.nodeName);
    });
    from.insertBefore(label, from.firstChild);
    nodes.forEach(function (n) { words.appendChild(n); });
    Touyan.add(label, [box, words]);
    box.removeAttribute('aria-label'); // its words become its label
    box.checked = false;
    box.disabled = true; // until the record is read
    var item = { li: li, box: box, id: li.dataset.item, role: li.dataset.role || '', due: li.dataset.due || '', words: words.textContent.trim(),
      evidence: /^(photo|sign|record|form)$/.test(li.dataset.evidence || '') ? li.dataset.evidence : '',
      state: Touyan.el('span', { 'class': 'task-state' }), said: Touyan.el('div', { 'class': 'task-said' }) };
    item.ref = doc.body.dataset.page + '#' + item.id;
    label.insertAdjacentElement('afterend', noteOf(item));
    item.said.hidden = true;
    li.querySelector('.task-note').insertAdjacentElement('afterend', item.said);
    box.addEventListener('change', Touyan.guard('tick', function () { tick(item); }));
    return item;
  }
  // The line that the page came with gives way to one that knows the reader's dates; its blank for paper stays.
  function noteOf(item) {
    var old = [].slice.call(item.li.children).filter(function (n) { return n.classList.contains('task-note'); })[0];
    var blank = old && old.querySelector('.task-blank'), role = roleLabel(item.role), due = dueText(item.due, Touyan.me);
    if (old) old.remove();
    item.until = Touyan.el('span', {}, [due]);
    return Touyan.el('p', { 'class': 'task-note' }, [due ? item.until : null,
      role ? Touyan.el('span', {}, [t('tick.role', role)]) : null,
      item.evidence ? Touyan.el('span', {}, [t('evidence.' + item.evidence), blank]) : null,
      helpLink(item.li.dataset.link), item.state]);
  }

  // --- ticks ------------------------------------------------------------------------------------------------------------
  function span() { return learning.period(trigger, Touyan.me.today); }
  function tickOf(item) { return learning.tickOf(Touyan.me.state, item.ref, span()); }
  function own() { return learning.itemsFor(Touyan.learn, Touyan.me.person.roles, items); }
  // Only what happened in the running period comes before: a clock that once ran ahead must not carry this tick along.
  function record(parts) {
    var now = span();
    Touyan.record(parts, null, function (old) { return learning.within(old.t, now); });
  }
  function tick(item) {
    var before = (Touyan.me.state.log[item.ref] || []).filter(function (e) { return e.note && learning.within(e.t, span()); }).pop();
    var on = item.box.checked; // what is saved first shows the boxes anew
    leaveNote();
    // Who unticks by a slip and ticks again finds her words again.
    record({ verb: on ? 'ticked' : 'unticked', ref: item.ref, note: on && before ? before.note : '' });
    settle();
  }
  // The list is done when all of it is ticked; done again with each period, and taken back only where there are none.
  function settle() {
    var mark = Touyan.me.state.marks[doc.body.dataset.page], all = own().every(tickOf);
    if (all && !(mark && learning.within(mark.t, span()))) record({ verb: 'done' });
    if (!all && mark && !span().from) record({ verb: 'unread' });
  }

  // --- the line of evidence -----------------------------------------------------------------------------------------------
  function word(item, key) { return t('tick.note.' + key + (item.evidence ? '' : '.plain')); }
  function openNote(item) {
    leaveNote();
    var old = tickOf(item), id = 'ty-note-' + items.indexOf(item);
    var input = Touyan.el('input', { id: id, type: 'text', maxlength: String(NOTE_CHARS_MAX), autocomplete: 'off', 'aria-describedby': id + '-how', value: old ? old.note : '' });
    var form = Touyan.el('form', { 'class': 'note-form' }, [Touyan.el('label', { 'for': id }, [word(item, 'label')]), input,
      Touyan.el('button', { type: 'submit', 'class': 'button' }, [t('tick.note.save')]),
      Touyan.el('p', { 'class': 'hush', id: id + '-how' }, [word(item, 'how')])]);
    form.addEventListener('submit', Touyan.guard('note', function (e) {
      e.preventDefault();
      closeNote(item, input.value);
    }));
    form.addEventListener('focusout', Touyan.guard('note', function (e) {
      // With the mouse the click saves: what is drawn anew between press and release would lose the click.
      if (!pressed && !form.contains(e.relatedTarget) && doc.hasFocus()) setTimeout(Touyan.guard('note', leaveNote), 0);
    }));
    form.addEventListener('keydown', Touyan.guard('note', function (e) { if (e.key === 'Escape') closeNote(item, null); }));
    Touyan.fill(item.said, [form]);
    item.said.hidden = false;
    writing = { item: item, who: Touyan.me.who, form: form, input: input };
    input.focus();
  }
  /** Saves what is written, or nothing for null, and takes the line away. */
  function saveNote(item, written) {
    var old = tickOf(item), note = written === null ? null : Touyan.records.clean(written, NOTE_CHARS_MAX);
    writing = null;
    if (old && note !== null && note !== old.note) record({ verb: 'ticked', ref: item.ref, note: note });
    else show(Touyan.me);
  }
  /** Who goes on to something else has her words kept. */
  function leaveNote() {
    if (writing && writing.who === Touyan.me.who) saveNote(writing.item, writing.input.value);
  }
  function closeNote(item, written) {
    saveNote(item, written);
    var button = item.li.querySelector('.note-open');
    if (button) button.focus();
  }
  function noteButton(item, has) {
    var words = has ? t('tick.note.change') : word(item, 'write');
    return Touyan.button(words, { 'class': 'button quiet note-open', 'aria-label': words + t('sep.colon') + item.words }, function () { openNote(item); });
  }
  function showNote(item, event) {
    if (writing && (writing.who !== Touyan.me.who || !event && writing.item === item)) writing = null;
    if (writing && writing.item === item) return; // what is being typed stays
    var note = event && event.note;
    item.said.hidden = !note;
    Touyan.fill(item.said, note ? [Touyan.el('p', {}, [t('tick.note.said' + (item.evidence ? '' : '.plain'), note)])] : []);
  }

  // --- what is shown ------------------------------------------------------------------------------------------------------
  function showItem(item, me) {
    var event = tickOf(item), due = event ? '' : learning.itemDue(item.due, trigger, me.start, me.today);
    var late = !!due && due < me.today, had = item.state.contains(doc.activeElement);
    item.until.textContent = dueText(item.due, me);
    item.box.disabled = false;
    item.box.checked = !!event;
    item.li.classList.toggle('is-done', !!event);
    item.li.classList.toggle('is-over', late);
    Touyan.fill(item.state, event ? [Touyan.state('done', 'done', t('tick.on', learning.dayWords(learning.dayOf(new Date(event.t))))), noteButton(item, !!event.note)] :
      [Touyan.dueState(due, '', me.today)]);
    if (had && item.state.querySelector('button')) item.state.querySelector('button').focus();
    showNote(item, event);
    return { done: !!event, late: late };
  }
  function showPast(me) {
    var box = doc.querySelector('[data-slot="past"]'), before = doc.querySelector('[data-slot="before"]'), mine = own();
    var spans = cycles.past(me.state, mine.map(function (item) { return item.ref; }), trigger, me.today, PAST_MAX);
    function tally(one) { return t('cycle.tally', cycles.nameOf(trigger, one, me.today), cycles.count(one), mine.length); }
    Touyan.fill(before, spans.length ? [' · ' + tally(spans[0])] : []);
    var open = box.querySelector('details'), was = !!open && open.open;
    Touyan.fill(box, spans.length ? [Touyan.el('details', { 'class': 'past', open: was }, [Touyan.el('summary', {}, [t('cycle.past', spans.length)])].concat(spans.map(function (one) {
      return Touyan.el('section', {}, [Touyan.el('h2', {}, [tally(one)]), Touyan.el('ul', {}, mine.map(function (item, i) {
        var event = one.ticks[i];
        return Touyan.el('li', {}, [event ? Touyan.state('done', 'done', learning.dayWords(learning.dayOf(new Date(event.t)))) : Touyan.state('left', 'no', t('tick.not')),
          Touyan.el('span', {}, [item.words + (event && event.note ? t('sep.colon') + event.note : '')])]);
      }))]);
    })))] : []);
  }
  function showHead(me, done, total, late) {
    var cycle = span().from ? t('cycle.' + trigger) + ' ' : '';
    Touyan.fill(head.querySelector('[data-slot="progress"]'), [
      Touyan.el('p', { role: 'status' }, [done === total ? Touyan.state('done', 'done', t('tick.all')) : cycle + t(head.hasAttribute('data-scored') ? 'tick.score' : 'progress', done, total),
        late ? Touyan.state('over', 'warn', t('tick.late', late)) : null]),
      Touyan.bar(done, total)]);
    var fault = learning.dayFaults(me.person, me.events.filter(function (e) { return e.who === me.who; }), me.today)[0];
    if (!fault || warned) return;
    warned = true;
    Touyan.notice(t.apply(null, [fault[0]].concat(fault.slice(1).map(learning.dayWords))));
  }
  function show(me) {
    if (!items.length) return;
    var mine = own(), done = 0, late = 0;
    items.forEach(function (item) {
      var state = showItem(item, me);
      if (mine.indexOf(item) < 0) return;
      if (state.done) done++;
      if (state.late) late++;
    });
    showHead(me, done, mine.length, late);
    showPast(me);
    if (asks()) Touyan.askAppointed(head, me);
    Touyan.localPrefs({ asked: !!(me.person.appointed || me.person.later) });
  }
  function asks() {
    return trigger === 'appointed' && items.some(function (item) { return /^\+/.test(item.due); });
  }
  // Before the record is read: room for the question, unless it was answered when this page was open the last time.
  function guess(me) {
    if (asks() && !Touyan.localPrefs({}).asked) Touyan.askAppointed(head, me);
  }
  function start() {
    head = doc.getElementById('ty-checklist');
    trigger = head.dataset.trigger;
    items = [].slice.call(doc.querySelectorAll('#ty-body li.task')).map(prepare).filter(Boolean);
    doc.addEventListener('mousedown', function () { pressed = true; }, true);
    doc.addEventListener('mouseup', function () { pressed = false; }, true);
    doc.addEventListener('click', Touyan.guard('note', function (e) {
      // A click on a box ticks first, and tick() saves; so does openNote().
      if (writing && doc.contains(e.target) && !writing.form.contains(e.target) && !e.target.closest('li.task label, .note-open')) leaveNote();
    }));
    root.addEventListener('pagehide', Touyan.guard('note', leaveNote));
  }
  Touyan.feature('checklist', { start: start, guess: guess, show: show });
})(window);
