import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks a transfer package of a Parvis case file, offline, with nothing but Java 17 or later:
 *
 * <pre>java VerifyPackage.java PACKAGE.zip [PUBLIC-KEY]</pre>
 *
 * The key is the one that the installation published beside its sealed roots; without it, the one
 * in the package is used, which shows that the package agrees with itself and not who made it.
 *
 * <p>It checks that every file is what the manifests of the bag (RFC 8493) say and that none is
 * more or less; that each act is linked to the one before; that what an act says is what it
 * committed to; that each document is the one that an act names; that the acts stand under signed
 * roots.
 */
public final class VerifyPackage {
    private static final HexFormat HEX = HexFormat.of();

    private final ZipFile zip;
    private final String top;
    private final List<String> broken = new ArrayList<>();
    private final Map<String, String> digests = new TreeMap<>();

    private VerifyPackage(ZipFile zip, String top) {
        this.zip = zip;
        this.top = top;
    }

    public static void main(String[] words) throws IOException {
        if (words.length < 1) {
            System.out.println("java VerifyPackage.java PACKAGE.zip [PUBLIC-KEY]");
            System.exit(2);
        }
        boolean holds = verify(Path.of(words[0]), words.length > 1 ? words[1] : null, System.out);
        System.exit(holds ? 0 : 1);
    }

    /** Says what was found, and returns whether everything holds. */
    public static boolean verify(Path file, String key, PrintStream out) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String first =
                    zip.entries().hasMoreElements() ? zip.entries().nextElement().getName() : "";
            int cut = first.indexOf('/');
            if (cut < 1) {
                out.println("BROKEN: this is no bag: it has no folder");
                return false;
            }
            return new VerifyPackage(zip, first.substring(0, cut + 1)).all(key, out);
        }
    }

    private boolean all(String key, PrintStream out) throws IOException {
        String summary = "";
        try {
            bag();
            summary = chain(key);
        } catch (RuntimeException | GeneralSecurityException e) {
            broken.add("cannot be read: " + e);
        }
        broken.forEach(fault -> out.println("BROKEN: " + fault));
        out.println(broken.isEmpty() ? "VERIFIED: " + summary : broken.size() + " faults");
        if (broken.isEmpty() && key == null) {
            out.println(
                    "The key was the one in the package. Give the published key to know who made"
                        + " it.");
        }
        return broken.isEmpty();
    }

    /** The manifests, both ways: what they list is there as it was, and nothing else is. */
    private void bag() throws IOException {
        if (!text("bagit.txt").startsWith("BagIt-Version: 1.0")) {
            broken.add("bagit.txt does not say BagIt 1.0");
        }
        manifest("manifest-sha256.txt", true);
        manifest("tagmanifest-sha256.txt", false);
    }

    private void manifest(String name, boolean payload) throws IOException {
        Map<String, String> listed = new HashMap<>();
        for (String line : lines(name)) {
            listed.put(line.substring(66), line.substring(0, 64));
        }
        for (Map.Entry<String, String> file : listed.entrySet()) {
            ZipEntry entry = zip.getEntry(top + file.getKey());
            if (entry == null) {
                broken.add(file.getKey() + " is missing");
            } else if (!digest(file.getKey()).equals(file.getValue())) {
                broken.add(file.getKey() + " was changed");
            }
        }
        zip.stream()
                .map(entry -> entry.getName())
                .filter(entry -> !entry.endsWith("/"))
                .forEach(
                        entry -> {
                            String path =
                                    entry.startsWith(top) ? entry.substring(top.length()) : entry;
                            boolean inside = path.startsWith("data/");
                            if (inside == payload
                                    && !path.equals("tagmanifest-sha256.txt")
                                    && !listed.containsKey(path)) {
                                broken.add(path + " is not listed in " + name);
                            }
                        });
    }

    /** Acts, what they say, the documents that they name, and the roots that they stand under. */
    private String chain(String key) throws IOException, GeneralSecurityException {
        List<String> acts = lines("data/chain.tsv");
        String[] head = acts.get(0).split("\t", -1);
        UUID home = UUID.fromString(head[1]);
        UUID file = UUID.fromString(head[2]);
        byte[] previous = new byte[32];
        int erased = 0;
        StringBuilder said = new StringBuilder();
        List<byte[]> all = new ArrayList<>();
        for (int i = 1; i < acts.size(); i++) {
            String[] act = acts.get(i).split("\t", -1);
            byte[] digest = envelope(home, file, act);
            if (Integer.parseInt(act[0]) != i || !act[6].equals(HEX.formatHex(previous))) {
                broken.add("act " + act[0] + " is not linked to the one before");
            }
            if (!act[7].equals(HEX.formatHex(digest))) {
                broken.add("act " + act[0] + ": its envelope was changed");
            }
            if (act[8].equals("-")) {
                erased++;
            } else {
                byte[] payload = bytes(act[9]);
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                sha.update(HEX.parseHex(act[8]));
                if (!act[5].equals(HEX.formatHex(sha.digest(payload)))) {
                    broken.add("act " + act[0] + ": what it says is not what it committed to");
                }
                said.append(new String(payload, StandardCharsets.UTF_8));
            }
            previous = digest;
            all.add(digest);
        }
        int documents = documents(said.toString());
        int sealed = seals(all, key);
        return (acts.size() - 1)
                + " acts linked ("
                + erased
                + " erased or closed), "
                + documents
                + " documents, "
                + sealed
                + " acts under signed roots";
    }

    /** As the program computes it: every field, and the digest before. */
    private static byte[] envelope(UUID home, UUID file, String[] act)
            throws GeneralSecurityException {
        Instant at = Instant.parse(act[3]);
        byte[] kind = act[1].getBytes(StandardCharsets.UTF_8);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update("parvis-act-2".getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes(home));
        sha.update(bytes(file));
        sha.update(
                ByteBuffer.allocate(32)
                        .putInt(Integer.parseInt(act[0]))
                        .putInt(Integer.parseInt(act[2]))
                        .putLong(at.getEpochSecond())
                        .putInt(at.getNano() / 1000)
                        .putInt(Integer.parseInt(act[4]))
                        .putInt(Integer.parseInt(act[10]))
                        .putInt(kind.length)
                        .array());
        sha.update(kind);
        sha.update(HEX.parseHex(act[5]));
        return sha.digest(HEX.parseHex(act[6]));
    }

    private int documents(String said) throws IOException {
        List<String> documents = lines("data/documents.tsv");
        for (String line : documents) {
            String[] document = line.split("\t", -1);
            if (!digest(document[2]).equals(document[0])) {
                broken.add(document[2] + " is not the document that was kept");
            } else if (document[1].equals("named") && !said.contains(document[0])) {
                broken.add(document[2] + " is named by no act");
            }
        }
        return documents.size();
    }

    private int seals(List<byte[]> acts, String given)
            throws IOException, GeneralSecurityException {
        String published = given != null ? given : text("seal-key.txt").trim();
        PublicKey key =
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(
                                new X509EncodedKeySpec(Base64.getDecoder().decode(published)));
        List<String> seals = lines("data/seals.tsv");
        for (String line : seals) {
            String[] seal = line.split("\t", -1);
            int act = Integer.parseInt(seal[0]);
            byte[] root = root(acts.get(act - 1), seal);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(root);
            if (!Arrays.equals(root, HEX.parseHex(seal[4]))
                    || !signature.verify(HEX.parseHex(seal[5]))) {
                broken.add("act " + act + " does not stand under the signed root " + seal[1]);
            }
        }
        return seals.size();
    }

    /** From the act up the tree, then chained to the root before. */
    private static byte[] root(byte[] act, String[] seal) throws GeneralSecurityException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update((byte) 0);
        byte[] node = sha.digest(act);
        for (String step : seal[3].isEmpty() ? new String[0] : seal[3].split(",")) {
            byte[] other = HEX.parseHex(step.substring(1));
            sha.update((byte) 1);
            sha.update(step.charAt(0) == 'L' ? other : node);
            node = sha.digest(step.charAt(0) == 'L' ? node : other);
        }
        sha.update((byte) 2);
        sha.update(HEX.parseHex(seal[2]));
        return sha.digest(node);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private String digest(String path) throws IOException {
        String known = digests.get(path);
        if (known != null) {
            return known;
        }
        ZipEntry entry = zip.getEntry(top + path);
        if (entry == null) {
            return "";
        }
        try (InputStream file = zip.getInputStream(entry)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(file, sha).transferTo(OutputStream.nullOutputStream());
            String digest = HEX.formatHex(sha.digest());
            digests.put(path, digest);
            return digest;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes(String path) throws IOException {
        ZipEntry entry = zip.getEntry(top + path);
        if (entry == null) {
            throw new IllegalStateException(path + " is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private String text(String path) throws IOException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private List<String> lines(String path) throws IOException {
        return Stream.of(text(path).split("\n")).filter(line -> !line.isEmpty()).toList();
    }
}
