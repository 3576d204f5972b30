package org.wopengine.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.document.CitedFile;
import org.wopengine.document.DocumentOwner;
import org.wopengine.document.DocumentSettings;
import org.wopengine.document.DocumentView;
import org.wopengine.document.Documents;
import org.wopengine.document.ExaminedFile;
import org.wopengine.document.FileExamination;
import org.wopengine.document.NewDocument;
import org.wopengine.document.StoredFile;
import org.wopengine.identity.CurrentActor;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.Refused;
import org.wopengine.table.FileFormat;

/** Takes files in and hands them out, for both kinds of owners. Whether the person may has been asked before. */
@Component
class DocumentCounter {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentCounter.class);

    /** Shows nothing and runs nothing, should a browser open it against all it was told. */
    private static final String SANDBOX =
            "default-src 'none'; form-action 'none'; base-uri 'none';" + " frame-ancestors 'none'; sandbox";

    private static final int PIECE = 64 * 1024;

    private static final String PLAIN_IN_NAMES = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";

    private final Documents documents;
    private final FileExamination examination;
    private final DocumentSettings settings;
    private final DocumentTables tables;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    DocumentCounter(
            Documents documents,
            FileExamination examination,
            DocumentSettings settings,
            DocumentTables tables,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.documents = documents;
        this.examination = examination;
        this.settings = settings;
        this.tables = tables;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
    }

    /** What is done with a file that was found good. */
    private interface Keeping {
        DocumentReference keep(ExaminedFile file);
    }

    /** Whose counter it is, for this reader. */
    record Place(DocumentOwner owner, String title, boolean mayUpload) {}

    ModelAndView show(Place place, Map<String, String> address) {
        var typed = new HashMap<String, String>();
        for (var known : List.of("type", "title", "slot")) {
            if (address.containsKey(known)) {
                typed.put(known, address.get(known));
            }
        }
        return page(place, typed, Map.of(), null, HttpStatus.OK);
    }

    ModelAndView add(
            Place place, Map<String, String> typed, MultipartFile file, RedirectAttributes flash, Locale locale) {
        return take(place, typed, file, flash, locale, examined -> {
            var said = reader.read(NewDocument.class, fields(typed));
            return transaction.execute(status -> documents.add(place.owner(), said, examined, actor.current()));
        });
    }

    ModelAndView renew(Place place, String number, MultipartFile file, RedirectAttributes flash, Locale locale) {
        var document = reference(number, "1").number();
        return take(
                place,
                Map.of(),
                file,
                flash,
                locale,
                examined -> transaction.execute(
                        status -> documents.renew(place.owner(), document, examined, actor.current())));
    }

    /** All that is wrong is told beside its field; nothing is kept then. */
    private ModelAndView take(
            Place place,
            Map<String, String> typed,
            MultipartFile file,
            RedirectAttributes flash,
            Locale locale,
            Keeping keeping) {
        Path put = null;
        try {
            if (file == null
                    || file.getOriginalFilename() == null
                    || file.getOriginalFilename().isEmpty()) {
                throw Refused.because("document.file.none", "file");
            }
            if (file.getSize() > settings.largest().toBytes()) {
                return refusal(place, typed, examination.tooLarge(), HttpStatus.PAYLOAD_TOO_LARGE, locale);
            }
            put = Files.createTempFile("wop-upload-", ".part");
            try (var bytes = file.getInputStream()) {
                Files.copy(bytes, put, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            var reference = keeping.keep(examination.examine(put, file.getOriginalFilename()));
            flash.addFlashAttribute("kept", reference.toString());
            return new ModelAndView("redirect:" + place.owner().path());
        } catch (InvalidAnswers invalid) {
            var errors = invalid.byField(NewDocument.class);
            return page(place, typed, errors, errors.get(""), HttpStatus.BAD_REQUEST);
        } catch (Refused refused) {
            var status = refused.messageKey().equals(Documents.NOT_KEPT)
                    ? HttpStatus.SERVICE_UNAVAILABLE
                    : HttpStatus.BAD_REQUEST;
            return refusal(place, typed, refused, status, locale);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException("A file could not be put down", failed);
        } finally {
            remove(put);
        }
    }

    private ModelAndView refusal(
            Place place, Map<String, String> typed, Refused refused, HttpStatus status, Locale locale) {
        var text = messages.getMessage(refused.messageKey(), refused.arguments(), locale);
        return refused.field() == null
                ? page(place, typed, Map.of(), text, status)
                : page(place, typed, Map.of(refused.field(), text), null, status);
    }

    /** Sends a file to be saved, whatever the browser thinks it could do with it. */
    ModelAndView download(Place place, String number, String version, HttpServletResponse response, Locale locale)
            throws IOException {
        var reference = reference(number, version);
        try {
            var file = transaction
                    .execute(status -> documents.download(place.owner(), reference, actor.current()))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            try (var bytes = file.bytes().open()) {
                send(file, bytes, response);
            } catch (IOException unreadable) {
                LOG.error("{} cannot be read: {}", reference, unreadable.toString());
                if (response.isCommitted()) {
                    throw unreadable; // the browser sees that it did not arrive as a whole
                }
                response.reset();
                return refusal(
                        place,
                        Map.of(),
                        Refused.because("document.unreadable", null, reference.toString()),
                        HttpStatus.SERVICE_UNAVAILABLE,
                        locale);
            }
            return null; // answered
        } catch (Refused heldBack) {
            var status = heldBack.messageKey().equals(Documents.GONE) ? HttpStatus.GONE : HttpStatus.CONFLICT;
            return refusal(place, Map.of(), heldBack, status, locale);
        }
    }

    /** What cannot be a number is not there. */
    private static DocumentReference reference(String number, String version) {
        var written = "D-" + number + "/" + version;
        if (!DocumentReference.fits(written)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return DocumentReference.of(written);
    }

    private static void send(StoredFile file, InputStream bytes, HttpServletResponse response) throws IOException {
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()));
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var piece = new byte[PIECE];
        for (var read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
            response.getOutputStream().write(piece, 0, read);
        }
    }

    /** By RFC 6266: a plain name for old programs, the real one in UTF-8 (RFC 8187). */
    static String disposition(String name) {
        var plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 ._()-]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (var one : name.getBytes(StandardCharsets.UTF_8)) {
            if (one > 0 && PLAIN_IN_NAMES.indexOf(one) >= 0) {
                encoded.append((char) one);
            } else {
                encoded.append("%%%02X".formatted(one & 0xff));
            }
        }
        return encoded.toString();
    }

    private ModelAndView page(
            Place place, Map<String, String> typed, Map<String, String> errors, String problem, HttpStatus status) {
        var owner = place.owner();
        var page = transaction.execute(reading -> {
            var open = documents.isOpen(owner);
            var own = documents.of(owner);
            return new DocumentPage(
                    owner,
                    place.title(),
                    own,
                    cited(owner, own),
                    open,
                    place.mayUpload() && open,
                    own.stream()
                            .filter(document -> documents.mayRenew(document, actor.current()))
                            .map(DocumentView::number)
                            .collect(Collectors.toSet()),
                    settings.largest().toMegabytes(),
                    examination.acceptedEndings(),
                    typed,
                    errors,
                    problem);
        });
        return new ModelAndView("document/documents", Map.of("page", page), status);
    }

    /** The files of others that a partnership refers to. */
    private List<CitedFile> cited(DocumentOwner owner, List<DocumentView> own) {
        if (owner.partnership() == null) {
            return List.of();
        }
        var shown = own.stream()
                .flatMap(document -> document.versions().stream())
                .map(file -> file.reference())
                .collect(Collectors.toSet());
        return documents.cited(owner.partnership()).values().stream()
                .filter(file -> !shown.contains(file.reference()))
                .sorted(java.util.Comparator.comparing(file -> file.reference().number()))
                .toList();
    }

    /** Everything the page lists, with all versions. */
    void take(Place place, String format, HttpServletResponse response) throws IOException {
        var as = FileFormat.asked(format);
        var rows = transaction.execute(reading -> {
            var own = documents.of(place.owner());
            return DocumentTables.rows(own, cited(place.owner(), own));
        });
        tables.of(place.owner().code()).send(as, rows.iterator(), response);
    }

    private static Map<String, String> fields(Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.remove("_csrf");
        fields.remove("file");
        fields.remove("lang");
        return fields;
    }

    private static void remove(Path put) {
        if (put != null) {
            try {
                Files.deleteIfExists(put);
            } catch (IOException stays) {
                put.toFile().deleteOnExit();
            }
        }
    }
}
