package org.parvis.disputes.seats;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.parvis.disputes.DisputePaths;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is mailed to whoever sits at a table: that there is something to read, and the way to it;
 * never what it says. Each goes once, whatever is repeated. Who has no address for mail is told by
 * text message, and otherwise by letter.
 */
@Component
public class DisputeMail {
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(10);

    private final Post post;
    private final SeatLetters letters;
    private final MessageCatalogue messages;
    private final String site;

    DisputeMail(Post post, SeatLetters letters, MessageCatalogue messages, Settings settings) {
        this.post = post;
        this.letters = letters;
        this.messages = messages;
        this.site = settings.publicUrl();
    }

    /** They are asked to come. */
    public void invite(JdbcClient jobs, Seats.Seat seat) {
        invite(jobs, seat, seat.standing().code());
    }

    /**
     * The same in other words.
     *
     * @param as what they are asked to come as
     */
    public void invite(JdbcClient jobs, Seats.Seat seat, String as) {
        send(jobs, seat, "invitation." + as, "invitation");
    }

    /** Something happened since they were told last. */
    public void tell(JdbcClient jobs, Seats.Seat seat, int acts) {
        send(jobs, seat, news(seat), "news:" + acts);
    }

    private static String news(Seats.Seat seat) {
        if (seat.beside()) {
            return "news.support";
        }
        return seat.contact().token().isEmpty() ? "news.own" : "news";
    }

    private void send(JdbcClient jobs, Seats.Seat seat, String words, String what) {
        Words w = messages.forLanguage(seat.contact().lang());
        Reach reach = seat.contact().reach();
        if (reach.byLetter()) {
            letters.tell(jobs, seat);
        } else if (!reach.email().isEmpty()) {
            post.send(jobs, message(seat, words, what, w, way(seat, w), file(seat, w)));
        } else if (!reach.sms().isEmpty()) {
            post.send(jobs, text(seat, what, w, way(seat, w)));
        }
    }

    /** One line: what it is about, and where to read it. */
    private static Message text(Seats.Seat seat, String what, Words w, String said) {
        String words = what.replaceFirst(":.*", "");
        String own = "disputes.sms." + words;
        return Message.sms(
                "dispute",
                seat.file(),
                seat.contact().reach().sms(),
                w.lang(),
                w.say(w.has(own) ? own : "disputes.sms.news", seat.reference(), said),
                key(seat.name(), what));
    }

    /**
     * They are told of something that came with a day, once for each such thing.
     *
     * @param words which of the texts of mail
     * @param what names it for ever
     */
    public void about(JdbcClient jobs, Seats.Seat seat, String words, String what) {
        send(jobs, seat, words, what);
    }

    /** Whose file it is enters it as any other, then goes to its table; others by their link. */
    private String way(Seats.Seat seat, Words w) {
        return seat.contact().token().isEmpty()
                ? site + DisputePaths.table(seat.reference(), w)
                : site + DisputePaths.invitation(seat.contact().token(), w);
    }

    private String file(Seats.Seat seat, Words w) {
        return site + DisputePaths.file(seat.reference(), w);
    }

    /** The code that lets them in, to their own address and to no other; once in ten minutes. */
    public void code(Seats.Seat seat, Instant now) {
        Words w = messages.forLanguage(seat.contact().lang());
        String what = "code:" + now.getEpochSecond() / BETWEEN_CODES.toSeconds();
        String code = seat.contact().code();
        post.send(
                seat.contact().email().isEmpty()
                        ? text(seat, what, w, code)
                        : message(seat, "code", what, w, code, file(seat, w)));
    }

    /** A code that proves that an address is theirs, there and nowhere else. */
    void proof(JdbcClient jobs, Seats.Seat seat, UUID id, String code, Instant until) {
        Words w = messages.forLanguage(seat.contact().lang());
        post.send(jobs, message(seat, "proof", "proof:" + id, w, code, w.time(until)));
    }

    private static Message message(
            Seats.Seat seat, String words, String what, Words w, String said, String file) {
        String key = "disputes.mail." + words;
        return Message.email(
                "dispute",
                seat.file(),
                seat.contact().email(),
                w.lang(),
                w.say(key + ".subject", seat.reference()),
                w.say(key + ".text", seat.reference(), said, file),
                key(seat.name(), what));
    }

    /** The name under which the outbox knows a message to a party. */
    static String key(String seat, String what) {
        return "dispute:" + seat + ":" + what;
    }
}
