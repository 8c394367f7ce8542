import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import test from "node:test";

test("the types take what hosts and the package give, and nothing else", () => {
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", path.join(import.meta.dirname, "types")], { stdio: "pipe", encoding: "utf8" });
});
