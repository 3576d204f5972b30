package org.wopengine.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

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
    void nothingIsADash() {
        assertThat(codes.say(null)).isEqualTo("–");
        assertThat(codes.say("")).isEqualTo("–");
        assertThat(codes.say(List.of())).isEqualTo("–");
    }
}
