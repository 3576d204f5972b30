package org.wopengine.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of a folder in all languages, and what is wrong with them. */
final class Bundles {
    private static final List<String> LANGUAGES = List.of("_fr", "_es");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z0-9]+)[^{}]*}");

    private final Path folder;
    private final boolean messageFormat;

    /** @param messageFormat whether the texts are read as MessageFormat, in which one apostrophe hides what follows */
    Bundles(Path folder, boolean messageFormat) {
        this.folder = folder;
        this.messageFormat = messageFormat;
    }

    /** Every mistake as a sentence with file and key. */
    List<String> mistakes() {
        var mistakes = new ArrayList<String>();
        for (var english : names()) {
            var texts = read(english + ".properties");
            check(english + ".properties", texts, mistakes);
            for (var language : LANGUAGES) {
                var file = english + language + ".properties";
                if (!Files.exists(folder.resolve(file))) {
                    mistakes.add(file + " is missing");
                    continue;
                }
                var translated = read(file);
                check(file, translated, mistakes);
                compare(file, texts, translated, mistakes);
            }
        }
        return mistakes;
    }

    /** The names of the bundles, told by the English file or, where that is missing, by another language. */
    Set<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".properties") && !file.startsWith("application"))
                    .map(file -> file.replaceAll("(_(fr|es))?\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void check(String file, TreeMap<String, String> texts, List<String> mistakes) {
        texts.forEach((key, text) -> {
            if (text.isBlank()) {
                mistakes.add(file + ": " + key + " is empty");
            }
            if (messageFormat && text.replace("''", "").contains("'")) {
                mistakes.add(file + ": " + key + " has a single apostrophe, which swallows it; write two");
            }
        });
    }

    private static void compare(
            String file, TreeMap<String, String> english, TreeMap<String, String> translated, List<String> mistakes) {
        english.forEach((key, text) -> {
            if (!translated.containsKey(key)) {
                mistakes.add(file + ": " + key + " is missing");
            } else if (!arguments(text).equals(arguments(translated.get(key)))) {
                mistakes.add(file + ": " + key + " has the arguments " + arguments(translated.get(key))
                        + ", English has " + arguments(text));
            }
        });
        translated.keySet().stream()
                .filter(key -> !english.containsKey(key))
                .forEach(key -> mistakes.add(file + ": " + key + " is not in English"));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private TreeMap<String, String> read(String file) {
        var texts = new Properties();
        var path = folder.resolve(file);
        if (Files.exists(path)) {
            try (var reader = Files.newBufferedReader(path)) {
                texts.load(reader);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, texts::getProperty, (one, same) -> one, TreeMap::new));
    }
}
