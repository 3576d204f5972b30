package org.wopengine.identity;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people find the application, {@code wop.web.*}.
 *
 * @param address the address people type, for links in mails; empty where nobody outside comes
 * @param hosts host names it answers to besides the one of the address
 */
@ConfigurationProperties("wop.web")
public record WebAddress(@DefaultValue("") String address, @DefaultValue List<String> hosts) {
    /** Whether a request for this host, as the container understood it, is one for us. */
    public boolean isOurs(String host) {
        return host != null && names().contains(plain(host));
    }

    private Set<String> names() {
        var own = address.isBlank() ? null : URI.create(address.strip()).getHost();
        return Stream.concat(hosts.stream(), Stream.ofNullable(own))
                .map(WebAddress::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String host) {
        return host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$|\\.$", "");
    }
}
