package org.wopengine.agreement.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wopengine.agreement.AgreedParty;
import org.wopengine.agreement.AgreementView;
import org.wopengine.agreement.CashSource;
import org.wopengine.agreement.DraftAgreement;
import org.wopengine.agreement.paper.Article.Head;
import org.wopengine.agreement.paper.Article.Line;
import org.wopengine.agreement.paper.Article.Table;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.PartyRole;
import org.wopengine.partnership.PartyView;
import org.wopengine.shared.Amounts;
import org.wopengine.shared.CodeNames;
import org.wopengine.shared.Dates;
import org.wopengine.shared.Money;
import org.wopengine.workflow.CodeText;

/**
 * All articles of one version. Headings and codes are said in the language of the thread each time they are asked for,
 * what the partners typed stays as it is.
 */
public final class AgreementText {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PartnershipView partnership;
    private final AgreementView version;
    private final DraftAgreement answers;
    private final CodeText codes;

    AgreementText(PartnershipView partnership, AgreementView version, CodeText codes) {
        this.partnership = partnership;
        this.version = version;
        this.answers = version.answers();
        this.codes = codes;
    }

    /** In the order of a written agreement; (a) to (d) are the contents the Code of Conduct asks for. */
    public List<Article> articles() {
        return List.of(
                parties(),
                Article.of("background", head("background"), new Line("background", null, answers.background())),
                objectives(),
                responsibilities(),
                cash(),
                inKind(),
                interests(),
                principles(),
                knowledge(),
                governance(),
                duration(),
                people(),
                ending());
    }

    private Article parties() {
        var lines = new ArrayList<Line>();
        for (var party : answers.parties()) {
            lines.add(new Line(
                    party.operator(),
                    name(party.operator()) + role(party.operator()),
                    Stream.of(
                                    labelled("representative", party.legalRepresentative()),
                                    labelled("address", party.address()),
                                    labelled("registration", party.registrationNumber()),
                                    labelled("coordinator", party.coordinator()),
                                    labelled("affiliates", party.affiliates()))
                            .flatMap(Stream::ofNullable)
                            .reduce((one, other) -> one + "\n" + other)
                            .orElse("")));
        }
        return new Article("parties", head("parties"), null, lines);
    }

    private Article objectives() {
        return new Article(
                "objectives",
                head("objectives"),
                new Table(
                        List.of(new Head(text("objective"), false), new Head(text("outputs"), false)),
                        answers.objectives().stream()
                                .map(one -> List.of(said(one.objective()), said(one.expectedOutputs())))
                                .toList()),
                List.of());
    }

    private Article responsibilities() {
        var lines = byParty(AgreedParty::responsibilities);
        lines.add(new Line("resident", text("resident"), codes.say(answers.residentTeam())));
        return new Article("responsibilities", head("responsibilities"), null, lines);
    }

    /** Each funder's sum and share of the whole, in percent to one decimal. */
    private Article cash() {
        var total = answers.cashTotal();
        if (answers.cash().isEmpty()) {
            return Article.of("cash", head("cash"), new Line("none", null, codes.text("agreement.no-cash")));
        }
        return new Article(
                "cash",
                head("cash"),
                new Table(
                        List.of(
                                new Head(text("funder"), false),
                                new Head(text("amount"), true),
                                new Head(text("share"), true)),
                        answers.cash().stream()
                                .map(source -> List.of(
                                        said(source.organisation()), money(source.amount()), share(source, total)))
                                .toList()),
                List.of(
                        new Line("total", text("cash-total"), Amounts.money(total)),
                        new Line(
                                "overhead",
                                text("overhead"),
                                answers.overheadPercent() == null
                                        ? ""
                                        : Amounts.bare(answers.overheadPercent()) + " %")));
    }

    /** Staff days at what they cost the party itself; whoever gives none has no row. */
    private Article inKind() {
        var rows = answers.parties().stream()
                .filter(AgreedParty::givesInKind)
                .map(party -> List.of(
                        name(party.operator()),
                        Amounts.number(BigDecimal.valueOf(party.staffDays())),
                        money(party.directDayCost()),
                        money(party.inKindValue())))
                .toList();
        if (rows.isEmpty()) {
            return Article.of("in-kind", head("in-kind"), new Line("none", null, codes.text("agreement.no-in-kind")));
        }
        return new Article(
                "in-kind",
                head("in-kind"),
                new Table(
                        List.of(
                                new Head(text("party"), false),
                                new Head(text("staff-days"), true),
                                new Head(text("day-cost"), true),
                                new Head(text("value"), true)),
                        rows),
                List.of(
                        new Line("total", text("in-kind-total"), money(version.inKindValue())),
                        new Line("no-margin", null, text("no-margin"))));
    }

    private Article interests() {
        return new Article("interests", head("interests"), null, byParty(AgreedParty::interest));
    }

    private Article principles() {
        return Article.of(
                "principles",
                head("principles"),
                clause("code-of-conduct", answers.codeOfConduct(), answers.codeOfConductText()),
                clause("not-for-profit", answers.notForProfit(), answers.notForProfitText()),
                clause("direct-cost-only", answers.directCostOnly(), answers.directCostOnlyText()),
                clause("non-commercial", answers.nonCommercial(), answers.nonCommercialText()),
                new Line(
                        "anti-tendering",
                        text("anti-tendering"),
                        answers.antiTenderingMonths() == null
                                ? ""
                                : codes.text("agreement.paper.months", answers.antiTenderingMonths())),
                new Line("commercial-interests", text("commercial-interests"), said(answers.commercialInterests())));
    }

    private Article knowledge() {
        return Article.of(
                "knowledge",
                head("knowledge"),
                new Line("confidentiality", text("confidentiality"), said(answers.confidentiality())),
                new Line("data", text("data-sharing"), said(answers.dataSharing())),
                new Line("property", text("intellectual-property"), said(answers.intellectualProperty())),
                clause("publication", answers.publishes(), answers.publicationExceptions()));
    }

    private Article governance() {
        return new Article(
                "governance",
                head("governance"),
                new Table(
                        List.of(new Head(text("member"), false), new Head(text("organisation"), false)),
                        answers.steeringMembers().stream()
                                .map(member -> List.of(said(member.name()), said(member.organisation())))
                                .toList()),
                List.of(
                        new Line("rhythm", text("meets"), codes.of(answers.steeringRhythm())),
                        new Line("quorum", text("quorum"), String.valueOf(answers.steeringQuorum())),
                        new Line("decisions", text("decides"), codes.of(answers.steeringDecisions()))));
    }

    private Article duration() {
        return Article.of(
                "duration",
                head("duration"),
                new Line("period", text("period"), period()),
                new Line("rhythm", text("reports"), codes.of(answers.reportingRhythm())));
    }

    private Article people() {
        return Article.of(
                "people",
                head("people"),
                new Line("safety", text("staff-safety"), said(answers.staffSafety())),
                new Line("values", text("social-values"), said(answers.socialValues())));
    }

    private Article ending() {
        return Article.of(
                "ending",
                head("ending"),
                new Line("amendments", text("amendments"), said(answers.amendments())),
                new Line("disputes", text("disputes"), said(answers.disputeResolution())),
                new Line(
                        "notice",
                        text("notice"),
                        codes.text("agreement.paper.days", String.valueOf(answers.terminationNoticeDays()))),
                new Line("force-majeure", text("force-majeure"), said(answers.forceMajeure())),
                new Line("languages", text("languages"), CodeNames.languages(answers.governingLanguages())),
                new Line("originals", text("originals"), String.valueOf(answers.originals())),
                new Line("annexes", text("annexes"), said(answers.annexes())));
    }

    private List<Line> byParty(Function<AgreedParty, String> said) {
        var lines = new ArrayList<Line>();
        answers.parties()
                .forEach(party ->
                        lines.add(new Line(party.operator(), name(party.operator()), said(said.apply(party)))));
        return lines;
    }

    /**
     * A clause that stands says so, with the wording the partners gave it; one that was left out says why. Without own
     * wording it says what the form had said, to which they answered Yes: no more than what was agreed, also in versions
     * that are signed.
     */
    private Line clause(String key, Boolean stands, String wording) {
        var answer = text(Boolean.TRUE.equals(stands) ? "stands" : "left-out");
        var said = wording == null && Boolean.TRUE.equals(stands) ? text("statement." + key) : wording;
        return new Line(key, text(key), said == null ? answer : answer + "\n" + said);
    }

    private String period() {
        var months =
                ChronoUnit.MONTHS.between(answers.startsOn(), answers.endsOn().plusDays(1));
        return codes.text("agreement.period", Dates.day(answers.startsOn()), Dates.day(answers.endsOn()), months);
    }

    private String share(CashSource source, Money total) {
        return total.amount().signum() == 0
                ? "–"
                : Amounts.number(source.amount().multiply(HUNDRED).divide(total.amount(), 1, RoundingMode.HALF_UP))
                        + " %";
    }

    /** Its name as the partnership knows it; a party nobody knows any more keeps its code. */
    public String name(String operator) {
        return party(operator)
                .map(party -> party.name() + " (" + operator + ")")
                .orElse(operator);
    }

    /** Codes of the parties that sign. */
    public List<String> leads() {
        return answers.parties().stream()
                .map(AgreedParty::operator)
                .filter(operator -> party(operator)
                        .map(PartyView::role)
                        .filter(PartyRole::isLead)
                        .isPresent())
                .toList();
    }

    private String role(String operator) {
        return party(operator).map(party -> ", " + codes.of(party.role())).orElse("");
    }

    /** With its first role: the one it has now, or else the one it left. */
    private Optional<PartyView> party(String operator) {
        return Stream.concat(partnership.present().stream(), partnership.parties().stream())
                .filter(party ->
                        party.operator() != null && party.operator().value().equals(operator))
                .findFirst();
    }

    private String money(BigDecimal amount) {
        return Amounts.money(new Money(amount, answers.currency()));
    }

    private String labelled(String key, String text) {
        return text == null ? null : codes.text("agreement.paper.labelled", text(key), text);
    }

    private String head(String key) {
        return codes.text("agreement.paper.article." + key);
    }

    private String text(String key) {
        return codes.text("agreement.paper." + key);
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
