package org.parvis.mandates.businesses;

import java.sql.Types;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.mandates.Establishment;
import org.parvis.mandates.Establishments;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateRows;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.Proposer;
import org.parvis.mandates.sides.MandateNotices;
import org.parvis.platform.Scenes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places of a business, for whoever manages it: adding one, closing one. */
@Component
public class OwnEstablishments {
    static final int MOST = 100;
    private static final String SELECT =
            """
            select id, name, street, municipality, postal_code, number, closed_at
            from mandates.establishments
            """;

    private final Scenes scenes;
    private final Mandates mandates;
    private final MandateNotices notices;
    private final InstantSource clock;

    OwnEstablishments(
            Scenes scenes, Mandates mandates, MandateNotices notices, InstantSource clock) {
        this.scenes = scenes;
        this.mandates = mandates;
        this.notices = notices;
        this.clock = clock;
    }

    /** All of a business, open or closed, for whoever manages it. */
    public List<Establishment> of(Proposer business) {
        return scenes.reading(
                business.scene(),
                sql ->
                        sql.sql(SELECT + " where business = ? order by name, id limit ?")
                                .param(business.id())
                                .param(MOST)
                                .query((row, n) -> Establishments.place(row))
                                .list());
    }

    Optional<Establishment> find(Proposer business, UUID id) {
        return of(business).stream().filter(place -> place.id().equals(id)).findFirst();
    }

    /** A place to be added; its number, when the register of enterprises counts it. */
    record New(
            String name,
            String street,
            String municipality,
            @Nullable String postalCode,
            @Nullable String number) {
        String address() {
            return Establishment.address(street, municipality, postalCode);
        }
    }

    Outcome<UUID> add(Proposer business, UUID by, New place) {
        UUID id = Ids.next();
        if (of(business).size() >= MOST) {
            return Outcome.refused("mandates.places.refused.many", MOST);
        }
        try {
            scenes.in(
                    business.scene(),
                    sql ->
                            sql.sql(
                                            """
                                            insert into mandates.establishments (id, business, name, street,
                                              municipality, postal_code, number, made_by, made_at)
                                            values (:id, :business, :name, :street, :municipality, :postal,
                                              :number, :by, :at)
                                            """)
                                    .param("id", id)
                                    .param("business", business.id())
                                    .param("name", place.name())
                                    .param("street", place.street())
                                    .param("municipality", place.municipality())
                                    .param("postal", place.postalCode(), Types.VARCHAR)
                                    .param("number", place.number(), Types.VARCHAR)
                                    .param("by", by)
                                    .param("at", now())
                                    .update());
            return Outcome.ok(id);
        } catch (DuplicateKeyException e) {
            return Outcome.refused("mandates.places.refused.number");
        }
    }

    /**
     * Closes one: its files stay with the business, and roles that were limited to it alone end,
     * from the next request on.
     */
    void close(Proposer business, UUID by, UUID id) {
        scenes.in(
                business.scene(),
                sql -> {
                    List<Mandate> ending = limitedTo(sql, business, id);
                    int closed =
                            sql.sql(
                                            """
                                            update mandates.establishments set closed_at = ?, closed_by = ?
                                            where id = ? and closed_at is null
                                            """)
                                    .param(now())
                                    .param(by)
                                    .param(id)
                                    .update();
                    if (closed > 0) {
                        ending.forEach(mandate -> notices.revoked(sql, mandate));
                    }
                    return closed;
                });
    }

    /** Roles that end with a place: they cover no other. */
    List<Mandate> limitedTo(Proposer business, UUID id) {
        return scenes.reading(business.scene(), sql -> limitedTo(sql, business, id));
    }

    private List<Mandate> limitedTo(JdbcClient sql, Proposer business, UUID id) {
        return sql
                .sql(
                        MandateRows.SELECT
                                + """
                                 where principal = ? and establishments = array[?::uuid]
                                   and standing in ('proposed', 'deciding', 'open')
                                 order by holder_name, id
                                """)
                .param(business.id())
                .param(id)
                .query(MandateRows::mandate)
                .list()
                .stream()
                .filter(mandate -> !mandate.over(mandates.today()))
                .toList();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
