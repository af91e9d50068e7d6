// The question for the day of appointment, which due dates are counted from: asked once, always optional.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t;

  /** Puts the question behind this element, or takes it away when it was answered. */
  Touyan.askAppointed = function (after, me) {
    var old = doc.getElementById('ty-appointed');
    if (me.person.appointed || me.person.later) {
      if (old) old.remove();
      return;
    }
    if (old) return;
    var input = Touyan.el('input', { type: 'date', id: 'ty-appointed-day', max: me.today });
    var said = Touyan.el('p', { role: 'alert' }); // in the box once there is something to say
    var box = Touyan.el('div', { 'class': 'ask-box', id: 'ty-appointed' }, [
      Touyan.el('p', {}, [Touyan.el('label', { 'for': 'ty-appointed-day' }, [t('appointed.ask')])]),
      Touyan.el('div', { 'class': 'row' }, [input,
        Touyan.button(t('appointed.save'), {}, save),
        Touyan.button(t('appointed.later'), { 'class': 'button quiet' }, function () { Touyan.savePerson({ later: true }); })])
    ]);
    function save() {
      var day = input.value, learning = Touyan.learning, old = learning.isDay(day) && learning.isLongAgo(day, me.today);
      if (learning.isDay(day) && !old) { Touyan.savePerson({ appointed: day }); return; }
      said.textContent = old ? t('appointed.old') : '';
      box.appendChild(said);
      input.focus();
    }
    after.insertAdjacentElement('afterend', box);
  };
})(window);
