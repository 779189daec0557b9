package org.parvis.opendata.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of those who follow data; each method is one statement, in the scene of a job. */
@Component
class FollowerTable {
    private final FollowerSeal seal;

    FollowerTable(FollowerSeal seal) {
        this.seal = seal;
    }

    /**
     * Whoever has that address: who was there before, else that one; locked, so that nobody takes
     * them away meanwhile. Whoever said yes once is written to in the language of that day:
     * somebody else who types their address changes nothing.
     */
    Follower known(JdbcClient jobs, byte[] address, Follower fresh, Instant now) {
        return jobs.sql(
                        """
                        insert into opendata.followers (id, address, sealed, token, lang, made_at)
                        values (:id, :address, :sealed, :token, :lang, :now)
                        on conflict (address) do update
                        set lang = case when exists (select from opendata.follows o
                            where o.follower = followers.id and o.confirmed_at is not null)
                          then followers.lang else excluded.lang end
                        returning id, sealed, lang
                        """)
                .param("id", fresh.id())
                .param("address", address)
                .param("sealed", seal.seal(fresh))
                .param("token", FollowerSeal.token(fresh.token()))
                .param("lang", fresh.lang())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> follower(row))
                .single();
    }

    Optional<Follower> of(JdbcClient jobs, String token) {
        return jobs.sql("select id, sealed, lang from opendata.followers where token = ?")
                .param(FollowerSeal.token(token))
                .query((row, n) -> follower(row))
                .optional();
    }

    /** The same before something of theirs ends: whoever asks for more meanwhile waits. */
    Optional<UUID> locked(JdbcClient jobs, String token) {
        return jobs.sql("select id from opendata.followers where token = ? for update")
                .param(FollowerSeal.token(token))
                .query(UUID.class)
                .optional();
    }

    /** How many follow a dataset of that body; none where they are fewer than that. */
    long counted(JdbcClient jobs, Home home, UUID dataset, int least) {
        return jobs.sql(
                        """
                        select case when count(*) >= :least then count(*) else 0 end
                        from opendata.follows f join opendata.datasets d on d.id = f.dataset
                        where f.dataset = :dataset and f.confirmed_at is not null and d.home = :home
                        """)
                .param("least", least)
                .param("dataset", dataset)
                .param("home", home.id())
                .query(Long.class)
                .single();
    }

    Follower follower(ResultSet row) throws SQLException {
        return seal.open(
                row.getObject("id", UUID.class), row.getBytes("sealed"), row.getString("lang"));
    }

    /** Notes that somebody asked; asked again, it is asked from then on until they say yes. */
    void asked(JdbcClient jobs, UUID follower, UUID dataset, Instant now) {
        jobs.sql(
                        """
                        insert into opendata.follows (follower, dataset, asked_at) values (?, ?, ?)
                        on conflict (follower, dataset) do update set asked_at = excluded.asked_at
                        where follows.confirmed_at is null
                        """)
                .param(follower)
                .param(dataset)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Says yes; said twice it changes nothing. */
    int confirm(JdbcClient jobs, String token, String name, Instant now) {
        return jobs.sql(
                        """
                        update opendata.follows set confirmed_at = ?
                        where confirmed_at is null
                          and follower = (select id from opendata.followers where token = ?)
                          and dataset = (select id from opendata.datasets where name = ?)
                        """)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(FollowerSeal.token(token))
                .param(name)
                .update();
    }

    /** Ends it for a dataset; whoever follows nothing more is forgotten. They are locked before. */
    void stop(JdbcClient jobs, UUID follower, String name) {
        jobs.sql(
                        """
                        with it as (select id from opendata.datasets where name = :name),
                          untold as (delete from opendata.untold
                            where follower = :follower and dataset in (select id from it)),
                          ended as (delete from opendata.follows
                            where follower = :follower and dataset in (select id from it)
                            returning dataset)
                        delete from opendata.followers f where f.id = :follower
                          and not exists (select from opendata.follows o where o.follower = f.id
                            and o.dataset not in (select dataset from ended))
                        """)
                .param("follower", follower)
                .param("name", name)
                .update();
    }

    /** Forgets somebody and all that they follow. */
    int forget(JdbcClient jobs, String token) {
        return jobs.sql("delete from opendata.followers where token = ?")
                .param(FollowerSeal.token(token))
                .update();
    }

    /** Who did not say yes to something since then, locked; without those who ask just now. */
    List<UUID> unconfirmed(JdbcClient jobs, Instant before) {
        return jobs.sql(
                        """
                        select f.id from opendata.followers f
                        where exists (select from opendata.follows o where o.follower = f.id
                          and o.confirmed_at is null and o.asked_at < ?)
                        for update of f skip locked
                        """)
                .param(before.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** Forgets what those did not say yes to; how many follow nothing more and are gone. */
    int forgetUnconfirmed(JdbcClient jobs, List<UUID> locked, Instant before) {
        return jobs.sql(
                        """
                        with gone as (delete from opendata.follows
                          where follower = any(:locked) and confirmed_at is null
                            and asked_at < :before
                          returning follower, dataset)
                        delete from opendata.followers f where f.id in (select follower from gone)
                          and not exists (select from opendata.follows o where o.follower = f.id
                            and (o.follower, o.dataset) not in (select follower, dataset from gone))
                        """)
                .param("locked", locked.toArray(UUID[]::new))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A dataset that somebody follows, or asked to follow.
     *
     * @param confirmed whether they said yes
     */
    record Followed(String name, LocalizedText title, boolean confirmed) {}

    /** What somebody follows or asked to, what waits for their yes first. */
    List<Followed> followed(JdbcClient jobs, UUID follower) {
        return jobs.sql(
                        """
                        select d.name, t.title, o.confirmed_at is not null as confirmed
                        from opendata.follows o join opendata.datasets d on d.id = o.dataset
                        cross join lateral (select v.description -> 'title' as title
                          from opendata.versions v where v.dataset = d.id
                          order by v.number desc limit 1) t
                        where o.follower = ? order by confirmed, d.name
                        """)
                .param(follower)
                .query(
                        (row, n) ->
                                new Followed(
                                        row.getString("name"),
                                        Stored.as(LocalizedText.class, row.getString("title")),
                                        row.getBoolean("confirmed")))
                .list();
    }
}
