package org.wopengine.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wopengine.identity.SecurityLog;
import org.wopengine.identity.engine.RightsReview;
import org.wopengine.table.FileFormat;
import org.wopengine.table.RowsByPage;
import org.wopengine.table.TableTexts;

/** What an administrator should look into: rights the code did not give, and who changed logins and groups. */
@Controller
class AdministrationPage {
    private static final int ROWS = 50;
    /** As many are read at once when all are taken along. */
    private static final int AT_ONCE = 500;

    private final RightsReview review;
    private final SecurityLog log;
    private final TableTexts texts;

    AdministrationPage(RightsReview review, SecurityLog log, TableTexts texts) {
        this.review = review;
        this.log = log;
        this.texts = texts;
    }

    @GetMapping("/administration")
    String show(Model model) {
        model.addAttribute("findings", review.findings());
        model.addAttribute("entries", log.latest(ROWS));
        return "administration";
    }

    /** All changes to logins and groups, also those the page has no room for. */
    @GetMapping("/administration/export/{format}")
    void changes(@PathVariable String format, HttpServletResponse answer) throws IOException {
        texts.<SecurityLog.Entry>file(
                        "changes-to-logins",
                        "identity.administration.changes",
                        List.of(
                                // the heading says that it is UTC
                                texts.column("identity.administration.when", SecurityLog.Entry::at),
                                texts.column("identity.administration.by", SecurityLog.Entry::user),
                                texts.column(
                                        "identity.administration.done",
                                        entry -> texts.text("identity.administration.verb." + entry.verb())),
                                texts.column("identity.administration.login", SecurityLog.Entry::subject),
                                texts.column("identity.administration.group", SecurityLog.Entry::group)))
                .send(
                        FileFormat.asked(format),
                        RowsByPage.of(last -> log.before(last == null ? Long.MAX_VALUE : last.number(), AT_ONCE)),
                        answer);
    }
}
