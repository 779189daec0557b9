package org.parvis.mandates.sides;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.MandateRows;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.portal.spi.HeldData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is kept of somebody's mandates, on either side. Closing the account ends them all; the other
 * side keeps that there was one, without the name.
 */
@Component
class MandatesOfAccount implements AccountData {
    private static final int ORDER = 300;

    private final Scenes scenes;
    private final MandateWords words;
    private final InstantSource clock;

    MandatesOfAccount(Scenes scenes, MandateWords words, InstantSource clock) {
        this.scenes = scenes;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    private List<Mandate> of(UUID account) {
        return scenes.reading(
                new Scene.Person(account),
                sql ->
                        sql.sql(MandateRows.SELECT + " order by made_at desc, id")
                                .query(MandateRows::mandate)
                                .list());
    }

    @Override
    public List<HeldData> held(UUID account, Words w) {
        List<Mandate> all = of(account);
        return all.isEmpty()
                ? List.of()
                : List.of(
                        new HeldData(
                                w.say("mandates.data.what", all.size()),
                                w.say("mandates.data.source"),
                                w.say("mandates.data.purpose"),
                                w.say("mandates.data.basis"),
                                w.say("mandates.data.retention"),
                                w.say("mandates.data.stays"),
                                Link.to(w.say("mandates.data.see"), MandatePaths.list(w.lang()))));
    }

    @Override
    public void export(UUID account, Words w, Exported out) throws IOException {
        List<Mandate> all = of(account);
        if (!all.isEmpty()) {
            out.csv(
                    "mandates.csv",
                    List.of(
                            "for",
                            "by",
                            "ground",
                            "services",
                            "acts",
                            "from",
                            "until",
                            "proof",
                            "standing"),
                    all.stream().map(mandate -> line(mandate, w)));
        }
    }

    private List<String> line(Mandate m, Words w) {
        return List.of(
                m.principalName(),
                m.holderName(),
                words.ground(m, w),
                String.join(", ", words.serviceNames(m, w)),
                String.join(", ", words.acts(m, w)),
                m.from().toString(),
                m.until().toString(),
                m.proof().reference() == null ? "" : m.proof().reference(),
                m.standing().code());
    }

    @Override
    public void forget(UUID account) {
        scenes.job(
                jobs -> {
                    end(jobs, account);
                    return pressedBy(jobs, account);
                });
    }

    private void end(JdbcClient jobs, UUID account) {
        jobs.sql(
                        """
                        with block as (
                          delete from mandates.blocks
                          where principal = :account or holder = :account),
                        protection as (
                          delete from mandates.protections
                          where principal = :account or holder = :account),
                        gone as (
                          delete from mandates.principals where made_by = :account
                            and kind = 'child'),
                        sent as (
                          delete from mandates.assignments where account = :account),
                        logged as (
                          update mandates.business_log set account = null
                          where account = :account)
                        update mandates.mandates set
                          standing = case when standing in ('refused', 'revoked')
                            then standing else 'revoked' end,
                          ended_at = coalesce(ended_at, :now),
                          principal_name = case when principal = :account or
                            principal_kind = 'child' then '—' else principal_name end,
                          holder_name = case when holder = :account
                            then '—' else holder_name end,
                          principal = nullif(principal, :account),
                          holder = nullif(holder, :account),
                          proof = null, proof_file = null, proof_name = null, awaited = null
                        where principal = :account or holder = :account
                        """)
                .param("account", account)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What they wrote for a business stays the business's, without them. */
    private static int pressedBy(JdbcClient jobs, UUID account) {
        return jobs.sql(
                        """
                        with business as (
                          update mandates.principals set made_by = :nobody
                          where made_by = :account and kind = 'business'),
                        place as (
                          update mandates.establishments set
                            made_by = case when made_by = :account then :nobody else made_by end,
                            closed_by = case when closed_by = :account
                              then :nobody else closed_by end
                          where :account in (made_by, closed_by)),
                        sender as (
                          update mandates.assignments set
                            made_by = case when made_by = :account then :nobody else made_by end,
                            ended_by = nullif(ended_by, :account)
                          where :account in (made_by, ended_by))
                        update mandates.mandates set
                          proposed_by = case when proposed_by = :account
                            then :nobody else proposed_by end,
                          ended_by = nullif(ended_by, :account)
                        where :account in (proposed_by, ended_by)
                        """)
                .param("account", account)
                .param("nobody", Ids.NIL)
                .update();
    }
}
