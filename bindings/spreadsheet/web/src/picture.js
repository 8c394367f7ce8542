// A contract over time: one lane a service with its quantities, lock, charged months, policy years, and what is asked for. It draws answers and works none out.

import { svg } from "./elements.js";
import { AXIS, axis, lookedFrom, scaleOf } from "./picture-frame.js";
import { laneOf } from "./picture-lane.js";
import { word } from "./words.js";

/** Draws the answers of askAll as one SVG element, so many CSS pixels wide. */
export function picture({ answers, ledgerContract, terms, language, width, asOf }) {
  const { from, to } = answers.timeline.ok;
  const scale = scaleOf(from, to, 2, width - 2);
  const say = (name, values) => word(language, name, values);
  const { lines } = ledgerContract.contract;
  const lanes = lines.map((line, index) => laneOf({ line, before: lines[index - 1], answers, ledgerContract, terms, language, say, scale }));
  const drawing = svg("g");
  let top = AXIS + 6;
  for (const lane of lanes) {
    drawing.append(lane.draw(top));
    top += lane.height;
  }
  const title = `${ledgerContract.id} ${say("timeline")}`;
  const description = [`${from} – ${to}`, ...lanes.map((lane) => lane.description)].join(language === "ja" ? "。" : ". ");
  const looked = lookedFrom(scale, asOf, top, say, width);
  return svg(
    "svg",
    { class: "picture", role: "img", width, height: top, viewBox: `0 0 ${width} ${top}`, "aria-labelledby": "picture-title", "aria-describedby": "picture-description" },
    svg("title", { id: "picture-title" }, title),
    svg("desc", { id: "picture-description" }, description),
    svg(
      "defs",
      {},
      svg("pattern", { id: "lock", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, svg("line", { class: "hatch", y2: 6 })),
      svg("linearGradient", { id: "fade" }, svg("stop", { class: "fade-from", offset: 0 }), svg("stop", { class: "fade-to", offset: 1 })),
    ),
    axis(scale, top, language, width, looked.taken),
    looked.group,
    drawing,
  );
}
