package org.parvis.content.pictures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of pictures; each method is one statement, in its caller's scene. Whoever reads for
 * everybody sees those that a page shows which is public; a body sees its own.
 */
@Component
public class PictureTable {
    private static final String KNOWN = "name, digest, width, height";

    /**
     * A picture with who brought it.
     *
     * @param bytes how much everybody loads on a wide screen
     */
    public record Kept(Picture picture, int bytes, String credit, UUID by, Instant at) {}

    public List<Picture> all(JdbcClient jdbc) {
        return jdbc.sql("select " + KNOWN + " from content.pictures order by name")
                .query((row, n) -> picture(row))
                .list();
    }

    /** One of a body, by its name. */
    public Optional<Picture> find(JdbcClient jdbc, Home home, String name) {
        return find(jdbc, home, "name", name);
    }

    /** The one of a body that has these pixels. */
    public Optional<Picture> same(JdbcClient jdbc, Home home, String digest) {
        return find(jdbc, home, "digest", digest);
    }

    private static Optional<Picture> find(JdbcClient jdbc, Home home, String by, String value) {
        return jdbc.sql(
                        "select "
                                + KNOWN
                                + " from content.pictures where home = ? and "
                                + by
                                + " = ?")
                .param(home.id())
                .param(value)
                .query((row, n) -> picture(row))
                .optional();
    }

    /** Those of a body, newest first. */
    public List<Kept> kept(JdbcClient jdbc, Home home) {
        return jdbc.sql(
                        "select "
                                + KNOWN
                                + ", octet_length(body) as bytes, credit, saved_by, saved_at"
                                + " from content.pictures where home = ?"
                                + " order by saved_at desc, name")
                .param(home.id())
                .query(
                        (row, n) ->
                                new Kept(
                                        picture(row),
                                        row.getInt("bytes"),
                                        row.getString("credit"),
                                        row.getObject("saved_by", UUID.class),
                                        row.getObject("saved_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    private static Picture picture(ResultSet row) throws SQLException {
        return new Picture(
                row.getString("name"),
                row.getString("digest"),
                row.getInt("width"),
                row.getInt("height"));
    }

    /** Its pixels: those for a wide screen, or the narrower copy. */
    public Optional<byte[]> pixels(JdbcClient jdbc, String digest, boolean small) {
        String column = small ? "small" : "body";
        return jdbc.sql("select " + column + " from content.pictures where digest = ? limit 1")
                .param(digest)
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(one -> one);
    }

    /** Fails with a duplicate key when that name is taken, or the body has these pixels. */
    public void add(JdbcClient jdbc, Picture one, Drawn drawn, Home home, Brought brought) {
        jdbc.sql(
                        """
                        insert into content.pictures (name, home, digest, width, height, body, small,
                          credit, saved_by, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(one.name())
                .param(home.id())
                .param(one.digest())
                .param(one.width())
                .param(one.height())
                .param(drawn.large())
                .param(drawn.small())
                .param(brought.credit())
                .param(brought.by())
                .param(brought.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who brought a picture, where it comes from, and when. */
    public record Brought(UUID by, String credit, Instant at) {}

    /** False when some version of a page says its name: that version must stay as it was. */
    public boolean remove(JdbcClient jdbc, Home home, String name) {
        return jdbc.sql("delete from content.pictures where home = ? and name = ?")
                        .param(home.id())
                        .param(name)
                        .update()
                == 1;
    }
}
