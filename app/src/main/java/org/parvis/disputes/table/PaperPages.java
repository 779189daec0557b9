package org.parvis.disputes.table;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.TablePapers;
import org.parvis.disputes.papers.KeptPapers;
import org.parvis.documents.DocumentContent;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Papers of a dispute that are kept, for those who sit at its table. */
@Controller
class PaperPages {
    private final Disputes disputes;
    private final KeptPapers papers;
    private final TablePapers offers;

    PaperPages(Disputes disputes, KeptPapers papers, TablePapers offers) {
        this.offers = offers;
        this.disputes = disputes;
        this.papers = papers;
    }

    @GetMapping({
        "/fr/differends/{reference}/entente.pdf",
        "/en/disputes/{reference}/agreement.pdf"
    })
    ResponseEntity<byte[]> agreement(PartyEntry entry, HttpServletRequest asked) {
        return paper(entry, KeptPapers.What.AGREEMENT, asked);
    }

    @GetMapping({
        "/fr/differends/{reference}/suspension.pdf",
        "/en/disputes/{reference}/suspension.pdf"
    })
    ResponseEntity<byte[]> suspension(PartyEntry entry, HttpServletRequest asked) {
        return paper(entry, KeptPapers.What.SUSPENSION, asked);
    }

    @GetMapping({
        "/fr/differends/{reference}/suite/participation.pdf",
        "/en/disputes/{reference}/follow-up/participation.pdf"
    })
    ResponseEntity<byte[]> participation(PartyEntry entry, HttpServletRequest asked) {
        return paper(entry, KeptPapers.What.PARTICIPATION, asked);
    }

    @GetMapping({
        "/fr/differends/{reference}/suite/destruction.pdf",
        "/en/disputes/{reference}/follow-up/destruction.pdf"
    })
    ResponseEntity<byte[]> destruction(PartyEntry entry, HttpServletRequest asked) {
        return paper(entry, KeptPapers.What.DESTRUCTION, asked);
    }

    /** One that the program made, named as its address ends; nothing where it was not made yet. */
    private ResponseEntity<byte[]> paper(
            PartyEntry entry, KeptPapers.What what, HttpServletRequest asked) {
        // whom a side trusts reads what stands while both talk, and not what ends it
        Disputes.Place place =
                what == KeptPapers.What.SUSPENSION
                        ? disputes.reading(entry)
                        : disputes.place(entry);
        String name = asked.getRequestURI().replaceFirst(".*/", "");
        byte[] document = papers.open(entry, what).orElseThrow(Disputes::absent);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + place.reference() + "-" + name + "\"")
                .body(document);
    }

    /** What somebody put before all; what is still looked at is not there yet. */
    @GetMapping({
        "/fr/differends/{reference}/documents/{id}",
        "/en/disputes/{reference}/documents/{id}"
    })
    ResponseEntity<InputStreamResource> piece(PartyEntry entry, @PathVariable UUID id) {
        disputes.reading(entry);
        return offers.open(entry, id).map(DocumentContent::download).orElseThrow(Disputes::absent);
    }
}
