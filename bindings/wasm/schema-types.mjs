/**
 * Writes the TypeScript types of the request language from its JSON Schema: node schema-types.mjs [--check]
 *
 * The schema is made from the sources and held against every worked case, so that types written from it cannot drift.
 */
import { readFileSync, writeFileSync } from "node:fs";

const place = (path) => new URL(path, import.meta.url);
const schema = (name) => JSON.parse(readFileSync(place(`../requests/schema/${name}.schema.json`), "utf8"));

function written() {
  return [
    "// Made from the JSON Schema of the request language, not written by hand: node bindings/wasm/schema-types.mjs\n",
    file("Request", schema("request"), "Request"),
    file("Answer", schema("answer"), "Answer"),
  ].join("\n");
}

function file(name, root, prefix) {
  const names = Object.keys(root.$defs);
  const type = (node) => typeOf(node, (reference) => prefix + reference.replace("#/$defs/", ""));
  const definitions = names.map((one) => `${comment(root.$defs[one])}export type ${prefix}${one} = ${type(root.$defs[one])};`);
  return `${comment(root)}export type ${name} = ${type(root)};\n\n${definitions.join("\n\n")}\n`;
}

function comment(node, indent = "") {
  return node.description === undefined ? "" : `${indent}/** ${node.description.replaceAll("*/", "* /")} */\n${indent}`;
}

/** A type for what a node of the schema admits; patterns and ranges are the module's to check. */
function typeOf(node, named, indent = "") {
  if (node === true) return "unknown";
  if (node.$ref !== undefined) return named(node.$ref);
  const one = node.oneOf ?? node.anyOf;
  if (one !== undefined) return one.map((part) => typeOf(part, named, indent)).join(" | ");
  if (node.allOf !== undefined) return node.allOf.map((part) => `(${typeOf(part, named, indent)})`).join(" & ");
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum !== undefined) return node.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (Array.isArray(node.type)) {
    return node.type.map((type) => typeOf({ ...node, type }, named, indent)).join(" | ");
  }
  switch (node.type) {
    case "string":
      return "string";
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "null":
      return "null";
    case "array":
      return `readonly (${typeOf(node.items ?? true, named, indent)})[]`;
    case "object":
      return objectType(node, named, indent);
    case undefined:
      if (node.properties !== undefined) return objectType(node, named, indent);
      if (Object.keys(node).every((key) => ["description", "title"].includes(key))) return "unknown";
  }
  throw new Error(`a form of schema that is not known here: ${JSON.stringify(node)}`);
}

function objectType(node, named, indent) {
  const inner = `${indent}  `;
  const required = node.required ?? [];
  const members = Object.entries(node.properties ?? {}).map(([name, value]) => {
    const key = /^[a-z_]+$/i.test(name) ? name : JSON.stringify(name);
    const mark = required.includes(name) ? "" : "?";
    return `${comment(value, inner) || inner}${key}${mark}: ${typeOf(value, named, inner)};`;
  });
  const rest = node.additionalProperties;
  if (members.length === 0) {
    if (rest === false) return "Record<string, never>";
    return `{ readonly [name: string]: ${rest === undefined ? "unknown" : typeOf(rest, named, inner)} }`;
  }
  // Extra members of an answer are allowed by leaving them out: TypeScript admits them in values that are not literals.
  return `{\n${members.join("\n")}\n${indent}}`;
}

const target = place("js/requests.d.ts");
const types = written();
if (process.argv[2] === "--check") {
  if (readFileSync(target, "utf8") !== types) {
    console.error("js/requests.d.ts is not what the schema says; run: node schema-types.mjs");
    process.exit(1);
  }
} else {
  writeFileSync(target, types);
}
