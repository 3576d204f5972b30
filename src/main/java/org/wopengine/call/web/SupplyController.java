package org.wopengine.call.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.wopengine.call.Balance;
import org.wopengine.call.Balance.Line;
import org.wopengine.call.SupplyAndDemand;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.operator.Region;
import org.wopengine.shared.CodeNames;
import org.wopengine.table.FileFormat;

/** Supply and demand as charts with the tables behind them: all regions, or for people of a platform their own. */
@Controller
class SupplyController {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SupplyAndDemand supply;
    private final CurrentActor actor;
    private final CallTables tables;
    private final TransactionTemplate transaction;

    SupplyController(SupplyAndDemand supply, CurrentActor actor, CallTables tables, TransactionTemplate transaction) {
        this.supply = supply;
        this.actor = actor;
        this.tables = tables;
        this.transaction = transaction;
    }

    /** @param only the regions counted; empty for all */
    record SupplyPage(Balance balance, List<Region> only, List<Chart> charts) {}

    /** @param name part of its message keys */
    record Chart(String name, List<Bar> bars) {}

    /**
     * One line with its two bars.
     *
     * @param name a constant or a word
     * @param asked how long the bar of those that ask is, percent
     * @param offered the same of the places
     */
    record Bar(Object name, Line<?> line, BigDecimal asked, BigDecimal offered) {}

    @GetMapping("/supply")
    ModelAndView show() {
        return new ModelAndView("call/supply", Map.of("page", page()));
    }

    private SupplyPage page() {
        var groups = actor.groups();
        var regions = SupplyAndDemand.regions(groups);
        var balance = transaction.execute(reading -> supply.of(regions));
        return new SupplyPage(
                balance,
                Action.READ_SUPPLY.permits(groups) ? List.of() : sorted(regions),
                List.of(
                        chart("area", balance.areas(), Line::key),
                        chart("region", balance.regions(), Line::key),
                        chart("language", balance.languages(), line -> CodeNames.language(line.key()))));
    }

    /** @param of the name of a chart, or waits */
    @GetMapping("/supply/export/{format}")
    void file(@PathVariable String format, @RequestParam(defaultValue = "area") String of, HttpServletResponse answer)
            throws IOException {
        var as = FileFormat.asked(format);
        var page = page();
        if (of.equals("waits")) {
            tables.waits().send(as, page.balance().waits().iterator(), answer);
            return;
        }
        var chart = page.charts().stream()
                .filter(one -> one.name().equals(of))
                .findFirst()
                .orElseThrow(CallPath::missing);
        tables.supply(of).send(as, chart.bars().iterator(), answer);
    }

    private static List<Region> sorted(Set<Region> regions) {
        return regions.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static <K> Chart chart(String name, List<Line<K>> lines, Function<Line<K>, Object> named) {
        var most = lines.stream()
                .flatMap(line -> Stream.of(line.mentees(), line.places()))
                .max(Comparator.naturalOrder())
                .orElse(0);
        return new Chart(
                name,
                lines.stream()
                        .map(line -> new Bar(
                                named.apply(line), line, share(line.mentees(), most), share(line.places(), most)))
                        .toList());
    }

    private static BigDecimal share(int part, int most) {
        return most == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(most), 1, RoundingMode.HALF_UP);
    }
}
