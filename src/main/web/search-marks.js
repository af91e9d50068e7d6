// The words of a query marked on the page that a result leads to (page.html?q=words#anchor), and a button that takes them away.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, S = Touyan.searching = Touyan.searching || {}, MARKS_MAX = 300;

  // What is to be marked in a text, and how many different terms that is.
  function look(node, terms) {
    var ranges = [], different = new Set();
    Touyan.excerptMatches(node.nodeValue, terms).forEach(function (match) {
      var last = ranges[ranges.length - 1];
      different.add(match.term);
      if (last && match.start <= last[1]) last[1] = Math.max(last[1], match.end);
      else ranges.push([match.start, match.end]);
    });
    return { node: node, ranges: ranges, different: different.size };
  }

  // Gives the first mark.
  function markIn(node, ranges) {
    var at = 0, parts = doc.createDocumentFragment(), first;
    ranges.forEach(function (range) {
      var mark = Touyan.el('mark', { 'class': 'found' }, [node.nodeValue.slice(range[0], range[1])]);
      first = first || mark;
      Touyan.add(parts, [node.nodeValue.slice(at, range[0]), mark]);
      at = range[1];
    });
    Touyan.add(parts, [node.nodeValue.slice(at)]);
    node.parentNode.replaceChild(parts, node);
    return first;
  }

  // Says which nodes stand under the heading that the address names, up to the next one.
  function under(main) {
    var start = null, end;
    function follows(a, b) { return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING; }
    try {
      start = doc.getElementById(decodeURIComponent(root.location.hash.slice(1)));
    } catch (e) {
      return function () { return false; }; // not UTF-8
    }
    end = start && Array.from(main.querySelectorAll('h1, h2, h3, .clause')).filter(function (one) { return follows(start, one) && !start.contains(one); })[0];
    return function (node) { return !!start && !!follows(start, node) && !(end && follows(end, node)); };
  }

  // A long section goes on far below its heading: who comes from the results sees the words that led her here. Who comes back stays
  // where she was.
  function reach(mark) {
    var box = mark.getBoundingClientRect(), came = root.performance.getEntriesByType('navigation')[0];
    if (came && came.type === 'navigate' && (box.top < 0 || box.bottom > root.innerHeight)) mark.scrollIntoView({ block: 'center' });
  }

  function unmark(bar) {
    Array.from(doc.querySelectorAll('mark.found')).forEach(function (mark) {
      var parent = mark.parentNode;
      while (mark.firstChild) parent.insertBefore(mark.firstChild, mark);
      parent.removeChild(mark);
      parent.normalize();
    });
    bar.remove();
    try {
      root.history.replaceState(null, '', root.location.href.split(/[?#]/)[0] + root.location.hash);
    } catch (e) {
      Touyan.faults.push('history: ' + e.message); // only the address stays as it was
    }
    doc.querySelector('main').focus({ preventScroll: true });
  }

  S.markPage = function (query) {
    var main = doc.querySelector('main'), terms = Touyan.query(query).shown, found = [], count = 0, led = null, isUnder, walker, bar;
    if (!main || !terms.length) return;
    walker = doc.createTreeWalker(main, NodeFilter.SHOW_TEXT, null, false);
    while (walker.nextNode()) {
      if (!/^(SCRIPT|STYLE|NOSCRIPT|TEXTAREA|OPTION|MARK)$/.test(walker.currentNode.parentNode.nodeName)) found.push(look(walker.currentNode, terms));
    }
    isUnder = under(main);
    // Where there is too much to mark, what has most of the query goes first: that is what the reader was led to.
    found.sort(function (a, b) { return b.different - a.different; }).forEach(function (one) {
      var ranges = one.ranges.slice(0, MARKS_MAX - count), own, mark;
      if (!ranges.length) return;
      own = !led && isUnder(one.node);
      mark = markIn(one.node, ranges);
      if (own) led = mark;
      count += ranges.length;
    });
    if (!count) return;
    if (led) reach(led);
    bar = Touyan.el('div', { 'class': 'marks-bar', role: 'region', 'aria-label': Touyan.t('search.marks') }, [
      Touyan.el('span', {}, [Touyan.t('search.marked', count)]),
      Touyan.button(Touyan.t('search.unmark'), {}, function () { unmark(bar); })]);
    doc.body.appendChild(bar);
  };
})(window);
