// Checklists: boxes that can be ticked, due dates in words, progress, and a fresh start with each month, quarter or year.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, learning = Touyan.learning;
  var head = null, items = [];

  function roleLabel(key) {
    var role = Touyan.learn.roles.filter(function (r) { return r.key === key; })[0];
    return role ? role.label : '';
  }
  // Only addresses inside the site.
  function helpLink(target) {
    if (!target || /^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(target) || !/\.html(#|$)/.test(target)) return null;
    return Touyan.el('a', { 'class': 'how marked', href: target }, [t('tick.link')]);
  }
  function dueText(due) {
    var plus = /^\+(\d+)d$/.exec(due || '');
    if (plus) return t(head.dataset.trigger === 'appointed' ? 'due.plus' : 'due.cycle', plus[1]);
    return learning.isDay(due) ? t('due.by', learning.dayWords(due)) : '';
  }
  // The text up to a nested list becomes the label of its box.
  function prepare(li) {
    var box = li.querySelector('input[type=checkbox]');
    if (!box || !li.dataset.item) return null;
    var from = box.parentNode === li ? li : box.parentNode;
    var label = Touyan.el('label', {}), words = Touyan.el('span', {});
    // The note that the page came with gives way to one that knows the reader's dates.
    [].slice.call(li.children).forEach(function (n) { if (n.className === 'task-note') li.removeChild(n); });
    var nodes = [].slice.call(from.childNodes).filter(function (n) { return n !== box && !/^(UL|OL|DIV|TABLE|P)$/.test(n.nodeName); });
    from.insertBefore(label, from.firstChild);
    nodes.forEach(function (n) { words.appendChild(n); });
    Touyan.add(label, [box, words]);
    box.disabled = false;
    box.removeAttribute('aria-label'); // its words become its label
    box.checked = false;
    var evidence = /^(photo|sign|record|form)$/.test(li.dataset.evidence || '') ? t('tick.evidence', t('evidence.' + li.dataset.evidence)) : '';
    var state = Touyan.el('span', {}), role = roleLabel(li.dataset.role), due = dueText(li.dataset.due);
    var note = Touyan.el('p', { 'class': 'task-note' }, [due ? Touyan.el('span', {}, [due]) : null,
      role ? Touyan.el('span', {}, [t('tick.role', role)]) : null, evidence ? Touyan.el('span', {}, [evidence]) : null, helpLink(li.dataset.link), state]);
    label.insertAdjacentElement('afterend', note);
    var item = { li: li, box: box, id: li.dataset.item, state: state };
    box.addEventListener('change', Touyan.guard('tick', function () { tick(item); }));
    return item;
  }
  function ref(item) { return doc.body.dataset.page + '#' + item.id; }
  function tick(item) {
    var me = Touyan.me;
    Touyan.record({ verb: item.box.checked ? 'ticked' : 'unticked', ref: ref(item) });
    var all = items.every(function (i) { return i.box.checked; }), mark = me.state.marks[doc.body.dataset.page];
    if (all && !mark) Touyan.record({ verb: 'done' });
    if (!all && mark && !learning.cycleStart(head.dataset.trigger, me.today)) Touyan.record({ verb: 'unread' });
  }
  function start() {
    head = doc.getElementById('ty-checklist');
    if (!head) return;
    items = [].slice.call(doc.querySelectorAll('#ty-body li.task')).map(prepare).filter(Boolean);
    items.forEach(function (item) { item.box.disabled = true; }); // until the record is read
  }
  function show(me) {
    if (!head || !items.length) return;
    var from = learning.startOf(head.dataset.trigger, me.start, me.today), done = 0;
    items.forEach(function (item) {
      var on = learning.ticked(me.state, ref(item), head.dataset.trigger, me.today);
      item.box.disabled = false;
      item.box.checked = on;
      item.li.classList.toggle('is-done', on);
      if (on) done++;
      Touyan.fill(item.state, [on ? Touyan.state('done', 'done', t('done')) : Touyan.dueState(item.li.dataset.due, from, me.today)]);
    });
    var cycle = learning.cycleStart(head.dataset.trigger, me.today) ? t('cycle.' + head.dataset.trigger) + ' ' : '';
    Touyan.fill(head.querySelector('[data-slot="progress"]'), [
      Touyan.el('p', { role: 'status' }, [done === items.length ? Touyan.state('done', 'done', t('tick.all')) : cycle + t('progress', done, items.length)]),
      Touyan.bar(done, items.length)]);
    if (asks()) Touyan.askAppointed(head, me);
    Touyan.localPrefs({ asked: !!(me.person.appointed || me.person.later) });
  }
  function asks() {
    return head.dataset.trigger === 'appointed' && items.some(function (i) { return /^\+/.test(i.li.dataset.due || ''); });
  }
  // Before the record is read: room for the question, unless it was answered when this page was open the last time.
  function guess(me) {
    if (head && asks() && !Touyan.localPrefs({}).asked) Touyan.askAppointed(head, me);
  }
  /** Asks once for the day of appointment, which due dates are counted from; always optional. */
  Touyan.askAppointed = function (after, me) {
    var old = doc.getElementById('ty-appointed');
    if (me.person.appointed || me.person.later) {
      if (old) old.remove();
      return;
    }
    if (old) return;
    var input = Touyan.el('input', { type: 'date', id: 'ty-appointed-day', max: me.today });
    var box = Touyan.el('div', { 'class': 'ask-box', id: 'ty-appointed' }, [
      Touyan.el('p', {}, [Touyan.el('label', { 'for': 'ty-appointed-day' }, [t('appointed.ask')])]),
      Touyan.el('div', { 'class': 'row' }, [input,
        Touyan.button(t('appointed.save'), {}, function () { if (learning.isDay(input.value)) Touyan.savePerson({ appointed: input.value }); else input.focus(); }),
        Touyan.button(t('appointed.later'), { 'class': 'button quiet' }, function () { Touyan.savePerson({ later: true }); })])
    ]);
    after.insertAdjacentElement('afterend', box);
  };
  Touyan.feature('checklist', { start: start, guess: guess, show: show });
})(window);
