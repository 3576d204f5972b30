package org.wopengine.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails go out.
 *
 * @param from the address they come from
 */
@ConfigurationProperties("wop.mail")
record MailSettings(@DefaultValue("wop-engine@localhost") String from) {}
