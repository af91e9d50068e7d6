// The card of a glossary term: shown on hover, on focus, and at the first tap of a finger; the card leads to the term's page.
// Escape, a tap elsewhere, and leaving it close it.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document;
  var EDGE = 16;
  var card = null, owner = null, finger = false;

  function close() {
    if (!card) return;
    card.remove();
    owner.removeAttribute('aria-describedby');
    card = owner = null;
  }
  // Below the word, above it where there is no room below, and never out of the window to the side.
  function place(at) {
    var width = doc.documentElement.clientWidth, height = doc.documentElement.clientHeight;
    card.style.left = '0'; // where it stood before would make it narrow
    var above = at.bottom + card.offsetHeight > height && at.top - card.offsetHeight > 0;
    card.style.left = Math.max(EDGE, Math.min(at.left, width - card.offsetWidth - EDGE)) + root.pageXOffset + 'px';
    card.style.top = (above ? at.top - card.offsetHeight : at.bottom) + root.pageYOffset + 'px';
  }
  function stand() { place(owner.getClientRects()[0] || owner.getBoundingClientRect()); }
  function open(link) {
    if (owner === link) return;
    close();
    owner = link;
    card = Touyan.el('div', { 'class': 'term-card', id: 'ty-term', role: 'tooltip' }, [
      Touyan.el('p', {}, [Touyan.el('b', {}, [link.textContent])]), Touyan.el('p', {}, [link.dataset.meaning]),
      Touyan.el('p', { 'class': 'row' }, [Touyan.el('a', { 'class': 'button', href: link.getAttribute('href'), tabindex: '-1' }, [Touyan.t('term.more')]),
        Touyan.button(Touyan.t('term.close'), { tabindex: '-1' }, close)])]);
    link.setAttribute('aria-describedby', 'ty-term');
    link.removeAttribute('title'); // the browser's own card would say the same again
    doc.querySelector('main').appendChild(card); // outside it a reader who goes by landmarks would never meet it
    stand();
  }
  function termOf(e) { return e.target.closest && e.target.closest('a.term[data-meaning]'); }
  function elsewhere(e) { return card && !card.contains(e.target); }
  function start() {
    if (!doc.querySelector('a.term[data-meaning]')) return;
    function on(name, fn) { doc.addEventListener(name, Touyan.guard('term', fn), true); }
    on('pointerdown', function (e) { finger = e.pointerType === 'touch'; });
    on('pointerover', function (e) {
      if (e.pointerType === 'touch') return;
      var link = termOf(e);
      if (link) open(link); else if (elsewhere(e)) close();
    });
    on('focusin', function (e) {
      var link = termOf(e);
      if (link && !finger) open(link); else if (!link && elsewhere(e)) close();
    });
    on('click', function (e) {
      var link = termOf(e);
      if (link && finger && owner !== link) { e.preventDefault(); open(link); }
      else if (!link && elsewhere(e)) close();
    });
    on('keydown', function (e) { finger = false; if (e.key === 'Escape') close(); });
    // A phone turned, a keyboard that comes up, larger type: the card stays with its word.
    root.addEventListener('resize', Touyan.guard('term', function () { if (card) stand(); }));
  }
  Touyan.feature('terms', { start: start });
})(window);
