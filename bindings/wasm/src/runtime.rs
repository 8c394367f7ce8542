//! What the standard library would bring: an allocator, and what happens in a panic.
//!
//! The standard library prints a panic, which a module in a page cannot; what writes it would be a fifth of the module.

use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};

#[global_allocator]
static ALLOCATOR: WasmDynamicTalc = new_wasm_dynamic_allocator();

/// Stops the module: JavaScript sees a `WebAssembly.RuntimeError`.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
