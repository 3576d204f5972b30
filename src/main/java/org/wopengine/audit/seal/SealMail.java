package org.wopengine.audit.seal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Mails each seal to whoever audits, if there is a mail server and an address: a copy nobody here can reach. */
@Component
class SealMail {
    private static final Logger LOG = LoggerFactory.getLogger(SealMail.class);

    private final ObjectProvider<MailSender> sender;
    private final String to;
    private final String from;

    SealMail(
            ObjectProvider<MailSender> sender,
            @Value("${wop.seal.mail-to:}") String to,
            @Value("${wop.mail.from:}") String from) {
        this.sender = sender;
        this.to = to;
        this.from = from;
    }

    /** A mail that cannot be sent is logged; the seal lies in its folder all the same. */
    void send(Seal seal) {
        var mail = sender.getIfAvailable();
        if (mail == null || !StringUtils.hasText(to)) {
            return;
        }
        var message = new SimpleMailMessage();
        message.setTo(to);
        if (StringUtils.hasText(from)) {
            message.setFrom(from);
        }
        message.setSubject("WOP Engine: seal " + seal.number());
        message.setText(seal.text());
        try {
            mail.send(message);
        } catch (MailException unsent) {
            LOG.warn(
                    "Seal {} could not be mailed: {}",
                    seal.number(),
                    unsent.getClass().getSimpleName());
        }
    }
}
