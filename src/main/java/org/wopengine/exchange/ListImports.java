package org.wopengine.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.exchange.ListReader.Checked;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Json;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Sha256;
import org.wopengine.shared.UseCases;
import org.wopengine.table.FileFormat;

/**
 * Takes files into lists, whole or not at all. A file is looked at first; what is good is kept until it is taken or a day has
 * passed, and read once more when it is taken. Whoever calls has asked whether the person may.
 */
@UseCases
public class ListImports {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int NEWEST = 30;
    private static final int LONGEST_NAME = 200;

    private final List<ListOnFile<?>> lists;
    private final ListFiles files;
    private final ListReader reader;
    private final ListTexts texts;
    private final JdbcClient database;
    private final Json json;
    private final Clock clock;

    ListImports(
            List<ListOnFile<?>> lists,
            ListFiles files,
            ListReader reader,
            ListTexts texts,
            JdbcClient database,
            Json json,
            Clock clock) {
        this.lists = lists;
        this.files = files;
        this.reader = reader;
        this.texts = texts;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** A list that was kept to be taken. */
    private record Waiting(String fileName, byte[] contents, String preview) {}

    @Transactional(readOnly = true)
    public Optional<ListOnFile<?>> find(String name) {
        return lists.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    /** The headings, and what belongs below them. */
    @Transactional(readOnly = true)
    public byte[] template(ListOnFile<?> list, FileFormat format) {
        return empty(list, format);
    }

    private <R extends Record> byte[] empty(ListOnFile<R> list, FileFormat format) {
        return files.write(list, List.of(), format);
    }

    /** Everything in the list; the file can be imported again. */
    @Transactional(readOnly = true)
    public byte[] export(ListOnFile<?> list, FileFormat format) {
        return whole(list, format);
    }

    private <R extends Record> byte[] whole(ListOnFile<R> list, FileFormat format) {
        return files.write(list, list.all(), format);
    }

    /** What was taken, the newest first. */
    @Transactional(readOnly = true)
    public List<ListImport> taken(ListOnFile<?> list) {
        return database.sql(
                        """
                        select number, file_name, sha256, added, changed, unchanged, taken_by, taken_at
                        from wop.list_import where list = ? and taken_at is not null order by number desc limit ?
                        """)
                .params(list.name(), NEWEST)
                .query((row, number) -> new ListImport(
                        row.getLong("number"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getString("taken_by"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * What a file would do. Nothing is written of a file in which something is wrong, or that would change nothing.
     *
     * @param fileName as the person's machine calls it
     */
    public ListPreview look(ListOnFile<?> list, String fileName, byte[] file, Actor by) {
        var called = called(fileName);
        Checked<?> checked;
        try {
            checked = reader.check(list, called, files.read(file));
        } catch (Refused refused) {
            return ListPreview.refused(called, texts.text(refused.messageKey(), refused.arguments()));
        }
        var preview = checked.preview();
        return preview.isGood() && preview.hasChanges() ? preview.keptAs(keep(list, file, checked, by)) : preview;
    }

    private long keep(ListOnFile<?> list, byte[] file, Checked<?> checked, Actor by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql(
                        """
                        delete from wop.list_import
                        where taken_at is null and (seen_at < ? or list = ? and taken_by = ?)
                        """)
                .params(now.minus(KEPT), list.name(), by.user())
                .update();
        var preview = checked.preview();
        return database.sql(
                        """
                        insert into wop.list_import
                            (list, file_name, sha256, size, preview, contents, added, changed, unchanged, seen_at, taken_by,
                             taken_as)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning number
                        """)
                .params(
                        list.name(),
                        preview.fileName(),
                        Sha256.of(file),
                        file.length,
                        hash(checked),
                        file,
                        preview.added(),
                        preview.changed(),
                        preview.unchanged(),
                        now,
                        by.user(),
                        by.role())
                .query(Long.class)
                .single();
    }

    /**
     * Takes a file that the same person looked at. Either every row of it is kept, or this throws and nothing may be.
     *
     * @throws Conflict if it was taken already, is no longer there, or would do something else than the person saw
     * @throws Refused if a row cannot be kept after all
     */
    public ListPreview take(ListOnFile<?> list, long number, Actor by) {
        return takeInto(list, number, by);
    }

    private <R extends Record> ListPreview takeInto(ListOnFile<R> list, long number, Actor by) {
        list.hold();
        var waiting = waiting(list, number, by);
        var checked = reader.check(list, waiting.fileName(), files.read(waiting.contents()));
        if (!checked.preview().isGood() || !hash(checked).equals(waiting.preview())) {
            throw Conflict.because("exchange.changed-meanwhile");
        }
        checked.moved().forEach(moved -> list.keep(moved.row(), moved.before(), by));
        database.sql(
                        """
                        update wop.list_import set contents = null, changes = cast(? as jsonb), taken_at = ? where number = ?
                        """)
                .params(json.write(checked.preview().rows()), clock.instant().atOffset(ZoneOffset.UTC), number)
                .update();
        return checked.preview();
    }

    private Waiting waiting(ListOnFile<?> list, long number, Actor by) {
        return database.sql(
                        """
                        select file_name, contents, preview from wop.list_import
                        where number = ? and list = ? and taken_by = ? and taken_at is null and seen_at >= ? for update
                        """)
                .params(
                        number,
                        list.name(),
                        by.user(),
                        clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT))
                .query((row, index) ->
                        new Waiting(row.getString("file_name"), row.getBytes("contents"), row.getString("preview")))
                .optional()
                .orElseThrow(() -> Conflict.because("exchange.no-longer-there"));
    }

    /** Without what cannot be kept; a name is for people only. */
    private static String called(String fileName) {
        var name = fileName == null
                ? ""
                : fileName.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}]", " ").strip();
        return name.isEmpty() ? "–" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static String hash(Checked<?> checked) {
        return Sha256.of(checked.moved().toString());
    }
}
