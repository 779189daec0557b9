package org.parvis.plans.central;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.parvis.kernel.Actor;
import org.parvis.plans.PlanClock;
import org.parvis.plans.Stored;
import org.parvis.platform.Digests;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The reports of past years: made once, then only read. */
@Component
public class Reports {
    private final Scenes scenes;
    private final ReportMaker maker;
    private final PlanClock clock;

    Reports(Scenes scenes, ReportMaker maker, PlanClock clock) {
        this.scenes = scenes;
        this.maker = maker;
        this.clock = clock;
    }

    /** A report and the digest of its content, which anybody can compute again. */
    record Frozen(YearReport report, String digest) {}

    public List<Integer> years() {
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        sql.sql("select year from plans.reports order by year desc")
                                .query(Integer.class)
                                .list());
    }

    Optional<Frozen> of(int year) {
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        sql.sql("select content, digest from plans.reports where year = ?")
                                .param(year)
                                .query(
                                        (row, n) ->
                                                new Frozen(
                                                        Stored.read(
                                                                row.getString("content"),
                                                                YearReport.class),
                                                        row.getString("digest")))
                                .optional());
    }

    /** The content as it is kept, byte for byte. */
    Optional<String> content(int year) {
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        sql.sql("select content from plans.reports where year = ?")
                                .param(year)
                                .query(String.class)
                                .optional());
    }

    /** Freezes this year as it stands; false when that was done already. */
    boolean freeze(Actor.Agent agent) {
        String content = Stored.write(maker.make(clock.today()));
        return scenes.in(
                Reviews.scene(agent),
                sql ->
                        sql.sql(
                                                """
                                                insert into plans.reports (year, digest, content, at)
                                                values (:year, :digest, :content, :at)
                                                on conflict do nothing
                                                """)
                                        .param("year", clock.today().getYear())
                                        .param("digest", digest(content))
                                        .param("content", content)
                                        .param("at", clock.now().atOffset(ZoneOffset.UTC))
                                        .update()
                                == 1);
    }

    static String digest(String content) {
        return Digests.hex(content.getBytes(StandardCharsets.UTF_8));
    }
}
