package org.wopengine.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.shared.CodeNames;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.Money;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/**
 * The agreement in the dossier: the version in force in full, or before the signatures the latest; then every version,
 * addendum, decision and signature.
 */
@Component
class AgreementChapter implements DossierChapter {
    private static final String NONE = "–";

    private final Agreements agreements;

    AgreementChapter(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public Stage stage() {
        return Stage.AGREEMENT;
    }

    @Override
    public List<Section> sections(PartnershipId partnership) {
        var history = agreements.history(partnership);
        if (history.isEmpty()) {
            return List.of();
        }
        var latest = agreements.signed(partnership).orElseGet(() -> history.get(history.size() - 1));
        var sections = new ArrayList<Section>();
        sections.add(overview(latest));
        sections.add(objectives(latest.answers()));
        sections.add(parties(latest.answers()));
        sections.add(value(latest));
        sections.add(clauses(latest.answers()));
        sections.add(terms(latest.answers()));
        sections.add(versions(history));
        addenda(agreements.addenda(partnership), history, sections);
        draftAnswers(agreements.draftAnswers(partnership), sections);
        reviews(agreements.reviews(partnership), sections);
        signatures(agreements.signatures(partnership), sections);
        return sections;
    }

    private static Section overview(AgreementView latest) {
        var answers = latest.answers();
        return Section.ofFacts(
                "agreement.dossier.title",
                List.of(
                        new Fact(
                                "agreement.dossier.status",
                                latest.inForce() ? AgreementStatus.SIGNED : latest.status()),
                        new Fact("agreement.dossier.kind", answers.documentKind()),
                        new Fact("agreement.dossier.version", latest.version()),
                        new Fact("agreement.dossier.starts-on", answers.startsOn()),
                        new Fact("agreement.dossier.ends-on", answers.endsOn()),
                        new Fact("agreement.dossier.rhythm", answers.reportingRhythm()),
                        new Fact("agreement.dossier.cash", latest.cash()),
                        new Fact("agreement.dossier.in-kind", new Money(latest.inKindValue(), answers.currency())),
                        new Fact(
                                "agreement.dossier.requested-changes",
                                latest.inForce() ? null : latest.requestedChanges()),
                        new Fact("agreement.dossier.background", answers.background())));
    }

    private static Section objectives(DraftAgreement answers) {
        return Section.ofTable(
                "agreement.dossier.objectives",
                List.of("agreement.dossier.objective", "agreement.dossier.outputs"),
                answers.objectives().stream()
                        .map(one -> row(one.objective(), one.expectedOutputs()))
                        .toList());
    }

    private static Section parties(DraftAgreement answers) {
        return Section.ofTable(
                "agreement.dossier.parties",
                List.of(
                        "agreement.dossier.operator",
                        "agreement.dossier.responsibilities",
                        "agreement.dossier.interest",
                        "agreement.dossier.coordinator",
                        "agreement.dossier.representative"),
                answers.parties().stream()
                        .map(party -> row(
                                party.operator(),
                                party.responsibilities(),
                                party.interest(),
                                party.coordinator(),
                                party.legalRepresentative()))
                        .toList());
    }

    /** Cash and work in kind in one table: who gives, how much of what, worth what. */
    private static Section value(AgreementView latest) {
        var answers = latest.answers();
        var rows = new ArrayList<List<Object>>();
        answers.cash()
                .forEach(source -> rows.add(
                        row(source.organisation(), null, null, new Money(source.amount(), answers.currency()))));
        answers.parties().stream()
                .filter(AgreedParty::givesInKind)
                .map(InKindLine::of)
                .forEach(line -> rows.add(row(
                        line.operator(),
                        line.staffDays(),
                        new Money(line.directDayCost(), answers.currency()),
                        new Money(line.value(), answers.currency()))));
        return Section.ofTable(
                "agreement.dossier.value",
                List.of(
                        "agreement.dossier.source",
                        "agreement.dossier.staff-days",
                        "agreement.dossier.day-cost",
                        "agreement.dossier.amount"),
                rows);
    }

    private static Section clauses(DraftAgreement answers) {
        return Section.ofTable(
                "agreement.dossier.clauses",
                List.of("agreement.dossier.clause", "agreement.dossier.accepted", "agreement.dossier.wording"),
                List.of(
                        clause(Clause.CODE_OF_CONDUCT, answers.codeOfConduct(), answers.codeOfConductText()),
                        clause(Clause.NOT_FOR_PROFIT, answers.notForProfit(), answers.notForProfitText()),
                        clause(Clause.DIRECT_COST_ONLY, answers.directCostOnly(), answers.directCostOnlyText()),
                        clause(Clause.NON_COMMERCIAL, answers.nonCommercial(), answers.nonCommercialText()),
                        clause(Clause.PUBLICATION, answers.publishes(), answers.publicationExceptions())));
    }

    private static List<Object> clause(Clause clause, boolean accepted, String text) {
        return row(clause, accepted ? ClauseAnswer.STANDS : ClauseAnswer.LEFT_OUT, text);
    }

    private static Section terms(DraftAgreement answers) {
        return Section.ofFacts(
                "agreement.dossier.terms",
                List.of(
                        new Fact("agreement.dossier.anti-tendering", answers.antiTenderingMonths()),
                        new Fact("agreement.dossier.commercial-interests", answers.commercialInterests()),
                        new Fact("agreement.dossier.confidentiality", answers.confidentiality()),
                        new Fact("agreement.dossier.data-sharing", answers.dataSharing()),
                        new Fact("agreement.dossier.intellectual-property", answers.intellectualProperty()),
                        new Fact("agreement.dossier.steering-rhythm", answers.steeringRhythm()),
                        new Fact("agreement.dossier.steering-decisions", answers.steeringDecisions()),
                        new Fact("agreement.dossier.staff-safety", answers.staffSafety()),
                        new Fact("agreement.dossier.social-values", answers.socialValues()),
                        new Fact("agreement.dossier.amendments", answers.amendments()),
                        new Fact("agreement.dossier.disputes", answers.disputeResolution()),
                        new Fact("agreement.dossier.notice", answers.terminationNoticeDays()),
                        new Fact("agreement.dossier.force-majeure", answers.forceMajeure()),
                        new Fact("agreement.dossier.languages", CodeNames.languages(answers.governingLanguages()))));
    }

    private static Section versions(List<AgreementView> history) {
        return Section.ofTable(
                "agreement.dossier.versions",
                List.of("agreement.dossier.version", "agreement.dossier.written-at", "agreement.dossier.written-by"),
                history.stream()
                        .map(version -> row(version.version(), version.writtenAt(), version.writtenBy()))
                        .toList());
    }

    private static void addenda(List<AddendumView> addenda, List<AgreementView> history, List<Section> sections) {
        if (addenda.isEmpty()) {
            return;
        }
        sections.add(Section.ofTable(
                "agreement.dossier.addenda",
                List.of(
                        "agreement.dossier.addendum",
                        "agreement.dossier.status",
                        "agreement.dossier.changes-what",
                        "agreement.dossier.asked-for",
                        "agreement.dossier.asked-by",
                        "agreement.dossier.asked-at",
                        "agreement.dossier.version",
                        "agreement.dossier.ended-at"),
                addenda.stream()
                        .map(addendum -> row(
                                addendum.number(),
                                addendum.status(),
                                lastOf(addendum, history)
                                        .map(version -> version.answers().addendum())
                                        .orElse(null),
                                addendum.reason(),
                                addendum.askedBy(),
                                addendum.askedAt(),
                                lastOf(addendum, history)
                                        .map(AgreementView::version)
                                        .orElse(null),
                                addendum.endedAt()))
                        .toList()));
    }

    private static Optional<AgreementView> lastOf(AddendumView addendum, List<AgreementView> history) {
        return history.stream()
                .filter(version -> Objects.equals(version.addendum(), addendum.id()))
                .reduce((earlier, later) -> later);
    }

    private static void draftAnswers(List<DraftAnswerView> answers, List<Section> sections) {
        if (answers.isEmpty()) {
            return;
        }
        sections.add(Section.ofTable(
                "agreement.dossier.draft-answers",
                List.of(
                        "agreement.dossier.version",
                        "agreement.dossier.operator",
                        "agreement.dossier.answer",
                        "agreement.dossier.comment",
                        "agreement.dossier.decided-at"),
                answers.stream()
                        .map(answer -> row(
                                answer.version(),
                                answer.operator().value(),
                                answer.reply(),
                                answer.comment(),
                                answer.answeredAt()))
                        .toList()));
    }

    private static void reviews(List<ReviewView> reviews, List<Section> sections) {
        if (reviews.isEmpty()) {
            return;
        }
        sections.add(Section.ofTable(
                "agreement.dossier.reviews",
                List.of(
                        "agreement.dossier.version",
                        "agreement.dossier.decision",
                        "agreement.dossier.reason",
                        "agreement.dossier.comment",
                        "agreement.dossier.decided-by",
                        "agreement.dossier.decided-at"),
                reviews.stream()
                        .map(review -> row(
                                review.version(),
                                review.outcome(),
                                review.reasonCode(),
                                review.comment(),
                                review.decidedBy(),
                                review.decidedAt()))
                        .toList()));
    }

    private static void signatures(List<SignatureView> signatures, List<Section> sections) {
        if (signatures.isEmpty()) {
            return;
        }
        sections.add(Section.ofTable(
                "agreement.dossier.signatures",
                List.of(
                        "agreement.dossier.version",
                        "agreement.dossier.operator",
                        "agreement.dossier.answer",
                        "agreement.dossier.signatory",
                        "agreement.dossier.signed-on",
                        "agreement.dossier.place",
                        "agreement.dossier.signed-file",
                        "agreement.dossier.reason",
                        "agreement.dossier.comment",
                        "agreement.dossier.void-since"),
                signatures.stream().map(AgreementChapter::signature).toList()));
    }

    private static List<Object> signature(SignatureView signature) {
        return row(
                signature.version(),
                signature.operator().value(),
                signature.answer(),
                signature.signatoryName() == null
                        ? null
                        : signature.signatoryName() + ", " + signature.signatoryPosition(),
                signature.signedOn(),
                signature.place(),
                signature.signedFile(),
                signature.refusalReason(),
                signature.comment(),
                signature.voidedAt());
    }

    private static List<Object> row(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> Objects.requireNonNullElse(cell, NONE))
                .toList();
    }

    /** The clauses a reader looks for, by their label. */
    enum Clause {
        CODE_OF_CONDUCT,
        NOT_FOR_PROFIT,
        DIRECT_COST_ONLY,
        NON_COMMERCIAL,
        PUBLICATION
    }

    /** Whether a clause is in the agreement. */
    enum ClauseAnswer {
        STANDS,
        LEFT_OUT
    }
}
