package org.parvis.payments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Citation;
import org.parvis.ds.Words;

/**
 * What is paid, so that it adds up before the eyes: each line with its reason and its article, then
 * its taxes, then the sum.
 */
public record BillView(List<Row> rows, String total, String sum) {
    /**
     * A line of it.
     *
     * @param note why, and by which provision; empty for a tax
     */
    public record Row(String label, String note, String amount) {}

    /** What is told before sending. */
    static BillView of(Bill.Charged charged, Words w) {
        List<Row> rows = rows(charged.lines(), w);
        long later = charged.total() - charged.first();
        later(rows, charged.rest(), later, w);
        return total(rows, later == 0 ? "total" : "first", charged.first(), w);
    }

    /** What was charged, what of it is not owed any more, what came, and what is left to pay. */
    public static BillView of(Due due, Words w) {
        if (due.left() == 0 && due.taken() > 0) {
            return paid(due, w);
        }
        List<Row> rows = rows(due.lines(), w);
        add(rows, "payments.bill.less", due.owed() - due.charged(), w);
        later(rows, due.rest(), due.later(), w);
        add(rows, "payments.bill.received", due.returned() - due.taken(), w);
        return total(rows, due.later() == 0 ? "total" : "first", due.left(), w);
    }

    /** What was paid, whatever of it went back later. */
    public static BillView paid(Due due, Words w) {
        List<Row> rows = rows(due.lines(), w);
        long more = due.taken() - due.charged();
        long less = Math.max(Math.min(more, 0), due.owed() - due.charged());
        long later = due.left() > 0 ? 0 : Math.min(due.later(), Math.max(less - more, 0));
        add(rows, "payments.bill.less", less, w);
        later(rows, due.rest(), later, w);
        add(rows, "payments.bill.left", Math.min(more, 0) - less + later, w);
        add(rows, "payments.bill.over", Math.max(more, 0), w);
        return new BillView(
                List.copyOf(rows),
                w.say("payments.receipt.total"),
                Cents.text(due.taken(), w.lang()));
    }

    /** What is asked for once the request is granted, and by which rule. */
    private static void later(List<Row> rows, @Nullable Rest rest, long cents, Words w) {
        if (rest != null && cents > 0) {
            String lang = w.lang();
            String note =
                    w.say("payments.bill.later.note", rest.days(), rest.unpaid(lang))
                            + " "
                            + Citation.said(rest.citation(), lang);
            rows.add(new Row(w.say("payments.bill.later"), note, Cents.text(-cents, lang)));
        }
    }

    private static void add(List<Row> rows, String key, long cents, Words w) {
        if (cents != 0) {
            rows.add(new Row(w.say(key), "", Cents.text(cents, w.lang())));
        }
    }

    private static BillView total(List<Row> rows, String which, long cents, Words w) {
        String said = w.say("payments.bill." + which);
        return new BillView(List.copyOf(rows), said, Cents.text(cents, w.lang()));
    }

    private static List<Row> rows(List<BillLine> lines, Words w) {
        String lang = w.lang();
        List<Row> rows = new ArrayList<>();
        for (BillLine line : lines) {
            String note = line.why(lang) + " " + Citation.said(line.citation(), lang);
            rows.add(new Row(line.label(lang), note.strip(), Cents.text(line.net(), lang)));
            line.taxes().forEach(tax -> rows.add(row(tax, line.net(), w)));
        }
        return rows;
    }

    private static Row row(BillLine.TaxPart tax, long net, Words w) {
        String lang = w.lang();
        String label =
                w.say(
                        "payments.bill.tax",
                        tax.name(lang),
                        Cents.rate(new BigDecimal(tax.percent()), lang),
                        Cents.text(net, lang));
        return new Row(label, "", Cents.text(tax.cents(), lang));
    }
}
