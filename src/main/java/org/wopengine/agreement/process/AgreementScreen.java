package org.wopengine.agreement.process;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.agreement.AgreedParty;
import org.wopengine.agreement.AgreementView;
import org.wopengine.agreement.Agreements;
import org.wopengine.agreement.DraftAgreement;
import org.wopengine.document.Documents;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyView;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.CodeText;

/** What the forms of this stage show above their questions. */
@Component
class AgreementScreen {
    private final Agreements agreements;
    private final Partnerships partnerships;
    private final ClauseText clauses;
    private final CodeText codes;
    private final Documents documents;

    AgreementScreen(
            Agreements agreements, Partnerships partnerships, ClauseText clauses, CodeText codes, Documents documents) {
        this.agreements = agreements;
        this.partnerships = partnerships;
        this.clauses = clauses;
        this.codes = codes;
        this.documents = documents;
    }

    DraftAgreement begun(PartnershipId id) {
        return agreements.begun(id);
    }

    Map<String, Object> forDraft(PartnershipId id) {
        return head(partnerships.require(id));
    }

    Map<String, Object> forRevision(PartnershipId id) {
        var latest = latest(id);
        var shown = head(partnerships.require(id));
        shown.put("viewVersion", latest.version());
        shown.put("viewRequestedChanges", codes.say(latest.requestedChanges()));
        return shown;
    }

    Map<String, Object> forAnswer(PartnershipId id) {
        var partnership = partnerships.require(id);
        var latest = latest(id);
        var answers = latest.answers();
        var shown = summary(partnership, latest);
        shown.put("viewWrittenBy", latest.writtenBy());
        shown.put(
                "viewObjectives", lines(answers.objectives(), one -> one.objective() + " → " + one.expectedOutputs()));
        shown.put("viewResponsibilities", parties(answers, partnership, AgreedParty::responsibilities));
        shown.put("viewInterests", parties(answers, partnership, AgreedParty::interest));
        shown.put("viewCashSources", cash(answers));
        shown.put("viewInKindParties", inKind(answers, partnership));
        return shown;
    }

    Map<String, Object> forReview(PartnershipId id) {
        var answers = latest(id).answers();
        var shown = forAnswer(id);
        shown.put("viewBackground", answers.background());
        shown.put("viewResidentTeam", codes.yesOrNo(answers.residentTeam()));
        shown.put("viewCommercialInterests", answers.commercialInterests());
        shown.put("viewConfidentiality", answers.confidentiality());
        shown.put("viewDataSharing", answers.dataSharing());
        shown.put("viewIntellectualProperty", answers.intellectualProperty());
        shown.put("viewSocialValues", answers.socialValues());
        shown.put("viewStaffSafety", answers.staffSafety());
        shown.put("viewSteering", clauses.steering(answers));
        shown.put("viewCodeOfConduct", clauses.of(answers.codeOfConduct(), answers.codeOfConductText()));
        shown.put("viewNotForProfit", clauses.of(answers.notForProfit(), answers.notForProfitText()));
        shown.put("viewDirectCostOnly", clauses.of(answers.directCostOnly(), answers.directCostOnlyText()));
        shown.put("viewNonCommercial", clauses.nonCommercial(answers));
        shown.put("viewPublishes", clauses.of(answers.publishes(), answers.publicationExceptions()));
        shown.put("viewClosingTerms", clauses.closingTerms(answers));
        return shown;
    }

    Map<String, Object> forSignature(PartnershipId id, String lead) {
        var partnership = partnerships.require(id);
        var latest = latest(id);
        var shown = summary(partnership, latest);
        shown.put(
                "viewRepresentatives",
                lines(latest.answers().parties().stream()
                        .filter(party -> party.legalRepresentative() != null)
                        .map(party -> name(partnership, party.operator()) + ": " + party.legalRepresentative())
                        .toList()));
        shown.put("viewObjectives", lines(latest.answers().objectives(), one -> one.objective()));
        shown.put("viewResponsibilities", parties(latest.answers(), partnership, AgreedParty::responsibilities));
        shown.put("viewTerminationNotice", latest.answers().terminationNoticeDays());
        shown.put(
                "viewSignedFileChoices",
                documents.choices(Agreements.SIGNED_FILE, id, List.of(new OperatorCode(lead))));
        return shown;
    }

    private Map<String, Object> head(PartnershipView partnership) {
        var shown = new HashMap<String, Object>();
        var addendum = agreements.underWay(partnership.id());
        shown.put("viewMatter", addendum.isPresent() ? "ADDENDUM" : "AGREEMENT");
        shown.put(
                "viewMatterText",
                addendum.map(one -> codes.text(
                                "agreement.addendum.matter",
                                one.number(),
                                codes.of(one.reason()),
                                codes.say(one.comment())))
                        .orElseGet(() -> codes.text("agreement.first.matter")));
        shown.put("viewReference", partnership.id().reference());
        shown.put("viewTitle", codes.say(partnership.title()));
        shown.put("viewWorkingAreas", codes.of(partnership.workingAreas()));
        shown.put("viewParties", lines(partnership.present(), this::party));
        return shown;
    }

    private Map<String, Object> summary(PartnershipView partnership, AgreementView latest) {
        var answers = latest.answers();
        var shown = head(partnership);
        shown.put("viewVersion", latest.version());
        shown.put("viewAddendum", codes.say(answers.addendum()));
        shown.put("viewKind", codes.of(answers.documentKind()));
        shown.put("viewPeriod", period(answers));
        shown.put("viewRhythm", codes.of(answers.reportingRhythm()));
        shown.put("viewCash", codes.say(latest.cash()));
        shown.put("viewInKind", codes.say(new Money(latest.inKindValue(), answers.currency())));
        return shown;
    }

    private String period(DraftAgreement answers) {
        var months =
                ChronoUnit.MONTHS.between(answers.startsOn(), answers.endsOn().plusDays(1));
        return codes.text("agreement.period", codes.say(answers.startsOn()), codes.say(answers.endsOn()), months);
    }

    private String party(PartyView party) {
        var name = party.operator() == null ? party.name() : party.operator() + " " + party.name();
        return name + " (" + codes.of(party.role()) + ")";
    }

    private String parties(DraftAgreement answers, PartnershipView partnership, Function<AgreedParty, String> text) {
        return lines(answers.parties(), party -> name(partnership, party.operator()) + ": " + text.apply(party));
    }

    private String cash(DraftAgreement answers) {
        return answers.cash().isEmpty()
                ? codes.text("agreement.no-cash")
                : lines(
                        answers.cash(),
                        source -> source.organisation() + ": "
                                + codes.say(new Money(source.amount(), answers.currency())));
    }

    private String inKind(DraftAgreement answers, PartnershipView partnership) {
        var giving = answers.parties().stream()
                .filter(party -> party.staffDays() != null)
                .map(party -> codes.text(
                        "agreement.in-kind-of",
                        name(partnership, party.operator()),
                        party.staffDays(),
                        codes.say(new Money(party.directDayCost(), answers.currency()))))
                .toList();
        return giving.isEmpty() ? codes.text("agreement.no-in-kind") : lines(giving);
    }

    /** The name of an operator as the partnership knows it; a party that has left since keeps its code. */
    private static String name(PartnershipView partnership, String operator) {
        return partnership.present().stream()
                .filter(party ->
                        party.operator() != null && party.operator().value().equals(operator))
                .findFirst()
                .map(party -> operator + " " + party.name())
                .orElse(operator);
    }

    private AgreementView latest(PartnershipId id) {
        return agreements.latest(id).orElseThrow();
    }

    private static String lines(List<String> texts) {
        return lines(texts, Function.identity());
    }

    private static <T> String lines(List<T> things, Function<T, String> line) {
        return things.stream().map(thing -> "- " + line.apply(thing)).collect(Collectors.joining("\n"));
    }
}
