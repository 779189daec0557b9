package org.parvis.disputes.after;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.disputes.Cents;
import org.parvis.disputes.Claim;
import org.parvis.disputes.Promise;
import org.parvis.documents.letters.Letter;
import org.parvis.ds.Words;

/**
 * A claim before a tribunal as a sheet to print, for whose claim it is: what a dispute knows stands
 * there, what it does not know is left to write by hand. Which sum is claimed they decide
 * themselves.
 */
record SmallClaim(TribunalSummary summary, CourtForm form) {
    private static final int OTHER_PAPERS = 3;

    List<Letter.Block> blocks() {
        List<Letter.Block> blocks = new ArrayList<>();
        Words w = summary.w();
        Claim claim = summary.course().claim();
        heading(blocks, "who");
        blocks.add(fact("disputes.court.name", claim.consumer()));
        blanks(blocks, "address", "phone", "email");
        heading(blocks, "against");
        blocks.add(fact("disputes.claim.merchant", claim.merchant()));
        blanks(blocks, "legal-name", "their-address");
        heading(blocks, "happened");
        blocks.add(new Letter.Facts(summary.purchase()));
        blocks.add(new Letter.Paragraph(claim.problem()));
        heading(blocks, "sum");
        blocks.addAll(sums());
        blanks(blocks, "sum");
        heading(blocks, "tried");
        blocks.add(new Letter.Items(summary.tried(), false));
        heading(blocks, "papers");
        blocks.add(new Letter.Items(papers(), false));
        Stream.generate(() -> "paper").limit(OTHER_PAPERS).forEach(one -> blanks(blocks, one));
        heading(blocks, "before");
        blocks.addAll(new CourtWords(form, claim.asked(), w).blocks());
        blocks.add(new Letter.Paragraph(w.say("disputes.court.means", form.version())));
        heading(blocks, "sign");
        blanks(blocks, "day", "signature");
        return blocks;
    }

    private void heading(List<Letter.Block> blocks, String part) {
        blocks.add(new Letter.Heading(summary.w().say("disputes.court.part." + part)));
    }

    private void blanks(List<Letter.Block> blocks, String... asked) {
        for (String one : asked) {
            blocks.add(new Letter.Blank(summary.w().say("disputes.court.blank." + one)));
        }
    }

    private Letter.Block fact(String label, String value) {
        return new Letter.Facts(List.of(new Letter.Fact(summary.w().say(label), value)));
    }

    /** What was asked, and what is promised and not kept. */
    private List<Letter.Block> sums() {
        List<Letter.Fact> facts = new ArrayList<>();
        Words w = summary.w();
        Long asked = summary.course().claim().asked();
        if (asked != null) {
            facts.add(
                    new Letter.Fact(w.say("disputes.tribunal.asked"), Cents.text(asked, w.lang())));
        }
        Fulfilment kept = summary.kept();
        if (kept != null) {
            kept.duties().stream()
                    .filter(duty -> duty.state() != Fulfilment.State.KEPT)
                    .map(Fulfilment.Duty::promise)
                    .filter(promise -> promise.kind() == Promise.Kind.PAY)
                    .map(Promise::cents)
                    .flatMap(Stream::ofNullable)
                    .forEach(
                            cents ->
                                    facts.add(
                                            new Letter.Fact(
                                                    w.say("disputes.court.promised"),
                                                    Cents.text(cents, w.lang()))));
        }
        return facts.isEmpty() ? List.of() : List.of(new Letter.Facts(facts));
    }

    private List<String> papers() {
        Words w = summary.w();
        List<String> papers = new ArrayList<>();
        papers.add(w.say("disputes.participation.title"));
        if (summary.kept() != null) {
            papers.add(w.say("disputes.court.agreement"));
        }
        return papers;
    }
}
