package org.parvis.disputes.effects;

import org.parvis.disputes.Claim;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.papers.AgreementDocument;
import org.parvis.disputes.papers.KeptPapers;
import org.parvis.disputes.seats.Seats;
import org.parvis.documents.letters.LetterPdf;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the agreement of what both signed, once. */
@Component
class KeptAgreements {
    private final DisputeFiles files;
    private final Seats seats;
    private final AgreementDocument document;
    private final KeptPapers papers;
    private final DisputeDays days;

    KeptAgreements(
            DisputeFiles files,
            Seats seats,
            AgreementDocument document,
            KeptPapers papers,
            DisputeDays days) {
        this.files = files;
        this.seats = seats;
        this.document = document;
        this.papers = papers;
        this.days = days;
    }

    /** Whoever comes second finds it made. */
    void conclude(JdbcClient jobs, CaseFileId file) {
        Dispute dispute = files.of(file);
        Claim claim = dispute.claim().orElse(null);
        DisputeAct.Accepted accepted = dispute.accepted().orElse(null);
        if (claim == null
                || accepted == null
                || dispute.stage() != Dispute.Stage.SIGNING
                || !dispute.signatures().both()) {
            return;
        }
        LetterPdf pdf = document.of(seats.of(jobs, file).getFirst(), dispute, claim, accepted);
        papers.keep(jobs, file, KeptPapers.What.AGREEMENT, pdf);
        files.write(file, new DisputeAct.Agreed(days.today(), pdf.digest()));
    }
}
