package org.wopengine.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What stands in a mail's subject, text and address makes no header of its own. */
class MailHeadersTest {
    private static final String FORGED = "Bcc: victim@example.org";

    /** Builds the mail as for sending, and keeps it. */
    private static final class Kept extends JavaMailSenderImpl {
        private MimeMessage mail;

        @Override
        protected void doSend(MimeMessage[] messages, Object[] originals) {
            mail = messages[0];
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\n" + FORGED, "a\n" + FORGED, "a\r" + FORGED, "a\r\n\r\n" + FORGED, "é\r\n" + FORGED})
    void aSubjectOfSeveralLinesIsOneHeader(String subject) throws Exception {
        var message = message();
        message.setSubject(subject);

        assertThat(headers(message)).noneMatch(line -> line.startsWith("Bcc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org\r\n" + FORGED,
                "a@example.org\n" + FORGED,
                "a@example.org, b@example.org",
                "\"x\r\n" + FORGED + "\" <a@example.org>"
            })
    void anAddressIsOneAddressOrNone(String address) {
        var message = message();
        message.setTo(address);
        try {
            assertThat(headers(message)).noneMatch(line -> line.startsWith("Bcc"));
            assertThat(kept(message).getAllRecipients()).hasSize(1);
        } catch (MailException refused) {
            assertThat(refused).isNotNull();
        } catch (Exception other) {
            throw new AssertionError(other);
        }
    }

    @Test
    void aTextStaysText() throws Exception {
        var message = message();
        message.setText("hello\r\n" + FORGED + "\r\n.\r\n");

        assertThat(headers(message)).noneMatch(line -> line.startsWith("Bcc"));
    }

    /** The negative control: a header that is meant is found by the same look. */
    @Test
    void aHeaderThatIsMeantIsSeen() throws Exception {
        var message = message();
        message.setBcc("victim@example.org");

        assertThat(headers(message)).anyMatch(line -> line.startsWith("Bcc"));
        assertThatExceptionOfType(MailException.class).isThrownBy(() -> {
            message.setTo("no address at all @@");
            kept(message);
        });
    }

    private static SimpleMailMessage message() {
        var message = new SimpleMailMessage();
        message.setFrom("wop-engine@localhost");
        message.setTo("somebody@example.org");
        message.setSubject("a subject");
        message.setText("a text");
        return message;
    }

    private static MimeMessage kept(SimpleMailMessage message) {
        var sender = new Kept();
        sender.send(message);
        return sender.mail;
    }

    /** The lines in front of the text, as they go over the wire. */
    private static List<String> headers(SimpleMailMessage message) throws Exception {
        var mail = kept(message);
        mail.saveChanges();
        var wire = new ByteArrayOutputStream();
        mail.writeTo(wire);
        return wire.toString().split("\r?\n\r?\n", 2)[0].lines().toList();
    }
}
