package org.wopengine.worksheet;

import java.util.stream.Collectors;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Problem;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.UseCases;
import org.wopengine.worksheet.SheetSummary.Filled;

/** The saved drafts of the worksheets, as the stages read them. */
@UseCases
public class Drafts {
    private final DraftStore drafts;
    private final SheetReader reader;
    private final SheetFiles files;
    private final SheetTexts texts;

    Drafts(DraftStore drafts, SheetReader reader, SheetFiles files, SheetTexts texts) {
        this.drafts = drafts;
        this.reader = reader;
        this.files = files;
        this.texts = texts;
    }

    /** What is typed so far; unreadable cells are null, blank rows left out, no rule checked. */
    public <C> C draft(PartnershipId partnership, Sheet<C> sheet) {
        return read(partnership, sheet).contents();
    }

    /**
     * The draft as an answer: every cell read and every rule checked. A sheet nobody saved is read as it starts.
     *
     * @throws InvalidAnswers naming section, row and column of everything to correct, in the reader's language
     */
    public <C> C submitted(PartnershipId partnership, Sheet<C> sheet) {
        var reading = read(partnership, sheet);
        if (!reading.flaws().isEmpty()) {
            var shape = SheetShape.of(sheet);
            throw new InvalidAnswers(reading.flaws().stream()
                    .map(flaw -> new Problem(null, texts.named(shape, flaw)))
                    .toList());
        }
        return reading.contents();
    }

    /**
     * The same, for who sends it: what it refers to is noted, so that it may be read with the sheet and is kept.
     *
     * @throws InvalidAnswers naming section, row and column of everything to correct, in the reader's language
     */
    public <C> C submitted(PartnershipId partnership, Sheet<C> sheet, Actor by) {
        var contents = submitted(partnership, sheet);
        files.cite(partnership, sheet, contents, by);
        return contents;
    }

    /** How far the draft is. */
    public SheetSummary summary(PartnershipId partnership, Sheet<?> sheet) {
        var shape = SheetShape.of(sheet);
        var reading = read(partnership, sheet);
        var sections = reading.filled().entrySet().stream()
                .map(section -> new Filled(
                        section.getKey(), texts.heading(shape, shape.section(section.getKey())), section.getValue()))
                .toList();
        var draft = drafts.findByKey(Draft.Key.of(partnership, sheet)).filter(found -> found.savedAt() != null);
        var counts = sections.stream()
                .map(section -> section.label() + " " + section.rows())
                .collect(Collectors.joining(" · "));
        var left = texts.text("worksheet.problems", reading.flaws().size());
        var saved = draft.map(found -> texts.text("worksheet.saved", found.savedBy(), texts.moment(found.savedAt())))
                .orElseGet(() -> texts.text("worksheet.never-saved"));
        return new SheetSummary(
                sections,
                reading.flaws().size(),
                draft.map(Draft::savedBy).orElse(null),
                draft.map(Draft::savedAt).orElse(null),
                (counts.isEmpty() ? "" : counts + ". ") + left + " " + saved,
                WorksheetPage.address(partnership, sheet));
    }

    /** Forgets the draft, for example once it was taken over; the next one starts from {@link Sheet#start} again. */
    public void discard(PartnershipId partnership, Sheet<?> sheet) {
        drafts.lock(Draft.Key.of(partnership, sheet)).ifPresent(Draft::discard);
    }

    private <C> Reading<C> read(PartnershipId partnership, Sheet<C> sheet) {
        var raw = drafts.findByKey(Draft.Key.of(partnership, sheet))
                .flatMap(Draft::contents)
                .orElseGet(() -> Prefill.of(SheetShape.of(sheet), sheet.start(partnership)));
        return reader.read(partnership, sheet, raw);
    }
}
