package org.wopengine.matching.score;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wopengine.matching.score.EarlierPartnership.Outcome;
import org.wopengine.operator.OwnershipClass;

/** The facts by which a pair is ruled out, and the sentences that say so. Which facts do is not decided here. */
record Eligibility(Need need, Offer offer, Between between, Terms terms) {

    PairFacts facts() {
        var mentee = need.site();
        var mentor = offer.site();
        return new PairFacts(
                mentee.operator().equals(mentor.operator()),
                mentee.languages().stream().anyMatch(mentor.languages()::contains),
                need.interpretation(),
                !Experience.isOfNoUse(need, offer),
                mentee.conductAccepted() && mentor.conductAccepted(),
                offer.capacity() == null || offer.load() < offer.capacity(),
                between.integrityReview(),
                notPublic().isEmpty(),
                between.commercialTie(),
                !Experience.with(between, Outcome.FAILED).isEmpty(),
                offer.capacity() != null);
    }

    Sentence why(Exclusion exclusion) {
        var mentor = offer.site();
        return switch (exclusion) {
            case SAME_OPERATOR, NO_EXPERTISE -> say(exclusion, mentor.name());
            case NO_COMMON_LANGUAGE ->
                say(
                        exclusion,
                        Surroundings.languages(mentor.languages()),
                        Surroundings.languages(need.site().languages()));
            case CODE_OF_CONDUCT_NOT_ACCEPTED -> say(exclusion, names(site -> !site.conductAccepted()));
            case MENTOR_AT_CAPACITY ->
                say(exclusion, mentor.name(), offer.load(), offer.capacity() == null ? List.of() : offer.capacity());
            case INTEGRITY_REVIEW -> say(exclusion);
            case NOT_PUBLIC -> say(exclusion, notPublic());
        };
    }

    Sentence why(Flag flag) {
        return switch (flag) {
            case REVIEW_COMMERCIAL_TIE ->
                say(flag, offer.site().name(), need.site().name());
            case REVIEW_FAILED_PARTNERSHIP -> say(flag, Experience.with(between, Outcome.FAILED));
            case REVIEW_CAPACITY_UNKNOWN -> say(flag, offer.site().name());
        };
    }

    private List<Object> notPublic() {
        return names(site -> site.ownership() != OwnershipClass.PUBLIC
                && (site == need.site() && terms.publicMentee() || site == offer.site() && terms.publicMentor()));
    }

    private List<Object> names(Predicate<Site> which) {
        return Stream.of(need.site(), offer.site())
                .filter(which)
                .<Object>map(Site::name)
                .distinct()
                .toList();
    }

    private static Sentence say(Enum<?> code, Object... facts) {
        return Sentence.of("matching.objection." + code.name(), facts);
    }
}
