package dev.throughline.reporting.buildtrap;

import java.util.regex.Pattern;

/// Whether a statement says what is to change, in words that can be measured: then it may name what is built, too.
final class ChangeWording {

    private static final String NUMBER =
            "(?:[€$£]? ?\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred|half)";

    /// A year says when, not how much.
    private static final String AMOUNT = "(?!(?:19|20)\\d\\d\\b)"
            + "(?:(?:about|around|over|under|above|below|roughly|currently|(?:more|less|fewer) than|an average of) )*"
            + NUMBER;

    private static final Pattern CHANGE = Pattern.compile(
            String.join(
                    "|",
                    "%|\\bper ?cent\\b|\\bpercentage points?\\b",
                    "\\bfrom " + AMOUNT + "\\b[^.;]{0,40}? to " + AMOUNT + "\\b",
                    "(?:^|\\b(?:to|and|or|will|would|can|that|which|must|should) )\\W*(?:\\w+ly )?(?:decrease|reduce|increase|raise|lower|grow"
                            + "|cut|halve|double|triple|quadruple|shorten|lift|shrink|boost)\\b(?!-)",
                    "\\b(?:(?:decreas|increas|reduc|rais|halv|doubl|tripl)(?:es|ing|ed)|(?:lower|shorten|boost|grow|lift)(?:s|ing|ed)"
                            + "|cutting|cuts|shrinks|shrinking)\\b(?!-)",
                    "\\b(?:used|adopted|chosen|bought|recommended) by [^.;]{0,20}?" + NUMBER + "\\b",
                    "\\bfor every " + NUMBER + "\\b",
                    "\\b" + NUMBER + " (?:in|out of) (?:every )?" + NUMBER + "\\b",
                    "\\b(?:nps|csat|churn|retention|conversion|satisfaction|score)\\b[^.;\\d]{0,30}\\d"),
            Pattern.CASE_INSENSITIVE);

    private ChangeWording() {}

    static boolean in(String text) {
        return CHANGE.matcher(text).find();
    }
}
