package org.parvis.cases.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.audit.SealKey;
import org.parvis.audit.Seals;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Envelope;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.cases.proof.Sealing;
import org.parvis.documents.DocumentContent;
import org.parvis.documents.Documents;
import org.parvis.documents.StoredDocument;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A whole file as a BagIt bag (RFC 8493) that proves itself: its acts with their chain, what they
 * say in the very bytes that were committed to, its documents, the signed roots that the acts stand
 * under, and the program that checks all this offline. Documents are copied through, never held.
 */
@Component
class TransferPackages {
    private static final HexFormat HEX = HexFormat.of();

    private final Scenes scenes;
    private final CaseStore store;
    private final Documents documents;
    private final Sealing sealing;
    private final SealKey key;
    private final Acting acting;

    TransferPackages(
            Scenes scenes,
            CaseStore store,
            Documents documents,
            Sealing sealing,
            SealKey key,
            Acting acting) {
        this.scenes = scenes;
        this.store = store;
        this.documents = documents;
        this.sealing = sealing;
        this.key = key;
        this.acting = acting;
    }

    /** An act, and where it stands among those that were sealed together. */
    private record Act(StoredAct act, String xid, long position) {
        int seq() {
            return act.seq();
        }

        /** What was committed to; nothing when it was erased, or is closed to the body. */
        Optional<byte[]> payload() {
            return Optional.ofNullable(act.payload());
        }
    }

    private record Whole(List<Act> acts, List<StoredDocument> documents) {}

    /**
     * Writes the package of a file that the agent may see, and keeps its digest: by it the archives
     * say which package they received. One that was not written to its end has none.
     */
    void write(Actor.Agent agent, CaseFile head, OutputStream out) throws IOException {
        Scene scene = FileOpenings.scene(agent);
        Whole whole =
                scenes.reading(
                        scene, sql -> new Whole(acts(sql, head), documents.of(sql, head.id())));
        DigestOutputStream measured = new DigestOutputStream(out, Envelope.sha256());
        bag(agent, head, whole, measured);
        String digest = HEX.formatHex(measured.getMessageDigest().digest());
        int lastSeq = whole.acts().getLast().seq();
        scenes.job(
                jobs -> {
                    PackageTable.insert(jobs, head.id(), digest, lastSeq, acting.now());
                    return digest;
                });
    }

    /** The packages that were made of a file, the newest first. */
    List<MadePackage> made(CaseFile head) {
        return scenes.readingJob(jobs -> PackageTable.of(jobs, head.id()));
    }

    private void bag(Actor.Agent agent, CaseFile head, Whole whole, OutputStream out)
            throws IOException {
        try (Bag bag = new Bag(head.reference(), out)) {
            bag.data("file.json", CanonicalJson.text(about(head)));
            bag.data("chain.tsv", chain(head, whole.acts()));
            for (Act act : whole.acts()) {
                if (act.payload().isPresent()) {
                    bag.data(path(act), act.payload().get());
                }
            }
            List<String> kept = new ArrayList<>();
            for (StoredDocument document : whole.documents()) {
                copy(agent, document, bag, kept, named(whole.acts(), document));
            }
            bag.data("documents.tsv", String.join("", kept));
            bag.data("seals.tsv", seals(whole.acts()));
            bag.tag("seal-key.txt", key.published() + "\n");
            bag.tag("VerifyPackage.java", verifier());
            bag.close(head, acting.today());
        }
    }

    private List<Act> acts(JdbcClient sql, CaseFile head) {
        Map<Integer, StoredAct> acts = new HashMap<>();
        store.acts(sql, head.id()).forEach(act -> acts.put(act.seq(), act));
        return sql.sql(
                        """
                        select seq, xid::text as xid, position from cases.acts
                        where home = ? and case_file = ? order by seq
                        """)
                .param(head.id().home().id())
                .param(head.id().id())
                .query(
                        (row, n) ->
                                new Act(
                                        Objects.requireNonNull(acts.get(row.getInt("seq"))),
                                        row.getString("xid"),
                                        row.getLong("position")))
                .list();
    }

    private static Map<String, Object> about(CaseFile head) {
        return Map.of(
                "reference", head.reference(),
                "home", head.id().home().toString(),
                "file", head.id().id().toString(),
                "service", head.service(),
                "version", head.serviceVersion(),
                "language", head.lang(),
                "channel", head.channel(),
                "state", head.state().code(),
                "received", head.receivedOn().toString(),
                "opened", head.openedAt().toString());
    }

    private static String path(Act act) {
        return "acts/%05d-%s.json".formatted(act.seq(), act.act().envelope().kind());
    }

    private static String chain(CaseFile head, List<Act> acts) {
        String first =
                String.join(
                        "\t",
                        "parvis-chain-2",
                        head.id().home().toString(),
                        head.id().id().toString());
        return acts.stream()
                .map(
                        act -> {
                            Envelope envelope = act.act().envelope();
                            return String.join(
                                    "\t",
                                    "" + act.seq(),
                                    envelope.kind(),
                                    "" + envelope.schema(),
                                    envelope.at().toString(),
                                    "" + envelope.party(),
                                    HEX.formatHex(envelope.commitment()),
                                    HEX.formatHex(envelope.previous()),
                                    HEX.formatHex(act.act().digest()),
                                    act.payload().isEmpty() ? "-" : salt(act),
                                    act.payload().isEmpty() ? "-" : "data/" + path(act),
                                    "" + envelope.compartment());
                        })
                .collect(Collectors.joining("\n", first + "\n", "\n"));
    }

    private static String salt(Act act) {
        return HEX.formatHex(Objects.requireNonNull(act.act().salt()));
    }

    /** Whether what an act says names the document by its digest. */
    private static boolean named(List<Act> acts, StoredDocument document) {
        return acts.stream()
                .flatMap(act -> act.payload().stream())
                .anyMatch(
                        payload ->
                                new String(payload, StandardCharsets.UTF_8)
                                        .contains(document.digest()));
    }

    private void copy(
            Actor.Agent agent, StoredDocument document, Bag bag, List<String> kept, boolean named)
            throws IOException {
        Outcome<DocumentContent> open =
                scenes.reading(
                        FileOpenings.scene(agent),
                        sql -> documents.open(sql, agent, document.file(), document.id()));
        if (open instanceof Outcome.Ok<DocumentContent>(DocumentContent content)) {
            String number = document.id().toString().substring(24);
            String path = "documents/" + number + "-" + safe(document.name());
            try (InputStream in = content.stream()) {
                bag.data(path, in);
            }
            kept.add(document.digest() + "\t" + (named ? "named" : "-") + "\tdata/" + path + "\n");
        }
    }

    /** A name that every system takes. */
    private static String safe(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    }

    private String seals(List<Act> acts) {
        List<Seals.Sealed> rows =
                acts.stream()
                        .map(act -> new Seals.Sealed(act.xid(), act.position(), act.act().digest()))
                        .toList();
        List<Optional<Seals.Inclusion>> found = sealing.inclusions(rows);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < acts.size(); i++) {
            int seq = acts.get(i).seq();
            found.get(i)
                    .ifPresent(
                            seal ->
                                    lines.append(
                                            String.join(
                                                    "\t",
                                                    "" + seq,
                                                    "" + seal.seal(),
                                                    HEX.formatHex(seal.previous()),
                                                    String.join(",", seal.path()),
                                                    HEX.formatHex(seal.root()),
                                                    HEX.formatHex(seal.signature()) + "\n")));
        }
        return lines.toString();
    }

    /** The source of the program that checks a package, which needs nothing but Java. */
    static String verifier() {
        try (InputStream in =
                Objects.requireNonNull(
                        TransferPackages.class.getResourceAsStream(
                                "/transfer/VerifyPackage.java"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
