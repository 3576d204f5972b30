package org.wopengine.identity.login;

import jakarta.annotation.PreDestroy;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/**
 * Mails about somebody's own login. Written and sent behind the back of the request, so that its answer takes as long
 * for a login that is nobody's. What they say is kept nowhere: if a mail is lost, the person asks again.
 */
@Component
class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
    private static final int MOST_WAITING = 100;

    private final MessageSource messages;
    private final String from;
    private final ThreadPoolExecutor hand = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> new Thread(work, "letters"),
            (work, full) -> LOG.warn("A mail about a login was not written: too many wait"));
    private MailSender mail;

    Letters(
            ObjectProvider<MailSender> mail,
            MessageSource messages,
            @Value("${wop.mail.from:wop-engine@localhost}") String from) {
        this.mail = mail.getIfAvailable();
        this.messages = messages;
        this.from = from;
    }

    /** Whether there is a mail server. */
    boolean canBeSent() {
        return mail != null;
    }

    /** Does something that may end with a mail, later and in order. */
    void later(Runnable work) {
        hand.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.warn(
                        "A mail about a login was not sent: {}",
                        failure.getClass().getSimpleName(),
                        failure);
            }
        });
    }

    /** @param kind names the texts {@code account.letter.<kind>.subject} and {@code .text} */
    void send(String address, String kind, Locale language, Object... values) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(address);
        message.setSubject(messages.getMessage("account.letter." + kind + ".subject", values, language));
        message.setText(messages.getMessage("account.letter." + kind + ".text", values, language) + "\n");
        try {
            Optional.ofNullable(mail).ifPresent(server -> server.send(message));
        } catch (MailException failure) {
            // the server's words may repeat the address
            LOG.warn("A mail about a login was not sent: {}", failure.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void lastOnes() {
        hand.shutdown();
    }
}
