// What every other script stands on: words, small DOM makers, notices, and the panel that shows our own faults.
// Classic script, ES2017, one global. Text reaches the page by textContent only, never by innerHTML.
(function (root) {
  'use strict';
  var Touyan = root.Touyan = root.Touyan || {};
  var doc = root.document;

  /** A word of the theme with {0}, {1} filled in; the key itself when the word is missing. */
  Touyan.t = function (key) {
    var args = arguments, text;
    // Those of data/site.js, and those of data/words-records.js where that is read.
    [Touyan.recordWords, Touyan.words].forEach(function (words) {
      [key, 'js.' + key].forEach(function (name) { if (words && Object.prototype.hasOwnProperty.call(words, name)) text = words[name]; });
    });
    if (text === undefined) root.console.error('no words: ' + (text = key)); // nobody sees it but who looks, and the tests
    return String(text).replace(/\{(\d)\}/g, function (whole, n) {
      var value = args[Number(n) + 1];
      return value === undefined ? whole : String(value);
    });
  };

  /** Runs fn; an error is shown on the page, because on file:// window.onerror says only "Script error.". */
  Touyan.guard = function (name, fn) {
    return function () {
      try {
        return fn.apply(this, arguments);
      } catch (e) {
        Touyan.fault(name, e);
        return undefined;
      }
    };
  };

  Touyan.faults = [];
  Touyan.fault = function (name, e) {
    Touyan.faults.push(name + ': ' + (e && e.message || e));
    if (!doc || !doc.body) return;
    var panel = doc.getElementById('ty-diag');
    if (!panel) {
      panel = Touyan.el('details', { id: 'ty-diag', 'class': 'site-foot-in' },
        [Touyan.el('summary', {}, [Touyan.t('diag.title')]), Touyan.el('ul', {})]);
      (doc.querySelector('.site-foot') || doc.body).appendChild(panel);
    }
    panel.lastChild.appendChild(Touyan.el('li', {}, [Touyan.faults[Touyan.faults.length - 1]]));
  };

  /** An element; strings become text nodes. Attributes with the value false, null or undefined are left out. */
  Touyan.el = function (tag, attributes, children) {
    var node = doc.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      var value = attributes[name];
      if (name === 'onclick') node.addEventListener('click', Touyan.guard('click', value));
      else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value === true ? '' : value);
    });
    Touyan.add(node, children);
    return node;
  };
  Touyan.add = function (node, children) {
    (children || []).forEach(function (child) {
      if (child) node.appendChild(typeof child === 'string' ? doc.createTextNode(child) : child);
    });
    return node;
  };
  /** Empties the node and puts these children in. */
  Touyan.fill = function (node, children) {
    while (node.firstChild) node.removeChild(node.firstChild);
    return Touyan.add(node, children);
  };

  // The same shapes as partials/icon.peb.
  var ICONS = {
    next: 'M4 12h15M13 6l6 6-6 6',
    done: 'M4 12.5 9.5 18 20 7',
    again: 'M20 6v5h-5M4 18v-5h5M19 11a7 7 0 0 0-13-3M5 13a7 7 0 0 0 13 3',
    clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2.5',
    warn: 'M12 4 2.5 20h19zM12 10v5M12 17.5v.5',
    no: 'M6 6l12 12M18 6 6 18',
    open: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
    box: 'M4 4h16v16H4z',
    checked: 'M4 4h16v16H4zM8 12l3 3 5.5-6.5',
    goose: 'M2 10.5 5 9.5c3-.8 4.5 3 8 4 3 .9 6 .8 9 2.8M11 12.5c.8-4 3.5-7.5 8.5-9.5-.3 4-1.8 7-4.5 10'
  };
  Touyan.icon = function (name) {
    var ns = 'http://www.w3.org/2000/svg';
    var svg = doc.createElementNS(ns, 'svg');
    var path = doc.createElementNS(ns, 'path');
    svg.setAttribute('class', 'icon');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('focusable', 'false');
    path.setAttribute('d', ICONS[name] || ICONS.open);
    svg.appendChild(path);
    return svg;
  };
  /** Icon and word: state is never colour alone. */
  Touyan.state = function (kind, icon, words) {
    return Touyan.el('span', { 'class': 'state ' + kind }, [Touyan.icon(icon), words]);
  };
  Touyan.button = function (words, attributes, onclick) {
    var all = { type: 'button', 'class': 'button', onclick: onclick };
    Object.keys(attributes || {}).forEach(function (name) { all[name] = attributes[name]; });
    return Touyan.el('button', all, Array.isArray(words) ? words : [words]);
  };

  /** A bar above the page, once for each text. */
  Touyan.notice = function (text) {
    var old = doc.querySelectorAll('.notice-bar p');
    for (var i = 0; i < old.length; i++) if (old[i].textContent === text) return;
    var bar = Touyan.el('div', { 'class': 'notice-bar', role: 'status' }, [Touyan.el('p', {}, [text])]);
    bar.appendChild(Touyan.button(Touyan.t('close'), {}, function () { bar.remove(); }));
    var head = doc.querySelector('.site-head');
    if (head) head.insertAdjacentElement('afterend', bar);
    else doc.body.insertBefore(bar, doc.body.firstChild);
  };

  /** Site address from an address below the root; only plain relative ones, because data may be damaged or hostile. */
  Touyan.url = function (path) {
    if (typeof path !== 'string' || !/^[a-z0-9][a-z0-9\-\/.]*\.html(#[^\s]*)?$/.test(path) || path.indexOf('..') >= 0) return null;
    return Touyan.root + path;
  };
  /** Id of the page that a link of this site leads to, or "". An output name is the id and ".html". */
  Touyan.idOf = function (href) {
    if (Touyan.base === undefined) {
      var a = doc.createElement('a');
      a.href = (Touyan.root || '') + 'x';
      Touyan.base = a.href.slice(0, -1);
    }
    if (href.slice(0, Touyan.base.length) !== Touyan.base) return '';
    var found = /^([a-z0-9\-\/]+)\.html(?:[?#]|$)/.exec(href.slice(Touyan.base.length));
    return found ? found[1] : '';
  };
  /** Adds a classic script; done(true) only when it loaded. */
  Touyan.script = function (path, done) {
    var script = doc.createElement('script');
    var answered = false;
    function answer(ok) {
      if (answered) return;
      answered = true;
      done(ok);
    }
    script.src = Touyan.root + path;
    script.async = false;
    script.onload = Touyan.guard(path, function () { answer(true); });
    script.onerror = Touyan.guard(path, function () { answer(false); });
    setTimeout(Touyan.guard(path, function () { answer(false); }), 15000);
    doc.head.appendChild(script);
  };
})(typeof window === 'undefined' ? globalThis : window);
