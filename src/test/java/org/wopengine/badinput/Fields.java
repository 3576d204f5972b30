package org.wopengine.badinput;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.Rows;

/** The fields a record is read from, every row of them, each with its type and its rules. */
public final class Fields {
    private Fields() {}

    /**
     * @param key as it is sent
     * @param type of the answer; of its elements, if it is a list
     */
    public record OneField(String key, Class<?> type, boolean list, Field rules) {
        <R extends Annotation> R rule(Class<R> rule) {
            return rules.getAnnotation(rule);
        }

        boolean has(Class<? extends Annotation> rule) {
            return rule(rule) != null;
        }
    }

    public static List<OneField> of(Class<?> answers) {
        var fields = new ArrayList<OneField>();
        collect(answers, "", fields);
        if (!fields.stream().map(OneField::key).toList().equals(List.copyOf(AnswerReader.keys(answers)))) {
            throw new AssertionError("Spelled otherwise than the reader does: " + answers);
        }
        return fields;
    }

    private static void collect(Class<?> answers, String prefix, List<OneField> fields) {
        for (var component : answers.getRecordComponents()) {
            var list = component.getType() == List.class;
            var type = list
                    ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                    : component.getType();
            var rows = component.getAnnotation(Rows.class);
            if (rows == null) {
                fields.add(new OneField(prefix + component.getName(), type, list, rules(answers, component.getName())));
            } else {
                for (int row = 1; row <= rows.value(); row++) {
                    collect(type, prefix + component.getName() + "_" + row + "_", fields);
                }
            }
        }
    }

    private static Field rules(Class<?> answers, String name) {
        try {
            return answers.getDeclaredField(name);
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
