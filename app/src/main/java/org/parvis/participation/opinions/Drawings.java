package org.parvis.participation.opinions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Opinions;
import org.parvis.participation.Stance;
import org.parvis.participation.Tool;
import org.parvis.participation.map.Mapping;
import org.parvis.participation.voices.OwnStatements;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The maps that were drawn. One is drawn for a published day of whoever answered enough before that
 * day, once there are as many as the consultation asks for and ten of them stood on none before:
 * whoever compares two maps never learns what one person said.
 */
@Component
public class Drawings {
    /** So many stand on a map for the first time. */
    static final int NEW = 10;

    private final HeldConsultations consultations;
    private final Askings askings;
    private final Scenes scenes;

    Drawings(HeldConsultations consultations, Askings askings, Scenes scenes) {
        this.consultations = consultations;
        this.askings = askings;
        this.scenes = scenes;
    }

    /** Draws all that is due today; again on the same day it changes nothing. */
    public void draw() {
        LocalDate today = consultations.today();
        for (Consultation of : consultations.all()) {
            LocalDate day =
                    of.has(Tool.OPINIONS) ? of.opinions().lastDrawn(of, today).orElse(null) : null;
            if (day != null) {
                scenes.job(jobs -> draw(jobs, askings.of(of), of.opinions(), day));
            }
        }
    }

    private static boolean draw(JdbcClient jobs, Asking to, Opinions opinions, LocalDate day) {
        LocalDate before = lastDay(jobs, to);
        if (before != null && !before.isBefore(day)) {
            return false;
        }
        List<String> codes = codes(jobs, to, opinions, day);
        List<Line> lines = lines(jobs, to, codes, day);
        long fresh =
                lines.stream().filter(one -> before == null || !one.on().isBefore(before)).count();
        if (lines.size() < opinions.minimum() || fresh < NEW) {
            return false;
        }
        return insert(jobs, to, day, codes, lines) > 0;
    }

    /** Those of the body, and those that people added before that day and that are asked. */
    private static List<String> codes(
            JdbcClient jobs, Asking to, Opinions opinions, LocalDate day) {
        List<String> codes = new ArrayList<>(opinions.codes());
        codes.addAll(
                jobs.sql(
                                """
                                select cast(id as text) from participation.texts
                                where home = ? and consultation = ? and kind = 'statement'
                                  and (state = 'published' or early) and written_on < ?
                                order by id limit ?
                                """)
                        .params(to.home().id(), to.consultation(), day, OwnStatements.MOST)
                        .query(String.class)
                        .list());
        return codes;
    }

    private static @Nullable LocalDate lastDay(JdbcClient jobs, Asking to) {
        return jobs.sql(
                        """
                        select max(day) from participation.drawings
                        where home = ? and consultation = ?
                        """)
                .param(to.home().id())
                .param(to.consultation())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /**
     * What somebody said who stands on the map.
     *
     * @param on the day on which they had said enough
     */
    private record Line(String answers, LocalDate on) {}

    private static List<Line> lines(
            JdbcClient jobs, Asking to, List<String> statements, LocalDate day) {
        int enough = Mapping.enough(statements.size());
        return jobs.sql(
                        """
                        select array_agg(statement order by statement) as statements,
                          array_agg(stance order by statement) as stances,
                          (array_agg(said_on order by said_on))[:enough] as enough_on
                        from participation.opinions
                        where home = :home and consultation = :consultation and said_on < :day
                          and statement = any(:statements)
                        group by contribution having count(*) >= :enough
                        """)
                .param("home", to.home().id())
                .param("consultation", to.consultation())
                .param("day", day)
                .param("statements", statements.toArray(String[]::new))
                .param("enough", enough)
                .query((row, n) -> line(row, statements))
                .list();
    }

    private static Line line(ResultSet row, List<String> statements) throws SQLException {
        String[] said = (String[]) row.getArray("statements").getArray();
        String[] stances = (String[]) row.getArray("stances").getArray();
        char[] line = Drawing.nothing(statements.size());
        for (int i = 0; i < said.length; i++) {
            line[statements.indexOf(said[i])] = Drawing.sign(Stance.of(stances[i]).orElseThrow());
        }
        return new Line(new String(line), row.getObject("enough_on", LocalDate.class));
    }

    private static int insert(
            JdbcClient jobs, Asking to, LocalDate day, List<String> statements, List<Line> lines) {
        return jobs.sql(
                        """
                        insert into participation.drawings
                          (id, home, consultation, day, voters, seed, statements, answers)
                        values (:id, :home, :consultation, :day, :voters, :seed, :statements, :answers)
                        on conflict (home, consultation, day) do nothing
                        """)
                .param("id", Ids.next())
                .param("home", to.home().id())
                .param("consultation", to.consultation())
                .param("day", day)
                .param("voters", lines.size())
                .param("seed", Mapping.SEED)
                .param("statements", statements.toArray(String[]::new))
                .param(
                        "answers",
                        String.join("\n", lines.stream().map(Line::answers).sorted().toList()))
                .update();
    }

    /** Which is the last one; none before the first. Read as anybody. */
    Optional<UUID> last(Asking to) {
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        sql.sql(
                                        """
                                        select id from participation.drawings
                                        where home = ? and consultation = ? order by day desc limit 1
                                        """)
                                .param(to.home().id())
                                .param(to.consultation())
                                .query(UUID.class)
                                .optional());
    }

    /** All of it. Read as anybody. */
    Drawing drawing(UUID id) {
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        sql.sql(
                                        """
                                        select id, day, voters, seed, statements, answers
                                        from participation.drawings where id = ?
                                        """)
                                .param(id)
                                .query(Drawings::drawing)
                                .single());
    }

    private static Drawing drawing(ResultSet row, int n) throws SQLException {
        return new Drawing(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getInt("voters"),
                row.getLong("seed"),
                List.copyOf(Arrays.asList((String[]) row.getArray("statements").getArray())),
                row.getString("answers").lines().toList());
    }
}
