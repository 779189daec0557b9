package org.parvis.disputes;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.parvis.cases.FileScenes;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.documents.CaseKey;
import org.parvis.documents.LetterPdf;
import org.parvis.documents.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the agreement of what both signed, once, and keeps it: sealed by the body, encrypted with
 * the key of its file, and read by those who sat at the table.
 */
@Component
public class KeptAgreements {
    private final FileActs acts;
    private final DisputeKinds own;
    private final Seats seats;
    private final AgreementDocument document;
    private final Vault vault;
    private final Scenes scenes;
    private final FileScenes entries;
    private final DisputeDays days;

    KeptAgreements(
            FileActs acts,
            DisputeKinds own,
            Seats seats,
            AgreementDocument document,
            Vault vault,
            Scenes scenes,
            FileScenes entries,
            DisputeDays days) {
        this.acts = acts;
        this.own = own;
        this.seats = seats;
        this.document = document;
        this.vault = vault;
        this.scenes = scenes;
        this.entries = entries;
        this.days = days;
    }

    /** Whoever comes second finds it made. */
    void conclude(JdbcClient jobs, CaseFileId file) {
        Dispute dispute = Dispute.of(acts.said(own, TakingUp.PROGRAM, file));
        Claim claim = dispute.claim().orElse(null);
        DisputeAct.Accepted accepted = dispute.accepted().orElse(null);
        if (claim == null
                || accepted == null
                || dispute.stage() != Dispute.Stage.SIGNING
                || !dispute.bothSigned()) {
            return;
        }
        LetterPdf pdf = document.of(seats.of(jobs, file).getFirst(), dispute, claim, accepted);
        keep(jobs, file, pdf);
        acts.write(own, TakingUp.PROGRAM, file, new DisputeAct.Agreed(days.today(), pdf.digest()))
                .orThrow();
    }

    private void keep(JdbcClient jobs, CaseFileId file, LetterPdf pdf) {
        CaseKey key = vault.open(jobs, file);
        jobs.sql(
                        """
                        insert into disputes.agreements (home, case_file, digest, sealed)
                        values (:home, :file, :digest, :sealed)
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("digest", pdf.digest())
                .param("sealed", vault.seal(key, pdf.bytes(), bound(file)))
                .update();
    }

    /** The document, for whoever sat at the table; nothing before both signed. */
    public Optional<byte[]> open(PartyEntry entry) {
        CaseFileId file = entry.file();
        return scenes.reading(
                        entries.reading(entry.who(), file),
                        sql ->
                                sql.sql(
                                                """
                                        select sealed from disputes.agreements
                                        where home = :home and case_file = :file
                                        """)
                                        .param("home", file.home().id())
                                        .param("file", file.id())
                                        .query((row, n) -> row.getBytes("sealed"))
                                        .optional())
                .map(bytes -> opened(file, bytes));
    }

    /** The policy let them in; the key of the file is the program's to open for them. */
    private byte[] opened(CaseFileId file, byte[] sealed) {
        return scenes.readingJob(jobs -> vault.unseal(vault.open(jobs, file), sealed, bound(file)));
    }

    private static byte[] bound(CaseFileId file) {
        return ("disputes.agreement:" + file.id()).getBytes(StandardCharsets.US_ASCII);
    }
}
