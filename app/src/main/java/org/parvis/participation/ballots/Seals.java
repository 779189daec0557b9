package org.parvis.participation.ballots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.parvis.participation.ballots.Sealing.Held;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** How each vote is sealed, kept before its first ballot: with these keepers, or with none. */
@Component
class Seals {
    private final Scenes scenes;
    private final Askings askings;
    private final HeldConsultations consultations;
    private final Map<Asking, Sealing> known = new ConcurrentHashMap<>();

    Seals(Scenes scenes, Askings askings, HeldConsultations consultations) {
        this.scenes = scenes;
        this.askings = askings;
        this.consultations = consultations;
    }

    /** Keeps that of each vote that has begun. */
    void run() {
        consultations.all().stream()
                .filter(one -> one.takes(Tool.BALLOT, consultations.today()))
                .forEach(this::at);
    }

    /** That of a vote in which a ballot is about to go. Outside any scene. */
    Sealing at(Consultation of) {
        Asking vote = askings.of(of);
        return kept(vote)
                .orElseGet(
                        () -> {
                            keep(vote, Sealing.of(of));
                            return kept(vote).orElseThrow();
                        });
    }

    /** As everybody reads it: what is kept, or what the file says before there is any. */
    Sealing shown(Consultation of) {
        return kept(askings.of(of)).orElseGet(() -> Sealing.of(of));
    }

    /** Nothing before its first day. Outside any scene. */
    Optional<Sealing> kept(Asking vote) {
        Sealing held = known.get(vote);
        if (held != null) {
            return Optional.of(held);
        }
        Optional<Sealing> found =
                scenes.reading(
                        new Scene.Public(),
                        sql ->
                                sql.sql(
                                                """
                                                select need, public, names, shares
                                                from participation.ballot_seals
                                                where home = :home and consultation = :consultation
                                                """)
                                        .param("home", vote.home().id())
                                        .param("consultation", vote.consultation())
                                        .query((row, n) -> read(row))
                                        .optional());
        found.ifPresent(one -> known.put(vote, one));
        return found;
    }

    private static Sealing read(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("names").getArray();
        String[] shares = (String[]) row.getArray("shares").getArray();
        List<Held> people = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            people.add(new Held(names[i], shares[i]));
        }
        return new Sealing(row.getInt("need"), row.getBytes("public"), List.copyOf(people));
    }

    private void keep(Asking vote, Sealing sealing) {
        List<Held> people = sealing.people();
        scenes.<Integer>job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into participation.ballot_seals
                                          (home, consultation, need, public, names, shares)
                                        values (:home, :consultation, :need, :public, :names, :shares)
                                        on conflict (home, consultation) do nothing
                                        """)
                                .param("home", vote.home().id())
                                .param("consultation", vote.consultation())
                                .param("need", sealing.need())
                                .param("public", sealing.key())
                                .param(
                                        "names",
                                        people.stream().map(Held::name).toArray(String[]::new))
                                .param(
                                        "shares",
                                        people.stream().map(Held::share).toArray(String[]::new))
                                .update());
    }
}
