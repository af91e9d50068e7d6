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
  /** said(whether it worked) is called once. */
  function copy(text, button, said) {
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
      var policy = doc.querySelector('.policy-text'), status = Touyan.el('p', { 'class': 'sr', role: 'status' });
      policy.appendChild(status);
      [].slice.call(policy.querySelectorAll('.clause-box')).forEach(function (box) {
        var place = box.querySelector('.clause-no'), no = place.textContent.trim(), timer;
        var shown = Touyan.el('span', {}, [t('clause.copy')]);
        // Its name is what it shows, and which clause it is for.
        var button = Touyan.button('', { 'class': 'button quiet' }, function () { copy(cite(policy, box), button, said); });
        Touyan.fill(button, [shown, Touyan.el('span', { 'class': 'sr' }, [' ' + no])]);
        function said(ok) {
          var words = t(ok ? 'copied' : 'copy.failed');
          var message = status.textContent = ok ? no + ' ' + words : words;
          shown.textContent = words;
          root.clearTimeout(timer);
          timer = root.setTimeout(function () {
            shown.textContent = t('clause.copy');
            if (status.textContent === message) status.textContent = '';
          }, ok ? 4000 : 10000);
        }
        place.appendChild(button);
      });
    }
  });
})(window);
