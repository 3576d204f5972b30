package org.wopengine.partnership;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.data.domain.Persistable;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Region;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;

/** The aggregate. Guards say no with {@link Refused}; the facade records what was done. */
@Entity
@Table(name = "partnership", schema = "wop")
class Partnership implements Persistable<String> {
    @Id
    @Column(name = "reference")
    private String reference;

    @Column(name = "title")
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "entry_path")
    private EntryPath entryPath;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private PartnershipStatus status;

    @Column(name = "status_since")
    private Instant statusSince;

    @Column(name = "applicant")
    private String applicant;

    @Column(name = "country")
    private String country;

    @Enumerated(EnumType.STRING)
    @Column(name = "region")
    private Region region;

    @Enumerated(EnumType.STRING)
    @Column(name = "call_window")
    private CallWindow callWindow;

    @Column(name = "programme")
    private String programme;

    @Column(name = "currency")
    private String currency;

    @Column(name = "other_working_area")
    private String otherWorkingArea;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "suspended_at")
    private Instant suspendedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "suspended_from")
    private PartnershipStatus suspendedFrom;

    @Enumerated(EnumType.STRING)
    @Column(name = "suspension_reason")
    private SuspensionReason suspensionReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "exit_kind")
    private TerminationKind exitKind;

    @Column(name = "exit_reason")
    private String exitReason;

    @Column(name = "exit_comment")
    private String exitComment;

    @Column(name = "notice_on")
    private LocalDate noticeOn;

    @Version
    @Column(name = "version")
    private Integer version;

    @Fetch(FetchMode.SUBSELECT)
    @ElementCollection
    @CollectionTable(name = "partnership_working_area", schema = "wop", joinColumns = @JoinColumn(name = "partnership"))
    @Enumerated(EnumType.STRING)
    @Column(name = "working_area")
    private Set<WorkingArea> workingAreas;

    @Fetch(FetchMode.SUBSELECT)
    @OneToMany(mappedBy = "partnership", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Party> parties = new ArrayList<>();

    protected Partnership() {}

    Partnership(PartnershipId id, NewPartnership command, Instant now) {
        reference = id.reference();
        title = oneLine(command.title());
        entryPath = command.entryPath();
        status = PartnershipStatus.SUBMITTED;
        statusSince = now;
        applicant = command.applicant().value();
        callWindow = command.callWindow();
        programme = command.programme();
        currency = command.currency();
        workingAreas = EnumSet.copyOf(command.workingAreas());
        otherWorkingArea = command.otherWorkingArea();
        registeredAt = now;
    }

    /** The words and areas of a revised expression of interest; who takes part stays. */
    void redescribe(String newTitle, Set<WorkingArea> areas, String otherArea, CallWindow call, String money) {
        title = oneLine(newTitle);
        workingAreas.clear();
        workingAreas.addAll(areas);
        otherWorkingArea = otherArea;
        callWindow = call;
        currency = money;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @Override
    public String getId() {
        return reference;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    PartnershipId reference() {
        return new PartnershipId(reference);
    }

    PartnershipStatus status() {
        return status;
    }

    /** Whose country and region count: the lead mentee's, as long as there is none the applicant's. */
    OperatorCode seat() {
        return lead(PartyRole.LEAD_MENTEE).orElse(new OperatorCode(applicant));
    }

    void sitAt(OperatorView operator) {
        country = operator.country();
        region = operator.region();
    }

    void moveTo(PartnershipStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Conflict.because("partnership.move-refused", reference, label(status), label(next));
        }
        if (status == PartnershipStatus.SUSPENDED) {
            suspendedAt = null;
            suspendedFrom = null;
            suspensionReason = null;
        }
        status = next;
        statusSince = now;
        if (next.isOver() && closedAt == null) {
            closedAt = now;
        }
    }

    void suspend(SuspensionReason reason, Instant now) {
        var before = status;
        moveTo(PartnershipStatus.SUSPENDED, now);
        suspendedFrom = before;
        suspendedAt = now;
        suspensionReason = reason;
    }

    void resume(Instant now) {
        moveTo(suspendedFrom, now);
    }

    void exit(PartnershipStatus end, PartnershipExit exit, Instant now) {
        moveTo(end, now);
        exitKind = exit.kind();
        exitReason = exit.reason();
        exitComment = exit.comment();
        noticeOn = exit.noticeOn();
    }

    void reschedule(LocalDate start, LocalDate end) {
        if (status.isOver()) {
            throw Refused.because("partnership.over", null, reference);
        }
        if (!end.isAfter(start)) {
            throw Refused.because("partnership.ends-before-start", "endsOn", start, end);
        }
        startsOn = start;
        endsOn = end;
    }

    boolean lasts(LocalDate start, LocalDate end) {
        return start.equals(startsOn) && end.equals(endsOn);
    }

    boolean has(NewParty party) {
        return present().stream().anyMatch(present -> present.is(party));
    }

    void add(NewParty party, LocalDate today) {
        if (status.isOver()) {
            throw Refused.because("partnership.over", null, reference);
        }
        if (party.role().isLead()) {
            if (lead(party.role()).isPresent()) {
                throw Refused.because("partnership.lead-taken", "role", reference, label(party.role()));
            }
            var other = party.role() == PartyRole.LEAD_MENTOR ? PartyRole.LEAD_MENTEE : PartyRole.LEAD_MENTOR;
            if (lead(other).filter(party.operator()::equals).isPresent()) {
                throw Refused.because("partnership.partner-of-itself", "operator", party.operator());
            }
        }
        parties.add(new Party(this, party, today));
    }

    /** @return the roles it had; empty if it did not take part */
    Set<PartyRole> leave(OperatorCode operator, PartyLeftReason reason, LocalDate today) {
        var left = new LinkedHashSet<PartyRole>();
        for (var party : present()) {
            if (party.is(operator)) {
                party.leave(reason, today);
                left.add(party.role());
            }
        }
        return left;
    }

    Optional<OperatorCode> lead(PartyRole role) {
        return present().stream()
                .filter(party -> party.role() == role)
                .map(Party::operator)
                .findFirst();
    }

    boolean hasParty(OperatorCode operator) {
        return present().stream().anyMatch(party -> party.is(operator));
    }

    /** Said in the reader's language when the refusal is. */
    private static MessageSourceResolvable label(Enum<?> code) {
        return new DefaultMessageSourceResolvable(
                "code." + code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    private List<Party> present() {
        return parties.stream().filter(Party::isPresent).toList();
    }

    Set<OperatorCode> operators() {
        return parties.stream()
                .map(Party::operator)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    List<PartyView> parties(Function<OperatorCode, String> legalNames) {
        var order = Comparator.comparing(PartyView::isPresent).reversed().thenComparing(PartyView::role);
        return parties.stream()
                .map(party -> party.view(legalNames))
                .sorted(order)
                .toList();
    }

    PartnershipView view(Function<OperatorCode, String> legalNames) {
        var exit = exitReason == null ? null : new PartnershipExit(exitKind, exitReason, exitComment, noticeOn);
        return new PartnershipView(
                reference(),
                title,
                entryPath,
                status,
                statusSince,
                new OperatorCode(applicant),
                country,
                region,
                callWindow,
                programme,
                currency,
                Collections.unmodifiableSet(EnumSet.copyOf(workingAreas)),
                otherWorkingArea,
                registeredAt,
                startsOn,
                endsOn,
                closedAt,
                suspendedAt,
                suspensionReason,
                exit,
                parties(legalNames));
    }
}
