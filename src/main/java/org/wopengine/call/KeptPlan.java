package org.wopengine.call;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.wopengine.matching.round.RoundPlan;
import org.wopengine.operator.Region;
import org.wopengine.partnership.WorkingArea;

/**
 * A plan as it is kept: what {@link RoundPlan} says, in words that do not change when the code does. Points are points of
 * 100, summed over pairs.
 *
 * @param bound no choice of leads is worth more
 * @param boundWithTeams null if it was stopped
 * @param missing mentees each region lacks to its minimum
 * @param served mentees with a mentor by region
 * @param fairness what the minima cost; null if there are none, or it was stopped
 * @param comparison null if it was stopped
 * @param looks the work it was
 */
public record KeptPlan(
        boolean complete,
        List<Lead> leads,
        BigDecimal total,
        BigDecimal bound,
        BigDecimal totalWithTeams,
        BigDecimal boundWithTeams,
        Map<Region, Integer> missing,
        Map<Region, Integer> served,
        List<Left> waiting,
        List<String> needTeam,
        List<Beside> coMentors,
        BigDecimal fairness,
        List<Cost> costs,
        Compared comparison,
        long looks) {

    /** Who leads whom. */
    public record Lead(String mentee, String mentor, BigDecimal score) {}

    /** Who has nobody, and why. */
    public record Left(String mentee, WhyWaiting why) {}

    /** Who stands beside a lead, and what that adds. */
    public record Beside(String mentee, String mentor, List<WorkingArea> areas, BigDecimal gain) {}

    /** @param points what the ruling costs; @param lacking mentees that minima lack more because of it */
    public record Cost(
            PairDecision decision, String mentee, String mentor, String reason, BigDecimal points, int lacking) {}

    /** What simpler ways would find. */
    public record Compared(BigDecimal optimum, BigDecimal greedy, BigDecimal stable, int blocking) {}

    static KeptPlan of(RoundPlan plan, RoundWish wish) {
        return new KeptPlan(
                plan.complete(),
                plan.leads().stream()
                        .map(pair ->
                                new Lead(pair.mentee().value(), pair.mentor().value(), pair.score()))
                        .toList(),
                plan.total(),
                plan.bound(),
                plan.totalWithTeams(),
                plan.boundWithTeams(),
                new TreeMap<>(plan.missing()),
                new TreeMap<>(plan.served()),
                plan.waiting().entrySet().stream()
                        .map(left -> new Left(left.getKey().value(), WhyWaiting.of(left.getValue())))
                        .sorted(Comparator.comparing(Left::mentee))
                        .toList(),
                plan.needTeam().stream().map(Object::toString).toList(),
                plan.coMentors().stream()
                        .map(one ->
                                new Beside(one.mentee().value(), one.mentor().value(), one.areas(), one.gain()))
                        .toList(),
                plan.fairness() == null ? null : plan.fairness().points(),
                IntStream.range(0, plan.rulings().size())
                        .mapToObj(place ->
                                cost(plan.rulings().get(place), wish.rulings().get(place)))
                        .toList(),
                plan.comparison() == null
                        ? null
                        : new Compared(
                                plan.comparison().optimum(),
                                plan.comparison().greedy(),
                                plan.comparison().stable(),
                                plan.comparison().blocking()),
                plan.work().looks());
    }

    private static Cost cost(RoundPlan.RulingPrice price, RoundWish.Ruled wished) {
        var ruling = price.ruling();
        return new Cost(
                wished.decision(),
                ruling.mentee().value(),
                ruling.mentor().value(),
                wished.reason(),
                price.price().points(),
                price.price().missing());
    }

    /** By how much the leads could be better at most: 0 says that they are proven to be the best. */
    public BigDecimal gap() {
        return bound.subtract(total);
    }

    /** The same with teams; null if it was stopped. */
    public BigDecimal gapWithTeams() {
        return boundWithTeams == null ? null : boundWithTeams.subtract(totalWithTeams);
    }

    /** Every region of which mentees have found a mentor, or to whose minimum some are lacking. */
    public SortedSet<Region> regions() {
        var regions = new TreeSet<>(served.keySet());
        regions.addAll(missing.keySet());
        return regions;
    }

    /** Who stands beside the lead of this mentee. */
    public List<Beside> beside(String mentee) {
        return coMentors.stream().filter(one -> one.mentee().equals(mentee)).toList();
    }
}
