package org.parvis.participation.hearings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.parvis.participation.hearings.Order.Entry;
import org.parvis.participation.hearings.Order.Seat;
import org.parvis.participation.hearings.Order.Slot;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fixes the list of those who speak on the day of the lot, reveals the seed and gives out places.
 */
@Component
class LotDay {
    private final Scenes scenes;
    private final HeldConsultations consultations;
    private final Askings askings;
    private final Lots lots;

    LotDay(Scenes scenes, HeldConsultations consultations, Askings askings, Lots lots) {
        this.scenes = scenes;
        this.consultations = consultations;
        this.askings = askings;
        this.lots = lots;
    }

    /** Chooses every seed that is not chosen, and draws each lot whose day has come. */
    void run() {
        LocalDate today = consultations.today();
        for (Consultation one : consultations.all()) {
            if (one.has(Tool.HEARINGS)) {
                lots.chosen(one);
                if (!one.hearings().drawOn().isAfter(today)) {
                    draw(one, today);
                }
            }
        }
    }

    /**
     * Draws the order of those who asked and were not refused, once. Whoever the body did not read
     * in time is among them: its delay takes nobody's turn.
     *
     * @param on the day that is said
     */
    void draw(Consultation one, LocalDate on) {
        Asking of = askings.of(one);
        scenes.job(
                jobs -> {
                    Optional<String> seed = lots.undrawn(jobs, of);
                    seed.ifPresent(it -> draw(jobs, one, of, it, on));
                    return seed.isPresent();
                });
    }

    private static void draw(
            JdbcClient jobs, Consultation one, Asking of, String seed, LocalDate on) {
        Map<String, Entry> entries =
                jobs
                        .sql(
                                """
                                select entry, remote from participation.hearing_requests
                                where home = ? and consultation = ? and speaks and state in ('waiting', 'accepted')
                                for update
                                """)
                        .param(of.home().id())
                        .param(of.consultation())
                        .query((row, n) -> new Entry(row.getString(1), row.getBoolean(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Entry::sign, Function.identity()));
        Lot lot = Lot.of(seed, List.copyOf(entries.keySet()));
        List<Entry> drawn = lot.order().stream().map(entries::get).toList();
        for (Seat seat : Order.seats(one.hearings(), drawn)) {
            seat(jobs, of, seat);
        }
        jobs.sql(
                        """
                        update participation.hearing_lots
                        set seed = :seed, list = :list, list_digest = :digest, drawn_on = :on
                        where home = :home and consultation = :consultation
                        """)
                .param("seed", seed)
                .param("list", lot.list())
                .param("digest", Lot.sha(lot.list()))
                .param("on", on)
                .param("home", of.home().id())
                .param("consultation", of.consultation())
                .update();
    }

    private static void seat(JdbcClient jobs, Asking of, Seat seat) {
        jobs.sql(
                        """
                        update participation.hearing_requests
                        set place = :place, session = :session, starts_at = cast(:at as time), place_untold = true
                        where home = :home and consultation = :consultation and entry = :entry
                        """)
                .param("place", seat.place())
                .param("session", seat.slot().map(Slot::session).orElse(null))
                .param("at", seat.slot().map(Slot::startsAt).orElse(null))
                .param("home", of.home().id())
                .param("consultation", of.consultation())
                .param("entry", seat.entry().sign())
                .update();
    }
}
