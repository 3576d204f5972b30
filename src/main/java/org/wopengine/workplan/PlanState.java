package org.wopengine.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.wopengine.partnership.PartnershipView;

/**
 * A version of the plan, or the draft, as somebody reads it.
 *
 * @param version what became of it, or null for the draft
 * @param startsOn null for the draft of a partnership that has no dates yet, as is {@code endsOn}
 * @param currency of all amounts
 * @param asOf when it was last changed
 */
record PlanState(
        PartnershipView partnership,
        PlanVersionView version,
        PlanContents contents,
        LocalDate startsOn,
        LocalDate endsOn,
        String currency,
        Instant asOf) {
    /** How addresses name the draft. */
    static final String DRAFT = "draft";

    /** Name and code of an operator that takes or took part; any other text, such as none, stays as it is. */
    public String operator(String code) {
        return Stream.concat(partnership.present().stream(), partnership.parties().stream())
                .filter(party ->
                        party.operator() != null && party.operator().value().equals(code))
                .findFirst()
                .map(party -> party.name() + " (" + code + ")")
                .orElse(code);
    }

    public boolean isDraft() {
        return version == null;
    }

    /** How addresses name it: the number, or {@link #DRAFT}. */
    public String which() {
        return isDraft() ? DRAFT : String.valueOf(version.version());
    }
}
