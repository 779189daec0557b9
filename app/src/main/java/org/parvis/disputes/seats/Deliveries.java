package org.parvis.disputes.seats;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** Nothing where nobody was written to. */
    public Optional<Delivery> invitation(CaseFileId file, int party) {
        return scenes.readingJob(jobs -> of(jobs, file, party, "invitation"));
    }

    /** The latest letter that invited them; nothing where none was written. */
    public Optional<SeatLetter> letter(CaseFileId file, int party) {
        return scenes.readingJob(jobs -> letters.of(jobs, file, party)).stream()
                .filter(SeatLetter::invites)
                .findFirst();
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
