//! The scripts of the npm package, as they are sent.

/// A script without the lines that hold a comment alone: what they tell stands in the types, and where the script was written.
pub(crate) fn without_comments(script: &str) -> String {
    let mut is_in_comment = false;
    let mut kept = String::with_capacity(script.len());
    for line in script.lines() {
        let text = line.trim_start();
        is_in_comment |= text.starts_with("/*");
        let is_comment = is_in_comment || text.starts_with("//");
        is_in_comment &= !text.trim_end().ends_with("*/");
        if !is_comment {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_on_lines_of_their_own_go_and_everything_else_stays() {
        let script = "/** One. */\nconst a = 1; // a\n  /**\n   * Two.\n   * @param {string} b\n   */\nconst b = \"// no comment\";\n\n  // three\nb();\n";
        assert_eq!(without_comments(script), "const a = 1; // a\nconst b = \"// no comment\";\n\nb();\n");
    }
}
