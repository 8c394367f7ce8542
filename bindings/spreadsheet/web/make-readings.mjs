// Writes src/readings.json: what each reading is about and what its values mean, in both languages, as `yakkan explain` says it. With --check it only compares.

import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const file = here("src/readings.json");
const schema = JSON.parse(await readFile(here("../../requests/schema/request.schema.json"), "utf8"));

execFileSync("cargo", ["build", "-q", "-p", "yakkan-cli"], { cwd: here("../../.."), stdio: "inherit" });

const readings = Object.entries(schema.$defs.ReadingChoice.properties).map(([name, { enum: values }]) => {
  const said = { en: explained(name, "en"), ja: explained(name, "ja") };
  return {
    name,
    about: { en: said.en.about, ja: said.ja.about },
    values: values.map((value) => ({ name: value, means: { en: meaning(said.en, value), ja: meaning(said.ja, value) } })),
  };
});
const text = `${JSON.stringify(readings, null, 1)}\n`;

if (process.argv.includes("--check")) {
  if ((await readFile(file, "utf8")) !== text) {
    console.error("src/readings.json is not what `yakkan explain` says: run `node make-readings.mjs`");
    process.exit(1);
  }
} else {
  await writeFile(file, text);
}

function explained(name, language) {
  const told = execFileSync("cargo", ["run", "-q", "-p", "yakkan-cli", "--", "--lang", language, "explain", name], { cwd: here("../../.."), encoding: "utf8" });
  const [, about, ...values] = told.split("\n").map((line) => line.trim());
  return { about, values };
}

function meaning({ values }, value) {
  const line = values.find((candidate) => candidate.startsWith(`- ${value}`) && /^[\s:：(（]/.test(candidate.slice(value.length + 2)));
  const means = line?.replace(/^- [^:：]*[:：]\s*/, "");
  if (!means) throw new Error(`nothing is said of the value ${value}: ${values.join(" / ")}`);
  return means;
}
