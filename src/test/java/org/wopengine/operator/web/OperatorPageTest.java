package org.wopengine.operator.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.WopTest;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.operator.Region;
import org.wopengine.operator.SampleOperators;

@WopTest
class OperatorPageTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Operators operators;

    @Autowired
    TransactionTemplate transaction;

    MockMvc browser;
    OperatorView operator;

    @BeforeEach
    void registerAnOperator() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        operator =
                transaction.execute(status -> operators.register(SampleOperators.in("SN", Region.AFRICA, "fr", "en")));
    }

    @Test
    void anOperatorIsFoundByPartOfItsNameAndShowsItsCode() throws Exception {
        assertThat(read("/operators?q=" + operator.shortName().toLowerCase().replace(" ", "%20"))
                        .getContentAsString())
                .contains("One operator", operator.code().value(), operator.legalName(), "Senegal", "French, English")
                .doesNotContain("??");
    }

    @Test
    void aSearchWithoutResultOffersTheWayBack() throws Exception {
        assertThat(read("/operators?q=nowhere-to-be-found").getContentAsString())
                .contains("No operator matches this search.", "Show all")
                .doesNotContain("<table");
    }

    @Test
    void theProfileTellsWhatIsKnownAndWhatIsNot() throws Exception {
        assertThat(read("/operators/" + operator.code()).getContentAsString())
                .contains(operator.legalName(), "Government wholly-owned provider under commercial law", "Public")
                .containsSubsequence("Non-revenue water (%)", "47")
                .containsSubsequence("Collection (%)", "not known")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OP999999", "nonsense", "OP1%27"})
    void anUnknownOperatorIsNotFound(String code) throws Exception {
        assertThat(read("/operators/" + code).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void thePagesSpeakAllLanguages(String language) throws Exception {
        assertThat(read("/operators?lang=" + language).getContentAsString()).doesNotContain("??");
        assertThat(read("/operators/" + operator.code() + "?lang=" + language).getContentAsString())
                .doesNotContain("??")
                .contains("<html lang=\"" + language + "\"");
    }

    private MockHttpServletResponse read(String address) throws Exception {
        return browser.perform(
                        get(java.net.URI.create(address)).with(user("op01").roles("operator-OP01")))
                .andReturn()
                .getResponse();
    }
}
