// The add-in's icon as PNG, drawn here so that no binary has to be kept: a sheet with one row stressed.

import { crc32, deflateSync } from "node:zlib";

const WHITE = [255, 255, 255];
const LINE = [31, 78, 121];
const STRESSED = [192, 80, 32];

export function icon(size) {
  const rows = [];
  for (let y = 0; y < size; y += 1) {
    rows.push(0);
    for (let x = 0; x < size; x += 1) rows.push(...colour(x / size, y / size));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.from(rows))), chunk("IEND", Buffer.alloc(0))]);
}

function colour(x, y) {
  const edge = x < 1 / 8 || x >= 7 / 8 || y < 1 / 8 || y >= 7 / 8;
  if (edge) return LINE;
  if (y >= 4 / 8 && y < 5 / 8) return STRESSED;
  return y < 2 / 8 || (x >= 3 / 8 && x < 3.5 / 8) ? LINE : WHITE;
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const out = Buffer.alloc(8);
  out.writeUInt32BE(data.length, 0);
  out.writeUInt32BE(crc32(body) >>> 0, 4);
  return Buffer.concat([out.subarray(0, 4), body, out.subarray(4)]);
}
