package org.wopengine.matching.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wopengine.matching.score.EarlierPartnership.Outcome;

/** What the mentor knows, what the two did before, and whether the mentor does better. */
final class Experience {
    /** From this level on an area is covered; below, there is little in it. */
    static final int COVERS = 2;

    private static final int UNKNOWN_LEVEL = Skill.TOP / 2;
    private static final String WORDS = "matching.score.expertise.";

    private Experience() {}

    /** Σ points of the priority × level, divided by Σ points × 4. A level that is not known counts 2. */
    static Measured fit(Need need, Offer offer) {
        var covered = new ArrayList<Object>();
        var little = new ArrayList<Object>();
        var none = new ArrayList<Object>();
        var unknown = new ArrayList<Object>();
        var part = 0;
        for (var wanted : need.areas()) {
            var skill = offer.in(wanted.area()).orElse(new Skill(wanted.area(), 0));
            if (skill.level() == null) {
                unknown.add(wanted.area());
                part += wanted.points() * UNKNOWN_LEVEL;
            } else {
                part += wanted.points() * skill.level();
                var named = Sentence.of(WORDS + "level", wanted.area(), skill.level());
                if (skill.level() >= COVERS) {
                    covered.add(named);
                } else if (skill.level() > 0) {
                    little.add(named);
                } else {
                    none.add(wanted.area());
                }
            }
        }
        var clauses = clauses(WORDS + "covers", covered, WORDS + "little", little, WORDS + "none", none, unknown);
        return Measured.of(part, (long) need.points() * Skill.TOP, Sentence.of(clauses))
                .known(unknown.isEmpty());
    }

    /** Whether nothing it offers is of use; what it offers without a level may be. */
    static boolean isOfNoUse(Need need, Offer offer) {
        return need.areas().stream()
                .flatMap(wanted -> offer.in(wanted.area()).stream())
                .allMatch(skill -> skill.level() != null && skill.level() == 0);
    }

    private static List<Sentence> clauses(
            String covers,
            List<Object> covered,
            String little,
            List<Object> some,
            String nothing,
            List<Object> none,
            List<Object> unknown) {
        return Stream.of(
                        clause(covers, covered),
                        clause(little, some),
                        clause(nothing, none),
                        clause(WORDS + "unknown", unknown))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sentence> clause(String key, List<Object> named) {
        return named.isEmpty() ? List.of() : List.of(Sentence.of(key, List.copyOf(named)));
    }

    /** 1 if one of the earlier partnerships was a success and none failed, otherwise 0. */
    static Measured history(Between between) {
        var failed = with(between, Outcome.FAILED);
        var successful = with(between, Outcome.SUCCESSFUL);
        if (!failed.isEmpty()) {
            return Measured.of("0", Sentence.of("matching.score.history.failed", failed));
        }
        if (!successful.isEmpty()) {
            return Measured.of("1", Sentence.of("matching.score.history.successful", successful));
        }
        var running = with(between, Outcome.RUNNING);
        return Measured.of(
                "0",
                running.isEmpty()
                        ? Sentence.of("matching.score.history.none")
                        : Sentence.of("matching.score.history.running", running));
    }

    /** References of the earlier partnerships with this outcome. */
    static List<Object> with(Between between, Outcome outcome) {
        return between.earlier().stream()
                .filter(earlier -> earlier.outcome() == outcome)
                .map(EarlierPartnership::reference)
                .sorted()
                .map(Object.class::cast)
                .toList();
    }

    /**
     * The share of the chosen areas in which the mentor is better by at least one key figure. An area whose figures are
     * not known on both sides counts half; one that no figure tells about is left out.
     */
    static Measured performance(Need need, Offer offer) {
        var better = new ArrayList<Object>();
        var worse = new ArrayList<Object>();
        var unknown = new ArrayList<Object>();
        for (var wanted : need.areas()) {
            var figures = KeyFigure.of(wanted.area());
            if (figures.isEmpty()) {
                continue;
            }
            var known = figures.stream()
                    .filter(figure -> need.site().figures().containsKey(figure)
                            && offer.site().figures().containsKey(figure))
                    .toList();
            var ahead = known.stream()
                    .filter(figure -> figure.isBetter(
                            offer.site().figures().get(figure),
                            need.site().figures().get(figure)))
                    .findFirst();
            if (ahead.isPresent()) {
                better.add(Sentence.of(
                        "matching.score.performance.figure",
                        ahead.get(),
                        offer.site().figures().get(ahead.get()),
                        need.site().figures().get(ahead.get())));
            } else if (known.size() == figures.size()) {
                worse.add(wanted.area());
            } else {
                unknown.add(wanted.area());
            }
        }
        var areas = better.size() + worse.size() + unknown.size();
        if (areas == 0) {
            return Measured.unknown(Sentence.of("matching.score.performance.no-figure"));
        }
        var clauses = Stream.of(
                        clause(
                                "matching.score.performance.better",
                                better.stream().distinct().toList()),
                        clause("matching.score.performance.worse", worse),
                        clause("matching.score.performance.unknown", unknown))
                .flatMap(List::stream)
                .toList();
        return new Measured(
                BigDecimal.valueOf(2L * better.size() + unknown.size()),
                BigDecimal.valueOf(2L * areas),
                unknown.isEmpty(),
                Sentence.of(clauses));
    }
}
