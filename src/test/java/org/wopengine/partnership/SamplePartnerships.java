package org.wopengine.partnership;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.operator.NewOperator;
import org.wopengine.operator.Operators;
import org.wopengine.operator.Region;
import org.wopengine.operator.SampleOperators;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** Makes partnerships for tests, straight in the domain and without processes. */
@Component
public class SamplePartnerships {
    public static final Actor OFFICER = new Actor("secretariat", "secretariat", null);

    private static final List<PartnershipStatus> WAY_TO_ACTIVE = List.of(
            PartnershipStatus.SCREENING,
            PartnershipStatus.ELIGIBLE,
            PartnershipStatus.AGREEMENT_DRAFT,
            PartnershipStatus.PRINCIPLE_REVIEW,
            PartnershipStatus.SIGNED,
            PartnershipStatus.DIAGNOSIS,
            PartnershipStatus.PLANNING,
            PartnershipStatus.ACTIVE);

    private final Partnerships partnerships;
    private final Operators operators;
    private final TransactionTemplate transaction;

    SamplePartnerships(Partnerships partnerships, Operators operators, TransactionTemplate transaction) {
        this.partnerships = partnerships;
        this.operators = operators;
        this.transaction = transaction;
    }

    public OperatorCode operator() {
        return operator(SampleOperators.any());
    }

    public OperatorCode operator(String country, Region region) {
        return operator(SampleOperators.in(country, region, "en"));
    }

    private OperatorCode operator(NewOperator command) {
        return transaction.execute(status -> operators.register(command)).code();
    }

    /** A mentee in Zambia looks for help. */
    public PartnershipId open(OperatorCode mentee, String title) {
        return register(new NewPartnership(
                title,
                EntryPath.OPEN_MENTEE,
                mentee,
                List.of(),
                Set.of(WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES),
                null,
                null,
                null,
                "USD"));
    }

    /** Two operators that come together; the mentee applies. */
    public PartnershipId joint(OperatorCode mentor, OperatorCode mentee, String title) {
        return register(new NewPartnership(
                title,
                EntryPath.JOINT,
                mentee,
                List.of(
                        NewParty.operator(mentor, PartyRole.LEAD_MENTOR),
                        NewParty.operator(mentee, PartyRole.LEAD_MENTEE)),
                Set.of(WorkingArea.BILLING_COLLECTION_EFFICIENCY, WorkingArea.OTHER),
                "Disaster preparedness",
                CallWindow.EMERGING,
                "Sample programme",
                "EUR"));
    }

    public PartnershipId register(NewPartnership command) {
        return transaction.execute(status -> partnerships.register(command, OFFICER));
    }

    public void move(PartnershipId id, PartnershipStatus... way) {
        transaction.executeWithoutResult(
                status -> Arrays.stream(way).forEach(next -> partnerships.moveTo(id, next, OFFICER)));
    }

    /** Walks a joint partnership until it is active. */
    public void activate(PartnershipId id) {
        move(id, WAY_TO_ACTIVE.toArray(PartnershipStatus[]::new));
    }
}
