package org.wopengine.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.WopTest;

@WopTest
class SparingHistoryTest {
    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService running;

    @Autowired
    ManagementService jobs;

    @Autowired
    HistoryService history;

    private String deployment;
    private String process;

    /** Begins by a job, waits, and goes on by a job that fails. */
    @BeforeEach
    void beginAProcess() {
        var model = Bpmn.createExecutableProcess("sparing-history")
                .camundaHistoryTimeToLive(3653)
                .startEvent()
                .camundaAsyncBefore()
                .receiveTask("wait")
                .serviceTask("fail")
                .camundaAsyncBefore()
                .camundaExpression("${nobodyOfThisName.fail()}")
                .endEvent()
                .done();
        deployment = models.createDeployment()
                .addModelInstance("sparing-history.bpmn", model)
                .deploy()
                .getId();
        process = running.startProcessInstanceByKey("sparing-history", Map.<String, Object>of("stage", "first"))
                .getId();
        jobs.executeJob(job());
    }

    @AfterEach
    void takeItAway() {
        models.deleteDeployment(deployment, true);
    }

    @Test
    void theLastValueOfAVariableIsKeptAndNoneBefore() {
        running.setVariable(process, "stage", "second");

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(process)
                        .singleResult()
                        .getValue())
                .isEqualTo("second");
        assertThat(history.createHistoricDetailQuery()
                        .processInstanceId(process)
                        .count())
                .isZero();
    }

    @Test
    void aJobThatFailedIsKeptWithItsMessageAndOneThatWentWellIsNot() {
        running.signal(running.createExecutionQuery()
                .processInstanceId(process)
                .activityId("wait")
                .singleResult()
                .getId());
        assertThatThrownBy(() -> jobs.executeJob(job())).hasMessageContaining("nobodyOfThisName");

        assertThat(history.createHistoricJobLogQuery()
                        .processInstanceId(process)
                        .list())
                .singleElement()
                .satisfies(log -> assertThat(log.getJobExceptionMessage()).contains("nobodyOfThisName"))
                .extracting(HistoricJobLog::getFailedActivityId)
                .isEqualTo("fail");
    }

    @Test
    void thePathAndTheProcessAreKept() {
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(process)
                        .list())
                .extracting(visit -> visit.getActivityId())
                .contains("wait");
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(process)
                        .count())
                .isOne();
    }

    private String job() {
        return jobs.createJobQuery().processInstanceId(process).singleResult().getId();
    }
}
