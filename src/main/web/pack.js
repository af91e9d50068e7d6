// Loads the parts of a search pack: classic scripts that each call Y(packId, name, crc, base91). See docs/dev/search-format.md.
// A truncated script fires "load", not "error": what counts is that the part registered, whole. Shards are not trusted.
(function (ty) {
  'use strict';
  var CACHE_BYTES_MAX = 24 << 20;
  var TIMEOUT_MS = 20000;
  var crcTable = null;

  // Every fault of a pack is one of these: the name of the file, and why in a word for those who look into it.
  function DamagedPack(file, why) {
    this.name = 'DamagedPack';
    this.file = file;
    this.why = why;
    this.message = file + ': ' + why;
  }
  DamagedPack.prototype = Object.create(Error.prototype);

  // Of the units of an ASCII text.
  function crc32(text) {
    var i, k, c;
    if (!crcTable) {
      crcTable = new Int32Array(256);
      for (i = 0; i < 256; i++) {
        for (c = i, k = 0; k < 8; k++) c = c & 1 ? c >>> 1 ^ 0xedb88320 : c >>> 1;
        crcTable[i] = c;
      }
    }
    c = -1;
    for (i = 0; i < text.length; i++) c = crcTable[(c ^ text.charCodeAt(i)) & 255] ^ c >>> 8;
    return (c ^ -1) >>> 0;
  }

  function unpack(file, crc, text) {
    if (crc32(text) !== crc) throw new DamagedPack(file, 'check sum');
    try {
      return ty.unpack(text);
    } catch (e) {
      throw new DamagedPack(file, 'cannot be unpacked');
    }
  }

  // Twin of org.touyan.text.ShortText: ASCII as it is, frequent characters in one byte or two, any UTF-16 unit in three.
  var SINGLES = 95, LOW_SINGLES = 31, TIERS = 6;

  // Whether a character is one of the 351 most frequent of Chinese.
  function isFrequent(c) {
    return ty.frequent().lastIndexOf(c.codePointAt(0), SINGLES + 255) >= 0;
  }

  function shortText(source, end) {
    var units = new Uint16Array(Math.max(0, Math.min(end, source.end) - source.at)), n = 0, chars = ty.frequent(), b;
    while (source.at < end) {
      b = source.take();
      if (b === 10 || b > 31 && b < 128) units[n++] = b;
      else if (b < 32) units[n++] = chars[b < 10 ? b : b - 1];
      else if (b < 0xc0) units[n++] = chars[b - 128 + LOW_SINGLES];
      else if (b < 0xc0 + TIERS) units[n++] = chars[SINGLES + (b - 0xc0) * 256 + source.take()];
      else if (b === 255) units[n++] = source.take() << 8 | source.take();
      else throw source.damaged('no such text');
    }
    if (source.at > end) throw source.damaged('no such text');
    return ty.ofUnits(units.subarray(0, n));
  }

  // Twin of org.touyan.searchpack.ByteSource: every read past the end names the file.
  function Source(file, bytes, start, end) {
    this.file = file;
    this.bytes = bytes;
    this.at = start || 0;
    this.end = end === undefined ? bytes.length : end;
    if (this.at > this.end || this.end > bytes.length) throw this.damaged('part outside');
  }
  Source.prototype = {
    damaged: function (why) {
      return new DamagedPack(this.file, why);
    },
    part: function (start, end) {
      return new Source(this.file, this.bytes, start, end);
    },
    take: function () {
      if (this.at >= this.end) throw this.damaged('ends too early');
      return this.bytes[this.at++];
    },
    varint: function () {
      var value = 0, scale = 1, i, b;
      for (i = 0; i < 7; i++) {
        b = this.take();
        value += (b & 127) * scale;
        if (b < 128) return value;
        scale *= 128;
      }
      throw this.damaged('number too large');
    },
    count: function () {
      var value = this.varint();
      if (value > this.end - this.at) throw this.damaged('counts more than it holds');
      return value;
    },
    skip: function (length) {
      if (length > this.end - this.at) throw this.damaged('ends too early');
      this.at += length;
    },
    array: function (length) {
      var start = this.at;
      this.skip(length);
      return this.bytes.subarray(start, this.at);
    },
    string: function () {
      return utf8(this.array(this.count()));
    },
    // Becomes part of the name of a script: nothing else may stand there.
    hash: function () {
      var hash = this.string();
      if (!/^[0-9a-f]{12}$/.test(hash)) throw this.damaged('names no file');
      return hash;
    },
    text: function () {
      return shortText(this, this.count() + this.at);
    },
    texts: function () {
      var out = [], n = this.count();
      while (n--) out.push(this.text());
      return out;
    },
    strings: function () {
      var out = [], n = this.count();
      while (n--) out.push(this.string());
      return out;
    }
  };

  function utf8(bytes) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  // What was used last, as long as the weights of all stay within a limit.
  function Recent(most) {
    var kept = new Map(), weight = 0;
    return {
      get: function (key) {
        var entry = kept.get(key);
        if (!entry) return null;
        kept.delete(key);
        kept.set(key, entry); // the last used goes last
        return entry.value;
      },
      put: function (key, value, own) {
        kept.set(key, { value: value, weight: own });
        weight += own;
        kept.forEach(function (entry, key) {
          if (weight <= most) return;
          weight -= entry.weight;
          kept.delete(key);
        });
      }
    };
  }

  // inject(file, done): runs a script of the search folder, calls done() when it has run and done(true) when it could not.
  function Loader(inject, timeoutMs) {
    var waiting = {}, asked = {}, recent = Recent(CACHE_BYTES_MAX), packId = null;

    function Y(id, name, crc, text) {
      var wait = waiting[name];
      if (wait) wait(String(id), crc, String(text));
    }

    // Calls done(error) or done(null, bytes). The same part may be asked for by several callers at once.
    function load(part, hash, done) {
      var name = part + (hash ? '-' + hash : ''), file = name + '.js', open = true, known = recent.get(file), timer;
      if (known) return done(null, known);
      if (asked[file]) return asked[file].push(done);
      asked[file] = [done];

      function finish(error, bytes) {
        var all = asked[file];
        if (!open) return;
        open = false;
        clearTimeout(timer);
        delete waiting[name];
        delete asked[file];
        if (!error) recent.put(file, bytes, bytes.length);
        all.forEach(function (callback) { callback(error, bytes); });
      }
      waiting[name] = function (id, crc, text) {
        var bytes;
        if (packId !== null && id !== packId) return finish(new DamagedPack(file, 'of another site'));
        try {
          bytes = unpack(file, crc, text);
        } catch (e) {
          return finish(e);
        }
        if (part === 'head') packId = id;
        finish(null, bytes);
      };
      timer = setTimeout(function () { finish(new DamagedPack(file, 'timeout')); }, timeoutMs || TIMEOUT_MS);
      inject(file, function (failed) {
        finish(new DamagedPack(file, failed ? 'missing' : 'cut off')); // nothing if it has registered
      });
    }

    return { Y: Y, load: load, packId: function () { return packId; } };
  }

  // The injector of a page: a script element for each file.
  function injector(folder) {
    return function (file, done) {
      var script = document.createElement('script');
      script.src = folder + file;
      script.onload = function () { script.remove(); done(false); };
      script.onerror = function () { script.remove(); done(true); };
      document.head.appendChild(script);
    };
  }

  ty.pack = { Loader: Loader, Recent: Recent, Source: Source, DamagedPack: DamagedPack, injector: injector, isFrequent: isFrequent };
})(Touyan);
