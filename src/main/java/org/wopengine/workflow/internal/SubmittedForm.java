package org.wopengine.workflow.internal;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.shared.Refused;

/**
 * The form that the running command submits: whoever refuses its answers further on, in a service task, is answered by
 * the labels of this form. Lives as long as the command; a job or a message has none.
 */
final class SubmittedForm {
    private static final ThreadLocal<SubmittedForm> CURRENT = new ThreadLocal<>();

    private final String name;
    private final RefusalTexts texts;

    private SubmittedForm(String name, RefusalTexts texts) {
        this.name = name;
        this.texts = texts;
    }

    /** Begins with the answers being handed on and ends with the command. */
    static void begin(String name, RefusalTexts texts) {
        CURRENT.set(new SubmittedForm(name, texts));
        Context.getCommandContext().registerCommandContextListener(new CommandContextListener() {
            @Override
            public void onCommandContextClose(CommandContext context) {
                CURRENT.remove();
            }

            @Override
            public void onCommandFailed(CommandContext context, Throwable failure) {
                CURRENT.remove();
            }
        });
    }

    /** Does a service task's work; what it refuses becomes the refusal of the form, if there is one. */
    static void answering(Runnable work) {
        var form = CURRENT.get();
        try {
            work.run();
        } catch (Refused refused) {
            throw form == null ? refused : form.texts.of(refused, form.name);
        } catch (InvalidAnswers invalid) {
            throw form == null ? invalid : form.texts.of(invalid, form.name);
        }
    }
}
