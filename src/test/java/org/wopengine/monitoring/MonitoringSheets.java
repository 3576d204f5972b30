package org.wopengine.monitoring;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.Typist;

/** Types good worksheets of reports, to begin tests with. */
@Component
public class MonitoringSheets {
    private final Typist typist;
    private final ReportSheet sheet;
    private final TransactionTemplate transaction;

    MonitoringSheets(Typist typist, ReportSheet sheet, TransactionTemplate transaction) {
        this.typist = typist;
        this.sheet = sheet;
        this.transaction = transaction;
    }

    /** As little as a report may say, while nothing of the plan is due. */
    public void typeLittle(PartnershipId id) {
        type(id, report -> {});
    }

    /** Everything of the plan was done in time; the losses are at this value. */
    public void typeAsPlanned(PartnershipId id, String losses) {
        type(id, report -> report.asPlanned(losses));
    }

    /** The same, and this many of each output are there. */
    public void typeReached(PartnershipId id, String quantity, String on) {
        type(id, report -> report.asPlanned("43.6")
                .outputs
                .replaceAll(output -> ReportBuilder.reached(output, quantity, on)));
    }

    void type(PartnershipId id, Consumer<ReportBuilder> change) {
        var report = new ReportBuilder(transaction.execute(status -> sheet.start(id)));
        change.accept(report);
        typist.type(id, sheet, report.build(), "op03");
    }
}
