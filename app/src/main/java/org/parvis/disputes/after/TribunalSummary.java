package org.parvis.disputes.after;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Cents;
import org.parvis.disputes.Claim;
import org.parvis.disputes.Promise;
import org.parvis.disputes.PromiseWords;
import org.parvis.documents.letters.Letter;
import org.parvis.ds.Words;

/**
 * What a claim before a tribunal needs, of the claim, the course and what both signed, and of
 * nothing else: whatever was offered, said at the table or in private is not in its reach.
 *
 * @param kept none where there is no agreement
 * @param invitation how far it went, in words
 * @param form what whoever files has to know; none where its kind has no such way
 */
record TribunalSummary(
        Course course,
        @Nullable Fulfilment kept,
        List<String> invitation,
        @Nullable CourtForm form,
        Words w) {
    TribunalSummary {
        invitation = List.copyOf(invitation);
    }

    /**
     * The summary as it is printed.
     *
     * @param others what goes with it, file by file, each with the digest of its bytes
     */
    List<Letter.Block> blocks(Map<String, String> others) {
        List<Letter.Block> blocks = new ArrayList<>();
        blocks.add(new Letter.Heading(w.say("disputes.claim")));
        blocks.add(new Letter.Facts(claim()));
        blocks.add(new Letter.Paragraph(course.claim().problem()));
        blocks.add(new Letter.Heading(w.say("disputes.tribunal.tried")));
        blocks.add(new Letter.Items(tried(), false));
        if (kept != null) {
            blocks.add(new Letter.Heading(w.say("disputes.agreement")));
            blocks.add(new Letter.Items(kept.duties().stream().map(this::duty).toList(), true));
        }
        if (form != null) {
            blocks.add(new Letter.Heading(w.say("disputes.tribunal.where")));
            blocks.addAll(new CourtWords(form, course.claim().asked(), w).blocks());
        }
        blocks.add(new Letter.Paragraph(w.say("disputes.tribunal.means")));
        blocks.add(new Letter.Heading(w.say("disputes.tribunal.contents")));
        blocks.add(new Letter.Paragraph(w.say("disputes.tribunal.contents.says")));
        blocks.add(new Letter.Facts(files(others)));
        return blocks;
    }

    private static List<Letter.Fact> files(Map<String, String> others) {
        return others.entrySet().stream()
                .map(one -> new Letter.Fact(one.getKey(), one.getValue()))
                .toList();
    }

    /** Who claims what from whom. */
    private List<Letter.Fact> claim() {
        Claim claim = course.claim();
        List<Letter.Fact> facts = new ArrayList<>();
        add(facts, "disputes.claim.who", claim.consumer());
        add(facts, "disputes.claim.merchant", claim.merchant());
        facts.addAll(purchase());
        Long asked = claim.asked();
        if (asked != null) {
            add(facts, "disputes.tribunal.asked", Cents.text(asked, w.lang()));
        }
        return facts;
    }

    /** What was bought, and what would settle it beside money. */
    List<Letter.Fact> purchase() {
        Claim claim = course.claim();
        List<Letter.Fact> facts = new ArrayList<>();
        LocalDate bought = claim.boughtOn();
        if (bought != null) {
            add(facts, "disputes.claim.on", w.dateLong(bought));
        }
        Long paid = claim.paid();
        if (paid != null) {
            add(facts, "disputes.claim.paid", Cents.text(paid, w.lang()));
        }
        String other =
                String.join(
                        w.say("disputes.or"),
                        claim.remedies().stream()
                                .filter(kind -> kind != Promise.Kind.PAY)
                                .filter(kind -> kind != Promise.Kind.OTHER)
                                .map(kind -> w.say("disputes.kind." + kind.code()))
                                .toList());
        if (!other.isEmpty()) {
            add(facts, "disputes.claim.wants", other);
        }
        return facts;
    }

    private void add(List<Letter.Fact> facts, String label, String value) {
        facts.add(new Letter.Fact(w.say(label), value));
    }

    /** What was done before, each with its day. */
    List<String> tried() {
        List<String> tried = new ArrayList<>();
        String opened = "disputes.tribunal." + (course.until() == null ? "uninvited" : "opened");
        tried.add(w.say(opened, w.dateLong(course.opened())));
        tried.addAll(invitation);
        if (course.seen() != null) {
            tried.add(w.say("disputes.fact.seen", w.dateTime(course.seen())));
        }
        if (course.silent() && course.until() != null) {
            tried.add(w.say("disputes.tribunal.silent", w.dateLong(course.until())));
        }
        if (course.ended() != null) {
            tried.add(
                    w.say(
                            "disputes.tribunal.ended",
                            w.dateLong(course.ended()),
                            w.say("disputes.participation.how." + course.end())));
        }
        return tried;
    }

    private String duty(Fulfilment.Duty duty) {
        return w.say(
                "disputes.tribunal.duty",
                PromiseWords.whole(duty.promise(), course.claim(), w),
                w.say("disputes.after.state." + duty.state().code()));
    }
}
