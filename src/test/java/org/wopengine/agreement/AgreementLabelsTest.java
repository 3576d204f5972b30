package org.wopengine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementLabelsTest {
    private static final List<Class<? extends Enum<?>>> CODES = List.of(
            AddendumStatus.class,
            AgreementChapter.Clause.class,
            AgreementChapter.ClauseAnswer.class,
            AgreementOutcome.class,
            AgreementRejection.class,
            AgreementStatus.class,
            DecisionRule.class,
            DocumentKind.class,
            DraftReply.class,
            MeetingRhythm.class,
            PrincipleClause.class,
            PrincipleReviewOutcome.class,
            RefusalWish.class,
            ReportingRhythm.class,
            SignatureAnswer.class,
            SignatureRefusal.class);

    @ParameterizedTest
    @ValueSource(strings = {"", "_fr", "_es"})
    void everyConstantOfTheStageHasALabelAndNoLabelIsLeftOver(String language) throws IOException {
        var labels = new Properties();
        try (var bundle = getClass().getResourceAsStream("/messages/agreement" + language + ".properties")) {
            labels.load(new InputStreamReader(bundle, StandardCharsets.UTF_8));
        }

        assertThat(labels.stringPropertyNames())
                .filteredOn(key -> key.startsWith("code."))
                .containsExactlyInAnyOrderElementsOf(CODES.stream()
                        .flatMap(code -> Arrays.stream(code.getEnumConstants()))
                        .map(constant -> "code." + constant.getDeclaringClass().getSimpleName() + "." + constant.name())
                        .toList());
    }
}
