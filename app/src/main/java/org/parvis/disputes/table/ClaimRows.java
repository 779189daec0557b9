package org.parvis.disputes.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.disputes.Cents;
import org.parvis.disputes.Claim;
import org.parvis.disputes.Promise;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;

/** What was asked, as rows that both sides read. */
final class ClaimRows {
    private ClaimRows() {}

    static List<SummaryRow> of(Claim claim, Words w) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(w.say("disputes.claim.who"), claim.consumer()));
        rows.add(SummaryRow.of(w.say("disputes.claim.merchant"), claim.merchant()));
        Optional.ofNullable(claim.boughtOn())
                .ifPresent(day -> rows.add(SummaryRow.of(w.say("disputes.claim.on"), w.date(day))));
        Optional.ofNullable(claim.paid())
                .ifPresent(
                        paid ->
                                rows.add(
                                        SummaryRow.of(
                                                w.say("disputes.claim.paid"),
                                                Cents.text(paid, w.lang()))));
        rows.add(SummaryRow.of(w.say("disputes.claim.wants"), wants(claim, w)));
        Optional.ofNullable(claim.by())
                .ifPresent(day -> rows.add(SummaryRow.of(w.say("disputes.claim.by"), w.date(day))));
        return rows;
    }

    private static String wants(Claim claim, Words w) {
        Long asked = claim.asked();
        Stream<String> kinds =
                claim.remedies().stream()
                        .filter(kind -> kind != Promise.Kind.OTHER)
                        .map(
                                kind ->
                                        kind == Promise.Kind.PAY && asked != null
                                                ? w.say(
                                                        "disputes.kind.sum",
                                                        Cents.text(asked, w.lang()))
                                                : w.say("disputes.kind." + kind.code()));
        Stream<String> words = claim.words().isEmpty() ? Stream.of() : Stream.of(claim.words());
        return String.join(w.say("disputes.or"), Stream.concat(kinds, words).toList());
    }
}
