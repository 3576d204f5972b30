package org.wopengine.audit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Sha256;

/**
 * The program that checks a proof without this application, handed out as it stands in the repository. Who got it from us compares
 * its hash with one from elsewhere; pages ask it as {@code @checkingProgram}.
 */
@Component("checkingProgram")
class CheckingProgram {
    static final String NAME = "VerifyExport.java";

    private final String text;
    private final String sha256;

    CheckingProgram() {
        try {
            var bytes = new ClassPathResource("verify/" + NAME).getContentAsByteArray();
            text = new String(bytes, StandardCharsets.UTF_8);
            sha256 = Sha256.of(bytes);
        } catch (IOException missing) {
            throw new UncheckedIOException("The program that checks proofs is not there", missing);
        }
    }

    String text() {
        return text;
    }

    public String sha256() {
        return sha256;
    }
}
