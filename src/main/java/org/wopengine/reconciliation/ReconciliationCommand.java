package org.wopengine.reconciliation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
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
 * an operator at the console, after a restored backup for example. With {@code --wop.reconciliation.journal=FILE,FILE} what
 * clients wrote down is held against the record, too; it ends with 2 if a journal cannot be read.
 */
@Component
@ConditionalOnProperty("wop.reconciliation.and-end")
class ReconciliationCommand implements ApplicationRunner, ExitCodeGenerator {
    private static final int UNREADABLE = 2;

    private final Reconciliation reconciliation;
    private final TransactionTemplate transaction;
    private final ApplicationContext application;
    private final JournalCheck check;
    private final List<Path> journals;
    private int code;

    ReconciliationCommand(
            Reconciliation reconciliation,
            TransactionTemplate transaction,
            ApplicationContext application,
            JournalCheck check,
            @Value("${wop.reconciliation.journal:}") List<String> journals) {
        this.reconciliation = reconciliation;
        this.transaction = transaction;
        this.application = application;
        this.check = check;
        this.journals = journals.stream().map(Path::of).toList();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        code = look(System.out);
        System.exit(SpringApplication.exit(application));
    }

    /** Nothing is looked at before every journal has been read. */
    int look(PrintStream out) {
        List<ClientJournal> read;
        try {
            read = journals.stream().map(ClientJournal::read).toList();
        } catch (ClientJournal.Unreadable unreadable) {
            out.println(unreadable.getMessage());
            return UNREADABLE;
        }
        var look = transaction.execute(status -> reconciliation.look(null));
        print(look, out);
        var found = transaction.execute(status -> check.findings(read));
        print(read, found, out);
        return look.holds() && found.isEmpty() ? 0 : 1;
    }

    private static void print(List<ClientJournal> journals, List<Finding> found, PrintStream out) {
        if (journals.isEmpty()) {
            out.printf("%s applies only where a client kept a journal, and none was given%n", JournalCheck.CODE);
            return;
        }
        print(new Result(JournalCheck.CODE, null, found.size(), found), out);
        var unanswerable = JournalCheck.unanswerable(journals);
        if (unanswerable > 0) {
            out.printf(
                    "    %d that begin a partnership and were not answered with ok: nothing can be said about them%n",
                    unanswerable);
        }
    }

    static void print(Look look, PrintStream out) {
        look.results().forEach(result -> print(result, out));
    }

    private static void print(Result result, PrintStream out) {
        out.printf("%s %s%n", result.code(), result.count() == 0 ? "holds" : result.count() + " findings");
        result.findings().forEach(finding -> out.printf("    %s: %s%n", finding.subject(), finding.found()));
    }

    @Override
    public int getExitCode() {
        return code;
    }
}
