package org.wopengine.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.wopengine.registry.RegistrationDesk.CHECK;
import static org.wopengine.registry.RegistrationDesk.CORRECT;
import static org.wopengine.registry.RegistrationDesk.person;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.WopTest;
import org.wopengine.registry.RegistrationDesk;
import org.wopengine.registry.RegistrationStatus;
import org.wopengine.registry.Registrations;
import org.wopengine.shared.OperatorCode;

/** The registration as the page of an operator shows it, and where it begins. */
@WopTest
class RegistrationPageTest {
    private static final String BUTTON = "/registration\"";

    @Autowired
    WebApplicationContext context;

    @Autowired
    RegistrationDesk registration;

    @Autowired
    Registrations registrations;

    @Autowired
    Clock clock;

    MockMvc browser;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
    }

    @Test
    void whatIsMissingIsSaidInPlaceOfTheButton() throws Exception {
        var operator = registration.newcomer().code();

        assertThat(read(operator, "", person(operator), operator.group()).getContentAsString())
                .contains("Not handed in yet", "Before you can hand the profile in:", "Code of Conduct is not accepted")
                .doesNotContain(BUTTON, "??");
        var refused = handIn(operator, person(operator), operator.group());
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains("role=\"alert\"", "answers are missing");
        assertThat(registrations.of(operator).entries()).isEmpty();
    }

    @Test
    void theOperatorHandsItInOnce() throws Exception {
        var operator = registration.complete().code();
        assertThat(read(operator, "", person(operator), operator.group()).getContentAsString())
                .contains("Hand the profile in", BUTTON);

        assertThat(handIn(operator, person(operator), operator.group()).getRedirectedUrl())
                .isEqualTo("/operators/" + operator);
        assertThat(registration.open(operator)).containsExactly(CHECK);
        assertThat(read(operator, "", person(operator), operator.group()).getContentAsString())
                .contains("Being checked", "nothing to do for you")
                .doesNotContain(BUTTON);
        var again = handIn(operator, person(operator), operator.group());
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains("handed in already");
    }

    @Test
    void nobodyElseHandsItIn() throws Exception {
        var operator = registration.complete().code();

        assertThat(handIn(operator, "op03", "operator-OP03").getStatus()).isEqualTo(404);
        for (var group : new String[] {"secretariat", "platform-africa", "auditor", "administrator"}) {
            assertThat(handIn(operator, "somebody", group).getStatus())
                    .as(group)
                    .isEqualTo(403);
        }
        assertThat(registrations.of(operator).status()).isEqualTo(RegistrationStatus.NOT_HANDED_IN);
    }

    @Test
    void whoMayCheckIsLedToTheTaskAndTheOperatorToItsOwn() throws Exception {
        var operator = registration.complete().code();
        registration.handIn(operator);
        var check = registration.task(operator, CHECK).getId();
        assertThat(read(operator, "", "platform-africa", "platform-africa").getContentAsString())
                .contains("Check it in Tasklist", check, "/documents\"");
        assertThat(read(operator, "", "somebody", "platform-asia").getContentAsString())
                .doesNotContain(check);

        registration.complete(
                operator,
                CHECK,
                "secretariat",
                RegistrationDesk.changes(LocalDate.now(clock).plusDays(9).toString()));
        assertThat(read(operator, "", person(operator), operator.group()).getContentAsString())
                .contains(
                        "Changes were requested",
                        "The certificate has no date.",
                        registration.task(operator, CORRECT).getId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void theLogIsReadByThoseWhoReadTheProfileInAllLanguages(String language) throws Exception {
        var operator = registration.complete().code();
        registration.handIn(operator);
        registration.complete(operator, CHECK, "platform-africa", RegistrationDesk.acceptance());
        registration.tell(operator, RegistrationDesk.figures(LocalDate.now(clock)));

        for (var reader : new String[] {"auditor", "secretariat", "platform-africa", operator.group()}) {
            assertThat(read(operator, "?lang=" + language, "somebody", reader).getContentAsString())
                    .as(reader)
                    .contains("Called the head office.", "registration-log", "platform-africa")
                    .doesNotContain("??");
        }
        assertThat(read(operator, "?lang=" + language, "op03", "operator-OP03").getContentAsString())
                .as("others see that it was accepted, not by whom")
                .doesNotContain("Called the head office.", "registration-log", "platform-africa", "??");
    }

    @Test
    void whatWasChangedSinceIsNamed() throws Exception {
        var operator = registration.complete().code();
        registration.handIn(operator);
        registration.complete(operator, CHECK, "secretariat", RegistrationDesk.acceptance());
        assertThat(read(operator, "", "auditor", "auditor").getContentAsString())
                .contains("Accepted on")
                .doesNotContain("Changed since then");

        registration.tell(operator, RegistrationDesk.figures(LocalDate.now(clock)));

        assertThat(read(operator, "", "auditor", "auditor").getContentAsString())
                .containsSubsequence("Changed since then, and not checked:", "Data as of");
    }

    private MockHttpServletResponse read(OperatorCode operator, String query, String login, String group)
            throws Exception {
        return browser.perform(
                        get("/operators/" + operator + query).with(user(login).roles(group)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse handIn(OperatorCode operator, String login, String group) throws Exception {
        return browser.perform(post("/operators/" + operator + "/registration")
                        .with(user(login).roles(group))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
