// Whose turn it is stands in the head of every page, in the room of the words that it covers, so that nothing moves.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document;
  Touyan.feature('person', { show: function (me) {
    var link = doc.querySelector('.site-tools .person-tool'), label = link && link.querySelector('span');
    if (!label) return;
    var old = link.querySelector('.person-name');
    if (old) old.remove();
    link.classList.toggle('named', !!me.who);
    if (me.who) link.appendChild(Touyan.el('bdi', { 'class': 'person-name' }, [me.who]));
    ['title', 'aria-label'].forEach(function (name) {
      if (me.who) link.setAttribute(name, label.textContent + Touyan.t('sep.colon') + me.who); else link.removeAttribute(name);
    });
  } });
})(window);
