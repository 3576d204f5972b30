package org.wopengine.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stage to activity status, as the mapping to IATI has it. */
class IatiStatusTest {
    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, 1",
        "CHANGES_REQUESTED, 1",
        "MATCHED, 1",
        "PRINCIPLE_REVIEW, 1",
        "SIGNED, 2",
        "PLANNING, 2",
        "ACTIVE, 2",
        "UNDER_REVIEW, 2",
        "CLOSING, 3",
        "CLOSED, 4",
        "FOLLOW_UP, 4",
        "ARCHIVED, 4",
        "REJECTED, 5",
        "WITHDRAWN, 5",
        "UNMATCHED, 5",
        "TERMINATED, 5",
        "SUSPENDED, 6"
    })
    void eachStatusHasItsCode(PartnershipStatus status, int code) {
        assertThat(IatiStatus.of(status).code()).isEqualTo(code);
    }
}
