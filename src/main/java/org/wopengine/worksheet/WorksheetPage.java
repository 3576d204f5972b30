package org.wopengine.worksheet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.PartnershipId;

/**
 * The editor page. It works without a script: every button posts the whole form. With a script the same address answers
 * with only what changed, and the page puts that in place while the person types on. Whoever may not see the sheet gets
 * the same answer as for a partnership that does not exist.
 */
@Controller
@RequestMapping("/worksheets/{reference}/{kind}")
class WorksheetPage {
    private static final MediaType SPREADSHEET =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Editing editing;
    private final MessageSource messages;

    WorksheetPage(Editing editing, MessageSource messages) {
        this.editing = editing;
        this.messages = messages;
    }

    /** Path of a sheet's page. */
    static String address(PartnershipId partnership, Sheet<?> sheet) {
        return "/worksheets/" + partnership + "/" + sheet.kind();
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable String kind, Model model) {
        model.addAttribute("sheet", editing.show(reference, kind).orElseThrow(WorksheetPage::notFound));
        return "worksheet/page";
    }

    @PostMapping
    String save(
            @PathVariable String reference,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes flash) {
        var saved = editing.save(reference, kind, parameters).orElseThrow(WorksheetPage::notFound);
        if (saved.notice() != null) {
            flash.addFlashAttribute("notice", saved.notice());
        }
        return "redirect:" + saved.view().address() + anchor(parameters.getFirst("do"));
    }

    /** A save of the page's script: answers with the rows that are new to the page. */
    @PostMapping(headers = "HX-Request=true")
    String save(
            @PathVariable String reference,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        var saved = editing.save(reference, kind, parameters).orElseThrow(WorksheetPage::notFound);
        model.addAttribute("sheet", saved.view());
        model.addAttribute("notice", saved.notice());
        model.addAttribute("news", saved.news());
        return "worksheet/answer";
    }

    @GetMapping("/spreadsheet")
    ResponseEntity<byte[]> workbook(@PathVariable String reference, @PathVariable String kind) {
        var workbook = editing.workbook(reference, kind).orElseThrow(WorksheetPage::notFound);
        return ResponseEntity.ok()
                .contentType(SPREADSHEET)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + reference + "-" + kind + "-draft.xlsx\"")
                .body(workbook);
    }

    /** Shows what the file would change; the button under it saves as the page itself does. */
    @PostMapping("/spreadsheet")
    String preview(
            @PathVariable String reference,
            @PathVariable String kind,
            @RequestParam(required = false) MultipartFile file,
            Model model)
            throws IOException {
        // somebody who may not see the sheet learns nothing from what is wrong with the file
        var imported = editing.preview(reference, kind, file == null ? new byte[0] : start(file));
        model.addAttribute("file", imported.orElseThrow(WorksheetPage::notFound));
        return "worksheet/import";
    }

    @ExceptionHandler
    ModelAndView refuse(UnfitDraft unfit, HttpServletRequest request) {
        return refusal(request, HttpStatus.BAD_REQUEST, unfit.getMessage(), unfit.arguments());
    }

    @ExceptionHandler
    ModelAndView refuse(Conflict conflict, HttpServletRequest request) {
        return refusal(request, HttpStatus.CONFLICT, conflict.messageKey(), conflict.arguments());
    }

    private ModelAndView refusal(
            HttpServletRequest request, HttpStatus status, String messageKey, Object... arguments) {
        var refusal = new ModelAndView("worksheet/refused", status);
        refusal.addObject("refusal", messages.getMessage(messageKey, arguments, LocaleContextHolder.getLocale()));
        refusal.addObject("address", request.getServletPath().replaceFirst("/spreadsheet$", ""));
        refusal.addObject("typed", Sent.typed(parameters(request)));
        return refusal;
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue())));
    }

    private static String anchor(String pressed) {
        return pressed != null && pressed.startsWith("add:") ? "#section-" + pressed.substring(4) + "-end" : "";
    }

    /** The file; of one that is too large only so much that this can be told. */
    private static byte[] start(MultipartFile file) throws IOException {
        try (var stream = file.getInputStream()) {
            return stream.readNBytes(Packaging.LARGEST_FILE + 1);
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
