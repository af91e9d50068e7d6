// Policies: copy one clause with the title, number and link, as one cites it.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t;

  function words(nodes) {
    return [].slice.call(nodes).filter(function (n) { return !n.classList.contains('block'); })
      .map(function (n) { return n.innerText.trim(); }).join('\n');
  }
  function cite(policy, box) {
    var clause = box.querySelector('.clause'), no = box.querySelector('.clause-no a').textContent.trim(), text = words(box.querySelector('.clause-text').children);
    var number = policy.dataset.no ? t('clause.no', policy.dataset.no) : '';
    return t('clause.cite', policy.dataset.title, number, no === '#' ? '' : no, text) + '\n' +
      root.location.href.replace(/[?#].*$/, '') + '#' + clause.id;
  }
  function copy(text, button) {
    function said(ok) { button.textContent = t(ok ? 'copied' : 'copy.failed'); }
    function byHand() {
      var area = Touyan.el('textarea', { 'class': 'sr', 'aria-hidden': 'true' });
      area.value = text;
      doc.body.appendChild(area);
      area.select();
      said(doc.execCommand('copy'));
      area.remove();
      button.focus();
    }
    if (!root.navigator.clipboard) { byHand(); return; }
    root.navigator.clipboard.writeText(text).then(function () { said(true); }, Touyan.guard('policy', byHand));
  }
  Touyan.late('policy', {
    start: function () {
      var policy = doc.querySelector('.policy-text');
      [].slice.call(policy.querySelectorAll('.clause-box')).forEach(function (box) {
        var button = Touyan.button(t('clause.copy'), { 'class': 'button quiet' }, function () { copy(cite(policy, box), button); });
        var place = box.querySelector('.clause-no'), no = place.textContent.trim();
        button.setAttribute('aria-label', t('clause.copy') + ' ' + no);
        button.setAttribute('aria-live', 'polite');
        place.appendChild(button);
      });
    }
  });
})(window);
