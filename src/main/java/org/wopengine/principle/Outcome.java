package org.wopengine.principle;

/**
 * What follows from a finding at one gate, with what people said to it.
 *
 * @param stops whether the gate cannot be passed as it is
 * @param toJudge whether a person may settle it with a sentence
 * @param judgement the sentence, or null
 * @param waiver the waiver that covers it, granted or refused; null if none was asked for
 */
public record Outcome(
        Check check, Finding finding, Result result, boolean stops, boolean toJudge, String judgement, Waiver waiver) {

    /** @param waiver the last one decided on exactly this finding, or null */
    static Outcome of(Check check, Finding finding, PrincipleAnswers answers, Waiver waiver) {
        var waived = waiver != null && waiver.isGranted();
        var judged = answers.judgementOf(check);
        return switch (finding.grade()) {
            case HOLDS -> new Outcome(check, finding, Result.PASS, false, false, judged, null);
            case DOES_NOT_APPLY -> new Outcome(check, finding, Result.NOT_APPLICABLE, false, false, null, null);
            case NOTEWORTHY ->
                new Outcome(check, finding, waived ? Result.WAIVED : Result.WARN, false, false, judged, waiver);
            case DOUBTFUL -> doubtful(check, finding, judged, waived, waiver);
            case BROKEN ->
                new Outcome(
                        check,
                        finding,
                        waived ? Result.WAIVED : check.effect().stops() ? Result.FAIL : Result.WARN,
                        !waived && check.effect().stops(),
                        false,
                        null,
                        waiver);
        };
    }

    private static Outcome doubtful(Check check, Finding finding, String judged, boolean waived, Waiver waiver) {
        if (judged != null) {
            return new Outcome(check, finding, Result.PASS, false, true, judged, waiver);
        }
        if (waived) {
            return new Outcome(check, finding, Result.WAIVED, false, true, null, waiver);
        }
        var asks = check.effect().asks();
        return new Outcome(check, finding, asks ? Result.FAIL : Result.WARN, asks, true, null, waiver);
    }
}
