// Which help fits: tick what applies, and the programmes to ask about are listed with the reason.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t;
  var items = [], place = null;

  function found() {
    var all = [];
    items.filter(function (item) { return item.box.checked; }).forEach(function (item) {
      item.links.forEach(function (link) {
        var known = all.filter(function (one) { return one.href === link.href; })[0];
        if (!known) all.push(known = { href: link.href, title: link.title, why: [] });
        known.why.push(item.words);
      });
    });
    // What meets the most statements stands first.
    return all.map(function (one, i) { return { one: one, i: i }; })
      .sort(function (a, b) { return b.one.why.length - a.one.why.length || a.i - b.i; })
      .map(function (pair) { return pair.one; });
  }
  function show() {
    var all = found();
    if (!all.length) { Touyan.fill(place, [Touyan.el('p', { 'class': 'hush' }, [t('finder.start')])]); return; }
    Touyan.fill(place, [Touyan.el('p', {}, [t('finder.count', all.length)]), Touyan.el('ul', {}, all.map(function (one) {
      return Touyan.el('li', {}, [Touyan.el('a', { href: one.href }, [one.title]),
        Touyan.el('span', { 'class': 'hush' }, [t('finder.why', one.why.join(t('sep.list')))])]);
    }))]);
  }
  Touyan.late('finder', {
    start: function () {
      var finder = doc.getElementById('ty-finder');
      place = finder.querySelector('[data-slot="found"]');
      items = [].slice.call(finder.querySelectorAll('.finder-item')).map(function (li) {
        var box = li.querySelector('input');
        box.addEventListener('change', Touyan.guard('finder', show));
        return { box: box, words: li.querySelector('label').textContent.trim(),
          links: [].slice.call(li.querySelectorAll('ul a')).map(function (a) { return { href: a.getAttribute('href'), title: a.textContent }; }) };
      });
      show();
    }
  });
})(window);
