package org.wopengine.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wopengine.partnership.SamplePartnerships.OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.operator.Region;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;

@WopTest
class PartnershipsTest {
    @Autowired
    Partnerships partnerships;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    OperatorCode mentor;
    OperatorCode mentee;

    @BeforeEach
    void registerOperators() {
        mentor = samples.operator("DE", Region.EUROPE_WEST);
        mentee = samples.operator();
    }

    @Test
    void aMenteesInterestMakesItTheLeadMentee() {
        var id = samples.open(mentee, "Less water lost");

        var partnership = partnerships.require(id);
        assertThat(partnership.status()).isEqualTo(PartnershipStatus.SUBMITTED);
        assertThat(partnership.leadMentee()).contains(mentee);
        assertThat(partnership.leadMentor()).isEmpty();
        assertThat(partnership.country()).isEqualTo("ZM");
        assertThat(partnership.workingAreas()).containsExactly(WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES);
        assertThat(id.reference()).matches("WOP-\\d{4}-\\d{4}");
    }

    @Test
    void aMentorsOfferLiesInTheMentorsCountryUntilThereIsAMentee() {
        var id = samples.register(new NewPartnership(
                "An offer",
                EntryPath.OPEN_MENTOR,
                mentor,
                List.of(NewParty.organisation("A fund", PartyRole.FUNDER)),
                Set.of(WorkingArea.LABORATORY),
                null,
                null,
                null,
                "EUR"));
        assertThat(partnerships.require(id).region()).isEqualTo(Region.EUROPE_WEST);

        act(all -> all.addParty(id, NewParty.operator(mentee, PartyRole.LEAD_MENTEE), OFFICER));

        var partnership = partnerships.require(id);
        assertThat(partnership.region()).isEqualTo(Region.AFRICA);
        assertThat(partnership.country()).isEqualTo("ZM");
        assertThat(partnerships.leads(id)).containsExactly(mentor, mentee);
        assertThat(partnership.parties())
                .extracting(PartyView::role)
                .containsExactly(PartyRole.LEAD_MENTOR, PartyRole.LEAD_MENTEE, PartyRole.FUNDER);
    }

    @Test
    void referencesAreCountedWithoutGapOrDoubleByTwoThreads() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<List<PartnershipId>> ten = () -> IntStream.range(0, 10)
                    .mapToObj(number -> samples.open(mentee, "Race " + number))
                    .toList();
            var numbers = new TreeSet<Integer>();
            for (Future<List<PartnershipId>> registered : threads.invokeAll(List.of(ten, ten))) {
                registered
                        .get()
                        .forEach(
                                id -> numbers.add(Integer.valueOf(id.reference().substring(9))));
            }
            assertThat(numbers).hasSize(20);
            assertThat(numbers.last() - numbers.first()).isEqualTo(19);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aRolledBackRegistrationLeavesNoGapInTheReferences() {
        var first = samples.open(mentee, "First");
        transaction.executeWithoutResult(status -> {
            partnerships.register(
                    new NewPartnership(
                            "Never",
                            EntryPath.OPEN_MENTEE,
                            mentee,
                            List.of(),
                            Set.of(WorkingArea.LABORATORY),
                            null,
                            null,
                            null,
                            "USD"),
                    OFFICER);
            status.setRollbackOnly();
        });

        assertThat(number(samples.open(mentee, "Second"))).isEqualTo(number(first) + 1);
    }

    @Test
    void aJointInterestNeedsBothLeads() {
        refused(
                "partnership.joint-needs-both",
                () -> samples.register(new NewPartnership(
                        "Alone together",
                        EntryPath.JOINT,
                        mentee,
                        List.of(NewParty.operator(mentor, PartyRole.LEAD_MENTOR)),
                        Set.of(WorkingArea.LABORATORY),
                        null,
                        null,
                        null,
                        "USD")));
    }

    @Test
    void theAreaOtherNeedsAName() {
        refused(
                "partnership.other-working-area",
                () -> samples.register(new NewPartnership(
                        "What?",
                        EntryPath.OPEN_MENTEE,
                        mentee,
                        List.of(),
                        Set.of(WorkingArea.OTHER),
                        " ",
                        null,
                        null,
                        "USD")));
    }

    @Test
    void anOperatorIsNotItsOwnPartner() {
        var id = samples.open(mentee, "Mirror");

        refused(
                "partnership.partner-of-itself",
                () -> act(all -> all.addParty(id, NewParty.operator(mentee, PartyRole.LEAD_MENTOR), OFFICER)));
    }

    @Test
    void aSecondLeadIsRefusedInWordsAndByTheDatabase() {
        var id = samples.joint(mentor, mentee, "Full house");
        var third = samples.operator();

        refused(
                "partnership.lead-taken",
                () -> act(all -> all.addParty(id, NewParty.operator(third, PartyRole.LEAD_MENTOR), OFFICER)));
        assertThatThrownBy(() -> database.sql(
                                """
                                insert into wop.partnership_party (partnership, operator, role, since)
                                values (?, ?, 'LEAD_MENTOR', current_date)
                                """)
                        .params(id.reference(), third.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("partnership_party_lead_uq");
    }

    @Test
    void aLeadIsAnOperatorAndAPartyIsOneThingOnly() {
        assertThatThrownBy(() -> NewParty.organisation("A ministry", PartyRole.LEAD_MENTEE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewParty(mentee, "Two things", PartyRole.MENTEE))
                .isInstanceOf(IllegalArgumentException.class);
        var id = samples.open(mentee, "Rows");
        assertThatThrownBy(() -> database.sql(
                                """
                                insert into wop.partnership_party (partnership, organisation, role, since)
                                values (?, 'A ministry', 'LEAD_MENTOR', current_date)
                                """)
                        .param(id.reference())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aReplacedLeadStaysInTheRecordWithItsReason() {
        var id = samples.joint(mentor, mentee, "Change of partner");
        var other = samples.operator("NL", Region.EUROPE_WEST);

        act(all -> all.replaceParty(id, mentor, other, PartyLeftReason.DROPPED_OUT, OFFICER));

        assertThat(partnerships.leads(id)).containsExactly(other, mentee);
        assertThat(partnerships.isParty(id, mentor)).isFalse();
        assertThat(partnerships.parties(id))
                .filteredOn(party -> !party.isPresent())
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.operator()).isEqualTo(mentor);
                    assertThat(left.leftReason()).isEqualTo(PartyLeftReason.DROPPED_OUT);
                });
    }

    @Test
    void somebodyWhoTakesNoPartCannotBeReplaced() {
        var id = samples.joint(mentor, mentee, "Who?");

        refused(
                "partnership.no-party",
                () -> act(all -> all.replaceParty(
                        id, samples.operator(), samples.operator(), PartyLeftReason.REPLACED, OFFICER)));
    }

    @Test
    void aForbiddenMoveIsRefusedAndARepeatedOneChangesNothing() {
        var id = samples.open(mentee, "Jumping");
        refused("partnership.move-refused", () -> samples.move(id, PartnershipStatus.ACTIVE));

        samples.move(id, PartnershipStatus.SCREENING);
        var since = partnerships.require(id).statusSince();
        samples.move(id, PartnershipStatus.SCREENING);

        assertThat(partnerships.require(id).statusSince()).isEqualTo(since);
        assertThat(decisions(id)).containsExactly("REGISTERED", "MOVED");
    }

    @Test
    void aSuspendedPartnershipGoesOnWhereItWas() {
        var id = samples.joint(mentor, mentee, "Pause");
        samples.activate(id);

        act(all -> all.suspend(id, SuspensionReason.SECURITY, "Roads are closed", OFFICER));
        assertThat(partnerships.require(id))
                .returns(PartnershipStatus.SUSPENDED, PartnershipView::status)
                .returns(SuspensionReason.SECURITY, PartnershipView::suspensionReason);

        act(all -> all.resume(id, "Roads are open", OFFICER));
        assertThat(partnerships.require(id))
                .returns(PartnershipStatus.ACTIVE, PartnershipView::status)
                .returns(null, PartnershipView::suspendedAt);
    }

    @Test
    void anUnsignedPartnershipIsWithdrawnAndASignedOneTerminated() {
        var unsigned = samples.open(mentee, "Second thoughts");
        refused("partnership.say-why", () -> act(all -> all.withdraw(unsigned, WithdrawalReason.OTHER, " ", OFFICER)));
        act(all -> all.withdraw(unsigned, WithdrawalReason.TIMING, null, OFFICER));
        assertThat(partnerships.require(unsigned).exit().reason()).isEqualTo("TIMING");
        assertThat(partnerships.require(unsigned).closedAt()).isNotNull();

        var signed = samples.joint(mentor, mentee, "Broken");
        samples.activate(signed);
        refused(
                "partnership.move-refused",
                () -> act(all -> all.withdraw(signed, WithdrawalReason.TIMING, null, OFFICER)));
        var notice = LocalDate.of(2026, 5, 1);
        refused(
                "partnership.termination-mismatch",
                () -> act(all -> all.terminate(
                        signed,
                        new Termination(TerminationKind.MUTUAL_CONSENT, TerminationReason.BREACH, "No visits", notice),
                        OFFICER)));
        act(all -> all.terminate(
                signed,
                new Termination(TerminationKind.NOTICE_BY_PARTY, TerminationReason.BREACH, "No visits", notice),
                OFFICER));
        assertThat(partnerships.require(signed).exit())
                .isEqualTo(new PartnershipExit(TerminationKind.NOTICE_BY_PARTY, "BREACH", "No visits", notice));
    }

    @Test
    void anAmendmentIsAskedForWhileThePartnershipIsActive() {
        var id = samples.joint(mentor, mentee, "More time");
        refused(
                "partnership.not-active",
                () -> act(all -> all.requestAmendment(id, AmendmentReason.TIME_EXTENSION, "Late start", OFFICER)));

        samples.activate(id);
        act(all -> all.requestAmendment(id, AmendmentReason.TIME_EXTENSION, "Late start", OFFICER));

        assertThat(decisions(id)).endsWith("AMENDMENT_REQUESTED");
    }

    @Test
    void thePeriodEndsAfterItsStart() {
        var id = samples.joint(mentor, mentee, "Calendar");
        var start = LocalDate.of(2026, 7, 1);
        refused("partnership.ends-before-start", () -> act(all -> all.reschedule(id, start, start, OFFICER)));

        act(all -> all.reschedule(id, start, start.plusYears(2), OFFICER));
        act(all -> all.reschedule(id, start, start.plusYears(2), OFFICER));

        assertThat(partnerships.require(id).endsOn()).isEqualTo(start.plusYears(2));
        assertThat(decisions(id)).containsExactly("REGISTERED", "RESCHEDULED");
    }

    @Test
    void nothingChangesAfterTheEnd() {
        var id = samples.open(mentee, "Over");
        act(all -> all.withdraw(id, WithdrawalReason.OTHER, "Because", OFFICER));

        refused(
                "partnership.over",
                () -> act(all -> all.addParty(id, NewParty.organisation("Late fund", PartyRole.FUNDER), OFFICER)));
        refused("partnership.not-suspended", () -> act(all -> all.resume(id, null, OFFICER)));
    }

    @Test
    void whatDoesNotExistIsABugToAskFor() {
        assertThatThrownBy(() -> partnerships.require(new PartnershipId("WOP-1999-0001")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(partnerships.find(new PartnershipId("WOP-1999-0001"))).isEmpty();
    }

    private void act(Consumer<Partnerships> verb) {
        transaction.executeWithoutResult(status -> verb.accept(partnerships));
    }

    private List<String> decisions(PartnershipId id) {
        return database.sql("select verb from wop.decision_log where partnership = ? order by id")
                .param(id.reference())
                .query(String.class)
                .list();
    }

    private static int number(PartnershipId id) {
        return Integer.parseInt(id.reference().substring(9));
    }

    private static void refused(String messageKey, Runnable verb) {
        assertThatThrownBy(verb::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.messageKey())
                .isEqualTo(messageKey));
    }
}
