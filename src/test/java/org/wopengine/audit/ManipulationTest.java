package org.wopengine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wopengine.audit.chain.ChainCheck;
import org.wopengine.audit.chain.Head;
import org.wopengine.audit.chain.Link;
import org.wopengine.audit.chain.Plain;
import org.wopengine.audit.chain.Relink;
import org.wopengine.audit.seal.SampleSeal;

/**
 * A thousand forgeries, each found both by the application and by the separate program, once a seal was carried away
 * before; and a thousand untouched chains, at which neither says anything.
 */
class ManipulationTest {
    private static final long SEED = 20261127;
    private static final int EACH = 1000;

    @TempDir
    static Path folder;

    private static Class<?> program;

    @BeforeAll
    static void compileTheSeparateProgram() throws Exception {
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "verify/VerifyExport.java");
        assertThat(result).isZero();
        // Its class loader has nothing of the application: the program stands alone.
        program = new URLClassLoader(new java.net.URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())
                .loadClass("VerifyExport");
    }

    @Test
    void aThousandForgeriesAreFoundByBoth() throws Exception {
        var kinds = kinds();
        var found = new TreeMap<String, Integer>();
        System.out.println("Forgeries with seed " + SEED);
        for (int i = 0; i < EACH; i++) {
            var random = new Random(SEED + i);
            var chain = SampleChain.of("WOP-2026-0007", 3 + random.nextInt(20), i);
            var seal = SampleSeal.over(head(chain), 1 + random.nextInt(30), random);
            var kind = kinds.get(i % kinds.size());

            var forged = kind.forge().apply(new ArrayList<>(chain), random);

            assertThat(ChainCheck.flaws(forged, head(forged), List.of(head(chain))))
                    .as("%s, case %d, in the application", kind.name(), i)
                    .isNotEmpty();
            var export = ProofText.of(state(forged), List.of(seal.inclusion()));
            assertThat(wrong(export, seal))
                    .as("%s, case %d, in the program", kind.name(), i)
                    .isNotEmpty();
            found.merge(kind.name(), 1, Integer::sum);
        }
        System.out.println("Found: " + found);
        assertThat(found).hasSize(kinds.size());
        assertThat(found.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(EACH);
    }

    @Test
    void aThousandChangedBytesOfAnExportAreFound() throws Exception {
        for (int i = 0; i < EACH; i++) {
            var random = new Random(SEED - i);
            var chain = SampleChain.of("WOP-2026-0007", 2 + random.nextInt(5), i);
            var seal = SampleSeal.over(head(chain), 1 + random.nextInt(9), random);
            var bytes = ProofText.of(state(chain), List.of(seal.inclusion())).getBytes(StandardCharsets.UTF_8);
            int place = random.nextInt(bytes.length);
            var before = new String(bytes, Math.max(0, place - 20), Math.min(20, place), StandardCharsets.UTF_8);
            bytes[place] ^= (byte) (1 << random.nextInt(8));

            assertThat(wrong(bytes, seal))
                    .as("case %d, byte %d after «%s»", i, place, before)
                    .isNotEmpty();
        }
    }

    @Test
    void aThousandUntouchedChainsHold() throws Exception {
        for (int i = 0; i < EACH; i++) {
            var random = new Random(i);
            var chain = SampleChain.of("WOP-2026-0007", 1 + random.nextInt(12), i);
            int sealed = 1 + random.nextInt(chain.size());
            var seal = SampleSeal.over(head(chain.subList(0, sealed)), 1 + random.nextInt(30), random);

            assertThat(ChainCheck.flaws(chain, head(chain), List.of(head(chain.subList(0, sealed)))))
                    .isEmpty();
            assertThat(wrong(ProofText.of(state(chain), List.of(seal.inclusion())), seal))
                    .as("case %d", i)
                    .isEmpty();
        }
    }

    @Test
    void whoCutsTheTailAndTheNewestSealIsFoundByASealThatWasCarriedAway() throws Exception {
        var chain = SampleChain.of("WOP-2026-0007", 9, 1);
        var older = SampleSeal.over(head(chain.subList(0, 4)), 5, new Random(1));
        var newer = SampleSeal.over(head(chain), 5, new Random(2));
        var cut = chain.subList(0, 4);
        var export = ProofText.of(state(cut), List.of(older.inclusion()));

        assertThat(wrong(export.getBytes(StandardCharsets.UTF_8), older.publicKey(), List.of()))
                .as("alone it looks as it did then")
                .isEmpty();
        assertThat(wrong(
                        export.getBytes(StandardCharsets.UTF_8),
                        newer.publicKey(),
                        List.of(newer.file().getBytes(StandardCharsets.UTF_8))))
                .anyMatch(line -> line.contains("the end of the chain was cut off"));
    }

    @Test
    void withoutASealARewrittenChainIsNotFound() throws Exception {
        var forged = Relink.all(SampleChain.of("WOP-2026-0007", 9, 1).subList(1, 9));

        assertThat(ChainCheck.flaws(forged, head(forged), List.of()))
                .as("the seal is what binds; the pages say so")
                .isEmpty();
    }

    private record Forgery(String name, BiFunction<List<Link>, Random, List<Link>> forge) {}

    private static List<Forgery> kinds() {
        return List.of(
                new Forgery("value changed", (chain, random) -> {
                    int place = random.nextInt(chain.size());
                    chain.set(place, changed(chain.get(place)));
                    return chain;
                }),
                new Forgery("value changed and hashed anew", (chain, random) -> {
                    int place = random.nextInt(chain.size());
                    chain.set(place, Relink.hashed(changed(chain.get(place))));
                    return chain;
                }),
                new Forgery("row deleted", (chain, random) -> {
                    chain.remove(random.nextInt(chain.size()));
                    return chain;
                }),
                new Forgery("row deleted, rest rewritten", (chain, random) -> {
                    chain.remove(random.nextInt(chain.size()));
                    return Relink.all(chain);
                }),
                new Forgery("row inserted", (chain, random) -> {
                    int place = random.nextInt(chain.size());
                    chain.add(place, changed(chain.get(place)));
                    return chain;
                }),
                new Forgery("row inserted, rest rewritten", (chain, random) -> {
                    int place = random.nextInt(chain.size());
                    chain.add(place, changed(chain.get(place)));
                    return Relink.all(chain);
                }),
                new Forgery("rows swapped", (chain, random) -> {
                    int place = random.nextInt(chain.size() - 1);
                    chain.set(place, chain.set(place + 1, chain.get(place)));
                    return chain;
                }),
                new Forgery("rows swapped, rest rewritten", (chain, random) -> {
                    int place = random.nextInt(chain.size() - 1);
                    chain.set(place, chain.set(place + 1, chain.get(place)));
                    return Relink.all(chain);
                }),
                new Forgery("tail cut", (chain, random) -> chain.subList(0, 1 + random.nextInt(chain.size() - 1))),
                new Forgery("chain rewritten", (chain, random) -> {
                    int place = random.nextInt(chain.size());
                    chain.set(place, changed(chain.get(place)));
                    return Relink.all(chain);
                }));
    }

    private static Link changed(Link link) {
        var plain = link.plain().stream()
                .map(field -> field.name().equals("verb") ? new Plain("verb", field.value() + "_TOO") : field)
                .toList();
        return new Link(
                link.partnership(),
                link.number(),
                link.subject(),
                link.rowKey(),
                plain,
                link.personal(),
                link.salt(),
                link.previous(),
                link.hash());
    }

    private static Head head(List<Link> chain) {
        var last = chain.get(chain.size() - 1);
        return new Head(last.partnership(), chain.size(), last.hash());
    }

    private static ChainState state(List<Link> chain) {
        return new ChainState("WOP-2026-0007", chain, head(chain), 0, List.of());
    }

    private static List<String> wrong(String export, SampleSeal seal) throws Exception {
        return wrong(export.getBytes(StandardCharsets.UTF_8), seal);
    }

    private static List<String> wrong(byte[] export, SampleSeal seal) throws Exception {
        return wrong(export, seal.publicKey(), List.of());
    }

    @SuppressWarnings("unchecked")
    private static List<String> wrong(byte[] export, String publicKey, List<byte[]> seals) throws Exception {
        var result = program.getMethod("check", byte[].class, List.class, List.class)
                .invoke(null, export, List.of(publicKey.getBytes(StandardCharsets.US_ASCII)), seals);
        return (List<String>) result.getClass().getMethod("wrong").invoke(result);
    }
}
