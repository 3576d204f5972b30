package org.wopengine.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.springframework.mail.javamail.MimeMailMessage;

/** A mail with any subject, to any address, has the headers it should have and no other. */
public final class FuzzedMails {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Set<String> HEADERS = Set.of(
            "date", "from", "to", "subject", "message-id", "mime-version", "content-type", "content-transfer-encoding");

    private FuzzedMails() {}

    public static void mail(String subject, String address) {
        try {
            var message = new MimeMessage(SESSION);
            var mail = new MimeMailMessage(message);
            mail.setFrom("wop@example.org");
            mail.setTo(Mailer.isAddress(address) ? address : "a@example.org");
            mail.setSubject(Mailer.oneLine(subject));
            mail.setText("Text");
            message.saveChanges();
            judge(message);
        } catch (MessagingException | IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void judge(MimeMessage message) throws MessagingException, IOException {
        var written = new ByteArrayOutputStream();
        message.writeTo(written);
        var head = written.toString(StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2)[0];
        for (var line : List.of(head.split("\r\n"))) {
            var goesOn = line.startsWith(" ") || line.startsWith("\t");
            if (!goesOn && !HEADERS.contains(line.split(":", 2)[0].toLowerCase(Locale.ROOT))) {
                throw new AssertionError("A header nobody wrote: " + line);
            }
        }
        if (message.getAllRecipients().length != 1) {
            throw new AssertionError("To more than one: " + head);
        }
    }
}
