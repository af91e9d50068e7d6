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
    var box = Touyan.el('div', { 'class': 'ask-box', id: 'ty-appointed' }, [
      Touyan.el('p', {}, [Touyan.el('label', { 'for': 'ty-appointed-day' }, [t('appointed.ask')])]),
      Touyan.el('div', { 'class': 'row' }, [input,
        Touyan.button(t('appointed.save'), {}, function () { if (Touyan.learning.isDay(input.value)) Touyan.savePerson({ appointed: input.value }); else input.focus(); }),
        Touyan.button(t('appointed.later'), { 'class': 'button quiet' }, function () { Touyan.savePerson({ later: true }); })])
    ]);
    after.insertAdjacentElement('afterend', box);
  };
})(window);
