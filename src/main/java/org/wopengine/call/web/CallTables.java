package org.wopengine.call.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.call.Balance;
import org.wopengine.call.Call;
import org.wopengine.call.Candidate;
import org.wopengine.call.Days;
import org.wopengine.call.Entry;
import org.wopengine.call.KeptPlan;
import org.wopengine.call.MentorOffer;
import org.wopengine.call.PairDecision;
import org.wopengine.call.Programme;
import org.wopengine.call.Round;
import org.wopengine.call.RoundWish;
import org.wopengine.call.web.RankingController.Line;
import org.wopengine.call.web.RankingController.Reason;
import org.wopengine.table.TableColumn;
import org.wopengine.table.TableFile;
import org.wopengine.table.TableTexts;

/** The lists of the pages about calls as files. */
@Component
class CallTables {
    private static final String STATUS = "call.column.status";
    private static final String POINTS = "call.candidates.points";
    private static final String MENTEE = "call.field.mentee";
    private static final String MENTOR = "call.field.mentor";
    private static final String WISHED = "call.ranking.wished";

    private final TableTexts texts;

    CallTables(TableTexts texts) {
        this.texts = texts;
    }

    TableFile<Call> calls() {
        return texts.file(
                "calls",
                "call.title",
                List.of(
                        texts.column("call.column.call", call -> call.terms().title()),
                        texts.column("call.column.programme", call -> call.programme()
                                .name()),
                        texts.column("call.field.window", call -> call.terms().window()),
                        texts.column(STATUS, Call::status),
                        texts.column("call.field.opensOn", call -> call.terms().opensOn()),
                        texts.column("call.field.deadline", call -> call.terms().deadline())));
    }

    TableFile<Programme> programmes() {
        return texts.file(
                "programmes",
                "call.programmes",
                List.of(
                        texts.column("call.field.code", Programme::code),
                        texts.column("call.field.name", Programme::name),
                        texts.column("call.field.funder", Programme::funder),
                        texts.column("call.field.publicMentee", Programme::publicMentee),
                        texts.column("call.field.publicMentor", Programme::publicMentor),
                        texts.column("call.field.membersOnly", Programme::membersOnly)));
    }

    TableFile<Line> requests() {
        return texts.file(
                "requests",
                "call.ranking",
                List.of(
                        texts.column("call.ranking.place", Line::number),
                        texts.column(
                                "call.ranking.mentee",
                                line -> named(
                                        line.request().operator().code(),
                                        line.request().operator().shortName())),
                        texts.column(
                                "call.entry.title",
                                line -> line.request().entry().request().title()),
                        texts.column("call.ranking.eligible", this::eligible),
                        texts.column("call.ranking.possible", Line::possible),
                        texts.column("call.ranking.best", line -> line.best().stream()
                                .map(one ->
                                        mentor(one) + " (" + one.score().total().toPlainString() + ")")
                                .toList()),
                        texts.moment(
                                "call.entry.handed-in",
                                line -> line.request().entry().submittedAt())));
    }

    private String eligible(Line line) {
        var request = line.request();
        return request.isEligible()
                ? texts.text("workflow.yes")
                : String.join(", ", request.barriers().stream().map(texts::text).toList());
    }

    private static String named(Object code, String name) {
        return code + " " + name;
    }

    private static String mentor(Candidate candidate) {
        return named(candidate.score().mentor(), candidate.score().mentorName());
    }

    TableFile<Entry> offers(Call call) {
        return texts.file(
                "offers",
                "call.ranking.offers",
                List.of(
                        texts.column(MENTOR, Entry::operator),
                        texts.column("call.field.menteesAtMost", entry -> offer(entry)
                                .menteesAtMost()),
                        texts.column("call.field.staffDaysPerYear", entry -> offer(entry)
                                .staffDaysPerYear()),
                        texts.column("call.ranking.standing", entry -> call != null && entry.call() == null),
                        texts.moment("call.entry.handed-in", Entry::submittedAt)));
    }

    private static MentorOffer offer(Entry entry) {
        return entry.offer();
    }

    /** A mentor with one of the criteria it was scored by. */
    record Scored(Candidate candidate, Reason reason) {}

    TableFile<Scored> candidates(String mentee) {
        return new TableFile<>(
                "mentors",
                texts.text("call.candidates", mentee),
                List.of(
                        texts.column(MENTOR, row -> mentor(row.candidate())),
                        texts.column(
                                "call.candidates.total",
                                row -> row.candidate().score().total()),
                        texts.column(
                                "call.candidates.out", row -> !row.candidate().isPossible()),
                        texts.column(WISHED, row -> row.candidate().wished()),
                        texts.column(
                                "call.candidates.criterion",
                                row -> row.reason().score().criterion()),
                        texts.column(POINTS, row -> row.reason().score().contribution()),
                        texts.column(
                                "call.candidates.weight",
                                row -> row.reason().score().weight()),
                        texts.column("call.candidates.why", row -> row.reason().words())));
    }

    TableFile<Round> rounds() {
        return texts.file(
                "rounds",
                "call.rounds",
                List.of(
                        texts.column("call.round.number", Round::number),
                        texts.column(STATUS, Round::status),
                        texts.column("call.round.requests", Round::requests),
                        texts.column("call.round.offers", Round::offers),
                        texts.column("call.round.pairs", Round::pairs),
                        texts.column("call.weights", Round::weightsVersion),
                        texts.column("audit.who", Round::startedBy),
                        texts.moment("call.round.by", Round::startedAt)));
    }

    /**
     * What a plan says of a mentee.
     *
     * @param lead null if it has no mentor
     * @param left null if it has one
     */
    record Planned(KeptPlan.Lead lead, KeptPlan.Left left) {
        static Stream<Planned> of(KeptPlan plan) {
            return Stream.concat(
                    plan.leads().stream().map(lead -> new Planned(lead, null)),
                    plan.waiting().stream().map(left -> new Planned(null, left)));
        }

        String mentee() {
            return lead == null ? left.mentee() : lead.mentee();
        }
    }

    TableFile<Planned> plan(Round round, Function<String, String> named) {
        return new TableFile<>(
                "round-" + round.number(),
                texts.text("call.round", Long.toString(round.number())),
                List.of(
                        texts.column(MENTEE, row -> named.apply(row.mentee())),
                        texts.column(
                                "call.round.lead",
                                row -> row.lead() == null
                                        ? null
                                        : named.apply(row.lead().mentor())),
                        texts.column(
                                POINTS,
                                row -> row.lead() == null ? null : row.lead().score()),
                        texts.column("call.round.beside", row -> round.plan().beside(row.mentee()).stream()
                                .map(one -> named.apply(one.mentor()))
                                .toList()),
                        texts.column("call.round.partnership", row -> round.proposed()
                                .get(row.mentee())),
                        texts.column(
                                "call.round.without",
                                row -> row.left() == null ? null : row.left().why())));
    }

    /** @param cost null where the calculation was stopped before it */
    record Priced(RoundWish.Ruled ruled, KeptPlan.Cost cost) {
        static Stream<Priced> of(Round round) {
            var costs = round.plan().costs().iterator();
            return round.wish().rulings().stream()
                    .map(ruled -> new Priced(ruled, costs.hasNext() ? costs.next() : null));
        }

        PairDecision decision() {
            return ruled.decision();
        }
    }

    TableFile<Priced> rulings(Round round, Function<String, String> named) {
        return texts.file(
                "round-" + round.number() + "-rulings",
                "call.round.costs",
                List.of(
                        texts.column("call.field.decision", Priced::decision),
                        texts.column(MENTEE, row -> named.apply(row.ruled().mentee())),
                        texts.column(MENTOR, row -> named.apply(row.ruled().mentor())),
                        texts.column("call.field.reason", row -> row.ruled().reason()),
                        texts.column(
                                POINTS,
                                row -> row.cost() == null ? null : row.cost().points()),
                        texts.column(
                                "call.round.lacking",
                                row -> row.cost() == null ? null : row.cost().lacking())));
    }

    /** @param chart area, region or language: part of message keys, and of the name of the file */
    TableFile<SupplyController.Bar> supply(String chart) {
        return texts.file(
                "supply-by-" + chart,
                "call.supply." + chart,
                List.of(
                        texts.column("call.supply." + chart + ".column", SupplyController.Bar::name),
                        count("call.supply.requests", Balance.Line::requests),
                        count("call.supply.interests", Balance.Line::interests),
                        count("call.supply.asking", Balance.Line::mentees),
                        count("call.supply.offers", Balance.Line::offers),
                        count("call.supply.mentor-interests", Balance.Line::mentorInterests),
                        count("call.supply.registered", Balance.Line::registered),
                        count("call.supply.mentors", Balance.Line::mentors),
                        count("call.supply.places", Balance.Line::places)));
    }

    private TableColumn<SupplyController.Bar> count(String heading, Function<Balance.Line<?>, Integer> number) {
        return texts.column(heading, bar -> number.apply(bar.line()));
    }

    TableFile<Balance.Wait> waits() {
        return texts.file(
                "supply-waits",
                "call.supply.waits",
                Stream.concat(
                                Stream.of(texts.<Balance.Wait>column(
                                        "call.supply.waits.what",
                                        row -> texts.text("call.supply.waits." + row.what()))),
                                Stream.concat(
                                        days("call.supply.waits.still", Balance.Wait::still),
                                        days("call.supply.waits.found", Balance.Wait::found)))
                        .toList());
    }

    private Stream<TableColumn<Balance.Wait>> days(String half, Function<Balance.Wait, Days> of) {
        return Stream.of(
                of(half, "number", row -> of.apply(row).number()),
                of(half, "median", row -> of.apply(row).median()),
                of(half, "longest", row -> of.apply(row).longest()));
    }

    private TableColumn<Balance.Wait> of(String half, String what, Function<Balance.Wait, ?> cell) {
        return new TableColumn<>(texts.text(half) + ": " + texts.text("call.supply.waits." + what), cell);
    }
}
