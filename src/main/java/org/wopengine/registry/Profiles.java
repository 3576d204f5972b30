package org.wopengine.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.document.DocumentField;
import org.wopengine.document.DocumentType;
import org.wopengine.document.Documents;
import org.wopengine.operator.NewOperator;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.operator.Performance;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/** The profiles of the operators. Whoever calls has asked whether the person may see or correct this one. */
@UseCases
public class Profiles {
    /** Older than this, nobody should rely on it. */
    static final int FRESH_MONTHS = 18;

    /** The fields of {@link Papers} that refer to a file on the operator's shelf. */
    private static final Map<String, DocumentField> FILES = List.of(
                    DocumentField.of("registrationDoc", DocumentType.REGISTRATION),
                    DocumentField.of("benchmarkingReport", DocumentType.BENCHMARK_REPORT),
                    DocumentField.of("annualReport", DocumentType.ANNUAL_REPORT),
                    DocumentField.of("logo", DocumentType.PHOTO))
            .stream()
            .collect(Collectors.toUnmodifiableMap(DocumentField::name, field -> field));

    private final ProfileStore store;
    private final Operators operators;
    private final Documents documents;
    private final Clock clock;

    Profiles(ProfileStore store, Operators operators, Documents documents, Clock clock) {
        this.store = store;
        this.operators = operators;
        this.documents = documents;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Profile> find(OperatorCode operator) {
        return operators.find(operator).map(this::profile);
    }

    /** The profiles of all operators that may take part, by code, in a fixed number of statements. */
    @Transactional(readOnly = true)
    public List<Profile> all() {
        var kept = store.sections();
        return operators.all().stream()
                .filter(OperatorView::mayTakePart)
                .map(operator -> profile(operator, kept.getOrDefault(operator.code(), Map.of())))
                .toList();
    }

    /** @throws Refused if there is no such operator */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public Profile require(OperatorCode operator) {
        return profile(operators.require(operator));
    }

    /** What the programme needs and the operator has not said yet, in the order of the profile. */
    @Transactional(readOnly = true)
    public List<Missing> missing(Profile profile) {
        return Missing.of(profile);
    }

    /** What can be right and mostly is not. */
    @Transactional(readOnly = true)
    public List<Doubt> doubts(Profile profile) {
        return Doubt.of(profile);
    }

    /** Since when the profile is too old to rely on; nothing if it is not, or the operator never said how old it is. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> staleSince(Profile profile) {
        return Optional.ofNullable(profile.figures().dataAsOf())
                .map(day -> day.plusMonths(FRESH_MONTHS))
                .filter(day -> day.isBefore(LocalDate.now(clock)));
    }

    /** Those of these operators that exist, in a fixed number of statements. */
    @Transactional(readOnly = true)
    public Map<OperatorCode, Profile> of(Collection<OperatorCode> codes) {
        var kept = store.sections(codes);
        return operators.find(codes).values().stream()
                .map(operator -> profile(operator, kept.getOrDefault(operator.code(), Map.of())))
                .collect(Collectors.toMap(Profile::code, Function.identity()));
    }

    /** Every change of a field, the newest first. */
    @Transactional(readOnly = true)
    public List<FieldChange> history(OperatorCode operator) {
        return store.changes(operator);
    }

    /** What others changed in a section after this version of it, the newest first. */
    @Transactional(readOnly = true)
    public List<FieldChange> changesSince(OperatorCode operator, Section section, int version) {
        return store.changes(operator).stream()
                .filter(change -> change.section() == section && change.version() > version)
                .toList();
    }

    /** The files on the operator's shelf that fit a field of {@link Papers}, as the options of a select. */
    @Transactional(readOnly = true)
    public List<Map<String, String>> files(OperatorCode operator, String field) {
        return documents.choices(FILES.get(field), null, List.of(operator));
    }

    /**
     * Keeps a section. What did not change is no change; the short row of the registry follows.
     *
     * @param said the answers, valid by their own rules
     * @param seen the version the person began with
     * @return the fields that changed
     * @throws Conflict if somebody kept the section after that version
     * @throws Refused if a file is not on the operator's shelf, or the name belongs to another operator
     */
    public List<FieldChange> correct(OperatorCode operator, Record said, int seen, Actor by) {
        operators.hold(operator);
        var section = Section.of(said);
        var before = require(operator);
        if (before.version(section) != seen) {
            throw Conflict.because("registry.changed-by-others");
        }
        if (said instanceof Papers papers) {
            demandOnShelf(operator, before.papers(), papers);
        }
        var changes = changes(section, before.answers(section), said, seen + 1, by);
        if (!changes.isEmpty()) {
            operators.correct(shortRow(before, said));
            store.keep(operator, new ProfileStore.Row(section, seen + 1, said), by, clock.instant());
            changes.forEach(change -> store.note(operator, change));
        }
        return changes;
    }

    private List<FieldChange> changes(Section section, Record before, Record after, int version, Actor by) {
        return List.of(section.answers().getRecordComponents()).stream()
                .filter(field -> !Answers.same(Answers.value(field, before), Answers.value(field, after)))
                .map(field -> new FieldChange(
                        section,
                        version,
                        field.getName(),
                        Answers.value(field, before),
                        Answers.value(field, after),
                        by.user(),
                        by.role(),
                        clock.instant()))
                .toList();
    }

    private void demandOnShelf(OperatorCode operator, Papers before, Papers said) {
        demandOnShelf(operator, "registrationDoc", before.registrationDoc(), said.registrationDoc());
        demandOnShelf(operator, "benchmarkingReport", before.benchmarkingReport(), said.benchmarkingReport());
        demandOnShelf(operator, "annualReport", before.annualReport(), said.annualReport());
        demandOnShelf(operator, "logo", before.logo(), said.logo());
    }

    /** A file that stands there already stays, although a newer version may be the only one that is offered. */
    private void demandOnShelf(OperatorCode operator, String field, DocumentReference before, DocumentReference said) {
        if (said != null
                && !said.equals(before)
                && files(operator, field).stream()
                        .noneMatch(file -> file.get("value").equals(said.toString()))) {
            throw Refused.because("registry.not-on-shelf", field, said.toString());
        }
    }

    private Profile profile(OperatorView operator) {
        return profile(operator, store.sections(operator.code()));
    }

    private static Profile profile(OperatorView operator, Map<Section, ProfileStore.Row> kept) {
        var versions = new EnumMap<Section, Integer>(Section.class);
        kept.forEach((section, row) -> versions.put(section, row.version()));
        return new Profile(
                operator,
                versions,
                told(kept, Identity.class, ShortRow.identity(operator)),
                told(kept, Ownership.class, ShortRow.ownership(operator)),
                told(kept, Supply.class, ShortRow.supply(operator)),
                told(kept, Figures.class, ShortRow.figures(operator)),
                told(kept, Knowledge.class, ShortRow.knowledge(operator)),
                told(kept, Contacts.class, ShortRow.contacts(operator)),
                told(kept, Papers.class, new Papers(null, null, null, null, null, null)));
    }

    private static <S extends Record> S told(Map<Section, ProfileStore.Row> kept, Class<S> type, S untold) {
        return kept.values().stream()
                .filter(row -> row.section().answers() == type)
                .findFirst()
                .map(row -> type.cast(row.answers()))
                .orElse(untold);
    }

    /** What stands in the registry once this section is kept. */
    private static NewOperator shortRow(Profile before, Record said) {
        var identity = said instanceof Identity now ? now : before.identity();
        var ownership = said instanceof Ownership now ? now : before.ownership();
        var supply = said instanceof Supply now ? now : before.supply();
        var figures = said instanceof Figures now ? now : before.figures();
        var knowledge = said instanceof Knowledge now ? now : before.knowledge();
        var contacts = said instanceof Contacts now ? now : before.contacts();
        return new NewOperator(
                before.code(),
                identity.legalName(),
                identity.shortName(),
                identity.country(),
                identity.region(),
                identity.city(),
                ownership.utilityType(),
                supply.populationServedWater(),
                supply.connectionsWater(),
                figures.staffTotal(),
                knowledge.workingLanguages(),
                new Performance(
                        figures.nonRevenueWater(), figures.continuity(), figures.collection(), figures.costCoverage()),
                contacts.focalPointName(),
                contacts.focalPointEmail(),
                contacts.headName());
    }
}
