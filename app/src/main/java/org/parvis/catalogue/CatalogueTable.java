package org.parvis.catalogue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Published definitions, each version once and for ever. Each method works in its caller's
 * transaction and scene.
 */
@Component
public class CatalogueTable {
    /**
     * A stored version, without its text.
     *
     * @param fromPack whether the operator installed it with a pack
     */
    public record Stored(String code, int version, byte[] digest, boolean fromPack) {}

    private final Scenes scenes;
    private final InstantSource clock;

    CatalogueTable(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /**
     * A version in force.
     *
     * @param definition its canonical text; null when the reader said that it has read it before
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record InForce(String code, int version, byte @Nullable [] definition) {}

    /**
     * The highest version of each service that is not retired.
     *
     * @param read versions that the reader has, as {@code code version}: their text stays here
     */
    public List<InForce> inForce(Collection<String> read) {
        return scenes.reading(
                new Scene.Reader(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select distinct on (code) code, version,
                                          case when code || ' ' || version <> all (:read)
                                            then definition end as definition
                                        from catalogue.services
                                        where retired_at is null
                                        order by code, version desc
                                        """)
                                .param("read", read.toArray(String[]::new))
                                .query(
                                        (row, n) ->
                                                new InForce(
                                                        row.getString("code"),
                                                        row.getInt("version"),
                                                        row.getBytes("definition")))
                                .list());
    }

    Optional<byte[]> definition(String code, int version) {
        return scenes.reading(
                new Scene.Reader(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select definition from catalogue.services
                                        where code = ? and version = ?
                                        """)
                                .param(code)
                                .param(version)
                                .query(byte[].class)
                                .optional());
    }

    /** The text that waits to become that version. */
    Optional<byte[]> proposed(String code, int version) {
        return scenes.reading(
                new Scene.Reader(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select definition from catalogue.proposals
                                        where code = ? and version = ? and closed_at is null
                                        """)
                                .param(code)
                                .param(version)
                                .query(byte[].class)
                                .optional());
    }

    List<Integer> versions(String code) {
        return scenes.reading(
                new Scene.Reader(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select version from catalogue.services
                                        where code = ? order by version desc
                                        """)
                                .param(code)
                                .query(Integer.class)
                                .list());
    }

    /** When the first version of each service was published. */
    Map<String, Instant> launches() {
        return scenes.reading(
                new Scene.Reader(),
                jdbc -> {
                    Map<String, Instant> launches = new TreeMap<>();
                    jdbc.sql(
                                    """
                                    select code, min(published_at) from catalogue.services
                                    group by code
                                    """)
                            .query(
                                    row -> {
                                        launches.put(
                                                row.getString(1),
                                                row.getObject(2, OffsetDateTime.class).toInstant());
                                    });
                    return launches;
                });
    }

    public List<Stored> stored(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select code, version, digest, origin from catalogue.services
                        order by code, version for update
                        """)
                .query(
                        (row, n) ->
                                new Stored(
                                        row.getString("code"),
                                        row.getInt("version"),
                                        row.getBytes("digest"),
                                        row.getString("origin").equals("pack")))
                .list();
    }

    public void insert(
            JdbcClient jdbc, String code, int version, byte[] digest, byte[] definition) {
        jdbc.sql(
                        """
                        insert into catalogue.services (code, version, digest, definition)
                        values (?, ?, ?, ?)
                        """)
                .param(code)
                .param(version)
                .param(digest)
                .param(definition)
                .update();
    }

    /** To whom each word of an address belongs, for ever. */
    public static Map<String, String> addresses(JdbcClient jdbc) {
        Map<String, String> owners = new TreeMap<>();
        jdbc.sql("select address, code from catalogue.addresses")
                .query(
                        row -> {
                            owners.put(row.getString("address"), row.getString("code"));
                        });
        return owners;
    }

    public static void own(JdbcClient jdbc, String code, Collection<String> addresses) {
        jdbc.sql(
                        """
                        insert into catalogue.addresses (address, code) select unnest(?::text[]), ?
                        on conflict (address) do nothing
                        """)
                .param(addresses.toArray(String[]::new))
                .param(code)
                .update();
    }

    /** Whether the workshop published a version of it: then it is none of a pack's business. */
    public boolean ofWorkshop(String code) {
        return scenes.reading(
                new Scene.Reader(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select exists (select from catalogue.services
                                          where code = ? and origin = 'workshop')
                                        """)
                                .param(code)
                                .query(Boolean.class)
                                .single());
    }

    /** The codes of services that are not retired. */
    public static List<String> inForce(JdbcClient jdbc) {
        return jdbc.sql("select distinct code from catalogue.services where retired_at is null")
                .query(String.class)
                .list();
    }

    /** Takes back what a pack holds again; what the workshop retired stays so. */
    public void restore(JdbcClient jdbc, List<String> codes) {
        String[] kept = codes.toArray(String[]::new);
        jdbc.sql(
                        """
                        update catalogue.services set retired_at = null, retired_from = null
                        where code = any (?) and retired_at is not null
                          and retired_from is distinct from 'workshop'
                        """)
                .param(kept)
                .update();
    }

    /** Retires what a pack no longer holds, unless the workshop published a version of it. */
    public void retire(JdbcClient jdbc, String code) {
        jdbc.sql(
                        """
                        update catalogue.services set retired_at = ?, retired_from = 'pack'
                        where code = ? and retired_at is null
                          and code not in (
                            select code from catalogue.services where origin = 'workshop')
                        """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(code)
                .update();
    }
}
