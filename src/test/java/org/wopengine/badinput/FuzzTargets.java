package org.wopengine.badinput;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.wopengine.agreement.DraftAgreement;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Value;
import org.wopengine.document.FuzzedFiles;
import org.wopengine.dossier.FuzzedAddresses;
import org.wopengine.identity.tasklist.FuzzedBodies;
import org.wopengine.identity.web.FuzzedForms;
import org.wopengine.notification.FuzzedMails;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.FuzzedSheets;

/** The readers of what comes from outside, each with what must hold whatever it reads. */
enum FuzzTargets {
    VALUES(FuzzTargets::oneValue),
    ANSWERS(FuzzTargets::answers),
    API_BODIES(data -> FuzzedBodies.body(data.consumeRemainingAsBytes())),
    PAGE_FORMS(data -> FuzzedForms.form(data.consumeRemainingAsBytes())),
    WORKSHEETS(FuzzTargets::worksheets),
    ADDRESSES(FuzzTargets::addresses),
    FILES(data -> FuzzedFiles.file(data.consumeString(80), data.consumeRemainingAsBytes())),
    SPREADSHEETS(FuzzTargets::spreadsheets),
    MAIL_HEADERS(data -> FuzzedMails.mail(data.consumeString(200), data.consumeRemainingAsString())),
    ENGINE_WORDS(data ->
            FuzzedBodies.words(data.consumeInt(400, 599), data.consumeString(30), data.consumeRemainingAsString()));

    private static final AnswerReader READER = reader();
    private static final List<String> KEYS = List.copyOf(AnswerReader.keys(DraftAgreement.class));
    private static final List<String> CELLS = List.of(
            "c.outputs.s1.code",
            "c.outputs.s1.quantity",
            "b.outputs.s1",
            "x.outputs.s1",
            "k.outputs.s1.code",
            "c.single.one.objective",
            "b.single.one",
            "c.readings.r1.value",
            "b.readings.r1",
            "revision",
            "do",
            "end");

    private final Consumer<FuzzedDataProvider> reads;
    private final LongAdder runs = new LongAdder();

    FuzzTargets(Consumer<FuzzedDataProvider> reads) {
        this.reads = reads;
    }

    void read(FuzzedDataProvider data) {
        runs.increment();
        reads.accept(data);
    }

    long runs() {
        return runs.sum();
    }

    private static void oneValue(FuzzedDataProvider data) {
        var types = List.of(String.class, Integer.class, Long.class, BigDecimal.class, LocalDate.class, Boolean.class);
        var type = data.pickValue(types);
        try {
            var value = Value.read(type, data.consumeRemainingAsString());
            if (value != null && !type.isInstance(value)) {
                throw new AssertionError(value + " is no " + type);
            }
            if (value instanceof String text && text.indexOf('\0') >= 0
                    || value instanceof BigDecimal number
                            && number.toPlainString().length() > 100
                    || value instanceof LocalDate day && (day.getYear() < 1900 || day.getYear() > 2200)) {
                throw new AssertionError("Read: " + value);
            }
        } catch (Value.Unreadable refused) {
            // said to the person
        }
    }

    private static void answers(FuzzedDataProvider data) {
        LocaleContextHolder.setLocale(data.consumeBoolean() ? Locale.FRENCH : Locale.ENGLISH);
        var raw = new HashMap<String, Object>();
        while (data.remainingBytes() > 4 && raw.size() < 60) {
            var key = data.consumeBoolean() ? data.pickValue(KEYS) : data.consumeString(20);
            raw.put(
                    key,
                    switch (data.consumeInt(0, 4)) {
                        case 0 -> data.consumeInt();
                        case 1 -> data.consumeDouble();
                        case 2 -> data.consumeBoolean();
                        case 3 -> List.of(data.consumeString(5), data.consumeString(5));
                        default -> data.consumeString(60);
                    });
        }
        try {
            READER.read(DraftAgreement.class, raw);
        } catch (InvalidAnswers refused) {
            if (refused.problems().stream()
                    .anyMatch(
                            problem -> problem.field() == null || problem.text().isBlank())) {
                throw new AssertionError("Says nothing: " + refused.problems());
            }
        }
    }

    private static void worksheets(FuzzedDataProvider data) {
        var parameters = new HashMap<String, List<String>>(Map.of("end", List.of("1"), "revision", List.of("1")));
        while (data.remainingBytes() > 4 && parameters.size() < 20) {
            parameters.put(
                    data.consumeProbabilityFloat() < 0.8 ? data.pickValue(CELLS) : data.consumeString(20),
                    List.of(data.consumeString(80)));
        }
        FuzzedSheets.sheet(parameters);
    }

    private static void spreadsheets(FuzzedDataProvider data) {
        var rows = new ArrayList<List<Object>>();
        while (data.remainingBytes() > 4 && rows.size() < 12) {
            var row = new ArrayList<Object>();
            for (int cell = data.consumeInt(0, 6); cell > 0; cell--) {
                row.add(
                        switch (data.consumeInt(0, 3)) {
                            case 0 -> data.consumeDouble();
                            case 1 -> data.consumeBoolean();
                            case 2 -> data.pickValue(FuzzedSheets.WORDS);
                            default -> data.consumeString(40);
                        });
            }
            rows.add(row);
        }
        FuzzedSheets.spreadsheet(rows, data.consumeRemainingAsBytes());
    }

    private static void addresses(FuzzedDataProvider data) {
        FuzzedForms.language(data.consumeString(30), data.consumeAsciiString(10), data.consumeAsciiString(30));
        var reference = data.consumeString(20);
        if (PartnershipId.fits(reference)
                && !new PartnershipId(reference).reference().equals(reference)) {
            throw new AssertionError(reference);
        }
        if (OperatorCode.fits(reference) && !new OperatorCode(reference).value().equals(reference)) {
            throw new AssertionError(reference);
        }
        FuzzedAddresses.list(Stream.of("q", "status", "country", "region", "overdue", "sort", "dir", "page")
                .collect(Collectors.toMap(name -> name, name -> data.consumeString(12))));
    }

    private static AnswerReader reader() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/answers");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        return new AnswerReader(validator, messages);
    }

    static String told() {
        return IntStream.range(0, values().length)
                .mapToObj(number -> "%8d  %s".formatted(values()[number].runs(), values()[number]))
                .collect(Collectors.joining("\n"));
    }
}
