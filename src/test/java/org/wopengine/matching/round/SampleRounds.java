package org.wopengine.matching.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.wopengine.matching.score.AreaNeed;
import org.wopengine.operator.Region;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.OperatorCode;

/** Rounds to calculate: small ones said by hand, others drawn from a seed. */
final class SampleRounds {
    static final BigDecimal EXPERTISE = BigDecimal.valueOf(35);
    private static final List<WorkingArea> AREAS = List.of(
            WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES,
            WorkingArea.BILLING_COLLECTION_EFFICIENCY,
            WorkingArea.SERVICE_IN_LOW_INCOME_AREAS);

    private SampleRounds() {}

    static OperatorCode mentee(int number) {
        return new OperatorCode("OP" + (10_000 + number));
    }

    static OperatorCode mentor(int number) {
        return new OperatorCode("OP" + (50_000 + number));
    }

    static Demand demand(int number, Region region) {
        return new Demand(mentee(number), region, List.of(new AreaNeed(AREAS.get(0), 1)));
    }

    static Pair pair(int mentee, int mentor, String score) {
        return pair(mentee, mentor, score, Map.of(AREAS.get(0), 4));
    }

    static Pair pair(int mentee, int mentor, String score, Map<WorkingArea, Integer> levels) {
        return new Pair(mentee(mentee), mentor(mentor), new BigDecimal(score), new BigDecimal(score), levels);
    }

    static RoundProblem problem(
            List<Demand> demands,
            List<Supply> supplies,
            List<Pair> pairs,
            Map<Region, Integer> minimum,
            Ruling... rulings) {
        return new RoundProblem(demands, supplies, pairs, minimum, List.of(rulings), EXPERTISE, 2);
    }

    /**
     * A round as it comes, with ties, pairs that are ruled out, mentors without a place, minima that cannot be met and
     * rulings.
     */
    static RoundProblem drawn(long seed, int mostMentees, int mostMentors) {
        var random = new Random(seed);
        var mentees = 1 + random.nextInt(mostMentees);
        var mentors = 1 + random.nextInt(mostMentors);
        var ties = random.nextBoolean();
        var regions = List.of(Region.AFRICA, Region.ASIA, Region.PACIFIC);
        var demands = new ArrayList<Demand>();
        for (var number = 0; number < mentees; number++) {
            demands.add(new Demand(mentee(number), regions.get(random.nextInt(regions.size())), needs(random)));
        }
        var supplies = new ArrayList<Supply>();
        var levels = new HashMap<Integer, Map<WorkingArea, Integer>>();
        for (var number = 0; number < mentors; number++) {
            supplies.add(new Supply(mentor(number), random.nextInt(4)));
            var own = new EnumMap<WorkingArea, Integer>(WorkingArea.class);
            AREAS.forEach(area -> own.put(area, random.nextInt(5)));
            levels.put(number, own);
        }
        var pairs = new ArrayList<Pair>();
        for (var one = 0; one < mentees; one++) {
            for (var other = 0; other < mentors; other++) {
                if (random.nextInt(4) > 0) {
                    pairs.add(new Pair(
                            mentee(one), mentor(other), points(random, ties), points(random, ties), levels.get(other)));
                }
            }
        }
        var minimum = new EnumMap<Region, Integer>(Region.class);
        for (var region : regions) {
            if (random.nextInt(3) == 0) {
                minimum.put(region, random.nextInt(4));
            }
        }
        Collections.shuffle(pairs, random);
        return new RoundProblem(
                demands, supplies, pairs, minimum, rulings(random, supplies, pairs), EXPERTISE, random.nextInt(3));
    }

    /**
     * As many mentees as mentors, each with the same number of possible mentors.
     *
     * @param scarce only every second mentor has a place, so that many have to wait and minima bind; otherwise there are
     *     places for all
     */
    static RoundProblem large(long seed, int size, int candidates, boolean scarce) {
        var random = new Random(seed);
        var regions = Region.values();
        var demands = new ArrayList<Demand>();
        var supplies = new ArrayList<Supply>();
        var pairs = new ArrayList<Pair>();
        for (var number = 0; number < size; number++) {
            demands.add(new Demand(mentee(number), regions[random.nextInt(regions.length)], needs(random)));
            supplies.add(new Supply(mentor(number), scarce ? random.nextInt(2) : 1 + random.nextInt(2)));
        }
        for (var number = 0; number < size; number++) {
            var known = new TreeSet<Integer>();
            while (known.size() < candidates) {
                known.add(random.nextInt(size));
            }
            for (var other : known) {
                var levels = new EnumMap<WorkingArea, Integer>(WorkingArea.class);
                AREAS.forEach(area -> levels.put(area, random.nextInt(5)));
                pairs.add(
                        new Pair(mentee(number), mentor(other), points(random, false), points(random, false), levels));
            }
        }
        var minimum = new EnumMap<Region, Integer>(Region.class);
        for (var region : regions) {
            minimum.put(region, size / regions.length / (scarce ? 2 : 1));
        }
        return new RoundProblem(demands, supplies, pairs, minimum, List.of(), EXPERTISE, 2);
    }

    static RoundProblem shuffled(RoundProblem problem, long seed) {
        var random = new Random(seed);
        return new RoundProblem(
                mixed(problem.demands(), random),
                mixed(problem.supplies(), random),
                mixed(problem.pairs(), random),
                problem.minimum(),
                problem.rulings(),
                problem.expertiseWeight(),
                problem.coMentors());
    }

    private static List<Ruling> rulings(Random random, List<Supply> supplies, List<Pair> pairs) {
        var left = new HashMap<OperatorCode, Integer>();
        supplies.forEach(supply -> left.put(supply.mentor(), supply.places()));
        var led = new TreeSet<String>();
        var rulings = new ArrayList<Ruling>();
        for (var pair : pairs) {
            var dice = random.nextInt(12);
            if (dice == 0) {
                rulings.add(Ruling.forbid(pair.mentee(), pair.mentor()));
            } else if (dice == 1
                    && left.get(pair.mentor()) > 0
                    && led.add(pair.mentee().value())) {
                left.merge(pair.mentor(), -1, Integer::sum);
                rulings.add(Ruling.force(pair.mentee(), pair.mentor()));
            }
        }
        return rulings;
    }

    private static List<AreaNeed> needs(Random random) {
        var areas = mixed(AREAS, random).subList(0, 1 + random.nextInt(AREAS.size()));
        var needs = new ArrayList<AreaNeed>();
        for (var area : areas) {
            needs.add(new AreaNeed(area, needs.size() + 1));
        }
        return needs;
    }

    private static BigDecimal points(Random random, boolean ties) {
        return ties
                ? BigDecimal.valueOf(10L * (1 + random.nextInt(4)))
                : BigDecimal.valueOf(100L + random.nextInt(9_900), 2);
    }

    private static <T> List<T> mixed(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
