package org.wopengine.agreement.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.wopengine.agreement.AgreementView;
import org.wopengine.agreement.Agreements;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.shared.ValueHistory;

/** The versions of an agreement and of its addenda, each with what it changes in the text it was written from. */
@Component
class AgreementHistory implements ValueHistory {
    private final AgreementPapers papers;
    private final Agreements agreements;

    AgreementHistory(AgreementPapers papers, Agreements agreements) {
        this.papers = papers;
        this.agreements = agreements;
    }

    @Override
    public Stage stage() {
        return Stage.AGREEMENT;
    }

    @Override
    public List<Version> versions(PartnershipId partnership) {
        var all = papers.all(partnership);
        return all.versions().stream().map(version -> version(all, version)).toList();
    }

    private Version version(AgreementPapers.Papers all, AgreementView version) {
        var before = all.before(version);
        return new Version(
                all.addendumOf(version) == null
                        ? text("trail.values.agreement", version.version())
                        : text("trail.values.addendum", version.version(), all.number(version)),
                acts(all.partnership().id(), version),
                "/partnerships/%s/agreement?version=%d"
                        .formatted(all.partnership().id(), version.version()),
                before.isEmpty(),
                false,
                before.map(earlier -> changes(all, earlier, version)).orElseGet(List::of));
    }

    private List<ValueHistory.Change> changes(
            AgreementPapers.Papers all, AgreementView earlier, AgreementView version) {
        return papers.between(all, earlier, version).stream()
                .flatMap(article -> article.cells().stream()
                        .map(cell -> new ValueHistory.Change(
                                article.heading(), null, cell.label(), cell.before(), cell.after())))
                .toList();
    }

    private List<Act> acts(PartnershipId id, AgreementView version) {
        var later = new ArrayList<Act>();
        agreements.draftAnswers(id).stream()
                .filter(answer -> answer.version() == version.version())
                .forEach(answer -> later.add(new Act(answer.answeredBy(), answer.answeredAt())));
        agreements.reviews(id).stream()
                .filter(review -> review.version() == version.version())
                .forEach(review -> later.add(new Act(review.decidedBy(), review.decidedAt())));
        agreements.signatures(id).stream()
                .filter(signature -> signature.version() == version.version())
                .forEach(signature -> later.add(new Act(signature.answeredBy(), signature.answeredAt())));
        later.sort(Comparator.comparing(Act::at));
        later.add(0, new Act(version.writtenBy(), version.writtenAt()));
        return later;
    }

    private static DefaultMessageSourceResolvable text(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}
