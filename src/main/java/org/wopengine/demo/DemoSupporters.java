package org.wopengine.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.registry.RegisterSupporter;
import org.wopengine.registry.Supporter;
import org.wopengine.registry.SupporterKind;
import org.wopengine.registry.Supporters;
import org.wopengine.shared.Actor;

/** One fictional supporter of each kind. Safe to repeat: who is registered stays as it is. */
@Component
@Profile({"demo", "test"})
class DemoSupporters {
    private static final List<RegisterSupporter> ALL = List.of(
            supporter(
                    SupporterKind.FUNDER,
                    "Nordlys Solidarity Fund",
                    "NO",
                    "Pays travel, interpretation and training of partnerships between public operators, up to 60,000 USD in two"
                            + " years. Apply with the signed letters of intent; four weeks until the answer.",
                    "fund@nordlys.example"),
            supporter(
                    SupporterKind.FACILITATOR,
                    "Acequia Facilitators",
                    "BO",
                    "Facilitates the diagnosis and the first joint workshop, in Spanish and Portuguese, on site or remotely.",
                    "hola@acequia.example"),
            supporter(
                    SupporterKind.PLATFORM,
                    "Lagoon States Platform",
                    "FJ",
                    "Brings operators of small island states together, lends leak detection equipment, and hosts peer visits.",
                    "desk@lagoon.example",
                    WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES,
                    WorkingArea.CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK),
            supporter(
                    SupporterKind.KNOWLEDGE_PARTNER,
                    "Institute for Water Laboratories Ostrava Nova",
                    "CZ",
                    "Reviews laboratory procedures and gives two places a year in its course for laboratory heads.",
                    "course@iwl.example",
                    WorkingArea.LABORATORY));

    private final Supporters supporters;

    DemoSupporters(Supporters supporters) {
        this.supporters = supporters;
    }

    /** Registers those that are missing. */
    void register() {
        var known = supporters.all().stream()
                .map(Supporter::answers)
                .map(RegisterSupporter::supporterName)
                .toList();
        ALL.stream()
                .filter(one -> !known.contains(one.supporterName()))
                .forEach(one -> supporters.register(one, Actor.system()));
    }

    private static RegisterSupporter supporter(
            SupporterKind kind, String name, String country, String offers, String mail, WorkingArea... areas) {
        return new RegisterSupporter(kind, name, country, offers, List.of(areas), null, "Desk of " + name, mail, null);
    }
}
