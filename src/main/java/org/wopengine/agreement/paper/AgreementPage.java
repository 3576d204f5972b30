package org.wopengine.agreement.paper;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wopengine.agreement.AgreementView;
import org.wopengine.agreement.paper.AgreementPapers.Papers;
import org.wopengine.identity.CurrentActor;
import org.wopengine.print.Printer;

/**
 * The agreement to look at: its articles, what changed between two versions, paper in each language. For everybody who
 * may read the dossier; everybody else gets the answer for a partnership that does not exist.
 */
@Controller
@RequestMapping("/partnerships/{reference}/agreement")
class AgreementPage {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es");

    private final AgreementPapers papers;
    private final Printer printer;
    private final CurrentActor actor;

    AgreementPage(AgreementPapers papers, Printer printer, CurrentActor actor) {
        this.papers = papers;
        this.printer = printer;
        this.actor = actor;
    }

    /** @param version number of a version; by default the one on the table */
    @GetMapping
    String show(@PathVariable String reference, @RequestParam(required = false) String version, Model model) {
        var all = all(reference);
        model.addAttribute("papers", all);
        if (!all.versions().isEmpty()) {
            var shown = version(all, version);
            model.addAttribute("version", shown);
            model.addAttribute("text", papers.text(all, shown));
            model.addAttribute("changes", papers.changes(all, shown));
            model.addAttribute("languages", LANGUAGES);
        } else if (version != null) {
            throw notFound();
        }
        return "agreement/agreement";
    }

    /** @param from number of the earlier version; by default the one before {@code to}, which is the one on the table */
    @GetMapping("/changes")
    String changes(
            @PathVariable String reference,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            Model model) {
        var all = all(reference);
        model.addAttribute("papers", all);
        var later = all.versions().isEmpty() ? null : version(all, to);
        var earlier = later == null || from == null && all.before(later).isEmpty()
                ? null
                : from == null ? all.before(later).orElseThrow() : version(all, from);
        model.addAttribute("later", later);
        model.addAttribute("earlier", earlier);
        if (earlier != null) {
            model.addAttribute(
                    "changes",
                    Change.between(
                            papers.text(all, earlier).articles(),
                            papers.text(all, later).articles()));
        }
        return "agreement/changes";
    }

    /** @param in language of headings and codes; by default the reader's */
    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String reference,
            @RequestParam(required = false) String version,
            @RequestParam(required = false) String in) {
        var all = all(reference);
        if (all.versions().isEmpty()) {
            // the page says what is missing
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("../agreement"))
                    .build();
        }
        var printed = version(all, version);
        var language =
                in != null && LANGUAGES.contains(in) ? Locale.forLanguageTag(in) : LocaleContextHolder.getLocale();
        var name =
                "%s-agreement-%d-%s.pdf".formatted(all.partnership().id(), printed.version(), language.getLanguage());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(printer.pdf(papers.printout(all, printed, language)));
    }

    private Papers all(String reference) {
        return papers.find(reference, actor.groups()).orElseThrow(AgreementPage::notFound);
    }

    private static AgreementView version(Papers all, String number) {
        return all.version(number).orElseThrow(AgreementPage::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
