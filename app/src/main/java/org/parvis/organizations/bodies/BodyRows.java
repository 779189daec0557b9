package org.parvis.organizations.bodies;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import org.parvis.organizations.Organization;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of bodies; each method is in the transaction of its caller, a job. */
public final class BodyRows {
    private BodyRows() {}

    /** Bodies as a pack has them; a new name takes its place today, and the one before is kept. */
    public static void put(JdbcClient jdbc, List<Organization> bodies, LocalDate today) {
        bodies.forEach(body -> Renamings.byPack(jdbc, body, today));
        bodies.forEach(body -> put(jdbc, body));
    }

    private static void put(JdbcClient jdbc, Organization body) {
        String definition = Stored.write(body);
        jdbc.sql(
                        """
                        insert into organizations.bodies (home, code, definition, digest, retired)
                        values (:home, :code, cast(:definition as jsonb), :digest, false)
                        on conflict (home) do update
                          set definition = excluded.definition, digest = excluded.digest, retired = false
                        """)
                .param("home", body.home().id())
                .param("code", body.code())
                .param("definition", definition)
                .param("digest", digest(definition))
                .update();
    }

    /** The codes of those that are not retired. */
    public static List<String> codes(JdbcClient jdbc) {
        return jdbc.sql("select code from organizations.bodies where not retired")
                .query(String.class)
                .list();
    }

    public static void retire(JdbcClient jdbc, String code) {
        jdbc.sql("update organizations.bodies set retired = true where code = ?")
                .param(code)
                .update();
    }

    /** Remembers a file's digest; false when it is the one imported last. One node at a time. */
    public static boolean isNew(JdbcClient jdbc, String file, String text) {
        return jdbc.sql(
                                """
                                insert into organizations.imports as i (file, digest) values (:file, :digest)
                                on conflict (file) do update set digest = excluded.digest
                                where i.digest <> excluded.digest
                                """)
                        .param("file", file)
                        .param("digest", digest(text))
                        .update()
                == 1;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
