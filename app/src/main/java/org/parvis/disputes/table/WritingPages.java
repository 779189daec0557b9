package org.parvis.disputes.table;

import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.SuspensionPapers;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The writing that suspends prescription, for those who sit at the table. */
@Controller
class WritingPages {
    private final Disputes disputes;
    private final SuspensionPapers papers;

    WritingPages(Disputes disputes, SuspensionPapers papers) {
        this.disputes = disputes;
        this.papers = papers;
    }

    @GetMapping({
        "/fr/differends/{reference}/suspension.pdf",
        "/en/disputes/{reference}/suspension.pdf"
    })
    ResponseEntity<byte[]> writing(PartyEntry entry) {
        Disputes.Place place = disputes.place(entry);
        byte[] document = papers.open(entry).orElseThrow(Disputes::absent);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + place.reference() + "-suspension.pdf\"")
                .body(document);
    }
}
