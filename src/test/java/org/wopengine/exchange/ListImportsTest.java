package org.wopengine.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.exchange.ListPreview.Mistake;
import org.wopengine.identity.People;
import org.wopengine.operator.NewOperator;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.operator.Region;
import org.wopengine.operator.SampleOperators;
import org.wopengine.operator.UtilityType;
import org.wopengine.registry.RegistrationDesk;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.table.FileFormat;
import org.wopengine.walk.Ledger;

/** Lists leave as files and come back, whole or not at all. */
@WopTest
class ListImportsTest {
    private static final Actor OFFICER = new Actor("secretariat", "secretariat", null);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** The headings of the operators, without the last but three, which is missing in the file with the mistakes. */
    private static final List<String> HEADINGS = List.of(
            "Code of the operator",
            "Legal name",
            "Short name",
            "Country",
            "Region",
            "City",
            "Type of operator",
            "People served",
            "Water connections",
            "Staff",
            "Working languages",
            "Non-revenue water (%)",
            "Hours of supply per day",
            "Collected of what was billed (%)",
            "Focal point",
            "E-mail of the focal point",
            "Head of the operator");

    private static final String MISSING = "Operating cost coverage";

    @Autowired
    ListImports imports;

    @Autowired
    Operators operators;

    @Autowired
    People people;

    @Autowired
    RegistrationDesk registration;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    String name;

    @BeforeEach
    void speakEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        name = "Brought by a file " + NUMBER.incrementAndGet();
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    /** A row in which one cell is wrong. */
    private record Spoiled(String heading, Object value, String told) {}

    @Test
    void everyKindOfMistakeIsToldWithRowAndColumnAndNothingIsWritten() {
        var known = register();
        var own = operators.require(registration.complete().code());
        var spoiled = List.of(
                new Spoiled("Legal name", "", "fill this in"),
                new Spoiled("Legal name", "x".repeat(201), "between 0 and 200"),
                new Spoiled("Legal name", "Wrong\u202Eway", "cannot be stored"),
                new Spoiled("Legal name", "x".repeat(4001), "longer than 4,000"),
                new Spoiled("Short name", "", "fill this in"),
                new Spoiled("Short name", "x".repeat(21), "between 0 and 20"),
                new Spoiled("Country", "", "fill this in"),
                new Spoiled("Country", "XX", "two capital letters"),
                new Spoiled("Country", "Zambia", "two capital letters"),
                new Spoiled("Region", "", "fill this in"),
                new Spoiled("Region", "Atlantis", "one of the values"),
                new Spoiled("City", "", "fill this in"),
                new Spoiled("City", "x".repeat(101), "between 0 and 100"),
                new Spoiled("Type of operator", "", "fill this in"),
                new Spoiled("Type of operator", "Z", "one of the values"),
                new Spoiled("People served", "many", "enter a number"),
                new Spoiled("People served", -1, "0 or more"),
                new Spoiled("People served", "12.5", "whole number"),
                new Spoiled("People served", "99999999999", "whole number"),
                new Spoiled("Water connections", "1,5", "enter a number"),
                new Spoiled("Staff", 0, "1 or more"),
                new Spoiled("Working languages", "", "at least one"),
                new Spoiled("Working languages", "english", "two small letters"),
                new Spoiled("Working languages", "en;fr;es;pt;ar;ru;de;nl;it;zh;ja", "between 0 and 10"),
                new Spoiled("Non-revenue water (%)", 101, "100 or less"),
                new Spoiled("Non-revenue water (%)", "12.345", "at most 3 digits before and 2 after"),
                new Spoiled("Hours of supply per day", "25", "24 or less"),
                new Spoiled("Collected of what was billed (%)", "-0.5", "0 or more"),
                new Spoiled("Focal point", "", "fill this in"),
                new Spoiled("E-mail of the focal point", "nobody", "e-mail address"),
                new Spoiled("Head of the operator", "", "fill this in"),
                new Spoiled("Head of the operator", null, "Formulas are not taken"),
                new Spoiled("Code of the operator", "7", "a code such as OP07"),
                new Spoiled("Code of the operator", "OP999990", ""),
                new Spoiled("Code of the operator", "OP999990", "means the same"),
                new Spoiled("Legal name", name + " twice", ""),
                new Spoiled("Legal name", name + " twice", "means the same"));
        var rows = new ArrayList<List<Object>>();
        rows.add(headings("Telephone", "City", ""));
        spoiled.forEach(one -> rows.add(row(one)));
        rows.add(with(row(known), "Code of the operator", "OP999991"));
        rows.add(with(row(own), "City", "Somewhere else"));
        rows.add(Stream.concat(row(new Spoiled("City", "Elsewhere", "")).stream(), Stream.of("", "", "a note"))
                .toList());
        var before = new Ledger(database).read();

        var preview = look("operators.xlsx", xlsx(rows));

        var expected = new ArrayList<Mistake>();
        expected.add(new Mistake(1, "R", "Telephone", "No column of the list has this heading"));
        expected.add(new Mistake(1, "S", "City", "stands in the file twice"));
        expected.add(new Mistake(1, "T", MISSING, "is missing"));
        for (int at = 0; at < spoiled.size(); at++) {
            if (!spoiled.get(at).told().isEmpty()) {
                expected.add(mistake(
                        at + 2, spoiled.get(at).heading(), spoiled.get(at).told()));
            }
        }
        var next = spoiled.size() + 2;
        expected.add(mistake(next, "Legal name", known.code() + " has this name in this country"));
        expected.add(mistake(next + 1, "City", own.code() + " keeps its profile itself"));
        expected.add(new Mistake(next + 2, "T", "", "no heading over this cell"));
        assertThat(expected).as("kinds of mistake").hasSizeGreaterThanOrEqualTo(40);
        assertThat(preview.mistakes())
                .usingElementComparator((told, wanted) -> told.row() == wanted.row()
                                && told.column().equals(wanted.column())
                                && told.heading().equals(wanted.heading())
                                && told.text().contains(wanted.text())
                        ? 0
                        : 1)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(preview.number()).as("nothing to take").isNull();
        assertThat(preview.isGood()).isFalse();
        assertThat(new Ledger(database).read()).isEqualTo(before);
        assertThat(operators.search("Mistaken")).isEmpty();
    }

    @Test
    void severalMistakesOfOneRowAreToldAtOnce() {
        var row = with(with(with(row(new Spoiled("City", "", "")), "Staff", "few"), "Country", "XX"), "Short name", "");

        var preview = look("operators.csv", csv(List.of(complete(headings()), complete(row))));

        assertThat(preview.mistakes())
                .extracting(Mistake::row, Mistake::heading)
                .containsExactlyInAnyOrder(
                        tuple(2, "City"), tuple(2, "Staff"), tuple(2, "Country"), tuple(2, "Short name"));
    }

    @Test
    void aGoodFileIsTakenOnceWithARecordOfIt() {
        var file = csv(List.of(complete(headings()), complete(row(name)), complete(row(name + " B"))));

        var preview = look("two operators.csv", file);

        assertThat(preview.mistakes()).isEmpty();
        assertThat(List.of(preview.added(), preview.changed(), preview.unchanged()))
                .containsExactly(2, 0, 0);
        assertThat(operators.search(name)).as("looking changes nothing").isEmpty();

        take(preview.number());

        assertThat(operators.search(name)).hasSize(2);
        var entered = operators.search(name + " B").get(0);
        assertThat(entered.region()).isEqualTo(Region.AFRICA);
        assertThat(entered.utilityType()).isEqualTo(UtilityType.C);
        assertThat(entered.languages()).containsExactly("fr", "en");
        assertThat(entered.populationServed()).as("null is not zero").isNull();
        assertThat(people.members(entered.code().group())).isEmpty();
        var record = transaction.execute(reading -> imports.taken(list())).get(0);
        assertThat(record.fileName()).isEqualTo("two operators.csv");
        assertThat(record.takenBy()).isEqualTo("secretariat");
        assertThat(record.sha256()).matches("[0-9a-f]{64}");
        assertThat(List.of(record.added(), record.changed(), record.unchanged()))
                .containsExactly(2, 0, 0);
        assertThatThrownBy(() -> take(preview.number())).isInstanceOf(Conflict.class);

        var again = look("two operators.csv", file);

        assertThat(List.of(again.added(), again.changed(), again.unchanged())).containsExactly(0, 0, 2);
        assertThat(again.number()).as("nothing to take").isNull();
    }

    @Test
    void whatAFileWouldChangeIsToldCellByCellAndThenIsSo() {
        var known = register();
        var preview =
                look("one.csv", csv(List.of(complete(headings()), complete(with(row(known), "City", "Newtown")))));

        assertThat(preview.rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .containsExactly(new ListPreview.Cell("City", "Sampletown", "Newtown")));
        take(preview.number());

        assertThat(operators.require(known.code()).city()).isEqualTo("Newtown");
        assertThat(operators.require(known.code()).staff()).isEqualTo(402);
        assertThat(database.queryForObject(
                        "select changes::text from wop.list_import where number = ?", String.class, preview.number()))
                .contains("Sampletown", "Newtown", known.code().value());
    }

    @Test
    void whatWasChangedMeanwhileIsNotWrittenOver() {
        var known = register();
        var preview =
                look("one.csv", csv(List.of(complete(headings()), complete(with(row(known), "City", "Newtown")))));
        transaction.executeWithoutResult(status -> operators.correct(sample(known, "Oldtown")));

        assertThatThrownBy(() -> take(preview.number()))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.messageKey())
                        .isEqualTo("exchange.changed-meanwhile"));

        assertThat(operators.require(known.code()).city()).isEqualTo("Oldtown");
    }

    @Test
    void onlyWhoLookedTakes() {
        var preview = look("one.csv", csv(List.of(complete(headings()), complete(row(name)))));

        assertThatThrownBy(() -> transaction.execute(status ->
                        imports.take(list(), preview.number(), new Actor("secretariat2", "secretariat", null))))
                .isInstanceOf(Conflict.class);
        assertThat(operators.search(name)).isEmpty();
    }

    @Test
    void aRowThatCannotBeKeptTakesAllOthersBackWithIt() {
        var preview =
                look("two.csv", csv(List.of(complete(headings()), complete(row(name)), complete(row(name + " B")))));
        var keptFirst = new ListOnFile<Record>() {
            final ListOnFile<Record> same = unchecked(list());
            final AtomicInteger kept = new AtomicInteger();

            @Override
            public String name() {
                return same.name();
            }

            @Override
            public Class<Record> row() {
                return same.row();
            }

            @Override
            public String page() {
                return same.page();
            }

            @Override
            public List<List<String>> identities() {
                return same.identities();
            }

            @Override
            public List<Record> all() {
                return same.all();
            }

            @Override
            public void hold() {
                same.hold();
            }

            @Override
            public Known<Record> known() {
                return same.known();
            }

            @Override
            public void keep(Record row, Record before, Actor by) {
                if (kept.incrementAndGet() == 2) {
                    throw org.wopengine.shared.Refused.because("operator.name-taken", "legalName", "B");
                }
                same.keep(row, before, by);
            }
        };

        assertThatThrownBy(() -> transaction.execute(status -> imports.take(keptFirst, preview.number(), OFFICER)))
                .isInstanceOf(org.wopengine.shared.Refused.class);

        assertThat(keptFirst.kept).hasValue(2);
        assertThat(operators.search(name)).isEmpty();
        take(preview.number());
        assertThat(operators.search(name)).hasSize(2);
    }

    @SuppressWarnings("unchecked")
    private static ListOnFile<Record> unchecked(ListOnFile<?> list) {
        return (ListOnFile<Record>) list;
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void anExportComesBackWithoutALoss(FileFormat format) {
        register();
        for (var exported : List.of("operators", "past-partnerships")) {
            var list = transaction.execute(reading -> imports.find(exported)).orElseThrow();
            var rows = transaction.execute(reading -> list.all()).size();
            for (var language : List.of("en", "fr", "es")) {
                LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
                var file = transaction.execute(reading -> imports.export(list, format));
                LocaleContextHolder.setLocale(Locale.ENGLISH);

                var preview = transaction.execute(status -> imports.look(list, "export", file, OFFICER));

                assertThat(preview.refused()).isNull();
                assertThat(preview.mistakes()).as(exported + " " + language).isEmpty();
                assertThat(List.of(preview.added(), preview.changed(), preview.unchanged()))
                        .as(exported + " " + language)
                        .containsExactly(0, 0, rows);
            }
        }
    }

    @Test
    void whatLooksLikeAFormulaLeavesAsTextAndComesBackAsItWas() {
        var active = List.of("=cmd()" + name, "+1 " + name, "-2 " + name, "@sum " + name, "'=quoted " + name);
        var rows = new ArrayList<List<Object>>();
        rows.add(complete(headings()));
        active.forEach(called -> rows.add(complete(row(called.startsWith("'") ? "'" + called : called))));
        // in half of the world a semicolon ends a cell
        var behind = "Aqua " + name + "; =1+1";
        rows.add(complete(row(behind)));

        transaction.executeWithoutResult(status -> {
            // nobody else is to meet such names
            status.setRollbackOnly();
            take(look("active.xlsx", xlsx(rows)).number());
            assertThat(operators.search(name))
                    .extracting(OperatorView::legalName)
                    .containsAll(active)
                    .contains(behind)
                    .hasSize(active.size() + 1);

            var csv = new String(imports.export(list(), FileFormat.CSV), StandardCharsets.UTF_8);

            assertThat(csv).contains("Aqua " + name + "; '=1+1").doesNotContain("; =1+1");
            active.forEach(
                    called -> assertThat(csv).contains(",'" + called + ",").doesNotContain("," + called + ","));
            assertThat(formulas(imports.export(list(), FileFormat.XLSX))).isZero();
            var again = look("again.csv", csv.getBytes(StandardCharsets.UTF_8));
            assertThat(again.mistakes()).isEmpty();
            assertThat(again.added() + again.changed()).isZero();
        });
    }

    @Test
    void aFormulaIsSeen() {
        assertThat(formulas(xlsx(List.of(Arrays.asList("a", null))))).isOne();
    }

    private static long formulas(byte[] file) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(cell -> cell != null && cell.getFormula() != null)
                    .count();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void otherSeparatorsHeadingsAndLabelsOfOtherLanguagesAreUnderstood() {
        var text = String.join(
                        ";",
                        "legalName",
                        "Nom court",
                        "País",
                        "RÉGION",
                        "Ville",
                        "Tipo de operador",
                        "Code of the operator",
                        "Personnes desservies",
                        "Water connections",
                        "Staff",
                        "Langues de travail",
                        "nonRevenueWater",
                        "continuity",
                        "collection",
                        "costCoverage",
                        "focalPointName",
                        "focalPointEmail",
                        "headName")
                + "\r\n"
                + String.join(
                        ";",
                        name,
                        "Autre",
                        "SN",
                        "Afrique",
                        "Dakar",
                        "c",
                        "",
                        "",
                        "",
                        "",
                        "\"fr; wo\"",
                        "",
                        "",
                        "",
                        "",
                        "Awa",
                        "awa@autre.example",
                        "Moussa");

        take(look("autre.csv", text.getBytes(StandardCharsets.UTF_8)).number());

        assertThat(operators.search(name)).singleElement().satisfies(found -> assertThat(found.languages())
                .containsExactly("fr", "wo"));
    }

    @Test
    void theTemplateIsGoodAndItsEmptinessIsTold() {
        for (var format : FileFormat.values()) {
            var file = transaction.execute(reading -> imports.template(list(), format));

            assertThat(look("template", file).mistakes())
                    .extracting(Mistake::row, Mistake::text)
                    .containsExactly(tuple(1, "There are no rows below the headings. Fill some in."));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', No file arrived",
        "large, larger than 2 MB",
        "latin, neither a spreadsheet nor text in UTF-8",
        "zip, no spreadsheet",
        "many, 'more than 2,000 rows'"
    })
    void aFileThatIsNoneIsRefusedInWordsAndNothingIsKept(String kind, String told) {
        var before = new Ledger(database).read();
        var file =
                switch (kind) {
                    case "large" -> new byte[ListFiles.LARGEST + 1];
                    case "latin" -> "Legal name\r\nSociété".getBytes(StandardCharsets.ISO_8859_1);
                    case "zip" -> new byte[] {'P', 'K', 3, 4, 5, 6};
                    case "many" -> "a\n".repeat(ListFiles.MOST_ROWS + 2).getBytes(StandardCharsets.UTF_8);
                    default -> new byte[0];
                };

        var preview = look("file", file);

        assertThat(preview.refused()).contains(told);
        assertThat(preview.isGood()).isFalse();
        assertThat(new Ledger(database).read()).isEqualTo(before);
    }

    @Test
    void whatWasTakenStaysOnRecord() {
        var preview = look("one.csv", csv(List.of(complete(headings()), complete(row(name)))));
        take(preview.number());

        for (var wrong : List.of(
                "update wop.list_import set added = 9 where number = " + preview.number(),
                "delete from wop.list_import where number = " + preview.number(),
                "truncate wop.list_import")) {
            assertThatThrownBy(() -> database.update(wrong)).as(wrong).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void columnsAreNamedAsSpreadsheetsDo() {
        assertThat(Stream.of(0, 25, 26, 51, 52, 701, 702).map(ListReader::letters))
                .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
    }

    private ListOnFile<?> list() {
        return imports.find("operators").orElseThrow();
    }

    private ListPreview look(String fileName, byte[] file) {
        return transaction.execute(status -> imports.look(list(), fileName, file, OFFICER));
    }

    private void take(Long number) {
        transaction.executeWithoutResult(status -> imports.take(list(), number, OFFICER));
    }

    private OperatorView register() {
        return transaction.execute(status -> operators.register(SampleOperators.any()));
    }

    private static NewOperator sample(OperatorView known, String city) {
        return new NewOperator(
                known.code(),
                known.legalName(),
                known.shortName(),
                known.country(),
                known.region(),
                city,
                known.utilityType(),
                known.populationServed(),
                known.connections(),
                known.staff(),
                known.languages(),
                known.performance(),
                known.focalPointName(),
                known.focalPointEmail(),
                known.headName());
    }

    private static Mistake mistake(int row, String heading, String told) {
        return new Mistake(row, ListReader.letters(HEADINGS.indexOf(heading)), heading, told);
    }

    private static List<Object> headings(String... more) {
        return Stream.concat(HEADINGS.stream(), Arrays.stream(more))
                .<Object>map(heading -> heading)
                .toList();
    }

    private List<Object> row(Spoiled spoiled) {
        return with(row("Mistaken " + NUMBER.incrementAndGet()), spoiled.heading(), spoiled.value());
    }

    private static List<Object> row(String called) {
        return Arrays.asList(
                "",
                called,
                "Short",
                "SN",
                "AFRICA",
                "Dakar",
                "Statutory body",
                "",
                "",
                12,
                "fr; en",
                "",
                "",
                "",
                "Awa Focal",
                "awa@brought.example",
                "Moussa Head");
    }

    private static List<Object> row(OperatorView known) {
        return Arrays.asList(
                known.code().value(),
                known.legalName(),
                known.shortName(),
                known.country(),
                known.region().name(),
                known.city(),
                known.utilityType().name(),
                text(known.populationServed()),
                text(known.connections()),
                text(known.staff()),
                String.join(";", known.languages()),
                text(known.performance().nonRevenueWater()),
                text(known.performance().continuity()),
                text(known.performance().collection()),
                known.focalPointName(),
                known.focalPointEmail(),
                known.headName());
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<Object> with(List<Object> row, String heading, Object value) {
        var changed = new ArrayList<>(row);
        changed.set(HEADINGS.indexOf(heading), value);
        return changed;
    }

    /** With the column that the file with the mistakes lacks; what an operator of the samples has there. */
    private static List<Object> complete(List<Object> row) {
        var whole = new ArrayList<>(row);
        whole.add(
                row.get(0).equals(HEADINGS.get(0))
                        ? MISSING
                        : row.get(0).toString().isEmpty() ? "" : "0.96");
        return whole;
    }

    private static byte[] csv(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.toString().replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Null is a formula. */
    private static byte[] xlsx(List<List<Object>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Somebody's programme", null)) {
            var page = book.newWorksheet("Anything");
            IntStream.range(0, rows.size()).forEach(row -> {
                for (int at = 0; at < rows.get(row).size(); at++) {
                    var value = rows.get(row).get(at);
                    if (value == null) {
                        page.formula(row, at, "1+1");
                    } else if (value instanceof Integer whole) {
                        page.value(row, at, whole);
                    } else if (!value.toString().isEmpty()) {
                        page.value(row, at, value.toString());
                    }
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
