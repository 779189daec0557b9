package org.parvis.catalogue.law;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the confirmations; each method is one statement, in its caller's scene. */
@Component
class ConfirmationTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /**
     * One line.
     *
     * @param holds found as the service says it; else somebody no longer stands behind it
     * @param citation as the definition wrote it on that day
     */
    record Line(
            Home home,
            String digest,
            boolean holds,
            String citation,
            UUID member,
            Standing.Confirmed said,
            Instant at) {}

    void write(JdbcClient jdbc, Line line) {
        jdbc.sql(
                        """
                        insert into catalogue.confirmations
                          (home, digest, holds, citation, member, name, function, read_on, place, at)
                        values (:home, :digest, :holds, :citation, :member, :name,
                          cast(:function as jsonb), :on, :place, :at)
                        """)
                .param("home", line.home().id())
                .param("digest", line.digest())
                .param("holds", line.holds())
                .param("citation", line.citation())
                .param("member", line.member())
                .param("name", line.said().by())
                .param("function", JSON.writeValueAsString(line.said().function().texts()))
                .param("on", Date.valueOf(line.said().on()))
                .param("place", line.said().place())
                .param("at", line.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last line of each, of all bodies. */
    List<Line> last(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select distinct on (home, digest) * from catalogue.confirmations
                        order by home, digest, line desc
                        """)
                .query((row, n) -> line(row))
                .list();
    }

    /** All that a body wrote, the latest first. */
    List<Line> of(JdbcClient jdbc, Home home) {
        return jdbc.sql(
                        """
                        select * from catalogue.confirmations where home = ?
                        order by line desc limit 500
                        """)
                .param(home.id())
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new Home(row.getObject("home", UUID.class)),
                row.getString("digest"),
                row.getBoolean("holds"),
                row.getString("citation"),
                row.getObject("member", UUID.class),
                new Standing.Confirmed(
                        row.getString("name"),
                        new LocalizedText(JSON.readValue(row.getString("function"), TEXTS)),
                        row.getObject("read_on", LocalDate.class),
                        row.getString("place")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
