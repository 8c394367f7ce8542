// The module itself, as it was built: `cargo run -p xtask -- wasm`.

const built = process.env.YAKKAN_MODULE ?? new URL("../../../wasm/dist/index.js", import.meta.url);

export const { yakkan } = await import(built);
