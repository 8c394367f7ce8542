//! The request language, and documents of the caller's own.

use std::ffi::c_char;

use yakkan::catalog::{Catalog, Document, Severity};

use crate::failure::Failure;
use crate::service::CATALOG;
use crate::status::YakkanStatus;

/// The documents that `yakkan_answer` answers from: the built-in ones and the caller's.
#[repr(align(8))]
pub struct YakkanCatalog(Catalog);

/// Answers one request of the request language. Whatever the text is, as long as it is UTF-8, the answer is one JSON object on one line: `{"ok": …}` or `{"error": …}`.
///
/// `catalog` may be null: then the built-in documents answer.
///
/// # Safety
///
/// `catalog` is null or a handle that is not freed; `request` is null or points to `request_length` bytes; `buffer` is null or has room for `capacity` bytes;
/// `length` is null or points to a `size_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_answer(
    catalog: *const YakkanCatalog,
    request: *const c_char,
    request_length: usize,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> YakkanStatus {
    call!(|caller| {
        caller.out("length", length)?;
        let catalog = caller.optional_handle("catalog", catalog)?.map_or(&CATALOG, |catalog| &catalog.0);
        let answer = yakkan_requests::answer(catalog, caller.text("request", request, request_length)?);
        caller.write_text(&answer, buffer, capacity, length)
    })
}

/// A catalog with one document more, in JSON: another provider's, or another edition. `base` may be null for the built-in documents, and stays as it is.
///
/// A document with errors is `YAKKAN_STATUS_WRONG_FORM`; the last error tells the first of them, `yakkan lint` all.
///
/// Free the handle with `yakkan_catalog_free`.
///
/// # Safety
///
/// `base` is null or a handle that is not freed; `document` is null or points to `length` bytes; `catalog` is null or points to a place for a handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_catalog_with_document(
    base: *const YakkanCatalog,
    document: *const c_char,
    length: usize,
    catalog: *mut *mut YakkanCatalog,
) -> YakkanStatus {
    call!(|caller| {
        let (document, out) = (caller.text("document", document, length)?, caller.out("catalog", catalog)?);
        let base = caller.optional_handle("base", base)?.map_or(&CATALOG, |base| &base.0);
        let document =
            Document::from_json(document).map_err(|error| Failure::told(YakkanStatus::WrongForm, error.to_string()))?;
        let made = base.clone().with(document).map_err(|findings| {
            let first = findings.iter().find(|finding| finding.severity == Severity::Error);
            let message = first.map(ToString::to_string).unwrap_or_default();
            Failure::told(YakkanStatus::WrongForm, message)
        })?;
        caller.give(YakkanCatalog(made), out);
        Ok(())
    })
}

/// Frees a catalog. Null is nothing to free.
///
/// # Safety
///
/// `catalog` is null or came from `yakkan_catalog_with_document`, and is freed once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_catalog_free(catalog: *mut YakkanCatalog) {
    call!(|caller| caller.take("catalog", catalog));
}
