package org.wopengine.identity.tasklist;

import java.util.Set;
import java.util.regex.Pattern;

/** Understands the engine's error texts; it has no better signs to go by. */
final class EngineWords {
    private static final Pattern PREFIX = Pattern.compile(
            "^(Cannot submit task form \\S+: |Cannot instantiate process definition \\S+: |ENGINE-\\d+ )+");

    private static final Pattern FORM_TEXT =
            Pattern.compile("^(Cannot submit task form|Cannot instantiate process definition) .*", Pattern.DOTALL);

    private static final Pattern OVERTAKEN = Pattern.compile(
            "ENGINE-03005|updated by another transaction|updated or deleted by another transaction"
                    + "|OptimisticLock|[Cc]annot find task with id|task is null"
                    + "|No matching task with id",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TOO_MANY =
            Pattern.compile("unbound number of results is forbidden|Max results limit of \\d+ exceeded");
    private static final Pattern TOO_MANY_CONDITIONS = Pattern.compile("More than \\d+ conditions in a query");
    private static final Pattern TOO_SLOW = Pattern.compile("The database worked on this for too long");
    private static final Pattern TAKEN = Pattern.compile("already claimed by someone else", Pattern.CASE_INSENSITIVE);

    /** The engine fails where it should say that something is not there. */
    private static final Pattern NOT_THERE = Pattern.compile(
            "(no|cannot find) .*(with|for) .*id.* is null|no job found with id", Pattern.CASE_INSENSITIVE);

    /** The same for a question that something is left out of, or that contradicts itself. */
    private static final Pattern ILL_ASKED = Pattern.compile("^Cannot invoke .*\\.rest\\.dto\\."
            + "|^[A-Za-z ]+ is (null|empty)$|contains null value$|^Invalid query usage"
            + "|^Cannot find serializer for value|^Cannot invoke .*\\.(dto|query)\\."
            + "|^Booleans and null cannot be used in .* condition"
            + "|^argument type mismatch$|^java\\.lang\\.ClassCastException@|^Cannot invoke .*\\.db\\.(Authorization|Tenant)Check\\."
            + "|is not allowed .* a name in a path template");

    private static final Pattern ON_HOLD = Pattern.compile("is suspended|suspended (task|entit|process)");

    /** How the engine marks what a form or a rule of ours refused; its own refusals of a call look different. */
    private static final Set<String> OURS_TO_SAY = Set.of("RestException", "BadUserRequestException");

    /** Signs that a text was not written for people. */
    private static final Pattern INNARDS = Pattern.compile(
            "ENGINE-\\d|Exception\\b|\\bat [a-z]+\\.[a-z]|[a-z]+\\.[a-z]+\\.[A-Za-z.]+[A-Z]|SQL|JDBC|JSON|\\$\\{|\\bnull\\b");

    private EngineWords() {}

    enum Meaning {
        /** Somebody else was faster. */
        OVERTAKEN,
        /** Somebody else has claimed the task. */
        TAKEN,
        /** The partnership is suspended. */
        ON_HOLD,
        /** More rows were asked for than anybody gets at once. */
        TOO_MANY,
        /** A question with more conditions than anybody asks by hand. */
        TOO_MANY_CONDITIONS,
        /** The database gave up on it. */
        TOO_SLOW,
        /** A rule says no; the text is ours. */
        FOR_THE_PERSON,
        NOT_ALLOWED,
        NOT_FOUND,
        /** The call itself is wrong. */
        UNREADABLE,
        /** Something is broken. */
        OURS
    }

    static Meaning meaning(int status, String type, String message, boolean form) {
        if (status == 401 || status == 403) {
            return Meaning.NOT_ALLOWED;
        }
        if (OVERTAKEN.matcher(message).find()) {
            return Meaning.OVERTAKEN;
        }
        if (TAKEN.matcher(message).find()) {
            return Meaning.TAKEN;
        }
        if (ON_HOLD.matcher(message).find()) {
            return Meaning.ON_HOLD;
        }
        if (TOO_MANY.matcher(message).find()) {
            return Meaning.TOO_MANY;
        }
        if (TOO_MANY_CONDITIONS.matcher(message).find()) {
            return Meaning.TOO_MANY_CONDITIONS;
        }
        if (TOO_SLOW.matcher(message).find()) {
            return Meaning.TOO_SLOW;
        }
        if (status == 404) {
            return form ? Meaning.OVERTAKEN : Meaning.NOT_FOUND;
        }
        if (status >= 500 && NOT_THERE.matcher(message).find()) {
            return Meaning.NOT_FOUND;
        }
        if (status >= 500 && ILL_ASKED.matcher(message).find()) {
            return Meaning.UNREADABLE;
        }
        if (status >= 500) {
            return Meaning.OURS;
        }
        var plain = plain(message);
        return OURS_TO_SAY.contains(type)
                        && !plain.isBlank()
                        && !INNARDS.matcher(plain).find()
                ? Meaning.FOR_THE_PERSON
                : Meaning.UNREADABLE;
    }

    /** The text without what the engine puts in front of it. */
    static String plain(String message) {
        return FORM_TEXT.matcher(message).matches() || message.startsWith("ENGINE-")
                ? PREFIX.matcher(message).replaceFirst("").strip()
                : message.strip();
    }
}
