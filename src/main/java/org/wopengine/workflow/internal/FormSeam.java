package org.wopengine.workflow.internal;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wopengine.workflow.FormKey;

/**
 * Puts our handler behind every user task and every start event with a form. A handler, not a listener: only what a
 * handler throws becomes HTTP 400. Completing such a task in any other way is refused by a built-in listener.
 */
@Component
class FormSeam extends AbstractProcessEnginePlugin {
    private final ObjectProvider<TaskForms> forms;
    private final ObjectProvider<FormSubmission> submission;
    private final ObjectProvider<TaskColumnValues> columns;
    private final ObjectProvider<TaskAnnouncement> announcement;
    private final ObjectProvider<RefusalTexts> texts;
    private final ObjectProvider<Impartiality> impartiality;
    private final ObjectProvider<Gates> gates;

    FormSeam(
            ObjectProvider<TaskForms> forms,
            ObjectProvider<FormSubmission> submission,
            ObjectProvider<TaskColumnValues> columns,
            ObjectProvider<TaskAnnouncement> announcement,
            ObjectProvider<RefusalTexts> texts,
            ObjectProvider<Impartiality> impartiality,
            ObjectProvider<Gates> gates) {
        this.gates = gates;
        this.impartiality = impartiality;
        this.texts = texts;
        this.forms = forms;
        this.submission = submission;
        this.columns = columns;
        this.announcement = announcement;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        add(configuration.getCustomPreVariableSerializers(), configuration::setCustomPreVariableSerializers);
        var listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(parseListener());
    }

    @SuppressWarnings("rawtypes") // the engine's own signature
    private static void add(
            List<TypedValueSerializer> present, java.util.function.Consumer<List<TypedValueSerializer>> set) {
        var serializers = new ArrayList<TypedValueSerializer>();
        if (present != null) {
            serializers.addAll(present);
        }
        serializers.add(new SubmissionSerializer());
        set.accept(serializers);
    }

    private BpmnParseListener parseListener() {
        return new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                var key =
                        FormKey.of(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey(), task.getKey());
                task.setTaskFormHandler(new TaskFormSeam(
                        key, formName(task.getFormDefinition()), forms, submission, impartiality, gates));
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, new SubmitGuard(texts));
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, columns.getObject());
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, announcement.getObject());
            }

            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                var start = definition.getInitial();
                if (definition.getStartFormDefinition() != null && start != null) {
                    var key = FormKey.of(definition.getKey(), start.getId());
                    definition.setStartFormHandler(
                            new StartFormSeam(key, formName(definition.getStartFormDefinition()), forms, submission));
                    definition.setHasStartFormKey(true);
                }
                definition.addBuiltInListener(
                        org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_START, columns.getObject());
            }
        };
    }

    private static String formName(FormDefinition definition) {
        var reference = definition == null ? null : definition.getCamundaFormDefinitionKey();
        return reference == null ? null : reference.getExpressionText();
    }
}
