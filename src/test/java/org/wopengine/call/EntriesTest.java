package org.wopengine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.document.DocumentType;
import org.wopengine.document.SampleShelf;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.operator.Region;
import org.wopengine.operator.SampleOperators;
import org.wopengine.registry.Expertise;
import org.wopengine.registry.Knowledge;
import org.wopengine.registry.NeededArea;
import org.wopengine.registry.Profiles;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Refused;

@WopTest
class EntriesTest {
    private static final Actor OFFICER = new Actor("secretariat", "secretariat", null);

    @Autowired
    Calls calls;

    @Autowired
    Entries entries;

    @Autowired
    Operators operators;

    @Autowired
    Profiles profiles;

    @Autowired
    CodeOfConduct conduct;

    @Autowired
    SampleShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    LocalDate today;
    Call call;
    OperatorView operator;
    Actor by;

    @BeforeEach
    void publishACall() {
        today = LocalDate.now(clock);
        call = published(SampleCalls.programme(), SampleCalls.terms(today));
        operator = operator("ZM", Region.AFRICA);
        by = new Actor("ada", operator.code().group(), null);
    }

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void aDraftMayHaveHolesAndCountsForNothing() {
        var holes = new MenteeRequest(
                "Only a title", null, List.of(), List.of(), null, null, null, null, null, List.of(), null);

        var draft = in(() -> entries.keep(call.number(), operator.code(), holes, 0, by));

        assertThat(draft.answers()).isEqualTo(holes);
        assertThat(submitted()).isEmpty();
        assertThatThrownBy(() -> in(() -> entries.submit(call.number(), operator.code(), holes, 1, by)))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void whatIsHandedInIsReadAgainAsItWasSaid() {
        submit(SampleCalls.request());
        in(() -> entries.submit(call.number(), operator.code(), SampleCalls.offer(), 0, by));

        assertThat(submitted()).singleElement().satisfies(entry -> {
            assertThat(entry.request()).isEqualTo(SampleCalls.request());
            assertThat(entry.submittedBy()).isEqualTo("ada");
        });
        assertThat(in(() -> entries.submitted(call.number(), EntryKind.OFFER)))
                .extracting(Entry::offer)
                .containsExactly(SampleCalls.offer());
        assertThat(in(() -> entries.countSubmitted(call.number())))
                .containsEntry(EntryKind.REQUEST, 1)
                .containsEntry(EntryKind.OFFER, 1);
    }

    @Test
    void whatWasToBeginBeforeItIsHandedInIsRefused() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2099-01-02T08:00:00Z")));
        try {
            var late = published(SampleCalls.programme(), SampleCalls.terms(LocalDate.now(clock)));

            assertThatThrownBy(() ->
                            in(() -> entries.submit(late.number(), operator.code(), SampleCalls.request(), 0, by)))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field())
                            .isEqualTo("earliestStart"));
        } finally {
            ClockUtil.reset();
        }
    }

    @Test
    void nothingIsHandedInChangedOrTakenBackFromTheMomentTheCallCloses() {
        submit(SampleCalls.request());
        var late = operator("ZM", Region.AFRICA);
        in(() -> entries.keep(call.number(), late.code(), SampleCalls.request(), 0, by));
        ClockUtil.offset(Duration.ofDays(11).toMillis());

        for (var work : List.<Supplier<Entry>>of(
                () -> entries.submit(call.number(), late.code(), SampleCalls.request(), 1, by),
                () -> entries.keep(call.number(), late.code(), SampleCalls.request(), 1, by),
                () -> entries.takeBack(call.number(), EntryKind.REQUEST, operator.code(), by))) {
            assertThatThrownBy(() -> in(work))
                    .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.messageKey())
                            .isEqualTo("call.closed"));
        }
        assertThat(submitted()).extracting(Entry::operator).containsExactly(operator.code());
    }

    @Test
    void beforeTheCallOpensNothingIsTaken() {
        var soon = published(SampleCalls.programme(), SampleCalls.terms(today.plusDays(2)));

        assertThatThrownBy(() -> in(() -> entries.keep(soon.number(), operator.code(), SampleCalls.request(), 0, by)))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.messageKey())
                        .isEqualTo("call.not-open-yet"));
    }

    @Test
    void whatWaitsWithoutACallHasNoDeadline() {
        in(() -> entries.submit(null, operator.code(), SampleCalls.offer(), 0, by));
        ClockUtil.offset(Duration.ofDays(100).toMillis());

        var back = in(() -> entries.takeBack(null, EntryKind.OFFER, operator.code(), by));
        assertThat(back.isSubmitted()).isFalse();
        var again = in(() -> entries.submit(null, operator.code(), SampleCalls.offer(), back.version(), by));
        assertThat(again.number()).isEqualTo(back.number());
        assertThat(in(() -> entries.submitted(null, EntryKind.OFFER)))
                .extracting(Entry::operator)
                .contains(operator.code());
    }

    @Test
    void itIsTakenBackBeforeItIsChangedAndEverythingIsLogged() {
        var entry = submit(SampleCalls.request());
        assertThatThrownBy(() -> in(
                        () -> entries.keep(call.number(), operator.code(), SampleCalls.request(), entry.version(), by)))
                .isInstanceOf(Conflict.class);

        in(() -> entries.takeBack(call.number(), EntryKind.REQUEST, operator.code(), by));
        assertThat(submitted()).isEmpty();
        assertThatThrownBy(() -> in(() -> entries.takeBack(call.number(), EntryKind.REQUEST, operator.code(), by)))
                .isInstanceOf(Conflict.class);
        assertThat(database.sql("select verb from wop.call_entry_log where entry = ? order by id")
                        .param(entry.number())
                        .query(String.class)
                        .list())
                .containsExactly("SUBMITTED", "TAKEN_BACK");
        assertThatThrownBy(() -> database.sql("delete from wop.call_entry_log").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSlowerLosesNothing() {
        in(() -> entries.keep(call.number(), operator.code(), SampleCalls.request(), 0, by));

        assertThatThrownBy(() -> in(() -> entries.keep(call.number(), operator.code(), SampleCalls.request(), 0, by)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whoIsOfAnotherCountryOrHasNotAcceptedTheCodeIsToldSo() {
        refused("call.country", call, operator("PE", Region.LATIN_AMERICA_AND_THE_CARIBBEAN));
        refused("alliance.conduct.accept-first", call, in(() -> operators.register(SampleOperators.any())));
    }

    @Test
    void whoIsNoMemberIsToldSoWhereTheProgrammeAsksForIt() {
        refused(
                "call.members-only",
                published(SampleCalls.programme(true), SampleCalls.terms(today)),
                operator("ZM", Region.AFRICA));
    }

    @Test
    void aDocumentTheCallAsksForHasToStandOnTheShelf() {
        var strict =
                published(SampleCalls.programme(), SampleCalls.terms(today, List.of(DocumentType.COMMITMENT_LETTER)));
        refused("call.document-missing.COMMITMENT_LETTER", strict, operator);

        var letter = shelf.file(operator.code(), DocumentType.COMMITMENT_LETTER);
        var entry = in(() -> entries.submit(strict.number(), operator.code(), SampleCalls.request(), 0, by));
        assertThat(entry.papers()).containsEntry(DocumentType.COMMITMENT_LETTER, letter);
    }

    @Test
    void aCallThatIsNotPublishedIsNotThere() {
        var draft = in(() -> calls.draft(call.programme().code(), SampleCalls.terms(today), OFFICER));

        refused("call.unknown", draft, operator);
    }

    @Test
    void theProfileIsWhereItBegins() {
        in(() -> profiles.correct(
                operator.code(),
                new Knowledge(
                        List.of("fr", "en"),
                        List.of(new Expertise(SampleCalls.BILLING, null, 4, "Others learn it here")),
                        List.of(new NeededArea(SampleCalls.LOSSES, null, 1)),
                        null,
                        null,
                        List.of(),
                        true),
                0,
                by));

        var request = (MenteeRequest) in(() -> entries.prefilled(EntryKind.REQUEST, operator.code()));
        var offer = (MentorOffer) in(() -> entries.prefilled(EntryKind.OFFER, operator.code()));
        assertThat(request.needs()).containsExactly(new AreaWish(SampleCalls.LOSSES, null, 1, null));
        assertThat(request.languages()).containsExactly("fr", "en");
        assertThat(offer.areas()).containsExactly(new AreaOffer(SampleCalls.BILLING, null, 4));
        assertThat(offer.costRecovery()).isNull();
    }

    private void refused(String key, Call of, OperatorView who) {
        assertThatThrownBy(() -> in(() -> entries.submit(of.number(), who.code(), SampleCalls.request(), 0, by)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo(key));
        assertThat(in(() -> entries.of(of.number(), EntryKind.REQUEST, who.code())))
                .isEmpty();
    }

    private Entry submit(MenteeRequest request) {
        return in(() -> entries.submit(call.number(), operator.code(), request, 0, by));
    }

    private List<Entry> submitted() {
        return in(() -> entries.submitted(call.number(), EntryKind.REQUEST));
    }

    private Call published(NewProgramme programme, CallTerms terms) {
        return in(() -> {
            var of = calls.begin(programme, OFFICER);
            return calls.publish(calls.draft(of.code(), terms, OFFICER).number(), OFFICER);
        });
    }

    private OperatorView operator(String country, Region region) {
        return in(() -> {
            var made = operators.register(SampleOperators.in(country, region, "en"));
            conduct.acceptedOn(made.code(), today, "Hugo Head", "Head", OFFICER);
            return made;
        });
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
