package org.wopengine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.junit.jupiter.api.Test;
import org.wopengine.workflow.picture.ModelPicture;
import org.xml.sax.InputSource;

/**
 * The pages and pictures in {@code docs/processes} say what the models say. After a change: {@code mvn -q test
 * -Dtest=ProcessPagesTest -Dwop.update=true} and commit them with the model.
 */
class ProcessPagesTest {
    static final String REFRESH = "mvn -q test -Dtest=ProcessPagesTest -Dwop.update=true";
    private static final Path FOLDER = Path.of("docs/processes");

    @Test
    void thePagesFollowTheModels() throws IOException {
        var pages = pages();
        if (Boolean.getBoolean("wop.update")) {
            write(pages);
        }
        var stale = new TreeSet<String>();
        for (var page : pages.entrySet()) {
            var file = FOLDER.resolve(page.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(page.getValue())) {
                stale.add(page.getKey());
            }
        }
        assertThat(stale)
                .as("pages that tell something else than the models; refresh them with " + REFRESH)
                .isEmpty();
        assertThat(existing()).as("pages of models that are gone; " + REFRESH).isSubsetOf(pages.keySet());
    }

    @Test
    void aPictureShowsEveryElementAndIsWellFormed() throws Exception {
        for (var model : Models.ofProject().models()) {
            var picture = ModelPicture.of(model.xml());

            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(picture)));
            assertThat(model.elements())
                    .allSatisfy(element -> assertThat(picture).contains("<g id=\"" + element.getId() + "\">"));
        }
    }

    @Test
    void aPageNamesEveryTaskOfPeopleAndOfTheEngine() {
        var all = Models.ofProject();
        for (var model : all.models()) {
            assertThat(model.all(Task.class))
                    .allSatisfy(task -> assertThat(ProcessPage.of(all, model)).contains("| " + task.getName() + " |"));
        }
    }

    private static TreeMap<String, String> pages() {
        var all = Models.ofProject();
        var pages = new TreeMap<String, String>();
        for (var model : all.models()) {
            pages.put(model.id() + ".md", ProcessPage.of(all, model));
            pages.put(model.id() + ".svg", ModelPicture.of(model.xml()));
        }
        return pages;
    }

    private static void write(TreeMap<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        for (var gone : existing()) {
            if (!pages.containsKey(gone)) {
                Files.delete(FOLDER.resolve(gone));
            }
        }
        for (var page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }

    private static TreeSet<String> existing() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return new TreeSet<>();
        }
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") || name.endsWith(".svg"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
