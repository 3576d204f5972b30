package org.wopengine.insight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.wopengine.table.FileFormat;

/** Where partnerships spend their time, what is behind each figure, and the same on the models. Pages that only read. */
@Controller
class InsightController {
    /** As many rows as one page shows of what is behind a figure; the next page is a click away. */
    static final int PAGE = 500;

    private static final String OVERVIEW = "/insight";
    private static final String BEHIND = "/insight/partnerships";
    private static final String MODELS = "/insight/models/";
    private static final String EXPORT = "/export/";
    private static final String FORMAT = "{format}";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Insights insights;
    private final InsightWords words;
    private final InsightTables tables;
    private final CurrentActor actor;

    InsightController(Insights insights, InsightWords words, InsightTables tables, CurrentActor actor) {
        this.insights = insights;
        this.words = words;
        this.tables = tables;
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

        /** A table of the overview as a file. */
        public String file(String figures, String ending) {
            return selection.at(OVERVIEW + EXPORT + ending, Map.of("figures", figures));
        }

        /** What is behind a figure, on however many pages, as a file. */
        public String behindFile(Subject subject, Part part, String ending) {
            return selection.at(BEHIND + EXPORT + ending, kept(subject, part));
        }

        /** The table below the picture of a model as a file. */
        public String modelFile(String process, String ending) {
            return selection.at(MODELS + process + EXPORT + ending, Map.of());
        }
    }

    @GetMapping(OVERVIEW)
    String overview(@RequestParam Map<String, String> address, Model model) {
        return overview(counted(address, model).insight(), model);
    }

    /** One table of the overview. A file cannot say what of the selection was not understood: then it is the page that answers. */
    @GetMapping(OVERVIEW + EXPORT + FORMAT)
    String overviewFile(
            @PathVariable String format,
            @RequestParam Map<String, String> address,
            Model model,
            HttpServletResponse answer)
            throws IOException {
        var as = FileFormat.asked(format);
        var insight = counted(address, model).insight();
        if (isUnclear(model, answer)) {
            return overview(insight, model);
        }
        var figures = address.getOrDefault("figures", "stage");
        switch (figures) {
            case "stage" -> tables.times(figures).send(as, insight.stages().iterator(), answer);
            case "court" -> tables.times(figures).send(as, insight.courts().iterator(), answer);
            case "task" -> tables.times(figures).send(as, insight.tasks().iterator(), answer);
            case "turns" -> tables.turns().send(as, insight.turns().iterator(), answer);
            case "loops" -> tables.returns().send(as, insight.returns().iterator(), answer);
            case "dues" -> tables.dues().send(as, insight.dues().iterator(), answer);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return null;
    }

    private static boolean isUnclear(Model model, HttpServletResponse answer) {
        if (addresses(model).selection().notUnderstood().isEmpty()) {
            return false;
        }
        answer.setStatus(HttpStatus.BAD_REQUEST.value());
        return true;
    }

    private String overview(Insight insight, Model model) {
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
        return behind(counted(address, model).insight(), address, model);
    }

    private String behind(Insight insight, Map<String, String> address, Model model) {
        var subject = subject(address);
        var part = part(subject, address.getOrDefault("rows", ""));
        var all = counted(all(insight, subject), part);
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

    /** The rows this part of the figure counts; all of them for null. */
    private static <T> List<T> counted(List<T> rows, Part part) {
        return part == null ? rows : rows.stream().filter(part::counts).toList();
    }

    private static Subject subject(Map<String, String> address) {
        return Subject.of(
                        address.getOrDefault("figure", Subject.Kind.STAGE.name()),
                        address.getOrDefault("of", "INTEREST"),
                        address.getOrDefault("court", ""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** All that is behind a figure, on however many pages. */
    @GetMapping(BEHIND + EXPORT + FORMAT)
    String behindFile(
            @PathVariable String format,
            @RequestParam Map<String, String> address,
            Model model,
            HttpServletResponse answer)
            throws IOException {
        var as = FileFormat.asked(format);
        var insight = counted(address, model).insight();
        if (isUnclear(model, answer)) {
            return behind(insight, address, model);
        }
        var subject = subject(address);
        var part = part(subject, address.getOrDefault("rows", ""));
        var heading = words.name(subject, task(insight, subject));
        switch (subject.kind()) {
            case STAGE ->
                tables.behindStage(heading)
                        .send(as, counted(insight.times(subject), part).iterator(), answer);
            case TASK, DUE ->
                tables.behindTasks(heading, subject.kind())
                        .send(as, counted(insight.waits(subject), part).iterator(), answer);
            case LOOP ->
                tables.behindLoop(heading)
                        .send(as, counted(insight.rounds(subject), part).iterator(), answer);
        }
        return null;
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
        return model(process, counted(address, model).insight(), model);
    }

    /** The table below the picture of a model. */
    @GetMapping(MODELS + "{process}" + EXPORT + FORMAT)
    String modelFile(
            @PathVariable String process,
            @PathVariable String format,
            @RequestParam Map<String, String> address,
            Model model,
            HttpServletResponse answer)
            throws IOException {
        var as = FileFormat.asked(format);
        var insight = counted(address, model).insight();
        if (insights.models().stream().noneMatch(one -> one.process().equals(process))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (isUnclear(model, answer)) {
            return model(process, insight, model);
        }
        tables.times("task").send(as, insight.tasks(process).values().iterator(), answer);
        return null;
    }

    private String model(String process, Insight insight, Model model) {
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
