package org.wopengine.identity.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.wopengine.identity.WebAddress;

/**
 * All visible texts: every bundle {@code messages/<module>.properties} on the class path, English, French and Spanish.
 * A module adds its bundle by adding the file. English is the fall-back, whatever the machine's own language is.
 */
@Configuration(proxyBeanMethods = false)
class Texts {
    private static final Pattern TRANSLATION = Pattern.compile(".+_[a-z]{2}\\.properties");

    private final Languages languages = new Languages();

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles());
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.ENGLISH);
        // one rule for all texts: an apostrophe is always written twice
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return languages;
    }

    /** Right behind the headers, before anything reads an address or writes one. */
    @Bean
    FilterRegistrationBean<HostNames> hostNames(WebAddress address, MessageSource messages) {
        var names = new FilterRegistrationBean<>(new HostNames(address, languages, messages));
        names.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return names;
    }

    @Bean
    FilterRegistrationBean<LanguageFilter> languageFilter() {
        var filter = new FilterRegistrationBean<>(new LanguageFilter(languages));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    private static String[] bundles() {
        var files = ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + "messages/*.properties";
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(files))
                    .map(resource -> resource.getFilename())
                    .filter(name -> !TRANSLATION.matcher(name).matches())
                    .map(name -> "messages/" + name.replace(".properties", ""))
                    .sorted()
                    .distinct()
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The message bundles cannot be listed", unreadable);
        }
    }
}
