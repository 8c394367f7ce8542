//! Is a contract valid?

use yakkan::catalog::Catalog;
use yakkan::contract_rules::{ReadingSet, Readings, check_contract};

use super::{Question, Read};
use crate::answer::Answer;
use crate::contract::{self, ContractForm};
use crate::error::Failed;
use crate::object::Object;
use crate::prelude::*;

struct CheckContract<'t>(ContractForm<'t>);

pub(super) fn read<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    Ok(Box::new(CheckContract(contract::read(catalog, request)?)))
}

impl<'t> Question<'t> for CheckContract<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        Ok(Answer::verdict(&check_contract(&self.0.contract, readings)))
    }

    fn relied_on(&self) -> ReadingSet {
        self.0.readings
    }
}
