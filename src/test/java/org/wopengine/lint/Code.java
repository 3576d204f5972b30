package org.wopengine.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the Java side offers to the models.
 *
 * @param contracts the mirror class of each model
 * @param beans what a model may call, by bean name
 * @param forms the classes that read a form's answers
 * @param mentions whether any class of the product holds this text as a constant
 */
record Code(List<Contract> contracts, Map<String, Bean> beans, List<Answered> forms, Predicate<String> mentions) {
    static final Code NOTHING = new Code(List.of(), Map.of(), List.of(), text -> true);

    Optional<Contract> contract(String process) {
        return contracts.stream()
                .filter(contract -> contract.process().equals(process))
                .findFirst();
    }

    List<Answered> forms(String process, String element) {
        return forms.stream()
                .filter(form -> form.process().equals(process) && form.element().equals(element))
                .toList();
    }

    /**
     * The class that mirrors one model and says which module owns it.
     *
     * @param variables routing variables by name, with the enum, String, Integer … they hold
     */
    record Contract(String process, String module, String type, Map<String, Class<?>> variables) {}

    /**
     * One bean a model may call.
     *
     * @param listens whether it is a task or execution listener
     * @param delegates whether it is a delegate of a service task
     */
    record Bean(String module, boolean delegates, boolean listens) {}

    /**
     * The class that reads one form's answers.
     *
     * @param answers the record whose components are the form's keys
     * @param impartial whether it asks who may decide, and so has the fields about the own interest, too
     * @param gate whether it is the form of a gate, and so has the fields about the principles, too
     * @param shows the names of what it shows on top of the form, or null if nobody can tell without a partnership
     */
    record Answered(
            String process,
            String element,
            String type,
            Class<?> answers,
            boolean impartial,
            boolean gate,
            Set<String> shows) {}
}
