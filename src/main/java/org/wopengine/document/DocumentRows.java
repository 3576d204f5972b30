package org.wopengine.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Actor;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** The tables of this module, without the bytes. */
@Component
class DocumentRows {
    private static final String FILES =
            """
            select d.number, d.partnership, d.operator, d.type, d.title, d.slot, d.party, d.consent,
                   v.version, v.file_name, v.original_name, v.bytes, v.media_type, v.sha256, v.storage, v.blob,
                   v.scan_state, v.scan_found, v.uploaded_by, v.uploaded_at,
                   x.destroyed_at, x.destroyed_by, x.reason as destroyed_because
            from wop.document d join wop.document_version v on v.document = d.number
            left join wop.document_destruction x on x.document = v.document and x.version = v.version
            """;

    private final JdbcClient database;

    DocumentRows(JdbcClient database) {
        this.database = database;
    }

    /** One file with what its document says. */
    record FileRow(
            DocumentReference reference,
            DocumentOwner owner,
            DocumentType type,
            String title,
            String slot,
            OperatorCode party,
            boolean consent,
            String name,
            String originalName,
            long size,
            String mediaType,
            String sha256,
            Storage storage,
            UUID blob,
            ScanState state,
            String found,
            String uploadedBy,
            Instant uploadedAt,
            Destruction destruction) {

        FileView view() {
            return new FileView(
                    reference,
                    name,
                    originalName,
                    size,
                    mediaType,
                    sha256,
                    state,
                    found,
                    uploadedBy,
                    uploadedAt,
                    destruction);
        }
    }

    long insert(DocumentOwner owner, NewDocument said, OperatorCode party, String user, Instant now) {
        return database.sql(
                        """
                        insert into wop.document
                            (partnership, operator, type, title, slot, party, consent, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning number
                        """)
                .params(
                        owner.partnershipReference(),
                        owner.operatorCode(),
                        said.type().name(),
                        said.title(),
                        said.slot(),
                        party == null ? null : party.value(),
                        Boolean.TRUE.equals(said.consent()),
                        user,
                        utc(now))
                .query(Long.class)
                .single();
    }

    /** Uploads to one owner wait for each other, so that a double click keeps one file once. */
    void lock(DocumentOwner owner) {
        database.sql("select pg_advisory_xact_lock(hashtext('wop.document'), hashtext(?))")
                .param(owner(owner))
                .query((row, index) -> true)
                .single();
    }

    int count(long number) {
        return database.sql("select coalesce(max(version), 0) from wop.document_version where document = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    void insertFile(DocumentReference reference, ExaminedFile file, Storage storage, UUID blob, Actor by, Instant now) {
        database.sql(
                        """
                        insert into wop.document_version
                            (document, version, file_name, original_name, bytes, media_type, sha256, storage, blob,
                             scan_state, scan_found, scanned_at, uploaded_by, uploaded_role, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        reference.number(),
                        reference.version(),
                        file.shownName(),
                        file.originalName(),
                        file.size(),
                        file.mediaType(),
                        file.sha256(),
                        storage.name(),
                        blob,
                        file.state().name(),
                        file.found(),
                        wasScanned(file.state()) ? utc(now) : null,
                        by.user(),
                        by.role(),
                        utc(now))
                .update();
    }

    /** @return false if somebody else noted it meanwhile */
    boolean noteScan(DocumentReference reference, VirusScan.Verdict verdict, Instant now) {
        return database.sql(
                                """
                                update wop.document_version set scan_state = ?, scan_found = ?, scanned_at = ?
                                where document = ? and version = ? and scan_state in ('PENDING', 'NOT_SCANNED')
                                """)
                        .params(
                                verdict.state().name(),
                                verdict.found(),
                                wasScanned(verdict.state()) ? utc(now) : null,
                                reference.number(),
                                reference.version())
                        .update()
                == 1;
    }

    Optional<DocumentView> document(long number) {
        return database.sql(
                        "select *, wop.document_retained_until(number) as retained_until from wop.document where number = ?")
                .param(number)
                .query((row, index) -> view(row, List.of()))
                .optional();
    }

    Optional<DocumentView> inSlot(DocumentOwner owner, String slot, OperatorCode party) {
        return database.sql(
                        """
                        select *, wop.document_retained_until(number) as retained_until from wop.document
                        where coalesce(partnership, operator) = ? and slot = ? and coalesce(party, '') = ?
                        """)
                .params(owner(owner), slot, party == null ? "" : party.value())
                .query((row, index) -> view(row, List.of()))
                .optional();
    }

    List<DocumentView> of(DocumentOwner owner) {
        var documents = new LinkedHashMap<Long, DocumentView>();
        database.sql(
                        """
                        select *, wop.document_retained_until(number) as retained_until from wop.document
                        where coalesce(partnership, operator) = ? order by number desc
                        """)
                .param(owner(owner))
                .query((row, index) -> view(row, new ArrayList<>()))
                .list()
                .forEach(document -> documents.put(document.number(), document));
        database.sql(FILES + " where coalesce(d.partnership, d.operator) = ? order by v.version desc")
                .param(owner(owner))
                .query(DocumentRows::file)
                .list()
                .forEach(file ->
                        documents.get(file.reference().number()).versions().add(file.view()));
        return List.copyOf(documents.values());
    }

    Optional<FileRow> file(DocumentReference reference) {
        return database.sql(FILES + " where v.document = ? and v.version = ?")
                .params(reference.number(), reference.version())
                .query(DocumentRows::file)
                .optional();
    }

    /** The files of one document, the newest first. */
    List<FileRow> files(long number) {
        return database.sql(FILES + " where d.number = ? order by v.version desc")
                .param(number)
                .query(DocumentRows::file)
                .list();
    }

    /** One document with its files. */
    Optional<DocumentView> whole(long number) {
        return document(number)
                .map(document -> document.having(
                        files(number).stream().map(FileRow::view).toList()));
    }

    List<FileRow> destroyedFiles() {
        return database.sql(FILES + " where x.document is not null order by d.number, v.version")
                .query(DocumentRows::file)
                .list();
    }

    List<FileRow> allFiles() {
        return database.sql(FILES + " order by d.number, v.version")
                .query(DocumentRows::file)
                .list();
    }

    /** The files that a scanner should look at, oldest first. */
    List<FileRow> waiting(int most) {
        return database.sql(
                        FILES
                                + " where v.scan_state in ('PENDING', 'NOT_SCANNED') and x.document is null order by v.scan_state desc, v.uploaded_at limit ?")
                .param(most)
                .query(DocumentRows::file)
                .list();
    }

    List<FileRow> offered(PartnershipId partnership, Collection<OperatorCode> shelves, Set<DocumentType> types) {
        return database.sql(
                        FILES
                                + """
                         where (d.partnership = :partnership or d.operator = any(:shelves)) and d.type = any(:types)
                           and v.scan_state in ('CLEAN', 'NOT_SCANNED') and x.document is null
                         order by d.number desc, v.version desc
                        """)
                .param("partnership", partnership == null ? "" : partnership.reference())
                .param("shelves", shelves.stream().map(OperatorCode::value).toArray(String[]::new))
                .param("types", types.stream().map(Enum::name).toArray(String[]::new))
                .query(DocumentRows::file)
                .list();
    }

    /** The file with these bytes and of this type that is there already. */
    Optional<DocumentReference> sameFile(DocumentOwner owner, DocumentType type, String sha256) {
        return database.sql(
                        FILES
                                + " where coalesce(d.partnership, d.operator) = ? and d.type = ? and v.sha256 = ? and x.document is null limit 1")
                .params(owner(owner), type.name(), sha256)
                .query(DocumentRows::file)
                .optional()
                .map(FileRow::reference);
    }

    void noteUse(DocumentReference reference, PartnershipId partnership, String field, String user, Instant now) {
        database.sql(
                        """
                        insert into wop.document_use (document, version, partnership, field, cited_by, cited_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(reference.number(), reference.version(), partnership.reference(), field, user, utc(now))
                .update();
    }

    boolean isCited(PartnershipId partnership, DocumentReference reference) {
        return database.sql(
                        """
                        select exists (select from wop.document_use
                            where partnership = ? and document = ? and version = ?)
                        """)
                .params(partnership.reference(), reference.number(), reference.version())
                .query(Boolean.class)
                .single();
    }

    List<CitedFile> cited(PartnershipId partnership) {
        return database
                .sql(
                        FILES
                                + " where (v.document, v.version) in (select document, version from wop.document_use where partnership = ?)")
                .param(partnership.reference())
                .query(DocumentRows::file)
                .list()
                .stream()
                .map(file -> new CitedFile(
                        file.reference(), file.type(), file.title(), file.name(), file.sha256(), file.state()))
                .toList();
    }

    void noteDownload(DocumentOwner owner, DocumentReference reference, Actor by, Instant now) {
        database.sql(
                        """
                        insert into wop.document_download (document, version, partnership, user_id, role, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        reference.number(),
                        reference.version(),
                        owner.partnershipReference(),
                        by.user(),
                        by.role(),
                        utc(now))
                .update();
    }

    private static boolean wasScanned(ScanState state) {
        return state == ScanState.CLEAN || state == ScanState.QUARANTINED;
    }

    private static String owner(DocumentOwner owner) {
        return owner.partnership() == null ? owner.operatorCode() : owner.partnershipReference();
    }

    private static DocumentView view(ResultSet row, List<FileView> versions) throws SQLException {
        return new DocumentView(
                row.getLong("number"),
                ownerOf(row),
                DocumentType.valueOf(row.getString("type")),
                row.getString("title"),
                row.getString("slot"),
                operator(row.getString("party")),
                row.getBoolean("consent"),
                row.getObject("retained_until", LocalDate.class),
                versions);
    }

    private static FileRow file(ResultSet row, int number) throws SQLException {
        return new FileRow(
                new DocumentReference(row.getLong("number"), row.getInt("version")),
                ownerOf(row),
                DocumentType.valueOf(row.getString("type")),
                row.getString("title"),
                row.getString("slot"),
                operator(row.getString("party")),
                row.getBoolean("consent"),
                row.getString("file_name"),
                row.getString("original_name"),
                row.getLong("bytes"),
                row.getString("media_type"),
                row.getString("sha256"),
                Storage.valueOf(row.getString("storage")),
                row.getObject("blob", UUID.class),
                ScanState.valueOf(row.getString("scan_state")),
                row.getString("scan_found"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                destruction(row));
    }

    private static Destruction destruction(ResultSet row) throws SQLException {
        var at = row.getObject("destroyed_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Destruction(at.toInstant(), row.getString("destroyed_by"), row.getString("destroyed_because"));
    }

    private static DocumentOwner ownerOf(ResultSet row) throws SQLException {
        var partnership = row.getString("partnership");
        return partnership == null
                ? DocumentOwner.of(new OperatorCode(row.getString("operator")))
                : DocumentOwner.of(new PartnershipId(partnership));
    }

    private static OperatorCode operator(String code) {
        return code == null ? null : new OperatorCode(code);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
