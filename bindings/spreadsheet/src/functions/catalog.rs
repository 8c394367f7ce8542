//! What do the documents say, and everything else?

use crate::call::Call;
use crate::each::RowFunction;
use crate::table::{Argument, Evaluate, Example, Function, Shown, argument, error, words};
use crate::trouble::{Trouble, VALUE};
use crate::value::Value;

const REQUEST: Argument = argument(
    "request",
    "request",
    words("request", "質問"),
    words("a question of the request language, as JSON", "問い合わせ言語の質問(JSON)"),
);

pub(super) const ANSWER: Function = Function {
    name: "YAKKAN.ANSWER",
    result: Shown::Text,
    summary: words(
        "The answer to a question of the request language, as JSON with every reason, clause and reading.",
        "問い合わせ言語の質問への回答。理由・条項・解釈をすべて含む JSON です。",
    ),
    arguments: &[REQUEST.each()],
    examples: &[Example {
        formula: "=YAKKAN.ANSWER(\"{\"\"do\"\":\"\"claim_step\"\",\"\"step\"\":null,\"\"next\"\":\"\"mail\"\"}\")",
        shows: words("", ""),
        value: None,
    }],
    errors: &[error(
        VALUE,
        "the cell is empty or holds no text; a question that cannot be answered gives its error as JSON",
        "セルが空、または文字列でない(答えられない質問には、その理由が JSON で返ります)",
    )],
    evaluate: Evaluate::Each(answer),
};

fn answer<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let catalog = call.sheet.catalog;
    Ok(Box::new(move |row| {
        let [request] = row.cells()?;
        Ok(Value::text(yakkan_requests::answer(catalog, request.required()?.text()?)))
    }))
}
