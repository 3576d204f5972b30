package org.wopengine.demo;

import static org.wopengine.partnership.WorkingArea.ASSET_MANAGEMENT;
import static org.wopengine.partnership.WorkingArea.BILLING_COLLECTION_EFFICIENCY;
import static org.wopengine.partnership.WorkingArea.CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK;
import static org.wopengine.partnership.WorkingArea.CUSTOMER_RELATIONS;
import static org.wopengine.partnership.WorkingArea.ENERGY_EFFICIENCY;
import static org.wopengine.partnership.WorkingArea.FAECAL_SLUDGE_MANAGEMENT;
import static org.wopengine.partnership.WorkingArea.INFORMATION_TECHNOLOGY;
import static org.wopengine.partnership.WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES;
import static org.wopengine.partnership.WorkingArea.OPERATION_MAINTENANCE;
import static org.wopengine.partnership.WorkingArea.SERVICE_IN_LOW_INCOME_AREAS;
import static org.wopengine.partnership.WorkingArea.WASTE_WATER_COLLECTION_TREATMENT;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.call.AreaOffer;
import org.wopengine.call.AreaWish;
import org.wopengine.call.Call;
import org.wopengine.call.CallTerms;
import org.wopengine.call.Calls;
import org.wopengine.call.Entries;
import org.wopengine.call.Expert;
import org.wopengine.call.MenteeRequest;
import org.wopengine.call.MentorOffer;
import org.wopengine.call.NewProgramme;
import org.wopengine.call.RoundJob;
import org.wopengine.call.RoundWish;
import org.wopengine.matching.score.CostRecovery;
import org.wopengine.operator.Region;
import org.wopengine.partnership.CallWindow;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.MentorMotivation;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.workflow.Rehearsal;

/**
 * One programme with one call that is over: five requests, five offers and the round the secretariat ran. Pucara has no mentor,
 * because none that offers speaks Spanish. A programme that is there already is left alone, with its calls.
 */
@Component
@Profile({"demo", "test"})
class DemoCalls {
    static final String PROGRAMME = "NORDLYS-1";

    private static final Logger LOG = LoggerFactory.getLogger(DemoCalls.class);
    private static final Actor OFFICER = new Actor("secretariat", "secretariat", null);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final long A_MOMENT = Duration.ofMillis(5).toNanos();

    private final Calls calls;
    private final Entries entries;
    private final RoundJob rounds;
    private final Rehearsal rehearsal;
    private final TransactionTemplate transaction;

    DemoCalls(Calls calls, Entries entries, RoundJob rounds, Rehearsal rehearsal, TransactionTemplate transaction) {
        this.calls = calls;
        this.entries = entries;
        this.rounds = rounds;
        this.rehearsal = rehearsal;
        this.transaction = transaction;
    }

    /** What an operator hands in on a day. */
    private record HandedIn(String operator, String day, Record said) {}

    /** Moves the clock meanwhile, so nothing else may run. */
    void tell() {
        var known = transaction.execute(reading -> calls.programme(PROGRAMME));
        if (known.isPresent()) {
            return;
        }
        var start = System.nanoTime();
        try {
            on("2026-07-20");
            var call = transaction.execute(status -> published());
            Stream.of(requests(), offers()).flatMap(List::stream).forEach(one -> hand(call, one));
            on("2026-10-06");
            var over = transaction.execute(reading -> calls.find(call.number())).orElseThrow();
            var round = rounds.begin(over, new RoundWish(1, List.of(), List.of()), OFFICER);
            while (rounds.percent(round).isPresent()) {
                LockSupport.parkNanos(A_MOMENT);
            }
        } catch (RuntimeException broken) {
            LOG.error("The call of the demonstration broke off; what has been handed in stays", broken);
        } finally {
            rehearsal.moveTo(null);
        }
        LOG.info(
                "The call of the demonstration is in place ({} ms)",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private Call published() {
        var programme = calls.begin(
                new NewProgramme(PROGRAMME, "Nordlys Water Solidarity", "Nordlys Solidarity Fund", true, false, true),
                OFFICER);
        var draft = calls.draft(
                programme.code(),
                new CallTerms(
                        "Partnerships of two years, first call",
                        "Travel, interpretation and training of partnerships between public operators, up to 60,000 USD in two"
                                + " years. Staff time is yours to give.",
                        CallWindow.OPEN,
                        List.of(EntryPath.OPEN_MENTEE, EntryPath.OPEN_MENTOR),
                        LocalDate.of(2026, 8, 3),
                        LocalDate.of(2026, 9, 30),
                        List.of(),
                        null,
                        List.of(),
                        3),
                OFFICER);
        return calls.publish(draft.number(), OFFICER);
    }

    private void hand(Call call, HandedIn one) {
        on(one.day());
        var operator = new OperatorCode(one.operator());
        var by = new Actor(operator.value().toLowerCase(Locale.ROOT), operator.group(), null);
        transaction.executeWithoutResult(status -> entries.submit(call.number(), operator, one.said(), 0, by));
    }

    private void on(String day) {
        rehearsal.moveTo(LocalDate.parse(day).atTime(MORNING).toInstant(ZoneOffset.UTC));
    }

    private static List<HandedIn> requests() {
        return List.of(
                request(
                        "OP01",
                        "2026-08-11",
                        "Find the losses of the peri-urban zones of Karamba",
                        """
                Forty-seven percent of the water we put into the network is not paid for. In the peri-urban zones there are no \
                district meters, a third of the connections is not registered, and meter readers come once in three months. \
                The loss desk of the old town works well and could teach us, with help.
                """,
                        List.of("en"),
                        NON_REVENUE_WATER_COMMERCIAL_LOSSES,
                        BILLING_COLLECTION_EFFICIENCY),
                request(
                        "OP03",
                        "2026-09-29",
                        "Bajar la cuenta de energía de los bombeos de Pucara",
                        """
                Las tres estaciones de bombeo consumen la mitad de nuestra electricidad. Nadie ha medido su rendimiento desde \
                que se instalaron, las tarifas por horario no se aprovechan y cada corte detiene el servicio en las zonas \
                altas. Buscamos a quien haya hecho una auditoría y nos enseñe a repetirla.
                """,
                        List.of("es"),
                        ENERGY_EFFICIENCY,
                        WASTE_WATER_COLLECTION_TREATMENT),
                request(
                        "OP07",
                        "2026-08-20",
                        "Empty the septic tanks of Lintang by plan, not by complaint",
                        """
                The city handed sanitation over to us. Eighty-six percent of the households use septic tanks that private \
                trucks empty when they overflow; nobody counts where the sludge goes. We have no register of tanks, no tariff \
                and nobody on our staff who has organised such a service before.
                """,
                        List.of("id", "en"),
                        FAECAL_SLUDGE_MANAGEMENT,
                        WASTE_WATER_COLLECTION_TREATMENT),
                request(
                        "OP10",
                        "2026-09-14",
                        "Bills that are paid in Gulmira",
                        """
                Of a hundred rupees we bill, fifty-eight come in. Half of the bills go to addresses where nobody lives, the \
                complaints desk closes at noon and has no list of what was promised. The new management wants to begin with \
                the customer register and the desk, in two of nine divisions.
                """,
                        List.of("ur", "en"),
                        BILLING_COLLECTION_EFFICIENCY,
                        CUSTOMER_RELATIONS),
                request(
                        "OP12",
                        "2026-09-02",
                        "Before the next hurricane reaches Port Vert",
                        """
                Two storms in six years took the intake and the power of the main pumps, and both times the town was without \
                water for nine days. There is no plan of who does what, no spare pump, and nobody knows the condition of the \
                pipes along the shore. We want a plan that is rehearsed, and an order of what to repair first.
                """,
                        List.of("en", "fr"),
                        CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK,
                        ASSET_MANAGEMENT));
    }

    private static List<HandedIn> offers() {
        return List.of(
                offer(
                        "OP02",
                        "2026-08-18",
                        "Comment d’autres font payer la facture par téléphone",
                        1,
                        60,
                        List.of("fr"),
                        new AreaOffer(SERVICE_IN_LOW_INCOME_AREAS, null, 4),
                        new AreaOffer(BILLING_COLLECTION_EFFICIENCY, null, 3)),
                offer(
                        "OP04",
                        "2026-09-09",
                        "How an operator decides when half of the figures are missing",
                        2,
                        90,
                        List.of("de", "en"),
                        new AreaOffer(NON_REVENUE_WATER_COMMERCIAL_LOSSES, null, 4),
                        new AreaOffer(BILLING_COLLECTION_EFFICIENCY, null, 3)),
                offer(
                        "OP05",
                        "2026-09-22",
                        "How people are won for meters they did not ask for",
                        1,
                        70,
                        List.of("nl", "en"),
                        new AreaOffer(NON_REVENUE_WATER_COMMERCIAL_LOSSES, null, 4),
                        new AreaOffer(INFORMATION_TECHNOLOGY, null, 4),
                        new AreaOffer(CUSTOMER_RELATIONS, null, 3)),
                offer(
                        "OP08",
                        "2026-08-27",
                        "How a register of tanks is made together with those who own them",
                        1,
                        80,
                        List.of("ms", "en"),
                        new AreaOffer(FAECAL_SLUDGE_MANAGEMENT, null, 3),
                        new AreaOffer(WASTE_WATER_COLLECTION_TREATMENT, null, 3),
                        new AreaOffer(BILLING_COLLECTION_EFFICIENCY, null, 3)),
                offer(
                        "OP11",
                        "2026-09-24",
                        "Comment on maintient un service après un ouragan, avec peu de monde",
                        1,
                        50,
                        List.of("fr"),
                        new AreaOffer(ASSET_MANAGEMENT, null, 4),
                        new AreaOffer(CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK, null, 3),
                        new AreaOffer(OPERATION_MAINTENANCE, null, 3)));
    }

    /** @param areas the most urgent first */
    private static HandedIn request(
            String operator, String day, String title, String problem, List<String> languages, WorkingArea... areas) {
        return new HandedIn(
                operator,
                day,
                new MenteeRequest(
                        title,
                        problem.strip(),
                        IntStream.range(0, areas.length)
                                .mapToObj(place -> new AreaWish(areas[place], null, place + 1, null))
                                .toList(),
                        languages,
                        false,
                        60,
                        LocalDate.of(2027, 3, 1),
                        24,
                        90,
                        List.of(),
                        null));
    }

    private static HandedIn offer(
            String operator,
            String day,
            String wantsToLearn,
            int mentees,
            int staffDays,
            List<String> languages,
            AreaOffer... areas) {
        return new HandedIn(
                operator,
                day,
                new MentorOffer(
                        List.of(MentorMotivation.SOLIDARITY, MentorMotivation.OPPORTUNITIES_FOR_EMPLOYEES),
                        wantsToLearn,
                        List.of(areas),
                        Stream.of(areas)
                                .map(offered ->
                                        new Expert("Expert of " + operator, "Head of section", offered.area(), true))
                                .toList(),
                        mentees,
                        staffDays,
                        LocalDate.of(2027, 1, 11),
                        4,
                        languages,
                        List.of(),
                        List.<Region>of(),
                        CostRecovery.TRAVEL_ONLY,
                        null,
                        null,
                        List.of(),
                        true));
    }
}
