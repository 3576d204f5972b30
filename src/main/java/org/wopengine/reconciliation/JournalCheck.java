package org.wopengine.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.reconciliation.ClientJournal.Intent;
import org.wopengine.reconciliation.ClientJournal.Outcome;

/**
 * Holds what clients wrote down against what is on record (I10): every ok is there exactly once, every refused is not, every
 * unknown is there once or not at all, and nothing is there by half. Applies only where a client kept a journal.
 */
@Component
class JournalCheck {
    static final String CODE = "I10";

    private static final String TASKS =
            """
            select t.id as task,
                   (select count(*) from public.act_hi_taskinst h where h.id_ = t.id and h.delete_reason_ = 'completed') as ended,
                   (select count(*) from public.act_ru_task r where r.id_ = t.id) as waiting,
                   (select count(*) from wop.shown_form f where f.task_id = t.id) as forms,
                   (select count(*) from wop.chain_link c where c.subject = 'FORM' and c.row_key = t.id) as links,
                   (select count(*) from wop.decision_log l where l.task_id = t.id) as decisions,
                   (select count(*) from (
                        select from wop.decision_log l where l.task_id = t.id and l.verb <> 'PARTY_JOINED'
                        group by l.verb, l.outcome, l.reason_code, l.comment, l.user_id having count(*) > 1) same) as twice,
                   (select f.submitted_by from wop.shown_form f where f.task_id = t.id) as by,
                   (select cast(f.answered as text) from wop.shown_form f where f.task_id = t.id) as answered
            from unnest(cast(:tasks as text[])) as t (id)
            """;

    private static final String STARTS =
            """
            select p.reference,
                   (select count(*) from wop.expression_of_interest e where e.partnership = p.reference) as interests,
                   (select count(*) from public.act_hi_procinst i where i.business_key_ = p.reference
                        and i.super_process_instance_id_ is null and i.proc_def_key_ = 'partnership-lifecycle') as runs,
                   (select count(*) from wop.chain_head c where c.partnership = p.reference) as chains
            from wop.partnership p where p.reference = any (cast(:references as text[]))
            """;

    private final JdbcClient database;

    JournalCheck(JdbcClient database) {
        this.database = database;
    }

    /** What is on record of one task. */
    private record Kept(
            long ended, long waiting, long forms, long links, long decisions, long twice, String by, String answered) {
        boolean isThere() {
            return ended + forms + links + decisions > 0;
        }

        boolean isWhole() {
            return ended == 1 && forms == 1 && links == 1 && decisions > 0 && waiting == 0;
        }

        /** Whether it may be what this client sent: by the same person, with its mark. */
        boolean fits(Intent intent) {
            return Objects.equals(by, intent.user()) && (intent.mark() == null || isMarked(intent));
        }

        boolean isMarked(Intent intent) {
            return intent.mark() != null && answered != null && answered.contains(intent.mark());
        }

        String told() {
            return "task ended %d, waiting %d, form %d, link %d, decisions %d, by %s"
                    .formatted(ended, waiting, forms, links, decisions, by);
        }
    }

    /** An intent and whose journal it stands in. */
    private record Sent(String journal, Intent intent) {
        Finding but(String found) {
            return new Finding(journal + " " + intent.key(), found);
        }

        boolean came(Outcome outcome) {
            return intent.outcome() == outcome;
        }
    }

    /**
     * Where journals and record disagree. All clients that sent forms to the same tasks belong into one question.
     *
     * @return in the order of the journals
     */
    List<Finding> findings(Collection<ClientJournal> journals) {
        var sent = journals.stream()
                .flatMap(journal -> journal.intents().stream().map(intent -> new Sent(journal.name(), intent)))
                .toList();
        var byTask = sent.stream()
                .filter(one -> !one.intent().isStart())
                .collect(Collectors.groupingBy(one -> one.intent().task(), LinkedHashMap::new, Collectors.toList()));
        var kept = kept(byTask.keySet());
        return Stream.concat(
                        byTask.entrySet().stream()
                                .flatMap(task -> task(task.getValue(), kept.get(task.getKey())).stream()),
                        starts(sent.stream()
                                        .filter(one -> one.intent().isStart())
                                        .toList())
                                .stream())
                .toList();
    }

    private static List<Finding> task(List<Sent> sent, Kept kept) {
        var found = new ArrayList<Finding>();
        var ok = sent.stream().filter(one -> one.came(Outcome.OK)).toList();
        var first = ok.isEmpty() ? sent.get(0) : ok.get(0);
        if (kept.isThere() && !kept.isWhole()) {
            found.add(first.but("is there by half: " + kept.told()));
        }
        if (kept.twice() > 0 || kept.forms() > 1 || kept.links() > 1) {
            found.add(first.but("is there more than once: " + kept.told()));
        }
        ok.stream()
                .skip(1)
                .forEach(second ->
                        found.add(second.but("ok, but so was " + first.intent().key())));
        ok.stream()
                .filter(one -> !kept.isThere())
                .forEach(one -> found.add(one.but("ok, but it is not there: " + kept.told())));
        ok.stream()
                .filter(one -> kept.isThere() && kept.forms() == 1 && !kept.fits(one.intent()))
                .forEach(one -> found.add(one.but("ok, but what is there is not what was sent: " + kept.told())));
        sent.stream()
                .filter(one -> one.came(Outcome.REFUSED) && isThere(one.intent(), sent, kept))
                .forEach(one -> found.add(one.but("refused, but it is there: " + kept.told())));
        return found;
    }

    /** By its mark; without one, if nothing else that this person sent can be what is there. */
    private static boolean isThere(Intent refused, List<Sent> sent, Kept kept) {
        return kept.isMarked(refused)
                || refused.mark() == null
                        && kept.isThere()
                        && kept.fits(refused)
                        && sent.stream().noneMatch(other -> !other.came(Outcome.REFUSED) && kept.fits(other.intent()));
    }

    private Map<String, Kept> kept(Collection<String> tasks) {
        var kept = new LinkedHashMap<String, Kept>();
        database.sql(TASKS).param("tasks", tasks.toArray(String[]::new)).query(row -> {
            kept.put(
                    row.getString("task"),
                    new Kept(
                            row.getLong("ended"),
                            row.getLong("waiting"),
                            row.getLong("forms"),
                            row.getLong("links"),
                            row.getLong("decisions"),
                            row.getLong("twice"),
                            row.getString("by"),
                            row.getString("answered")));
        });
        return kept;
    }

    /** Only those that were answered: no other begin can be told from those of everybody else. */
    private List<Finding> starts(List<Sent> sent) {
        var begun = sent.stream().filter(one -> one.came(Outcome.OK)).toList();
        var whole = database
                .sql(STARTS)
                .param(
                        "references",
                        begun.stream().map(one -> one.intent().reference()).toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        row.getString("reference"),
                        row.getInt("interests") == 1 && row.getInt("runs") == 1 && row.getInt("chains") == 1))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var found = new ArrayList<Finding>();
        var seen = new LinkedHashMap<String, Sent>();
        for (var one : begun) {
            var reference = one.intent().reference();
            if (!whole.containsKey(reference)) {
                found.add(one.but("ok, but it is not there: " + reference));
            } else if (!whole.get(reference)) {
                found.add(one.but("is there by half: " + reference));
            }
            var other = seen.putIfAbsent(reference, one);
            if (other != null) {
                found.add(one.but("ok, but so was " + other.intent().key() + ": " + reference));
            }
        }
        return found;
    }

    /** How many intents begin a partnership and were not answered with ok, so that nothing can be said about them. */
    static long unanswerable(Collection<ClientJournal> journals) {
        return journals.stream()
                .flatMap(journal -> journal.intents().stream())
                .filter(intent -> intent.isStart() && intent.outcome() != Outcome.OK)
                .count();
    }
}
