// Loads the parts of a search pack: classic scripts that each call Y(packId, part, crc, base64). See docs/dev/search-format.md.
// A truncated script fires "load", not "error": what counts is that the part registered, whole. Shards are not trusted.
(function (root) {
  'use strict';
  var RAW_BYTES_MAX = 64 << 20;
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

  function crc32(bytes) {
    var i, k, c;
    if (!crcTable) {
      crcTable = new Int32Array(256);
      for (i = 0; i < 256; i++) {
        for (c = i, k = 0; k < 8; k++) c = c & 1 ? c >>> 1 ^ 0xedb88320 : c >>> 1;
        crcTable[i] = c;
      }
    }
    c = -1;
    for (i = 0; i < bytes.length; i++) c = crcTable[(c ^ bytes[i]) & 255] ^ c >>> 8;
    return (c ^ -1) >>> 0;
  }

  function unpack(file, crc, base64) {
    var text, bytes, i, length;
    try {
      text = atob(base64);
    } catch (e) {
      throw new DamagedPack(file, 'no base64');
    }
    bytes = new Uint8Array(text.length);
    for (i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
    if (crc32(bytes) !== crc) throw new DamagedPack(file, 'check sum');
    if (bytes.length < 5) throw new DamagedPack(file, 'empty');
    length = (bytes[0] | bytes[1] << 8 | bytes[2] << 16 | bytes[3] << 24) >>> 0;
    if (length > RAW_BYTES_MAX) throw new DamagedPack(file, 'too large');
    try {
      return root.Touyan.inflate(bytes, 4, length);
    } catch (e) {
      throw new DamagedPack(file, 'cannot be unpacked');
    }
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
    strings: function () {
      var out = [], n = this.count();
      while (n--) out.push(this.string());
      return out;
    }
  };

  function utf8(bytes) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  // inject(file, done): runs a script of the search folder, calls done() when it has run and done(true) when it could not.
  function Loader(inject, timeoutMs) {
    var waiting = {}, cache = new Map(), cached = 0, packId = null;

    function Y(id, part, crc, base64) {
      var wait = waiting[part];
      if (wait) wait(String(id), crc, String(base64));
    }

    // Calls done(error) or done(null, bytes). The same part may be asked for by several callers at once.
    function load(part, hash, done) {
      var file = part + (hash ? '-' + hash : '') + '.js', open = true, known = cache.get(file), timer;
      if (known && known.bytes) {
        cache.delete(file);
        cache.set(file, known); // the last used goes last
        return done(null, known.bytes);
      }
      if (known) return known.waiting.push(done);
      known = { bytes: null, waiting: [done] };
      cache.set(file, known);

      function finish(error, bytes) {
        var all = known.waiting;
        if (!open) return;
        open = false;
        clearTimeout(timer);
        delete waiting[part];
        cache.delete(file);
        if (!error) {
          known.bytes = bytes;
          cache.set(file, known);
          cached += bytes.length;
          forget();
        }
        all.forEach(function (callback) { callback(error, bytes); });
      }
      waiting[part] = function (id, crc, base64) {
        var bytes;
        if (packId !== null && id !== packId) return finish(new DamagedPack(file, 'of another site'));
        try {
          bytes = unpack(file, crc, base64);
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

    function forget() {
      cache.forEach(function (entry, file) {
        if (cached <= CACHE_BYTES_MAX || !entry.bytes || file === 'head.js') return;
        cached -= entry.bytes.length;
        cache.delete(file);
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

  root.Touyan = root.Touyan || {};
  root.Touyan.pack = { Loader: Loader, Source: Source, DamagedPack: DamagedPack, injector: injector, unpack: unpack };
})(typeof window === 'undefined' ? globalThis : window);
