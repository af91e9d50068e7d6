// The only blocking script: ground, size and the room for "my page" before the first paint, so that nothing flashes or jumps.
// Text waits (20-frame.css) for the moment in which page.js puts in what this browser knows of the reader, at most GO_MS_MAX.
// It reads this page's own localStorage, which strict Firefox keeps per file: page.js copies the choice from the hub when they differ.
(function () {
  'use strict';
  var html = document.documentElement;
  var GO_MS_MAX = 700;
  html.classList.add('js');
  setTimeout(function () { html.classList.add('go'); }, GO_MS_MAX);
  try {
    var prefs = JSON.parse(localStorage.getItem('touyan:prefs') || '{}');
    if (/^(eye|dark|contrast)$/.test(prefs.ground)) html.setAttribute('data-ground', prefs.ground);
    if (/^[12]$/.test(String(prefs.size))) html.setAttribute('data-size', String(prefs.size));
    // The address, because one browser may open several sites.
    if (prefs.mine === location.href.split(/[?#]/)[0]) {
      html.setAttribute('data-mine', '');
      if (prefs.tall > 0 && prefs.wide === window.innerWidth) html.style.setProperty('--mine-tall', Number(prefs.tall) + 'px');
    }
  } catch (e) { /* Storage refused or damaged: the page opens as it is. */ }

  // A half-copied folder: the page stays readable, dead buttons go away, and the reader is told what to do.
  window.addEventListener('load', function () {
    if (window.Touyan && window.Touyan.booted) return;
    html.classList.remove('js');
    html.removeAttribute('data-mine');
    var p = document.createElement('p');
    p.className = 'notice-bar';
    p.setAttribute('role', 'status');
    p.textContent = /^en/.test(html.lang)
      ? 'This copy is incomplete, please copy it again.'
      : '这一份副本不完整，请重新复制。';
    document.body.insertBefore(p, document.body.firstChild);
  });
})();
