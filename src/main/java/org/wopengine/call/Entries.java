package org.wopengine.call;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.alliance.Members;
import org.wopengine.document.DocumentField;
import org.wopengine.document.DocumentType;
import org.wopengine.document.Documents;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.partnership.CallWindow;
import org.wopengine.registry.Profiles;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.Json;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/**
 * What operators hand in, a request or an offer, in a call or to wait without one. Whoever calls has asked whether the person
 * acts for the operator. From the moment a call closes nothing in it changes; the clock of the server counts.
 */
@UseCases
public class Entries {
    private static final TypeReference<Map<DocumentType, DocumentReference>> PAPERS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Json json;
    private final Calls calls;
    private final Operators operators;
    private final Profiles profiles;
    private final CodeOfConduct conduct;
    private final Members members;
    private final Documents documents;
    private final Validator validator;
    private final Clock clock;

    Entries(
            JdbcClient database,
            Json json,
            Calls calls,
            Operators operators,
            Profiles profiles,
            CodeOfConduct conduct,
            Members members,
            Documents documents,
            Validator validator,
            Clock clock) {
        this.database = database;
        this.json = json;
        this.calls = calls;
        this.operators = operators;
        this.profiles = profiles;
        this.conduct = conduct;
        this.members = members;
        this.documents = documents;
        this.validator = validator;
        this.clock = clock;
    }

    /** @param call null for one that waits without a call */
    @Transactional(readOnly = true)
    public Optional<Entry> of(Long call, EntryKind kind, OperatorCode operator) {
        return of(call, kind, operator, "");
    }

    /** Everything an operator has kept, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(OperatorCode operator) {
        return database.sql("select * from wop.call_entry where operator = ? order by saved_at desc, number desc")
                .param(operator.value())
                .query(this::entry)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(long number) {
        return database.sql("select * from wop.call_entry where number = ?")
                .param(number)
                .query(this::entry)
                .optional();
    }

    /**
     * What was handed in, by the operator's code.
     *
     * @param call null for what waits without a call
     */
    @Transactional(readOnly = true)
    public List<Entry> submitted(Long call, EntryKind kind) {
        return database.sql(
                        """
                        select * from wop.call_entry
                        where call is not distinct from ? and kind = ? and status = 'HANDED_IN'
                        order by length(operator), operator
                        """)
                .params(Arrays.asList(call, kind.name()))
                .query(this::entry)
                .list();
    }

    /** Everything that is handed in, in a call or to wait without one, the oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> allSubmitted() {
        return database.sql("select * from wop.call_entry where status = 'HANDED_IN' order by submitted_at, number")
                .query(this::entry)
                .list();
    }

    /** How many were handed in, by what they are; none is missing. */
    @Transactional(readOnly = true)
    public Map<EntryKind, Integer> countSubmitted(Long call) {
        var counts = new EnumMap<EntryKind, Integer>(EntryKind.class);
        database.sql(
                        """
                        select kind, count(*) as number from wop.call_entry
                        where call is not distinct from ? and status = 'HANDED_IN' group by kind
                        """)
                .params(Arrays.asList(call))
                .query((row, number) -> counts.put(EntryKind.valueOf(row.getString("kind")), row.getInt("number")))
                .list();
        return counts;
    }

    /** What the profile tells already, to begin with. */
    @Transactional(readOnly = true)
    public Record prefilled(EntryKind kind, OperatorCode operator) {
        var knowledge = profiles.require(operator).knowledge();
        if (kind == EntryKind.REQUEST) {
            return new MenteeRequest(
                    null,
                    null,
                    knowledge.needsAreas().stream()
                            .map(need -> new AreaWish(need.area(), need.otherArea(), need.priority(), null))
                            .toList(),
                    knowledge.workingLanguages(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null);
        }
        return new MentorOffer(
                List.of(),
                null,
                knowledge.expertiseAreas().stream()
                        .map(known -> new AreaOffer(known.area(), known.otherArea(), known.level()))
                        .toList(),
                List.of(),
                null,
                null,
                null,
                null,
                knowledge.workingLanguages(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null);
    }

    /** The files that go with an entry now: of each type the call asks for the newest on the shelf; missing if none is. */
    @Transactional(readOnly = true)
    public Map<DocumentType, DocumentReference> papers(Call call, EntryKind kind, OperatorCode operator) {
        var papers = new EnumMap<DocumentType, DocumentReference>(DocumentType.class);
        if (call != null && kind == EntryKind.REQUEST) {
            for (var type : call.terms().requiredDocuments()) {
                documents.choices(DocumentField.of("papers", type), null, List.of(operator)).stream()
                        .findFirst()
                        .ifPresent(file -> papers.put(type, DocumentReference.of(file.get("value"))));
            }
        }
        return papers;
    }

    /**
     * Keeps a draft. Keeping is no handing in.
     *
     * @param call null for one that waits without a call
     * @param said valid by its own rules; it may have holes
     * @param seen the version the person began with, 0 for the first
     * @throws Conflict if the call is not open, it is handed in already, or somebody kept it after that version
     * @throws Refused if there is no such call, or it does not take this
     */
    public Entry keep(Long call, OperatorCode operator, Record said, int seen, Actor by) {
        var kind = kind(said);
        openFor(call, kind);
        operators.hold(operator);
        var before = of(call, kind, operator, " for update");
        if (before.filter(Entry::isSubmitted).isPresent()) {
            throw Conflict.because("call.entry.submitted-already");
        }
        if (before.map(Entry::version).orElse(0) != seen) {
            throw Conflict.because("call.changed-by-others");
        }
        return store(call, kind, operator, said, seen + 1, by);
    }

    /**
     * Hands it in: from now on it counts.
     *
     * @throws ConstraintViolationException if something is missing
     * @throws Refused if the operator may not take part, or lacks a document
     */
    public Entry submit(Long call, OperatorCode operator, Record said, int seen, Actor by) {
        var violations = validator.validate(said, Default.class, Complete.class);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        demandFuture(said);
        var kept = keep(call, operator, said, seen, by);
        var of = call == null ? null : calls.require(call);
        var who = operators.require(operator);
        demandMayTakePart(of, kept, who);
        var papers = papers(of, kept.kind(), operator);
        if (of != null && kept.kind() == EntryKind.REQUEST) {
            of.terms().requiredDocuments().stream()
                    .filter(type -> !papers.containsKey(type))
                    .findFirst()
                    .ifPresent(type -> {
                        throw Refused.because("call.document-missing." + type.name(), null, operator.value());
                    });
        }
        database.sql(
                        """
                        update wop.call_entry
                        set status = 'HANDED_IN', papers = cast(? as jsonb), submitted_by = ?, submitted_at = ?
                        where number = ?
                        """)
                .params(json.write(papers), by.user(), now(), kept.number())
                .update();
        note(kept, "SUBMITTED", by);
        return find(kept.number()).orElseThrow();
    }

    /**
     * Makes a draft of it again.
     *
     * @throws Conflict if the call is not open, or it is not handed in
     */
    public Entry takeBack(Long call, EntryKind kind, OperatorCode operator, Actor by) {
        openFor(call, kind);
        var entry = of(call, kind, operator, " for update")
                .filter(Entry::isSubmitted)
                .orElseThrow(() -> Conflict.because("call.entry.not-submitted"));
        database.sql(
                        """
                        update wop.call_entry
                        set status = 'IN_WRITING', submitted_by = null, submitted_at = null, version = version + 1
                        where number = ?
                        """)
                .param(entry.number())
                .update();
        note(entry, "TAKEN_BACK", by);
        return find(entry.number()).orElseThrow();
    }

    private void demandFuture(Record said) {
        var start =
                said instanceof MenteeRequest request ? request.earliestStart() : ((MentorOffer) said).earliestStart();
        if (start.isBefore(LocalDate.now(clock))) {
            throw Refused.because("call.start-past", "earliestStart");
        }
    }

    private void openFor(Long number, EntryKind kind) {
        if (number == null) {
            return;
        }
        var call = calls.require(number);
        if (!call.isPublished()) {
            throw Refused.because("call.unknown", null, number);
        }
        if (!call.terms().takes(kind)) {
            throw Refused.because("call.takes-no." + kind.name(), null);
        }
        if (call.status() == CallStatus.ANNOUNCED) {
            throw Conflict.because("call.not-open-yet", call.terms().opensOn());
        }
        if (call.status() == CallStatus.OVER) {
            throw Conflict.because("call.closed", call.terms().deadline());
        }
    }

    private void demandMayTakePart(Call call, Entry entry, OperatorView who) {
        if (!who.mayTakePart()) {
            throw Refused.because("call.operator-not-active", null, who.code().value());
        }
        conduct.demandAcceptedBy(who.code(), null);
        if (entry.kind() == EntryKind.REQUEST) {
            demandPartner(call, entry.request(), who);
        }
        if (call == null) {
            return;
        }
        var programme = call.programme();
        if (programme.membersOnly()
                && members.of(who.code())
                        .filter(member -> member.leftOn() == null)
                        .isEmpty()) {
            throw Refused.because("call.members-only", null, programme.name());
        }
        if ((entry.kind() == EntryKind.REQUEST ? programme.publicMentee() : programme.publicMentor())
                && !who.isPublic()) {
            throw Refused.because("call.public-only", null, programme.name());
        }
        if (entry.kind() == EntryKind.REQUEST) {
            if (!call.terms().takesMenteesOf(who.country(), who.region())) {
                throw Refused.because("call.country", null, call.terms().title());
            }
            if (call.terms().window() == CallWindow.EXPANDING
                    && profiles.require(who.code()).knowledge().previousWops().isEmpty()) {
                throw Refused.because("call.expanding", null);
            }
        }
    }

    private void demandPartner(Call call, MenteeRequest said, OperatorView who) {
        if (said.partner() == null) {
            if (call != null && call.terms().jointOnly()) {
                throw Refused.because("call.partner-needed", "partner");
            }
            return;
        }
        if (said.partner().equals(who.code().value())) {
            throw Refused.because("call.partner-self", "partner");
        }
        if (operators.find(new OperatorCode(said.partner())).isEmpty()) {
            throw Refused.because("call.partner-unknown", "partner", said.partner());
        }
    }

    private Entry store(Long call, EntryKind kind, OperatorCode operator, Record said, int version, Actor by) {
        return database.sql(
                        """
                        insert into wop.call_entry
                            (call, kind, operator, status, version, answers, papers, saved_by, saved_at)
                        values (?, ?, ?, 'IN_WRITING', ?, cast(? as jsonb), '{}', ?, ?)
                        on conflict (call, kind, operator) do update
                        set version = excluded.version, answers = excluded.answers, saved_by = excluded.saved_by,
                            saved_at = excluded.saved_at
                        returning *
                        """)
                .params(Arrays.asList(call, kind.name(), operator.value(), version, json.write(said), by.user(), now()))
                .query(this::entry)
                .single();
    }

    private void note(Entry entry, String verb, Actor by) {
        database.sql(
                        """
                        insert into wop.call_entry_log (entry, verb, version, answers, user_id, role, at)
                        values (?, ?, ?, cast(? as jsonb), ?, ?, ?)
                        """)
                .params(entry.number(), verb, entry.version(), json.write(entry.answers()), by.user(), by.role(), now())
                .update();
    }

    private Optional<Entry> of(Long call, EntryKind kind, OperatorCode operator, String lock) {
        return database.sql(
                        "select * from wop.call_entry where call is not distinct from ? and kind = ? and operator = ?"
                                + lock)
                .params(Arrays.asList(call, kind.name(), operator.value()))
                .query(this::entry)
                .optional();
    }

    private static EntryKind kind(Record said) {
        return said instanceof MenteeRequest ? EntryKind.REQUEST : EntryKind.OFFER;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        var kind = EntryKind.valueOf(row.getString("kind"));
        var submitted = row.getObject("submitted_at", OffsetDateTime.class);
        return new Entry(
                row.getLong("number"),
                row.getObject("call", Long.class),
                kind,
                new OperatorCode(row.getString("operator")),
                EntryStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                json.read(kind.answers(), row.getString("answers")),
                json.read(PAPERS, row.getString("papers")),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("submitted_by"),
                submitted == null ? null : submitted.toInstant());
    }
}
