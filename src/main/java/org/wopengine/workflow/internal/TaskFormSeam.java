package org.wopengine.workflow.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.ObjectProvider;
import org.wopengine.shared.Actor;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;

/** The engine's door to one user task's form. Values to show come live from the domain, none is stored for it. */
final class TaskFormSeam implements TaskFormHandler {
    /** Form and model are deployed together and belong together; the model lint allows nothing else. */
    /** But for the signs that {@code CodeText} breaks addresses with. */
    private static final Pattern AND = Pattern.compile("&(?!#(?:46|58|64);)");

    private static final Pattern HEADINGS = Pattern.compile("(?m)^(\\s*)(#|==|--)");

    private static final String DEPLOYED_WITH_THE_MODEL = "deployment";

    private final FormKey key;
    private final String formName;
    private final ObjectProvider<TaskForms> forms;
    private final ObjectProvider<FormSubmission> submission;
    private final ObjectProvider<Impartiality> impartiality;
    private final ObjectProvider<Gates> gates;

    TaskFormSeam(
            FormKey key,
            String formName,
            ObjectProvider<TaskForms> forms,
            ObjectProvider<FormSubmission> submission,
            ObjectProvider<Impartiality> impartiality,
            ObjectProvider<Gates> gates) {
        this.gates = gates;
        this.impartiality = impartiality;
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
    public TaskFormData createTaskForm(TaskEntity task) {
        var form = form();
        var token = new EngineToken(task.getExecution(), Actor.system());
        var fields = new ArrayList<FormField>();
        form.show(token).forEach((name, value) -> fields.add(field(name, plain(value))));
        gates.getObject().show(form, token).forEach((name, value) -> fields.add(field(name, plain(value))));
        impartiality.getObject().show(form, task, reader()).forEach((name, value) -> fields.add(field(name, value)));
        EarlierAnswers.of(form, token).ifPresent(earlier -> forms.getObject()
                .asOffered(formName, earlier)
                .forEach((name, value) -> fields.add(field(name, value))));
        var data = new TaskFormDataImpl();
        data.setTask(task);
        data.setCamundaFormRef(new CamundaFormRefImpl(formName, DEPLOYED_WITH_THE_MODEL));
        data.setDeploymentId(task.getProcessDefinition().getDeploymentId());
        data.setFormFields(fields);
        // Tasklist asks for the form it has to draw
        data.setCamundaFormRef(new CamundaFormRefImpl(formName, DefaultFormHandler.FORM_REF_BINDING_DEPLOYMENT));
        return data;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        submission.getObject().submit(form(), formName, (TaskEntity) scope, submitted);
    }

    /** Who opens the form; null where the product itself asks. */
    private static String reader() {
        var authentication = Context.getCommandContext().getAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }

    private TaskForm<?> form() {
        return forms.getObject()
                .at(key)
                .orElseThrow(() -> new IllegalStateException("No TaskForm is registered for " + key));
    }

    /**
     * The form draws its texts as markdown with HTML; what people wrote is neither. Nothing of it may get lost, and it
     * makes no links, pictures or headings that look like ours.
     */
    private static Object plain(Object value) {
        if (value instanceof List<?> options) {
            return JsonList.ofOptions(options);
        }
        if (!(value instanceof String text)) {
            return value;
        }
        var tags = AND.matcher(text)
                .replaceAll("&amp;")
                .replace("<", "&lt;")
                .replace("](", "]\\(")
                .replace("]:", "]\\:");
        return HEADINGS.matcher(tags).replaceAll("$1\\\\$2");
    }

    private static FormField field(String name, Object value) {
        var field = new FormFieldImpl();
        field.setId(name);
        field.setValue(value instanceof TypedValue typed ? typed : Variables.untypedValue(value));
        return field;
    }
}
