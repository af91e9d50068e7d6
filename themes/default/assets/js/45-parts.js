// Scripts that only some pages need lie in assets/part. What a layout is made for it names itself (script data-part); what may
// stand in any text is fetched where its place is on the page, and the place keeps its height until it comes. Words that only they
// need may stand in the page (partials/words.peb), so that no other page loads them.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document;
  var PARTS = {
    table: '.table-tools',
    policy: '.policy-text .clause-box',
    finder: '#ty-finder',
    video: '#ty-video',
    template: '#ty-blanks',
    copy: '#ty-check'
  };
  var here = {};
  /** For a script that comes after the page was started: start at once, and show if the records are there already. */
  Touyan.late = function (name, parts) {
    here[name] = true;
    Touyan.feature(name, parts);
    Touyan.guard(name, parts.start)(Touyan.me);
    if (parts.show && Touyan.me.ready) Touyan.guard(name, parts.show)(Touyan.me);
  };
  function start() {
    Touyan.words = Touyan.words || {};
    [].forEach.call(doc.querySelectorAll('[data-word]'), function (place) { Touyan.words[place.dataset.word] = place.textContent; });
    [].forEach.call(doc.querySelectorAll('script[data-part]'), function (script) {
      if (!Touyan.hasFeature(script.dataset.part)) Touyan.notice(Touyan.t('copy.incomplete'));
    });
    Object.keys(PARTS).forEach(function (name) {
      if (!doc.querySelector(PARTS[name])) return;
      Touyan.script('assets/part/' + name + '.js', function (ok) {
        // One that was cut off loads too, but never registers.
        if (!ok || !here[name]) Touyan.notice(Touyan.t('copy.incomplete'));
      });
    });
  }
  Touyan.feature('parts', { start: start });
})(window);
