package org.wopengine.worksheet;

import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wopengine.answers.Value;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.DraftContents.Row;
import org.wopengine.worksheet.Reading.Flaw;
import org.wopengine.worksheet.SheetShape.Section;

/** Reads raw text into a sheet's record and finds all there is to correct. */
@Component
class SheetReader {
    private static final Pattern PLACE = Pattern.compile("(\\w+)\\[(\\d+)](?:\\.(\\w+))?");

    private final Validator validator;
    private final SheetTexts texts;
    private final SheetFiles files;

    SheetReader(Validator validator, SheetTexts texts, SheetFiles files) {
        this.validator = validator;
        this.texts = texts;
        this.files = files;
    }

    <C> Reading<C> read(PartnershipId partnership, Sheet<C> sheet, DraftContents raw) {
        return new Pass<>(partnership, sheet, raw).reading();
    }

    /** One reading of one draft. */
    private final class Pass<C> {
        private final PartnershipId partnership;
        private final Sheet<C> sheet;
        private final SheetShape shape;
        private final DraftContents raw;
        private final Set<Flaw> flaws = new LinkedHashSet<>();
        /** Position on the page of each row in the record's list. */
        private final Map<String, List<Integer>> positions = new LinkedHashMap<>();

        private final Map<String, Integer> filled = new LinkedHashMap<>();

        Pass(PartnershipId partnership, Sheet<C> sheet, DraftContents raw) {
            this.partnership = partnership;
            this.sheet = sheet;
            this.shape = SheetShape.of(sheet);
            this.raw = raw;
        }

        Reading<C> reading() {
            var values = new LinkedHashMap<String, Object>();
            for (var section : shape.sections()) {
                if (section.single()) {
                    values.putAll(cells(section, 0, row(section)));
                } else {
                    values.put(section.name(), rows(section));
                }
            }
            var contents = sheet.contents().cast(Records.create(shape.contents(), values));
            var choices = choices(contents);
            choices.forEach(this::checkChoices);
            validate(contents, values);
            if (flaws.isEmpty()) {
                sheet.check(partnership, contents).forEach(problem -> place(problem.field(), problem.text()));
            }
            return new Reading<>(contents, sorted(), choices, filled);
        }

        private Row row(Section section) {
            return raw.rows(section.name()).stream().findFirst().orElse(new Row("one", 0, Map.of()));
        }

        private List<Object> rows(Section section) {
            var read = new ArrayList<Object>();
            var places = new ArrayList<Integer>();
            var rows = raw.rows(section.name());
            for (int position = 0; position < rows.size(); position++) {
                if (section.given() || !rows.get(position).blankIn(section.columns())) {
                    places.add(position);
                    read.add(Records.create(section.rowType(), cells(section, position, rows.get(position))));
                }
            }
            positions.put(section.name(), places);
            filled.put(section.name(), read.size());
            return List.copyOf(read);
        }

        private Map<String, Object> cells(Section section, int position, Row row) {
            var values = new LinkedHashMap<String, Object>();
            for (var column : section.columns()) {
                var cell = row.cell(column.name());
                if (!cell.others().isEmpty()) {
                    flaws.add(new Flaw(section, position, column, texts.text("worksheet.problem.two-values")));
                }
                try {
                    values.put(column.name(), Value.read(column.type(), cell.value()));
                } catch (Value.Unreadable unreadable) {
                    values.put(column.name(), null);
                    flaws.add(new Flaw(section, position, column, texts.text(unreadable.getMessage())));
                }
            }
            return values;
        }

        private Map<String, List<Choice>> choices(C contents) {
            var choices = new LinkedHashMap<>(files.offered(partnership, sheet));
            for (var section : shape.sections()) {
                for (var column : section.columns()) {
                    if (column.type() == String.class && !column.given()) {
                        var place = section.place(column);
                        var offered = sheet.choices(partnership, place, contents);
                        if (!offered.isEmpty()) {
                            choices.put(place, offered);
                        }
                    }
                }
            }
            return choices;
        }

        private void checkChoices(String place, List<Choice> offered) {
            for (var section : shape.sections()) {
                for (var column : section.columns()) {
                    if (section.place(column).equals(place)) {
                        checkChoices(section, column, offered);
                    }
                }
            }
        }

        private void checkChoices(Section section, Column column, List<Choice> offered) {
            var rows = raw.rows(section.name());
            for (int position = 0; position < rows.size(); position++) {
                var value = rows.get(position).cell(column.name()).value().strip();
                if (!value.isEmpty()
                        && (!column.isFile() || DocumentReference.fits(value))
                        && offered.stream().noneMatch(choice -> choice.value().equals(value))) {
                    flaws.add(new Flaw(
                            section,
                            position,
                            column,
                            texts.text(column.isFile() ? "worksheet.no-such-file" : "answers.not-a-choice")));
                }
            }
        }

        private void validate(C contents, Map<String, Object> values) {
            for (var violation : validator.validate(contents)) {
                place(text(violation.getPropertyPath()), violation.getMessage());
            }
            positions.forEach((section, places) -> {
                var rows = (List<?>) values.get(section);
                for (int index = 0; index < rows.size(); index++) {
                    for (var violation : validator.validate(rows.get(index))) {
                        var column = text(violation.getPropertyPath());
                        place(
                                section + "[" + index + "]" + (column.isEmpty() ? "" : "." + column),
                                violation.getMessage());
                    }
                }
            });
        }

        /** The path without the nodes that name no component. */
        private static String text(Path path) {
            return path.toString().replaceAll("\\.?<[^>]*>", "");
        }

        /** Notes a problem where the person sees it. An unreadable cell is not also called empty. */
        private void place(String field, String text) {
            var flaw = flaw(field == null ? "" : field, text);
            var unreadable = flaw.column() != null
                    && flaws.stream()
                            .anyMatch(known -> known.section() == flaw.section()
                                    && known.row() == flaw.row()
                                    && known.column() == flaw.column());
            if (!unreadable || cell(flaw).isBlank()) {
                flaws.add(flaw);
            }
        }

        private String cell(Flaw flaw) {
            var rows = raw.rows(flaw.section().name());
            return flaw.row() < 0 || flaw.row() >= rows.size()
                    ? ""
                    : rows.get(flaw.row()).cell(flaw.column().name()).value();
        }

        private Flaw flaw(String field, String text) {
            var row = PLACE.matcher(field);
            if (row.matches()) {
                var section = shape.section(row.group(1));
                var position = positions.get(section.name()).get(Integer.parseInt(row.group(2)));
                var column = row.group(3) == null
                        ? null
                        : section.column(row.group(3)).orElse(null);
                return new Flaw(section, position, column, text);
            }
            for (var section : shape.sections()) {
                if (section.name().equals(field)) {
                    return new Flaw(section, -1, null, text);
                }
                var column = section.single() ? section.column(field) : Optional.<Column>empty();
                if (column.isPresent()) {
                    return new Flaw(section, 0, column.get(), text);
                }
            }
            return new Flaw(shape.sections().get(0), -1, null, text);
        }

        private List<Flaw> sorted() {
            return flaws.stream()
                    .sorted(Comparator.<Flaw>comparingInt(
                                    flaw -> shape.sections().indexOf(flaw.section()))
                            .thenComparingInt(Flaw::row)
                            .thenComparingInt(flaw -> flaw.section().columns().indexOf(flaw.column())))
                    .toList();
        }
    }
}
