package org.wopengine.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.audit.Chains;
import org.wopengine.audit.seal.Seals;
import org.wopengine.document.CitedFile;
import org.wopengine.document.DocumentOwner;
import org.wopengine.document.DocumentType;
import org.wopengine.document.DocumentView;
import org.wopengine.document.FileView;
import org.wopengine.document.ScanState;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.principle.Check;
import org.wopengine.principle.Waiver;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.Gate;
import org.wopengine.shared.PartnershipId;

/** The record of a partnership as JSON, held against the fields that docs/audit.md names. */
@WopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonCopyTest {
    private static final ObjectMapper READER = new ObjectMapper();
    private static final Map<String, Pattern> TEXTS = Map.of(
            "text",
            Pattern.compile("(?s).*"),
            "code",
            Pattern.compile("[A-Z][A-Z0-9_]*"),
            "hash",
            Pattern.compile("[0-9a-f]{64}"),
            "day",
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            "moment",
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z"));

    @Autowired
    WebApplicationContext context;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    Chains chains;

    @Autowired
    Seals seals;

    @Autowired
    DossierCopies copies;

    @Autowired
    TransactionTemplate transaction;

    MockMvc browser;
    PartnershipId id;

    @BeforeAll
    void goThroughTheAgreement() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        // in a seal over one chain there is no path to go
        samples.open(samples.operator(), "Another chain");
        id = story.toAgreement();
        desk.complete(id, "UserTask_DraftAgreement", "op03", AgreementAnswers.draft("OP03", "OP11"));
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
        desk.complete(
                id,
                "UserTask_ReviewAgreement",
                "secretariat",
                AgreementAnswers.requestChanges("Say who owns the tools"));
        transaction.executeWithoutResult(status -> seals.seal());
        transaction.executeWithoutResult(status -> seals.publish());
    }

    @Test
    void everyFieldIsOneThatIsDocumentedAndEveryDocumentedOneIsThere() throws Exception {
        var record = record();
        var out = new ByteArrayOutputStream();
        JsonCopy.write(withWaiverAndFiles(copies.proven(id).orElseThrow()), task -> copies.form(id, task), out);
        var full = READER.readTree(out.toByteArray());

        assertThat(mistakes(record)).isEmpty();
        assertThat(mistakes(full)).isEmpty();
        assertThat(documented().keySet()).isEqualTo(paths(full));
        assertThat(record.at("/format").asText()).isEqualTo("wop-dossier-1");
        assertThat(record.at("/reference").asText()).isEqualTo(id.reference());
    }

    @Test
    void whatIsNotAsItIsDocumentedIsFound() throws Exception {
        var record = (ObjectNode) record();
        record.put("more", "than is documented");
        ((ObjectNode) record.get("facts")).put("startsOn", "tomorrow").remove("title");
        ((ObjectNode) record.at("/decisions/0")).putNull("verb").put("id", "one");

        assertThat(mistakes(record))
                .containsExactlyInAnyOrder(
                        "more is not documented",
                        "facts.startsOn is no day: tomorrow",
                        "facts.title is missing",
                        "decisions[].verb is null",
                        "decisions[].id is no number: one");
    }

    @Test
    void itTellsWhatWasDecidedShownAndAnswered() throws Exception {
        var record = record();

        assertThat(all(record.at("/decisions")))
                .extracting(
                        decision -> decision.get("verb").asText(),
                        decision -> decision.get("outcome").asText(),
                        decision -> decision.get("comment").asText(null),
                        decision -> decision.get("user").asText())
                .contains(tuple("REVIEWED", "CHANGES_REQUESTED", "Say who owns the tools", "secretariat"));
        assertThat(all(record.at("/parties")))
                .extracting(party -> party.get("operator").asText())
                .contains("OP03", "OP11");
        assertThat(all(record.at("/forms")))
                .filteredOn(form -> form.get("by").asText().equals("secretariat"))
                .last()
                .satisfies(form -> assertThat(form.get("answered").toString()).contains("Say who owns the tools"));
        assertThat(all(record.at("/checks")))
                .isNotEmpty()
                .allMatch(run -> run.get("lines").size() > 0);
    }

    @Test
    void theProofIsThatOfTheChainAndLeadsToTheSeal() throws Exception {
        var record = record();
        var chain = transaction.execute(status -> chains.of(id.reference()));
        var inclusions = transaction.execute(status -> seals.inclusions(id.reference()));

        assertThat(record.at("/proof/holds").asBoolean()).isTrue();
        assertThat(record.at("/proof/head").asText()).isEqualTo(chain.head().hash());
        assertThat(record.at("/proof/length").asInt()).isEqualTo(chain.links().size());
        assertThat(all(record.at("/proof/links")))
                .extracting(link -> link.get("hash").asText())
                .containsExactlyElementsOf(
                        chain.links().stream().map(link -> link.hash()).toList());
        assertThat(all(record.at("/proof/seals")))
                .hasSameSizeAs(inclusions)
                .last()
                .satisfies(seal -> {
                    assertThat(seal.get("length").asInt())
                            .isEqualTo(chain.links().size());
                    assertThat(seal.get("path").size())
                            .isEqualTo(
                                    inclusions.get(inclusions.size() - 1).path().size());
                });
    }

    @Test
    void formsAreLeftOutForWhoMayNotSeeThem() throws IOException {
        var out = new ByteArrayOutputStream();
        JsonCopy.write(copies.proven(id).orElseThrow(), null, out);

        assertThat(READER.readTree(out.toByteArray()).has("forms")).isFalse();
    }

    @Test
    void aFormIsReadWhenItIsWrittenAndTheOneBeforeIsOnItsWay() throws IOException {
        var out = new ByteArrayOutputStream();
        var sent = new ArrayList<Integer>();
        JsonCopy.write(
                copies.proven(id).orElseThrow(),
                task -> {
                    sent.add(out.size());
                    return copies.form(id, task);
                },
                out);

        assertThat(sent).hasSizeGreaterThan(3).isSorted();
        assertThat(sent.get(sent.size() - 1)).isGreaterThan(sent.get(0));
    }

    @Test
    void onlyThoseWhoTakeTheProofAlongTakeIt() throws Exception {
        for (var group : List.of("secretariat", "administrator", "integrity", "operator-OP03", "platform-africa")) {
            for (var reference : List.of(id.reference(), "WOP-1999-0001")) {
                assertThat(read(reference, group).getStatus()).as(group).isEqualTo(403);
            }
        }
        assertThat(read("WOP-1999-0001", "auditor").getStatus()).isEqualTo(404);
        assertThat(read("x", "lead").getStatus()).isEqualTo(404);
        assertThat(read(id.reference(), "lead").getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + id + ".json\"");
    }

    /** The story has none of these. */
    private static DossierCopies.Proven withWaiverAndFiles(DossierCopies.Proven proven) {
        var copy = proven.copy();
        var at = copy.partnership().registeredAt();
        var waiver = new Waiver(
                7,
                Gate.WORK_PLAN,
                null,
                List.of(new Waiver.Waived(Check.SUS_2, "none", List.of())),
                "It comes with the second year",
                "secretariat",
                at,
                true,
                null,
                "lead",
                at);
        var own = new DocumentReference(3, 1);
        var file = new FileView(
                own, "a.pdf", "a.pdf", 12, "application/pdf", "ab".repeat(32), ScanState.CLEAN, null, "op03", at, null);
        var document = new DocumentView(
                3,
                DocumentOwner.of(copy.partnership().id()),
                DocumentType.PHOTO,
                "Works",
                null,
                null,
                true,
                null,
                List.of(file));
        var shelf = new DocumentReference(4, 2);
        var cited =
                new CitedFile(shelf, DocumentType.PHOTO, "From the shelf", "b.pdf", "cd".repeat(32), ScanState.CLEAN);
        return new DossierCopies.Proven(
                new DossierCopy(
                        copy.partnership(),
                        copy.decisions(),
                        copy.scorecard(),
                        copy.runs(),
                        List.of(waiver),
                        List.of(document),
                        Map.of(
                                shelf,
                                cited,
                                own,
                                new CitedFile(
                                        own, DocumentType.PHOTO, "Works", "a.pdf", "ab".repeat(32), ScanState.CLEAN)),
                        copy.chain(),
                        copy.sealed()),
                proven.at(),
                proven.forms(),
                proven.inclusions());
    }

    private JsonNode record() throws Exception {
        return READER.readTree(read(id.reference(), "auditor").getContentAsByteArray());
    }

    private MockHttpServletResponse read(String reference, String group) throws Exception {
        return browser.perform(get("/partnerships/" + reference + "/dossier/json")
                        .with(user("reader").roles(group)))
                .andReturn()
                .getResponse();
    }

    private static List<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /** Kind by path, as docs/audit.md says. */
    private static Map<String, String> documented() throws IOException {
        var text = Files.readString(Path.of("docs/audit.md"));
        var lines = text.substring(text.indexOf("<!-- wop-dossier-1 -->"), text.indexOf("<!-- end -->"));
        return lines.lines()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.strip().split("\\s+"))
                .collect(Collectors.toMap(
                        line -> line[0], line -> line[1], (one, other) -> one + other, LinkedHashMap::new));
    }

    private static List<String> mistakes(JsonNode record) throws IOException {
        var found = new ArrayList<String>();
        look("", record, documented(), found);
        return found;
    }

    private static void look(String path, JsonNode node, Map<String, String> kinds, List<String> mistakes) {
        if (node.isArray()) {
            node.forEach(one -> look(path + "[]", one, kinds, mistakes));
        } else if (node.isObject()) {
            node.fields()
                    .forEachRemaining(field -> look(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            field.getValue(),
                            kinds,
                            mistakes));
            children(path, kinds.keySet()).stream()
                    .filter(name -> !node.has(name))
                    .forEach(name -> mistakes.add((path.isEmpty() ? name : path + "." + name) + " is missing"));
        } else if (!kinds.containsKey(path)) {
            mistakes.add(path + " is not documented");
        } else {
            value(path, node, kinds.get(path), mistakes);
        }
    }

    private static void value(String path, JsonNode node, String kind, List<String> mistakes) {
        var plain = kind.replace("?", "");
        if (node.isNull()) {
            if (plain.equals(kind)) {
                mistakes.add(path + " is null");
            }
            return;
        }
        var fits =
                switch (plain) {
                    case "number" -> node.isIntegralNumber();
                    case "truth" -> node.isBoolean();
                    default ->
                        node.isTextual()
                                && TEXTS.get(plain).matcher(node.asText()).matches();
                };
        if (!fits) {
            mistakes.add(path + " is no " + plain + ": " + node.asText());
        }
    }

    /** The names that stand right below a path. */
    private static Set<String> children(String path, Set<String> documented) {
        var beginning = path.isEmpty() ? "" : path + ".";
        return documented.stream()
                .filter(one -> one.startsWith(beginning))
                .map(one -> one.substring(beginning.length()).split("[.\\[]")[0])
                .collect(Collectors.toSet());
    }

    private static Set<String> paths(JsonNode record) {
        var found = new HashSet<String>();
        collect("", record, found);
        return found;
    }

    private static void collect(String path, JsonNode node, Set<String> found) {
        if (node.isArray()) {
            node.forEach(one -> collect(path + "[]", one, found));
        } else if (node.isObject()) {
            node.fields()
                    .forEachRemaining(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), found));
        } else {
            found.add(path);
        }
    }
}
