package org.wopengine.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.identity.Groups;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.operator.Operators;
import org.wopengine.shared.OperatorCode;

/**
 * Mails the notices that wait, each in a transaction of its own and locked against other nodes. A mail that fails is
 * tried again a few times; if a node dies between sending and noting it, it is sent twice rather than never.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final Set<String> SPOKEN = Set.of("en", "fr", "es");

    private final Outbox outbox;
    private final MailSender mail;
    private final MailSettings settings;
    private final People people;
    private final Operators operators;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    Mailer(
            Outbox outbox,
            MailSender mail,
            MailSettings settings,
            People people,
            Operators operators,
            MessageSource messages,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.mail = mail;
        this.settings = settings;
        this.people = people;
        this.operators = operators;
        this.messages = messages;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void mailAll() {
        while (Boolean.TRUE.equals(transaction.execute(status -> mailOne()))) {
            LOG.debug("One notice mailed or given up for now");
        }
    }

    /** @return false if nothing waits */
    private boolean mailOne() {
        var next = outbox.nextUnsent();
        next.ifPresent(notice -> {
            var addresses = addresses(notice);
            if (addresses.isEmpty()) {
                outbox.failed(notice, "Nobody it is for has an e-mail address");
                return;
            }
            try {
                mail.send(addresses.stream()
                        .map(address -> write(notice, address))
                        .toArray(SimpleMailMessage[]::new));
                outbox.sent(notice);
            } catch (MailException failure) {
                LOG.warn("Notice {} of {} was not mailed: {}", notice.id(), notice.reference(), failure.getMessage());
                outbox.failed(notice, String.valueOf(failure.getMessage()));
            }
        });
        return next.isPresent();
    }

    private List<String> addresses(Notice notice) {
        var readers = notice.recipientUser() == null
                ? people.members(notice.recipientGroup()).stream()
                : people.find(notice.recipientUser()).stream();
        return readers.map(Member::email).filter(Mailer::isAddress).toList();
    }

    /** One address that is none must not keep the mail from everybody else in the group. */
    static boolean isAddress(String text) {
        try {
            new InternetAddress(text == null ? "" : text, true);
            return true;
        } catch (AddressException none) {
            return false;
        }
    }

    private SimpleMailMessage write(Notice notice, String address) {
        var language = language(notice);
        var footer = new DefaultMessageSourceResolvable(
                new String[] {notice.partnership() == null ? "notification.footer-operator" : "notification.footer"},
                new Object[] {notice.reference()});
        var message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(address);
        message.setSubject(oneLine(messages.getMessage(notice.subject(), language)));
        message.setText(
                messages.getMessage(notice.text(), language) + "\n\n" + messages.getMessage(footer, language) + "\n");
        return message;
    }

    /** A second line would be another header. */
    static String oneLine(String subject) {
        return subject.replaceAll("[\\p{Cc}\u2028\u2029]+", " ").strip();
    }

    /** An operator's people are written to in the first of its working languages that we speak. */
    private Locale language(Notice notice) {
        var groups = notice.recipientUser() == null
                ? Stream.of(notice.recipientGroup())
                : people.groupsOf(notice.recipientUser()).stream();
        return groups.filter(group -> group.startsWith(Groups.OPERATOR))
                .findFirst()
                .flatMap(group -> operators.find(new OperatorCode(group.substring(Groups.OPERATOR.length()))))
                .flatMap(operator ->
                        operator.languages().stream().filter(SPOKEN::contains).findFirst())
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }
}
