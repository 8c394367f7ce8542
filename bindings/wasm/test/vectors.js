/** The worked cases of the request language, and what it takes to ask them. */
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

export const root = new URL("../../../", import.meta.url);
const folder = new URL("tests/vectors/", root);

/** Every line of every file: `{ file, name, request, expect }`. */
export const cases = readdirSync(folder)
  .filter((file) => file.endsWith(".jsonl"))
  .flatMap((file) =>
    readFileSync(new URL(file, folder), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => ({ file, line, ...JSON.parse(line) })),
  );

/** Every case as it is, with disputes, and the whole line, which is no request. */
export const requests = cases.flatMap(({ request, line }) => [
  JSON.stringify(request),
  JSON.stringify({ ...request, disputes: true }),
  line,
]);

/** What Rust answers, without WASM in between. */
export function answersOfRust() {
  const arguments_ = ["run", "-q", "--locked", "-p", "yakkan-requests", "--example", "answer"];
  const input = `${requests.join("\n")}\n`;
  const out = execFileSync("cargo", arguments_, { cwd: root, input, maxBuffer: 1 << 28, stdio: ["pipe", "pipe", "inherit"] });
  return out.toString("utf8").split("\n").slice(0, -1);
}

/** The first difference from what is expected; members that are not named in it are free. */
export function difference(want, got, at = "") {
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || want.length !== got.length) return `${at}: want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`;
    return want.map((value, place) => difference(value, got[place], `${at}/${place}`)).find((found) => found);
  }
  if (typeof want === "object" && want !== null) {
    return Object.entries(want)
      .map(([name, value]) => difference(value, got?.[name], `${at}/${name}`))
      .find((found) => found);
  }
  return want === got ? undefined : `${at}: want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`;
}

/** A day or an instant of the request language as the serial number of a workbook, worked out with JavaScript's own calendar. */
export function serial(text) {
  const utc = text.length === 10 ? Date.parse(`${text}T00:00:00Z`) : Date.parse(text) + 9 * 3_600_000;
  return (utc + 25_569 * 86_400_000) / 86_400_000;
}
