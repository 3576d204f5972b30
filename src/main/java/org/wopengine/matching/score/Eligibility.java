package org.wopengine.matching.score;

import java.util.ArrayList;
import java.util.List;
import org.wopengine.matching.score.EarlierPartnership.Outcome;
import org.wopengine.operator.OwnershipClass;

/** What rules a pair out, and what a person has to look at. */
final class Eligibility {
    private Eligibility() {}

    static List<Objection<Exclusion>> exclusions(Need need, Offer offer, Between between, Terms terms) {
        var found = new ArrayList<Objection<Exclusion>>();
        var mentee = need.site();
        var mentor = offer.site();
        if (mentee.operator().equals(mentor.operator())) {
            add(found, Exclusion.SAME_OPERATOR, mentor.name());
        }
        if (!need.interpretation() && mentee.languages().stream().noneMatch(mentor.languages()::contains)) {
            add(
                    found,
                    Exclusion.NO_COMMON_LANGUAGE,
                    Surroundings.languages(mentor.languages()),
                    Surroundings.languages(mentee.languages()));
        }
        if (Experience.isOfNoUse(need, offer)) {
            add(found, Exclusion.NO_EXPERTISE, mentor.name());
        }
        var notAccepted = new ArrayList<String>();
        for (var side : List.of(mentee, mentor)) {
            if (!side.conductAccepted() && !notAccepted.contains(side.name())) {
                notAccepted.add(side.name());
            }
        }
        if (!notAccepted.isEmpty()) {
            add(found, Exclusion.CODE_OF_CONDUCT_NOT_ACCEPTED, List.copyOf(notAccepted));
        }
        if (offer.capacity() != null && offer.load() >= offer.capacity()) {
            add(found, Exclusion.MENTOR_AT_CAPACITY, mentor.name(), offer.load(), offer.capacity());
        }
        if (between.integrityReview()) {
            add(found, Exclusion.INTEGRITY_REVIEW);
        }
        var notPublic = new ArrayList<String>();
        if (terms.publicMentee() && mentee.ownership() != OwnershipClass.PUBLIC) {
            notPublic.add(mentee.name());
        }
        if (terms.publicMentor() && mentor.ownership() != OwnershipClass.PUBLIC) {
            notPublic.add(mentor.name());
        }
        if (!notPublic.isEmpty()) {
            add(found, Exclusion.NOT_PUBLIC, List.copyOf(notPublic));
        }
        return found;
    }

    static List<Objection<Flag>> flags(Need need, Offer offer, Between between) {
        var found = new ArrayList<Objection<Flag>>();
        if (between.commercialTie()) {
            add(
                    found,
                    Flag.REVIEW_COMMERCIAL_TIE,
                    offer.site().name(),
                    need.site().name());
        }
        var failed = Experience.with(between, Outcome.FAILED);
        if (!failed.isEmpty()) {
            add(found, Flag.REVIEW_FAILED_PARTNERSHIP, failed);
        }
        if (offer.capacity() == null) {
            add(found, Flag.REVIEW_CAPACITY_UNKNOWN, offer.site().name());
        }
        return found;
    }

    private static <C extends Enum<C>> void add(List<Objection<C>> found, C code, Object... facts) {
        found.add(new Objection<>(code, Sentence.of("matching.objection." + code.name(), facts)));
    }
}
