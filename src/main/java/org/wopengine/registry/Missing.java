package org.wopengine.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A field the programme needs and the operator has not filled in. */
public record Missing(Section section, String field) {

    /** All of a profile, in its order. What no number can be given for is asked only of those it applies to. */
    static List<Missing> of(Profile profile) {
        var gaps = new Gaps();
        var ownership = profile.ownership();
        gaps.note(Section.OWNERSHIP, "privateInvolvement", ownership.privateInvolvement());
        if (OwnershipRules.Check.COMPANIES.contains(ownership.utilityType())) {
            gaps.note(Section.OWNERSHIP, "publicOwnershipPct", ownership.publicOwnershipPct());
        }
        var supply = profile.supply();
        gaps.note(Section.SUPPLY, "services", supply.services());
        gaps.note(Section.SUPPLY, "serviceAreaNature", supply.serviceAreaNature());
        gaps.note(Section.SUPPLY, "populationServiceArea", supply.populationServiceArea());
        if (supply.services().isEmpty() || supply.services().contains(UtilityService.WATER)) {
            gaps.note(Section.SUPPLY, "populationServedWater", supply.populationServedWater());
            gaps.note(Section.SUPPLY, "connectionsWater", supply.connectionsWater());
        }
        if (supply.services().contains(UtilityService.SEWERAGE)) {
            gaps.note(Section.SUPPLY, "populationServedSewer", supply.populationServedSewer());
            gaps.note(Section.SUPPLY, "connectionsSewer", supply.connectionsSewer());
        }
        var figures = profile.figures();
        gaps.note(Section.FIGURES, "staffTotal", figures.staffTotal());
        gaps.note(Section.FIGURES, "fiscalYearStart", figures.fiscalYearStart());
        gaps.note(Section.FIGURES, "dataAsOf", figures.dataAsOf());
        var knowledge = profile.knowledge();
        if (knowledge.expertiseAreas().isEmpty() && knowledge.needsAreas().isEmpty()) {
            gaps.note(Section.KNOWLEDGE, "expertiseAreas", null);
            gaps.note(Section.KNOWLEDGE, "needsAreas", null);
        }
        if (!Boolean.TRUE.equals(knowledge.noPreviousWops())) {
            gaps.note(Section.KNOWLEDGE, "previousWops", knowledge.previousWops());
        }
        var contacts = profile.contacts();
        gaps.note(Section.CONTACTS, "focalPointJobTitle", contacts.focalPointJobTitle());
        gaps.note(Section.CONTACTS, "focalPointPhone", contacts.focalPointPhone());
        gaps.note(Section.CONTACTS, "alternateName", contacts.alternateName());
        gaps.note(Section.CONTACTS, "alternateEmail", contacts.alternateEmail());
        gaps.note(Section.CONTACTS, "headEmail", contacts.headEmail());
        gaps.note(Section.PAPERS, "registrationDoc", profile.papers().registrationDoc());
        gaps.note(Section.PAPERS, "publicConsent", profile.papers().publicConsent());
        return List.copyOf(gaps.found);
    }

    private static final class Gaps {
        private final List<Missing> found = new ArrayList<>();

        void note(Section section, String field, Object answer) {
            if (answer == null || answer instanceof Collection<?> several && several.isEmpty()) {
                found.add(new Missing(section, field));
            }
        }
    }
}
