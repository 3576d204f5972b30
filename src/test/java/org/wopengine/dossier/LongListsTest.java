package org.wopengine.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.WopTest;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.table.FileFormat;
import org.wopengine.table.RowsByPage;

/**
 * Ten thousand partnerships leave without a growing heap: what lives is measured again and again while the file is written, after the
 * garbage is collected. The rows are written past the forms, and go with the test.
 */
@WopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongListsTest {
    private static final int MANY = 10_000;
    private static final String OURS = "reference between 'WOP-1201-0000' and 'WOP-1204-9999'";

    /** What lives more than when the first part was sent may be a page of rows, and what is pressed together but not sent yet. */
    private static final long BOUND = 2_000_000;

    /** Of our own classes, for a page of rows with all that hangs on them. */
    private static final long OBJECTS = MANY / 2;

    private static final Set<String> AUDITOR = Set.of("auditor");

    @Autowired
    WebApplicationContext context;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Dossiers dossiers;

    @Autowired
    PartnershipTable table;

    @BeforeAll
    void fill() {
        var one = samples.joint(samples.operator(), samples.operator(), "Copied ten thousand times");
        transaction.executeWithoutResult(status -> {
            database.sql(
                            """
                        insert into wop.partnership
                        select (jsonb_populate_record(p, jsonb_build_object(
                            'reference', 'WOP-' || 1201 + n / 3000 || '-' || lpad((n % 3000)::text, 4, '0'),
                            'country', 'TV', 'title', md5(n::text) || md5('a' || n) || md5('b' || n) || md5('c' || n)))).*
                        from wop.partnership p, generate_series(1, ?) n where p.reference = ?
                        """)
                    .params(MANY, one.reference())
                    .update();
            database.sql(
                            "insert into wop.partnership_working_area select reference, 'NON_REVENUE_WATER_PHYSICAL_LOSSES'"
                                    + " from wop.partnership where " + OURS)
                    .update();
            database.sql(
                            """
                            insert into public.act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_,
                                proc_def_id_, start_time_, state_)
                            select 'long-' || reference, 'long-' || reference, reference, 'interest-screening',
                                'interest-screening:1:long', now(), 'ACTIVE'
                            from wop.partnership where\s"""
                                    + OURS)
                    .update();
            database.sql(
                            """
                            insert into public.act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_,
                                proc_inst_id_, name_, start_time_)
                            select 'task-' || id_, 'UserTask_ScreenInterest', proc_def_key_, proc_def_id_, id_,
                                'Screen interest', start_time_
                            from public.act_hi_procinst where id_ like 'long-WOP-%'
                            """)
                    .update();
        });
        countRows();
    }

    /** So that the database knows how many there are now, and finds the next page by its index. */
    private void countRows() {
        for (var name : List.of(
                "wop.partnership",
                "wop.partnership_working_area",
                "public.act_hi_procinst",
                "public.act_hi_taskinst")) {
            database.sql("analyze " + name).update();
        }
    }

    @AfterAll
    void takeAway() {
        transaction.executeWithoutResult(status -> {
            database.sql("delete from public.act_hi_taskinst where id_ like 'task-long-WOP-%'")
                    .update();
            database.sql("delete from public.act_hi_procinst where id_ like 'long-WOP-%'")
                    .update();
            database.sql("delete from wop.partnership_working_area where " + OURS.replace("reference", "partnership"))
                    .update();
            database.sql("delete from wop.partnership where " + OURS).update();
        });
        countRows();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partnerships/export/csv", "/partnerships/export/xlsx", "/audit/events"})
    void theHeapDoesNotGrowWithTheRows(String address) throws Exception {
        var meter = new Meter();
        var browser = browser(meter);
        read(browser, address + "?country=TK");

        meter.begin();
        read(browser, address + "?country=TV");

        assertThat(meter.measured).as("times measured").isGreaterThan(1);
        assertThat(meter.sent).as("bytes").isGreaterThan(MANY * 80L);
        assertThat(meter.most - meter.before).as("bytes that live more").isLessThan(BOUND);
        assertThat(meter.mostObjects - meter.objectsBefore)
                .as("objects of ours that live more")
                .isLessThan(OBJECTS);
    }

    @Test
    void aListThatIsReadWholeIsFoundOut() throws Exception {
        var meter = new Meter();
        var request = ListRequest.of(Map.of("country", "TV"));
        meter.begin();

        var all = new ArrayList<Dossiers.ListRow>();
        RowsByPage.of((Dossiers.ListRow last) -> dossiers.behind(request, last, AUDITOR))
                .forEachRemaining(all::add);
        table.file().send(FileFormat.CSV, all.iterator(), meter.around(new MockHttpServletResponse()));

        assertThat(all).hasSize(MANY);
        // bytes would not do here: what the application keeps as long as there is room goes in the meantime
        assertThat(meter.mostObjects - meter.objectsBefore).isGreaterThan(OBJECTS);
    }

    private MockMvc browser(Meter meter) {
        Filter between =
                (request, response, chain) -> chain.doFilter(request, meter.around((HttpServletResponse) response));
        return MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .addFilters(between)
                .build();
    }

    private static void read(MockMvc browser, String address) throws Exception {
        assertThat(browser.perform(get(address).with(user("reader").roles("auditor")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    /** Counts what is sent and keeps none of it; measures what lives each time three times as much is sent. */
    private static final class Meter {
        private static final long FIRST = 200_000;

        private long before;
        private long most;
        private long objectsBefore;
        private long mostObjects;
        private long sent;
        private long next;
        private int measured;

        void begin() {
            sent = 0;
            next = FIRST;
            measured = 0;
            objectsBefore = objects();
            mostObjects = objectsBefore;
        }

        /** Objects of our own classes that live, as the virtual machine counts them after it collected the garbage. */
        private static long objects() {
            try {
                var histogram = (String) ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "gcClassHistogram",
                                new Object[] {new String[0]},
                                new String[] {String[].class.getName()});
                return histogram
                        .lines()
                        .map(line -> line.strip().split("\\s+"))
                        .filter(row -> row.length >= 4 && row[3].startsWith("org.wopengine."))
                        .mapToLong(row -> Long.parseLong(row[1]))
                        .sum();
            } catch (JMException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static long living() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }

        private void count(int bytes) {
            sent += bytes;
            if (next > 0 && sent >= next) {
                mostObjects = Math.max(mostObjects, objects());
                var living = living();
                if (measured == 0) {
                    // what a first file needs once, such as what it is pressed together with, is there now
                    before = living;
                }
                most = Math.max(living, measured == 0 ? living : most);
                measured++;
                next *= 3;
            }
        }

        HttpServletResponse around(HttpServletResponse answer) {
            return new HttpServletResponseWrapper(answer) {
                @Override
                public ServletOutputStream getOutputStream() {
                    return new ServletOutputStream() {
                        @Override
                        public boolean isReady() {
                            return true;
                        }

                        @Override
                        public void setWriteListener(WriteListener listener) {
                            throw new UnsupportedOperationException();
                        }

                        @Override
                        public void write(int one) {
                            count(1);
                        }

                        @Override
                        public void write(byte[] bytes, int from, int length) {
                            count(length);
                        }
                    };
                }
            };
        }
    }
}
