package org.wopengine.reconciliation;

import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code --wop.reconciliation.and-end=true}: looks, prints what disagrees and ends, with 1 if anything does. For
 * an operator at the console, after a restored backup for example.
 */
@Component
@ConditionalOnProperty("wop.reconciliation.and-end")
class ReconciliationCommand implements ApplicationRunner, ExitCodeGenerator {
    private final Reconciliation reconciliation;
    private final TransactionTemplate transaction;
    private final ApplicationContext application;
    private int code;

    ReconciliationCommand(
            Reconciliation reconciliation, TransactionTemplate transaction, ApplicationContext application) {
        this.reconciliation = reconciliation;
        this.transaction = transaction;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var look = transaction.execute(status -> reconciliation.look(null));
        print(look, System.out);
        code = look.holds() ? 0 : 1;
        System.exit(SpringApplication.exit(application));
    }

    static void print(Look look, PrintStream out) {
        look.results().forEach(result -> {
            out.printf("%s %s%n", result.code(), result.count() == 0 ? "holds" : result.count() + " findings");
            result.findings().forEach(finding -> out.printf("    %s: %s%n", finding.subject(), finding.found()));
        });
    }

    @Override
    public int getExitCode() {
        return code;
    }
}
