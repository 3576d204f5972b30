package org.wopengine.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A form as a page shows it.
 *
 * @param method in capitals
 * @param files whether it is sent in parts, one of them a file
 * @param good by field, what a person could send: what stands there, or the first choice, or some words
 */
record PageForm(String method, String action, boolean files, Map<String, String> good) {
    private static final Pattern FORM =
            Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile(
            "<(input|select|textarea|button)\\b([^>]*)>(.*?)(?=<(?:input|select|textarea|button|/form)|$)",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*\\bvalue=\"([^\"]+)\"");
    private static final String TOKEN = "_csrf";

    static List<PageForm> of(String page) {
        var forms = new ArrayList<PageForm>();
        var found = FORM.matcher(page);
        while (found.find()) {
            var method = attribute(found.group(1), "method");
            forms.add(new PageForm(
                    method == null ? "GET" : method.toUpperCase(java.util.Locale.ROOT),
                    attribute(found.group(1), "action"),
                    "multipart/form-data".equals(attribute(found.group(1), "enctype")),
                    fields(found.group(2))));
        }
        return forms;
    }

    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        var found = FIELD.matcher(form + "</form");
        while (found.find()) {
            var name = attribute(found.group(2), "name");
            if (name != null && !name.equals(TOKEN) && !fields.containsKey(name)) {
                fields.put(name, value(found.group(1), found.group(2), found.group(3)));
            }
        }
        return fields;
    }

    private static String value(String tag, String attributes, String inner) {
        if (tag.equals("select")) {
            var option = OPTION.matcher(inner);
            return option.find() ? HtmlUtils.htmlUnescape(option.group(1)) : "";
        }
        var value = attribute(attributes, "value");
        if (value != null && !value.isEmpty()) {
            return value;
        }
        if (attributes.contains("type=\"file\"")) {
            return "words.txt";
        }
        return attributes.contains("type=\"date\"") ? "2027-01-01" : tag.equals("textarea") ? "Plain words." : "";
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : null;
    }
}
