package org.parvis.appointments;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.FileActs;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what became of a booking: by an act in its file, or to whoever comes when it stands alone.
 * What is to be told stands with the booking, so that nothing is lost when the program stops
 * between the two, and is told once.
 */
@Component
public class BookingNotices {
    private static final int AT_ONCE = 100;

    private final Scenes scenes;
    private final FileActs acts;
    private final AppointmentKinds own;
    private final Post post;
    private final BookingTexts texts;

    BookingNotices(
            Scenes scenes, FileActs acts, AppointmentKinds own, Post post, BookingTexts texts) {
        this.scenes = scenes;
        this.acts = acts;
        this.own = own;
        this.post = post;
        this.texts = texts;
    }

    /** Tells what was not told of it; whoever comes second finds nothing left to tell. */
    public void tell(UUID id) {
        scenes.job(jobs -> told(jobs, id, AT_ONCE));
    }

    /** The same for all that were left, as when the program stopped meanwhile. */
    void tellAll() {
        int done = AT_ONCE;
        while (done == AT_ONCE) {
            done = scenes.job(jobs -> told(jobs, null, AT_ONCE));
        }
    }

    private int told(JdbcClient jobs, @Nullable UUID which, int most) {
        List<BookingRows.Sealed> left =
                jobs.sql(
                                BookingRows.SELECT_SEALED
                                        + """
                                         where told < revision and id = coalesce(:which, id)
                                         order by changed_at limit :most for update skip locked
                                        """)
                        .param("which", which, Types.OTHER)
                        .param("most", most)
                        .query(BookingRows.Sealed::of)
                        .list();
        left.forEach(one -> tell(jobs, one));
        return left.size();
    }

    private void tell(JdbcClient jobs, BookingRows.Sealed one) {
        Booking booking = one.booking();
        CaseFileId file = booking.file();
        AppointmentAct act = texts.act(booking);
        if (file == null) {
            texts.message(one, act, what(act)).ifPresent(message -> post.send(jobs, message));
        } else if (acts.write(own, new FileActs.Program(), file, act) instanceof Outcome.Refused) {
            erased(jobs, booking.id());
            return;
        }
        jobs.sql("update appointments.bookings set told = revision where id = :id")
                .param("id", booking.id())
                .update();
    }

    /** A file that is no more needs nobody at a counter. */
    private void erased(JdbcClient jobs, UUID id) {
        jobs.sql("delete from appointments.bookings where id = :id").param("id", id).update();
    }

    private static String what(AppointmentAct act) {
        return switch (act) {
            case AppointmentAct.Booked booked -> "booked";
            case AppointmentAct.Moved moved -> "moved";
            case AppointmentAct.Cancelled cancelled -> "cancelled";
            case AppointmentAct.CalledOff off -> "called-off";
            case AppointmentAct.PlaceClosed closed -> "place-closed";
        };
    }
}
