package org.wopengine.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Problem;
import org.wopengine.exchange.ListOnFile.Known;
import org.wopengine.exchange.ListPreview.Cell;
import org.wopengine.exchange.ListPreview.Mistake;
import org.wopengine.exchange.ListPreview.Row;
import org.wopengine.worksheet.FirstPage.Line;
import org.wopengine.worksheet.FirstPage.SheetCell;
import org.wopengine.worksheet.FirstPage.Trouble;

/** Reads the lines of a file as rows of a list, by the rules of the record, and compares them with what stands there. */
@Component
class ListReader {
    /** More of the same would not help anybody. */
    private static final int MOST_TOLD = 500;

    private static final int LONGEST = 4000;
    private static final int LETTERS = 26;
    private static final int CUT = 60;

    private final AnswerReader answers;
    private final ListTexts texts;

    ListReader(AnswerReader answers, ListTexts texts) {
        this.answers = answers;
        this.texts = texts;
    }

    /**
     * A file that was read.
     *
     * @param moved rows that are new or changed, as they are to be kept
     */
    record Checked<R extends Record>(ListPreview preview, List<Moved<R>> moved) {}

    /** @param before null if it is new */
    record Moved<R extends Record>(R row, R before) {}

    <R extends Record> Checked<R> check(ListOnFile<R> list, String fileName, List<Line> lines) {
        return new Pass<>(list, fileName).check(lines);
    }

    /** One file. */
    private final class Pass<R extends Record> {
        private final ListOnFile<R> list;
        private final String fileName;
        private final Known<R> known;
        private final List<ListColumn> columns;
        private final Map<ListColumn, Map<String, String>> constants = new HashMap<>();
        private final Map<Integer, ListColumn> heads = new LinkedHashMap<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private final List<Mistake> mistakes = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Moved<R>> moved = new ArrayList<>();
        private int untold;
        private int unchanged;

        Pass(ListOnFile<R> list, String fileName) {
            this.list = list;
            this.fileName = fileName;
            this.known = list.known();
            this.columns = ListColumn.of(list.row());
            columns.forEach(column -> constants.put(column, texts.constants(column)));
        }

        Checked<R> check(List<Line> lines) {
            heads(lines.get(0));
            var filled = lines.stream()
                    .skip(1)
                    .filter(line -> line.cells().stream().anyMatch(Pass::isFilled))
                    .toList();
            if (filled.isEmpty()) {
                tell(lines.get(0).number(), 0, "", texts.text("exchange.no-rows"));
            }
            filled.forEach(this::row);
            var added = (int) rows.stream().filter(Row::added).count();
            var preview = new ListPreview(
                    null, fileName, null, mistakes, untold, added, rows.size() - added, unchanged, rows);
            return new Checked<>(preview, moved);
        }

        private static boolean isFilled(SheetCell cell) {
            return cell.trouble() != null || !cell.text().isBlank();
        }

        private void heads(Line line) {
            var byHeading = texts.byHeading(list, columns);
            for (int at = 0; at < line.cells().size(); at++) {
                var heading = line.cells().get(at).text();
                var column = byHeading.get(ListTexts.small(heading));
                if (column == null && isFilled(line.cells().get(at))) {
                    tell(line.number(), at, cut(heading), texts.text("exchange.unknown-column"));
                } else if (heads.containsValue(column) && column != null) {
                    tell(line.number(), at, cut(heading), texts.text("exchange.column-twice"));
                } else if (column != null) {
                    heads.put(at, column);
                }
            }
            for (var column : columns) {
                if (!heads.containsValue(column)) {
                    tell(
                            line.number(),
                            line.cells().size(),
                            texts.label(list, column),
                            texts.text("exchange.column-missing", texts.label(list, column)));
                }
            }
        }

        private void row(Line line) {
            var told = mistakes.size() + untold;
            var raw = new HashMap<String, Object>();
            var wrong = new HashSet<String>();
            columns.stream()
                    .filter(column -> !heads.containsValue(column))
                    .map(ListColumn::name)
                    .forEach(wrong::add);
            for (int at = 0; at < line.cells().size(); at++) {
                cell(line, at, raw, wrong);
            }
            var others = twice(line, raw);
            read(line, raw, wrong)
                    .filter(row -> mistakes.size() + untold == told)
                    .ifPresent(row -> compare(line, row, others));
        }

        private void cell(Line line, int at, Map<String, Object> raw, Set<String> wrong) {
            var cell = line.cells().get(at);
            var column = heads.get(at);
            if (!isFilled(cell)) {
                return;
            }
            if (column == null) {
                tell(line.number(), at, "", texts.text("exchange.no-heading"));
                return;
            }
            if (cell.trouble() == null && cell.text().length() <= LONGEST) {
                raw.put(column.name(), texts.answer(column, cell.text(), constants.get(column)));
                return;
            }
            wrong.add(column.name());
            tell(
                    line.number(),
                    at,
                    texts.label(list, column),
                    cell.trouble() == null
                            ? texts.text("exchange.too-long", LONGEST)
                            : texts.text(
                                    cell.trouble() == Trouble.FORMULA ? "exchange.formula" : "exchange.error-value"));
        }

        /**
         * Two rows of a file with one number: the second one is told. That two are called the same is told only where something
         * would be kept of it.
         *
         * @return by column, an earlier row that is called the same
         */
        private Map<String, Integer> twice(Line line, Map<String, Object> raw) {
            var others = new LinkedHashMap<String, Integer>();
            for (var identity : list.identities()) {
                if (identity.stream().allMatch(raw::containsKey)) {
                    var key = identity
                            + identity.stream()
                                    .map(name -> ListTexts.small(raw.get(name).toString()))
                                    .collect(Collectors.joining("|"));
                    var first = seen.putIfAbsent(key, line.number());
                    if (first != null && identity.size() == 1) {
                        tell(line, identity.get(0), texts.text("exchange.row-twice", first));
                    } else if (first != null) {
                        others.put(identity.get(identity.size() - 1), first);
                    }
                }
            }
            return others;
        }

        /**
         * Everything that breaks a rule. The reader stops at what cannot be read, so it is asked again without that, until it
         * finds nothing new; what is wrong already is not called missing on top.
         */
        private Optional<R> read(Line line, Map<String, Object> raw, Set<String> wrong) {
            while (true) {
                try {
                    return Optional.of(answers.read(list.row(), raw));
                } catch (InvalidAnswers invalid) {
                    var found = invalid.problems().stream()
                            .filter(problem -> !wrong.contains(problem.field()))
                            .toList();
                    found.forEach(problem -> tell(line, problem.field(), problem.text()));
                    found.stream().map(Problem::field).forEach(wrong::add);
                    raw.keySet().removeAll(wrong);
                    if (found.isEmpty()) {
                        return Optional.empty();
                    }
                }
            }
        }

        private void compare(Line line, R said, Map<String, Integer> others) {
            var before = known.before(said);
            var row = before.map(one -> known.under(said, one)).orElse(said);
            if (before.filter(row::equals).isPresent()) {
                unchanged++;
                return;
            }
            var problems = known.problems(row, before).stream()
                    .filter(problem -> columns.stream()
                            .filter(column -> column.name().equals(problem.field()))
                            .allMatch(heads::containsValue))
                    .toList();
            problems.forEach(problem -> tell(line, problem.field(), problem.text()));
            others.forEach((column, first) -> tell(line, column, texts.text("exchange.row-twice", first)));
            if (problems.isEmpty() && others.isEmpty()) {
                moved.add(new Moved<>(row, before.orElse(null)));
                rows.add(new Row(line.number(), known.called(row), before.isEmpty(), cells(row, before)));
            }
        }

        private List<Cell> cells(R row, Optional<R> before) {
            return columns.stream()
                    .map(column -> new Cell(
                            texts.label(list, column),
                            before.map(one -> texts.said(column.value(one))).orElse(""),
                            texts.said(column.value(row))))
                    .filter(cell -> !cell.from().equals(cell.to()))
                    .toList();
        }

        private void tell(Line line, String name, String text) {
            var at = heads.entrySet().stream()
                    .filter(head -> head.getValue().name().equals(name))
                    .findFirst();
            tell(
                    line.number(),
                    at.map(Map.Entry::getKey).orElse(0),
                    at.map(head -> texts.label(list, head.getValue())).orElse(""),
                    text);
        }

        private void tell(int row, int at, String heading, String text) {
            if (mistakes.size() < MOST_TOLD) {
                mistakes.add(new Mistake(row, letters(at), heading, text));
            } else {
                untold++;
            }
        }
    }

    /** As a spreadsheet programme names its columns: A to Z, then AA. */
    static String letters(int at) {
        return at < LETTERS
                ? String.valueOf((char) ('A' + at))
                : letters(at / LETTERS - 1) + (char) ('A' + at % LETTERS);
    }

    private static String cut(String text) {
        return text.length() > CUT ? text.substring(0, CUT) + "…" : text;
    }
}
