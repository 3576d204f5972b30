package org.wopengine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Follows the links of a page to the files of its lists, as a reader does. */
public final class TakenAlong {
    private static final Pattern LINKS =
            Pattern.compile("<p class=\"take\"><a href=\"([^\"]+)\".*?<a href=\"([^\"]+)\"", Pattern.DOTALL);

    private TakenAlong() {}

    /**
     * The rows of each list of a page, with the headings first, by the address of the CSV. Each spreadsheet is read, too, and has as many
     * rows under the same headings; no file lacks a text.
     */
    public static Map<String, List<List<String>>> from(MockMvc browser, String page, String group) throws Exception {
        var shown = read(browser, page, group);
        assertThat(shown.getStatus()).as(page).isEqualTo(200);
        var links = LINKS.matcher(shown.getContentAsString(StandardCharsets.UTF_8));
        var files = new LinkedHashMap<String, List<List<String>>>();
        while (links.find()) {
            var csv = HtmlUtils.htmlUnescape(links.group(1));
            var rows = csv(browser, csv, group);
            files.put(csv, rows);
            var sheet = read(browser, HtmlUtils.htmlUnescape(links.group(2)), group);
            assertThat(sheet.getHeader("Content-Disposition")).startsWith("attachment; filename=\"");
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet.getContentAsByteArray()))) {
                var read = book.getFirstSheet().read();
                assertThat(read).as(csv).hasSameSizeAs(rows);
                assertThat(read.get(0).stream().map(cell -> cell.asString()).toList())
                        .as(csv)
                        .isEqualTo(rows.get(0));
            }
        }
        assertThat(files).as(page).isNotEmpty();
        return files;
    }

    /** The rows of a page with one list. */
    public static List<List<String>> only(MockMvc browser, String page, String group) throws Exception {
        var files = from(browser, page, group);
        assertThat(files).as(page).hasSize(1);
        return files.values().iterator().next();
    }

    public static List<List<String>> csv(MockMvc browser, String address, String group) throws Exception {
        var file = read(browser, address, group);
        assertThat(file.getStatus()).as(address).isEqualTo(200);
        assertThat(file.getContentType()).as(address).startsWith("text/csv");
        var text = new String(file.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).as(address).startsWith("\uFEFF").doesNotContain("??");
        var rows = CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                .map(CsvRecord::getFields)
                .toList();
        assertThat(rows).as(address).allMatch(row -> row.size() == rows.get(0).size());
        return rows;
    }

    private static MockHttpServletResponse read(MockMvc browser, String address, String group) throws Exception {
        return browser.perform(get(URI.create(address)).with(user("reader").roles(group)))
                .andReturn()
                .getResponse();
    }
}
