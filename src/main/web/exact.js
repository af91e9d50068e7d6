// Twin of org.touyan.searchpack.SecondStage: puts the best sections of the first stage in order by what their texts say.
// Exact in a double: the exact string in title, heading or text; then the score, less where the parts of the query stand far apart.
(function (ty) {
  'use strict';
  var PHRASE_READS = 3, NEAR = 16, FAR = 8, IS_TITLE = 4, IN_TITLE = 3, IN_HEADING = 2, IN_TEXT = 1;

  function level(fields) {
    return fields & 1 ? IN_TITLE : fields & 2 ? IN_HEADING : IN_TEXT;
  }

  function byOrder(a, b) {
    return b.level - a.level || b.weighted * (NEAR - b.spread) - a.weighted * (NEAR - a.spread) || a.section - b.section;
  }

  // First guess, from the postings alone: where all terms stand, then the score times the weight of the page in hundredths.
  function guess(hits, boostOf) {
    hits.forEach(function (hit) {
      hit.level = hit.all ? level(hit.fields) : 0;
      hit.spread = 0;
      hit.weighted = hit.score * boostOf(hit.section);
    });
    return hits.sort(byOrder);
  }

  function found(part, title, heading, body) {
    return title.indexOf(part) >= 0 ? IN_TITLE : heading.indexOf(part) >= 0 ? IN_HEADING : body.indexOf(part) >= 0 ? IN_TEXT : 0;
  }

  // The folded fields of a section, kept with it: {title, heading, text}.
  function folded(text) {
    return text.folded = text.folded || {
      title: ty.fold([text.title].concat(text.names).join('\n')), heading: ty.fold(text.heading), text: ty.fold(text.text)
    };
  }

  // The level is below 0 if a phrase does not stand in the section.
  function place(hit, text, query) {
    var own = folded(text), title = own.title, heading = own.heading, body = own.text;
    hit.spread = 0;
    hit.level = IN_TITLE;
    if (query.phrases.some(function (phrase) { return !found(phrase, title, heading, body); })) {
      hit.level = -1;
    } else if (!hit.all) {
      hit.level = 0;
    } else if (('\n' + title + '\n').indexOf('\n' + query.whole + '\n') >= 0) {
      hit.level = IS_TITLE;
    } else {
      query.parts.forEach(function (part) { hit.level = Math.min(hit.level, found(part, title, heading, body)); });
      if (hit.level === IN_TEXT) hit.spread = spread(body, query.parts);
    }
  }

  // Reads the texts of the first hits that hold all terms, `verifyStep` at once, until that many hold the exact string or
  // `verifyMost` are read, and puts the hits in order. What was not read stands behind what holds the string.
  // read(sections, done) calls done(error) or done(null, textOf) with textOf(section) = {title, names, heading, text}.
  function settle(hits, query, head, read, done) {
    var phrases = query.phrases.length, most = (phrases ? PHRASE_READS : 1) * head.verifyMost, exact = 0, count = 0, wanted;
    wanted = hits.filter(function (hit) { return phrases || hit.all; }).slice(0, most);

    function end() {
      wanted = wanted.slice(0, count);
      hits.forEach(function (hit) { if (wanted.indexOf(hit) < 0) hit.level = hit.spread = 0; });
      if (phrases) hits = wanted.filter(function (hit) { return hit.level >= 0; });
      done(null, hits.sort(byOrder));
    }
    function next() {
      var step = wanted.slice(count, count + (phrases ? most : head.verifyStep));
      if (!step.length || !phrases && exact >= head.verifyStep) return end();
      read(step.map(function (hit) { return hit.section; }), function (error, textOf) {
        if (error) return done(error);
        try {
          step.forEach(function (hit) {
            place(hit, textOf(hit.section), query);
            if (hit.level > 0) exact++;
          });
        } catch (e) {
          return done(e);
        }
        count += step.length;
        next();
      });
    }
    next();
  }

  // How often the length of the parts must be doubled to reach the length of the smallest window that holds all of them, at most FAR.
  function spread(body, parts) {
    var places = [], length = 0, window = Infinity, last = [], k, p, doubled = 0;
    if (parts.length < 2) return 0;
    parts.forEach(function (part, i) {
      length += part.length;
      last.push(-1);
      for (var at = body.indexOf(part); at >= 0; at = body.indexOf(part, at + 1)) places.push({ at: at, part: i });
    });
    places.sort(function (a, b) { return a.at - b.at || a.part - b.part; });
    for (k = 0; k < places.length; k++) {
      last[places[k].part] = places[k].at;
      var start = Infinity, end = 0;
      for (p = 0; p < parts.length; p++) {
        if (last[p] < 0) break;
        start = Math.min(start, last[p]);
        end = Math.max(end, last[p] + parts[p].length);
      }
      if (p === parts.length) window = Math.min(window, end - start);
    }
    for (; length < window && doubled < FAR; length *= 2) doubled++; // for ever where a part stands in the title or heading only
    return doubled;
  }

  ty.exact = { guess: guess, folded: folded, settle: settle, byOrder: byOrder };
})(Touyan);
