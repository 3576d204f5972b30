package org.wopengine.trail;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.wopengine.audit.Decision;
import org.wopengine.audit.chain.Link;
import org.wopengine.audit.seal.Inclusion;
import org.wopengine.document.DocumentView;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.PartyView;
import org.wopengine.principle.PrincipleRun;
import org.wopengine.principle.Waiver;
import org.wopengine.workflow.KeptForm;

/**
 * The record of a partnership with its proof as JSON, written while it is read. docs/audit.md names every field; what is added there
 * is new, what is renamed or goes makes another format. Codes are those of the record, in no language.
 */
final class JsonCopy {
    private static final String FORMAT = "wop-dossier-1";

    private final JsonGenerator json;

    private JsonCopy(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes all of it and leaves the stream open.
     *
     * @param form gives a form by its task; null if the reader may not see forms, which are left out then
     */
    static void write(DossierCopies.Proven proven, Function<String, KeptForm> form, OutputStream out)
            throws IOException {
        var json = new JsonFactory()
                .createGenerator(out, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter();
        new JsonCopy(json).all(proven, form);
        json.close();
    }

    private void all(DossierCopies.Proven proven, Function<String, KeptForm> form) throws IOException {
        var copy = proven.copy();
        json.writeStartObject();
        text("format", FORMAT);
        text("madeAt", proven.at());
        text("reference", copy.partnership().id());
        facts(copy.partnership());
        each("parties", copy.partnership().parties(), this::party);
        each("decisions", copy.decisions(), this::decision);
        if (form != null) {
            each("forms", proven.forms(), task -> form(form.apply(task)));
        }
        each("checks", copy.runs(), this::run);
        each("waivers", copy.waivers(), this::waiver);
        documents(copy);
        proof(proven);
        json.writeEndObject();
    }

    private void facts(PartnershipView partnership) throws IOException {
        json.writeObjectFieldStart("facts");
        text("title", partnership.title());
        text("status", partnership.status());
        text("statusSince", partnership.statusSince());
        text("entryPath", partnership.entryPath());
        text("applicant", partnership.applicant());
        text("country", partnership.country());
        text("region", partnership.region());
        text("callWindow", partnership.callWindow());
        text("programme", partnership.programme());
        text("currency", partnership.currency());
        texts("workingAreas", partnership.workingAreas());
        text("otherWorkingArea", partnership.otherWorkingArea());
        text("registeredAt", partnership.registeredAt());
        text("startsOn", partnership.startsOn());
        text("endsOn", partnership.endsOn());
        text("closedAt", partnership.closedAt());
        text("suspendedAt", partnership.suspendedAt());
        text("suspensionReason", partnership.suspensionReason());
        var exit = partnership.exit();
        text("exitKind", exit == null ? null : exit.kind());
        text("exitReason", exit == null ? null : exit.reason());
        text("exitComment", exit == null ? null : exit.comment());
        text("exitNoticeOn", exit == null ? null : exit.noticeOn());
        json.writeEndObject();
    }

    private void party(PartyView party) throws IOException {
        text("role", party.role());
        text("operator", party.operator());
        text("name", party.name());
        text("since", party.since());
        text("until", party.until());
        text("leftReason", party.leftReason());
    }

    private void decision(Decision decision) throws IOException {
        json.writeNumberField("id", decision.id());
        text("at", decision.recordedAt());
        text("stage", decision.stage());
        text("verb", decision.verb());
        text("outcome", decision.outcome());
        text("reason", decision.reasonCode());
        text("comment", decision.comment());
        text("user", decision.user());
        text("role", decision.role());
        text("task", decision.taskId());
        json.writeBooleanField("confidential", decision.confidential());
    }

    private void form(KeptForm form) throws IOException {
        text("task", form.task());
        text("form", form.form());
        text("title", form.title());
        text("at", form.at());
        text("by", form.by());
        text("duty", form.duty());
        each("shown", form.shown(), this::part);
        each("answered", form.answered(), this::part);
    }

    private void part(KeptForm.Part part) throws IOException {
        text("label", part.label());
        text("value", part.value());
    }

    private void run(PrincipleRun run) throws IOException {
        text("gate", run.gate());
        number("part", run.part());
        text("decision", run.decision());
        json.writeNumberField("thresholds", run.thresholds());
        text("task", run.taskId());
        text("decidedBy", run.decidedBy());
        text("at", run.ranAt());
        each("lines", run.lines(), this::line);
    }

    private void line(PrincipleRun.Line line) throws IOException {
        text("check", line.check());
        text("result", line.result());
        text("grade", line.grade());
        text("sentence", line.sentence());
        texts("arguments", line.arguments());
        each("looked", line.looked().entrySet(), looked -> {
            text("name", looked.getKey());
            text("value", looked.getValue());
        });
        text("judgement", line.judgement());
        number("waiver", line.waiver());
    }

    private void waiver(Waiver waiver) throws IOException {
        json.writeNumberField("id", waiver.id());
        text("gate", waiver.gate());
        number("part", waiver.part());
        texts("checks", waiver.waived().stream().map(Waiver.Waived::check).toList());
        text("reason", waiver.reason());
        text("requestedBy", waiver.requestedBy());
        text("requestedAt", waiver.requestedAt());
        json.writeFieldName("granted");
        if (waiver.granted() == null) {
            json.writeNull();
        } else {
            json.writeBoolean(waiver.granted());
        }
        text("comment", waiver.comment());
        text("decidedBy", waiver.decidedBy());
        text("decidedAt", waiver.decidedAt());
    }

    private void documents(DossierCopy copy) throws IOException {
        each("documents", copy.documents(), this::document);
        each("cited", copy.fromShelves(), file -> {
            text("reference", file.reference());
            text("type", file.type());
            text("title", file.title());
            text("name", file.name());
            text("sha256", file.sha256());
        });
    }

    private void document(DocumentView document) throws IOException {
        json.writeNumberField("number", document.number());
        text("type", document.type());
        text("title", document.title());
        text("party", document.party());
        text("retainedUntil", document.retainedUntil());
        each("versions", document.versions(), file -> {
            text("reference", file.reference());
            text("name", file.name());
            json.writeNumberField("bytes", file.size());
            text("mediaType", file.mediaType());
            text("sha256", file.sha256());
            text("state", file.state());
            text("uploadedBy", file.uploadedBy());
            text("uploadedAt", file.uploadedAt());
            json.writeBooleanField("destroyed", file.destruction() != null);
        });
    }

    private void proof(DossierCopies.Proven proven) throws IOException {
        var chain = proven.copy().chain();
        json.writeObjectFieldStart("proof");
        json.writeBooleanField("holds", chain.holds());
        json.writeNumberField("length", chain.links().size());
        text("head", chain.head() == null ? null : chain.head().hash());
        each("links", chain.links(), this::link);
        each("seals", proven.inclusions(), this::seal);
        json.writeEndObject();
    }

    private void link(Link link) throws IOException {
        json.writeNumberField("number", link.number());
        text("subject", link.subject());
        text("key", link.rowKey());
        text("previous", link.previous());
        text("hash", link.hash());
        text("salt", link.salt());
        each("plain", link.plain(), field -> {
            text("name", field.name());
            text("value", field.value());
        });
        each("personal", link.personal(), field -> {
            text("name", field.name());
            text("digest", field.digest());
            text("value", field.value());
        });
    }

    private void seal(Inclusion inclusion) throws IOException {
        var seal = inclusion.seal();
        json.writeNumberField("number", seal.number());
        text("at", seal.at());
        json.writeNumberField("chains", seal.size());
        text("root", seal.root());
        text("previous", seal.previous());
        text("key", seal.key());
        text("signature", seal.signature());
        json.writeNumberField("length", inclusion.head().links());
        text("head", inclusion.head().hash());
        json.writeNumberField("index", inclusion.index());
        texts("path", inclusion.path());
    }

    private interface Writing<T> {
        void write(T one) throws IOException;
    }

    private <T> void each(String name, Collection<T> all, Writing<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (var one : all) {
            json.writeStartObject();
            fields.write(one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String name, Collection<?> all) throws IOException {
        json.writeArrayFieldStart(name);
        for (var one : List.copyOf(all)) {
            json.writeString(one.toString());
        }
        json.writeEndArray();
    }

    /** Codes, days and moments are written as they write themselves. */
    private void text(String name, Object value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value.toString());
        }
    }

    private void number(String name, Number value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value.longValue());
        }
    }
}
