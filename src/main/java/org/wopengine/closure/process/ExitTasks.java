package org.wopengine.closure.process;

import static org.wopengine.workflow.ServiceTask.does;
import static org.wopengine.workflow.ServiceTask.records;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wopengine.closure.Exits;
import org.wopengine.closure.SettleTermination;

/** The service tasks of the model {@code partnership-exit}, in its order. */
@Configuration(proxyBeanMethods = false)
class ExitTasks {
    @Bean
    JavaDelegate exitStop(Exits exits) {
        return does(token -> exits.stop(token.partnership(), PartnershipExit.KIND.get(token)));
    }

    @Bean
    JavaDelegate exitRecordSettlement(Exits exits) {
        return records(
                SettleTermination.class,
                (token, settlement) -> exits.settle(token.partnership(), settlement, token.actor()));
    }

    @Bean
    JavaDelegate exitTellParties(Exits exits) {
        return does(token -> exits.tellParties(token.partnership(), PartnershipExit.KIND.get(token)));
    }
}
