import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Checks what WOP Engine exports as the proof of one partnership. It needs nothing but this file, a Java 17, the export
 * and the public key:
 *
 * <pre>java VerifyExport.java proof-WOP-2026-0001.txt wop-2026-11-27.pub [more keys] [seal-000017.txt ...]</pre>
 *
 * Give it the seals you were sent or have carried away yourself: they bind what the export may say. It shares no code with
 * the application on purpose; docs/audit.md describes the formats. Ends with 0 if everything holds, with 1 if not, with 2
 * if it was called wrongly.
 */
public final class VerifyExport {
    private static final String NOTHING = "0".repeat(64);
    private static final HexFormat HEX = HexFormat.of();

    private final Map<String, PublicKey> keys;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final List<Integer> withoutSalt = new ArrayList<>();
    private final Map<Integer, Integer> anonymised = new HashMap<>();

    private VerifyExport(Map<String, PublicKey> keys) {
        this.keys = keys;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("Usage: java VerifyExport.java EXPORT PUBLIC-KEY... [SEAL...]");
            System.exit(2);
        }
        var keys = new ArrayList<byte[]>();
        var seals = new ArrayList<byte[]>();
        for (var name : Arrays.asList(arguments).subList(1, arguments.length)) {
            (name.endsWith(".pub") ? keys : seals).add(Files.readAllBytes(Path.of(name)));
        }
        var result = check(Files.readAllBytes(Path.of(arguments[0])), keys, seals);
        result.seen().forEach(System.out::println);
        result.wrong().forEach(line -> System.out.println("WRONG: " + line));
        System.out.println(result.wrong().isEmpty() ? "Everything holds." : "This record does NOT hold.");
        System.exit(result.wrong().isEmpty() ? 0 : 1);
    }

    /** What was looked at, and what is wrong; nothing wrong if everything holds. */
    public record Result(List<String> seen, List<String> wrong) {}

    public static Result check(byte[] export, List<byte[]> keys, List<byte[]> seals) {
        var open = new HashMap<String, PublicKey>();
        for (var pem : keys) {
            var key = publicKey(new String(pem, StandardCharsets.US_ASCII));
            open.put(HEX.formatHex(sha256(key.getEncoded())).substring(0, 16), key);
        }
        var verification = new VerifyExport(open);
        try {
            verification.run(export, seals);
        } catch (Unreadable unreadable) {
            verification.wrong.add(unreadable.getMessage());
        }
        return new Result(List.copyOf(verification.seen), List.copyOf(verification.wrong));
    }

    private static final class Unreadable extends RuntimeException {
        Unreadable(String what) {
            super(what);
        }
    }

    private void run(byte[] export, List<byte[]> seals) {
        var lines = lines(export);
        var first = fields(lines.get(0), "wop-export-1", 3);
        var partnership = first[1];
        int links = number(first[2]);
        var hashes = new ArrayList<String>();
        int at = 1;
        long gone = 0;
        while (at < lines.size() && lines.get(at).startsWith("link\t")) {
            var link = fields(lines.get(at), "link", 7);
            int end = at + 1;
            while (end < lines.size() && lines.get(end).matches("(plain|personal)\t.*")) {
                end++;
            }
            gone += hex(link[6], true) == null ? 1 : 0;
            link(partnership, link, lines.subList(at + 1, end), hashes);
            at = end;
        }
        if (hashes.size() != links) {
            wrong.add("The export says it has " + links + " links and has " + hashes.size() + ".");
        }
        seen.add(partnership + ": " + hashes.size() + " links.");
        if (gone > 0) {
            seen.add("In " + gone + " of them what was said about persons was taken away; the hashes of it are still there.");
        }
        for (int place : withoutSalt) {
            if (anonymised.getOrDefault(place, 0) <= place) {
                wrong.add("What link " + place + " said about persons was taken away, and no later link says so.");
            }
        }
        int sealed = 0;
        while (at + 1 < lines.size() && lines.get(at).startsWith("seal\t")) {
            sealed = Math.max(sealed, seal(partnership, lines.get(at), lines.get(at + 1), hashes));
            at += 2;
        }
        if (at != lines.size() - 1 || !lines.get(at).equals("end")) {
            throw new Unreadable("Line " + (at + 1) + " is not what has to stand there.");
        }
        for (var seal : seals) {
            sealed = Math.max(sealed, sealFile(partnership, lines(seal), hashes));
        }
        if (sealed == 0) {
            seen.add("No seal speaks of it yet: the links hold together, but nothing outside the database binds them.");
        } else {
            seen.add("Sealed up to link " + sealed + " of " + hashes.size() + ".");
        }
    }

    private void link(String partnership, String[] link, List<String> fields, List<String> hashes) {
        var written = new StringBuilder();
        var previous = hashes.isEmpty() ? NOTHING : hashes.get(hashes.size() - 1);
        int place = number(link[1]);
        hex(link[4], false);
        hex(link[5], false);
        if (place != hashes.size() + 1) {
            wrong.add("Link " + place + " stands where link " + (hashes.size() + 1) + " has to stand.");
        }
        if (!link[4].equals(previous)) {
            wrong.add("Link " + place + " does not follow the one before it.");
        }
        if (fields.isEmpty()) {
            wrong.add("The row of link " + place + " is gone.");
        }
        for (var text : new String[] {"wop-link-1", link[4], partnership, link[1], link[2], link[3]}) {
            append(written, text);
        }
        if (link[6].equals("-")) {
            withoutSalt.add(place);
        }
        if (link[2].equals("ANONYMISED")) {
            anonymised(place, fields);
        }
        boolean persons = false;
        for (var line : fields) {
            if (line.startsWith("plain\t")) {
                var field = fields(line, "plain", 3);
                if (persons) {
                    throw new Unreadable("The fields of link " + place + " are not in their order.");
                }
                append(written, field[1]);
                append(written, value(field[2]));
            } else {
                persons = true;
                var field = fields(line, "personal", 4);
                var digest = hex(field[2], true);
                append(written, field[1]);
                append(written, digest);
                words(place, link[6], digest, value(field[3]));
            }
        }
        var computed = HEX.formatHex(sha256(written.toString().getBytes(StandardCharsets.UTF_8)));
        if (!computed.equals(link[5])) {
            wrong.add("Link " + place + " is not what it was.");
        }
        hashes.add(link[5]);
    }

    /** A link that says from which others the values about persons were taken away. */
    private void anonymised(int place, List<String> fields) {
        for (var line : fields) {
            if (line.startsWith("plain\tlinks\t")) {
                var links = value(fields(line, "plain", 3)[2]);
                for (var link : links == null ? new String[0] : links.split(",", -1)) {
                    anonymised.merge(number(link), place, Math::max);
                }
            }
        }
    }

    private void words(int place, String salt, String digest, String value) {
        boolean holds;
        if (salt.equals("-")) {
            holds = value == null;
        } else if (value == null) {
            holds = digest == null;
        } else {
            holds = HEX.formatHex(sha256(HEX.parseHex(salt), value.getBytes(StandardCharsets.UTF_8)))
                    .equals(digest);
        }
        if (!holds) {
            wrong.add("What link " + place + " says about persons is not what it said.");
        }
    }

    private int seal(String partnership, String line, String proof, List<String> hashes) {
        var seal = fields(line, "seal", 8);
        var sealed = fields(proof, "sealed", 4);
        signature(
                """
                wop-seal-1
                number %s
                at %s
                chains %s
                root %s
                previous %s
                key %s
                """.formatted(seal[1], seal[2], seal[3], seal[4], seal[5], seal[6]),
                seal[1],
                seal[6],
                seal[7]);
        int links = number(sealed[1]);
        if (!asSealed(seal[1], links, hashes)) {
            return 0;
        }
        var path = sealed[3].isEmpty() ? new String[0] : sealed[3].split(",", -1);
        var leaf = sha256(new byte[] {0}, leaf(partnership, links, hashes.get(links - 1)));
        if (!leads(leaf, number(sealed[2]), number(seal[3]), path, seal[4])) {
            wrong.add("Seal " + seal[1] + " does not speak of this chain.");
        }
        return links;
    }

    /** A seal's own file names every head: the root is computed from them, and the chain has to fit its head. */
    private int sealFile(String partnership, List<String> lines, List<String> hashes) {
        if (lines.size() < 8) {
            throw new Unreadable("A seal is too short.");
        }
        var names = List.of("wop-seal-1", "number ", "at ", "chains ", "root ", "previous ", "key ", "signature ");
        for (int i = 0; i < names.size(); i++) {
            if (!lines.get(i).startsWith(names.get(i))) {
                throw new Unreadable("Line " + (i + 1) + " of a seal is not what has to stand there.");
            }
        }
        var number = lines.get(1).substring(7);
        signature(
                String.join("\n", lines.subList(0, 7)) + "\n",
                number,
                lines.get(6).substring(4),
                lines.get(7).substring(10));
        var leaves = new ArrayList<byte[]>();
        int links = 0;
        String head = null;
        for (var line : lines.subList(8, lines.size())) {
            var words = line.split(" ", -1);
            if (words.length != 4 || !words[0].equals("head")) {
                throw new Unreadable("Seal " + number + " has a line that is not a head.");
            }
            leaves.add(sha256(new byte[] {0}, leaf(words[1], number(words[2]), hex(words[3], false))));
            if (words[1].equals(partnership)) {
                links = number(words[2]);
                head = words[3];
            }
        }
        if (leaves.size() != number(lines.get(3).substring(7))
                || leaves.isEmpty()
                || !HEX.formatHex(root(leaves, 0, leaves.size())).equals(lines.get(4).substring(5))) {
            wrong.add("The heads in seal " + number + " do not give its root.");
        }
        if (head == null) {
            seen.add("Seal " + number + " is older than this chain.");
            return 0;
        }
        if (!asSealed(number, links, hashes)) {
            return 0;
        }
        if (!hashes.get(links - 1).equals(head)) {
            wrong.add("Up to link " + links + " the chain is not what was sealed (seal " + number + ").");
        }
        return links;
    }

    private boolean asSealed(String seal, int links, List<String> hashes) {
        if (links < 1 || links > hashes.size()) {
            wrong.add("Seal " + seal + " speaks of " + links + " links; the end of the chain was cut off.");
            return false;
        }
        return true;
    }

    private void signature(String statement, String seal, String keyId, String signature) {
        var key = keys.get(keyId);
        if (key == null) {
            wrong.add("Seal " + seal + " was signed by the key " + keyId + ", which was not given.");
            return;
        }
        try {
            var checking = Signature.getInstance("Ed25519");
            checking.initVerify(key);
            checking.update(statement.getBytes(StandardCharsets.UTF_8));
            if (!signature.matches("[0-9a-f]{128}") || !checking.verify(HEX.parseHex(signature))) {
                wrong.add("The signature of seal " + seal + " does not fit.");
            }
        } catch (GeneralSecurityException unfit) {
            wrong.add("The signature of seal " + seal + " does not fit.");
        }
    }

    private static boolean leads(byte[] leaf, int index, int size, String[] path, String root) {
        if (index < 0 || index >= size) {
            return false;
        }
        int place = index;
        int last = size - 1;
        var hash = leaf;
        for (var text : path) {
            var beside = HEX.parseHex(hex(text, false));
            if (last == 0) {
                return false;
            }
            if (place % 2 == 1 || place == last) {
                hash = sha256(new byte[] {1}, beside, hash);
                while (place % 2 == 0 && place != 0) {
                    place /= 2;
                    last /= 2;
                }
            } else {
                hash = sha256(new byte[] {1}, hash, beside);
            }
            place /= 2;
            last /= 2;
        }
        return last == 0 && HEX.formatHex(hash).equals(root);
    }

    private static byte[] root(List<byte[]> leaves, int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        return sha256(new byte[] {1}, root(leaves, from, middle), root(leaves, middle, to));
    }

    private static byte[] leaf(String partnership, int links, String hash) {
        return ("wop-head-1 " + partnership + " " + links + " " + hash).getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder written, String text) {
        if (text == null) {
            written.append("-,");
        } else {
            written.append(text.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(text)
                    .append(',');
        }
    }

    /** Every line ends with a line feed, and every byte is part of a line of proper UTF-8. */
    private static List<String> lines(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!text.endsWith("\n") || text.indexOf('\r') >= 0) {
                throw new Unreadable("A file is not complete, or its line ends were changed.");
            }
            return List.of(text.substring(0, text.length() - 1).split("\n", -1));
        } catch (CharacterCodingException broken) {
            throw new Unreadable("A file is not proper UTF-8.");
        }
    }

    private static String[] fields(String line, String name, int count) {
        var fields = line.split("\t", -1);
        if (fields.length != count || !fields[0].equals(name)) {
            throw new Unreadable("A line does not have the fields of \"" + name + "\": " + shortened(line));
        }
        return fields;
    }

    private static String value(String field) {
        if (field.equals("-")) {
            return null;
        }
        if (!field.startsWith("=")) {
            throw new Unreadable("A value is not written as values are: " + shortened(field));
        }
        var value = new StringBuilder();
        for (int i = 1; i < field.length(); i++) {
            char sign = field.charAt(i);
            if (sign == '\\') {
                i++;
                sign = switch (i < field.length() ? field.charAt(i) : ' ') {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case '\\' -> '\\';
                    default -> throw new Unreadable("A value is not written as values are: " + shortened(field));
                };
            }
            value.append(sign);
        }
        return value.toString();
    }

    private static int number(String text) {
        if (!text.matches("0|[1-9][0-9]{0,8}")) {
            throw new Unreadable("Not a number: " + shortened(text));
        }
        return Integer.parseInt(text);
    }

    /** 32 bytes in lower-case hex, or a minus sign for nothing where that may be. */
    private static String hex(String text, boolean orNothing) {
        if (orNothing && text.equals("-")) {
            return null;
        }
        if (!text.matches("[0-9a-f]{64}")) {
            throw new Unreadable("Not a hash: " + shortened(text));
        }
        return text;
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private static PublicKey publicKey(String pem) {
        try {
            var bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("Not a public Ed25519 key", unfit);
        }
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
