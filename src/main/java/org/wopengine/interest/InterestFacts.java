package org.wopengine.interest;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.wopengine.shared.Answered;
import org.wopengine.shared.CodeNames;
import org.wopengine.shared.DossierChapter.Fact;
import org.wopengine.shared.DossierChapter.Section;

/**
 * Every answer of an expression of interest with its label, in the order of the form: for the dossier, and for those
 * who screen it.
 */
public final class InterestFacts {
    static final Answered<ExpressInterest> FIELDS = new Answered<>(ExpressInterest.class, "interest.field.");

    /** Answers with one value, by section, in the order of the form. */
    private static final List<Part> PARTS = List.of(
            new Part(
                    "interest.dossier.section.about",
                    "title",
                    "entryPath",
                    "applicantOperator",
                    "applicantRole",
                    "partnerOperator",
                    "callWindow",
                    "durationMonths",
                    "desiredStart",
                    "otherWorkingArea",
                    "previousWops",
                    "currentWops",
                    "differentThisTime",
                    "platformsAndDonors",
                    "coordinatorName",
                    "coordinatorPosition",
                    "coordinatorEmail"),
            new Part(
                    "interest.dossier.section.need",
                    "problemStatement",
                    "rationale",
                    "strategyLink",
                    "expectedResults",
                    "targetGroups",
                    "modalities"),
            new Part(
                    "interest.dossier.section.performance",
                    "nonRevenueWater",
                    "waterCoverage",
                    "continuity",
                    "collectionRatio",
                    "costCoverage",
                    "staffPerThousand",
                    "performanceYear",
                    "performanceSource",
                    "performanceGaps"),
            new Part(
                    "interest.dossier.section.contribution",
                    "currency",
                    "ownStaffDays",
                    "ownCash",
                    "ownContributionNote",
                    "fundingStatus",
                    "commitmentSignatory",
                    "commitmentSignedOn",
                    "commitmentDocument"),
            new Part(
                    "interest.dossier.section.offer",
                    "motivations",
                    "wantsToLearn",
                    "staffDaysPerYear",
                    "earliestStart",
                    "missionsPerYear",
                    "expertLanguages",
                    "preferredRegions",
                    "costRecovery",
                    "fundingBrought",
                    "mentoringYears",
                    "commercialInterests",
                    "commercialInterestsNote",
                    "boardApprovalSignatory",
                    "boardApprovedOn",
                    "boardApprovalDocument"),
            new Part(
                    "interest.dossier.section.declarations",
                    "acceptsCodeOfConduct",
                    "declaresNotForProfit",
                    "declaresNoProcurement",
                    "declaresDataAccuracy",
                    "consentsToPublication",
                    "declarationsNote"));

    /** Whom the applicant names; nobody outside has to know them before the partners work together. */
    private static final Set<String> PERSONS = Set.of(
            "interest.field.coordinatorName",
            "interest.field.coordinatorPosition",
            "interest.field.coordinatorEmail",
            "interest.field.commitmentSignatory",
            "interest.field.boardApprovalSignatory");

    /** Answers that are codes of operators, and of languages. */
    private static final Set<String> OPERATORS = Set.of("applicantOperator", "partnerOperator");

    private static final String LANGUAGES = "expertLanguages";

    private InterestFacts() {}

    /**
     * What a possible partner must know to answer: everything but the names of persons.
     *
     * @param operator says an operator by its code
     */
    public static List<Section> withoutPersons(ExpressInterest answers, UnaryOperator<String> operator) {
        return of(answers, operator).stream()
                .map(section -> new Section(
                        section.titleKey(),
                        section.titleArguments(),
                        section.facts().stream()
                                .filter(fact -> !PERSONS.contains(fact.labelKey()))
                                .toList(),
                        section.columns(),
                        section.rows()))
                .toList();
    }

    /**
     * The sections that have something to tell.
     *
     * @param operator says an operator by its code
     */
    public static List<Section> of(ExpressInterest answers, UnaryOperator<String> operator) {
        return Stream.concat(
                        parts(answers, operator).stream(),
                        tables(answers).stream().filter(table -> !table.rows().isEmpty()))
                .toList();
    }

    /** What the form did not ask this applicant is left out; a question left open is told as such. */
    private static List<Section> parts(ExpressInterest answers, UnaryOperator<String> operator) {
        return PARTS.stream()
                .filter(part -> part.names().stream()
                        .map(name -> FIELDS.value(answers, name))
                        .anyMatch(InterestFacts::given))
                .map(part -> Section.ofFacts(
                        part.title(),
                        part.names().stream()
                                .map(name -> said(FIELDS.fact(answers, name), name, operator))
                                .toList()))
                .toList();
    }

    /** What was answered by a code is said by its name. */
    private static Fact said(Fact fact, String name, UnaryOperator<String> operator) {
        if (fact.value() instanceof String code && OPERATORS.contains(name)) {
            return new Fact(fact.labelKey(), operator.apply(code));
        }
        return fact.value() instanceof Collection<?> codes && name.equals(LANGUAGES)
                ? new Fact(
                        fact.labelKey(),
                        codes.stream()
                                .map(String::valueOf)
                                .map(CodeNames::language)
                                .toList())
                : fact;
    }

    private static List<Section> tables(ExpressInterest answers) {
        return List.of(
                table(
                        "interest.dossier.section.areas",
                        answers.workingAreas(),
                        List.of("interest.dossier.priority", "interest.dossier.area", "interest.dossier.description"),
                        wish -> List.of(wish.priority(), wish.area(), wish.description())),
                table(
                        "interest.dossier.section.objectives",
                        answers.objectives(),
                        List.of("interest.dossier.column.objective"),
                        objective -> List.of(objective.text())),
                table(
                        "interest.dossier.section.fundingSources",
                        answers.fundingSources(),
                        List.of(
                                "interest.dossier.column.organisation",
                                "interest.dossier.column.amount",
                                "interest.dossier.column.percent"),
                        source -> Stream.<Object>of(source.organisation(), source.amount(), source.percent())
                                .map(value -> Objects.requireNonNullElse(value, ""))
                                .toList()),
                table(
                        "interest.dossier.section.offeredAreas",
                        answers.offeredAreas(),
                        List.of(
                                "interest.dossier.area",
                                "interest.dossier.column.level",
                                "interest.dossier.column.experts"),
                        area -> List.of(area.area(), area.level(), area.experts())));
    }

    private static <T> Section table(
            String title, List<T> things, List<String> columns, Function<T, List<Object>> row) {
        return Section.ofTable(
                title,
                columns,
                things == null ? List.of() : things.stream().map(row).toList());
    }

    private static boolean given(Object value) {
        return value != null && !List.of().equals(value);
    }

    private record Part(String title, List<String> names) {
        Part(String title, String... names) {
            this(title, List.of(names));
        }
    }
}
