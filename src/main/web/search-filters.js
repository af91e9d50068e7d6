// Filters of the page of results: by type, post (the reader's own first) and level, and the reader's own paths; each with the number
// of pages it leaves. One line a group, so that nothing moves while numbers change; "more" shows the rest of a line. Until asked for,
// only the first line is there: the answers stand on the first screen.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, t = Touyan.t, S = Touyan.searching = Touyan.searching || {};
  var GROUPS = ['path', 'role', 'type', 'level'];

  // Which pages a choice lets through: function(page number).
  function tests(pack, lexicon, learn, mine) {
    var docs = pack.docs, sets = pack.head.roleSets, own = {}, kept = {};
    function bySet(fits) {
      var ok = sets.map(function (set) { return !set.length || set.some(fits); });
      return function (page) { return ok[docs.roleSet[page]]; };
    }
    var make = {
      type: function (id) {
        var n = pack.head.types.indexOf(id);
        return function (page) { return docs.type[page] === n; };
      },
      role: function (key) {
        var keys = Touyan.learning.covered(learn, [key]);
        return bySet(function (pattern) { return keys.some(function (k) { return Touyan.learning.matches(pattern, k); }); });
      },
      level: function (id) {
        return bySet(function (pattern) { return pattern.split(':')[0] === id || pattern.charAt(0) === '*'; });
      },
      path: function () {
        var ids = Touyan.learning.pathsFor(learn, mine).map(function (path) { return path.id; });
        lexicon.paths.forEach(function (path) {
          if (ids.indexOf(path.id) >= 0) path.pages.forEach(function (page) { own[page] = true; });
        });
        return function (page) { return own[page] === true; };
      }
    };
    return function (group, value) {
      var key = group + ' ' + value;
      return kept[key] = kept[key] || make[group](value);
    };
  }

  /** onChange() is called when the reader chose. */
  S.filters = function (onChange) {
    var chosen = {}, numbers = [], pack = null, lexicon = null, test = null, open = false, wide = {};
    var rows = Touyan.el('div', { 'class': 'filter-rows', id: 'ty-filters' });
    var toggle = Touyan.button(t('search.filter'), { 'class': 'button filter-toggle', 'aria-controls': 'ty-filters', 'aria-expanded': 'false' }, function () {
      open = !open;
      draw();
    });
    var node = Touyan.el('div', { 'class': 'search-filters', role: 'group', 'aria-label': t('search.filter') }, [toggle, rows]);
    GROUPS.forEach(function (group) {
      var value = S.parameter(group);
      if (!/^[a-z0-9:-]{1,80}$/.test(value)) return;
      chosen[group] = value;
      if (group !== 'type') open = true; // what is chosen is seen
    });

    function mine() { return Touyan.me && Touyan.me.person.roles || []; }
    function passes(page, without) {
      return GROUPS.every(function (group) { return group === without || !chosen[group] || test(group, chosen[group])(page); });
    }
    function count(group, value) {
      var fits = test(group, value);
      return numbers.filter(function (page) { return passes(page, group) && fits(page); }).length;
    }
    function options(group) {
      var learn = Touyan.learn, posts = learn.roles || [], own = Touyan.learning.covered(learn, mine());
      if (group === 'path') return mine().length && Touyan.learning.pathsFor(learn, mine()).length ? [{ value: '1', label: t('search.path') }] : [];
      if (group === 'role') {
        return posts.filter(function (r) { return own.indexOf(r.key) >= 0; }).concat(posts.filter(function (r) { return own.indexOf(r.key) < 0; }))
          .map(function (r) { return { value: r.key, label: r.label }; });
      }
      return lexicon.labels.filter(function (one) { return one.key.slice(0, group.length + 1) === group + ':'; }).map(function (one) {
        return { value: one.key.slice(group.length + 1), label: one.label };
      }).filter(function (one) { return group !== 'type' || pack.head.types.indexOf(one.value) >= 0; });
    }
    function chip(group, one) {
      var on = chosen[group] === one.value;
      return Touyan.button([on && Touyan.icon('done'), one.label, Touyan.el('span', { 'class': 'chip-count' }, [String(one.count)])],
        { 'class': 'chip', 'aria-pressed': String(on), 'data-chip': group + ' ' + one.value }, function () {
          if (on) delete chosen[group];
          else chosen[group] = one.value;
          draw();
          onChange();
        });
    }
    function row(groups, label) {
      var chips = [], name = groups[groups.length - 1];
      groups.forEach(function (group) {
        var list = options(group).map(function (one) { return Object.assign({ count: count(group, one.value) }, one); })
          .filter(function (one) { return one.count || chosen[group] === one.value; });
        // What is chosen stands first, where it is seen.
        list.sort(function (a, b) { return (b.value === chosen[group]) - (a.value === chosen[group]); });
        if (list.length > 1 || list.length && (group === 'path' || chosen[group])) list.forEach(function (one) { chips.push(chip(group, one)); });
      });
      if (!chips.length) return null;
      var line = Touyan.el('div', { 'class': 'filter-chips' }, chips);
      var more = Touyan.button(t(wide[name] ? 'search.filter.less' : 'search.filter.more'), { 'class': 'button quiet filter-more', 'aria-expanded': String(!!wide[name]) }, function () {
        wide[name] = !wide[name];
        draw();
        var again = rows.querySelector('[data-row="' + name + '"] .filter-more');
        if (again) again.focus();
      });
      return Touyan.el('div', { 'class': 'filter-row' + (wide[name] ? ' wide' : ''), 'data-row': name, role: 'group', 'aria-label': label },
        [Touyan.el('span', { 'class': 'filter-name', 'aria-hidden': 'true' }, [label]), line, more]);
    }
    // What does not fit into a line is taken out of it, for the keyboard too.
    function fit() {
      Array.from(rows.children).forEach(function (one) {
        var chips = Array.from(one.querySelectorAll('.chip')), more = one.querySelector('.filter-more'), over = 0;
        if (!chips.length) return;
        chips.forEach(function (c) { c.classList.remove('over'); });
        chips.forEach(function (c) {
          var out = c.offsetTop > chips[0].offsetTop + 4;
          if (out) over++;
          c.classList.toggle('over', out && !one.classList.contains('wide'));
        });
        more.classList.toggle('off', !over && !one.classList.contains('wide'));
      });
    }
    function draw() {
      var focused = root.document.activeElement && root.document.activeElement.dataset.chip, again;
      if (!pack) return;
      Touyan.fill(rows, numbers.length || Object.keys(chosen).length
        ? [row(['type'], t('search.by.type')), row(['path', 'role'], t('search.by.role')), row(['level'], t('search.by.level'))] : []);
      node.classList.toggle('open', open);
      toggle.setAttribute('aria-expanded', String(open));
      toggle.classList.toggle('off', !rows.firstChild);
      fit();
      again = focused && Array.from(rows.querySelectorAll('.chip')).filter(function (c) { return c.dataset.chip === focused; })[0];
      if (again) again.focus();
    }
    root.addEventListener('resize', Touyan.guard('search', fit));

    return {
      node: node,
      /** Loads what filters need; done() also when that is not to be had, then there are none. */
      ready: function (done) {
        S.engine().open(function (error, opened) {
          if (error) return done();
          S.lexicon().head(function (error, head) {
            if (!error) {
              pack = opened;
              lexicon = head;
              test = tests(pack, lexicon, Touyan.learn, mine());
              // What an address names and this site has not would hold results back, and no chip would say so.
              GROUPS.forEach(function (group) {
                if (group !== 'path' && !options(group).some(function (one) { return one.value === chosen[group]; })) delete chosen[group];
              });
            }
            done();
          });
        });
      },
      active: function () { return !!pack && Object.keys(chosen).length > 0; },
      /** Posts were chosen, or another reader has come. */
      again: function () {
        if (pack) test = tests(pack, lexicon, Touyan.learn, mine());
        draw();
      },
      accept: function (pages) {
        var known = {};
        pages.forEach(function (page) { known[page] = true; });
        return function (page) { return known[page] === true && passes(page, ''); };
      },
      show: function (pages) {
        if (rows.firstChild && pages.length === numbers.length && pages.every(function (page, i) { return page === numbers[i]; })) return;
        numbers = pages;
        draw();
      },
      clear: function () {
        chosen = {};
        draw();
      },
      address: function () {
        return GROUPS.filter(function (group) { return chosen[group]; }).map(function (group) {
          return '&' + group + '=' + encodeURIComponent(chosen[group]);
        }).join('');
      }
    };
  };
})(window);
