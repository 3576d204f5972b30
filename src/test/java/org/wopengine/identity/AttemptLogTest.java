package org.wopengine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.wopengine.identity.AttemptLog.Attempt;

class AttemptLogTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.wopengine.security");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final AttemptLog log = new AttemptLog(null);

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aLineTellsWhoFromWhereWhat() {
        var call = new MockHttpServletRequest();
        call.setRemoteAddr("2001:db8::7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(call));

        log.refused(Attempt.DEPLOYMENT_BY_API, "op05");

        assertThat(said()).isEqualTo("refused DEPLOYMENT_BY_API user=op05 address=2001:db8::7");
    }

    @Test
    void aNameWritesNoLinesOfItsOwn() {
        log.refused(Attempt.FILTER_BY_API, "x\r\n2026 refused NOTHING user=admin\u001b[31m${jndi:ldap://a}");

        assertThat(said())
                .doesNotContain("\n", "\r", "\u001b", "$", "{", " user=admin")
                .contains("user=x??2026?refused");
    }

    @Test
    void aLongNameIsCutAndNobodyIsADash() {
        log.refused(Attempt.FILTER_BY_API, "x".repeat(1_000));
        assertThat(said()).hasSizeLessThan(120);

        log.refused(Attempt.FILTER_BY_API, null);
        assertThat(said()).isEqualTo("refused FILTER_BY_API user=- address=-");
    }

    private String said() {
        return lines.list.get(lines.list.size() - 1).getFormattedMessage();
    }
}
