package org.wopengine.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wopengine.exchange.ListImport;
import org.wopengine.exchange.ListImports;
import org.wopengine.exchange.ListOnFile;
import org.wopengine.exchange.ListPreview;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Refused;
import org.wopengine.table.FileFormat;
import org.wopengine.table.TableTexts;

/** Where a list is taken along as a file, and brought back: first what the file would do, then it is taken. */
@Controller
@RequestMapping("/lists/{list}")
class ListController {
    /** More than any list takes, so that a file that is too large can be called so. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final ListImports imports;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final TableTexts texts;

    ListController(
            ListImports imports,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages,
            TableTexts texts) {
        this.imports = imports;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
        this.texts = texts;
    }

    /**
     * What the page shows.
     *
     * @param name part of the message keys and addresses
     * @param page where the list itself is shown
     * @param problem why something was not done, or null
     */
    record ListPage(
            String name, String page, boolean mayImport, List<ListImport> taken, String problem, ListPreview preview) {}

    @GetMapping
    ModelAndView show(@PathVariable String list) {
        return page(require(list), null, HttpStatus.OK);
    }

    @GetMapping("/template/{format}")
    ResponseEntity<byte[]> template(@PathVariable String list, @PathVariable String format) {
        var wanted = require(list);
        var as = format(format);
        return file(wanted.name() + "-template", as, transaction.execute(reading -> imports.template(wanted, as)));
    }

    @GetMapping("/export/{format}")
    ResponseEntity<byte[]> export(@PathVariable String list, @PathVariable String format) {
        var wanted = require(list);
        var as = format(format);
        return file(wanted.name(), as, transaction.execute(reading -> imports.export(wanted, as)));
    }

    @PostMapping
    ModelAndView look(@PathVariable String list, @RequestParam(required = false) MultipartFile file)
            throws IOException {
        var wanted = require(list);
        demandMayImport();
        var bytes = start(file);
        var name = file == null ? null : file.getOriginalFilename();
        var preview = transaction.execute(status -> imports.look(wanted, name, bytes, actor.current()));
        var model = new ListPage(wanted.name(), wanted.page(), true, List.of(), null, preview);
        return new ModelAndView(
                "exchange/preview", Map.of("page", model), preview.isGood() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    @PostMapping("/{number}")
    ModelAndView take(@PathVariable String list, @PathVariable String number, RedirectAttributes flash, Locale locale) {
        var wanted = require(list);
        demandMayImport();
        if (!number.matches("\\d{1,15}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            var taken = transaction.execute(status -> imports.take(wanted, Long.parseLong(number), actor.current()));
            flash.addFlashAttribute(
                    "done",
                    messages.getMessage(
                            "exchange.taken",
                            new Object[] {taken.added(), taken.changed(), taken.unchanged()},
                            locale));
        } catch (Conflict conflict) {
            return page(wanted, text(conflict, locale), HttpStatus.CONFLICT);
        } catch (Refused refused) {
            return page(wanted, text(refused, locale), HttpStatus.BAD_REQUEST);
        }
        return new ModelAndView("redirect:/lists/" + wanted.name());
    }

    private ModelAndView page(ListOnFile<?> list, String problem, HttpStatus status) {
        var taken = transaction.execute(reading -> imports.taken(list));
        var model = new ListPage(
                list.name(), list.page(), Action.IMPORT_LIST.permits(actor.groups()), taken, problem, null);
        return new ModelAndView("exchange/list", Map.of("page", model), status);
    }

    private void demandMayImport() {
        if (!Action.IMPORT_LIST.permits(actor.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private ListOnFile<?> require(String name) {
        return imports.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The record of the files that were taken. */
    @GetMapping("/taken/export/{format}")
    void taken(@PathVariable String list, @PathVariable String format, HttpServletResponse answer) throws IOException {
        var wanted = require(list);
        var as = format(format);
        List<ListImport> taken = transaction.execute(reading -> imports.taken(wanted));
        texts.<ListImport>file(
                        wanted.name() + "-taken",
                        "exchange.record",
                        List.of(
                                texts.moment("exchange.record.when", ListImport::takenAt),
                                texts.column("exchange.record.who", ListImport::takenBy),
                                texts.column("exchange.record.file", ListImport::fileName),
                                texts.column("exchange.record.added", ListImport::added),
                                texts.column("exchange.record.changed", ListImport::changed),
                                texts.column("exchange.record.unchanged", ListImport::unchanged),
                                texts.column("exchange.record.hash", ListImport::sha256)))
                .send(as, taken.iterator(), answer);
    }

    private static FileFormat format(String ending) {
        return FileFormat.asked(ending);
    }

    private static ResponseEntity<byte[]> file(String name, FileFormat format, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.ending() + "\"")
                .body(bytes);
    }

    private static byte[] start(MultipartFile file) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (var stream = file.getInputStream()) {
            return stream.readNBytes(MOST_BYTES);
        }
    }

    private String text(Refused refused, Locale locale) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), locale);
    }
}
