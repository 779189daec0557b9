package org.parvis.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.parvis.cases.FileNotices;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminds whoever comes, two days before, by the door that is theirs; never when it is too late to
 * move it, and never of what was just booked.
 */
@Component
class BookingReminders {
    private static final Duration BEFORE = Duration.ofHours(48);
    private static final Duration TOO_LATE = Duration.ofHours(3);
    private static final Duration JUST_BOOKED = Duration.ofHours(24);
    private static final int AT_ONCE = 100;

    private final Scenes scenes;
    private final FileNotices files;
    private final Post post;
    private final BookingTexts texts;
    private final InstantSource clock;

    BookingReminders(
            Scenes scenes, FileNotices files, Post post, BookingTexts texts, InstantSource clock) {
        this.scenes = scenes;
        this.files = files;
        this.post = post;
        this.texts = texts;
        this.clock = clock;
    }

    void remind() {
        int done = AT_ONCE;
        while (done == AT_ONCE) {
            done = scenes.job(jobs -> remind(jobs, clock.instant()));
        }
    }

    private int remind(JdbcClient jobs, Instant now) {
        List<BookingRows.Sealed> coming =
                jobs.sql(
                                BookingRows.SELECT_SEALED
                                        + """
                                         where state = 'booked' and reminded_at is null
                                           and starts_at > :late and starts_at <= :soon
                                           and changed_at < :before
                                         order by starts_at limit :most for update skip locked
                                        """)
                        .param("late", BookingRows.at(now.plus(TOO_LATE)))
                        .param("soon", BookingRows.at(now.plus(BEFORE)))
                        .param("before", BookingRows.at(now.minus(JUST_BOOKED)))
                        .param("most", AT_ONCE)
                        .query(BookingRows.Sealed::of)
                        .list();
        for (BookingRows.Sealed one : coming) {
            remind(jobs, one);
            jobs.sql("update appointments.bookings set reminded_at = :now where id = :id")
                    .param("now", BookingRows.at(now))
                    .param("id", one.booking().id())
                    .update();
        }
        return coming.size();
    }

    private void remind(JdbcClient jobs, BookingRows.Sealed one) {
        Booking booking = one.booking();
        CaseFileId file = booking.file();
        if (file == null) {
            texts.message(one, texts.act(booking), "reminder")
                    .ifPresent(message -> post.send(jobs, message));
        } else {
            String key = "appointment:" + booking.id() + ":reminder:" + booking.revision();
            files.tell(
                    jobs,
                    file,
                    new FileNotices.Notice(Contact.PURPOSE, key, w -> said(booking, w)));
        }
    }

    private FileNotices.Said said(Booking booking, Words w) {
        String at = texts.when(booking, w);
        return new FileNotices.Said(
                w.say("appointments.reminder.subject"),
                w.say("appointments.reminder.mail"),
                List.of(w.say("appointments.reminder.letter", at)));
    }
}
