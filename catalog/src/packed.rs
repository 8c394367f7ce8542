//! The clause register in one text, column by column: a table of constants would be twice its size in a module that browsers load.

use alloc::borrow::{Cow, ToOwned};
use alloc::string::String;
use alloc::vec::Vec;

use yakkan_contract_rules::{Clause, ClauseId, Decidable, ServiceId, Text};

use crate::documents::ALL;
use crate::{Catalog, Document};

/// Cells stand below each other, columns side by side: names, sections, kinds, who decides, services, English, Japanese. First comes how many letters
/// take one byte; each other byte is the first of two.
const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/register.packed"));
/// The letters, in the order of their places.
const LETTERS: &str = include_str!(concat!(env!("OUT_DIR"), "/letters.txt"));

impl Catalog {
    /// The four built-in documents with their clause register, unpacked now: what [`built_in`](Self::built_in) is with the feature `texts`.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_catalog::Catalog;
    ///
    /// let catalog = Catalog::unpacked();
    /// assert_eq!(catalog.clause("ITES-EDR-MDR-3-3-11").map(|clause| clause.kind.as_ref()), Some("quantity"));
    /// ```
    pub fn unpacked() -> Self {
        let register = register();
        let mut documents = Vec::from(ALL);
        for document in &mut documents {
            document.clauses = Cow::Owned(clauses(&register, document));
        }
        Self { documents: Cow::Owned(documents) }
    }
}

/// The packed text.
fn register() -> String {
    let letters: Vec<char> = LETTERS.chars().collect();
    let mut text = String::new();
    let mut bytes = PACKED.iter().copied().map(usize::from);
    let one_byte = bytes.next().unwrap_or_default();
    while let Some(byte) = bytes.next() {
        let place = byte.checked_sub(one_byte).map_or(byte, |page| {
            page.saturating_mul(256).saturating_add(bytes.next().unwrap_or_default()).saturating_add(one_byte)
        });
        text.extend(letters.get(place));
    }
    text
}

/// The clauses of a document, in its order.
fn clauses(register: &str, document: &Document) -> Vec<Clause> {
    let mut columns = register.split('\t').map(|column| column.split('\n'));
    let mut column = || columns.next().unwrap_or_else(|| "".split('\n'));
    let (ids, sections, kinds, decidable) = (column(), column(), column(), column());
    let (services, english, japanese) = (column(), column(), column());
    let rows = ids.zip(sections).zip(kinds.zip(decidable)).zip(services.zip(english.zip(japanese)));
    let of_document = rows.filter(|(((id, _), _), _)| belongs(id, document));
    let clauses = of_document.filter_map(|(((id, section), (kind, decidable)), (services, (en, ja)))| {
        Some(Clause {
            id: ClauseId::new(id).ok()?,
            document: document.id.clone(),
            section: Cow::Owned(section.to_owned()),
            kind: Cow::Owned(kind.to_owned()),
            decidable: [Decidable::Rule, Decidable::Attest, Decidable::Info]
                .into_iter()
                .find(|one| one.as_str() == decidable)?,
            services: services_of(services),
            text: Text { en: Cow::Owned(en.to_owned()), ja: Cow::Owned(ja.to_owned()) },
        })
    });
    clauses.collect()
}

fn belongs(id: &str, document: &Document) -> bool {
    id.strip_prefix(document.id.as_str()).is_some_and(|rest| rest.starts_with('-'))
}

fn services_of(cell: &str) -> Cow<'static, [ServiceId]> {
    cell.split(',').filter(|service| *service != "-").filter_map(|service| ServiceId::new(service).ok()).collect()
}
