//! A module for a script that brings it with it: a script is text, and what is put into text must be compressed before, since a compressor no longer
//! finds in it what is alike. `js/unpack.js` of the package reads what is written here.

use std::io::Write;

use lzma_rust2::{LzmaOptions, LzmaWriter};

use crate::Failure;

/// The module as a stream of LZMA without header or end: three bits of the letter before go into the next, none of the place.
pub(crate) fn pack(module: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut options = LzmaOptions::with_preset(9);
    (options.lc, options.lp, options.pb) = (3, 0, 0);
    options.nice_len = LzmaOptions::NICE_LEN_MAX;
    options.depth_limit = 1000;
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
    writer.write_all(module)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use lzma_rust2::LzmaReader;

    use super::*;

    #[test]
    fn what_is_packed_is_smaller_and_the_same_when_it_is_unpacked() {
        let module: Vec<u8> =
            (0_u32..20_000).map(|place| u8::try_from(place * place % 251).unwrap_or_default()).collect();
        let packed = pack(&module).unwrap_or_default();
        assert!(packed.len() < module.len() / 10, "{}", packed.len());
        let size = u64::try_from(module.len()).unwrap_or_default();
        let mut unpacked = Vec::new();
        let reader = LzmaReader::new(packed.as_slice(), size, 3, 0, 0, 1 << 24, None);
        reader.and_then(|mut reader| reader.read_to_end(&mut unpacked)).expect("a stream of LZMA");
        assert_eq!(unpacked, module);
    }
}
