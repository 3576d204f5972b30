package org.wopengine.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wopengine.document.DocumentType;

/**
 * Writes the worksheets of the progress reports on one work plan, period after period. What was planned until then took
 * place, with a few people more or less; what went otherwise is told.
 */
final class Actuals {
    /** In what is told: nothing is filled in here, where an empty cell means "as planned". */
    private static final String NONE = "none";

    private final Map<String, List<Map<String, String>>> plan;
    private final String verifier;
    private final Set<String> ended = new HashSet<>();
    private final Set<String> travelled = new HashSet<>();

    /** @param verifier who looks at the proof of the outputs */
    Actuals(Paper plan, String verifier) {
        this.plan = new LinkedHashMap<>(plan.tables());
        this.verifier = verifier;
    }

    /**
     * The worksheet of the next report.
     *
     * @param told areas, capacities, readings and spending of the period, and of activities, missions and outputs those
     *     cells that are not as planned
     */
    Paper report(String firstDay, String lastDay, Paper told) {
        var from = LocalDate.parse(firstDay);
        var to = LocalDate.parse(lastDay);
        var tables = new LinkedHashMap<>(told.tables());
        tables.put("outputs", outputs(to, told.table("outputs")));
        tables.put("activities", activities(from, to, told.table("activities")));
        tables.put("missions", missions(to, told.table("missions")));
        return new Paper(Map.of(), tables);
    }

    private List<Map<String, String>> outputs(LocalDate to, List<Map<String, String>> told) {
        var rows = new ArrayList<Map<String, String>>();
        for (var planned : plan.get("outputs")) {
            var row = new LinkedHashMap<String, String>();
            if (!day(planned, "dueOn").isAfter(to)) {
                row.put("quantity", planned.get("quantity"));
                row.put("reachedOn", planned.get("dueOn"));
                row.put("evidence", planned.get("meansOfVerification"));
            }
            tell(rows, planned, row, told);
            if (row.containsKey("quantity")) {
                row.putIfAbsent("verifiedBy", verifier);
                row.putIfAbsent("file", ScannedPapers.FILE + DocumentType.EVIDENCE);
            }
        }
        return rows;
    }

    private List<Map<String, String>> activities(LocalDate from, LocalDate to, List<Map<String, String>> told) {
        var rows = new ArrayList<Map<String, String>>();
        for (var planned : plan.get("activities")) {
            if (ended.contains(planned.get("code"))) {
                continue;
            }
            var row = new LinkedHashMap<String, String>();
            var start = day(planned, "startsOn");
            var end = day(planned, "endsOn");
            if (!start.isAfter(to)) {
                row.put("startedOn", start.toString());
                if (!end.isAfter(to)) {
                    row.put("endedOn", end.toString());
                }
                var share = share(start, end, from, to);
                row.put("women", people(planned, "women", 3));
                row.put("men", people(planned, "men", 5));
                row.put("mentorDays", halfDays(planned.get("mentorDays"), share));
                row.put("menteeDays", halfDays(planned.get("menteeDays"), share));
            }
            tell(rows, planned, row, told);
            if (row.containsKey("endedOn")) {
                ended.add(planned.get("code"));
            }
        }
        return rows;
    }

    private List<Map<String, String>> missions(LocalDate to, List<Map<String, String>> told) {
        var rows = new ArrayList<Map<String, String>>();
        for (var planned : plan.get("missions")) {
            if (travelled.contains(planned.get("code"))) {
                continue;
            }
            var row = new LinkedHashMap<String, String>();
            var start = day(planned, "startsOn");
            if (!start.isAfter(to)) {
                row.put("startedOn", start.toString());
                row.put("days", String.valueOf(1 + ChronoUnit.DAYS.between(start, day(planned, "endsOn"))));
                row.put("persons", planned.get("persons"));
                row.put("report", ScannedPapers.FILE + DocumentType.MISSION_REPORT);
            }
            tell(rows, planned, row, told);
            if (row.containsKey("startedOn")) {
                travelled.add(planned.get("code"));
            }
        }
        return rows;
    }

    /** Puts what is told over what was planned, and keeps the row if there is anything in it. */
    private static void tell(
            List<Map<String, String>> rows,
            Map<String, String> planned,
            Map<String, String> row,
            List<Map<String, String>> told) {
        told.stream()
                .filter(other -> other.get("code").equals(planned.get("code")))
                .flatMap(other -> other.entrySet().stream())
                .filter(cell -> !cell.getValue().isEmpty())
                .forEach(cell -> row.put(cell.getKey(), cell.getValue()));
        row.values().removeIf(NONE::equals);
        if (!row.isEmpty()) {
            row.put("code", planned.get("code"));
            rows.add(row);
        }
    }

    /** The share of an activity's days that lies in a period. */
    private static BigDecimal share(LocalDate start, LocalDate end, LocalDate from, LocalDate to) {
        var first = start.isBefore(from) ? from : start;
        var last = end.isAfter(to) ? to : end;
        var days = Math.max(0, 1 + ChronoUnit.DAYS.between(first, last));
        return BigDecimal.valueOf(days)
                .divide(BigDecimal.valueOf(1 + ChronoUnit.DAYS.between(start, end)), 4, RoundingMode.HALF_UP);
    }

    /** Never quite as many as planned, but the same each time. */
    private static String people(Map<String, String> planned, String who, int spread) {
        var number = Integer.parseInt(planned.get(who));
        var more = Math.floorMod((planned.get("code") + who).hashCode(), spread) - spread / 2;
        return String.valueOf(number == 0 ? 0 : Math.max(1, number + more));
    }

    private static String halfDays(String days, BigDecimal share) {
        return new BigDecimal(days)
                .multiply(share)
                .multiply(BigDecimal.valueOf(2))
                .setScale(0, RoundingMode.HALF_UP)
                .divide(BigDecimal.valueOf(2))
                .toPlainString();
    }

    private static LocalDate day(Map<String, String> planned, String column) {
        return LocalDate.parse(planned.get(column));
    }
}
