package org.parvis.organizations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the bodies of a content pack in: whole or not at all, and doing nothing when nothing
 * changed. A body that left the pack is retired, never deleted, for its files remain.
 */
@Component
public class OrganizationImport {
    private final Scenes scenes;
    private final Publications publications;
    private final InstantSource clock;
    private final ZoneId zone;

    OrganizationImport(
            Scenes scenes, Publications publications, InstantSource clock, ZoneId legalZone) {
        this.scenes = scenes;
        this.publications = publications;
        this.clock = clock;
        this.zone = legalZone;
    }

    /** What the import did. */
    public record Done(int bodies, boolean changed) {}

    /** Imports the text of {@code organizations.yaml}. */
    public Outcome<Done> run(String text) {
        return OrganizationsFile.read(text).map(bodies -> store(text, bodies));
    }

    private Done store(String text, List<Organization> bodies) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        boolean changed =
                scenes.job(
                        jdbc -> {
                            if (!isNew(jdbc, OrganizationsFile.NAME, text)) {
                                return false;
                            }
                            bodies.forEach(body -> Renamings.byPack(jdbc, body, today));
                            bodies.forEach(body -> upsert(jdbc, body));
                            retireOthers(jdbc, bodies);
                            return true;
                        });
        if (changed) {
            publications.bump();
        }
        return new Done(bodies.size(), changed);
    }

    private static void upsert(JdbcClient jdbc, Organization body) {
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

    private static void retireOthers(JdbcClient jdbc, List<Organization> bodies) {
        jdbc.sql(
                        """
                        update organizations.bodies set retired = true
                        where not retired and code <> all (:codes)
                        """)
                .param("codes", bodies.stream().map(Organization::code).toArray(String[]::new))
                .update();
    }

    /** Remembers a file's digest; false when it is the one imported last. One node at a time. */
    static boolean isNew(JdbcClient jdbc, String file, String text) {
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
