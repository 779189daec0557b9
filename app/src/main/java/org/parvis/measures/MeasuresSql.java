package org.parvis.measures;

/** The statements of {@link Measures}, apart so that they can be read as SQL. */
final class MeasuresSql {
    private MeasuresSql() {}

    static final String OPEN_MONTHS =
            "select measures.open_month(m) from unnest(cast(:months as date[])) m order by m";

    /**
     * A statement of its own, so that the next one sees what somebody else named at the same time.
     */
    static final String NAME_SERIES =
            """
            insert into measures.series (home, kind, service, dims)
            select g.home, g.kind, g.service, g.dims
              from unnest(
                cast(:homes as uuid[]), cast(:kinds as text[]), cast(:services as text[]),
                cast(:dims as text[])) as g (home, kind, service, dims)
             where not exists (
                select from measures.series s
                 where (s.home, s.kind, s.service, s.dims)
                     = (g.home, g.kind, g.service, g.dims))
             group by 1, 2, 3, 4 order by 1, 2, 3, 4
            on conflict do nothing
            """;

    /** Sums grow only by the facts that this very statement inserted. */
    static final String RECORD =
            """
            with given as (
              select * from unnest(
                cast(:homes as uuid[]), cast(:keys as text[]), cast(:kinds as text[]),
                cast(:refKinds as text[]), cast(:refHomes as uuid[]), cast(:refIds as uuid[]),
                cast(:services as text[]), cast(:dims as text[]), cast(:days as date[]),
                cast(:quantities as bigint[]), cast(:vals as numeric[])) with ordinality
                as g (home, key, kind, record_kind, record_home, record_id, service, dims, day,
                      quantity, value, place)
            ), keys as (
              insert into measures.told (home, key)
              select distinct home, key from given order by 1, 2
              on conflict do nothing
              returning home, key
            ), first as (
              select distinct on (g.home, g.key) g.*, s.id as series
                from given g
                join keys using (home, key)
                join measures.series s
                  on (s.home, s.kind, s.service, s.dims) = (g.home, g.kind, g.service, g.dims)
               order by g.home, g.key, g.place
            ), fresh as (
              insert into measures.happened (series, key, record_kind, record_home, record_id, day,
                                             quantity, value)
              select series, key, record_kind, record_home, record_id, day, quantity, value
                from first
              returning series, cast(date_trunc('month', day) as date) as month, quantity, value
            ), summed as (
              insert into measures.sums as c (series, month, n, total)
              select series, month, sum(quantity), coalesce(sum(quantity * value), 0)
                from fresh group by 1, 2 order by 1, 2
              on conflict (series, month) do update
                set n = c.n + excluded.n, total = c.total + excluded.total
            ), spread as (
              insert into measures.occurrences as s (series, month, value, n)
              select series, month, value, sum(quantity)
                from fresh where value is not null group by 1, 2, 3 order by 1, 2, 3
              on conflict (series, month, value) do update set n = s.n + excluded.n
            ), counted as (
              insert into measures.counted as c (home, kind, times, at)
              select home, kind, 1, cast(:now as timestamptz) from first group by 1, 2 order by 1, 2
              on conflict (home, kind) do update set times = c.times + 1, at = excluded.at
            )
            select count(*) from fresh
            """;

    /** What follows the words of a query: which series, of which months. */
    static final String CELLS =
            """
            select c.series, c.month, c.n, c.total
              from measures.sums c join measures.series s on s.id = c.series
            """;

    static final String SUMS =
            """
            select c.series, cast(:to as date) as month, sum(c.n)::bigint as n,
                   sum(c.total) as total
              from measures.sums c join measures.series s on s.id = c.series
            """;

    static final String SPREAD =
            """
            select c.value, sum(c.n)
              from measures.occurrences c join measures.series s on s.id = c.series
            """;

    static final String COUNTED =
            "select coalesce(sum(s.times), 0) as times, max(s.at) as at from measures.counted s";

    static final String COUNTED_BY_BODY =
            """
            select s.home, sum(s.times) from measures.counted s
             where s.kind = any (:kinds) group by s.home
            """;

    static final String OF_BODIES = " and s.home = any (cast(:homes as uuid[]))";

    static final String SERIES =
            """
            select id, home, kind, service, dims from measures.series
             where id = any (cast(:ids as int[]))
            """;

    static final String LASTED =
            """
            select h.day - cast(h.value as int) as began, cast(h.value as int) as days,
                   sum(h.quantity) as n
              from measures.happened h
             where h.series in (select id from measures.series
                                 where kind = :kind and service = :service)
               and h.day >= :since and h.value >= 0 and h.day - cast(h.value as int) >= :since
             group by 1, 2 having sum(h.quantity) > 0
            """;

    /** Of each line that is asked, in its order; a line of which nothing is counted gives zero. */
    static final String COUNTS =
            """
            select coalesce(sum(h.quantity), 0)::bigint
              from unnest(
                cast(:kinds as text[]), cast(:homes as uuid[]), cast(:services as text[]),
                cast(:dimensions as text[]), cast(:froms as date[]), cast(:tos as date[]))
                with ordinality as a (kind, home, service, dimension, first, last, place)
              left join measures.series s
                on s.kind = a.kind and s.home = a.home
               and (a.service is null or s.service = a.service)
               and (a.dimension = '' or position(';' || a.dimension || ';' in ';' || s.dims || ';') > 0)
               and position(:without in ';' || s.dims) = 0
              left join measures.happened h
                on h.series = s.id and h.day between a.first and a.last
             group by a.place order by a.place
            """;

    static final String FIRSTS =
            """
            select s.home, s.service, f.day, f.record_kind, f.record_home, f.record_id
              from (select home, service, array_agg(id) as ids from measures.series
                     where kind = :kind and position(:without in ';' || dims) = 0
                     group by home, service) s
             cross join lateral (
                select day, record_kind, record_home, record_id from measures.happened h
                 where h.series = any (s.ids) order by day, key limit 1) f
             where not exists (
                select from measures.told t
                 where t.home = s.home and t.key = :before || s.service || :after)
            """;

    static final String SERIES_OF = "select s.id from measures.series s";

    static final String FORGET =
            """
            with f as (
              delete from measures.happened
               where series in (select id from measures.series where kind = :kind)
              returning series, key
            ), t as (
              delete from measures.told t using f join measures.series s on s.id = f.series
               where t.home = s.home and t.key = f.key
            ), c as (
              delete from measures.sums
               where series in (select id from measures.series where kind = :kind)
            ), o as (
              delete from measures.occurrences
               where series in (select id from measures.series where kind = :kind)
            ), n as (
              update measures.counted set times = times + 1, at = :now where kind = :kind
            )
            select count(*) from f
            """;

    /** Nobody counts while all is counted again; reading goes on, and sees the sums of before. */
    static final String HOLD =
            """
            lock table measures.sums, measures.occurrences in share row exclusive mode
            """;

    static final String EMPTY =
            """
            with c as (delete from measures.sums), o as (delete from measures.occurrences),
                 n as (update measures.counted set times = times + 1)
            select 1
            """;

    /** The months that have facts, or had some. */
    static final String MONTHS =
            """
            select to_date(substr(relname, 10), 'YYYY_MM') from pg_catalog.pg_class
             where relnamespace = 'measures'::regnamespace and relkind = 'r'
               and relname like 'happened\\_%' order by 1
            """;

    /** One month after the other, each fact read once: what is added up at once fits in memory. */
    static final String COUNT_AGAIN =
            """
            with counted as materialized (
              select series, value, sum(quantity) as n from measures.happened
               where day >= :month and day < cast(:month as date) + interval '1 month'
               group by 1, 2
            ), spread as (
              insert into measures.occurrences (series, month, value, n)
              select series, cast(:month as date), value, n from counted
               where value is not null order by 1, 3
            )
            insert into measures.sums (series, month, n, total)
            select series, cast(:month as date), sum(n), coalesce(sum(n * value), 0)
              from counted group by 1 order by 1
            """;

    static final String MORE_MEMORY = "set local work_mem = '64MB'";
}
