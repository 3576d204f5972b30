package org.wopengine.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.wopengine.document.DocumentType;
import org.wopengine.duties.Declarations;
import org.wopengine.duties.Declared;
import org.wopengine.identity.CurrentActor;
import org.wopengine.partnership.AddendumReason;
import org.wopengine.partnership.AmendmentReason;
import org.wopengine.partnership.Interventions;
import org.wopengine.partnership.NewParty;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyRole;
import org.wopengine.partnership.SuspensionReason;
import org.wopengine.partnership.Termination;
import org.wopengine.principle.Principles;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.Rehearsal;
import org.wopengine.worksheet.Typing;

/** Where one story is played: who does what on which day. Each deed is a transaction of its own. */
class Scene {
    private static final LocalTime MORNING = LocalTime.of(7, 10);
    private static final int WORKING_MINUTES = 400;
    private static final Duration BETWEEN_DEEDS = Duration.ofMinutes(23);

    private final Doors doors;
    private final PartnershipId partnership;
    private Instant now;

    /** The doors people use. */
    record Doors(
            Rehearsal rehearsal,
            Typing typing,
            Partnerships partnerships,
            Interventions interventions,
            Declarations declarations,
            ScannedPapers papers,
            CurrentActor actor,
            Principles principles) {}

    Scene(Doors doors, String reference) {
        this.doors = doors;
        this.partnership = new PartnershipId(reference);
    }

    /** Some time of a day, of the Monday after it on a weekend. What is due until then is not waited for. */
    Scene on(String day) {
        now = workingTime(day);
        doors.rehearsal().moveTo(now);
        return this;
    }

    /** The same, and the timers of the partnership that are due until then go off. */
    Scene waitUntil(String day) {
        now = workingTime(day);
        doors.rehearsal().moveTo(now, partnership);
        return this;
    }

    /** Sends the expression of interest, the first of its number. */
    Scene expresses(String user, Paper answers) {
        var form = answers.asForm();
        withLetter(form, "commitmentSignatory", "commitmentDocument");
        withLetter(form, "boardApprovalSignatory", "boardApprovalDocument");
        doors.papers().upload(user, partnership, form);
        var got = doors.rehearsal().express(user, form);
        if (!got.equals(partnership)) {
            throw new IllegalStateException(partnership + " became " + got);
        }
        return later();
    }

    /** Who names the one who signed has the letter, too. */
    private static void withLetter(Map<String, Object> form, String signatory, String document) {
        if (form.containsKey(signatory)) {
            form.putIfAbsent(document, ScannedPapers.FILE + DocumentType.COMMITMENT_LETTER);
        }
    }

    /** Completes the task; {@code FILE LOI} in an answer is a file of that type from its person, {@code TODAY} in an answer is the day of the scene. */
    Scene completes(String user, String task, Paper answers) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
        var form = answers.asForm();
        form.replaceAll((field, answer) -> answer.equals("TODAY") ? today : answer);
        withLetter(form, "commitmentSignatory", "commitmentDocument");
        withLetter(form, "boardApprovalSignatory", "boardApprovalDocument");
        doors.papers().upload(user, partnership, form);
        doors.rehearsal().complete(partnership, "UserTask_" + task, user, form);
        return later();
    }

    Scene completes(String user, String task, String answers) {
        return completes(user, task, Paper.of(answers));
    }

    /** Types into a worksheet and saves; {@code FILE EVIDENCE} in a cell is a file of that type among the documents. */
    Scene types(String user, String sheet, Paper contents) {
        return does(user, () -> doors.typing()
                .type(partnership, sheet, doors.papers().uploadRows(user, partnership, contents.asSheet())));
    }

    /** The secretariat enters an operator. */
    Scene joins(String operator, PartyRole role) {
        return joins(NewParty.operator(new OperatorCode(operator), role));
    }

    /** The secretariat enters another organisation. */
    Scene organisationJoins(String name, PartyRole role) {
        return joins(NewParty.organisation(name, role));
    }

    /** The secretariat makes the accountability page public. */
    Scene publishes(String user) {
        return does(user, () -> doors.principles()
                .publish(partnership, doors.actor().current()));
    }

    private Scene joins(NewParty party) {
        return does("secretariat", () -> doors.partnerships()
                .addParty(partnership, party, doors.actor().current()));
    }

    Scene suspends(String user, SuspensionReason reason, String comment) {
        return decides(user, () -> doors.interventions()
                .suspend(partnership, reason, comment, doors.actor().current()));
    }

    Scene terminates(String user, Termination termination) {
        return decides(user, () -> doors.interventions()
                .terminate(partnership, termination, doors.actor().current()));
    }

    Scene requestsAmendment(String user, AmendmentReason reason, String comment) {
        return decides(user, () -> doors.interventions()
                .requestAmendment(partnership, reason, comment, doors.actor().current()));
    }

    Scene requestsAddendum(String user, AddendumReason reason, String comment) {
        return decides(user, () -> doors.interventions()
                .requestAddendum(partnership, reason, comment, doors.actor().current()));
    }

    Scene bringsFollowUpForward(String user, String comment) {
        return decides(user, () -> doors.interventions()
                .bringFollowUpForward(partnership, comment, doors.actor().current()));
    }

    /** Somebody finds out about an own interest, and keeps out from now on. */
    Scene declaresConflict(String user, String note) {
        return does(user, () -> doors.declarations()
                .declare(
                        partnership,
                        Declared.CONFLICT,
                        note,
                        null,
                        doors.actor().current()));
    }

    /** What is decided outside of a task asks for the declaration of interest that a form would have asked for. */
    private Scene decides(String user, Runnable decision) {
        return does(user, () -> {
            if (doors.actor().operator().isEmpty()) {
                doors.declarations()
                        .declare(
                                partnership,
                                Declared.NO_CONFLICT,
                                null,
                                null,
                                doors.actor().current());
            }
            decision.run();
        });
    }

    private Scene does(String user, Runnable deed) {
        doors.rehearsal().as(user, partnership, deed);
        return later();
    }

    private Scene later() {
        now = now.plus(BETWEEN_DEEDS);
        doors.rehearsal().moveTo(now);
        return this;
    }

    /** People do not all come at the same minute, but each does at the same every time the story is told. */
    private Instant workingTime(String day) {
        var date = LocalDate.parse(day);
        while (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            date = date.plusDays(1);
        }
        var minutes = Math.floorMod((partnership + day).hashCode(), WORKING_MINUTES);
        return date.atTime(MORNING).plusMinutes(minutes).toInstant(ZoneOffset.UTC);
    }
}
