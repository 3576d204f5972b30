package org.wopengine.matching.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.matching.CandidateView;
import org.wopengine.matching.MatchWords;
import org.wopengine.matching.Ranking;
import org.wopengine.matching.ScoredCandidate;
import org.wopengine.matching.score.MatchCriterion;
import org.wopengine.operator.OperatorView;
import org.wopengine.shared.Amounts;
import org.wopengine.shared.CodeNames;
import org.wopengine.shared.OperatorCode;
import org.wopengine.workflow.CodeText;

/** Says who fits how well, and why, for the text of a form. */
@Component
class RankingText {
    /** Whoever wants to read of more opens the comparison. */
    static final int SHOWN = 10;

    /** Those that decide most; the others stand in the comparison. */
    private static final List<MatchCriterion> SHORT =
            List.of(MatchCriterion.EXPERTISE, MatchCriterion.LANGUAGE, MatchCriterion.PROXIMITY);

    private static final String NONE = "–";

    private final MatchWords words;
    private final CodeText codes;

    RankingText(MatchWords words, CodeText codes) {
        this.words = words;
        this.codes = codes;
    }

    /** The best as a table; a dash if there is nobody. */
    String ranking(Ranking ranking, Map<OperatorCode, OperatorView> names) {
        if (ranking.ranked().isEmpty()) {
            return NONE;
        }
        var head = "| %s |\n|---:|---|---:|---|---|"
                .formatted(Stream.of("rank", "candidate", "points", "reasons", "look-at")
                        .map(column -> codes.text("matching.ranking." + column))
                        .collect(Collectors.joining(" | ")));
        var rows = ranking.ranked().stream().limit(SHOWN).map(candidate -> "| %d | **%s** %s | %s | %s | %s |"
                .formatted(
                        candidate.rank(),
                        candidate.operator(),
                        cell(place(names.get(candidate.operator()))),
                        points(candidate),
                        cell(reasons(candidate)),
                        cell(toLookAt(candidate))));
        return Stream.concat(Stream.of(head), rows).collect(Collectors.joining("\n"));
    }

    /** Who is ruled out whatever an officer does, and why; who cannot be measured comes last. */
    String ruledOut(Ranking ranking, Map<OperatorCode, OperatorView> names) {
        var lines = Stream.concat(
                        ranking.ruledOut().stream()
                                .map(candidate -> line(
                                        names.get(candidate.operator()),
                                        candidate.score().exclusions().stream()
                                                .map(exclusion -> words.say(exclusion.sentence()))
                                                .collect(Collectors.joining(" ")))),
                        ranking.unscored().stream()
                                .map(code -> line(names.get(code), codes.text("matching.ranking.unscored"))))
                .toList();
        var shown = new ArrayList<>(lines.subList(0, Math.min(SHOWN, lines.size())));
        if (lines.size() > SHOWN) {
            shown.add("- " + codes.text("matching.ranking.more", lines.size() - SHOWN));
        }
        return shown.isEmpty() ? NONE : String.join("\n", shown);
    }

    /** Everybody to choose from: by rank with the points, then the others by code. */
    List<Map<String, String>> choices(Ranking ranking, Map<OperatorCode, OperatorView> names) {
        var choices = new ArrayList<Map<String, String>>();
        ranking.ranked()
                .forEach(candidate -> choices.add(choice(
                        candidate.operator(),
                        codes.text(
                                candidate.lacksOnlyInterpretation()
                                        ? "matching.choice.interpreter"
                                        : candidate.score().flags().isEmpty()
                                                ? "matching.choice"
                                                : "matching.choice.look-at",
                                candidate.rank(),
                                names.get(candidate.operator()).shortName(),
                                points(candidate),
                                candidate.operator()))));
        ranking.ruledOut()
                .forEach(candidate -> choices.add(choice(
                        candidate.operator(),
                        codes.text(
                                "matching.choice.ruled-out",
                                candidate.operator(),
                                names.get(candidate.operator()).shortName(),
                                points(candidate)))));
        ranking.unscored()
                .forEach(code -> choices.add(choice(
                        code,
                        codes.text(
                                "matching.choice.unscored",
                                code,
                                names.get(code).shortName()))));
        return choices;
    }

    /** The points of a candidate of a list, as they were kept with it; empty if there are none. */
    String score(CandidateView candidate) {
        return candidate.score() == null
                ? ""
                : " · "
                        + codes.text(
                                "matching.points",
                                points(candidate.score().candidate()),
                                candidate.score().candidate().score().weightsVersion());
    }

    private String reasons(ScoredCandidate candidate) {
        return SHORT.stream()
                // stands beside it already
                .filter(criterion -> criterion != MatchCriterion.LANGUAGE || !candidate.lacksOnlyInterpretation())
                .map(criterion -> words.say(candidate.score().of(criterion).reason()))
                .collect(Collectors.joining(" "));
    }

    private String toLookAt(ScoredCandidate candidate) {
        var look = Stream.of(
                        candidate.score().exclusions().stream().map(one -> words.say(one.sentence())),
                        candidate.score().flags().stream().map(one -> words.say(one.sentence())),
                        candidate.ties().stream().map(words::say))
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
        return look.isEmpty() ? NONE : look;
    }

    private String line(OperatorView operator, String why) {
        return "- **%s** %s: %s".formatted(operator.code(), cell(place(operator)), cell(why));
    }

    private static String place(OperatorView operator) {
        return operator.shortName() + ", " + CodeNames.country(operator.country());
    }

    private static String points(ScoredCandidate candidate) {
        return Amounts.number(candidate.score().total(), Locale.ENGLISH);
    }

    /** A cell has one line. */
    private String cell(String text) {
        return codes.say(text.replaceAll("\\R", " "));
    }

    private static Map<String, String> choice(OperatorCode operator, String label) {
        var choice = new LinkedHashMap<String, String>();
        choice.put("value", operator.value());
        choice.put("label", label);
        return choice;
    }
}
