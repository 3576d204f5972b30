package org.wopengine.call.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.wopengine.call.Call;
import org.wopengine.call.Calls;
import org.wopengine.call.Candidate;
import org.wopengine.call.Pool;
import org.wopengine.call.RankedRequest;
import org.wopengine.call.Ranking;
import org.wopengine.matching.MatchWords;
import org.wopengine.matching.score.CriterionScore;
import org.wopengine.table.FileFormat;

/** The requests of a call with their best mentors, and all mentors of one request with all reasons. */
@Controller
class RankingController {
    /** So many mentors stand beside a request in the list. */
    private static final int BEST = 3;

    private final Calls calls;
    private final Ranking ranking;
    private final MatchWords words;
    private final CallTables tables;
    private final TransactionTemplate transaction;

    RankingController(
            Calls calls, Ranking ranking, MatchWords words, CallTables tables, TransactionTemplate transaction) {
        this.calls = calls;
        this.ranking = ranking;
        this.words = words;
        this.tables = tables;
        this.transaction = transaction;
    }

    /** @param number of the place in the ranking, 1 and up; null for a mentee that may not take part */
    record Line(Integer number, RankedRequest request, List<Candidate> best, int possible) {}

    record RankingPage(String path, Call call, Pool pool, List<Line> lines) {}

    /** One mentor with its reasons in words. */
    record Row(Candidate candidate, List<Reason> reasons, List<String> objections) {}

    record Reason(CriterionScore score, String words) {}

    record CandidatesPage(String path, Call call, RankedRequest request, int weightsVersion, List<Row> rows) {}

    @GetMapping("/calls/{call}/ranking")
    ModelAndView show(@PathVariable("call") String path) {
        return new ModelAndView("call/ranking", Map.of("page", page(path)));
    }

    private RankingPage page(String path) {
        var number = CallPath.numberOrStanding(path);
        return transaction.execute(reading -> {
            var call = call(number);
            var pool = ranking.of(call);
            var place = new int[1];
            return new RankingPage(
                    path,
                    call,
                    pool,
                    pool.requests().stream()
                            .map(request -> new Line(
                                    request.isEligible() ? ++place[0] : null,
                                    request,
                                    request.possible().stream().limit(BEST).toList(),
                                    request.possible().size()))
                            .toList());
        });
    }

    /** @param of requests or offers */
    @GetMapping("/calls/{call}/ranking/export/{format}")
    void file(
            @PathVariable("call") String path,
            @PathVariable String format,
            @RequestParam(defaultValue = "requests") String of,
            HttpServletResponse answer)
            throws IOException {
        var as = FileFormat.asked(format);
        var page = page(path);
        switch (of) {
            case "requests" -> tables.requests().send(as, page.lines().iterator(), answer);
            case "offers" ->
                tables.offers(page.call()).send(as, page.pool().offers().iterator(), answer);
            default -> throw CallPath.missing();
        }
    }

    @GetMapping("/calls/{call}/ranking/{entry}")
    ModelAndView candidates(@PathVariable("call") String path, @PathVariable("entry") String entry) {
        return new ModelAndView("call/candidates", Map.of("page", page(path, entry)));
    }

    /** Every mentor with each of its criteria. */
    @GetMapping("/calls/{call}/ranking/{entry}/export/{format}")
    void candidatesFile(
            @PathVariable("call") String path,
            @PathVariable("entry") String entry,
            @PathVariable String format,
            HttpServletResponse answer)
            throws IOException {
        var as = FileFormat.asked(format);
        var page = page(path, entry);
        tables.candidates(page.request().operator().shortName())
                .send(
                        as,
                        page.rows().stream()
                                .flatMap(row -> row.reasons().stream()
                                        .map(reason -> new CallTables.Scored(row.candidate(), reason)))
                                .iterator(),
                        answer);
    }

    private CandidatesPage page(String path, String entry) {
        var number = CallPath.numberOrStanding(path);
        var of = CallPath.number(entry);
        var page = transaction.execute(reading -> {
            var call = call(number);
            var pool = ranking.of(call);
            return pool.requests().stream()
                    .filter(request -> request.entry().number() == of)
                    .findFirst()
                    .map(request -> new CandidatesPage(
                            path,
                            call,
                            request,
                            pool.weightsVersion(),
                            request.candidates().stream().map(this::row).toList()))
                    .orElse(null);
        });
        if (page == null) {
            throw CallPath.missing();
        }
        return page;
    }

    private Row row(Candidate candidate) {
        var score = candidate.score();
        return new Row(
                candidate,
                score.criteria().stream()
                        .map(one -> new Reason(one, words.say(one.reason())))
                        .toList(),
                java.util.stream.Stream.concat(
                                score.exclusions().stream().map(one -> words.say(one.sentence())),
                                score.flags().stream().map(one -> words.say(one.sentence())))
                        .toList());
    }

    private Call call(Long number) {
        if (number == null) {
            return null;
        }
        return calls.find(number).filter(Call::isPublished).orElseThrow(CallPath::missing);
    }
}
