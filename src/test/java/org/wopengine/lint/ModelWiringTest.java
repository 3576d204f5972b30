package org.wopengine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.wopengine.WopTest;

/**
 * The models and the code of the product fit: beans, owners, variables. That these rules bite is shown by
 * {@link ModelLintTest}, without starting anything.
 */
@WopTest
class ModelWiringTest {
    @Autowired
    ConfigurableApplicationContext context;

    static List<ModelRule> wiring() {
        return Rulebook.wiring();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wiring")
    @DisplayName("The models and the code keep rule")
    void theModelsKeep(ModelRule rule) {
        assertThat(rule.findings(Models.ofProject().with(SpringCode.of(context))))
                .isEmpty();
    }

    @Test
    void everyMessageIsSentByAClassThatIsNoContract() {
        var models = Models.ofProject().with(SpringCode.of(context));
        var rule = Rulebook.plain().stream()
                .filter(one -> one.id().equals("L16"))
                .findFirst()
                .orElseThrow();

        assertThat(rule.findings(models)).isEmpty();
    }

    @Test
    void theContractsAndFormsAreFound() {
        var code = SpringCode.of(context);

        assertThat(code.contracts()).isNotEmpty();
        assertThat(code.beans()).isNotEmpty();
        assertThat(code.forms()).isNotEmpty();
        assertThat(code.mentions().test("NobodySaysThis")).isFalse();
    }
}
