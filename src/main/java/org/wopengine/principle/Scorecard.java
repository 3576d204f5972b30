package org.wopengine.principle;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.wopengine.shared.Gate;

/**
 * How a partnership stands to the eight principles: of each check what it found last at each of its gates.
 *
 * @param parts one for each principle, in their order; a principle without a decided gate has no lines
 */
public record Scorecard(List<Part> parts) {
    public Scorecard {
        parts = List.copyOf(parts);
    }

    /** One principle. */
    public record Part(Principle principle, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }

        public long count(Result result) {
            return lines.stream().filter(line -> line.result() == result).count();
        }

        /** How many facts the checks have looked at. */
        public int evidence() {
            return lines.stream().mapToInt(line -> line.looked().size()).sum();
        }
    }

    /**
     * One check at one gate, as it was when the gate was decided last.
     *
     * @param doubted whether it does not hold by itself
     * @param runs how often it was asked at this gate
     * @param looked the facts it looked at, label and value
     * @param decidedBy who decided the gate
     * @param waiver that covers it, or null
     */
    public record Line(
            Check check,
            Gate gate,
            Integer part,
            Result result,
            boolean doubted,
            Instant at,
            int runs,
            MessageSourceResolvable finding,
            List<Fact> looked,
            String judgement,
            String decidedBy,
            Waiver waiver) {
        /** It does not hold by itself: a person found it in order, with a sentence. */
        public boolean isJudged() {
            return result == Result.PASS && doubted;
        }

        public MessageSourceResolvable name() {
            return PrincipleWords.name(check);
        }
    }

    /** A fact a check looked at. */
    public record Fact(MessageSourceResolvable label, Object value) {}

    /** Whether any gate was decided yet. */
    public boolean isEmpty() {
        return parts.stream().allMatch(part -> part.lines().isEmpty());
    }

    static Scorecard of(List<PrincipleRun> runs, List<Waiver> waivers) {
        var byNumber = waivers.stream().collect(Collectors.toMap(Waiver::id, Function.identity()));
        var last = new LinkedHashMap<List<Object>, Line>();
        for (var run : runs) {
            for (var line : run.lines()) {
                var place = Arrays.<Object>asList(line.check(), run.gate(), run.part());
                var before = last.get(place);
                last.put(place, line(run, line, byNumber, before == null ? 1 : before.runs() + 1));
            }
        }
        return new Scorecard(Arrays.stream(Principle.values())
                .map(principle -> new Part(
                        principle,
                        last.values().stream()
                                .filter(line -> line.check().principle() == principle)
                                .sorted(Comparator.comparing(Line::check)
                                        .thenComparing(Line::gate)
                                        .thenComparing(line -> Objects.requireNonNullElse(line.part(), 0)))
                                .toList()))
                .toList());
    }

    private static Line line(PrincipleRun run, PrincipleRun.Line line, Map<Long, Waiver> waivers, int runs) {
        return new Line(
                line.check(),
                run.gate(),
                run.part(),
                line.result(),
                line.grade() == Finding.Grade.DOUBTFUL,
                run.ranAt(),
                runs,
                PrincipleWords.sentence(line.check(), line.sentence(), line.arguments()),
                line.looked().entrySet().stream()
                        .map(fact -> new Fact(PrincipleWords.fact(fact.getKey()), value(fact.getValue())))
                        .toList(),
                line.judgement(),
                run.decidedBy(),
                line.waiver() == null ? null : waivers.get(line.waiver()));
    }

    private static Object value(String kept) {
        return switch (kept) {
            case "true" -> true;
            case "false" -> false;
            default -> PrincipleWords.argument(kept);
        };
    }
}
