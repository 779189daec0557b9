package org.parvis.disputes.firm;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.seats.AddressScene;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a firm keeps for its offers: it belongs to one proven address, in whose scene alone the
 * database shows it, and is sealed under the installation.
 */
@Component
public class OfferTemplates {
    private final Scenes scenes;
    private final Sealer sealer;
    private final DisputeDays days;
    private final JsonMapper json = JsonMapper.builder().build();

    OfferTemplates(Scenes scenes, Vault vault, DisputeDays days) {
        this.scenes = scenes;
        this.sealer = vault.installation("disputes.templates");
        this.days = days;
    }

    /**
     * Those of an address, in the order in which they were kept; none where it does not stand
     * proven.
     */
    public List<Template> of(AddressScene address) {
        return scenes.reading(
                address,
                sql ->
                        sql.sql(
                                        """
                                        select id, sealed from disputes.templates
                                        where address = :address order by made_at, id
                                        """)
                                .param("address", address.digest())
                                .query(this::template)
                                .list());
    }

    /** Keeps one more, unless there are as many as the programme allows. */
    Outcome<UUID> keep(AddressScene address, Template template, int most) {
        return scenes.whole(
                address,
                sql -> {
                    // two that come at once are counted one after the other
                    sql.sql("select pg_advisory_xact_lock(hashtextextended(:lock, 0))::text")
                            .param("lock", "disputes.templates " + address.key())
                            .query(String.class)
                            .single();
                    int kept =
                            sql.sql(
                                            """
                                            insert into disputes.templates
                                              (id, address, sealed, made_at)
                                            select :id, :address, :sealed, :at
                                            where (select count(*) from disputes.templates
                                              where address = :address) < :most
                                            """)
                                    .param("id", template.id())
                                    .param("address", address.digest())
                                    .param("sealed", sealed(template))
                                    .param("at", days.now().atOffset(ZoneOffset.UTC))
                                    .param("most", most)
                                    .update();
                    return kept == 0
                            ? Outcome.refused("disputes.refused.templates", most)
                            : Outcome.ok(template.id());
                });
    }

    /** Takes one away; one that is not there is gone already. */
    void drop(AddressScene address, UUID id) {
        scenes.in(
                address,
                sql ->
                        sql.sql(
                                        """
                                        delete from disputes.templates
                                        where address = :address and id = :id
                                        """)
                                .param("address", address.digest())
                                .param("id", id)
                                .update());
    }

    private byte[] sealed(Template template) {
        return sealer.seal(json.writeValueAsBytes(template), bound(template.id()));
    }

    private Template template(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return json.readValue(sealer.unseal(row.getBytes("sealed"), bound(id)), Template.class);
    }

    private static byte[] bound(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
