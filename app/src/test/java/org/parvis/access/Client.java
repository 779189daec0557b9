package org.parvis.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.parvis.access.Findings.Fault;

/**
 * One role that asks: with the cookies that it had when the world was made, whatever answers set.
 */
final class Client implements AutoCloseable {
    private static final String PROOF = "parvis-proof=";
    private static final String OWN = "a".repeat(36);

    private final String role;
    private final String cookies;
    private final String proof;
    private final Wire wire;
    private final AccessTable table;
    private final Supplier<Long> noted;
    private final Findings findings;

    /**
     * A role of the world.
     *
     * @param noted how many lines of the journal name the member that the role is
     */
    Client(
            int port,
            World world,
            String role,
            AccessTable table,
            Supplier<Long> noted,
            Findings findings) {
        this.role = role;
        String kept = world.role(role).cookieLine();
        this.cookies =
                kept.contains(PROOF) ? kept : (kept.isEmpty() ? "" : kept + "; ") + PROOF + OWN;
        this.proof = masked(cookies.replaceAll(".*" + PROOF + "([^;]*).*", "$1"));
        this.wire = new Wire(port);
        this.table = table;
        this.noted = noted;
        this.findings = findings;
    }

    String role() {
        return role;
    }

    /** What a form of this browser sends as its proof; the mask is of zeros. */
    String proof() {
        return proof;
    }

    private static String masked(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[bytes.length * 2];
        System.arraycopy(bytes, 0, whole, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(whole);
    }

    /** Asks, and notes what no answer may ever be or show. */
    Answer ask(String method, String target, List<String> headers, byte[] body) {
        List<String> all = new ArrayList<>(headers);
        all.add("Cookie: " + cookies);
        Answer answer = wire.send(method, target, all, body);
        findings.request();
        String what = role + " " + method + " " + target + " -> " + answer.status();
        if (answer.status() >= 500) {
            findings.add(Fault.SERVER_ERROR, what);
        }
        Set<Planted> shown = Planted.in(answer.text());
        for (Planted word : shown) {
            if (!table.of(word).contains(role)) {
                findings.add(Fault.FOREIGN_READ, what + " shows " + word);
            }
        }
        return answer;
    }

    /** Asks for a page, and notes when the journal does not say that a member was shown a file. */
    Answer read(String method, String target) {
        long before = noted.get();
        Answer answer = ask(method, target, List.of(), new byte[0]);
        boolean file = Planted.in(answer.text()).stream().anyMatch(Planted::ofAFile);
        if (file && before >= 0 && noted.get() <= before) {
            findings.add(
                    Fault.UNNOTED_READ,
                    role + " " + method + " " + target + " shows " + Planted.in(answer.text()));
        }
        return answer;
    }

    @Override
    public void close() {
        wire.close();
    }
}
