// The card of a glossary term: shown on hover, on focus, and at the first tap of a finger; the card leads to the term's page.
// Escape, a tap elsewhere, and leaving it close it.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document;
  var EDGE = 16, LEAVE_MS = 300;
  var card = null, owner = null, finger = false, leaving = 0;

  function close() {
    clearTimeout(leaving);
    if (!card) return;
    card.remove();
    owner.removeAttribute('aria-describedby');
    card = owner = null;
  }
  // Below the word, above it where there is no room below, never over it, also when it goes on in the next line, and never out of the
  // window to the side.
  function stand() {
    var parts = owner.getClientRects(), first = parts[0] || owner.getBoundingClientRect(), last = parts[parts.length - 1] || first;
    var width = doc.documentElement.clientWidth, height = doc.documentElement.clientHeight;
    card.style.left = '0'; // where it stood before would make it narrow
    var above = last.bottom + card.offsetHeight > height && first.top - card.offsetHeight > 0;
    card.style.left = Math.max(EDGE, Math.min((above ? first : last).left, width - card.offsetWidth - EDGE)) + root.pageXOffset + 'px';
    card.style.top = (above ? first.top - card.offsetHeight : last.bottom) + root.pageYOffset + 'px';
  }
  function open(link) {
    clearTimeout(leaving);
    if (owner === link) return;
    close();
    owner = link;
    card = Touyan.el('div', { 'class': 'term-card', id: 'ty-term', role: 'tooltip' }, [
      Touyan.el('p', {}, [Touyan.el('b', {}, [link.textContent])]), Touyan.el('p', { 'class': 'term-said', id: 'ty-term-said' }, [link.dataset.meaning]),
      Touyan.el('p', { 'class': 'row' }, [Touyan.el('a', { 'class': 'button', href: link.getAttribute('href'), tabindex: '-1' }, [Touyan.t('term.more')]),
        Touyan.button(Touyan.t('term.close'), { tabindex: '-1' }, close)])]);
    link.setAttribute('aria-describedby', 'ty-term-said');
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
      clearTimeout(leaving);
      // On its way from the word to the card a mouse may cross other words.
      if (link) open(link); else if (elsewhere(e)) leaving = setTimeout(Touyan.guard('term', close), LEAVE_MS);
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
