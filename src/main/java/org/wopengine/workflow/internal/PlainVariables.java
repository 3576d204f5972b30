package org.wopengine.workflow.internal;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.StringValue;

/** What the engine can keep in a variable: plain values. No object of a Java class, no file, no text it would cut. */
final class PlainVariables {
    private static final Set<String> KEPT = Set.of(
            "null", "string", "boolean", "short", "integer", "long", "double", "date", "json", "form-submission");

    private PlainVariables() {}

    static void apply(ProcessEngineConfigurationImpl configuration) {
        var serializers = configuration.getVariableSerializers();
        for (TypedValueSerializer<?> serializer : serializers.getSerializers()) {
            if (!KEPT.contains(serializer.getName())) {
                serializers.removeSerializer(serializer);
            }
        }
        var text = serializers.getSerializerByName(new ShortText().getName());
        var position = serializers.getSerializerIndex(text);
        serializers.removeSerializer(text);
        serializers.addSerializer(new ShortText(), position);
        configuration.setFallbackSerializerFactory(null);
    }

    /** The engine's column takes 4000 characters; the database's complaint about more is no answer to anybody. */
    static final class ShortText extends StringValueSerializer {
        static final int LONGEST = 4000;

        @Override
        public void writeValue(StringValue value, ValueFields fields) {
            if (value.getValue() != null
                    && value.getValue().codePointCount(0, value.getValue().length()) > LONGEST) {
                throw new BadUserRequestException("A text is longer than 4000 characters. Shorten it");
            }
            super.writeValue(value, fields);
        }
    }
}
