package org.wopengine.walk;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import org.wopengine.answers.Rows;

/** The fields of a form as its answers record spells them, each with its type and its rules. Of rows, the first. */
final class AnswerKeys {
    private AnswerKeys() {}

    /**
     * @param key as the form sends it
     * @param type of the answer; of its elements, if it is a list
     * @param row prefix of the row it stands in, or empty
     */
    record AnswerKey(String key, Class<?> type, boolean list, String row, Field rules) {
        <R extends Annotation> R rule(Class<R> rule) {
            return rules.getAnnotation(rule);
        }

        boolean has(Class<? extends Annotation> rule) {
            return rule(rule) != null;
        }
    }

    static List<AnswerKey> of(Class<?> answers) {
        var keys = new ArrayList<AnswerKey>();
        collect(answers, "", keys);
        return keys;
    }

    private static void collect(Class<?> answers, String row, List<AnswerKey> keys) {
        for (var component : answers.getRecordComponents()) {
            var rules = field(answers, component.getName());
            var list = component.getType() == List.class;
            var type = list
                    ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                    : component.getType();
            if (component.isAnnotationPresent(Rows.class)) {
                collect(type, row + component.getName() + "_1_", keys);
            } else {
                keys.add(new AnswerKey(row + component.getName(), type, list, row, rules));
            }
        }
    }

    private static Field field(Class<?> answers, String name) {
        try {
            return answers.getDeclaredField(name);
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
