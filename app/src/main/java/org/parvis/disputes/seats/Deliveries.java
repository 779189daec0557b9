package org.parvis.disputes.seats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far an invitation went, as the post knows. */
@Component
public class Deliveries {
    private final Post post;
    private final SeatLetters letters;
    private final Scenes scenes;

    Deliveries(Post post, SeatLetters letters, Scenes scenes) {
        this.post = post;
        this.letters = letters;
        this.scenes = scenes;
    }

    /**
     * How it stands.
     *
     * @param how {@code waits}, {@code left} or {@code returned}
     * @param at when it came that far; none while it waits
     */
    public record Delivery(String how, @Nullable Instant at) {}

    /**
     * How far the invitation went, each thing as what it is: a letter that was mailed proves
     * nothing, its code proves that it came. Nothing where nobody was written to.
     *
     * @param waiting whether one that did not leave yet is told too
     */
    public List<String> invitation(CaseFileId file, int party, boolean waiting, Words w) {
        List<SeatLetter> all = scenes.readingJob(jobs -> letters.of(jobs, file, party));
        List<String> said = new ArrayList<>();
        all.stream()
                .filter(SeatLetter::invites)
                .findFirst()
                .ifPresent(it -> said.addAll(said(it, waiting, w)));
        all.stream()
                .flatMap(it -> Stream.ofNullable(it.usedAt()))
                .min(Comparator.naturalOrder())
                .ifPresent(at -> said.add(w.say("disputes.fact.letter.used", w.dateTime(at))));
        scenes.readingJob(jobs -> of(jobs, file, party, "invitation"))
                .filter(it -> waiting || it.at() != null)
                .ifPresent(it -> said.add(said(it, w)));
        return said;
    }

    private static String said(Delivery it, Words w) {
        Instant at = it.at();
        return w.say("disputes.fact." + it.how(), at == null ? "" : w.dateTime(at));
    }

    private static List<String> said(SeatLetter letter, boolean waiting, Words w) {
        List<String> said = new ArrayList<>();
        LocalDate mailed = letter.mailedOn();
        LocalDate back = letter.returnedOn();
        if (mailed != null) {
            said.add(w.say("disputes.fact.letter.mailed", w.dateLong(mailed)));
        } else if (waiting) {
            said.add(w.say("disputes.fact.letter.waits", w.dateLong(letter.mailBy())));
        }
        if (back != null) {
            said.add(w.say("disputes.fact.letter.returned", w.dateLong(back)));
        }
        return said;
    }

    /** How far a mail to a party went, by what names it; in the transaction of the job. */
    public Optional<Delivery> of(JdbcClient jobs, CaseFileId file, int party, String what) {
        String key = DisputeMail.key(file.id() + "/" + party, what);
        return post.carried(jobs, file).stream()
                .filter(message -> message.key().equals(key))
                .map(message -> new Delivery(how(message.status()), message.at()))
                .findFirst();
    }

    private static String how(String status) {
        return switch (status) {
            case "sent" -> "left";
            case "bounced", "failed" -> "returned";
            default -> "waits";
        };
    }
}
