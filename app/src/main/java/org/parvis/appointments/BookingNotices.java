package org.parvis.appointments;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.FileActs;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(BookingNotices.class);

    private final Scenes scenes;
    private final FileActs acts;
    private final AppointmentKinds own;
    private final Post post;
    private final BookingTexts texts;
    private final Queue<Waits> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock telling = new ReentrantLock();

    BookingNotices(
            Scenes scenes, FileActs acts, AppointmentKinds own, Post post, BookingTexts texts) {
        this.scenes = scenes;
        this.acts = acts;
        this.own = own;
        this.post = post;
        this.texts = texts;
    }

    /** One whose booking is to be told; what it says is said under the lock. */
    private static final class Waits {
        private final UUID id;
        private boolean asked;
        private boolean told;

        private Waits(UUID id) {
            this.id = id;
        }
    }

    /**
     * Tells what was not told of it; whoever comes second finds nothing left to tell. Where many
     * come at once, one of them tells for all who wait meanwhile: a hundred who book in the same
     * second cost a few transactions. Acts of files are written one by one.
     */
    public void tell(UUID id) {
        Waits own = new Waits(id);
        waiting.add(own);
        telling.lock();
        try {
            while (!own.asked) {
                together();
            }
        } finally {
            telling.unlock();
        }
        if (!own.told) {
            scenes.job(jobs -> told(jobs, id, AT_ONCE));
        }
    }

    private void together() {
        List<Waits> all = new ArrayList<>();
        while (all.size() < AT_ONCE && !waiting.isEmpty()) {
            Waits one = waiting.remove();
            one.asked = true;
            all.add(one);
        }
        UUID[] ids = all.stream().map(one -> one.id).toArray(UUID[]::new);
        try {
            List<UUID> told = scenes.job(jobs -> alone(jobs, ids));
            all.forEach(one -> one.told = told.contains(one.id));
        } catch (RuntimeException failed) {
            LOG.info("{} bookings are told one by one", ids.length, failed);
        }
    }

    /** Those of them that stand alone, by one statement for what is noted and one for the post. */
    private List<UUID> alone(JdbcClient jobs, UUID[] ids) {
        List<BookingRows.Sealed> left =
                jobs.sql(
                                """
                                update appointments.bookings set told = revision
                                where id in (
                                  select id from appointments.bookings
                                  where id = any (:ids) and case_file is null and told < revision
                                  for update skip locked)
                                returning
                                """
                                        + BookingRows.SEALED)
                        .param("ids", ids)
                        .query(BookingRows.Sealed::of)
                        .list();
        post.send(jobs, left.stream().flatMap(one -> message(one).stream()).toList());
        return left.stream().map(one -> one.booking().id()).toList();
    }

    private Optional<Message> message(BookingRows.Sealed one) {
        AppointmentAct act = texts.act(one.booking());
        return texts.message(one, act, what(act));
    }

    /** The same for all that were left, as when the program stopped meanwhile. */
    void tellAll() {
        int done = AT_ONCE;
        while (done == AT_ONCE) {
            done = scenes.job(jobs -> told(jobs, null, AT_ONCE));
        }
    }

    /** Noted first, and undone with what could not be told. */
    private int told(JdbcClient jobs, @Nullable UUID which, int most) {
        List<BookingRows.Sealed> left =
                jobs.sql(
                                """
                                update appointments.bookings set told = revision
                                where id in (
                                  select id from appointments.bookings
                                  where told < revision and id = coalesce(:which, id)
                                  order by changed_at limit :most for update skip locked)
                                returning
                                """
                                        + BookingRows.SEALED)
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
        if (file == null) {
            message(one).ifPresent(message -> post.send(jobs, message));
        } else if (acts.write(own, new FileActs.Program(), file, texts.act(booking))
                instanceof Outcome.Refused) {
            erased(jobs, booking.id());
        }
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
