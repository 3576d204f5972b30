package org.wopengine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "'  Informe   año 2026.PDF ', Informe año 2026.PDF",
        "../../etc/passwd, passwd",
        "'C:\\Users\\rosa\\letter.docx', letter.docx",
        "'..\\..\\letter.docx', letter.docx",
        ".htaccess, htaccess",
        "'...pdf', pdf",
        "'a\"b<c>d|e?f*g:h.pdf', a_b_c_d_e_f_g_h.pdf",
        "'100%.pdf', 100_.pdf",
        "NUL.txt, file.txt",
        "con, file",
        "'', file",
        "'/', file",
        "'水の報告.pdf', 水の報告.pdf",
    })
    void isCleanedForDisplay(String sent, String shown) {
        assertThat(FileName.of(sent).shown()).isEqualTo(shown);
    }

    @Test
    void signsThatTurnOrHideTextAreTakenOutAndKeptInTheOriginalInWords() {
        var name = FileName.of("invoice\u202efdp.exe\0\r\nX-Evil: 1\u200b\u2028");

        assertThat(name.shown()).isEqualTo("invoicefdp.exeX-Evil_ 1");
        assertThat(name.original()).isEqualTo("invoice\\u202efdp.exe\\u0000\\u000d\\u000aX-Evil: 1\\u200b\\u2028");
    }

    @Test
    void halfASignIsNoSign() {
        assertThat(FileName.of("a\ud83d.pdf").shown()).isEqualTo("a.pdf");
        assertThat(FileName.of("a\ud83d.pdf").original()).isEqualTo("a\\ud83d.pdf");
    }

    @Test
    void aLongNameIsCutBeforeItsEnding() {
        var name = FileName.of("水".repeat(300) + ".pdf");

        assertThat(name.shown()).hasSize(FileName.LONGEST).endsWith("水.pdf");
        assertThat(name.ending()).isEqualTo("pdf");
        assertThat(FileName.of("x".repeat(5_000)).original()).hasSize(1_000);
    }

    @Test
    void theSameLettersAreWrittenTheSameWay() {
        assertThat(FileName.of("an\u0303o.pdf").shown()).isEqualTo("año.pdf");
    }

    @Test
    void noNameIsAName() {
        assertThat(FileName.of(null).shown()).isEqualTo("file");
    }
}
