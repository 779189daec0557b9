package org.parvis.mandates.businesses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parvis.ds.Words;
import org.parvis.mandates.BusinessActivity;
import org.parvis.mandates.Proposer;
import org.parvis.platform.MomentPage;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was done for a business, by whom and when: who was let in and sent where, and what they did
 * in its files.
 */
@Component
class BusinessLog {
    private final Scenes scenes;
    private final ObjectProvider<BusinessActivity> elsewhere;

    BusinessLog(Scenes scenes, ObjectProvider<BusinessActivity> elsewhere) {
        this.scenes = scenes;
        this.elsewhere = elsewhere;
    }

    /** Some of it, latest first. */
    MomentPage<BusinessActivity.Done> before(Proposer business, Instant moment, int most, Words w) {
        List<BusinessActivity.Done> all =
                scenes.reading(
                        business.scene(),
                        sql -> {
                            List<BusinessActivity.Done> found =
                                    new ArrayList<>(own(sql, business, moment, most + 1, w));
                            elsewhere
                                    .orderedStream()
                                    .forEach(
                                            source ->
                                                    found.addAll(
                                                            source.before(
                                                                    sql,
                                                                    business.id(),
                                                                    moment,
                                                                    most + 1,
                                                                    w)));
                            return found;
                        });
        all.sort(Comparator.comparing(BusinessActivity.Done::at).reversed());
        return MomentPage.of(all, most, BusinessActivity.Done::at);
    }

    /** Who pressed is named as the mandates of the business name them. */
    private static List<BusinessActivity.Done> own(
            JdbcClient sql, Proposer business, Instant moment, int most, Words w) {
        return sql.sql(
                        """
                        select l.at, l.what, l.about, l.client,
                          coalesce(
                            (select max(m.holder_name) from mandates.mandates m
                              where m.principal = l.business and m.holder = l.account),
                            (select max(m.principal_name) from mandates.mandates m
                              where m.firm = l.business and m.principal = l.account), '') as who
                        from (
                          select * from mandates.business_log
                          where business = :business and at < :before
                          order by at desc fetch first :most rows with ties) l
                        order by l.at desc, l.id desc
                        """)
                .param("business", business.id())
                .param("before", moment.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> done(row, w))
                .list();
    }

    private static BusinessActivity.Done done(ResultSet row, Words w) throws SQLException {
        String side = row.getBoolean("client") ? "client." : "";
        return new BusinessActivity.Done(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                w.say("mandates.log." + side + row.getString("what"), row.getString("about")),
                null);
    }
}
