package org.wopengine.principle;

import org.springframework.stereotype.Component;

/** TRA-5: everybody who decides has declared the own interest, and has none. */
@Component
class DecidersDeclared implements PrincipleCheck {
    private final PrincipleStore store;

    DecidersDeclared(PrincipleStore store) {
        this.store = store;
    }

    @Override
    public Check check() {
        return Check.TRA_5;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(store.partial(subject.partnership()).size(), store.deciders(subject.partnership()));
    }

    /**
     * @param partial how many of those who have decided so far have declared a conflict since
     * @param deciders how many have decided so far
     */
    static Finding judge(int partial, int deciders) {
        var finding = partial > 0 ? Finding.broken("conflict", partial) : Finding.holds("declared", deciders);
        return finding.having("deciders", deciders);
    }
}
