package org.wopengine.call;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wopengine.matching.score.CostRecovery;
import org.wopengine.operator.Region;
import org.wopengine.partnership.MentorMotivation;
import org.wopengine.partnership.WorkingArea;

/** What is asked of a request and an offer when they are handed in; each rule has an answer that breaks it. */
class EntryRulesTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void whatIsRightBreaksNoRule() {
        assertThat(broken(SampleCalls.request())).isEmpty();
        assertThat(broken(SampleCalls.offer())).isEmpty();
    }

    @Test
    void aDraftWithHolesBreaksNoneEither() {
        var empty = new MenteeRequest(null, null, null, null, null, null, null, null, null, null, null);
        assertThat(VALIDATOR.validate(empty)).isEmpty();
        assertThat(broken(empty))
                .contains(
                        "title", "problem", "needs", "languages", "interpretation", "earliestStart", "durationMonths");
    }

    @Test
    void exactlyOneNeedIsTheMostUrgentAndNoneStandsThereTwice() {
        assertThat(broken(needs(new AreaWish(SampleCalls.LOSSES, null, 2, null))))
                .containsExactly("needs[0].priority");
        assertThat(broken(needs(
                        new AreaWish(SampleCalls.LOSSES, null, 1, null),
                        new AreaWish(SampleCalls.BILLING, null, 1, null))))
                .containsExactly("needs[0].priority");
        assertThat(broken(needs(
                        new AreaWish(SampleCalls.LOSSES, null, 1, null),
                        new AreaWish(SampleCalls.LOSSES, null, 2, null))))
                .containsExactly("needs[1].area");
        assertThat(broken(needs(new AreaWish(WorkingArea.OTHER, null, 1, null))))
                .containsExactly("needs[0].otherArea");
    }

    @Test
    void aProblemInOneSentenceIsNotEnough() {
        var said = SampleCalls.request();
        var brief = new MenteeRequest(
                said.title(),
                "We lose water.",
                said.needs(),
                said.languages(),
                said.interpretation(),
                null,
                said.earliestStart(),
                said.durationMonths(),
                null,
                null,
                null);
        assertThat(broken(brief)).containsExactly("problem");
    }

    @Test
    void aConsultantIsNoPeerNotEvenInADraft() {
        var offer = offer(List.of(new Expert("Ada", "Consultant", SampleCalls.LOSSES, false)), List.of(), null, true);
        assertThat(VALIDATOR.validate(offer))
                .extracting(ConstraintViolation::getMessageTemplate)
                .containsExactly("{call.no-consultants}");
    }

    @Test
    void anAreaNobodyKnowsIsNotOffered() {
        assertThat(broken(offer(
                        List.of(new Expert("Ada", "Engineer", SampleCalls.BILLING, true)), List.of(), null, true)))
                .containsExactly("areas[0].area");
    }

    @Test
    void aRegionIsNotBothWantedAndExcludedAndMoneyHasACurrency() {
        var expert = List.of(new Expert("Ada", "Engineer", SampleCalls.LOSSES, true));
        assertThat(broken(offer(expert, List.of(Region.ASIA), null, true))).containsExactly("excludedRegions");
        assertThat(broken(offer(expert, List.of(), new BigDecimal("5000"), true)))
                .containsExactly("currency");
    }

    @Test
    void businessElsewhereIsToldOrSaidNotToBe() {
        var expert = List.of(new Expert("Ada", "Engineer", SampleCalls.LOSSES, true));
        assertThat(broken(offer(expert, List.of(), null, null))).containsExactly("noCommercialInterests");
    }

    private static MenteeRequest needs(AreaWish... needs) {
        var said = SampleCalls.request();
        return new MenteeRequest(
                said.title(),
                said.problem(),
                List.of(needs),
                said.languages(),
                said.interpretation(),
                null,
                said.earliestStart(),
                said.durationMonths(),
                null,
                null,
                null);
    }

    private static MentorOffer offer(
            List<Expert> experts, List<Region> excluded, BigDecimal funding, Boolean noBusiness) {
        return new MentorOffer(
                List.of(MentorMotivation.SOLIDARITY),
                "Much",
                List.of(new AreaOffer(SampleCalls.LOSSES, null, 3)),
                experts,
                1,
                20,
                LocalDate.of(2098, 1, 1),
                2,
                List.of("en"),
                List.of(Region.ASIA),
                excluded,
                CostRecovery.NONE,
                funding,
                null,
                List.of(),
                noBusiness);
    }

    private static List<String> broken(Record said) {
        return VALIDATOR.validate(said, Default.class, Complete.class).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .sorted()
                .distinct()
                .toList();
    }
}
