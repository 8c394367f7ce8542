// Elements of HTML and SVG, written as calls.

const SVG = "http://www.w3.org/2000/svg";

/** `html("p", { class: "note" }, "text", child)`; attributes that are null or false are left out, functions listen. */
export function html(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Puts new children in, and the focus back on the element with the same `data-focus`. */
export function replaceKeepingFocus(root, ...children) {
  const focused = root.contains(document.activeElement) ? document.activeElement.getAttribute("data-focus") : null;
  root.replaceChildren(...children.flat(Infinity).filter(Boolean));
  if (focused) root.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}
