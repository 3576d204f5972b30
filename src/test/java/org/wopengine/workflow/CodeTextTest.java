package org.wopengine.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.wopengine.shared.DossierChapter.Section;

class CodeTextTest {
    private final CodeText codes = new CodeText(new StaticMessageSource());

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[click](https://evil.example/x) ~ \\[click\\](https&#58;//evil.example/x)",
                "see WWW.evil.example ~ see WWW&#46;evil.example",
                "ada@evil.example ~ ada&#64;evil.example",
                "ratio 3:2, www, http ~ ratio 3:2, www, http",
                "**Commitment:** given ~ \\*\\*Commitment:\\*\\* given",
                "# Heading ~ \\# Heading",
                "- a point ~ \\- a point",
                "1. first ~ 1\\. first",
                "44.5 percent ~ 44.5 percent"
            })
    void whatSomebodyTypedHasNoEffectInMarkdown(String typed, String told) {
        assertThat(codes.say(typed)).isEqualTo(told);
    }

    @Test
    void furtherLinesStayInTheirListItem() {
        assertThat(codes.say("one\n- two\r\n===")).isEqualTo("one\n  \\- two\n  \\===");
    }

    @Test
    void numbersOfATableSayWhatTheyAre() {
        var messages = new StaticMessageSource();
        List.of("sources", "organisation", "amount", "percent")
                .forEach(key -> messages.addMessage(key, Locale.ENGLISH, key.toUpperCase(Locale.ROOT)));
        var table = Section.ofTable(
                "sources",
                List.of("organisation", "amount", "percent"),
                List.of(List.of("Partners", new BigDecimal("260000"), 80), List.of("Own", BigDecimal.ONE, "")));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            assertThat(new CodeText(messages).of(List.of(table)))
                    .isEqualTo("**SOURCES**\n\n- Partners · AMOUNT: 260\u00a0000 · PERCENT: 80\n- Own · AMOUNT: 1");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @ParameterizedTest
    @CsvSource({"1.5000, 1.5", "20000.50, 20\u00a0000.50", "0.1250, 0.125", "10.0000, 10"})
    void zerosThatOnlyFillUpAColumnAreNotSaid(BigDecimal number, String said) {
        assertThat(codes.say(number)).isEqualTo(said);
    }

    @Test
    void nothingIsADash() {
        assertThat(codes.say(null)).isEqualTo("–");
        assertThat(codes.say("")).isEqualTo("–");
        assertThat(codes.say(List.of())).isEqualTo("–");
    }
}
