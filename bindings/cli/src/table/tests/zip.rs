//! The smallest workbook that can be made by hand, for cells that no writer makes.

/// A workbook of one sheet, `lines`, with this XML in its `sheetData`.
pub fn workbook(sheet_data: &str) -> Vec<u8> {
    let types = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let relationship = |kind: &str, target: &str| {
        format!(
            r#"<Relationships xmlns="{package}"><Relationship Id="r1" Type="{office}/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    let book = format!(
        r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="lines" sheetId="1" r:id="r1"/></sheets></workbook>"#
    );
    let sheet = format!(r#"<worksheet xmlns="{main}"><sheetData>{sheet_data}</sheetData></worksheet>"#);
    archive(&[
        ("[Content_Types].xml", types),
        ("_rels/.rels", &relationship("officeDocument", "xl/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", &relationship("worksheet", "worksheets/sheet1.xml")),
        ("xl/workbook.xml", &book),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

/// A zip archive of files stored as they are.
pub fn archive(files: &[(&str, impl AsRef<[u8]>)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let content = content.as_ref();
        let (offset, size) = (bytes.len() as u32, (content.len() as u32).to_le_bytes());
        let version_to_date = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
        let name_size = (name.len() as u16).to_le_bytes();
        let common =
            [&version_to_date[..], &checksum(content).to_le_bytes(), &size, &size, &name_size, &[0, 0]].concat();
        bytes.extend([b"PK\x03\x04", &common[..], name.as_bytes(), content].concat());
        directory.extend([b"PK\x01\x02\x14\0", &common[..], &[0; 10], &offset.to_le_bytes(), name.as_bytes()].concat());
    }
    let (count, start) = ((files.len() as u16).to_le_bytes(), (bytes.len() as u32).to_le_bytes());
    let size = (directory.len() as u32).to_le_bytes();
    bytes.extend(directory);
    bytes.extend([b"PK\x05\x06\0\0\0\0", &count[..], &count, &size, &start, &[0, 0]].concat());
    bytes
}

/// CRC-32 as zip archives have it.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}
