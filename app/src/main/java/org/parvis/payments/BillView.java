package org.parvis.payments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.parvis.catalogue.Citation;
import org.parvis.ds.Words;

/**
 * What is paid, so that it adds up before the eyes: each line with its reason and its article, then
 * its taxes, then the sum.
 */
record BillView(List<Row> rows, String total, String sum) {
    /**
     * A line of it.
     *
     * @param note why, and by which provision; empty for a tax
     */
    record Row(String label, String note, String amount) {}

    static BillView of(List<BillLine> lines, String totalKey, Words w) {
        String lang = w.lang();
        List<Row> rows = new ArrayList<>();
        for (BillLine line : lines) {
            rows.add(
                    new Row(
                            line.label(lang),
                            (line.why(lang) + " " + Citation.said(line.citation(), lang)).strip(),
                            Cents.text(line.net(), lang)));
            for (BillLine.TaxPart tax : line.taxes()) {
                rows.add(
                        new Row(
                                w.say(
                                        "payments.bill.tax",
                                        tax.name(lang),
                                        percent(tax.percent(), lang),
                                        Cents.text(line.net(), lang)),
                                "",
                                Cents.text(tax.cents(), lang)));
            }
        }
        long sum = lines.stream().mapToLong(BillLine::gross).sum();
        return new BillView(List.copyOf(rows), w.say(totalKey), Cents.text(sum, lang));
    }

    /** A rate is shown whole: 9,975, never rounded. */
    private static String percent(String rate, String lang) {
        String plain =
                new BigDecimal(rate)
                        .setScale(3, RoundingMode.UNNECESSARY)
                        .stripTrailingZeros()
                        .toPlainString();
        return lang.equals("fr") ? plain.replace('.', ',') : plain;
    }
}
