package org.wopengine.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.operator.Operators;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Decided;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/**
 * The partnerships and everything that changes their parties, status or dates. Every verb publishes a
 * {@link org.wopengine.shared.WopEvent}; repeating a verb whose effect is already there changes nothing and is not
 * recorded again. Verbs throw {@link Refused} where a rule says no, and {@link NoSuchElementException} if there is no
 * such partnership.
 */
@UseCases
public class Partnerships {
    private final PartnershipRegister register;
    private final References references;
    private final Registration registration;
    private final PartnershipQueries queries;
    private final Operators operators;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Partnerships(
            PartnershipRegister register,
            References references,
            Registration registration,
            PartnershipQueries queries,
            Operators operators,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.references = references;
        this.registration = registration;
        this.queries = queries;
        this.operators = operators;
        this.events = events;
        this.clock = clock;
    }

    /** Registers a partnership as {@link PartnershipStatus#SUBMITTED} and gives it the next reference of the year. */
    public PartnershipId register(NewPartnership command, Actor by) {
        var parties = registration.check(command);
        var partnership = new Partnership(references.next(), command, clock.instant());
        parties.forEach(party -> partnership.add(party, today()));
        settle(partnership);
        register.saveAndFlush(partnership);
        record(partnership, "REGISTERED", command.entryPath().name(), null, null, by);
        return partnership.reference();
    }

    /**
     * Lets the numbering of a year go on after a number, because those up to it are taken by older records.
     *
     * @param number the last one taken
     */
    public void continueNumberingAfter(int year, int number) {
        references.continueAfter(year, number);
    }

    /**
     * How many partnerships this operator has applied for that are not signed yet. Until the transaction ends nobody else
     * counts those of the same operator, so that two who apply at once do not both take the last place.
     */
    public int countOpen(OperatorCode applicant) {
        return queries.countOpen(applicant);
    }

    /** In how many partnerships that are signed and not over this operator is a party now. */
    @Transactional(readOnly = true)
    public int countRunning(OperatorCode operator) {
        return queries.countRunning(operator);
    }

    /** The same for all operators at once; one that is not named is in none. */
    @Transactional(readOnly = true)
    public Map<OperatorCode, Integer> countRunning() {
        return queries.countRunning();
    }

    /** All partnerships, over or not, of this operator with somebody on the other side, one line for each of those. */
    @Transactional(readOnly = true)
    public List<Together> together(OperatorCode operator) {
        return queries.together(operator);
    }

    /** @throws NoSuchElementException if there is no such partnership */
    @Transactional(readOnly = true)
    public PartnershipView require(PartnershipId id) {
        return view(load(id));
    }

    @Transactional(readOnly = true)
    public Optional<PartnershipView> find(PartnershipId id) {
        return register.findById(id.reference()).map(this::view);
    }

    /** Several at once; one that is not there is missing. */
    @Transactional(readOnly = true)
    public Map<PartnershipId, PartnershipView> find(Collection<PartnershipId> ids) {
        var found =
                register.findAllById(ids.stream().map(PartnershipId::reference).toList());
        var known = operators.find(found.stream()
                .flatMap(partnership -> partnership.operators().stream())
                .collect(Collectors.toSet()));
        return found.stream()
                .map(partnership -> partnership.view(code -> known.get(code).legalName()))
                .collect(Collectors.toMap(PartnershipView::id, Function.identity()));
    }

    /**
     * Moves on along the lifecycle. Same status: nothing happens. Suspending needs a reason and so is a verb of its
     * own; withdrawal and termination have verbs too that keep the reason, but may also be the end of a process.
     */
    public void moveTo(PartnershipId id, PartnershipStatus status, Actor by) {
        if (status == PartnershipStatus.SUSPENDED) {
            throw new IllegalArgumentException("Suspending needs a reason: use suspend");
        }
        change(id, status, partnership -> {
            partnership.moveTo(status, clock.instant());
            record(partnership, "MOVED", status.name(), null, null, by);
            if (status == PartnershipStatus.CLOSING || status == PartnershipStatus.TERMINATED) {
                events.publishEvent(new AgreementOver(id, by));
            }
        });
    }

    /** Lets an organisation join in a role; a second lead mentor or lead mentee is refused. */
    public void addParty(PartnershipId id, NewParty party, Actor by) {
        var partnership = load(id);
        if (partnership.has(party)) {
            return;
        }
        registration.checkParty(party);
        partnership.add(party, today());
        settle(partnership);
        register.flush();
        record(partnership, "PARTY_JOINED", party.role().name(), null, name(party), by);
    }

    /** The operator leaves all its roles. */
    public void partyLeaves(PartnershipId id, OperatorCode operator, PartyLeftReason reason, Actor by) {
        var partnership = load(id);
        var roles = partnership.leave(operator, reason, today());
        if (roles.isEmpty()) {
            return;
        }
        settle(partnership);
        register.flush();
        record(partnership, "PARTY_LEFT", words(roles), reason, operator.value(), by);
    }

    /** Another operator takes over all roles of the one that leaves. */
    public void replaceParty(
            PartnershipId id, OperatorCode leaving, OperatorCode joining, PartyLeftReason reason, Actor by) {
        var partnership = load(id);
        var roles = partnership.leave(leaving, reason, today());
        if (roles.isEmpty()) {
            throw Refused.because("partnership.no-party", null, leaving.value(), id.reference());
        }
        // the leaving row must be gone from the index of present leads before the joining one comes
        register.flush();
        for (var role : roles) {
            var party = NewParty.operator(joining, role);
            registration.checkParty(party);
            if (!partnership.has(party)) {
                partnership.add(party, today());
            }
        }
        settle(partnership);
        register.flush();
        record(partnership, "PARTY_REPLACED", words(roles), reason, leaving + " > " + joining, by);
    }

    /**
     * Takes over what a revised expression of interest says about the whole: title, areas, call, currency. Who takes
     * part is not changed by it.
     */
    public void redescribe(PartnershipId id, NewPartnership revised) {
        load(id).redescribe(
                        revised.title(),
                        revised.workingAreas(),
                        revised.otherWorkingArea(),
                        revised.callWindow(),
                        revised.currency());
    }

    /** Sets or changes the agreed period. */
    public void reschedule(PartnershipId id, LocalDate startsOn, LocalDate endsOn, Actor by) {
        var partnership = load(id);
        if (partnership.lasts(startsOn, endsOn)) {
            return;
        }
        partnership.reschedule(startsOn, endsOn);
        record(partnership, "RESCHEDULED", partnership.status().name(), null, startsOn + " > " + endsOn, by);
    }

    /** Pauses a running partnership; {@link #resume} brings it back to the status it has now. */
    public void suspend(PartnershipId id, SuspensionReason reason, String comment, Actor by) {
        change(id, PartnershipStatus.SUSPENDED, partnership -> {
            partnership.suspend(reason, clock.instant());
            record(partnership, "SUSPENDED", "SUSPENDED", reason, comment, by);
        });
    }

    /** Goes on where the partnership was suspended; nothing happens if it is not suspended but running. */
    public void resume(PartnershipId id, String comment, Actor by) {
        var partnership = load(id);
        if (partnership.status() == PartnershipStatus.SUSPENDED) {
            partnership.resume(clock.instant());
            record(partnership, "RESUMED", partnership.status().name(), null, comment, by);
        } else if (!partnership.status().isRunning()) {
            throw Refused.because("partnership.not-suspended", null, id.reference());
        }
    }

    /** The applicants take their interest back, before signature. */
    public void withdraw(PartnershipId id, WithdrawalReason reason, String comment, Actor by) {
        if (reason == WithdrawalReason.OTHER && (comment == null || comment.isBlank())) {
            throw Refused.because("partnership.say-why", "comment");
        }
        change(id, PartnershipStatus.WITHDRAWN, partnership -> {
            partnership.exit(
                    PartnershipStatus.WITHDRAWN,
                    new PartnershipExit(null, reason.name(), comment, null),
                    clock.instant());
            record(partnership, "WITHDRAWN", "WITHDRAWN", reason, comment, by);
        });
    }

    /** Ends a signed partnership before its time. */
    public void terminate(PartnershipId id, Termination termination, Actor by) {
        if (!termination.kind().fits(termination.reason())) {
            throw Refused.because("partnership.termination-mismatch", "reason");
        }
        change(id, PartnershipStatus.TERMINATED, partnership -> {
            var exit = new PartnershipExit(
                    termination.kind(), termination.reason().name(), termination.comment(), termination.noticeOn());
            partnership.exit(PartnershipStatus.TERMINATED, exit, clock.instant());
            record(
                    partnership,
                    "TERMINATED",
                    termination.kind().name(),
                    termination.reason(),
                    termination.comment(),
                    by);
            events.publishEvent(new AgreementOver(id, by));
        });
    }

    /** Asks for a new version of the work plan while the partnership is active; two who ask at once follow each other. */
    public void requestAmendment(PartnershipId id, AmendmentReason reason, String comment, Actor by) {
        var partnership = register.findAndLock(id.reference()).orElseGet(() -> load(id));
        if (partnership.status() != PartnershipStatus.ACTIVE) {
            throw Refused.because("partnership.not-active", null, id.reference());
        }
        record(partnership, "AMENDMENT_REQUESTED", partnership.status().name(), reason, comment, by);
    }

    /** Asks for an addendum to the signed agreement; two who ask at once follow each other. */
    public void requestAddendum(PartnershipId id, AddendumReason reason, String comment, Actor by) {
        var partnership = atWork(id);
        record(partnership, "ADDENDUM_REQUESTED", partnership.status().name(), reason, comment, by);
        events.publishEvent(new AddendumRequested(id, reason, comment, by));
    }

    /** Gives up an addendum that is not signed yet. */
    public void withdrawAddendum(PartnershipId id, String comment, Actor by) {
        var partnership = atWork(id);
        record(partnership, "ADDENDUM_WITHDRAWN", partnership.status().name(), null, comment, by);
    }

    private Partnership atWork(PartnershipId id) {
        var partnership = register.findAndLock(id.reference()).orElseGet(() -> load(id));
        if (!partnership.status().isAtWork()) {
            throw Refused.because("partnership.not-at-work", null, id.reference());
        }
        return partnership;
    }

    /** All who take part or took part; see {@link PartnershipView#parties()}. */
    @Transactional(readOnly = true)
    public List<PartyView> parties(PartnershipId id) {
        return require(id).parties();
    }

    /** The lead mentor and the lead mentee, as far as there are. */
    @Transactional(readOnly = true)
    public List<OperatorCode> leads(PartnershipId id) {
        var partnership = load(id);
        return Stream.of(PartyRole.LEAD_MENTOR, PartyRole.LEAD_MENTEE)
                .flatMap(role -> partnership.lead(role).stream())
                .toList();
    }

    /** Every partnership, over or not, in which one of these operators is or was a mentor of another one. */
    @Transactional(readOnly = true)
    public List<WorkedTogether> workedTogether(Collection<OperatorCode> operators) {
        return queries.workedTogether(operators);
    }

    /** The partnership of each applicant that is looking for a partner now; of several the latest. */
    @Transactional(readOnly = true)
    public Map<OperatorCode, PartnershipId> looking() {
        return queries.looking();
    }

    /** Every partnership that began with one operator looking for another, the oldest first; those who apply together do not look. */
    @Transactional(readOnly = true)
    public List<Searching> searching() {
        return queries.searching();
    }

    /** Whether the operator takes part now, in any role. */
    @Transactional(readOnly = true)
    public boolean isParty(PartnershipId id, OperatorCode operator) {
        return load(id).hasParty(operator);
    }

    /** Whether somebody who is in these groups may see the partnership; false too if it does not exist. */
    @Transactional(readOnly = true)
    public boolean mayView(PartnershipId id, Collection<String> groups) {
        return queries.mayView(id, Viewer.of(groups));
    }

    /** The partnerships that somebody in these groups may see, filtered, sorted and cut to one page. */
    @Transactional(readOnly = true)
    public PartnershipPage search(PartnershipSearch search, Collection<String> groups) {
        return queries.search(search, Viewer.of(groups));
    }

    /**
     * The same, one behind the other: those that follow this one, newest reference first, as many as fit on a page. What they are
     * sorted by does not count, and however many there are, the next ones cost as much as the first.
     *
     * @param last null for the first ones
     */
    @Transactional(readOnly = true)
    public List<PartnershipPage.Row> behind(PartnershipSearch search, PartnershipId last, Collection<String> groups) {
        return queries.behind(search, last, Viewer.of(groups));
    }

    /** The countries among the partnerships that somebody in these groups may see. */
    @Transactional(readOnly = true)
    public List<String> countries(Collection<String> groups) {
        return queries.countries(Viewer.of(groups));
    }

    /**
     * Other partnerships somebody judging this one should know, newest first: those in which its applicant takes or
     * took part, and those in the same country on a common working area.
     */
    @Transactional(readOnly = true)
    public List<PartnershipView> earlier(PartnershipId id) {
        var related = register.findAllById(queries.related(id));
        var known = operators.find(related.stream()
                .flatMap(partnership -> partnership.operators().stream())
                .collect(Collectors.toSet()));
        return related.stream()
                .map(partnership -> partnership.view(code -> known.get(code).legalName()))
                .sorted(Comparator.comparing(PartnershipView::registeredAt)
                        .thenComparing(other -> other.id().reference())
                        .reversed())
                .toList();
    }

    /** Those of {@link #earlier} that run now, with the same applicant on one of the same areas: is it a duplicate? */
    @Transactional(readOnly = true)
    public List<PartnershipView> similarRunning(PartnershipId id) {
        var one = require(id);
        return earlier(id).stream()
                .filter(other -> other.status().isRunning())
                .filter(other -> other.present().stream()
                        .anyMatch(party -> one.applicant().equals(party.operator())))
                .filter(other -> other.workingAreas().stream().anyMatch(one.workingAreas()::contains))
                .toList();
    }

    /**
     * Others that run and help one of these operators on one of these areas, the newest ten: would this one be a duplicate? Beyond
     * {@link #similarRunning} it asks for whoever would be helped, not only for the applicant.
     */
    @Transactional(readOnly = true)
    public List<RunningOn> running(PartnershipId id, Collection<OperatorCode> mentees, Collection<WorkingArea> areas) {
        return queries.running(id, mentees, areas);
    }

    private void change(PartnershipId id, PartnershipStatus target, Consumer<Partnership> verb) {
        var partnership = load(id);
        if (partnership.status() != target) {
            verb.accept(partnership);
        }
    }

    private Partnership load(PartnershipId id) {
        return register.findById(id.reference())
                .orElseThrow(() -> new NoSuchElementException("There is no partnership " + id));
    }

    private PartnershipView view(Partnership partnership) {
        var known = operators.find(partnership.operators());
        return partnership.view(code -> known.get(code).legalName());
    }

    private void settle(Partnership partnership) {
        partnership.sitAt(operators.require(partnership.seat()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private void record(
            Partnership partnership, String verb, String outcome, Enum<?> reason, String comment, Actor by) {
        events.publishEvent(new Decided(
                partnership.reference(),
                partnership.status().stage(),
                verb,
                outcome,
                reason == null ? null : reason.name(),
                comment,
                by));
    }

    private static String name(NewParty party) {
        return party.operator() == null
                ? party.organisation()
                : party.operator().value();
    }

    private static String words(Collection<PartyRole> roles) {
        return roles.stream().map(Enum::name).collect(Collectors.joining("+"));
    }
}
