package org.wopengine.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopengine.reconciliation.ClientJournal.Intent;
import org.wopengine.reconciliation.ClientJournal.Outcome;

/** The lines of a client's journal. */
class ClientJournalTest {
    @Test
    void eachIntentHasItsResultAndOneWithoutIsUnknown() {
        var journal = ClientJournal.read(
                "a",
                """
                wop-journal-1
                intent 1 op05 start
                ok 1 WOP-2026-0001
                intent 2 secretariat task-7 mark-2
                refused 2
                intent 3 secretariat task-7 mark-3
                unknown 3
                intent 4 secretariat task-8
                """);

        assertThat(journal.intents())
                .extracting(Intent::key, Intent::user, Intent::task, Intent::mark, Intent::outcome, Intent::reference)
                .containsExactly(
                        tuple("1", "op05", "start", null, Outcome.OK, "WOP-2026-0001"),
                        tuple("2", "secretariat", "task-7", "mark-2", Outcome.REFUSED, null),
                        tuple("3", "secretariat", "task-7", "mark-3", Outcome.UNKNOWN, null),
                        tuple("4", "secretariat", "task-8", null, Outcome.UNKNOWN, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wop-journal-2~ | line 1: a journal begins with the line wop-journal-1",
                "wop-journal-1~intent 1 op05~ | line 2: write: intent KEY USER TASK",
                "wop-journal-1~intent 1 op05 t m x~ | line 2: write: intent KEY USER TASK",
                "wop-journal-1~intent 1 op05 t~intent 1 op05 u~ | line 3: the key 1 was used before",
                "wop-journal-1~ok 1~ | line 2: a result names the key of an intent",
                "wop-journal-1~intent 1 op05 t~ok~ | line 3: a result names the key of an intent",
                "wop-journal-1~intent 1 op05 t~ok 1~refused 1~ | line 4: the result of 1 stands above already",
                "wop-journal-1~intent 1 op05 t~ok 1 WOP-2026-0001~ | line 3: behind the key of a result stands nothing",
                "wop-journal-1~intent 1 op05 start~ok 1~ | line 3: what began a partnership names its reference",
                "wop-journal-1~intent 1 op05 start~ok 1 WOP~ | line 3: what began a partnership names its reference",
                "wop-journal-1~done 1~ | line 2: a line begins with intent, ok, refused or unknown, not with done",
                "wop-journal-1~intent 1  op05~ | line 2: one space stands between two words",
                "wop-journal-1~~ | line 2: one space stands between two words",
                "wop-journal-1~intent 1 op05 t~ok | the last line is cut off",
            })
    void whatIsNoLineIsRefusedWithItsNumberAndWhatToWrite(String text, String said) {
        assertThatThrownBy(() -> ClientJournal.read("a.journal", text.replace('~', '\n')))
                .isInstanceOf(ClientJournal.Unreadable.class)
                .hasMessageContaining("a.journal")
                .hasMessageContaining(said);
    }

    @Test
    void aFileThatIsNotThereOrNoTextIsRefused(@TempDir Path folder) throws Exception {
        var bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> ClientJournal.read(bytes)).hasMessageContaining("is not text in UTF-8");
        assertThatThrownBy(() -> ClientJournal.read(folder.resolve("none"))).hasMessageContaining("cannot be read");
    }
}
