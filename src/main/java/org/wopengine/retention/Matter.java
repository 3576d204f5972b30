package org.wopengine.retention;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What tables are about, for people who do not know them. */
public enum Matter {
    AGREEMENT("agreement"),
    ALLIANCE("alliance_member", "supporter"),
    AUTHORSHIP("authorship"),
    BASELINE("baseline", "baseline_set"),
    CALL("call_entry", "programme"),
    CHECK("principle"),
    CLOSURE("closure", "benefit_statement"),
    CONDUCT("conduct"),
    DECISION("decision_log"),
    DECLARATION("interest_declaration", "lifting"),
    DIAGNOSIS("diagnosis"),
    DOCUMENT("document"),
    EXIT("exit"),
    FOLLOW_UP("follow_up"),
    FORM("shown_form"),
    IMPORT("list_import"),
    INTEREST("expression_of_interest", "interest_version"),
    MATCHING("match", "matching"),
    NOTICE("notification"),
    OPERATOR("operator"),
    PARTNERSHIP("partnership"),
    PAST("past_partnership"),
    PSEUDONYM("anonymisation"),
    RECONCILIATION("reconciliation"),
    REPORT("progress_report", "report", "reporting_period"),
    REVIEW("partnership_review", "management_response", "review_recommendation"),
    ROUND("call_round"),
    SECONDMENT("secondment"),
    SECURITY("security_log"),
    VIEWING("viewing"),
    WORK_PLAN("work_plan"),
    WORKSHEET("worksheet");

    private final String[] beginnings;

    Matter(String... beginnings) {
        this.beginnings = beginnings;
    }

    /** The matter whose name the table carries longest; empty if there is none. */
    static Optional<Matter> of(String table) {
        return Stream.of(values())
                .filter(matter -> matter.length(table) > 0)
                .max(Comparator.comparing(matter -> matter.length(table)));
    }

    private int length(String table) {
        return Stream.of(beginnings)
                .filter(beginning -> table.equals(beginning) || table.startsWith(beginning + "_"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** The rows of tables together by what they are about. */
    static Map<Matter, Long> together(Map<String, Long> rows) {
        var together = new TreeMap<Matter, Long>();
        rows.forEach((table, number) -> together.merge(
                of(table).orElseThrow(() -> new IllegalStateException("Nobody has said what is in " + table)),
                number,
                Long::sum));
        return together;
    }
}
