package org.wopengine.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wopengine.partnership.SamplePartnerships.OFFICER;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.operator.Region;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** Who may see what: one table, asked of the single partnership and of the list alike. */
@WopTest
class VisibilityTest {
    @Autowired
    Partnerships partnerships;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    TransactionTemplate transaction;

    OperatorCode mentor;
    OperatorCode mentee;
    OperatorCode left;
    OperatorCode stranger;
    PartnershipId id;

    @BeforeEach
    void registerAPartnershipInAfricaWithAEuropeanMentor() {
        mentor = samples.operator("DE", Region.EUROPE_WEST);
        mentee = samples.operator("ZM", Region.AFRICA);
        left = samples.operator("NL", Region.EUROPE_WEST);
        stranger = samples.operator("ZM", Region.AFRICA);
        id = samples.joint(left, mentee, "Seen by some");
        transaction.executeWithoutResult(
                status -> partnerships.replaceParty(id, left, mentor, PartyLeftReason.DROPPED_OUT, OFFICER));
    }

    @ParameterizedTest
    @CsvSource({
        "secretariat, true",
        "lead, true",
        "auditor, true",
        "operator-mentee, true",
        "operator-mentor, true",
        "operator-left, false",
        "operator-stranger, false",
        "platform-africa, true",
        "platform-europe, false",
        "platform-asia, false",
        "administrator, false",
        "administrator secretariat, true",
        "platform-asia operator-mentor, true",
        "camunda-admin, false",
        "'', false"
    })
    void whoIsConcernedSeesIt(String groups, boolean sees) {
        var member = groups(groups);

        assertThat(partnerships.mayView(id, member)).isEqualTo(sees);
        assertThat(partnerships.search(PartnershipSearch.all(1, 200), member).rows())
                .extracting(PartnershipPage.Row::id)
                .satisfies(ids -> assertThat(ids.contains(id)).isEqualTo(sees));
    }

    @Test
    void theApplicantSeesItEvenAfterItHasLeft() {
        transaction.executeWithoutResult(
                status -> partnerships.partyLeaves(id, mentee, PartyLeftReason.DISSOLVED, OFFICER));

        assertThat(partnerships.mayView(id, Set.of(mentee.group()))).isTrue();
    }

    @Test
    void whatDoesNotExistIsSeenByNobody() {
        assertThat(partnerships.mayView(new PartnershipId("WOP-1999-0001"), Set.of("secretariat")))
                .isFalse();
    }

    private Set<String> groups(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace("operator-mentee", mentee.group())
                        .replace("operator-mentor", mentor.group())
                        .replace("operator-left", left.group())
                        .replace("operator-stranger", stranger.group()))
                .collect(Collectors.toSet());
    }
}
