package org.wopengine.worksheet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.duties.Duties;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.identity.policy.Relation;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.DraftContents.Row;

/** What a person does on the editor page: look, save. Asks each time whether the person may. */
@Service
class Editing {
    private final Sheets sheets;
    private final DraftStore drafts;
    private final SheetViews views;
    private final SheetTexts texts;
    private final Partnerships partnerships;
    private final CurrentActor actor;
    private final Duties duties;
    private final Workbooks workbooks;
    private final Importing importing;
    private final Clock clock;

    Editing(
            Sheets sheets,
            DraftStore drafts,
            SheetViews views,
            SheetTexts texts,
            Partnerships partnerships,
            CurrentActor actor,
            Duties duties,
            Workbooks workbooks,
            Importing importing,
            Clock clock) {
        this.sheets = sheets;
        this.drafts = drafts;
        this.views = views;
        this.texts = texts;
        this.partnerships = partnerships;
        this.actor = actor;
        this.duties = duties;
        this.workbooks = workbooks;
        this.importing = importing;
        this.clock = clock;
    }

    /**
     * What a save did.
     *
     * @param notice what the person should know, or null if all went in as typed
     * @param news rows whose fields on the page are no longer up to date, as {@code section.id}
     */
    record Saved(SheetView view, String notice, Set<String> news) {}

    /** The sheet, or nothing if there is none or the person may not see it. */
    @Transactional(readOnly = true)
    Optional<SheetView> show(String reference, String kind) {
        return access(reference, kind).map(access -> {
            var draft = drafts.findByKey(access.key()).orElse(null);
            return view(access, draft, contents(access, draft), row -> true);
        });
    }

    /**
     * Brings what was sent into the draft.
     *
     * @return nothing if there is no such sheet or the person may not see it
     * @throws UnfitDraft if what was sent does not belong to the sheet
     * @throws Conflict if the sheet was submitted meanwhile
     */
    @Transactional
    Optional<Saved> save(String reference, String kind, Map<String, List<String>> parameters) {
        return access(reference, kind).map(access -> {
            if (!access.mayEdit()) {
                throw Conflict.because("worksheet.closed");
            }
            return save(access, Sent.of(SheetShape.of(access.sheet()), parameters));
        });
    }

    /** The sheet as a spreadsheet, or nothing if there is none or the person may not see it. */
    @Transactional(readOnly = true)
    Optional<byte[]> workbook(String reference, String kind) {
        return access(reference, kind).map(access -> {
            var draft = drafts.findByKey(access.key()).orElse(null);
            return workbooks.write(
                    access.partnership(),
                    access.sheet(),
                    contents(access, draft),
                    draft == null ? 0 : draft.revision());
        });
    }

    /**
     * What a spreadsheet would change; nothing is saved.
     *
     * @throws UnfitDraft if the file is not taken
     * @throws Conflict if the sheet was submitted
     */
    @Transactional(readOnly = true)
    Optional<Imported> preview(String reference, String kind, byte[] file) {
        return access(reference, kind).map(access -> {
            if (!access.mayEdit()) {
                throw Conflict.because("worksheet.closed");
            }
            var draft = drafts.findByKey(access.key()).orElse(null);
            return importing.read(
                    access.partnership(),
                    access.sheet(),
                    contents(access, draft),
                    draft == null ? 0 : draft.begun(),
                    draft == null ? 0 : draft.revision(),
                    file);
        });
    }

    private Saved save(Access access, Sent sent) {
        drafts.prepare(access.key());
        var draft = drafts.lock(access.key()).orElseThrow();
        if (!draft.isShownAt(sent.revision())) {
            throw Conflict.because("worksheet.begun-anew");
        }
        var shape = SheetShape.of(access.sheet());
        var user = actor.current().user();
        var current = contents(access, draft);
        var merged = Merge.into(current, shape, sent, user, draft.revision() + 1);
        if (!merged.contents().equals(current)) {
            draft.save(merged.contents(), user, clock.instant());
            duties.wrote(access.partnership(), access.sheet().matter(), user);
        }
        var news = merged.contents().sections().entrySet().stream()
                .flatMap(section -> section.getValue().stream()
                        .filter(row -> row.changed() > sent.revision())
                        .map(row -> section.getKey() + "." + row.id()))
                .collect(Collectors.toSet());
        sent.rows().forEach(row -> news.add(row.section().name() + "." + row.id()));
        return new Saved(view(access, draft, merged.contents(), news::contains), notice(merged, shape), news);
    }

    private String notice(Merge.Merged merged, SheetShape shape) {
        var twice = shape.sections().stream()
                .flatMap(section -> merged.contents().rows(section.name()).stream())
                .map(Row::cells)
                .flatMap(cells -> cells.values().stream())
                .filter(cell -> !cell.others().isEmpty())
                .count();
        if (twice > 0) {
            return texts.text("worksheet.two-values", twice);
        }
        return merged.notDeleted().isEmpty()
                ? null
                : texts.text("worksheet.not-deleted", merged.notDeleted().size());
    }

    private static DraftContents contents(Access access, Draft draft) {
        return Optional.ofNullable(draft).flatMap(Draft::contents).orElseGet(access::start);
    }

    private SheetView view(Access access, Draft draft, DraftContents contents, Predicate<String> shown) {
        return views.view(
                access.partnership(),
                access.sheet(),
                contents,
                draft == null ? 0 : draft.revision(),
                draft,
                access.mayEdit(),
                shown);
    }

    private Optional<Access> access(String reference, String kind) {
        if (!PartnershipId.fits(reference)) {
            return Optional.empty();
        }
        var partnership = new PartnershipId(reference);
        return sheets.find(kind)
                .map(sheet -> new Access(partnership, sheet, mayEdit(partnership, sheet)))
                .filter(access -> access.mayEdit() || mayRead(access));
    }

    private boolean mayEdit(PartnershipId partnership, Sheet<?> sheet) {
        return Action.TYPE_INTO_WORKSHEET.permits(actor.groups(), Relation.TASK)
                && sheet.mayEdit(partnership, actor.current());
    }

    private boolean mayRead(Access access) {
        return partnerships.mayView(access.partnership(), actor.groups())
                && access.sheet().mayRead(access.partnership(), actor.current());
    }

    /** A sheet the person may at least see. */
    private record Access(PartnershipId partnership, Sheet<?> sheet, boolean mayEdit) {
        Draft.Key key() {
            return Draft.Key.of(partnership, sheet);
        }

        DraftContents start() {
            return Prefill.of(SheetShape.of(sheet), sheet.start(partnership));
        }
    }
}
