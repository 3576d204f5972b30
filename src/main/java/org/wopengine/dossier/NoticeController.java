package org.wopengine.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wopengine.identity.CurrentActor;
import org.wopengine.table.FileFormat;
import org.wopengine.table.TableTexts;

/** What the reader was told: also where there is no mail server, and by operators who cannot open the dossier. */
@Controller
class NoticeController {
    private final Dossiers dossiers;
    private final Words words;
    private final TableTexts texts;
    private final CurrentActor actor;

    NoticeController(Dossiers dossiers, Words words, TableTexts texts, CurrentActor actor) {
        this.dossiers = dossiers;
        this.words = words;
        this.texts = texts;
        this.actor = actor;
    }

    @GetMapping("/notices")
    String notices(Model model) {
        model.addAttribute("notices", dossiers.notices(actor.current().user(), actor.groups()));
        return "dossier/notices";
    }

    @GetMapping("/notices/export/{format}")
    void export(@PathVariable String format, HttpServletResponse answer) throws IOException {
        texts.<Dossiers.NoticeRow>file(
                        "notices",
                        "dossier.notices.title",
                        List.of(
                                texts.moment(
                                        "notification.when", row -> row.notice().createdAt()),
                                texts.column(
                                        "notification.about",
                                        row -> words.message(row.notice().subject())),
                                texts.column(
                                        "notification.text",
                                        row -> words.message(row.notice().text()))))
                .send(
                        FileFormat.asked(format),
                        dossiers.notices(actor.current().user(), actor.groups()).iterator(),
                        answer);
    }
}
