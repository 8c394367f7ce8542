//! The scripts of the npm package, as they are sent.

/// A script without the lines that hold a comment alone: what they tell stands in the types, and where the script was written. `None` where such a
/// line goes on after the comment, or the comment never ends: code must not go with it.
pub(crate) fn without_comments(script: &str) -> Option<String> {
    let mut is_in_comment = false;
    let mut kept = String::with_capacity(script.len());
    for line in script.lines() {
        let text = line.trim();
        is_in_comment |= text.starts_with("/*");
        if is_in_comment {
            if let Some((_, after)) = text.split_once("*/") {
                is_in_comment = false;
                after.is_empty().then_some(())?;
            }
        } else if !text.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    (!is_in_comment).then_some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_on_lines_of_their_own_go_and_everything_else_stays() {
        let script = "/** One. */\nconst a = 1; // a\n  /**\n   * Two.\n   * @param {string} b\n   */\nconst b = \"// no comment\";\n\n  // three\nb();\n";
        assert_eq!(
            without_comments(script).as_deref(),
            Some("const a = 1; // a\nconst b = \"// no comment\";\n\nb();\n")
        );
    }

    #[test]
    fn code_after_a_comment_is_never_taken_for_one() {
        for script in
            ["/* a */ f();\ng();\n", "/** @type {number} */ (x).y();\n", "/*\n b */ f();\n", "f();\n/* g();\n"]
        {
            assert_eq!(without_comments(script), None, "{script}");
        }
    }
}
