package org.wopengine.matching;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rounds rounds without a match before an interest ends as unmatched
 * @param publicMentee only publicly owned operators are helped
 * @param publicMentor only publicly owned operators help
 */
@ConfigurationProperties("wop.matching")
record MatchingSettings(
        @DefaultValue("3") int rounds,
        @DefaultValue("false") boolean publicMentee,
        @DefaultValue("false") boolean publicMentor) {}
