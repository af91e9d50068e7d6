// Twin of org.touyan.searchpack.SecondStage: puts the best sections of the first stage in order by what their texts say.
// Integers only: the exact string in title, heading or text; then how close the parts of the query stand; then the score.
(function (root) {
  'use strict';
  var TITLE = 1, HEADING = 2;

  function level(fields) {
    return fields & TITLE ? 3 : fields & HEADING ? 2 : 1;
  }

  function byOrder(a, b) {
    return b.level - a.level || a.spread - b.spread || b.score - a.score || a.section - b.section;
  }

  // First guess, from the postings alone: all terms in the title, in the heading, in the text.
  function guess(hits) {
    hits.forEach(function (hit) {
      hit.level = hit.all ? level(hit.fields) : 0;
      hit.spread = 0;
    });
    return hits.sort(byOrder);
  }

  // Text shards that must be read to put these hits in order: those of the best ones, at most `most`.
  function shardsToRead(hits, terms, most, shardOf) {
    var shards = [];
    if (terms < 2) return shards; // a section that holds the only term holds the string
    hits.forEach(function (hit) {
      var shard = shardOf(hit.section);
      if (hit.all && shards.indexOf(shard) < 0 && shards.length < most) shards.push(shard);
    });
    return shards;
  }

  // textOf(section) gives {title, names, heading, text}, or null if its shard was not read.
  function settle(hits, parts, textOf) {
    hits.forEach(function (hit) {
      var text = hit.all ? textOf(hit.section) : null, lowest = 3;
      if (!text) {
        hit.level = 0;
        return;
      }
      var title = root.Touyan.fold([text.title].concat(text.names).join('\n')), heading = root.Touyan.fold(text.heading);
      var body = root.Touyan.fold(text.text);
      parts.forEach(function (part) {
        var found = title.indexOf(part) >= 0 ? 3 : heading.indexOf(part) >= 0 ? 2 : body.indexOf(part) >= 0 ? 1 : 0;
        lowest = Math.min(lowest, found);
      });
      hit.level = lowest;
      hit.spread = lowest === 1 ? spread(body, parts) : 0;
    });
    return hits.sort(byOrder);
  }

  // How often the length of the parts must be doubled to reach the length of the smallest window that holds all of them.
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
    if (window === Infinity) return 32; // some part stands in the title or heading only
    for (; length < window; length *= 2) doubled++;
    return doubled;
  }

  root.Touyan = root.Touyan || {};
  root.Touyan.exact = { guess: guess, shardsToRead: shardsToRead, settle: settle };
})(typeof window === 'undefined' ? globalThis : window);
