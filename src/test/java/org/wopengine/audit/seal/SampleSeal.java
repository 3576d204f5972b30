package org.wopengine.audit.seal;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.wopengine.audit.chain.Digest;
import org.wopengine.audit.chain.Head;

/** A seal over one chain among others. */
public record SampleSeal(Inclusion inclusion, String publicKey, String file) {
    private static final KeyPair KEYS = keys();

    public static SampleSeal over(Head head, int chains, Random random) {
        var heads = new ArrayList<Head>();
        for (int i = 0; i < chains - 1; i++) {
            heads.add(new Head("WOP-2025-%04d".formatted(i), 1 + random.nextInt(50), Digest.NOTHING));
        }
        int index = random.nextInt(chains);
        heads.add(index, head);
        var tree = new MerkleTree(heads.stream().map(Head::leaf).toList());
        var key = new SigningKey(LocalDate.of(2026, 11, 27), KEYS.getPublic(), KEYS.getPrivate());
        var root = HexFormat.of().formatHex(tree.root());
        var at = Instant.parse("2026-11-27T10:00:00Z");
        var unsigned = new Seal(7, at, chains, root, Digest.NOTHING, key.id(), "");
        var seal = new Seal(7, at, chains, root, Digest.NOTHING, key.id(), key.sign(unsigned.statement()));
        var path = tree.path(index).stream().map(HexFormat.of()::formatHex).toList();
        return new SampleSeal(
                new Inclusion(seal, head, index, path),
                SigningKey.pem("PUBLIC", KEYS.getPublic().getEncoded()),
                seal.text() + lines(heads));
    }

    private static String lines(List<Head> heads) {
        var text = new StringBuilder();
        heads.forEach(
                head -> text.append("head " + head.partnership() + " " + head.links() + " " + head.hash() + "\n"));
        return text.toString();
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
