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
import org.parvis.catalogue.Citation;
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

    /** One line more, unless the last of that statement says the very same. */
    int write(JdbcClient jdbc, Line line) {
        return jdbc.sql(
                        """
                        insert into catalogue.confirmations
                          (home, digest, holds, citation, member, name, function, read_on, place, at)
                        select :home, :digest, :holds, :citation, :member, :name,
                          cast(:function as jsonb), :on, :place, :at
                        where not exists (
                          select 1 from (
                            select holds, member, read_on, place from catalogue.confirmations
                            where home = :home and digest = :digest
                            order by line desc limit 1) as latest
                          where (holds, member, read_on, place)
                            = (:holds, :member, :on, :place))
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

    /**
     * What a body wrote of a provision, the latest first: of what rests on it today, and of what
     * once did.
     */
    List<Line> of(JdbcClient jdbc, Home home, LawOfBody.Provision provision) {
        Citation sure = provision.citation();
        return jdbc.sql(
                        """
                        select * from catalogue.confirmations
                        where home = :home and (digest in (:digests) or citation in (:cited))
                        order by line desc limit 500
                        """)
                .param("home", home.id())
                .param(
                        "digests",
                        provision.uses().stream().map(use -> use.statement().digest()).toList())
                .param("cited", List.of(sure.written(), sure.unsure().written()))
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
