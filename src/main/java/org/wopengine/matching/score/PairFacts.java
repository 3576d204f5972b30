package org.wopengine.matching.score;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The facts by which a pair is ruled out, as the decision table asks for them.
 *
 * @param usefulExpertise the mentor offers something the mentee asks for, or something it tells no level of
 * @param conductAccepted the acceptance of both sides holds
 * @param placeFree the mentor can take on a partnership more, or did not tell how many it can
 * @param publicAsRequired both sides are publicly owned as far as the programme asks for it
 */
public record PairFacts(
        boolean sameOperator,
        boolean commonLanguage,
        boolean interpretationBudgeted,
        boolean usefulExpertise,
        boolean conductAccepted,
        boolean placeFree,
        boolean integrityReview,
        boolean publicAsRequired,
        boolean commercialTie,
        boolean earlierFailure,
        boolean capacityKnown) {

    /** By the names the table gives its inputs. */
    public Map<String, Boolean> byName() {
        var facts = new LinkedHashMap<String, Boolean>();
        facts.put("sameOperator", sameOperator);
        facts.put("commonLanguage", commonLanguage);
        facts.put("interpretationBudgeted", interpretationBudgeted);
        facts.put("usefulExpertise", usefulExpertise);
        facts.put("conductAccepted", conductAccepted);
        facts.put("placeFree", placeFree);
        facts.put("integrityReview", integrityReview);
        facts.put("publicAsRequired", publicAsRequired);
        facts.put("commercialTie", commercialTie);
        facts.put("earlierFailure", earlierFailure);
        facts.put("capacityKnown", capacityKnown);
        return facts;
    }
}
