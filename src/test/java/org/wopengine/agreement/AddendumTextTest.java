package org.wopengine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopengine.answers.AnswerReader;
import org.wopengine.shared.Refused;

/** What the text of an addendum may change; the agreement in force runs from 2027-01-01 to 2028-12-31. */
class AddendumTextTest {
    private static final AnswerReader READER =
            new AnswerReader(Validation.buildDefaultValidatorFactory().getValidator(), new SilentMessages());
    private static final DraftAgreement IN_FORCE = read(AgreementAnswers.draft("OP03", "OP11"));

    private final AddendumText text = on("2028-06-15T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "endsOn, 2028-06-14, agreement.addendum.end-gone",
        "startsOn, 2027-02-01, agreement.addendum.start-stays",
        "currency, EUR, agreement.addendum.currency-stays"
    })
    void whatHasHappenedAndWhatIsCountedInStays(String field, String value, String key) {
        var refusal = refusal(AgreementAnswers.with(extension(), field, value));

        assertThat(refusal.messageKey()).isEqualTo(key);
        assertThat(refusal.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"2028-06-15", "2028-09-30", "2029-06-30"})
    void theEndMovesToTodayOrLater(String end) {
        assertThatCode(() -> text.check(read(AgreementAnswers.with(extension(), "endsOn", end)), IN_FORCE))
                .doesNotThrowAnyException();
    }

    @Test
    void anEndThatHasPassedUnnoticedIsKeptWhereSomethingElseChanges() {
        var later = on("2029-02-01T12:00:00Z");
        var roles = AgreementAnswers.with(extension(), "staffSafety", "The mentor insures everybody.");

        assertThatCode(() -> later.check(read(AgreementAnswers.with(roles, "endsOn", "2028-12-31")), IN_FORCE))
                .doesNotThrowAnyException();
    }

    @Test
    void aTextThatSaysTheSameIsNoAddendum() {
        var same = AgreementAnswers.with(extension(), "endsOn", "2028-12-31");

        assertThat(refusal(same).messageKey()).isEqualTo("agreement.addendum.changes-nothing");
        assertThat(refusal(AgreementAnswers.with(same, "cash_2_amount", "20000.5"))
                        .field())
                .isEqualTo("addendum");
        assertThatCode(() -> text.check(read(AgreementAnswers.with(same, "cash_2_amount", "20000.51")), IN_FORCE))
                .doesNotThrowAnyException();
    }

    /** The form lists them by their roles, whoever wrote them down first. */
    @Test
    void norIsOneInWhichThePartiesStandInAnotherOrder() {
        var same = new HashMap<String, Object>();
        AgreementAnswers.draft("OP03", "OP11")
                .forEach((key, value) -> same.put(
                        key.startsWith("parties_1_")
                                ? key.replace("parties_1_", "parties_2_")
                                : key.replace("parties_2_", "parties_1_"),
                        value));
        assertThat(read(same).parties()).isNotEqualTo(IN_FORCE.parties()).containsAll(IN_FORCE.parties());

        assertThat(refusal(AgreementAnswers.with(same, "addendum", "Nothing changes."))
                        .messageKey())
                .isEqualTo("agreement.addendum.changes-nothing");
    }

    @Test
    void anAddendumSaysWhatItChanges() {
        assertThat(refusal(AgreementAnswers.with(extension(), "addendum", " ")).messageKey())
                .isEqualTo("agreement.addendum.say-what");
    }

    private Refused refusal(Map<String, Object> answers) {
        return catchThrowableOfType(Refused.class, () -> text.check(read(answers), IN_FORCE));
    }

    private static Map<String, Object> extension() {
        return AgreementAnswers.extension("2029-06-30", "OP03", "OP11");
    }

    private static DraftAgreement read(Map<String, Object> answers) {
        return READER.read(DraftAgreement.class, answers);
    }

    private static AddendumText on(String moment) {
        return new AddendumText(
                new ObjectMapper().registerModule(new JavaTimeModule()),
                Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }
}
