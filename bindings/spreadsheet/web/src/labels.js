// Labels that share the rows above or below a bar: none covers another.

let canvas = null;
const families = {};

/** How wide a text is, in CSS pixels, in the font of the picture. */
export function textWidth(text, size, weight = 400, family = "--sans") {
  canvas ??= document.createElement("canvas").getContext("2d");
  families[family] ??= getComputedStyle(document.documentElement).getPropertyValue(family);
  canvas.font = `${weight} ${size}px ${families[family]}`;
  return canvas.measureText(text).width;
}

/** Gives each label a row and a left edge between two edges. A label stands to the right of its mark where there is room, else to its left, else where it fits. */
export function place(labels, left, right, size, most = 4) {
  const rows = [];
  for (const label of [...labels].sort((one, other) => one.x - other.x)) {
    const width = textWidth(label.text, size);
    const wanted = label.side === "left" ? label.x - 5 - width : label.x + 5;
    const x = Math.max(left, Math.min(wanted, right - width));
    const free = rows.findIndex((row) => row.every((other) => x + width + 8 <= other.left || other.right + 8 <= x));
    const at = free >= 0 ? free : rows.length;
    // What finds no room is left to the table beside the picture.
    if (at >= most) continue;
    (rows[at] ??= []).push({ left: x, right: x + width });
    Object.assign(label, { left: x, row: at });
  }
  return rows.length;
}
