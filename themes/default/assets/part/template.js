// Forms to fill in on the screen and print. What is typed stays in this page: it is stored nowhere and gone when it is closed.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t;
  Touyan.late('template', {
    start: function () {
      var form = doc.getElementById('ty-blanks'), areas = [].slice.call(form.querySelectorAll('textarea'));
      function grow(area) {
        area.style.height = '';
        if (area.scrollHeight > area.clientHeight) area.style.height = area.scrollHeight + 4 + 'px';
      }
      form.addEventListener('submit', function (e) { e.preventDefault(); });
      form.addEventListener('input', Touyan.guard('template', function (e) { if (areas.indexOf(e.target) >= 0) grow(e.target); }));
      var said = Touyan.el('span', { 'class': 'state', role: 'status' });
      var clear = Touyan.button(t('blanks.clear'), {}, function () {
        areas.forEach(function (area) { area.value = ''; grow(area); });
        said.textContent = t('blanks.cleared');
        areas[0].focus();
      });
      form.addEventListener('input', function () { said.textContent = ''; });
      Touyan.add(doc.querySelector('.blank-tools'), [clear, said]);
      areas.forEach(grow);
    }
  });
})(window);
