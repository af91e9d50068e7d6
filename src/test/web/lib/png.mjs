// Makes a PNG picture of a screen small enough for a repository: a palette instead of full colours.
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTES = [128, 64, 32, 16];

/**
 * The same picture with at most 128 colours, fewer when it would be larger than bytesMax.
 * @param png a browser's screenshot: 8 bits a channel, no interlace
 * @returns the bytes of a PNG file; throws when 16 colours are still too many
 */
export function palette(png, bytesMax) {
  const picture = decode(png);
  for (const colours of PALETTES) {
    const small = encode(picture, choose(picture, colours));
    if (small.length <= bytesMax) return small;
  }
  throw new Error(`more than ${bytesMax} bytes with ${PALETTES[PALETTES.length - 1]} colours`);
}

/** Width, height and one number 0xRRGGBB a pixel. */
function decode(png) {
  const { width, height, channels, data } = readChunks(png);
  const line = width * channels;
  const raw = inflateSync(data);
  const rows = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const left = x >= channels ? rows[y * line + x - channels] : 0;
      const up = y ? rows[(y - 1) * line + x] : 0;
      const corner = y && x >= channels ? rows[(y - 1) * line + x - channels] : 0;
      rows[y * line + x] = raw[y * (line + 1) + 1 + x] + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
  }
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = rows[i * channels] << 16 | rows[i * channels + 1] << 8 | rows[i * channels + 2];
  return { width, height, pixels };
}

function readChunks(png) {
  const bytes = Buffer.from(png);
  const parts = [];
  let head = null;
  for (let at = SIGNATURE.length; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') head = { width: body.readUInt32BE(0), height: body.readUInt32BE(4), channels: { 2: 3, 6: 4 }[body[9]], plain: body[8] === 8 && !body[12] };
    if (name === 'IDAT') parts.push(body);
    at += length + 12;
  }
  if (!head?.channels || !head.plain) throw new Error('a picture of another kind than screenshots are');
  return { ...head, data: Buffer.concat(parts) };
}

function paeth(left, up, corner) {
  const [a, b, c] = [left, up, corner].map((near) => Math.abs(left + up - corner - near));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

// The commonest colours of groups of like ones. Screens have few; what is left out is the soft edge of letters.
function choose({ pixels }, most) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) || 0) + 1);
  const groups = new Map();
  for (const [pixel, count] of counts) {
    const key = pixel & 0xf0f0f0;
    const group = groups.get(key) || { count: 0, best: pixel, bestCount: 0 };
    group.count += count;
    if (count > group.bestCount) Object.assign(group, { best: pixel, bestCount: count });
    groups.set(key, group);
  }
  const colours = [...groups.values()].sort((a, b) => b.count - a.count || a.best - b.best).slice(0, most).map((group) => group.best);
  const indexOf = new Map();
  for (const pixel of counts.keys()) {
    let nearest = 0;
    colours.forEach((colour, i) => { if (distance(pixel, colour) < distance(pixel, colours[nearest])) nearest = i; });
    indexOf.set(pixel, nearest);
  }
  return { colours, indexOf };
}

function distance(one, other) {
  return [16, 8, 0].reduce((sum, bits) => sum + ((one >> bits & 255) - (other >> bits & 255)) ** 2, 0);
}

function encode({ width, height, pixels }, { colours, indexOf }) {
  const bits = colours.length <= 16 ? 4 : 8;
  const line = Math.ceil(width * bits / 8);
  const raw = Buffer.alloc((line + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const index = indexOf.get(pixels[y * width + x]);
      if (bits === 8) raw[y * (line + 1) + 1 + x] = index;
      else raw[y * (line + 1) + 1 + (x >> 1)] |= x & 1 ? index : index << 4;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, 3, 0, 0, 0], 8);
  const table = Buffer.from(colours.flatMap((colour) => [colour >> 16, colour >> 8 & 255, colour & 255]));
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', deflateSync(raw, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name, body) {
  const bytes = Buffer.alloc(body.length + 12);
  bytes.writeUInt32BE(body.length, 0);
  bytes.write(name, 4, 'latin1');
  body.copy(bytes, 8);
  bytes.writeUInt32BE(checksum(bytes.subarray(4, body.length + 8)), body.length + 8);
  return bytes;
}

// CRC-32 as PNG wants it.
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? sum >>> 1 ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
