package org.parvis.participation.missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.kernel.Home;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.missing.Profiles.Waiting;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds what came to the figures, once enough came together, and forgets who gave which answers
 * together. The others wait, written anew in an order of chance. At the close the figures are shown
 * to everybody; those who still wait are too few, and are never counted.
 */
@Component
class Pouring {
    private final HeldConsultations consultations;
    private final Askings askings;
    private final Scenes scenes;

    Pouring(HeldConsultations consultations, Askings askings, Scenes scenes) {
        this.consultations = consultations;
        this.askings = askings;
        this.scenes = scenes;
    }

    void run() {
        Map<Asking, Consultation> asked = new HashMap<>();
        consultations.all().stream()
                .filter(one -> one.profile().asked())
                .forEach(one -> asked.put(askings.of(one), one));
        scenes.<Integer>job(jobs -> poured(jobs, asked));
        asked.forEach(
                (to, of) -> {
                    if (over(of)) {
                        scenes.<Integer>job(jobs -> shown(jobs, to));
                    }
                });
    }

    private boolean over(Consultation of) {
        return of.over(consultations.today());
    }

    /** Whoever sends meanwhile waits; the file of the table is a new one afterwards. */
    private int poured(JdbcClient jobs, Map<Asking, Consultation> asked) {
        jobs.sql("lock table participation.profiles in access exclusive mode").update();
        Map<Asking, List<Waiting>> all = new LinkedHashMap<>();
        waiting(jobs)
                .forEach(one -> all.computeIfAbsent(one.to(), it -> new ArrayList<>()).add(one));
        if (all.isEmpty()) {
            return 0;
        }
        jobs.sql("truncate participation.profiles").update();
        List<Waiting> still = new ArrayList<>();
        all.forEach(
                (to, came) -> {
                    Consultation of = asked.get(to);
                    if (of != null && came.size() >= of.profile().together()) {
                        counts(of, came).forEach((place, many) -> add(jobs, to, place, many));
                    } else if (of == null || !over(of)) {
                        still.addAll(came);
                    }
                });
        mixed(still).forEach(one -> again(jobs, one));
        return still.size();
    }

    private static List<Waiting> waiting(JdbcClient jobs) {
        return jobs.sql("select home, consultation, answers from participation.profiles")
                .query(
                        (row, n) ->
                                new Waiting(
                                        new Asking(
                                                new Home(row.getObject("home", UUID.class)),
                                                row.getString("consultation")),
                                        Arrays.asList(
                                                (String[]) row.getArray("answers").getArray())))
                .list();
    }

    /** Under which question and answer somebody counts. */
    private record Place(String question, String answer) {}

    private static Map<Place, Integer> counts(Consultation of, List<Waiting> came) {
        Map<Place, Integer> counts = new HashMap<>();
        for (Waiting one : came) {
            for (String question : of.profile().questions()) {
                String begins = question + "=";
                Optional<String> said =
                        one.answers().stream().filter(it -> it.startsWith(begins)).findFirst();
                String answer = said.map(it -> it.substring(begins.length())).orElse("");
                counts.merge(new Place(question, answer), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static void add(JdbcClient jobs, Asking to, Place place, int many) {
        add(jobs, to, place.question(), place.answer(), many);
    }

    /** Adds so many people to one answer; an empty one is of whoever gave none. */
    static void add(JdbcClient jobs, Asking to, String question, String answer, int many) {
        jobs.sql(
                        """
                        insert into participation.profile_counts
                          (home, consultation, question, answer, people)
                        values (:home, :consultation, :question, :answer, :people)
                        on conflict (home, consultation, question, answer)
                        do update set people = profile_counts.people + excluded.people
                        """)
                .param("home", to.home().id())
                .param("consultation", to.consultation())
                .param("question", question)
                .param("answer", answer)
                .param("people", many)
                .update();
    }

    private static List<Waiting> mixed(List<Waiting> all) {
        record Drawn(UUID place, Waiting one) {}
        Stream<Drawn> drawn = all.stream().map(one -> new Drawn(UUID.randomUUID(), one));
        return drawn.sorted(Comparator.comparing(Drawn::place)).map(Drawn::one).toList();
    }

    private static void again(JdbcClient jobs, Waiting one) {
        jobs.sql(
                        """
                        insert into participation.profiles (id, home, consultation, answers)
                        values (:id, :home, :consultation, :answers)
                        """)
                .param("id", UUID.randomUUID())
                .param("home", one.to().home().id())
                .param("consultation", one.to().consultation())
                .param("answers", one.answers().toArray(String[]::new))
                .update();
    }

    /** Nobody is asked any more, so that whose receipt told it is of no use. */
    private static int shown(JdbcClient jobs, Asking to) {
        jobs.sql(
                        """
                        delete from participation.profiles_told
                        where home = :home and consultation = :consultation
                        """)
                .param("home", to.home().id())
                .param("consultation", to.consultation())
                .update();
        return jobs.sql(
                        """
                        update participation.profile_counts set shown = true
                        where home = :home and consultation = :consultation and not shown
                        """)
                .param("home", to.home().id())
                .param("consultation", to.consultation())
                .update();
    }
}
