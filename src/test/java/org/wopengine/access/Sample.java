package org.wopengine.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wopengine.access.Stage.Kind;

/**
 * An address to call, made from a template.
 *
 * @param object what stands in it, or {@link Kind#missing()}
 */
record Sample(String path, Kind kind, String object, boolean exists) {
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w[\\w-]*)(:(?:[^{}]|\\{[^}]*})*)?}");
    private static final String DUMMY = Kind.OTHER.missing();

    /** All addresses of a template: one for each object of its kind and one for a missing one. */
    static List<Sample> of(String template, Stage stage) {
        var address = template.replaceFirst("^/camunda/api/engine/engine/\\{[^}]+}", ENGINE)
                .replaceFirst("^(/camunda/api/(cockpit|admin)/.*)\\{(engine|processEngineName)}", "$1default")
                .replaceFirst("\\{appName}", "tasklist")
                .replaceFirst("\\{kind}", "work-plan")
                .replaceFirst("\\{file:\\.\\*}", DUMMY + ".js")
                .replaceFirst("/process-definition/key/\\{key}", "/process-definition/key/partnership-lifecycle")
                .replaceFirst("^/registry/supporters/\\{number}", "/registry/supporters/S-0001")
                .replaceFirst("^/past-partnerships/\\{number}", "/past-partnerships/PP-0001")
                .replaceFirst("^/insight/models/\\{process}", "/insight/models/agreement-signing")
                .replaceFirst("^/lists/\\{list}", "/lists/operators")
                .replaceFirst("\\{format}", "csv")
                .replaceFirst("\\{code}(?!/(documents|edit|registration))", "OP03");
        var kind = kind(address);
        var samples = new ArrayList<Sample>();
        for (var object : stage.objects(kind)) {
            samples.add(new Sample(fill(address, object), kind, object, true));
        }
        if (kind != Kind.NOTHING) {
            samples.add(new Sample(fill(address, kind.missing()), kind, kind.missing(), false));
        } else {
            samples.add(new Sample(address.replaceAll("\\*+$", DUMMY), kind, "", true));
        }
        return samples;
    }

    private static Kind kind(String address) {
        if (address.contains("{reference}")) {
            return Kind.PARTNERSHIP;
        }
        if (address.startsWith("/tasks/{") || address.startsWith(ENGINE + "/task/{")) {
            return Kind.TASK;
        }
        if (address.startsWith(ENGINE + "/filter/{")) {
            return Kind.LIST;
        }
        if (address.startsWith(ENGINE + "/user/{") || address.startsWith("/people/{login}")) {
            return Kind.USER;
        }
        if (address.matches("/operators/\\{code}/(documents|edit|registration).*")) {
            return Kind.SHELF;
        }
        return address.contains("{") ? Kind.OTHER : Kind.NOTHING;
    }

    private static String fill(String address, String object) {
        var filled = address.replaceFirst("\\{action}", "suspend");
        filled = VARIABLE.matcher(filled).replaceFirst(object);
        return VARIABLE.matcher(filled).replaceAll(DUMMY).replaceAll("\\*+$", "x");
    }

    /** Whether anything but the object is made up. */
    boolean isComplete() {
        return !path.replace(object, "").contains(DUMMY) && exists;
    }
}
