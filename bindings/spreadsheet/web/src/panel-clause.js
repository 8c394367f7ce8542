// A clause: a button with its id, and beneath it, once opened, what it says in our own words.

import { html } from "./elements.js";
import { inLanguage, word } from "./words.js";

export function clauseButton({ language, open, again }, id, place) {
  const key = `clause-${place}`;
  const opened = open.has(key);
  return html(
    "button",
    {
      type: "button",
      class: "clause",
      "aria-expanded": String(opened),
      "aria-controls": opened ? key : null,
      "aria-label": word(language, "clauseOf", { id }),
      "data-focus": key,
      click: () => {
        if (opened) open.delete(key);
        else open.add(key);
        again();
      },
    },
    id,
  );
}

export function clauses({ yakkan, language, open }, id, place) {
  const key = `clause-${place}`;
  if (!open.has(key)) return null;
  const clause = yakkan.ask({ do: "clause", id }).ok;
  const document = yakkan.ask({ do: "documents" }).ok.documents.find((one) => one.id === clause?.document);
  return html(
    "blockquote",
    { id: key },
    html("p", {}, inLanguage(language, clause?.text)),
    html("footer", {}, [inLanguage(language, document?.title), clause?.section].filter(Boolean).join("　")),
  );
}
