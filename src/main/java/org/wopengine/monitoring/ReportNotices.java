package org.wopengine.monitoring;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.identity.Groups;
import org.wopengine.notification.Notifications;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workplan.Progress;
import org.wopengine.workplan.ProgressLabel;

/** Who hears what a report says, when it first comes to the secretariat's decision. */
@Component
class ReportNotices {
    private final Partnerships partnerships;
    private final Notifications notifications;

    ReportNotices(Partnerships partnerships, Notifications notifications) {
        this.partnerships = partnerships;
        this.notifications = notifications;
    }

    void tell(PartnershipId id, int period, HealthSummary health, ReportContents contents, WriteReport report) {
        if (health.isAlarming()) {
            notifications.tell(id, Groups.SECRETARIAT, "health-alert", period, health.lowest(), health.gap());
        }
        var worse = worseThanBaseline(contents.readings());
        if (!worse.isEmpty()) {
            tellPartnersAndSecretariat(id, "indicator-worse", period, worse);
        }
        if (Boolean.TRUE.equals(report.withFinance())
                && report.lastInstalment().signum() > 0
                && Instalment.mayAskForNext(report.lastInstalment(), report.spentOfInstalment())) {
            tellPartnersAndSecretariat(
                    id,
                    "instalment-spent",
                    period,
                    Instalment.percentSpent(report.lastInstalment(), report.spentOfInstalment())
                            .toPlainString());
        }
    }

    private void tellPartnersAndSecretariat(PartnershipId id, String kind, Object... arguments) {
        var groups =
                partnerships.leads(id).stream().map(OperatorCode::group).collect(Collectors.toCollection(TreeSet::new));
        groups.add(Groups.SECRETARIAT);
        groups.forEach(group -> notifications.tell(id, group, kind, arguments));
    }

    private static String worseThanBaseline(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> Progress.of(
                                        reading.indicator().direction(),
                                        reading.baseline(),
                                        reading.target(),
                                        reading.value())
                                .label()
                        == ProgressLabel.DETERIORATED)
                .map(reading -> reading.indicator().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
