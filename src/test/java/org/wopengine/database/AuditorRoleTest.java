package org.wopengine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.SqlMeter;
import org.wopengine.WopTest;
import org.wopengine.partnership.SamplePartnerships;

/** The auditors' pages cannot write: by the role of the database, and by the transaction. */
@WopTest
class AuditorRoleTest {
    private static final String OF_AUDITORS = "org.wopengine.trail.Trails.find";
    private static final String OF_OTHERS = "org.wopengine.trails.Somebody.find";
    private static final String WRITE = "insert into wop.worksheet_draft select * from wop.worksheet_draft where false";

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcTemplate database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SqlMeter meter;

    @Autowired
    SamplePartnerships samples;

    @Test
    void theRoleRefusesAWriteEvenWhereTheTransactionWouldAllowIt() {
        assertThatThrownBy(() -> in(OF_AUDITORS, false, WRITE))
                .rootCause()
                .message()
                .contains("permission denied for table worksheet_draft");
    }

    @Test
    void theTransactionRefusesAWriteEvenWhereTheRoleWouldAllowIt() {
        assertThatThrownBy(() -> in(OF_OTHERS, true, WRITE))
                .rootCause()
                .message()
                .contains("cannot execute INSERT in a read-only transaction");
    }

    @Test
    void withNeitherOfThemItIsWritten() {
        in(OF_OTHERS, false, WRITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table wop.mine (a int)",
                "delete from wop.decision_log where false",
                "truncate wop.seal",
                "select wop.chain_append('DECISION', min(id)::text) from wop.decision_log",
                "update public.act_hi_taskinst set name_ = name_ where false",
                "select pwd_ from public.act_id_user",
                "select totp_secret from wop.account",
                "select account from wop.integrity_concern",
                "set local role none; delete from wop.seal where false; drop table wop.seal",
            })
    void whatAReaderHasNoUseForIsRefused(String statement) {
        samples.open(samples.operator(), "So that there is a decision");

        assertThatThrownBy(() -> in(OF_AUDITORS, true, statement))
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "read-only transaction");
    }

    @Test
    void theConnectionGoesBackAsItCame() {
        for (int i = 0; i < 30; i++) {
            assertThat(said(OF_AUDITORS, true)).isEqualTo("wop_auditor on");
            assertThat(said(OF_OTHERS, false)).isEqualTo("wop off");
        }
        assertThatThrownBy(() -> in(OF_AUDITORS, true, "select 1 / 0"));
        assertThat(said(OF_OTHERS, false)).isEqualTo("wop off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit",
                "/audit/check",
                "/audit/search?stage=INTEREST",
                "/audit/search?conflict=on&late=on",
                "/audit/waits",
                "/audit/waivers",
                "/audit/events",
                "/audit/seals/1",
                "/audit/keys/none.pub",
                "/partnerships/{}/proof",
                "/partnerships/{}/proof/export",
                "/partnerships/{}/timeline",
                "/partnerships/{}/timeline/none",
                "/partnerships/{}/values",
                "/partnerships/{}/path"
            })
    void everyPageOfTheAuditorsReadsInIt(String address) throws Exception {
        var id = samples.open(samples.operator(), "To be read");
        var browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        meter.reset();
        var status = browser.perform(get(address.replace("{}", id.toString()))
                        .with(user("auditor").roles("auditor")))
                .andReturn()
                .getResponse()
                .getStatus();
        meter.read();

        assertThat(status).isIn(200, 404);
        assertThat(meter.sent()).anyMatch(statement -> statement.contains("set local role wop_auditor"));
    }

    @Test
    void withoutTheRightToMakeTheRoleTheApplicationGoesOnWithoutIt() {
        assertThat(AuditorRole.granted(database, new TransactionTemplate(transactions), "wop_nobody_made_it"))
                .isNull();
        assertThat(AuditorRole.granted(database, new TransactionTemplate(transactions), " "))
                .isNull();
        assertThat(AuditorRole.granted(database, new TransactionTemplate(transactions), "wop_auditor"))
                .isEqualTo("wop_auditor");
        assertThatThrownBy(
                        () -> AuditorRole.granted(database, new TransactionTemplate(transactions), "wop; drop table x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String said(String name, boolean readOnly) {
        return transaction(name, readOnly)
                .execute(status -> database.queryForObject(
                        "select current_user || ' ' || current_setting('transaction_read_only')", String.class));
    }

    private void in(String name, boolean readOnly, String statement) {
        transaction(name, readOnly).executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.execute(statement);
        });
    }

    private TransactionTemplate transaction(String name, boolean readOnly) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setName(name);
        transaction.setReadOnly(readOnly);
        return transaction;
    }
}
