package org.parvis.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The privacy assessments on file, for whoever answers for them. */
@Component
public class Assessments {
    private final Scenes scenes;

    Assessments(Scenes scenes) {
        this.scenes = scenes;
    }

    /** One assessment of one version of a service. */
    public record OnFile(
            String service, int version, String reference, LocalDate madeOn, String author) {}

    /** All of them, by service, the latest version first. */
    public List<OnFile> all() {
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        sql.sql(
                                        """
                                        select code, version, reference, made_on, author
                                        from catalogue.assessments order by code, version desc
                                        """)
                                .query(
                                        (row, n) ->
                                                new OnFile(
                                                        row.getString("code"),
                                                        row.getInt("version"),
                                                        row.getString("reference"),
                                                        row.getObject("made_on", LocalDate.class),
                                                        row.getString("author")))
                                .list());
    }
}
