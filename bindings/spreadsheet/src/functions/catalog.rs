//! What do the documents say, and everything else?

use yakkan_requests::cut;

use crate::call::Call;
use crate::each::RowFunction;
use crate::prelude::*;
use crate::table::{Evaluate, Example, Function, Shown, argument, error, help, helpful, words};
use crate::trouble::{NA, Trouble, VALUE};
use crate::value::Value;

const ANSWERED: &str = "{\"ok\":{\"business\":true,\"readings\":[],\"clauses\":[\"ITES-EDR-MDR-3-HOURS-4\",\"ITES-EDR-MDR-3-HOURS-3\",\"ITES-EDR-MDR-3-HOURS-5\"]}}";

pub(super) const CLAUSE: Function = Function {
    name: "YAKKAN.CLAUSE",
    result: Shown::Text,
    summary: help(words("What a clause says, in other words.", "条項の内容(要約)。")),
    arguments: &[argument(
        "id",
        "clause",
        words("id", "条項"),
        words("the id of the clause, as YAKKAN.WHY gives it", "条項の ID(YAKKAN.WHY が示すもの)"),
    )
    .each()],
    examples: helpful(&[Example {
        formula: "=YAKKAN.CLAUSE(\"NEC-MIMAMORI-7.7-1\")",
        shows: words(
            "The service cannot be paused or stopped temporarily for the customer's own reasons.",
            "顧客の都合でサービスを一時的に休んだり止めたりすることはできない。",
        ),
        value: None,
    }]),
    errors: helpful(&[
        error(NA, "there is no such clause", "その ID の条項がない"),
        error(VALUE, "the cell is empty or holds no text", "セルが空、または文字列でない"),
    ]),
    evaluate: Evaluate::Each(clause),
};

pub(super) const ANSWER: Function = Function {
    name: "YAKKAN.ANSWER",
    result: Shown::Text,
    summary: help(words(
        "The answer to a question of the request language, as JSON with every reason, clause and reading.",
        "問い合わせ言語の質問への回答。理由・条項・解釈をすべて含む JSON です。",
    )),
    arguments: &[argument(
        "request",
        "request",
        words("request", "質問"),
        words("a question of the request language, as JSON", "問い合わせ言語の質問(JSON)"),
    )
    .each()],
    examples: helpful(&[Example {
        formula: "=YAKKAN.ANSWER(\"{\"\"do\"\":\"\"business_day\"\",\"\"desk\"\":\"\"ites\"\",\"\"on\"\":\"\"2026-12-29\"\"}\")",
        shows: words(ANSWERED, ANSWERED),
        value: None,
    }]),
    errors: helpful(&[error(
        VALUE,
        "the cell is empty or holds no text; a question that cannot be answered gives its error as JSON",
        "セルが空、または文字列でない(答えられない質問には、その理由が JSON で返ります)",
    )]),
    evaluate: Evaluate::Each(answer),
};

fn clause<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let sheet = call.sheet;
    Ok(Box::new(move |row| {
        let [id] = row.cells();
        let id = id.required()?;
        let name = id.name()?;
        let upper = || sheet.catalog.clause(&name.to_ascii_uppercase());
        match sheet.catalog.clause(&name).or_else(upper) {
            Some(clause) => Ok(Value::text(clause.text.of(sheet.language))),
            None => {
                let given = cut(&name);
                Err(told!(
                    id.place,
                    NA,
                    "unknown-clause",
                    "there is no clause '{0}'",
                    "「{0}」という条項はありません",
                    given
                ))
            }
        }
    }))
}

fn answer<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let catalog = call.sheet.catalog;
    Ok(Box::new(move |row| {
        let [request] = row.cells();
        Ok(Value::text(yakkan_requests::answer(catalog, request.required()?.text()?)))
    }))
}
