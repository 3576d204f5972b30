package org.wopengine.audit.seal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.wopengine.audit.chain.Digest;
import org.wopengine.audit.chain.Head;
import org.wopengine.shared.UseCases;

/** Makes seals, and says whether those made still hold. */
@UseCases
public class Seals {
    private static final HexFormat HEX = HexFormat.of();
    /** As many are read at once when all are taken along. */
    private static final int AT_ONCE = 500;

    private final SealStore store;
    private final SealFolder folder;
    private final KeyRing keys;
    private final Clock clock;

    Seals(SealStore store, SealFolder folder, KeyRing keys, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.keys = keys;
        this.clock = clock;
    }

    /** A seal over all heads as they are now; nothing if no chain has grown since the last one. */
    public Optional<Seal> seal() {
        store.lock();
        var before = store.last();
        var heads = store.heads();
        var known = new HashMap<String, Head>();
        before.ifPresent(seal -> store.sealed(seal.number()).forEach(head -> known.put(head.partnership(), head)));
        var changed = heads.stream()
                .filter(head -> !head.equals(known.get(head.partnership())))
                .toList();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        var key = keys.current();
        var unsigned = new Seal(
                before.map(Seal::number).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                heads.size(),
                root(heads),
                before.map(Seal::hash).orElse(Digest.NOTHING),
                key.id(),
                "");
        var seal = new Seal(
                unsigned.number(),
                unsigned.at(),
                unsigned.size(),
                unsigned.root(),
                unsigned.previous(),
                unsigned.key(),
                key.sign(unsigned.statement()));
        store.keep(seal, changed);
        return Optional.of(seal);
    }

    /** Writes the seals that are not outside the database yet; gives their numbers. After the commit that made them. */
    public List<Long> publish() {
        var there = folder.numbers();
        var written = new ArrayList<Long>();
        for (var seal : store.all()) {
            if (!there.contains(seal.number()) && (there.isEmpty() || seal.number() > there.last())) {
                folder.write(seal.number(), file(seal));
                written.add(seal.number());
            }
        }
        return written;
    }

    /** What the file of a seal says: the statement, the signature, and the heads it is about. */
    public String file(Seal seal) {
        var text = new StringBuilder(seal.text());
        store.sealed(seal.number())
                .forEach(head -> text.append("head %s %d %s%n"
                        .formatted(head.partnership(), head.links(), head.hash())
                        .replace("\r", "")));
        return text.toString();
    }

    public Optional<Seal> last() {
        return store.last();
    }

    /** The newest ones, newest first. */
    public List<Seal> newest() {
        return store.newest();
    }

    /** Some of those before this one, newest first; the newest of all for null. */
    public List<Seal> before(Seal seal) {
        return store.before(seal == null ? Long.MAX_VALUE : seal.number(), AT_ONCE);
    }

    public Optional<Seal> of(long number) {
        return store.of(number);
    }

    /** What was sealed of a chain, oldest first; once for each length. */
    public List<Head> sealedHeads(String partnership) {
        return store.sealedOf(partnership).stream().map(SealedHead::head).toList();
    }

    /** The newest length of a chain that was sealed, with the seal that noted it first; nothing if none did yet. */
    public Optional<SealedHead> lastOf(String partnership) {
        return store.sealedOf(partnership).stream().reduce((earlier, later) -> later);
    }

    /** The proofs that seals speak of a chain, oldest first; once for each length it had. */
    public List<Inclusion> inclusions(String partnership) {
        return store.sealedOf(partnership).stream()
                .map(stated -> {
                    var heads = store.sealed(stated.seal().number());
                    int index = heads.indexOf(stated.head());
                    var path =
                            tree(heads).path(index).stream().map(HEX::formatHex).toList();
                    return new Inclusion(stated.seal(), stated.head(), index, path);
                })
                .toList();
    }

    /** The public keys by name of file, as they are given to auditors. */
    public Map<String, String> publicKeys() {
        return keys.published();
    }

    /** Everything that is wrong with the seals, oldest first. */
    public List<SealFlaw> flaws() {
        var flaws = new ArrayList<SealFlaw>();
        var open = keys.open();
        var onlyFiles = new TreeSet<>(folder.numbers());
        long expected = 1;
        var previous = Digest.NOTHING;
        for (var seal : store.all()) {
            onlyFiles.remove(seal.number());
            if (seal.number() != expected) {
                flaws.add(new SealFlaw(SealFlaw.Kind.GAP, seal.number()));
            }
            if (!seal.previous().equals(previous)) {
                flaws.add(new SealFlaw(SealFlaw.Kind.DOES_NOT_FOLLOW, seal.number()));
            }
            var heads = store.sealed(seal.number());
            if (heads.size() != seal.size() || !root(heads).equals(seal.root())) {
                flaws.add(new SealFlaw(SealFlaw.Kind.ROOT, seal.number()));
            }
            var key = open.get(seal.key());
            if (key == null) {
                flaws.add(new SealFlaw(SealFlaw.Kind.UNKNOWN_KEY, seal.number()));
            } else if (!SigningKey.signed(key, seal.statement(), seal.signature())) {
                flaws.add(new SealFlaw(SealFlaw.Kind.SIGNATURE, seal.number()));
            }
            var file = folder.read(seal.number());
            if (file.isEmpty()) {
                flaws.add(new SealFlaw(SealFlaw.Kind.NO_FILE, seal.number()));
            } else if (!file.get().equals(file(seal))) {
                flaws.add(new SealFlaw(SealFlaw.Kind.FILE_DIFFERS, seal.number()));
            }
            expected = seal.number() + 1;
            previous = seal.hash();
        }
        onlyFiles.forEach(number -> flaws.add(new SealFlaw(SealFlaw.Kind.ONLY_FILE, number)));
        return List.copyOf(flaws);
    }

    private static String root(List<Head> heads) {
        return HEX.formatHex(tree(heads).root());
    }

    private static MerkleTree tree(List<Head> heads) {
        return new MerkleTree(heads.stream().map(Head::leaf).toList());
    }
}
