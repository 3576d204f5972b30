package org.wopengine.workflow.internal;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The engine looks for a serializer even for a transient value. This one lets a {@link Submission}, and what a decision
 * table said before it is mapped, through in memory, and refuses to write them anywhere.
 */
final class SubmissionSerializer extends AbstractTypedValueSerializer<ObjectValue> {
    SubmissionSerializer() {
        super(ValueType.OBJECT);
    }

    @Override
    public String getName() {
        return "form-submission";
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        if (value instanceof SerializableValue serialized && !serialized.isDeserialized()) {
            return false;
        }
        return value.getValue() instanceof Submission || value.getValue() instanceof DmnDecisionResult;
    }

    @Override
    public ObjectValue convertToTypedValue(UntypedValueImpl untyped) {
        return (ObjectValue) Variables.objectValue(untyped.getValue(), untyped.isTransient())
                .serializationDataFormat(getName())
                .create();
    }

    @Override
    public void writeValue(ObjectValue value, ValueFields fields) {
        if (!value.isTransient()) {
            throw new IllegalStateException("Answers of a form are never stored in the engine");
        }
    }

    @Override
    public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
        throw new IllegalStateException("Answers of a form are never read back from the engine");
    }
}
