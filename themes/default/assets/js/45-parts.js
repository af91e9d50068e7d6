// Scripts that only some pages need lie in assets/part and are fetched where their place is on the page; the place keeps its
// height until they come. They register like every other feature, only later.
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
  /** For a script that comes after the page was started: start at once, and show if the records are there already. */
  Touyan.late = function (name, parts) {
    Touyan.feature(name, parts);
    Touyan.guard(name, parts.start)(Touyan.me);
    if (parts.show && Touyan.me.ready) Touyan.guard(name, parts.show)(Touyan.me);
  };
  function start() {
    Object.keys(PARTS).forEach(function (name) {
      if (!doc.querySelector(PARTS[name])) return;
      Touyan.script('assets/part/' + name + '.js', function (ok) {
        if (!ok) Touyan.notice(Touyan.t('copy.incomplete'));
      });
    });
  }
  Touyan.feature('parts', { start: start });
})(window);
