package org.wopengine.badinput;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.wopengine.answers.CountryCode;
import org.wopengine.answers.CurrencyCode;
import org.wopengine.badinput.Fields.OneField;
import org.wopengine.shared.DocumentReference;

/** Values for one field: such as it asks for, up to its borders and over them, and such as nobody asks for. */
public final class Values {
    /** Texts that are fine as texts and must stay nothing but texts. */
    public static final List<String> ODD_TEXTS = List.of(
            "<script>alert(7)</script>",
            "\"><img src=x onerror=alert(7)>",
            "'; drop table wop.partnership; --",
            "1' or '1'='1",
            "${7*7}",
            "#{canary.sing()}",
            "*{T(java.lang.Runtime)}",
            "__${7*7}__::x",
            "{0} {1,number} '{'",
            "%s%n%x",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1)",
            "a\r\nBcc: all@example.org",
            "ﬁ ᾳ ß İ ı Å",
            "e\u0301\u0323\u0301\u0301\u0301",
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 \uD834\uDD1E",
            "שלום مرحبا",
            "\u200B\u2060\uFEFFx",
            "\u2028line\u2029",
            "\uFFFD\uFFFE\uFFFF",
            "null",
            "undefined",
            "NaN",
            "true",
            "0",
            "WOP-2026-0001",
            "OP03");

    /** Texts that no field takes. */
    public static final List<String> NO_TEXTS =
            List.of("a\u0000b", "\u0000", "\uD800", "x\uDC00y", "a\u202Eb", "\u2066x", "\u0007", "\u001B[31m");

    private static final List<String> DATES = List.of(
            "2026-01-01",
            "2024-02-29",
            "2025-02-29",
            "2026-02-30",
            "2026-03-29",
            "2026-03-29T02:30",
            "2026-10-25",
            "1899-12-31",
            "1900-01-01",
            "1582-10-10",
            "2200-12-31",
            "2201-01-01",
            "9999-12-31",
            "10000-01-01",
            "+10000-01-01",
            "-0001-01-01",
            "0000-01-01",
            "2026-13-01",
            "2026-1-1",
            "01/02/2026",
            "2026-12-31T23:59:60Z",
            "tomorrow");

    private static final List<Object> NUMBERS = List.of(
            "1e400",
            "1E-400",
            "1e30",
            "-1e30",
            "NaN",
            "Infinity",
            "0x10",
            "1_000",
            "1,5",
            "1.5.",
            "١٢",
            "+7",
            "-0",
            "0.000000000000000000000000000001",
            "9".repeat(31),
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.MAX_VALUE,
            Double.MIN_VALUE,
            -0.0,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            2147483648L,
            new BigInteger("9".repeat(40)),
            new BigDecimal("1E+1000000"),
            new BigDecimal("1E-1000000"),
            (short) 3,
            0.1);

    private static final List<String> FILES = List.of(
            "D-1/1",
            "d-1/1",
            "D-1/2",
            "D-0/0",
            "D-999999999999999/999999",
            "D-9999999999999999/1",
            "D--1/1",
            "D-1",
            "D-1/1/../2",
            " D-1/1 ",
            "1/1");

    private static final List<String> CODES =
            List.of("EUR", "KES", "QQQ", "en", "fr", "xx", "KE", "NL", "ZZ", "eur", "EN");

    private static final Arbitrary<Object> ANYTHING = madeAnything();

    private Values() {}

    /** Anything that could come in at all, whatever the field. */
    public static Arbitrary<Object> anything() {
        return ANYTHING;
    }

    private static Arbitrary<Object> madeAnything() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(ODD_TEXTS).map(Object.class::cast)),
                Tuple.of(3, Arbitraries.of(NO_TEXTS).map(Object.class::cast)),
                Tuple.of(2, Arbitraries.of(DATES).map(Object.class::cast)),
                Tuple.of(3, Arbitraries.of(NUMBERS)),
                Tuple.of(2, strings(300).map(Object.class::cast)),
                Tuple.of(1, Arbitraries.of("x".repeat(4_001), "é".repeat(70_000), " ".repeat(9), "", "\t\n")),
                Tuple.of(3, shapes()));
    }

    /** What the field asks for, mostly; at its borders and just over them. */
    public static Arbitrary<Object> fitting(OneField field) {
        var one = one(field);
        return field.list()
                ? Arbitraries.frequencyOf(
                        Tuple.of(6, one.map(String::valueOf).list().ofMaxSize(6).map(Object.class::cast)),
                        Tuple.of(1, Arbitraries.of(List.of(), "", "en")))
                : one;
    }

    /** A quick value of the field's type, for the many fields a property is not about. */
    public static Object plain(OneField field, Random random) {
        if (field.list()) {
            return IntStream.range(0, random.nextInt(4))
                    .mapToObj(number -> String.valueOf(plainOne(field, random)))
                    .toList();
        }
        return plainOne(field, random);
    }

    private static Object plainOne(OneField field, Random random) {
        var type = field.type();
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)]).name();
        }
        if (type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 1, 1)
                    .plusDays(random.nextInt(2_000) - 1_000)
                    .toString();
        }
        if (type == DocumentReference.class) {
            return "D-1/" + (1 + random.nextInt(9));
        }
        if (type == String.class) {
            return field.has(CurrencyCode.class)
                    ? "EUR"
                    : field.has(CountryCode.class)
                            ? "KE"
                            : field.has(Email.class)
                                    ? "a@example.org"
                                    : field.list() || field.key().contains("anguage")
                                            ? "en"
                                            : field.key().contains("perator") ? "OP03" : "Plain words.";
        }
        return least(field) + random.nextInt(20);
    }

    private static Arbitrary<Object> one(OneField field) {
        var type = field.type();
        if (type.isEnum()) {
            return Arbitraries.of(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
        }
        if (type == Boolean.class) {
            return Arbitraries.of(true, false, "true", "false");
        }
        if (type == LocalDate.class) {
            return Arbitraries.frequencyOf(
                    Tuple.of(1, Arbitraries.of(DATES).map(Object.class::cast)),
                    Tuple.of(3, Arbitraries.longs().between(-60_000, 90_000).map(day -> LocalDate.ofEpochDay(day)
                            .toString())));
        }
        if (type == DocumentReference.class) {
            return Arbitraries.of(FILES).map(Object.class::cast);
        }
        if (type == String.class) {
            return Arbitraries.frequencyOf(
                    Tuple.of(3, Arbitraries.of(ODD_TEXTS).map(Object.class::cast)),
                    Tuple.of(1, Arbitraries.of(CODES).map(Object.class::cast)),
                    Tuple.of(2, borders(field)),
                    Tuple.of(2, strings(60).map(Object.class::cast)));
        }
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(numbers(field))),
                Tuple.of(
                        2,
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-1000000000000000"), new BigDecimal("1000000000000000"))
                                .ofScale(2)
                                .map(number -> (Object) number.toPlainString())),
                Tuple.of(2, Arbitraries.integers().between(-3, 400).map(Object.class::cast)));
    }

    /** As long as it may be, one less and one more, of letters that take one, two, three and four bytes. */
    private static Arbitrary<Object> borders(OneField field) {
        var size = field.rule(Size.class);
        var most = size == null || size.max() == Integer.MAX_VALUE ? 200 : size.max();
        return Combinators.combine(
                        Arbitraries.of("x", "é", "水", "\uD83D\uDCA7", "\n", "'"),
                        Arbitraries.of(1, most - 1, most, most + 1))
                .as((letter, length) -> letter.repeat(Math.max(0, length / letter.length())));
    }

    private static List<Object> numbers(OneField field) {
        var borders = new ArrayList<BigDecimal>();
        if (field.has(Min.class)) {
            borders.add(BigDecimal.valueOf(field.rule(Min.class).value()));
        }
        if (field.has(Max.class)) {
            borders.add(BigDecimal.valueOf(field.rule(Max.class).value()));
        }
        if (field.has(DecimalMin.class)) {
            borders.add(new BigDecimal(field.rule(DecimalMin.class).value()));
        }
        if (field.has(DecimalMax.class)) {
            borders.add(new BigDecimal(field.rule(DecimalMax.class).value()));
        }
        if (field.has(Digits.class)) {
            var digits = field.rule(Digits.class);
            borders.add(BigDecimal.TEN.pow(digits.integer()));
            borders.add(BigDecimal.TEN.pow(digits.integer()).subtract(BigDecimal.ONE.movePointLeft(digits.fraction())));
            borders.add(BigDecimal.ONE.movePointLeft(digits.fraction()));
            borders.add(BigDecimal.ONE.movePointLeft(digits.fraction() + 1));
        }
        borders.add(BigDecimal.ZERO);
        borders.add(BigDecimal.valueOf(Integer.MAX_VALUE));
        var numbers = new ArrayList<Object>();
        for (var border : borders) {
            for (var near : List.of(border, border.add(BigDecimal.ONE), border.subtract(BigDecimal.ONE))) {
                numbers.add(near.toPlainString());
                numbers.add(near.doubleValue());
                if (near.scale() <= 0) {
                    numbers.add(near.longValue());
                }
            }
        }
        return numbers;
    }

    private static int least(OneField field) {
        if (field.has(Min.class)) {
            return (int) field.rule(Min.class).value();
        }
        return field.has(DecimalMin.class)
                ? new BigDecimal(field.rule(DecimalMin.class).value()).intValue() + 1
                : 1;
    }

    private static Arbitrary<String> strings(int longest) {
        return Arbitraries.strings().all().ofMaxLength(longest);
    }

    /** Things that are no value at all. */
    private static Arbitrary<Object> shapes() {
        var nested = new HashMap<String, Object>();
        nested.put("a", List.of(Map.of("b", 1)));
        nested.put(null, null);
        var holed = new ArrayList<Object>();
        holed.add(null);
        holed.add("x");
        return Arbitraries.of(Stream.of(
                        true,
                        false,
                        'c',
                        (byte) 1,
                        new Object(),
                        new byte[] {1, 0},
                        new String[] {"a"},
                        new Date(0),
                        LocalDate.EPOCH,
                        Map.of(),
                        nested,
                        List.of(),
                        List.of(""),
                        List.of("a", "a"),
                        List.of(List.of("a")),
                        List.of(1, true),
                        List.of("a\u0000"),
                        holed,
                        IntStream.range(0, 5_000).mapToObj(String::valueOf).toList(),
                        Thread.State.NEW)
                .toList());
    }
}
