package org.wopengine.monitoring;

import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.UseCases;

/** Reads the stored reports. */
@UseCases
@Transactional(readOnly = true)
class ReportReads implements Reports {
    private final PeriodStore periods;
    private final ReportStore reports;
    private final ReportVersionStore versions;
    private final CoSignatureStore signatures;
    private final ReportDecisionStore decisions;
    private final Partnerships partnerships;

    ReportReads(
            PeriodStore periods,
            ReportStore reports,
            ReportVersionStore versions,
            CoSignatureStore signatures,
            ReportDecisionStore decisions,
            Partnerships partnerships) {
        this.periods = periods;
        this.reports = reports;
        this.versions = versions;
        this.signatures = signatures;
        this.decisions = decisions;
        this.partnerships = partnerships;
    }

    @Override
    public List<ReportView> of(PartnershipId partnership) {
        return reports.findByPartnershipOrderByPeriod(partnership.reference()).stream()
                .map(report -> view(partnership, report, versions.require(partnership, report)))
                .toList();
    }

    @Override
    public Optional<ReportView> latest(PartnershipId partnership) {
        var all = reports.findByPartnershipOrderByPeriod(partnership.reference());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1))
                        .map(report -> view(partnership, report, versions.require(partnership, report)));
    }

    @Override
    public List<ReportView> versions(PartnershipId partnership, int period) {
        return reports.findByPartnershipAndPeriod(partnership.reference(), period)
                .map(report ->
                        versions.findByPartnershipAndPeriodOrderByVersion(partnership.reference(), period).stream()
                                .map(version -> view(partnership, report, version))
                                .toList())
                .orElseGet(List::of);
    }

    @Override
    public List<PeriodView> periods(PartnershipId partnership) {
        return periods.findByPartnershipOrderByNumber(partnership.reference()).stream()
                .map(ReportingPeriod::view)
                .toList();
    }

    @Override
    public List<ReportDecisionView> decisions(PartnershipId partnership) {
        return decisions.findByPartnershipOrderById(partnership.reference()).stream()
                .map(DecisionOnReport::view)
                .toList();
    }

    @Override
    public Achievements achievements(PartnershipId partnership) {
        var accepted = reports.findByPartnershipOrderByPeriod(partnership.reference()).stream()
                .filter(report -> report.status().isAccepted())
                .map(report -> versions.require(partnership, report))
                .toList();
        var currency = accepted.stream()
                .findFirst()
                .map(ReportVersion::currency)
                .orElseGet(() -> partnerships.require(partnership).currency());
        return Achieving.of(
                accepted.stream()
                        .map(version -> version.contents(
                                periods.require(partnership, version.period()).view()))
                        .toList(),
                currency);
    }

    private ReportView view(PartnershipId partnership, Report report, ReportVersion version) {
        var period = periods.require(partnership, report.period()).view();
        var contents = version.contents(period);
        return new ReportView(
                partnership,
                period,
                report.status(),
                version.version(),
                version.planVersion(),
                version.currency(),
                version.answers(),
                version.writtenBy(),
                version.writtenAt(),
                report.light(),
                report.requestedChanges(),
                contents.areas(),
                contents.outputs(),
                contents.activities(),
                contents.missions(),
                contents.capacities(),
                contents.readings(),
                contents.spending(),
                signatures.findByPartnershipAndPeriodOrderByGivenAt(partnership.reference(), report.period()).stream()
                        .map(CoSignature::view)
                        .toList());
    }
}
