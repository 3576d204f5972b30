package org.wopengine.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopengine.partnership.ActivityType;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.DossierChapter.Fact;
import org.wopengine.shared.DossierChapter.Section;

class InterestFactsTest {
    private static final String LABEL = "interest.field.";
    private static final List<String> TABLES = List.of("workingAreas", "objectives", "fundingSources", "offeredAreas");

    @Test
    void everyQuestionOfTheFormStandsInTheDossier() {
        var told = InterestFacts.of(everythingAnswered(), code -> code).stream()
                .flatMap(section -> section.facts().stream())
                .map(Fact::labelKey)
                .toList();

        assertThat(Stream.concat(told.stream(), TABLES.stream().map(LABEL::concat)))
                .containsExactlyInAnyOrderElementsOf(
                        InterestFacts.FIELDS.names().stream().map(LABEL::concat).toList());
        assertThat(InterestFacts.of(everythingAnswered(), code -> code))
                .filteredOn(section -> !section.rows().isEmpty())
                .hasSameSizeAs(TABLES);
    }

    @Test
    void whatWasNotAskedOfTheApplicantIsLeftOut() {
        assertThat(InterestFacts.of(answers(false), code -> code))
                .extracting(Section::titleKey)
                .containsExactly(
                        "interest.dossier.section.about",
                        "interest.dossier.section.contribution",
                        "interest.dossier.section.declarations",
                        "interest.dossier.section.areas");
    }

    @Test
    void possiblePartnersReadEverythingButTheNamesOfPersons() {
        var hidden = InterestFacts.of(everythingAnswered(), code -> code).stream()
                .flatMap(section -> section.facts().stream())
                .map(Fact::labelKey)
                .filter(label -> InterestFacts.withoutPersons(everythingAnswered(), code -> code).stream()
                        .flatMap(section -> section.facts().stream())
                        .noneMatch(fact -> fact.labelKey().equals(label)));

        assertThat(hidden.map(label -> label.substring(LABEL.length())))
                .containsExactlyInAnyOrder(
                        "coordinatorName",
                        "coordinatorPosition",
                        "coordinatorEmail",
                        "commitmentSignatory",
                        "boardApprovalSignatory");
    }

    @Test
    void aRevisionTellsWhatItChanged() {
        var changes = InterestFacts.FIELDS.changes(answers(false), everythingAnswered());

        assertThat(changes)
                .filteredOn(change -> Arrays.asList(change.label().getCodes()).contains(LABEL + "objectives"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isEqualTo("");
                    assertThat(change.after()).isEqualTo(List.of(List.of("text")));
                });
        assertThat(InterestFacts.FIELDS.changes(everythingAnswered(), everythingAnswered()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everyAnswerHasALabelInEachLanguage(String language) {
        var file = "messages.interest" + (language.equals("en") ? "" : "_" + language);
        assertThat(ResourceBundle.getBundle(file, Locale.ROOT).keySet())
                .containsAll(
                        InterestFacts.FIELDS.names().stream().map(LABEL::concat).toList());
    }

    private static ExpressInterest everythingAnswered() {
        return answers(true);
    }

    /** Answers with something in every field, or only in those that everybody answers. */
    private static ExpressInterest answers(boolean all) {
        var components = ExpressInterest.class.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> {
                    var asked = Arrays.stream(component.getAccessor().getAnnotations())
                            .map(annotation -> annotation.annotationType().getSimpleName())
                            .anyMatch(name -> name.equals("NotNull") || name.equals("NotBlank"));
                    return all || asked || component.getName().equals("workingAreas")
                            ? value(component.getName(), component.getType())
                            : null;
                })
                .toArray();
        try {
            return (ExpressInterest) ExpressInterest.class.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(String name, Class<?> type) {
        if (type == DocumentReference.class) {
            return new DocumentReference(1, 1);
        }
        if (type == List.class) {
            return switch (name) {
                case "workingAreas" -> List.of(new WorkingAreaWish(WorkingArea.OTHER, 1, "text"));
                case "objectives" -> List.of(new Objective("text"));
                case "fundingSources" -> List.of(new FundingSource("text", BigDecimal.ONE, null));
                case "offeredAreas" -> List.of(new OfferedArea(WorkingArea.OTHER, 1, 1));
                case "modalities" -> List.of(ActivityType.values()[0]);
                default -> List.of("text");
            };
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == Boolean.class) {
            return true;
        }
        if (type == Integer.class) {
            return 1;
        }
        if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        return type == LocalDate.class ? LocalDate.EPOCH : "text";
    }
}
