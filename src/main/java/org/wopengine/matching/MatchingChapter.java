package org.wopengine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.wopengine.matching.score.Objection;
import org.wopengine.operator.Operators;
import org.wopengine.shared.Amounts;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/**
 * The matching in the dossier: every candidate of every round, chosen or not, with its reason; for an operator only what
 * concerns itself.
 */
@Component
class MatchingChapter implements DossierChapter {
    private static final MessageSourceResolvable WITHHELD =
            new DefaultMessageSourceResolvable("matching.dossier.withheld");

    private final Matches matches;
    private final Operators operators;
    private final MatchWords words;

    MatchingChapter(Matches matches, Operators operators, MatchWords words) {
        this.matches = matches;
        this.operators = operators;
        this.words = words;
    }

    @Override
    public Stage stage() {
        return Stage.MATCHING;
    }

    @Override
    public List<Section> sections(PartnershipId partnership) {
        return sections(partnership, Set.of());
    }

    @Override
    public List<Section> sections(PartnershipId partnership, Set<String> groups) {
        return matches.view(partnership)
                .map(matching -> matching.seenBy(CandidateSight.of(groups)))
                .map(this::sections)
                .orElseGet(List::of);
    }

    private List<Section> sections(MatchingView matching) {
        var sections = new ArrayList<Section>();
        sections.add(Section.ofTable(
                "matching.dossier.title",
                List.of(
                        "matching.dossier.round",
                        "matching.dossier.operator",
                        "matching.dossier.role",
                        "matching.dossier.choice",
                        "matching.dossier.reason",
                        "matching.dossier.tie",
                        "matching.dossier.reply",
                        "matching.dossier.letter",
                        "matching.dossier.letter-file"),
                matching.candidates().stream().map(this::row).toList()));
        matching.candidates().stream()
                .map(CandidateView::score)
                .filter(Objects::nonNull)
                .map(this::score)
                .forEach(sections::add);
        if (!matching.notListed().isEmpty()) {
            sections.add(Section.ofTable(
                    "matching.dossier.not-listed",
                    List.of(
                            "matching.dossier.round",
                            "matching.ranking.rank",
                            "matching.dossier.operator",
                            "matching.ranking.points",
                            "matching.dossier.weights",
                            "matching.ranking.look-at"),
                    matching.notListed().stream().map(this::brief).toList()));
        }
        return sections;
    }

    /** Every criterion with its points and its sentence, and what rules out or has to be looked at. */
    private Section score(KeptScore kept) {
        var candidate = kept.candidate();
        var score = candidate.score();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("matching.ranking.points", score.total()));
        facts.add(new Fact("matching.ranking.rank", candidate.rank()));
        facts.add(new Fact("matching.dossier.weights", score.weightsVersion()));
        facts.add(new Fact("matching.dossier.known", score.knownWeight()));
        facts.add(new Fact("matching.dossier.generated", kept.generatedAt()));
        score.criteria()
                .forEach(one -> facts.add(new Fact(
                        "code.MatchCriterion." + one.criterion().name(),
                        "%s / %s · %s"
                                .formatted(
                                        Amounts.number(one.contribution()),
                                        Amounts.bare(one.weight()),
                                        words.say(one.reason())))));
        facts.add(new Fact("matching.dossier.ruled-out", sentences(score.exclusions())));
        facts.add(new Fact("matching.ranking.look-at", sentences(score.flags())));
        candidate.ties().forEach(tie -> facts.add(new Fact("matching.dossier.tie", words.say(tie))));
        return new Section(
                "matching.dossier.score",
                List.of(kept.round(), operators.named(candidate.operator().value())),
                facts.stream().filter(fact -> fact.value() != null).toList(),
                List.of(),
                List.of());
    }

    private List<Object> brief(KeptScore kept) {
        var candidate = kept.candidate();
        return Arrays.asList(
                kept.round(),
                candidate.rank(),
                operators.named(candidate.operator().value()),
                candidate.score().total(),
                candidate.score().weightsVersion(),
                sentences(candidate.score().exclusions(), candidate.score().flags()));
    }

    @SafeVarargs
    private final String sentences(List<? extends Objection<?>>... objections) {
        var said = Arrays.stream(objections)
                .flatMap(List::stream)
                .map(objection -> words.say(objection.sentence()))
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? null : said;
    }

    private List<Object> row(CandidateView candidate) {
        return Arrays.asList(
                candidate.round(),
                operators.named(candidate.operator().value()),
                candidate.role(),
                candidate.choice(),
                candidate.reason() == null ? WITHHELD : candidate.reason(),
                candidate.commercialTie() == null ? WITHHELD : candidate.commercialTie(),
                candidate.reply(),
                candidate.signedOn(),
                candidate.letter());
    }
}
