// The card of a glossary term: shown on hover, on focus, and at the first tap on a touch screen; the second tap follows the link.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document;
  var card = null, owner = null, touched = false;

  function close() {
    if (!card) return;
    card.remove();
    if (owner) owner.removeAttribute('aria-describedby');
    card = owner = null;
  }
  function open(link) {
    if (owner === link) return;
    close();
    owner = link;
    card = Touyan.el('div', { 'class': 'term-card', id: 'ty-term', role: 'tooltip' }, [
      Touyan.el('p', {}, [Touyan.el('b', {}, [link.textContent])]), Touyan.el('p', {}, [link.dataset.meaning]),
      Touyan.el('a', { href: link.getAttribute('href'), tabindex: '-1' }, [Touyan.t('term.more')])]);
    link.setAttribute('aria-describedby', 'ty-term');
    doc.body.appendChild(card);
    var at = link.getClientRects()[0] || link.getBoundingClientRect(), width = doc.documentElement.clientWidth;
    card.style.left = Math.max(16, Math.min(at.left, width - card.offsetWidth - 16)) + root.pageXOffset + 'px';
    card.style.top = at.bottom + root.pageYOffset + 4 + 'px';
  }
  function termOf(e) { return e.target.closest && e.target.closest('a.term[data-meaning]'); }
  function start() {
    if (!doc.querySelector('a.term[data-meaning]')) return;
    function on(name, fn) { doc.addEventListener(name, Touyan.guard('term', fn)); }
    on('touchstart', function () { touched = true; });
    on('mouseover', function (e) {
      var link = termOf(e);
      if (link && !touched) open(link);
      else if (card && !card.contains(e.target)) close();
    });
    on('focusin', function (e) { var link = termOf(e); if (link && !touched) open(link); else if (card && !card.contains(e.target)) close(); });
    on('click', function (e) {
      var link = termOf(e);
      if (link && touched && owner !== link) { e.preventDefault(); open(link); }
      else if (!link && card && !card.contains(e.target)) close();
    });
    on('keydown', function (e) { if (e.key === 'Escape') close(); });
  }
  Touyan.feature('terms', { start: start });
})(window);
