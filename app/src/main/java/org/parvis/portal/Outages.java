package org.parvis.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.OutageHistory;
import org.parvis.portal.spi.RecordedOutages;
import org.springframework.stereotype.Component;

/** The record of outages: written by operators, read by anybody and by the rules of terms. */
@Component
public class Outages implements RecordedOutages, OutageHistory {
    private final Scenes scenes;
    private final Publications publications;

    Outages(Scenes scenes, Publications publications) {
        this.scenes = scenes;
        this.publications = publications;
    }

    /** Outages that touched that span of time, newest first. */
    public List<Outage> between(Instant from, Instant to) {
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        sql.sql(
                                        """
                                        select id, starts_at, ends_at, what_fr, what_en, effect_fr,
                                               effect_en, extends_terms
                                          from portal.outages
                                         where starts_at < :to
                                           and (ends_at is null or ends_at > :from)
                                         order by starts_at desc
                                        """)
                                .param("from", from.atOffset(ZoneOffset.UTC))
                                .param("to", to.atOffset(ZoneOffset.UTC))
                                .query(Outages::outage)
                                .list());
    }

    @Override
    public List<Over> extending(Instant from, Instant to) {
        List<Over> over = new ArrayList<>();
        for (Outage outage : between(from, to).reversed()) {
            if (outage.extendsTerms() && outage.to() != null) {
                over.add(new Over(outage.id(), outage.from(), outage.to()));
            }
        }
        return over;
    }

    @Override
    public List<Told> until(Instant then) {
        return between(Instant.EPOCH, then).reversed().stream()
                .map(
                        one ->
                                new Told(
                                        one.from(),
                                        one.to(),
                                        one.what(),
                                        one.effect(),
                                        one.extendsTerms()))
                .toList();
    }

    /** Puts an outage on record; without an end it is still going on. */
    public Outage record(
            Instant from,
            @Nullable Instant to,
            LocalizedText what,
            LocalizedText effect,
            boolean extendsTerms) {
        var outage = new Outage(Ids.next(), from, to, what, effect, extendsTerms);
        scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        insert into portal.outages
                                          (id, starts_at, ends_at, what_fr, what_en, effect_fr,
                                           effect_en, extends_terms)
                                        values (:id, :from, :to, :whatFr, :whatEn, :effectFr,
                                                :effectEn, :extends)
                                        """)
                                .param("id", outage.id())
                                .param("from", from.atOffset(ZoneOffset.UTC))
                                .param("to", to == null ? null : to.atOffset(ZoneOffset.UTC))
                                .param("whatFr", what.in("fr"))
                                .param("whatEn", what.in("en"))
                                .param("effectFr", effect.in("fr"))
                                .param("effectEn", effect.in("en"))
                                .param("extends", extendsTerms)
                                .update());
        publications.bump();
        return outage;
    }

    private static Outage outage(ResultSet row, int n) throws SQLException {
        OffsetDateTime end = row.getObject("ends_at", OffsetDateTime.class);
        return new Outage(
                row.getObject("id", UUID.class),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                end == null ? null : end.toInstant(),
                LocalizedText.of(row.getString("what_fr"), row.getString("what_en")),
                LocalizedText.of(row.getString("effect_fr"), row.getString("effect_en")),
                row.getBoolean("extends_terms"));
    }
}
