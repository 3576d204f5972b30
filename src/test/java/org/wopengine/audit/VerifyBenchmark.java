package org.wopengine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.audit.chain.ChainCheck;
import org.wopengine.audit.chain.Head;
import org.wopengine.audit.chain.Link;
import org.wopengine.demo.DemoPartnerships;

/**
 * How fast everything is verified, against SHA-256 over the very same bytes on one thread. The rows are the decisions of the
 * demonstration, copied for other partnerships and chained by the database as any other. By its name it is no part of the
 * build: {@code mvn test -Dtest=VerifyBenchmark -Dtest.jvms=1}, with {@code -Dwop.links=1000000} for as many links.
 */
@WopTest
class VerifyBenchmark {
    private static final int LINKS = Integer.getInteger("wop.links", 100_000);
    private static final int TIMES = 5;

    @Autowired
    DemoPartnerships demo;

    @Autowired
    Chains chains;

    @Autowired
    ChainStore store;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    /** Bytes that are hashed one after the other, in the shares in which links hash them. */
    private record Hashed(List<byte[]> shares, long bytes) {}

    @Test
    void everythingIsVerifiedAgainstHashingTheSameBytes() throws Exception {
        demo.seed();
        grow();
        var links = count("select count(*) from wop.chain_link");
        var owners = new ArrayList<String>();
        transaction.executeWithoutResult(status -> store.eachOwner(owners::add));
        var read = new ArrayList<List<Link>>();
        transaction.executeWithoutResult(status -> owners.forEach(owner -> read.add(store.links(owner))));
        var hashed = hashed(read);

        var bare = best(() -> hash(hashed));
        var checked = best(() -> check(read));
        var whole = best(this::verify);

        System.out.printf(
                "%,d links, %,d bytes hashed in %,d shares%n",
                links, hashed.bytes(), hashed.shares().size());
        told("SHA-256 of the same bytes", links, bare, bare);
        told("links that were read are checked", links, checked, bare);
        told("everything is verified, read from the database", links, whole, bare);
    }

    private static void told(String what, long links, double seconds, double bare) {
        System.out.printf("%-50s %8.2f s %,12.0f links/s  x%.2f%n", what, seconds, links / seconds, bare / seconds);
    }

    /** Without what keeps rows from being changed nothing is in the way: each row gets its link when it is written. */
    private void grow() {
        var real = count("select count(*) from wop.decision_log where partnership between 'WOP-2020' and 'WOP-2026'");
        var wanted = (int) ((LINKS - count("select count(*) from wop.chain_link")) / real);
        for (int copy = 1; copy <= wanted; copy++) {
            var number = copy;
            transaction.executeWithoutResult(status -> {
                database.sql(
                                """
                                insert into wop.partnership
                                select (jsonb_populate_record(p, jsonb_build_object('reference', %s))).*
                                from wop.partnership p where p.reference between 'WOP-2020' and 'WOP-2026'
                                """
                                        .formatted(copy("p.reference")))
                        .param("n", number)
                        .update();
                database.sql(
                                """
                                insert into wop.decision_log (recorded_at, partnership, stage, verb, outcome, reason_code,
                                    comment, user_id, role, task_id, confidential)
                                select d.recorded_at, %s, d.stage, d.verb, d.outcome, d.reason_code, d.comment, d.user_id,
                                    d.role, d.task_id || '-' || :n, d.confidential
                                from wop.decision_log d where d.partnership between 'WOP-2020' and 'WOP-2026' order by d.id
                                """
                                        .formatted(copy("d.partnership")))
                        .param("n", number)
                        .update();
            });
        }
        database.sql("analyze wop.chain_link").update();
        database.sql("analyze wop.decision_log").update();
    }

    /** A reference of its own for each copy, before the year 2000. */
    private static String copy(String reference) {
        return "'WOP-' || 1000 + :n / 900 || '-' || lpad((:n %% 900 * 11 + right(%s, 4)::int)::text, 4, '0')"
                .formatted(reference);
    }

    private double best(Callable<Boolean> work) throws Exception {
        var best = Double.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            var begun = System.nanoTime();
            assertThat(work.call()).isTrue();
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
        }
        return best;
    }

    private boolean verify() {
        return transaction.execute(status -> chains.verify()).broken().isEmpty();
    }

    private static boolean check(List<List<Link>> chains) {
        return chains.stream()
                .allMatch(links -> links.isEmpty()
                        || ChainCheck.flaws(links, head(links), List.of()).isEmpty());
    }

    private static Head head(List<Link> links) {
        var last = links.get(links.size() - 1);
        return new Head(last.partnership(), last.number(), last.hash());
    }

    private static boolean hash(Hashed hashed) throws NoSuchAlgorithmException {
        var sha256 = MessageDigest.getInstance("SHA-256");
        var signs = 0;
        for (var share : hashed.shares()) {
            signs |= sha256.digest(share)[0];
        }
        return signs != 0;
    }

    /** Each link's canonical form and each salted value; written anew here, as docs/audit.md describes them. */
    private static Hashed hashed(List<List<Link>> chains) {
        var shares = new ArrayList<byte[]>();
        for (var links : chains) {
            for (var link : links) {
                var bytes = new ByteArrayOutputStream();
                text(bytes, "wop-link-1");
                text(bytes, link.previous());
                text(bytes, link.partnership());
                text(bytes, Integer.toString(link.number()));
                text(bytes, link.subject());
                text(bytes, link.rowKey());
                link.plain().forEach(field -> {
                    text(bytes, field.name());
                    text(bytes, field.value());
                });
                link.personal().forEach(field -> {
                    text(bytes, field.name());
                    text(bytes, field.digest());
                    if (field.value() != null) {
                        var salted = new ByteArrayOutputStream();
                        salted.writeBytes(HexFormat.of().parseHex(link.salt()));
                        salted.writeBytes(field.value().getBytes(StandardCharsets.UTF_8));
                        shares.add(salted.toByteArray());
                    }
                });
                shares.add(bytes.toByteArray());
            }
        }
        return new Hashed(
                shares, shares.stream().mapToLong(share -> share.length).sum());
    }

    private static void text(ByteArrayOutputStream bytes, String value) {
        if (value == null) {
            bytes.write('-');
        } else {
            var text = value.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes((text.length + ":").getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(text);
        }
        bytes.write(',');
    }

    private long count(String question) {
        return database.sql(question).query(Long.class).single();
    }
}
