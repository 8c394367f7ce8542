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

/// Glue without its checks that an argument is of the class of handles it should be: `js/arguments.js` has made them before, with an error that names the
/// argument, and a handle that is none has no pointer. Asked a second time they take some ten nanoseconds each. `None` where one is written otherwise
/// than this knows.
pub(crate) fn without_class_checks(glue: &str) -> Option<String> {
    const CHECK: &str = "_assertClass(";
    let is_check = |line: &str| line.trim_start().starts_with(CHECK) && line.ends_with(");");
    let (checks, kept): (Vec<&str>, Vec<&str>) = glue.lines().partition(|line| is_check(line));
    let mut script: String = kept.iter().flat_map(|line| [line, "\n"]).collect();
    if let Some(definition) = script.find("\nfunction _assertClass(") {
        let end = script.get(definition..)?.find("\n}\n")?.checked_add(definition)?.checked_add("\n}\n".len())?;
        script.replace_range(definition..end, "");
    } else {
        checks.is_empty().then_some(())?;
    }
    (!script.contains(CHECK)).then_some(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checks_of_classes_go_with_their_definition_and_nothing_else_does() {
        let glue = "class A {\n    f(b) {\n        _assertClass(b, B);\n        g(b);\n    }\n}\n\nfunction _assertClass(a, b) {\n    if (c) {\n        d();\n    }\n}\n\nlet e;\n";
        let kept = "class A {\n    f(b) {\n        g(b);\n    }\n}\n\nlet e;\n";
        assert_eq!(without_class_checks(glue).as_deref(), Some(kept));
        assert_eq!(without_class_checks(kept).as_deref(), Some(kept));
    }

    #[test]
    fn a_check_of_a_class_that_would_stay_or_take_more_with_it_is_an_error() {
        for glue in ["x(_assertClass(b, B));\n", "_assertClass(b, B);\ng(b);\n", "_assertClass(b, B); g(b)\n"] {
            assert_eq!(without_class_checks(glue), None, "{glue}");
        }
    }

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
