package org.wopengine.workplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.wopengine.partnership.ActivityType;
import org.wopengine.partnership.CostCategory;

/** A good plan as large as they come: 40 outputs, 100 activities, long texts, accents, cents, blanks and zeros. */
public final class BigPlan {
    static final int OUTPUTS = 40;
    static final int ACTIVITIES = 100;

    private BigPlan() {}

    static PlanContents plan() {
        var plan = new PlanBuilder();
        plan.outputs.clear();
        plan.activities.clear();
        for (int number = 1; number <= OUTPUTS; number++) {
            plan.outputs.add(new OutputRow(
                    "OP" + number,
                    number % 2 == 0 ? "CO2" : "CO1",
                    number % 2 == 0 ? PlanBuilder.BILLING : PlanBuilder.LOSSES,
                    text("Producto n.º " + number + ": lecteurs formés à l’écoute, «¿quién?» – Łódź 水道", 480),
                    new BigDecimal(number).add(new BigDecimal("0.25")),
                    "lecteurs",
                    LocalDate.parse("2028-06-30"),
                    text("Registre signé", 200),
                    "Rosa Quispe"));
        }
        for (int number = 1; number <= ACTIVITIES; number++) {
            var from = LocalDate.parse("2027-02-01").plusDays(number * 3L);
            plan.activities.add(new ActivityRow(
                    "A" + number,
                    "OP" + ((number - 1) % OUTPUTS + 1),
                    number % 2 == 0 ? PlanBuilder.BILLING : PlanBuilder.LOSSES,
                    ActivityType.ON_THE_JOB_TRAINING,
                    text("Formation nº " + number + " sur le réseau, avec visites de nuit", 190),
                    "OP11",
                    ActivityPlace.MENTEE_SITE,
                    from,
                    from.plusDays(2),
                    number % 7 == 0 ? 0 : number,
                    12,
                    new BigDecimal("1.5"),
                    new BigDecimal("3.0"),
                    number % 10 == 0 ? "A" + (number - 1) : null));
        }
        plan.budget.clear();
        for (int number = 0; number < 20; number++) {
            plan.budget.add(new BudgetRow(
                    2027 + number % 2,
                    CostCategory.TRAVEL,
                    "Vuelos y visados " + number,
                    number % 2 == 0 ? "A" + (number + 1) : null,
                    "OP03",
                    "Solidarity fund",
                    new BigDecimal(number == 0 ? "6000.50" : "6000.00")));
        }
        plan.inKind.set(
                0,
                new InKindRow(
                        "OP11",
                        CostCategory.STAFF_TIME,
                        "Staff days",
                        new BigDecimal("200"),
                        InKindUnit.PERSON_DAY,
                        new BigDecimal("50.25"),
                        BigDecimal.ZERO));
        return plan.build();
    }

    private static String text(String start, int length) {
        var text = new StringBuilder(start);
        while (text.length() < length) {
            text.append(" suite ").append(text.length());
        }
        return text.substring(0, length);
    }
}
