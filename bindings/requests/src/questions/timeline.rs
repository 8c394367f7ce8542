//! What happens when, for a picture.

use super::Read;
use crate::object::Object;
use yakkan::catalog::Catalog;

pub(super) fn read<'t>(_: &'t Catalog, _: &mut Object<'_, '_>) -> Read<'t> {
    Err(crate::error::RequestError::new(crate::error::Code::UnknownQuestion, "the timeline is not built yet"))
}
