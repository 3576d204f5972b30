package org.wopengine.matching.round;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.wopengine.operator.Region;
import org.wopengine.shared.OperatorCode;

/**
 * A proposal for a round and what is proven about it. Points are points of 100, summed over pairs, two decimals.
 *
 * @param leads who leads whom, by mentee
 * @param total what the leads are worth together
 * @param bound no choice of leads that keeps the rulings and meets the minima as far is worth more
 * @param missing how many mentees each region lacks to its minimum, although as much of all minima together is met as can
 *     be; regions that lack none are left out
 * @param served mentees with a mentor by region, regions without any included
 * @param waiting mentees without a mentor, and why
 * @param needTeam mentees whose areas no single possible mentor covers
 * @param coMentors who stands beside the leads
 * @param totalWithTeams the leads and what the co-mentors add
 * @param boundWithTeams no choice of leads and co-mentors with the same minima is worth more; null if it was stopped
 * @param fairness what the minima cost; null if there are none, or it was stopped
 * @param rulings what each ruling costs, in the order they were given; empty if it was stopped
 * @param comparison what simpler ways would find; null if it was stopped
 * @param complete false if it was stopped: there may be a better plan, {@link #gap()} says by how much at most
 */
public record RoundPlan(
        List<Pair> leads,
        BigDecimal total,
        BigDecimal bound,
        Map<Region, Integer> missing,
        Map<Region, Integer> served,
        Map<OperatorCode, Waiting> waiting,
        List<OperatorCode> needTeam,
        List<CoMentor> coMentors,
        BigDecimal totalWithTeams,
        BigDecimal boundWithTeams,
        Price fairness,
        List<RulingPrice> rulings,
        Comparison comparison,
        Work work,
        boolean complete) {

    /** Why a mentee has no mentor in this round. */
    public enum Waiting {
        /** Every mentor is ruled out for it. */
        NO_POSSIBLE_MENTOR,
        /** An officer forbade every pair that was possible. */
        ALL_FORBIDDEN,
        /** Its possible mentors have no place left, and giving it one would cost more than it brings. */
        PLACES_TAKEN
    }

    /**
     * What something costs.
     *
     * @param points the total without it less the total with it; negative if it takes mentees away that a minimum wanted
     * @param missing mentees that minima lack more because of it
     */
    public record Price(BigDecimal points, int missing) {}

    /** What a ruling costs, with all rulings before it in force and none after it. */
    public record RulingPrice(Ruling ruling, Price price) {}

    /**
     * What simpler ways would find with the same pairs, places and rulings but without minima.
     *
     * @param optimum the highest total without minima
     * @param greedy the best pair first
     * @param stable mentees ask, mentors keep whom they prefer (Gale and Shapley)
     * @param blocking pairs of mentee and mentor that would both rather have each other than what the plan gives them
     */
    public record Comparison(BigDecimal optimum, BigDecimal greedy, BigDecimal stable, int blocking) {}

    public RoundPlan {
        leads = List.copyOf(leads);
        missing = Map.copyOf(missing);
        served = Map.copyOf(served);
        waiting = Map.copyOf(waiting);
        needTeam = List.copyOf(needTeam);
        coMentors = List.copyOf(coMentors);
        rulings = List.copyOf(rulings);
    }

    /** By how much the leads could be better at most: 0 says that they are proven to be the best. */
    public BigDecimal gap() {
        return bound.subtract(total);
    }

    /** The same of leads and co-mentors together, which is not always 0; null if it was stopped. */
    public BigDecimal gapWithTeams() {
        return boundWithTeams == null ? null : boundWithTeams.subtract(totalWithTeams);
    }
}
