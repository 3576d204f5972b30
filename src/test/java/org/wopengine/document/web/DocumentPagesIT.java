package org.wopengine.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.document.SampleFiles;
import org.wopengine.identity.Browser;
import org.wopengine.interest.InterestAnswers;

/** The pages over the wire: what a browser sends is taken apart by the container, which no mock does. */
@WopTest
class DocumentPagesIT {
    private static final int LIMIT = 20 * 1024 * 1024;
    private static final Pattern KEPT = Pattern.compile("The file is kept as (D-(\\d+)/(\\d+))\\.");
    private static int sent;

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient database;

    String page;
    Browser applicant;

    @BeforeEach
    void aPartnership() {
        page = "/partnerships/" + desk.express("op03", InterestAnswers.ofMentee()) + "/documents";
        applicant = Browser.of("op03", port);
    }

    @Test
    void aFileIsUploadedListedAndDownloadedAsItWas() {
        var pdf = pdf();
        var file = kept(applicant, page, "LOI", "Année 2026 水 \"final\".pdf", pdf);

        assertThat(applicant.get(page).body())
                .contains(
                        file.number(),
                        "A letter",
                        "Année 2026 水 _22final_22.pdf",
                        "not checked for viruses",
                        "from OP03")
                .contains("at least 10 years after the end of the partnership")
                .doesNotContain("??");
        var download = applicant.bytes(file.path());
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(pdf);
        var headers = download.headers();
        assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
        assertThat(headers.firstValue("Content-Length")).contains(String.valueOf(pdf.length));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox", "default-src 'none'");
        assertThat(headers.firstValue("Content-Disposition"))
                .contains("attachment; filename=\"Annee 2026 _ _22final_22.pdf\"; "
                        + "filename*=UTF-8''Ann%C3%A9e%202026%20%E6%B0%B4%20_22final_22.pdf");
        assertThat(database.sql("select user_id from wop.document_download where document = ?")
                        .param(file.document())
                        .query(String.class)
                        .list())
                .containsExactly("op03");
    }

    @Test
    void aNewVersionIsAddedAndTheOldOneStaysToBeRead() {
        var first = pdf();
        var file = kept(applicant, page, "LOI", "a.pdf", first);

        var answer = applicant.upload(page, page + "/" + file.document(), Map.of(), "b.pdf", pdf());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(applicant.get(page).body()).contains("D-" + file.document() + "/2", "Older versions (1)");
        assertThat(applicant.bytes(file.path()).body()).isEqualTo(first);
        assertThat(Browser.of("secretariat", port)
                        .upload(page, page + "/" + file.document(), Map.of(), "c.pdf", pdf())
                        .body())
                .contains("comes from somebody else");
    }

    @Test
    void aShelfIsThereBeforeAnyPartnershipAndForItsOperatorOnly() {
        var shelf = "/operators/OP03/documents";
        var file = kept(applicant, shelf, "COMMITMENT_LETTER", "letter.pdf", pdf());

        assertThat(Browser.of("secretariat", port).bytes(file.path()).statusCode())
                .isEqualTo(200);
        assertThat(Browser.of("auditor", port).bytes(file.path()).statusCode()).isEqualTo(200);
        var stranger = Browser.of("op05", port);
        assertThat(stranger.get(shelf).statusCode()).isEqualTo(404);
        assertThat(stranger.get(file.path()).statusCode()).isEqualTo(404);
        assertThat(stranger.upload(shelf, shelf, letter("LOI"), "a.pdf", pdf()).statusCode())
                .isIn(403, 404);
        assertThat(stranger.get("/operators/OP03").body()).doesNotContain(shelf);
        assertThat(applicant.get("/operators/OP03").body()).contains(shelf);
        assertThat(applicant
                        .get(page.replace("/documents", "/documents/") + file.document() + "/1")
                        .statusCode())
                .as("not cited there")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "op03, 200, 302",
        "secretariat, 200, 302",
        "lead, 200, 302",
        "auditor, 200, 403",
        "op11, 404, 404",
        "op05, 404, 404",
        "platform-africa, 404, 404",
        "integrity, 403, 403",
        "administrator, 403, 403"
    })
    void whoReadsAndWhoAdds(String person, int reads, int adds) {
        var file = kept(applicant, page, "LOI", "a.pdf", pdf());
        var browser = Browser.of(person, port);
        var token = browser.get(page).statusCode() == 200 ? page : "/";

        assertThat(browser.get(page).statusCode()).isEqualTo(reads);
        assertThat(browser.bytes(file.path()).statusCode()).isEqualTo(reads);
        assertThat(browser.upload(token, page, letter("LOI"), "b.pdf", pdf()).statusCode())
                .isEqualTo(adds);
    }

    @Test
    void whatIsNotThereIsAnsweredLikeWhatIsAStrangers() {
        var file = kept(applicant, page, "LOI", "a.pdf", pdf());
        var stranger = Browser.of("op05", port);

        for (var odd : java.util.List.of("/0/1", "/99999999/1", "/1/0", "/x/y", "/99999999999999999999/1")) {
            assertThat(applicant.get(page + odd).statusCode()).as(odd).isEqualTo(404);
        }
        assertThat(stranger.get(file.path()).statusCode()).isEqualTo(404);
        assertThat(plain(stranger.get(file.path()).body()))
                .isEqualTo(plain(stranger.get(page + "/99999999/1").body()));
    }

    @Test
    void theLimitIsTheLimit() {
        assertThat(upload("full.txt", text(LIMIT)).statusCode()).isEqualTo(302);
        var over = upload("over.txt", text(LIMIT + 1));
        assertThat(over.statusCode()).isEqualTo(413);
        assertThat(over.body()).contains("The file is larger than 20 MB.");
        var far = upload("far.txt", text(LIMIT + 1_000_000));
        assertThat(far.statusCode()).isEqualTo(413);
        assertThat(far.body()).contains("This is too large");
    }

    @Test
    void whatIsWrongIsToldBesideTheFieldAndNothingIsKept() {
        var before = rows();

        assertThat(applicant
                        .upload(page, page, Map.of("type", "", "title", ""), "a.pdf", pdf())
                        .body())
                .contains("id=\"type-error\"", "id=\"title-error\"");
        assertThat(applicant
                        .upload(page, page, letter("NONSENSE"), "a.pdf", pdf())
                        .statusCode())
                .isEqualTo(400);
        assertThat(applicant
                        .upload(page, page, Map.of("type", "LOI", "title", "x", "owner", "OP01"), "a.pdf", pdf())
                        .statusCode())
                .isEqualTo(400);
        assertThat(applicant
                        .upload(page, page, letter("PHOTO"), "a.png", SampleFiles.pdf("x"))
                        .body())
                .contains("The name ends in");
        assertThat(applicant.form(page, page, "type=LOI&title=x").body()).contains("Choose the file to upload.");
        assertThat(applicant.upload(page, page, letter("LOI"), "", new byte[0]).body())
                .contains("Choose the file to upload.");
        assertThat(applicant
                        .upload(page, page, letter("LOI"), "a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("markup of a web page");
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd.txt",
                "..\\..\\evil.txt",
                "C:\\Windows\\evil.txt",
                "a\u0000.txt",
                "gpj.\u202etxt.txt",
                "a;filename=b.txt",
                "a'b.txt",
                "%00%0d%0aX: y.txt"
            })
    void aHostileNameHarmsNobody(String name) {
        var answer = upload(name, ("unique " + ++sent).getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isIn(302, 400);
        if (answer.statusCode() == 302) {
            var listed = applicant.get(page).body();
            assertThat(listed).doesNotContain("\u202e");
            var number = Pattern.compile("documents/(\\d+)/1\"").matcher(listed);
            assertThat(number.find()).isTrue();
            var headers = applicant.bytes(page + "/" + number.group(1) + "/1").headers();
            assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                    .matches(
                            "attachment; filename=\"[A-Za-z0-9 ._()-]+\"; filename\\*=UTF-8''[A-Za-z0-9.%_!#$&+^`|~-]+");
            assertThat(headers.firstValue("X")).isEmpty();
        }
    }

    @Test
    void aNameOfThreeHundredSignsIsCut() {
        assertThat(upload("水".repeat(300) + ".txt", ("long " + ++sent).getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(302);
        assertThat(upload("a".repeat(9_000) + ".txt", ("longer " + ++sent).getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .as("longer than the head of a part may be")
                .isEqualTo(400);
    }

    @Test
    void filesGoNowhereElse() {
        var nobody = new Browser(port);

        assertThat(nobody.upload("/login", page, letter("LOI"), "a.pdf", pdf()).statusCode())
                .isEqualTo(403);
        assertThat(nobody.upload("/login", "/login", Map.of(), "a.pdf", pdf()).statusCode())
                .isEqualTo(415);
        assertThat(applicant
                        .upload(page, "/account/password", Map.of(), "a.pdf", pdf())
                        .statusCode())
                .isEqualTo(415);
        assertThat(applicant
                        .upload(page, page + "/1/1", Map.of(), "a.pdf", pdf())
                        .statusCode())
                .isEqualTo(415);
        assertThat(applicant
                        .upload("/wop.css", page, letter("LOI"), "a.pdf", pdf())
                        .statusCode())
                .as("without the token against forged requests")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void thePagesSpeakAllLanguages(String language) {
        kept(applicant, page, "LOI", "a.pdf", pdf());

        assertThat(applicant.get(page + "?lang=" + language).body())
                .contains("<html lang=\"" + language + "\"")
                .doesNotContain("??");
        assertThat(applicant.get("/operators/OP03/documents?lang=" + language).body())
                .doesNotContain("??");
    }

    private record Kept(String number, long document, String path) {}

    private Kept kept(Browser browser, String to, String type, String name, byte[] file) {
        var answer = browser.upload(to, to, letter(type), name, file);
        assertThat(answer.statusCode()).as(plain(answer.body())).isEqualTo(302);
        var kept = KEPT.matcher(browser.get(to).body());
        assertThat(kept.find()).isTrue();
        return new Kept(kept.group(1), Long.parseLong(kept.group(2)), to + "/" + kept.group(2) + "/" + kept.group(3));
    }

    private java.net.http.HttpResponse<String> upload(String name, byte[] file) {
        return applicant.upload(page, page, letter("EVIDENCE"), name, file);
    }

    private static Map<String, String> letter(String type) {
        return Map.of("type", type, "title", "A letter");
    }

    private static byte[] pdf() {
        return SampleFiles.pdf("page " + ++sent);
    }

    private static byte[] text(int length) {
        var text = new byte[length];
        Arrays.fill(text, (byte) 'a');
        var start = ("file " + ++sent + " ").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, text, 0, start.length);
        return text;
    }

    private int rows() {
        return database.sql("select count(*) from wop.document_version")
                .query(Integer.class)
                .single();
    }

    private static String plain(String body) {
        return body.replaceAll("E-[2-9A-Z]{8}", "NUMBER")
                .replaceAll("_csrf\" value=\"[^\"]*\"", "TOKEN")
                .replaceAll("X-CSRF-TOKEN[^}]*}", "TOKEN")
                .replaceAll("documents/\\d+/\\d", "ADDRESS");
    }
}
