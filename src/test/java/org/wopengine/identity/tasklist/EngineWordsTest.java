package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopengine.identity.tasklist.EngineWords.Meaning;

class EngineWordsTest {
    private static final Pattern LABEL = Pattern.compile("\"label\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            400 | Cannot submit task form 6f1-22: Decision: Please choose. | FOR_THE_PERSON
            400 | Cannot instantiate process definition partnership-lifecycle:1:ab-c: Title: Please fill in. | FOR_THE_PERSON
            500 | Cannot submit task form 1: ENGINE-03005 Execution of 'UPDATE TaskEntity[1]' failed. Entity was updated by another transaction concurrently. | OVERTAKEN
            500 | Cannot submit task form 1: Cannot find task with id 1: task is null | OVERTAKEN
            400 | No matching task with id 1 | OVERTAKEN
            500 | Cannot submit task form 1: ENGINE-03041 Cannot work on task '1'. The task is suspended. | ON_HOLD
            500 | Cannot submit task form 1: ENGINE-03051 There was an exception while invoking the TaskListener. | OURS
            500 | ### Error querying database. Cause: org.postgresql.util.PSQLException | OURS
            400 | Cannot submit task form 1: The bean ${x} failed with java.lang.NullPointerException | UNREADABLE
            403 | The user with id 'op01' does not have 'TASK_WORK' permission on resource '1' of type 'Task' | NOT_ALLOWED
            404 | whatever | OVERTAKEN
            500 | variableName is null | UNREADABLE
            500 | Booleans and null cannot be used in 'greater than' condition | UNREADABLE
            500 | tenantIds contains null value | UNREADABLE
            500 | Candidate group list is empty | UNREADABLE
            500 | Invalid query usage: candidateUser has to be called before 'includeAssignedTasks'. | UNREADABLE
            500 | Cannot find serializer for value '[]'. | UNREADABLE
            500 | argument type mismatch | UNREADABLE
            500 | java.lang.ClassCastException@5a3061e4 | UNREADABLE
            500 | class java.lang.String cannot be cast to class java.util.List | OURS
            500 | Cannot invoke "org.camunda.bpm.engine.impl.db.AuthorizationCheck.getPermissionChecks()" because "authCheck" is null | UNREADABLE
            500 | Cannot invoke "org.camunda.bpm.engine.impl.db.TenantCheck.setTenantCheckEnabled(boolean)" because "tenantCheck" is null | UNREADABLE
            500 | Cannot invoke "org.camunda.bpm.engine.impl.db.DbEntity.getId()" because "entity" is null | OURS
            500 | Illegal character '}' at position 41 is not allowed as a start of a name in a path template 'user/{}'. | UNREADABLE
            500 | ENGINE-13053 No job found with id 'x'. | NOT_FOUND
            400 | An unbound number of results is forbidden! | TOO_MANY
            400 | Max results limit of 200 exceeded! | TOO_MANY
            400 | ENGINE-03040 Task '1' is already claimed by someone else. | TAKEN
            """)
    void anErrorIsUnderstood(int status, String message, Meaning meaning) {
        assertThat(EngineWords.meaning(status, "RestException", message, true)).isEqualTo(meaning);
    }

    /** A label such as "Exceptions from publication" must not be taken for something from inside. */
    @Test
    void everyLabelAndEveryTextOfOursCanBeSaid() throws IOException {
        var texts = new ArrayList<String>();
        try (var forms = Files.walk(Path.of("forms"))) {
            for (var form :
                    forms.filter(file -> file.toString().endsWith(".form")).toList()) {
                var label = LABEL.matcher(Files.readString(form));
                while (label.find()) {
                    texts.add(label.group(1));
                }
            }
        }
        try (var bundles = Files.walk(Path.of("src/main/resources"))) {
            for (var bundle : bundles.filter(file -> file.toString().endsWith(".properties"))
                    .toList()) {
                var messages = new Properties();
                try (var reader = Files.newBufferedReader(bundle)) {
                    messages.load(reader);
                }
                messages.values().forEach(text -> texts.add(text.toString()));
            }
        }

        assertThat(texts).hasSizeGreaterThan(2_000).contains("Exceptions from publication");
        assertThat(texts.stream()
                        .filter(text -> !text.isBlank())
                        .filter(text ->
                                EngineWords.meaning(400, "RestException", "Cannot submit task form 1: " + text, true)
                                        == Meaning.UNREADABLE))
                .isEmpty();
    }

    @Test
    void whatTheEngineSaysToAProgrammerIsNotForPeople() {
        assertThat(EngineWords.meaning(400, "InvalidRequestException", "Cannot convert value 'x'", true))
                .isEqualTo(Meaning.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Cannot submit task form 6f1-22: Decision: Please choose. | Decision: Please choose.
            Cannot instantiate process definition a:1:b: Title: Please fill in. | Title: Please fill in.
            Title: Please fill in. | Title: Please fill in.
            """)
    void whatTheEnginePutsInFrontIsCutOff(String message, String plain) {
        assertThat(EngineWords.plain(message)).isEqualTo(plain);
    }
}
