// Two small sheets on one: the explainer stands twice on the paper, and only there.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, own = doc.body.dataset.print;

  function double() {
    var sheet = doc.querySelector('.sheet-desk > .sheet');
    if (!sheet || doc.body.dataset.print !== 'a5' || doc.querySelector('.sheet-copy')) return;
    var copy = sheet.cloneNode(true);
    copy.classList.add('sheet-copy');
    copy.setAttribute('aria-hidden', 'true');
    [].slice.call(copy.querySelectorAll('[id]')).forEach(function (element) { element.removeAttribute('id'); });
    sheet.parentNode.appendChild(copy);
  }
  function single() {
    doc.body.dataset.print = own;
    [].slice.call(doc.querySelectorAll('.sheet-copy')).forEach(function (copy) { copy.remove(); });
  }
  // Pages of several papers hide what is to be printed, or show it far down: a picture that is fetched late would miss the paper.
  function fetchPictures() {
    [].slice.call(doc.querySelectorAll('.part img[loading="lazy"]')).forEach(function (image) { image.loading = 'eager'; });
  }
  function pick(e) {
    var part = e.target.getAttribute && e.target.getAttribute('data-part');
    if (part) doc.getElementById(part).classList.toggle('left-out', !e.target.checked);
  }
  function start() {
    fetchPictures();
    // Some browsers remember the boxes of a page that is reloaded.
    [].slice.call(doc.querySelectorAll('input[data-part]')).forEach(function (box) { box.checked = true; });
    doc.addEventListener('change', Touyan.guard('paper', pick));
    root.addEventListener('beforeprint', Touyan.guard('paper', double));
    root.addEventListener('afterprint', Touyan.guard('paper', single));
    doc.addEventListener('click', Touyan.guard('paper', function (e) {
      if (!e.target.closest || !e.target.closest('button[data-do="print-pair"]')) return;
      doc.body.dataset.print = 'a5';
      double();
      root.print();
    }));
  }
  Touyan.feature('paper', { start: start });
})(window);
