package org.wopengine;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A bean no model knows. When it sings, somebody ran an expression of their own on this server. */
@TestComponent("canary")
public class Canary {
    /** What an attacker writes where a value belongs. */
    public static final String SONG = "${canary.sing()}";

    private final AtomicInteger songs = new AtomicInteger();

    public String sing() {
        songs.incrementAndGet();
        return "op05";
    }

    public int songs() {
        return songs.get();
    }
}
