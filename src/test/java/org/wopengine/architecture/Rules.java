package org.wopengine.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the code is built, said so that a machine can hold us to it. Each rule has a class it must report. */
final class Rules {
    private static final String[] STAGES = {
        "..operator..",
        "..partnership..",
        "..document..",
        "..interest..",
        "..matching..",
        "..call..",
        "..agreement..",
        "..workplan..",
        "..monitoring..",
        "..closure.."
    };

    private static final Set<Propagation> QUESTIONS = Set.of(Propagation.REQUIRED, Propagation.SUPPORTS);

    private Rules() {}

    static final ArchRule ENTITIES_STAY_IN_THEIR_MODULE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .because("other modules ask the facade; whoever holds an entity can change it behind its guards");

    static final ArchRule REPOSITORIES_STAY_IN_THEIR_MODULE = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .because("only the facade writes a module's tables");

    static final ArchRule THE_ENGINE_STAYS_BEHIND_WORKFLOW = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "..workflow..", "..identity..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a fork of the engine must be able to take its place");

    static final ArchRule ENGINE_INTERNALS_STAY_IN_WORKFLOW = noClasses()
            .that()
            .resideOutsideOfPackage("..workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..")
            .because("internals change without notice; one module pays for it");

    static final ArchRule STAGES_JOIN_TRANSACTIONS = classes()
            .that()
            .resideInAnyPackage(STAGES)
            .and()
            .resideOutsideOfPackage("..web..")
            .and()
            .haveSimpleNameNotEndingWith("Job")
            .should(joinTransactionsUnlessTheyOnlyRead())
            .because("whoever enters the system opens the transaction; a facade is @UseCases and joins it");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should(callMethodWhere(asksTheMachineForTheTime()))
            .orShould()
            .callConstructor(Date.class)
            .because("tests and the engine set the clock; inject java.time.Clock");

    static final ArchRule CLOCKS_ARE_MADE_IN_WORKFLOW = noClasses()
            .that()
            .resideOutsideOfPackage("..workflow..")
            .should(callMethodWhere(DescribedPredicate.describe(
                    "it makes a clock of the machine",
                    call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                            && call.getName().startsWith("system"))))
            .because("there is one clock, and it follows the engine's");

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(Resource.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith(PersistenceContext.class)
            .because("a constructor shows what a class needs, and a test can give it");

    static final ArchRule ENTITIES_HAVE_VERBS_NOT_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("a verb can guard its state, a setter cannot");

    static final ArchRule FIELDS_ARE_NOT_OPTIONAL =
            noFields().should().haveRawType(Optional.class).because("Optional is an answer, not a state");

    static final ArchRule WEB_DOES_NOT_KNOW_PROCESS = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat(ours("..process.."))
            .because("pages and models are two ways in, side by side");

    static final ArchRule PROCESS_DOES_NOT_KNOW_WEB = noClasses()
            .that()
            .resideInAPackage("..process..")
            .should()
            .dependOnClassesThat(ours("..web.."))
            .because("pages and models are two ways in, side by side");

    static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Helper|Util|Utils|Manager|Dto|DTO|Info)")
            .because("such a name says that nobody knew what the class is");

    /** All rules by name, in the order above. */
    static Map<String, ArchRule> all() {
        var rules = new java.util.LinkedHashMap<String, ArchRule>();
        for (var field : Rules.class.getDeclaredFields()) {
            if (field.getType() == ArchRule.class) {
                try {
                    rules.put(field.getName(), (ArchRule) field.get(null));
                } catch (IllegalAccessException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
        return rules;
    }

    private static DescribedPredicate<JavaClass> ours(String packages) {
        return resideInAPackage(packages)
                .and(resideInAPackage("org.wopengine..").or(resideInAPackage("counterexample..")));
    }

    private static ArchCondition<JavaClass> joinTransactionsUnlessTheyOnlyRead() {
        return new ArchCondition<>("join the transaction of their caller, unless they only read") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                report(type, type.getFullName(), events);
                type.getMethods().forEach(method -> report(method, method.getFullName(), events));
            }
        };
    }

    private static void report(HasAnnotations<?> annotated, String name, ConditionEvents events) {
        annotated
                .tryGetAnnotationOfType(Transactional.class)
                .filter(transaction -> !transaction.readOnly() || !QUESTIONS.contains(transaction.propagation()))
                .ifPresent(transaction ->
                        events.add(SimpleConditionEvent.violated(annotated, name + " opens its own transaction")));
    }

    private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
        return DescribedPredicate.describe("it asks the machine for the time", call -> {
            var owner = call.getTargetOwner();
            var now = call.getName().equals("now")
                    && owner.getPackageName().equals("java.time")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            return now || owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
        });
    }
}
