package org.wopengine.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.WopTest;
import org.wopengine.identity.People;
import org.wopengine.operator.Operators;
import org.wopengine.registry.RegistrationDesk;
import org.wopengine.registry.RegistrationEntry;
import org.wopengine.registry.RegistrationStatus;
import org.wopengine.registry.RegistrationVerb;
import org.wopengine.registry.Registrations;
import org.wopengine.registry.Supporter;
import org.wopengine.registry.Supporters;
import org.wopengine.shared.OperatorCode;
import org.wopengine.table.TakenAlong;

/** Where the secretariat registers operators and others of the alliance. */
@WopTest
class RegistryPagesTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    WebApplicationContext context;

    @Autowired
    Operators operators;

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationDesk registration;

    @Autowired
    Supporters supporters;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    MockMvc browser;
    String name;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        name = "Registered on the page " + NUMBER.incrementAndGet();
    }

    @Test
    void operatorsAndOthersAreTakenAlongAsThePageShowsThem() throws Exception {
        send("/registry/supporters", supporter("supporterName", name));
        var query = "/operators?q=" + name.replace(" ", "%20");

        assertThat(TakenAlong.only(browser, query, "operator-OP03").get(1))
                .contains(name, "Funder", "Norway")
                .doesNotContain("frida@fund.example");
        assertThat(TakenAlong.only(browser, query, "secretariat").get(1)).contains("frida@fund.example");
        var operators = TakenAlong.csv(browser, "/operators/export/csv?q=OP03", "operator-OP07");
        assertThat(operators.get(0)).startsWith("Code", "Name", "Country");
        assertThat(operators).hasSize(2);
        assertThat(operators.get(1)).startsWith("OP03");
    }

    @Test
    void anOperatorGetsTheNextFreeCodeAndAGroup() throws Exception {
        var answer = send("/registry/operators", operator("legalName", name));

        assertThat(answer.getRedirectedUrl()).matches("/operators/OP\\d{2,6}");
        var code = new OperatorCode(answer.getRedirectedUrl().substring("/operators/".length()));
        var entered = operators.require(code);
        assertThat(entered.legalName()).isEqualTo(name);
        assertThat(entered.languages()).containsExactly("fr", "en");
        assertThat(entered.connections()).as("null is not zero").isNull();
        assertThat(people.members(code.group())).isEmpty();
        assertThat(registrations.of(code).status()).isEqualTo(RegistrationStatus.NOT_HANDED_IN);
        assertThat(registrations.of(code).entries())
                .extracting(RegistrationEntry::verb, RegistrationEntry::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(RegistrationVerb.REGISTERED, "secretariat"));
        assertThat(read("/operators?q=" + code, "secretariat").getContentAsString())
                .contains(name, "not checked yet");
    }

    @Test
    void aCodeThatWasGivenByHandIsPassedOver() throws Exception {
        var first = send("/registry/operators", operator("legalName", name)).getRedirectedUrl();
        var next = Integer.parseInt(first.replaceAll("\\D", "")) + 1;
        var taken = operators.find(new OperatorCode("OP%02d".formatted(next))).isPresent();

        var second = send("/registry/operators", operator("legalName", name + " too"))
                .getRedirectedUrl();

        assertThat(Integer.parseInt(second.replaceAll("\\D", ""))).isGreaterThanOrEqualTo(taken ? next + 1 : next);
        assertThat(first).as("the demo has twelve by hand").isGreaterThan("/operators/OP12");
    }

    @ParameterizedTest
    @CsvSource({
        "legalName, '', legalName-error",
        "country, XX, country-error",
        "region, MOON, region-error",
        "focalPointEmail, nobody, focalPointEmail-error",
        "shortName, A name that is much too long for it, shortName-error",
        "code, OP01, There is no such field"
    })
    void badInputIsRefusedByFieldAndNothingIsLost(String field, String value, String seen) throws Exception {
        var before = operators.all().size();

        var page = send("/registry/operators", operator(field, value));

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString()).contains("Nothing was kept yet.", "value=\"Port Registry\"");
        if (!field.equals("code")) {
            assertThat(page.getContentAsString()).contains("id=\"" + seen + "\"");
        }
        assertThat(operators.all()).hasSize(before);
    }

    @Test
    void theSameNameInTheSameCountryIsRefused() throws Exception {
        send("/registry/operators", operator("legalName", name));

        var page = send("/registry/operators", operator("legalName", name));

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString()).contains("legalName-error", "in the registry already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator-OP03", "platform-africa", "lead", "auditor", "administrator", "integrity"})
    void onlyTheSecretariatRegisters(String group) throws Exception {
        for (var address :
                new String[] {"/registry/operators", "/registry/supporters", "/registry/supporters/S-0001"}) {
            assertThat(read(address, group).getStatus()).as(address).isEqualTo(403);
        }
        assertThat(read("/operators", group).getContentAsString()).doesNotContain("/registry/");
    }

    @Test
    void aFunderIsListedWithWhatItOffersAndItsContactIsForTheSecretariat() throws Exception {
        assertThat(send("/registry/supporters", supporter("supporterName", name))
                        .getRedirectedUrl())
                .isEqualTo("/operators");

        var query = "/operators?q=" + name.replace(" ", "%20");
        assertThat(read(query, "operator-OP03").getContentAsString())
                .contains(name, "Funder", "Norway", "Pays travel of up to two missions", "Laboratory")
                .doesNotContain("Frida Fund", "frida@fund.example");
        assertThat(read(query, "secretariat").getContentAsString())
                .contains("Frida Fund", "frida@fund.example", "/registry/supporters/S-");
    }

    @Test
    void itIsCorrectedAndWhoIsSlowerLearnsSo() throws Exception {
        send("/registry/supporters", supporter("supporterName", name));
        var one = find();
        var address = "/registry/supporters/" + one.reference();
        assertThat(read(address, "secretariat").getContentAsString())
                .contains("value=\"" + name + "\"", "name=\"seen\" value=\"1\"");

        assertThat(send(address, with(supporter("supporterName", name), "seen", "1"))
                        .getRedirectedUrl())
                .isEqualTo("/operators");
        assertThat(find().version()).isEqualTo(2);
        var slower = send(address, with(supporter("supporterName", name + " slower"), "seen", "1"));

        assertThat(slower.getStatus()).isEqualTo(409);
        assertThat(slower.getContentAsString())
                .contains("Somebody else kept this", "value=\"" + name + " slower\"", "name=\"seen\" value=\"2\"");
        assertThat(find().answers().supporterName()).isEqualTo(name);
    }

    @Test
    void anOfferThatIsOverIsNoLongerListed() throws Exception {
        var today = LocalDate.now(clock);
        send("/registry/supporters", with(supporter("supporterName", name), "offerUntil", today.toString()));
        assertThat(supporters.offering(name)).hasSize(1);

        send(
                "/registry/supporters/" + find().reference(),
                with(
                        with(
                                supporter("supporterName", name),
                                "offerUntil",
                                today.minusDays(1).toString()),
                        "seen",
                        "1"));

        assertThat(supporters.offering(name)).isEmpty();
        assertThat(find().version()).isEqualTo(2);
    }

    @Test
    void theSameNameTwiceIsRefusedAndASupporterThatIsNotThereIsNotFound() throws Exception {
        send("/registry/supporters", supporter("supporterName", name));

        var page = send("/registry/supporters", supporter("supporterName", name.toUpperCase()));

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString()).contains("supporterName-error", "registered in this country already");
        for (var missing : new String[] {"S-9999", "nonsense", "S-0001%27"}) {
            assertThat(read("/registry/supporters/" + missing, "secretariat").getStatus())
                    .isEqualTo(404);
            assertThat(send("/registry/supporters/" + missing, supporter("supporterName", name))
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatStoodThereStays() throws Exception {
        send("/registry/supporters", supporter("supporterName", name));

        for (var wrong : List.of(
                "update wop.supporter_version set changed_by = 'nobody'",
                "delete from wop.supporter_version",
                "truncate wop.supporter_version")) {
            assertThatThrownByDatabase(wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void thePagesSpeakAllLanguages(String language) throws Exception {
        var accepted = registration.complete().code();
        registration.handIn(accepted);
        registration.complete(accepted, RegistrationDesk.CHECK, "secretariat", RegistrationDesk.acceptance());
        send("/registry/supporters", supporter("supporterName", name));

        for (var address : new String[] {
            "/operators", "/registry/operators", "/registry/supporters", "/registry/supporters/" + find().reference()
        }) {
            assertThat(read(address + "?lang=" + language, "secretariat").getContentAsString())
                    .as(address)
                    .doesNotContain("??")
                    .contains("<html lang=\"" + language + "\"");
        }
        for (var address : new String[] {"/registry/operators", "/registry/supporters"}) {
            var page = send(address + "?lang=" + language, List.of());
            assertThat(page.getStatus()).isEqualTo(400);
            assertThat(page.getContentAsString()).doesNotContain("??");
        }
    }

    private void assertThatThrownByDatabase(String statement) {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> database.sql(statement).update())
                .as(statement)
                .isInstanceOf(DataAccessException.class);
    }

    private Supporter find() {
        return supporters.all().stream()
                .filter(one -> one.answers().supporterName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> operator(String field, String value) {
        return with(
                List.of(
                        "legalName",
                        "Named by nobody else",
                        "shortName",
                        "Registered",
                        "country",
                        "SN",
                        "region",
                        "AFRICA",
                        "city",
                        "Port Registry",
                        "utilityType",
                        "C",
                        "workingLanguages",
                        "fr",
                        "workingLanguages",
                        "en",
                        "focalPointName",
                        "Ada Focal",
                        "focalPointEmail",
                        "ada@registered.example",
                        "headName",
                        "Hugo Head"),
                field,
                value);
    }

    private static List<String> supporter(String field, String value) {
        return with(
                List.of(
                        "supporterKind",
                        "FUNDER",
                        "country",
                        "NO",
                        "offers",
                        "Pays travel of up to two missions a year.",
                        "offeredAreas",
                        "LABORATORY",
                        "contactName",
                        "Frida Fund",
                        "contactEmail",
                        "frida@fund.example"),
                field,
                value);
    }

    /** The same with another value for a field. */
    private static List<String> with(List<String> fields, String field, String value) {
        var changed = new ArrayList<String>();
        for (int at = 0; at < fields.size(); at += 2) {
            if (!fields.get(at).equals(field)) {
                changed.addAll(fields.subList(at, at + 2));
            }
        }
        changed.addAll(List.of(field, value));
        return changed;
    }

    private MockHttpServletResponse read(String address, String group) throws Exception {
        return browser.perform(
                        get(java.net.URI.create(address)).with(user("somebody").roles(group)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String address, List<String> fields) throws Exception {
        var request = post(java.net.URI.create(address))
                .with(user("secretariat").roles("secretariat"))
                .with(csrf());
        for (int at = 0; at < fields.size(); at += 2) {
            request.param(fields.get(at), fields.get(at + 1));
        }
        return browser.perform(request).andReturn().getResponse();
    }
}
