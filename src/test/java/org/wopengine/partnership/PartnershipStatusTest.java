package org.wopengine.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wopengine.partnership.PartnershipStatus.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of moves, written a second time and as a table: who changes one has to change the other on purpose. */
class PartnershipStatusTest {
    private static final String TABLE =
            """
            SUBMITTED         > SCREENING WITHDRAWN
            SCREENING         > CHANGES_REQUESTED ELIGIBLE REJECTED WITHDRAWN
            CHANGES_REQUESTED > SCREENING REJECTED WITHDRAWN
            ELIGIBLE          > MATCHING AGREEMENT_DRAFT WITHDRAWN
            MATCHING          > MATCHED UNMATCHED WITHDRAWN
            MATCHED           > MATCHING AGREEMENT_DRAFT WITHDRAWN
            AGREEMENT_DRAFT   > PRINCIPLE_REVIEW MATCHING WITHDRAWN
            PRINCIPLE_REVIEW  > AGREEMENT_DRAFT MATCHING SIGNED REJECTED WITHDRAWN
            SIGNED            > DIAGNOSIS SUSPENDED TERMINATED
            DIAGNOSIS         > PLANNING SUSPENDED TERMINATED
            PLANNING          > ACTIVE SUSPENDED TERMINATED
            ACTIVE            > UNDER_REVIEW CLOSING SUSPENDED TERMINATED
            UNDER_REVIEW      > ACTIVE CLOSING SUSPENDED TERMINATED
            SUSPENDED         > SIGNED DIAGNOSIS PLANNING ACTIVE UNDER_REVIEW TERMINATED
            CLOSING           > CLOSED TERMINATED
            CLOSED            > FOLLOW_UP ARCHIVED
            FOLLOW_UP         > ARCHIVED
            ARCHIVED          >
            REJECTED          >
            WITHDRAWN         >
            UNMATCHED         >
            TERMINATED        >
            """;

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @MethodSource("everyMove")
    void everyMoveIsAllowedOrForbiddenAsTheTableSays(PartnershipStatus from, PartnershipStatus to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }

    @Test
    void everyStatusButTheFirstCanBeReached() {
        var reached = EnumSet.of(SUBMITTED);
        for (var before = 0; before != reached.size(); ) {
            before = reached.size();
            Set.copyOf(reached).forEach(status -> reached.addAll(status.next()));
        }

        assertThat(reached).containsExactlyInAnyOrder(PartnershipStatus.values());
    }

    @Test
    void applicantsWithdrawBeforeTheSignatureAndPartnersTerminateAfterIt() {
        assertThat(Arrays.stream(values()).filter(PartnershipStatus::isBeforeSignature))
                .containsExactly(
                        SUBMITTED,
                        SCREENING,
                        CHANGES_REQUESTED,
                        ELIGIBLE,
                        MATCHING,
                        MATCHED,
                        AGREEMENT_DRAFT,
                        PRINCIPLE_REVIEW);
        assertThat(Arrays.stream(values()).filter(PartnershipStatus::isRunning))
                .containsExactly(SIGNED, DIAGNOSIS, PLANNING, ACTIVE, UNDER_REVIEW, SUSPENDED, CLOSING);
    }

    static Stream<Arguments> everyMove() {
        var table = table();
        return Arrays.stream(values()).flatMap(from -> Arrays.stream(values())
                .map(to -> Arguments.of(from, to, table.get(from).contains(to))));
    }

    private static Map<PartnershipStatus, Set<PartnershipStatus>> table() {
        var table = new EnumMap<PartnershipStatus, Set<PartnershipStatus>>(PartnershipStatus.class);
        TABLE.lines().forEach(line -> {
            var sides = line.split(">", -1);
            var next = EnumSet.noneOf(PartnershipStatus.class);
            Stream.of(sides[1].split(" "))
                    .filter(word -> !word.isBlank())
                    .map(PartnershipStatus::valueOf)
                    .forEach(next::add);
            table.put(valueOf(sides[0].strip()), next);
        });
        return table;
    }
}
