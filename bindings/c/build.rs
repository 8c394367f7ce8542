//! Gives the shared library the name that programs are bound to: it carries the version of the ABI, so that a program never meets another one.

use std::env;

/// `YAKKAN_ABI_VERSION`; a test of the package compares the two.
const ABI_VERSION: u32 = 1;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let os = env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    match os.as_str() {
        "linux" | "android" | "freebsd" | "netbsd" | "openbsd" | "dragonfly" => {
            println!("cargo::rustc-cdylib-link-arg=-Wl,-soname,libyakkan.so.{ABI_VERSION}");
        }
        "macos" => println!("cargo::rustc-cdylib-link-arg=-Wl,-install_name,@rpath/libyakkan.{ABI_VERSION}.dylib"),
        _ => {}
    }
}
