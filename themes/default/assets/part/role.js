// The front page of a post: "this is my post", and how far its duties are.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, learning = Touyan.learning;

  function toggle(key) {
    var roles = Touyan.me.person.roles.slice(), at = roles.indexOf(key);
    if (at >= 0) roles.splice(at, 1); else roles.push(key);
    Touyan.savePerson({ roles: roles });
  }
  function showRole(me) {
    var main = doc.querySelector('main[data-role]'), box = doc.querySelector('[data-slot="role"]');
    if (!main || !box) return;
    var key = main.dataset.role, mine = me.person.roles.indexOf(key) >= 0;
    var press = main.querySelector('.lead .js-only');
    if (press) press.style.visibility = mine ? 'hidden' : ''; // its room stays, so that nothing moves
    var hadFocus = box.contains(doc.activeElement);
    Touyan.fill(box, [Touyan.el('p', { 'class': 'row' }, [
      Touyan.button([Touyan.icon(mine ? 'checked' : 'box'), t(mine ? 'roles.added' : 'roles.add')], { 'aria-pressed': String(mine), 'class': mine ? 'button' : 'button main' }, function () { Touyan.calm(box); toggle(key); }),
      mine ? Touyan.el('a', { 'class': 'button main', href: Touyan.root + 'index.html' }, [t('home'), Touyan.icon('next')]) : null])]);
    if (hadFocus) box.querySelector('button').focus();
    [].slice.call(doc.querySelectorAll('.duty-card')).forEach(function (card) { showDuty(me, card); });
  }
  function showDuty(me, card) {
    var duty = Touyan.learn.duties.filter(function (d) { return d.page === card.dataset.duty; })[0];
    if (!duty) return;
    // To one who is not new what is for newcomers has no days.
    var hers = !duty.roles.length || learning.meant(duty.roles, learning.covered(Touyan.learn, [doc.querySelector('main').dataset.role]), learning.isNew(Touyan.learn, me.start, me.today));
    var rows = [].slice.call(card.querySelectorAll('[data-item]')), start = hers ? me.start : '', done = 0;
    rows.forEach(function (row) {
      var item = duty.items.filter(function (i) { return i.id === row.dataset.item; })[0];
      if (!item) return;
      var on = learning.ticked(me.state, duty.page + '#' + item.id, duty.trigger, me.today);
      if (on) done++;
      row.classList.toggle('is-done', on);
      var say = on ? Touyan.state('done', 'done', t('done')) : Touyan.dueState(learning.itemDue(item.due, duty.trigger, start, me.today), '', me.today);
      if (say) Touyan.fill(row.querySelector('[data-slot="due"]'), [say]); // else what the page says for everybody stays
    });
    Touyan.fill(card.querySelector('[data-slot="duty"]'), done ? [' · ' + t('progress', done, rows.length)] : []);
  }
  Touyan.feature('role', { show: showRole });
})(window);
