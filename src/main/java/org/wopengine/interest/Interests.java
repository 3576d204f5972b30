package org.wopengine.interest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.document.DocumentField;
import org.wopengine.document.DocumentType;
import org.wopengine.document.Documents;
import org.wopengine.notification.Notifications;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.NewPartnership;
import org.wopengine.partnership.NewParty;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyRole;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Decided;
import org.wopengine.shared.Gate;
import org.wopengine.shared.GateChoice;
import org.wopengine.shared.GateDecided;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Stage;
import org.wopengine.shared.UseCases;

/** Expressions of interest: submitting, screening, revising. */
@UseCases
public class Interests {
    public static final DocumentField COMMITMENT =
            DocumentField.of("commitmentDocument", DocumentType.COMMITMENT_LETTER);
    public static final DocumentField BOARD_APPROVAL =
            DocumentField.of("boardApprovalDocument", DocumentType.COMMITMENT_LETTER);

    private final ExpressionsOfInterest interests;
    private final InterestVersions versions;
    private final Partnerships partnerships;
    private final Operators operators;
    private final CodeOfConduct conduct;
    private final Documents documents;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final InterestSettings settings;
    private final Clock clock;

    Interests(
            ExpressionsOfInterest interests,
            InterestVersions versions,
            Partnerships partnerships,
            Operators operators,
            CodeOfConduct conduct,
            Documents documents,
            Notifications notifications,
            ApplicationEventPublisher events,
            InterestSettings settings,
            Clock clock) {
        this.interests = interests;
        this.versions = versions;
        this.partnerships = partnerships;
        this.operators = operators;
        this.conduct = conduct;
        this.documents = documents;
        this.notifications = notifications;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Registers a new partnership with its expression of interest.
     *
     * @throws Refused if an operator is not in the registry or has not accepted the Code of Conduct, if somebody expresses
     *     interest for an operator that is not the own one, or if too many of the operator's interests wait already
     */
    public PartnershipId express(ExpressInterest answers, Actor by) {
        var applicant = applicant(answers, by);
        conduct.demandAcceptedBy(applicant.code(), "acceptsCodeOfConduct");
        if (partnerships.countOpen(applicant.code()) >= settings.open()) {
            throw Refused.because(
                    "interest.too-many-open", null, applicant.code().value(), settings.open());
        }
        var id = partnerships.register(described(answers, applicant.code()), by);
        interests.save(new ExpressionOfInterest(id));
        versions.save(new InterestVersion(id, 1, applicant.code(), answers, by, clock.instant()));
        cite(id, answers, applicant.code(), by);
        notifications.tell(id, applicant.code().group(), "interest-received");
        events.publishEvent(Decided.of(id, Stage.INTEREST, "EXPRESSED", answers.entryPath(), by));
        return id;
    }

    /** The screening begins. */
    public void enterScreening(PartnershipId id) {
        partnerships.moveTo(id, PartnershipStatus.SCREENING, Actor.system());
    }

    /** What the eligibility table asks about the version on the table now. */
    public EligibilityFacts gatherFacts(PartnershipId id) {
        var latest = latest(id);
        var applicant = operators.require(latest.applicant());
        return new EligibilityFacts(
                conduct.isAcceptedBy(applicant.code()) && latest.answers().acceptsCodeOfConduct(),
                applicant.isPublic(),
                latest.answers().hasManagementCommitment(),
                latest.answers().declaresEverything(),
                !partnerships.similarRunning(id).isEmpty());
    }

    /**
     * The secretariat decides.
     *
     * @throws Refused if the officer approves without the management's commitment or without
     *     having considered the earlier partnerships
     */
    public InterestOutcome screen(PartnershipId id, ScreenInterest decision, Actor by) {
        var latest = latest(id);
        if (decision.decision() == GateChoice.APPROVE) {
            if (!latest.answers().hasManagementCommitment()) {
                throw Refused.because("interest.no-commitment", "decision");
            }
            if (!Boolean.TRUE.equals(decision.earlierConsidered())) {
                throw Refused.because("interest.consider-earlier", "earlierConsidered");
            }
        }
        var outcome = outcome(decision.decision());
        interest(id).screened(outcome, decision.comment());
        switch (outcome) {
            case ELIGIBLE -> partnerships.moveTo(id, PartnershipStatus.ELIGIBLE, by);
            case CHANGES_REQUESTED -> partnerships.moveTo(id, PartnershipStatus.CHANGES_REQUESTED, by);
            case REJECTED, DEFERRED, WAIVER_REQUESTED -> {
                // a rejected partnership is closed by its exit; otherwise it stays in screening
            }
        }
        events.publishEvent(GateDecided.of(id, Gate.INTEREST, "SCREENED", outcome, decision, by));
        return outcome;
    }

    /** The applicant answers the requested changes with a new version; the old one is kept. */
    public void revise(PartnershipId id, ExpressInterest answers, Actor by) {
        var before = latest(id);
        if (before.answers().entryPath() != answers.entryPath()) {
            throw Refused.because("interest.entry-path-fixed", "entryPath");
        }
        var described = described(answers, before.applicant());
        if (!described.parties().equals(leads(before.answers(), before.applicant()))) {
            throw Refused.because("interest.partners-fixed", "partnerOperator");
        }
        var version = interest(id).revised();
        partnerships.redescribe(id, described);
        partnerships.moveTo(id, PartnershipStatus.SCREENING, by);
        versions.save(new InterestVersion(id, version, before.applicant(), answers, by, clock.instant()));
        cite(id, answers, before.applicant(), by);
        events.publishEvent(Decided.of(id, Stage.INTEREST, "REVISED", PartnershipStatus.SCREENING, by));
    }

    /** @throws java.util.NoSuchElementException if the partnership has no expression of interest */
    public InterestView view(PartnershipId id) {
        return view(latest(id), interest(id));
    }

    /** The interests that are not matched yet, as they stand, the newest first. */
    public List<InterestView> waiting() {
        return versions.findWaiting().stream().map(Interests::alone).toList();
    }

    /** What operators told of their business in their interests, by partnership. */
    public List<BusinessTold> businessTold() {
        return versions.findWithBusiness().stream()
                .map(version -> BusinessTold.of(version.partnership(), version.applicant(), version.answers()))
                .toList();
    }

    private static InterestView alone(InterestVersion version) {
        return new InterestView(
                version.version(),
                version.submittedAt(),
                version.submittedBy(),
                version.applicant(),
                version.answers(),
                null);
    }

    /** Every version as it was submitted, oldest first. */
    public List<InterestView> history(PartnershipId id) {
        return interests
                .findById(id.reference())
                .map(interest -> versions.findByPartnershipOrderByVersion(id.reference()).stream()
                        .map(version -> view(version, interest))
                        .toList())
                .orElseGet(List::of);
    }

    /** The files a field offers: those of the partnership and of its operators. */
    public List<Map<String, String>> choices(PartnershipId id, DocumentField field) {
        var latest = latest(id);
        return documents.choices(field, id, shelves(latest.answers(), latest.applicant()));
    }

    private void cite(PartnershipId id, ExpressInterest answers, OperatorCode applicant, Actor by) {
        var shelves = shelves(answers, applicant);
        documents.cite(COMMITMENT, answers.commitmentDocument(), id, shelves, by);
        documents.cite(BOARD_APPROVAL, answers.boardApprovalDocument(), id, shelves, by);
    }

    /** The applicant's own, and of those who apply together the partner's. */
    private Set<OperatorCode> shelves(ExpressInterest answers, OperatorCode applicant) {
        var shelves = leads(answers, applicant).stream().map(NewParty::operator).collect(Collectors.toSet());
        shelves.add(applicant);
        return shelves;
    }

    private static InterestView view(InterestVersion version, ExpressionOfInterest interest) {
        return new InterestView(
                version.version(),
                version.submittedAt(),
                version.submittedBy(),
                version.applicant(),
                version.answers(),
                interest.requestedChanges());
    }

    private NewPartnership described(ExpressInterest answers, OperatorCode applicant) {
        return new NewPartnership(
                answers.title(),
                answers.entryPath(),
                applicant,
                leads(answers, applicant),
                answers.workingAreas().stream().map(WorkingAreaWish::area).collect(Collectors.toUnmodifiableSet()),
                answers.otherWorkingArea(),
                answers.callWindow(),
                null,
                answers.currency());
    }

    /** An operator's person speaks for the own operator; the secretariat names the one it writes for. */
    private OperatorView applicant(ExpressInterest answers, Actor by) {
        var named = answers.applicantOperator();
        var own = by.operator();
        if (own != null) {
            if (named != null && !named.equals(own.value())) {
                throw Refused.because("interest.only-own-operator", "applicantOperator", own.value());
            }
            return taking(own, "applicantOperator");
        }
        if (named == null) {
            throw Refused.because("interest.name-the-applicant", "applicantOperator");
        }
        return taking(code(named, "applicantOperator"), "applicantOperator");
    }

    private List<NewParty> leads(ExpressInterest answers, OperatorCode applicant) {
        var leads = new ArrayList<NewParty>();
        if (answers.entryPath() == EntryPath.JOINT) {
            var partner = taking(code(answers.partnerOperator(), "partnerOperator"), "partnerOperator")
                    .code();
            if (partner.equals(applicant)) {
                throw Refused.because("interest.partner-is-applicant", "partnerOperator");
            }
            conduct.demandAcceptedBy(partner, "partnerOperator");
            var partnerRole =
                    answers.applicantRole() == PartyRole.LEAD_MENTOR ? PartyRole.LEAD_MENTEE : PartyRole.LEAD_MENTOR;
            leads.add(NewParty.operator(applicant, answers.applicantRole()));
            leads.add(NewParty.operator(partner, partnerRole));
        }
        return leads;
    }

    private OperatorView taking(OperatorCode code, String field) {
        return operators
                .find(code)
                .filter(OperatorView::mayTakePart)
                .orElseThrow(() -> Refused.because("interest.no-such-operator", field, code.value()));
    }

    private static OperatorCode code(String text, String field) {
        if (!OperatorCode.fits(text)) {
            throw Refused.because("interest.no-such-operator", field, Objects.toString(text, ""));
        }
        return new OperatorCode(text);
    }

    private static InterestOutcome outcome(GateChoice choice) {
        return switch (choice) {
            case APPROVE -> InterestOutcome.ELIGIBLE;
            case REQUEST_CHANGES -> InterestOutcome.CHANGES_REQUESTED;
            case REJECT -> InterestOutcome.REJECTED;
            case DEFER -> InterestOutcome.DEFERRED;
            case REQUEST_WAIVER -> InterestOutcome.WAIVER_REQUESTED;
        };
    }

    private InterestVersion latest(PartnershipId id) {
        return versions.findFirstByPartnershipOrderByVersionDesc(id.reference()).orElseThrow();
    }

    private ExpressionOfInterest interest(PartnershipId id) {
        return interests.findById(id.reference()).orElseThrow();
    }
}
