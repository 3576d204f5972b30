package org.wopengine.identity.login;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** What the login page offers: a login of our own, logins of organisations, or both. */
@Component
public class WaysIn {
    private final LoginSettings settings;
    private final ObjectProvider<ClientRegistrationRepository> registrations;

    WaysIn(LoginSettings settings, ObjectProvider<ClientRegistrationRepository> registrations) {
        this.settings = settings;
        this.registrations = registrations;
    }

    /** One organisation's login. */
    public record Outside(String name, String link) {}

    /** Whether there are logins with a password of our own. */
    public boolean local() {
        return settings.local();
    }

    public List<Outside> outside() {
        return registrations().stream()
                .filter(known -> known instanceof Iterable<?>)
                .flatMap(known -> StreamSupport.stream(((Iterable<?>) known).spliterator(), false))
                .filter(ClientRegistration.class::isInstance)
                .map(ClientRegistration.class::cast)
                .map(one -> new Outside(one.getClientName(), OutsideDoor.START + "/" + one.getRegistrationId()))
                .toList();
    }

    Optional<ClientRegistrationRepository> registrations() {
        return Optional.ofNullable(registrations.getIfAvailable());
    }
}
