package org.parvis.payments.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.documents.letters.Letter;
import org.parvis.documents.letters.Letters;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.payments.Attempt;
import org.parvis.payments.BillView;
import org.parvis.payments.Cents;
import org.parvis.payments.Due;
import org.parvis.payments.PaymentDoor;
import org.parvis.payments.PaymentPaths;
import org.parvis.payments.PaymentViews;
import org.parvis.payments.TestTerminal;
import org.parvis.platform.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What one keeps of a payment: what was paid, when, how, with which taxes; to print, or as a PDF.
 */
@Controller
class PaymentReceipts {
    private final PaymentDoor door;
    private final PaymentViews views;
    private final Letters letters;
    private final ZoneId zone;

    PaymentReceipts(PaymentDoor door, PaymentViews views, Letters letters, ZoneId legalZone) {
        this.door = door;
        this.views = views;
        this.letters = letters;
        this.zone = legalZone;
    }

    /**
     * A receipt.
     *
     * @param test whether no money moved
     * @param after what went back since
     */
    record ReceiptPage(
            String lead,
            boolean test,
            List<SummaryRow> rows,
            BillView bill,
            List<String> after,
            String back,
            String pdf) {}

    /** What was paid, and the try that made it whole or was the latest. */
    private record Made(Due due, Attempt attempt, LocalDate on) {
        String number() {
            return due.reference() + "-" + attempt.number();
        }
    }

    @GetMapping({"/fr/dossiers/{reference}/paiement/recu", "/en/files/{reference}/payment/receipt"})
    Page show(PartyEntry entry, @PathVariable String reference, Words w) {
        Made made = made(entry);
        Due due = made.due();
        ReceiptPage page =
                new ReceiptPage(
                        lead(made, w),
                        made.attempt().way().equals(TestTerminal.CODE),
                        rows(made, w),
                        BillView.paid(due, w),
                        after(due, w),
                        PaymentPaths.payment(due.reference(), w),
                        PaymentPaths.receipt(due.reference(), w) + ".pdf");
        return Page.of("payments/person/receipt", page)
                .title(w.say("payments.receipt.title"))
                .nav("files")
                .discreet(views.discreet(due));
    }

    private List<SummaryRow> rows(Made made, Words w) {
        return List.of(
                SummaryRow.of(w.say("payments.receipt.number"), made.number()),
                SummaryRow.of(w.say("payments.receipt.on"), w.dateLong(made.on())),
                SummaryRow.of(
                        w.say("payments.receipt.way"),
                        w.say("payments.way." + made.attempt().way())),
                SummaryRow.of(w.say("payments.receipt.for"), views.about(made.due(), w)));
    }

    @GetMapping({
        "/fr/dossiers/{reference}/paiement/recu.pdf",
        "/en/files/{reference}/payment/receipt.pdf"
    })
    ResponseEntity<byte[]> pdf(PartyEntry entry, @PathVariable String reference, Words w) {
        Made made = made(entry);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\""
                                + made.number().toLowerCase(Locale.ROOT)
                                + ".pdf\"")
                .body(letters.pdf(letter(made, w)).bytes());
    }

    private Letter letter(Made made, Words w) {
        Due due = made.due();
        List<Letter.Block> blocks = new ArrayList<>();
        blocks.add(new Letter.Heading(w.say("payments.receipt.bill")));
        BillView bill = BillView.paid(due, w);
        for (BillView.Row row : bill.rows()) {
            blocks.add(new Letter.Paragraph(row.label() + w.say("payments.colon") + row.amount()));
        }
        blocks.add(new Letter.Paragraph(bill.total() + w.say("payments.colon") + bill.sum()));
        after(due, w).forEach(line -> blocks.add(new Letter.Paragraph(line)));
        if (made.attempt().way().equals(TestTerminal.CODE)) {
            blocks.add(new Letter.Paragraph(w.say("payments.receipt.test")));
        }
        return new Letter(
                w.lang(),
                made.on(),
                new Letter.Sender(views.service(due, w), "", List.of()),
                List.of(),
                made.number(),
                w.say("payments.receipt.title"),
                List.of(lead(made, w)),
                blocks,
                null,
                null);
    }

    private static String lead(Made made, Words w) {
        return w.say(
                "payments.receipt.lead",
                Cents.text(made.due().taken(), w.lang()),
                w.dateLong(made.on()));
    }

    private static List<String> after(Due due, Words w) {
        return due.returned() == 0
                ? List.of()
                : List.of(w.say("payments.lead.returned", Cents.text(due.returned(), w.lang())));
    }

    private Made made(PartyEntry entry) {
        PaymentViews.Standing standing = door.opened(entry);
        Due due = standing.due();
        return standing.tries().stream()
                .filter(one -> counts(one, due))
                .max(Comparator.comparing(PaymentReceipts::at))
                .map(one -> new Made(due, one, LocalDate.ofInstant(at(one), zone)))
                .orElseThrow(PaymentDoor::absent);
    }

    /** What came after all was paid has no part in it: it goes back. */
    private static boolean counts(Attempt attempt, Due due) {
        Instant whole = due.paidAt();
        return attempt.state() == Attempt.Step.CAPTURED
                && (whole == null || !at(attempt).isAfter(whole));
    }

    private static Instant at(Attempt captured) {
        return Objects.requireNonNull(captured.answeredAt());
    }
}
