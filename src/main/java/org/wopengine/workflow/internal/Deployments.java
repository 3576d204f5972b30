package org.wopengine.workflow.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models: one deployment a process, holding the model, its forms and the decision tables it names, so that
 * they always change together. Names are relative to the class path, the same in a jar and in a folder; nothing is
 * deployed again that has not changed.
 */
@Component
class Deployments {
    private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);
    private static final Pattern DECISION = Pattern.compile("camunda:decisionRef=\"([^\"]+)\"");

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    Deployments(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    void deploy() {
        var tables = named("classpath*:bpmn/*.dmn", "bpmn/");
        var before = repository.createDeploymentQuery().count();
        tables.forEach((name, content) -> deploy(name.replace("bpmn/", "").replace(".dmn", ""), Map.of(name, content)));
        named("classpath*:bpmn/*.bpmn", "bpmn/").forEach((name, model) -> {
            var process = name.replace("bpmn/", "").replace(".bpmn", "");
            var parts = new LinkedHashMap<String, byte[]>();
            parts.put(name, model);
            parts.putAll(named("classpath*:forms/" + process + "/*.form", "forms/" + process + "/"));
            var decisions = DECISION.matcher(new String(model, StandardCharsets.UTF_8));
            while (decisions.find()) {
                var table = "bpmn/" + decisions.group(1) + ".dmn";
                if (tables.containsKey(table)) {
                    parts.put(table, tables.get(table));
                }
            }
            deploy(process, parts);
        });
        LOG.info(
                "{} new deployments of models",
                repository.createDeploymentQuery().count() - before);
    }

    private void deploy(String name, Map<String, byte[]> parts) {
        var deployment =
                repository.createDeployment().name(name).source("wop-engine").enableDuplicateFiltering(false);
        parts.forEach((part, content) -> deployment.addInputStream(part, new ByteArrayInputStream(content)));
        deployment.deploy();
    }

    private Map<String, byte[]> named(String pattern, String folder) {
        try {
            var found = new TreeMap<String, byte[]>();
            for (Resource resource : resources.getResources(pattern)) {
                found.put(folder + resource.getFilename(), resource.getContentAsByteArray());
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
