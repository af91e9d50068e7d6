// Functions that run inside a page: each is sent over as text, so it may use nothing from this file but its arguments.

/** What must be true of every page, and every address on it, in one call. */
export function facts() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const addresses = [];
  for (const element of all('[href],[src],[srcset],[poster],[action],[formaction],[data]')) {
    for (const name of ['href', 'src', 'poster', 'action', 'formaction', 'data']) {
      if (element.hasAttribute(name)) addresses.push([element.localName, name, element.getAttribute(name)]);
    }
    for (const part of (element.getAttribute('srcset') || '').split(',')) {
      if (part.trim()) addresses.push([element.localName, 'srcset', part.trim().split(/\s/)[0]]);
    }
  }
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  const head = [...document.head.children];
  const skip = document.querySelector('a.skip');
  const main = document.querySelector('main');
  const target = skip && document.getElementById((skip.getAttribute('href') || '').slice(1));
  return {
    url: location.href,
    lang: document.documentElement.lang,
    title: document.title.trim(),
    h1: all('h1').length,
    mains: all('main').length,
    mainText: main ? main.innerText.trim().length : 0,
    charsetFirst: !!head[0] && head[0].matches('meta[charset="utf-8" i]'),
    policy: policy ? policy.content.replace(/\s+/g, ' ').trim() : '',
    policyAt: head.indexOf(policy),
    renderer: !!document.querySelector('meta[name="renderer"][content="webkit"]'),
    skip: !!skip && !!target && (target === main || main.contains(target)),
    skipFirst: !!skip && skip === document.querySelector('body a, body button, body input'),
    inline: all('[style],script:not([src]),style,base,[onclick],[onload],[onerror]')
      .filter((e) => e.matches('script,style,base,[onclick],[onload],[onerror]')).map((e) => e.outerHTML.slice(0, 80)),
    repeatedIds: Object.entries(all('[id]').reduce((n, e) => ({ ...n, [e.id]: (n[e.id] || 0) + 1 }), {})).filter(([, n]) => n > 1).map(([id]) => id),
    headings: all('main h1, main h2, main h3, main h4, main h5, main h6').filter((h) => h.getClientRects().length).map((h) => Number(h.localName[1])),
    faults: (window.Touyan && window.Touyan.faults) || [],
    notices: all('.notice-bar').map((e) => e.textContent.trim()),
    images: all('img').filter((i) => i.complete && i.naturalWidth === 0 && i.loading !== 'lazy').map((i) => i.getAttribute('src')),
    noAlt: all('img:not([alt])').length,
    addresses,
  };
}

/** The first visible element that matches and whose text holds these words; marked so that it can be clicked. */
export function mark(selector, words, name) {
  for (const old of document.querySelectorAll(`[data-test="${name}"]`)) old.removeAttribute('data-test');
  const seen = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible';
  const found = [...document.querySelectorAll(selector)].find((e) => seen(e) && e.textContent.includes(words));
  if (found) found.setAttribute('data-test', name);
  return !!found;
}

/** Everything wider than the window, the innermost culprits first. */
export function overflow(width) {
  const root = document.documentElement;
  const wide = Math.max(root.scrollWidth, document.body.scrollWidth);
  const scrolls = (e) => {
    for (let up = e.parentElement; up && up !== document.body; up = up.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX)) return true;
    }
    return false;
  };
  const culprits = wide <= width ? [] : [...document.body.querySelectorAll('*')]
    .filter((e) => (e.getBoundingClientRect().right > width + 0.5 || e.scrollWidth > width && getComputedStyle(e).overflowX === 'visible') && !scrolls(e))
    .slice(-3).map((e) => `${e.localName}${e.id ? `#${e.id}` : ''}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`);
  return { wide, culprits };
}
