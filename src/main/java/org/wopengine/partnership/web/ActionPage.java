package org.wopengine.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wopengine.answers.Problem;
import org.wopengine.partnership.PartnershipAction;
import org.wopengine.partnership.PartnershipView;

/**
 * The page of one action: its fields with what was typed and what is wrong with it.
 *
 * @param refusal why nothing was done, in words; null if nothing was refused
 * @param open whether it can be tried (again): there is no form for what cannot be done now
 */
record ActionPage(
        PartnershipView partnership, PartnershipAction action, List<Field> fields, String refusal, boolean open) {

    static ActionPage empty(PartnershipView partnership, PartnershipAction action) {
        return of(partnership, action, Map.of(), List.of(), null);
    }

    static ActionPage of(
            PartnershipView partnership,
            PartnershipAction action,
            Map<String, String> typed,
            List<Problem> problems,
            String refusal) {
        var errors = problems.stream()
                .filter(problem -> problem.field() != null)
                .collect(Collectors.toMap(Problem::field, Problem::text, (first, second) -> first + " " + second));
        var fields = Arrays.stream(answers(action).getRecordComponents())
                .map(component -> Field.of(component, typed, errors))
                .toList();
        var general = problems.stream()
                .filter(problem ->
                        fields.stream().noneMatch(field -> field.name().equals(problem.field())))
                .map(Problem::text)
                .collect(Collectors.joining(" "));
        return new ActionPage(
                partnership, action, fields, refusal == null && !general.isEmpty() ? general : refusal, true);
    }

    /** The same page, with the refusal only. */
    ActionPage closed() {
        return new ActionPage(partnership, action, fields, refusal, false);
    }

    static Class<? extends ActionAnswers> answers(PartnershipAction action) {
        return switch (action) {
            case WITHDRAW -> ActionAnswers.Withdraw.class;
            case SUSPEND -> ActionAnswers.Suspend.class;
            case RESUME -> ActionAnswers.Resume.class;
            case TERMINATE -> ActionAnswers.Terminate.class;
            case REQUEST_AMENDMENT -> ActionAnswers.RequestAmendment.class;
            case REQUEST_ADDENDUM -> ActionAnswers.RequestAddendum.class;
            case WITHDRAW_ADDENDUM -> ActionAnswers.WithdrawAddendum.class;
            case BRING_FOLLOW_UP_FORWARD -> ActionAnswers.BringFollowUpForward.class;
        };
    }

    /** Key of the texts of this action, such as {@code partnership.action.withdraw}. */
    public String key() {
        return "partnership.action." + action.slug();
    }

    /**
     * One field.
     *
     * @param options keys of the labels by value; empty if it is no choice
     * @param date whether it is a day
     * @param error what to correct, or null
     */
    record Field(String name, boolean required, boolean date, Map<String, String> options, String value, String error) {
        static Field of(RecordComponent component, Map<String, String> typed, Map<String, String> errors) {
            var name = component.getName();
            return new Field(
                    name,
                    demanded(component),
                    component.getType() == java.time.LocalDate.class,
                    component.getType().isEnum() ? options(component.getType()) : Map.of(),
                    typed.getOrDefault(name, ""),
                    errors.get(name));
        }

        private static boolean demanded(RecordComponent component) {
            return component.isAnnotationPresent(NotNull.class)
                    || component.isAnnotationPresent(NotBlank.class)
                    || component.getAccessor().isAnnotationPresent(NotNull.class)
                    || component.getAccessor().isAnnotationPresent(NotBlank.class);
        }

        private static Map<String, String> options(Class<?> list) {
            var options = new java.util.LinkedHashMap<String, String>();
            for (var constant : list.getEnumConstants()) {
                options.put(constant.toString(), "code." + list.getSimpleName() + "." + constant);
            }
            return options;
        }

        public boolean isChoice() {
            return !options.isEmpty();
        }
    }
}
