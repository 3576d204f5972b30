package org.wopengine.workflow.internal;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.wopengine.workflow.FormKey;

/** The engine's door to the form of a start event. */
final class StartFormSeam implements StartFormHandler {
    /** Form and model are deployed together and belong together; the model lint allows nothing else. */
    private static final String DEPLOYED_WITH_THE_MODEL = "deployment";

    private final FormKey key;
    private final String formName;
    private final ObjectProvider<TaskForms> forms;
    private final ObjectProvider<FormSubmission> submission;

    StartFormSeam(
            FormKey key, String formName, ObjectProvider<TaskForms> forms, ObjectProvider<FormSubmission> submission) {
        this.key = key;
        this.formName = formName;
        this.forms = forms;
        this.submission = submission;
    }

    @Override
    public void parseConfiguration(
            Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        // nothing of ours is configured in the model: the form is found by where it stands
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
        var data = new StartFormDataImpl();
        data.setProcessDefinition(definition);
        data.setCamundaFormRef(new CamundaFormRefImpl(formName, DEPLOYED_WITH_THE_MODEL));
        data.setDeploymentId(definition.getDeploymentId());
        data.setFormFields(List.of());
        // Tasklist asks for the form it has to draw
        data.setCamundaFormRef(new CamundaFormRefImpl(formName, DefaultFormHandler.FORM_REF_BINDING_DEPLOYMENT));
        return data;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        var form = forms.getObject()
                .at(key)
                .orElseThrow(() -> new IllegalStateException("No TaskForm is registered for " + key));
        submission.getObject().start(form, formName, (ExecutionEntity) scope, submitted);
    }
}
