// Is this copy whole: the shared files that pages fetch only when somebody opens the contents, searches, or sends a record.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t;
  var READY_MS_MAX = 8000, STEP_MS = 100;

  function nav(done) {
    if (Array.isArray(Touyan.nav)) { done(''); return; }
    Touyan.script('data/nav.js', function (ok) { done(ok && Array.isArray(Touyan.nav) ? '' : 'data/nav.js'); });
  }
  function words(done) {
    Touyan.script('data/words-records.js', function (ok) { done(ok && Touyan.recordWords ? '' : 'data/words-records.js'); });
  }
  function code(done) {
    Touyan.script('assets/record-code.js', function (ok) { done(ok && Touyan.recordCode ? '' : 'assets/record-code.js'); });
  }
  // The search scripts say when they are ready; when they do not, the first that cannot be fetched is named.
  function search(done) {
    var until = Date.now() + READY_MS_MAX;
    Touyan.loadSearch();
    (function wait() {
      if (Touyan.searchReady) head(done);
      else if (Date.now() < until) setTimeout(Touyan.guard('copy', wait), STEP_MS);
      else done('assets/search/');
    })();
  }
  function head(done) {
    var other = root.Y; // of the search box, which must go on afterwards
    Touyan.search.open(Touyan.root + 'search/').open(function (error) {
      root.Y = other;
      done(error ? 'search/' + (error.file || 'head.js') : '');
    });
  }
  function check(place) {
    var jobs = [nav, words, code, search], missing = [], left = jobs.length;
    var said = Touyan.el('p', { role: 'status' }, [t('check.going')]);
    Touyan.fill(place, [said]);
    jobs.forEach(function (job) {
      job(Touyan.guard('copy', function (file) {
        if (file) missing.push(file);
        if (--left) return;
        var state = missing.length ? Touyan.state('over', 'warn', t('check.missing', missing.sort().join(t('sep.list')))) : Touyan.state('done', 'done', t('check.whole'));
        Touyan.fill(said, [state]);
        place.appendChild(button(place));
      }));
    });
  }
  function button(place) {
    return Touyan.button(t('check.button'), {}, function () { check(place); });
  }
  Touyan.late('copy', {
    start: function () {
      var place = doc.getElementById('ty-check');
      Touyan.fill(place, [button(place)]);
    }
  });
})(window);
