package org.wopengine.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.operator.Region;

/** Where partnerships spend their time, what is behind each figure, and the same on the models. Pages that only read. */
@Controller
class InsightController {
    /** As many rows as one page shows of what is behind a figure; the next page is a click away. */
    static final int PAGE = 500;

    private static final String OVERVIEW = "/insight";
    private static final String BEHIND = "/insight/partnerships";
    private static final String MODELS = "/insight/models/";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Insights insights;
    private final InsightWords words;
    private final CurrentActor actor;

    InsightController(Insights insights, InsightWords words, CurrentActor actor) {
        this.insights = insights;
        this.words = words;
        this.actor = actor;
    }

    /** @param name part of its message keys */
    record Chart(String name, List<Bar> bars) {}

    /**
     * A figure with its two bars.
     *
     * @param median how long the bar is, percent
     */
    record Bar(Insight.Row row, BigDecimal median, BigDecimal ninetieth) {}

    /** Addresses that keep the selection. */
    record Addresses(Selection selection) {
        public String behind(Subject subject) {
            return behind(subject, null, 1);
        }

        /** What one number of a figure counts. */
        public String behind(Subject subject, String part) {
            return behind(subject, Part.valueOf(part), 1);
        }

        public String behind(Subject subject, Part part, int page) {
            var more = kept(subject, part);
            if (page > 1) {
                more.put("page", Integer.toString(page));
            }
            return selection.at(BEHIND, more);
        }

        /** What stands in an address besides the selection, by its name. */
        Map<String, String> kept(Subject subject, Part part) {
            var kept = new LinkedHashMap<String, String>();
            kept.put("figure", subject.kind().name());
            kept.put("of", subject.of());
            if (subject.court() != null) {
                kept.put("court", subject.court().name());
            }
            if (part != null) {
                kept.put("rows", part.name());
            }
            return kept;
        }

        /** The picture of a model without a selection. */
        public String plain(String process) {
            return MODELS + process;
        }

        public String model(String process) {
            return selection.at(MODELS + process, Map.of());
        }

        public String overview() {
            return selection.at(OVERVIEW, Map.of());
        }
    }

    @GetMapping(OVERVIEW)
    String overview(@RequestParam Map<String, String> address, Model model) {
        var insight = counted(address, model).insight();
        model.addAttribute(
                "charts",
                List.of(
                        chart("stage", insight.stages()),
                        chart("court", insight.courts()),
                        chart("task", insight.tasks())));
        model.addAttribute("turns", insight.turns());
        model.addAttribute("courts", Court.values());
        model.addAttribute("returns", insight.returns());
        model.addAttribute("dues", insight.dues());
        model.addAttribute("models", insights.models());
        return "insight/overview";
    }

    /** The partnerships behind a figure, with the value of each. */
    @GetMapping(BEHIND)
    String behind(@RequestParam Map<String, String> address, Model model) {
        var insight = counted(address, model).insight();
        var subject = Subject.of(
                        address.getOrDefault("figure", Subject.Kind.STAGE.name()),
                        address.getOrDefault("of", "INTEREST"),
                        address.getOrDefault("court", ""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var part = part(subject, address.getOrDefault("rows", ""));
        var all = all(insight, subject).stream()
                .filter(row -> part == null || part.counts(row))
                .toList();
        var pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        var page = Math.min(pages, page(address.getOrDefault("page", "")));
        var rows = all.subList((page - 1) * PAGE, Math.min(all.size(), page * PAGE));
        model.addAttribute("subject", subject);
        model.addAttribute("keep", addresses(model).kept(subject, part));
        model.addAttribute("part", part);
        model.addAttribute("courts", Court.values());
        model.addAttribute("rows", rows);
        model.addAttribute("total", all.size());
        model.addAttribute("first", (page - 1) * PAGE + 1);
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("readsTrail", Action.READ_TRAIL.mayAtAll(actor.groups()));
        model.addAttribute("figure", figure(insight, subject));
        model.addAttribute("heading", words.name(subject, task(insight, subject)));
        return "insight/partnerships";
    }

    /** Which rows were asked for; null for all of them. */
    private static Part part(Subject subject, String name) {
        return name.isEmpty()
                ? null
                : Part.of(subject.kind())
                        .filter(part -> part.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What is not a page's number is the first page; one beyond the last is the last. */
    private static int page(String text) {
        return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
    }

    private static List<?> all(Insight insight, Subject subject) {
        return switch (subject.kind()) {
            case STAGE -> insight.times(subject);
            case TASK, DUE -> insight.waits(subject);
            case LOOP -> insight.rounds(subject);
        };
    }

    /** The figure the reader came from, said once more. */
    private static Object figure(Insight insight, Subject subject) {
        return switch (subject.kind()) {
            case STAGE -> insight.stage(subject);
            case TASK -> insight.task(subject);
            case LOOP -> insight.returns(subject);
            case DUE -> insight.dues(subject);
        };
    }

    /** The name of the task, or null if it is about something else or all tasks. */
    private static String task(Insight insight, Subject subject) {
        return subject.of().equals(Subject.ALL) || subject.kind() == Subject.Kind.LOOP
                ? null
                : insight.waits(subject).stream()
                        .map(wait -> wait.task().name())
                        .findFirst()
                        .orElse(null);
    }

    @GetMapping(MODELS + "{process}")
    String model(@PathVariable String process, @RequestParam Map<String, String> address, Model model) {
        var insight = counted(address, model).insight();
        var addresses = addresses(model);
        var warm = insights.heat(process, insight, words::heat, addresses::behind, addresses::model)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("warm", warm);
        model.addAttribute("models", insights.models());
        model.addAttribute("steps", Insights.WARMER_FROM);
        return "insight/model";
    }

    private static Addresses addresses(Model model) {
        return (Addresses) Objects.requireNonNull(model.getAttribute("to"));
    }

    /** Counts what the address selects, and tells the page what it was and what else there is to select. */
    private Insights.Counted counted(Map<String, String> address, Model model) {
        var groups = actor.groups();
        var regions = Insights.regions(groups);
        if (regions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var counted = insights.count(Selection.of(address), regions);
        var selection = counted.asked();
        model.addAttribute("asked", selection);
        model.addAttribute("to", new Addresses(selection));
        model.addAttribute("counted", counted);
        model.addAttribute("only", Action.READ_INSIGHT.permits(groups) ? List.of() : sorted(regions));
        model.addAttribute("regions", sorted(regions));
        return counted;
    }

    private static List<Region> sorted(Set<Region> regions) {
        return regions.stream().sorted().toList();
    }

    private static Chart chart(String name, List<Insight.Row> rows) {
        var longest = rows.stream()
                .flatMap(row -> Stream.of(row.figure()))
                .flatMap(
                        figure -> Stream.of(figure.median(), figure.ninetieth()).filter(Objects::nonNull))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        var bars = new ArrayList<Bar>();
        for (var row : rows) {
            bars.add(new Bar(
                    row,
                    share(row.figure().median(), longest),
                    share(row.figure().ninetieth(), longest)));
        }
        return new Chart(name, List.copyOf(bars));
    }

    private static BigDecimal share(Duration part, Duration whole) {
        return part == null || whole.isZero()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part.toSeconds())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(Math.max(1, whole.toSeconds())), 1, RoundingMode.HALF_UP);
    }
}
