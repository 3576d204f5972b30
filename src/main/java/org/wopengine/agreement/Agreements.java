package org.wopengine.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.document.DocumentField;
import org.wopengine.document.DocumentType;
import org.wopengine.document.Documents;
import org.wopengine.partnership.AddendumRequested;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Decided;
import org.wopengine.shared.Gate;
import org.wopengine.shared.GateChoice;
import org.wopengine.shared.GateDecided;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Stage;
import org.wopengine.shared.UseCases;

/**
 * Agreements of partnerships: writing, checking against the guiding principles, signing. Verbs throw {@link Refused}
 * where a rule says no and {@link Conflict} where the agreement has moved on in the meantime.
 */
@UseCases
public class Agreements {
    /** The agreement as a lead signed it. */
    public static final DocumentField SIGNED_FILE =
            DocumentField.of("signedFile", DocumentType.AGREEMENT, DocumentType.ADDENDUM);

    /** Where a day ends last: what is approved there in the evening may be signed on that day, gone by in UTC. */
    private static final ZoneOffset LATEST_DAY = ZoneOffset.ofHours(-12);

    private final AgreementRegister register;
    private final AgreementVersions versions;
    private final AgreementReviews reviews;
    private final AgreementSignatures signatures;
    private final DraftAnswers draftAnswers;
    private final AgreedParties parties;
    private final UsualClauses usual;
    private final Conclusions conclusions;
    private final Addenda addenda;
    private final Partnerships partnerships;
    private final CodeOfConduct conduct;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agreements(
            AgreementRegister register,
            AgreementVersions versions,
            AgreementReviews reviews,
            AgreementSignatures signatures,
            DraftAnswers draftAnswers,
            AgreedParties parties,
            UsualClauses usual,
            Conclusions conclusions,
            Addenda addenda,
            Partnerships partnerships,
            CodeOfConduct conduct,
            Documents documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.versions = versions;
        this.reviews = reviews;
        this.signatures = signatures;
        this.draftAnswers = draftAnswers;
        this.parties = parties;
        this.usual = usual;
        this.conclusions = conclusions;
        this.addenda = addenda;
        this.partnerships = partnerships;
        this.conduct = conduct;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The partners may write now; again so after one of them left and another was found. An addendum is open since it was
     * asked for.
     */
    public void enter(PartnershipId id, Actor by) {
        var known = register.findById(id.reference());
        if (known.filter(Agreement::isAmended).isPresent()) {
            return;
        }
        partnerships.moveTo(id, PartnershipStatus.AGREEMENT_DRAFT, by);
        if (known.filter(agreement -> agreement.is(AgreementStatus.DRAFTING)).isPresent()) {
            return;
        }
        known.ifPresentOrElse(Agreement::reopen, () -> register.save(new Agreement(id)));
        events.publishEvent(Decided.of(id, Stage.AGREEMENT, "OPENED", AgreementStatus.DRAFTING, by));
    }

    /**
     * The leads may write an addendum now. What is signed stays in force until everybody has signed the new text.
     *
     * @throws Conflict if nothing is signed, or an addendum is open already
     */
    public void amend(AddendumRequested request) {
        var id = request.partnership();
        var agreement = register.findById(id.reference())
                .filter(known -> known.is(AgreementStatus.SIGNED))
                .orElseThrow(() -> Conflict.because("agreement.addendum.under-way", id.reference()));
        agreement.amend();
        addenda.open(request, agreement.inForce());
    }

    /** Gives up an addendum that is not signed yet; nothing happens if there is none. */
    public void withdrawAddendum(PartnershipId id) {
        if (endAddendum(id, AddendumStatus.WITHDRAWN)) {
            conclusions.tell(id, "addendum-given-up");
        }
    }

    /**
     * Ends an addendum because its partnership closes or has ended.
     *
     * @return whether there was one
     */
    public boolean lapse(PartnershipId id, Actor by) {
        if (!endAddendum(id, AddendumStatus.LAPSED)) {
            return false;
        }
        events.publishEvent(Decided.of(id, Stage.AGREEMENT, "ADDENDUM_LAPSED", AddendumStatus.LAPSED, by));
        return true;
    }

    private boolean endAddendum(PartnershipId id, AddendumStatus how) {
        var amended = register.findById(id.reference()).filter(Agreement::isAmended);
        amended.ifPresent(agreement -> {
            if (agreement.currentVersion() != agreement.inForce()) {
                signaturesOf(id, agreement.currentVersion())
                        .forEach(signature -> signature.becomeVoid(clock.instant()));
            }
            agreement.keep();
            addenda.end(id, how);
        });
        return amended.isPresent();
    }

    /**
     * One lead sends a draft; the other one is asked whether it agrees.
     *
     * @throws Refused if it names a stranger, forgets a party or does not describe a lead in full
     */
    public void draft(PartnershipId id, DraftAgreement answers, Actor by) {
        write(id, answers, Agreement::drafted, "DRAFTED", by);
    }

    /** A lead sends a changed text, and the other one is asked; the earlier versions are kept. Refuses what {@link #draft} refuses. */
    public void revise(PartnershipId id, DraftAgreement answers, Actor by) {
        write(id, answers, Agreement::revised, "REDRAFTED", by);
    }

    /**
     * The lead that did not write the version on the table agrees to it, or says what should be different. Only what both
     * agree to goes to the secretariat.
     *
     * @throws Refused if it is no lead or the one that wrote the version, or changes are wanted and nothing is said
     */
    public DraftReply answerDraft(PartnershipId id, AnswerDraft answer, Actor by) {
        demandLead(id, by);
        var agreement = agreement(id);
        if (version(agreement, id).isWrittenFor(by)) {
            throw Refused.because("agreement.own-draft", null);
        }
        if (answer.reply() == DraftReply.CHANGES_WANTED && answer.comment() == null) {
            throw Refused.because("agreement.say-what-to-change", "comment");
        }
        agreement.answered(answer.reply(), by.operator() + ": " + answer.comment());
        draftAnswers.save(new DraftAnswer(id, agreement.currentVersion(), answer, by, clock.instant()));
        if (answer.reply() == DraftReply.AGREED && !agreement.isAmended()) {
            partnerships.moveTo(id, PartnershipStatus.PRINCIPLE_REVIEW, by);
        }
        events.publishEvent(new Decided(
                id, Stage.AGREEMENT, "DRAFT_ANSWERED", answer.reply().name(), null, answer.comment(), by));
        return answer.reply();
    }

    /** The lead that has to agree to the version on the table: the one that did not write it. */
    @Transactional(readOnly = true)
    public OperatorCode reader(PartnershipId id) {
        var written = version(agreement(id), id);
        return partnerships.leads(id).stream()
                .filter(lead -> !written.isWrittenFor(new Actor(lead.value(), lead.group(), null)))
                .findFirst()
                .orElseThrow();
    }

    /** What the other lead said to each version, oldest first. */
    @Transactional(readOnly = true)
    public List<DraftAnswerView> draftAnswers(PartnershipId id) {
        return draftAnswers.findByPartnershipOrderById(id.reference()).stream()
                .map(DraftAnswer::view)
                .toList();
    }

    /**
     * The secretariat decides on the version on the table.
     *
     * @throws Refused if the officer approves without the declarations asked for, or a performance contract without saying
     *     why it is not for profit
     */
    public PrincipleReviewOutcome review(PartnershipId id, ReviewAgreement decision, Actor by) {
        var agreement = agreement(id);
        if (decision.decision() == GateChoice.APPROVE) {
            approvable(version(agreement, id), decision);
        }
        var outcome = outcome(decision.decision());
        var version = agreement.currentVersion();
        var amended = agreement.isAmended();
        agreement.reviewed(outcome, decision.comment());
        reviews.save(new AgreementReview(id, version, outcome, decision, by, clock.instant()));
        if (outcome == PrincipleReviewOutcome.CHANGES_REQUESTED && !amended) {
            partnerships.moveTo(id, PartnershipStatus.AGREEMENT_DRAFT, by);
        }
        if (outcome == PrincipleReviewOutcome.REJECTED && amended) {
            addenda.end(id, AddendumStatus.REJECTED);
        }
        // a rejected partnership is closed by its exit; an approved or deferred one stays in review
        events.publishEvent(GateDecided.of(id, Gate.AGREEMENT, "REVIEWED", outcome, decision, by));
        return outcome;
    }

    /**
     * One lead signs the approved version, or refuses.
     *
     * @throws Refused if it is not a lead that answers, the date lies before the approval, or the operator that signs has
     *     not accepted the Code of Conduct, or there is no such file of a signed agreement
     */
    public void sign(PartnershipId id, SignAgreement signature, Actor by) {
        demandLead(id, by);
        var operator = by.operator();
        var agreement = agreement(id);
        agreement.beingSigned();
        demandFittingWish(agreement, signature);
        var version = agreement.currentVersion();
        if (signaturesOf(id, version).stream()
                .anyMatch(given -> given.operator().equals(operator))) {
            throw Conflict.because("agreement.already-answered", operator.value());
        }
        var approvedOn = LocalDate.ofInstant(approvedAt(id, version), LATEST_DAY);
        if (signature.answer() == SignatureAnswer.SIGN && signature.signedOn().isBefore(approvedOn)) {
            throw Refused.because("agreement.signed-before-approval", "signedOn", approvedOn);
        }
        if (signature.answer() == SignatureAnswer.SIGN) {
            conduct.demandAcceptedBy(operator, "answer");
            documents.cite(SIGNED_FILE, signature.signedFile(), id, by);
        }
        signatures.saveAndFlush(new AgreementSignature(id, version, operator, signature, by, clock.instant()));
        events.publishEvent(new Decided(
                id,
                Stage.AGREEMENT,
                signature.answer() == SignatureAnswer.SIGN ? "SIGNED" : "SIGNATURE_REFUSED",
                signature.answer() == SignatureAnswer.SIGN
                        ? operator.value()
                        : signature.refusalWish().name(),
                signature.refusalReason() == null
                        ? null
                        : signature.refusalReason().name(),
                signature.comment(),
                by));
    }

    /** Every lead has answered: what follows. */
    public AgreementOutcome conclude(PartnershipId id, Actor by) {
        var agreement = agreement(id);
        var version = version(agreement, id);
        var given = signaturesOf(id, agreement.currentVersion());
        var amended = agreement.isAmended();
        var outcome = amended
                ? conclusions.weighAddendum(partnerships.leads(id), given)
                : conclusions.weigh(partnerships.require(id), given);
        agreement.concluded(outcome, conclusions.wishes(partnerships.leads(id), given));
        if (outcome != AgreementOutcome.SIGNED) {
            given.forEach(signature -> signature.becomeVoid(clock.instant()));
        }
        if (amended) {
            addenda.conclude(id, outcome, version.version());
            conclusions.carryOutAddendum(id, outcome, version, by);
        } else {
            conclusions.carryOut(id, outcome, version, given, by);
        }
        events.publishEvent(Decided.of(id, Stage.AGREEMENT, "CONCLUDED", outcome, by));
        return outcome;
    }

    /**
     * What the authors find in the form: the latest version, or a first draft with the usual clauses; with the parties of
     * today. An addendum begins with the text in force and with the last day as it was set since, by a review for example.
     */
    @Transactional(readOnly = true)
    public DraftAgreement begun(PartnershipId id) {
        var partnership = partnerships.require(id);
        return latest(id)
                .map(latest -> {
                    var answers = latest.answers();
                    var rows = parties.rows(answers.parties(), partnership);
                    return latest.inForce()
                            ? answers.again(rows, partnership.endsOn(), null)
                            : answers.again(rows, answers.endsOn(), answers.addendum());
                })
                .orElseGet(() ->
                        DraftAgreement.begun(partnership.currency(), parties.rows(List.of(), partnership), usual));
    }

    /** The version on the table; empty before the first draft. */
    @Transactional(readOnly = true)
    public Optional<AgreementView> latest(PartnershipId id) {
        return register.findById(id.reference())
                .flatMap(agreement -> versions.findByPartnershipAndVersion(id.reference(), agreement.currentVersion())
                        .map(version -> AgreementView.of(agreement, version)));
    }

    /** Every addendum that was asked for, oldest first. */
    @Transactional(readOnly = true)
    public List<AddendumView> addenda(PartnershipId id) {
        return addenda.all(id);
    }

    /** The addendum that is under way, or nothing. */
    @Transactional(readOnly = true)
    public Optional<AddendumView> underWay(PartnershipId id) {
        return addenda.underWay(id);
    }

    /** Every version as it was written, oldest first. */
    @Transactional(readOnly = true)
    public List<AgreementView> history(PartnershipId id) {
        return register.findById(id.reference())
                .map(agreement -> versions.findByPartnershipOrderByVersion(id.reference()).stream()
                        .map(version -> AgreementView.of(agreement, version))
                        .toList())
                .orElseGet(List::of);
    }

    /** Every decision of the secretariat, oldest first. */
    @Transactional(readOnly = true)
    public List<ReviewView> reviews(PartnershipId id) {
        return reviews.findByPartnershipOrderById(id.reference()).stream()
                .map(AgreementReview::view)
                .toList();
    }

    /** Every answer to a request for a signature, the void ones too, oldest first. */
    @Transactional(readOnly = true)
    public List<SignatureView> signatures(PartnershipId id) {
        return signatures.findByPartnershipOrderById(id.reference()).stream()
                .map(AgreementSignature::view)
                .toList();
    }

    /**
     * What is in force, as far as later stages build on it; an addendum counts when everybody has signed it.
     *
     * @throws NoSuchElementException if no agreement is signed
     */
    @Transactional(readOnly = true)
    public AgreementTerms terms(PartnershipId id) {
        return register.findById(id.reference())
                .flatMap(agreement -> inForce(agreement, id))
                .map(AgreementVersion::terms)
                .orElseThrow(() -> new NoSuchElementException("No agreement of " + id + " is signed"));
    }

    /** The version in force in full; empty as long as not everybody has signed one. */
    @Transactional(readOnly = true)
    public Optional<AgreementView> signed(PartnershipId id) {
        return register.findById(id.reference())
                .flatMap(agreement -> inForce(agreement, id).map(version -> AgreementView.of(agreement, version)));
    }

    private Optional<AgreementVersion> inForce(Agreement agreement, PartnershipId id) {
        return Optional.ofNullable(agreement.inForce())
                .flatMap(version -> versions.findByPartnershipAndVersion(id.reference(), version));
    }

    /** Nothing is touched before every rule has been asked. */
    private void write(PartnershipId id, DraftAgreement answers, ToIntFunction<Agreement> step, String verb, Actor by) {
        var partnership = partnerships.require(id);
        demandLead(id, by);
        var roles = parties.check(answers, partnership);
        var agreement = agreement(id);
        if (agreement.isAmended()) {
            addenda.check(answers, inForce(agreement, id).orElseThrow().answers());
        } else if (answers.addendum() != null) {
            throw Refused.because("agreement.addendum.not-signed-yet", "addendum");
        }
        var version = step.applyAsInt(agreement);
        var addendum = addenda.underWay(id).map(AddendumView::id).orElse(null);
        versions.save(new AgreementVersion(id, version, addendum, answers, roles, by, clock.instant()));
        events.publishEvent(Decided.of(id, Stage.AGREEMENT, verb, AgreementStatus.WITH_PARTNER, by));
    }

    private void demandLead(PartnershipId id, Actor by) {
        if (by.operator() == null || !partnerships.leads(id).contains(by.operator())) {
            throw Refused.because("agreement.only-leads", null);
        }
    }

    /** Who has signed an agreement does not leave it by an addendum, and before that there is nothing to keep. */
    private static void demandFittingWish(Agreement agreement, SignAgreement signature) {
        if (agreement.isAmended() && signature.refusalWish() == RefusalWish.DROP_OUT) {
            throw Refused.because("agreement.addendum.cannot-leave", "refusalWish");
        }
        if (!agreement.isAmended() && signature.refusalWish() == RefusalWish.KEEP_AGREEMENT) {
            throw Refused.because("agreement.addendum.nothing-to-keep", "refusalWish");
        }
    }

    private static void approvable(AgreementVersion version, ReviewAgreement decision) {
        if (!Boolean.TRUE.equals(decision.principlesConsidered())) {
            throw Refused.because("agreement.consider-principles", "principlesConsidered");
        }
        if (version.documentKind() == DocumentKind.PERFORMANCE_CONTRACT && decision.comment() == null) {
            throw Refused.because("agreement.why-not-for-profit", "comment");
        }
    }

    private static PrincipleReviewOutcome outcome(GateChoice choice) {
        return switch (choice) {
            case APPROVE -> PrincipleReviewOutcome.APPROVED;
            case REQUEST_CHANGES -> PrincipleReviewOutcome.CHANGES_REQUESTED;
            case REJECT -> PrincipleReviewOutcome.REJECTED;
            case DEFER -> PrincipleReviewOutcome.DEFERRED;
            case REQUEST_WAIVER -> PrincipleReviewOutcome.WAIVER_REQUESTED;
        };
    }

    private Instant approvedAt(PartnershipId id, int version) {
        return reviews.findByPartnershipAndVersionAndOutcome(id.reference(), version, PrincipleReviewOutcome.APPROVED)
                .orElseThrow()
                .decidedAt();
    }

    private List<AgreementSignature> signaturesOf(PartnershipId id, int version) {
        return signatures.findByPartnershipAndVersionOrderById(id.reference(), version);
    }

    private AgreementVersion version(Agreement agreement, PartnershipId id) {
        return versions.findByPartnershipAndVersion(id.reference(), agreement.currentVersion())
                .orElseThrow();
    }

    private Agreement agreement(PartnershipId id) {
        return register.findById(id.reference())
                .orElseThrow(() -> new NoSuchElementException("There is no agreement of " + id));
    }
}
