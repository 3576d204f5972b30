package org.wopengine.matching.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.duties.Duty;
import org.wopengine.matching.Matches;
import org.wopengine.matching.RoundBefore;
import org.wopengine.matching.ShortlistCandidates;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/partner-matching/shortlist-candidates.form}: the officer's list for one round. */
@Component
class ShortlistCandidatesForm implements TaskForm<ShortlistCandidates> {
    private final MatchingScreen screen;
    private final Matches matches;

    ShortlistCandidatesForm(MatchingScreen screen, Matches matches) {
        this.matches = matches;
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return PartnerMatching.SHORTLIST_CANDIDATES;
    }

    @Override
    public Class<ShortlistCandidates> answers() {
        return ShortlistCandidates.class;
    }

    @Override
    public Duty duty() {
        return Duty.ADVISE;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forShortlist(token.partnership());
    }

    /** A new round mostly changes the partners, not what they are asked to agree to. */
    @Override
    public Optional<ShortlistCandidates> earlier(Token token) {
        return matches.before(token.partnership()).map(RoundBefore::concept).map(ShortlistCandidates::withConcept);
    }
}
