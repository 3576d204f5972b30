package org.wopengine.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;
import org.wopengine.Believed;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.Drafts;
import org.wopengine.worksheet.Typist;

/** A plan of forty outputs and a hundred activities leaves as a spreadsheet and comes back. */
@WopTest
class PlanSpreadsheetTest {
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    @Autowired
    Desk desk;

    @Autowired
    Partnerships partnerships;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WorkplanSheets worksheets;

    @Autowired
    WorkPlanSheet sheet;

    @Autowired
    Typist typist;

    @Autowired
    Drafts drafts;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;

    @BeforeEach
    void setUp() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
    }

    @Test
    void aLargePlanMakesTheRoundWithoutLoss() throws Exception {
        var id = planning();
        typist.type(id, sheet, BigPlan.plan(), "op03");
        var typed = draft(id);
        assertThat(typed.outputs()).hasSize(BigPlan.OUTPUTS);
        assertThat(typed.activities()).hasSize(BigPlan.ACTIVITIES);

        var file = bytes("/worksheets/" + id + "/work-plan/spreadsheet");
        var unchanged = html(bring(id, "op03", file).andExpect(status().isOk()));
        assertThat(unchanged).contains("nothing that differs").doesNotContain("Take the changes over");

        // the same plan in a draft that knows nothing of it
        var state = bytes("/partnerships/" + id + "/work-plan/spreadsheet?version=draft");
        typist.type(id, sheet, PlanContents.begin(List.of()), "op03");
        assertThat(html(bring(id, "op11", file)))
                .as("rows deleted since and not changed in the file stay deleted")
                .contains("nothing that differs");
        var preview = html(bring(id, "op11", state).andExpect(status().isOk()));
        assertThat(preview).contains("40 new rows", "100 new rows", "Take the changes over");
        assertThat(draft(id).outputs())
                .as("nothing is taken over before the button")
                .isEmpty();

        take(id, preview);

        assertThat(draft(id))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(typed);
        assertThat(draft(id).activities().get(6).women()).isZero();
        assertThat(draft(id).inKind().get(0).actualQuantity()).isZero();
        assertThat(draft(id).inKind().get(1).actualQuantity()).isNull();
    }

    @Test
    void onlyThoseWhoMayTypeBringAFile() throws Exception {
        var id = planning();
        var file = bytes("/worksheets/" + id + "/work-plan/spreadsheet");

        bring(id, "secretariat", file).andExpect(status().isConflict());
        bring(id, "op05", file).andExpect(status().isNotFound());
        bring(id, "op03", "no spreadsheet".getBytes(StandardCharsets.UTF_8)).andExpect(status().isBadRequest());
        bring(id, "op03", new byte[5 * 1024 * 1024]).andExpect(status().isBadRequest());
    }

    private PartnershipId planning() {
        var id = WorkplanStart.signed(desk, partnerships, runtime, AgreementAnswers.draft("OP03", "OP11"));
        runtime.startProcessInstanceByKey(
                PlanTasks.PROCESS, id.reference(), Map.of("planReason", PlanReason.FIRST.name()));
        worksheets.typeDiagnosis(id);
        desk.complete(id, "UserTask_RecordDiagnosis", "op03", WorkplanAnswers.diagnosis());
        return id;
    }

    private PlanContents draft(PartnershipId id) {
        return desk.as("op03", () -> drafts.draft(id, sheet));
    }

    private ResultActions bring(PartnershipId id, String person, byte[] file) throws Exception {
        return browser.perform(multipart("/worksheets/" + id + "/work-plan/spreadsheet")
                .file(new MockMultipartFile("file", "plan.xlsx", null, file))
                .header("Accept-Language", "en")
                .with(csrf())
                .with(as(person)));
    }

    /** Presses the button of the preview. */
    private void take(PartnershipId id, String preview) throws Exception {
        var request = post("/worksheets/" + id + "/work-plan")
                .param("do", "save")
                .with(csrf())
                .with(as("op11"));
        var field = FIELD.matcher(preview);
        while (field.find()) {
            if (!field.group(1).equals("_csrf")) {
                request = request.param(field.group(1), HtmlUtils.htmlUnescape(field.group(2)));
            }
        }
        browser.perform(request).andExpect(status().is3xxRedirection());
    }

    private byte[] bytes(String address) throws Exception {
        return browser.perform(get(address).header("Accept-Language", "fr").with(as("op03")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static RequestPostProcessor as(String person) {
        return user(person).roles(person.startsWith("op") ? "operator-" + person.toUpperCase(Locale.ROOT) : person);
    }

    private static String html(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
