// Videos: captions from the list in the page (a <track> may not be read from the disk), jumping to a line, going on where one stopped,
// and what to do when the file is not on this stick: it may be picked from another.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t;
  var video = null, place = null, lines = [], kept = false, offered = false, wanted = '', other = '';
  var FIRST_SECONDS = 5, SAVE_SECONDS = 5;

  function clock(seconds) {
    var s = Math.floor(seconds % 60), m = Math.floor(seconds / 60) % 60, h = Math.floor(seconds / 3600);
    return (h ? h + ':' + (m < 10 ? '0' : '') : '') + m + ':' + (s < 10 ? '0' : '') + s;
  }
  function jump(seconds) {
    var pick = place.querySelector('.video-missing button');
    if (pick) { pick.focus(); return; } // first it has to be found
    video.currentTime = seconds;
    var playing = video.play();
    if (playing && playing.catch) playing.catch(function () { /* the browser wants its own button pressed */ });
  }
  function captions() {
    var Cue = root.VTTCue, track = lines.length && Cue && video.addTextTrack ? video.addTextTrack('captions', t('video.captions'), doc.documentElement.lang) : null;
    lines.forEach(function (line) {
      var old = line.li.querySelector('.cue-time'), words = old.textContent;
      var button = Touyan.el('button', { type: 'button', 'class': 'cue-time', 'aria-label': t('video.jump', words), onclick: function () { jump(line.start); } }, [words]);
      old.parentNode.replaceChild(button, old);
      // The whole line for a mouse or a finger; the button in it for keys. Who marks words to copy them stays where she is.
      line.li.addEventListener('click', Touyan.guard('video', function (e) {
        if (!e.target.closest('button') && !String(root.getSelection())) jump(line.start);
      }));
      if (track) track.addCue(new Cue(line.start, line.end, line.text));
    });
    if (track) track.mode = 'showing';
  }
  function mark() {
    var now = video.currentTime;
    lines.forEach(function (line) { line.li.classList.toggle('is-now', now >= line.start && now < line.end); });
  }
  // Each learner of this computer has a place of her own.
  function key() { return doc.body.dataset.page + '#' + Touyan.me.who; }
  function lastPlace() {
    var seconds = Number(Touyan.me.videos[key()]);
    return seconds > 0 && isFinite(seconds) ? seconds : 0;
  }
  var saved = 0;
  function save(seconds) {
    var change = {};
    saved = seconds;
    change[key()] = seconds;
    Touyan.me.videos = Object.assign({}, Touyan.me.videos, change);
    Touyan.store.put('videos', Touyan.me.videos);
  }
  function keep() {
    if (!Touyan.me.ready || !kept || video.currentTime < FIRST_SECONDS) return;
    save(video.ended || video.duration - video.currentTime < 2 ? 0 : Math.floor(video.currentTime));
  }
  // A file that is not there and one that is broken look alike to a page; a browser that cannot play such files says so.
  function missing() {
    var able = video.canPlayType('video/mp4; codecs="avc1.42E01E, mp4a.40.2"') || !/\.mp4$/i.test(wanted);
    var name = wanted.split('/').pop();
    var pick = Touyan.el('input', { type: 'file', accept: 'video/*', 'class': 'sr', tabindex: '-1', 'aria-hidden': 'true' });
    pick.addEventListener('change', Touyan.guard('video', function () { if (pick.files && pick.files[0]) playOther(pick.files[0]); }));
    video.parentNode.classList.add('is-missing');
    Touyan.fill(place, [Touyan.el('div', { 'class': 'video-missing', role: 'status' }, able ?
      [Touyan.el('p', {}, [Touyan.icon('warn'), Touyan.el('b', {}, [t(other ? 'video.other' : 'video.missing', name)])]),
        Touyan.el('p', {}, [t('video.missing.find')]), Touyan.button(t('video.pick'), {}, function () { pick.click(); }), pick,
        Touyan.el('p', { 'class': 'hush' }, [t('video.missing.copy', name, wanted.replace(/^(\.\.\/)+/, '').split('/').slice(0, -1).join('/'))])] :
      [Touyan.el('p', {}, [Touyan.icon('warn'), Touyan.el('b', {}, [t('video.unable')])]), Touyan.el('p', {}, [t('video.unable.how')])])]);
  }
  /** Plays a file that the reader picked, from another stick; the page keeps nothing of it. */
  function playOther(file) {
    if (other) URL.revokeObjectURL(other);
    other = URL.createObjectURL(file);
    video.parentNode.classList.remove('is-missing');
    offered = kept = false;
    Touyan.fill(place, [Touyan.button(t('video.play'), { 'class': 'button main' }, function () { jump(video.currentTime); })]);
    video.src = other;
    if (Touyan.me.ready) show();
    var first = place.querySelector('button');
    if (first) first.focus();
  }
  function show() {
    var at = lastPlace();
    if (offered || kept || !at || video.error) return;
    offered = true;
    Touyan.fill(place, [Touyan.el('span', {}, [t('video.resume', clock(at))]), Touyan.button(t('video.go'), {}, function () { Touyan.fill(place, []); jump(at); })]);
  }
  Touyan.late('video', {
    show: show,
    start: function () {
      video = doc.getElementById('ty-video');
      place = doc.querySelector('[data-slot="video"]');
      wanted = video.getAttribute('src') || '';
      lines = [].slice.call(doc.querySelectorAll('.cue-list li')).map(function (li) {
        return { li: li, start: Number(li.dataset.start), end: Number(li.dataset.end), text: li.querySelector('.cue-text').textContent };
      }).filter(function (line) { return line.end > line.start; });
      captions();
      Touyan.fill(place, [Touyan.button(t('video.play'), { 'class': 'button main' }, function () { jump(video.currentTime); })]);
      function on(name, fn) { video.addEventListener(name, Touyan.guard('video', fn)); }
      on('error', missing);
      if (video.error || video.networkState === 3) missing(); // it failed before this script came
      on('playing', function () { kept = true; if (!video.error) Touyan.fill(place, []); });
      on('timeupdate', function () { mark(); if (Math.abs(video.currentTime - saved) >= SAVE_SECONDS) keep(); });
      on('pause', keep);
      on('ended', keep);
      root.addEventListener('pagehide', Touyan.guard('video', keep));
    }
  });
})(window);
