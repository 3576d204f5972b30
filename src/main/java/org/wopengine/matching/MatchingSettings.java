package org.wopengine.matching;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rounds rounds without a match before an interest ends as unmatched
 */
@ConfigurationProperties("wop.matching")
record MatchingSettings(@DefaultValue("3") int rounds) {}
