package org.parvis.measures;

/** The statements of {@link Measures}, apart so that they can be read as SQL. */
final class MeasuresSql {
    private MeasuresSql() {}

    /** Cells grow only by the facts that this very statement inserted. */
    static final String RECORD =
            """
            with fresh as (
              insert into measures.facts (home, key, kind, record_kind, record_home, record_id,
                                          service, dims, day, quantity, value)
              select * from unnest(
                cast(:homes as uuid[]), cast(:keys as text[]), cast(:kinds as text[]),
                cast(:refKinds as text[]), cast(:refHomes as uuid[]), cast(:refIds as uuid[]),
                cast(:services as text[]), cast(:dims as text[]), cast(:days as date[]),
                cast(:quantities as bigint[]), cast(:vals as numeric[]))
              on conflict (home, key) do nothing
              returning home, kind, service, dims, cast(date_trunc('month', day) as date) as month,
                        quantity, value
            ), counted as (
              insert into measures.cells as c (home, kind, service, dims, month, n, total)
              select home, kind, service, dims, month, sum(quantity),
                     coalesce(sum(quantity * value), 0)
                from fresh group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
              on conflict (home, kind, service, dims, month) do update
                set n = c.n + excluded.n, total = c.total + excluded.total, counted_at = now()
            ), spread as (
              insert into measures.spreads as s (home, kind, service, dims, month, value, n)
              select home, kind, service, dims, month, value, sum(quantity)
                from fresh where value is not null group by 1, 2, 3, 4, 5, 6
               order by 1, 2, 3, 4, 5, 6
              on conflict (home, kind, service, dims, month, value) do update
                set n = s.n + excluded.n
            )
            select count(*) from fresh
            """;

    static final String CELLS =
            """
            select home, kind, service, dims, month, n, total
              from measures.cells
             where kind = any (:kinds) and month between :from and :to
               and (cast(:home as uuid) is null or home = cast(:home as uuid))
               and (cast(:service as text) is null or service = cast(:service as text))
             order by month, service, home, kind, dims
            """;

    static final String SPREAD =
            """
            select value, sum(n)
              from measures.spreads
             where kind = any (:kinds) and month between :from and :to
               and (cast(:home as uuid) is null or home = cast(:home as uuid))
               and (cast(:service as text) is null or service = cast(:service as text))
             group by value having sum(n) > 0 order by value
            """;

    static final String AS_OF =
            """
            select max(counted_at)
              from measures.cells
             where kind = any (:kinds) and month between :from and :to
               and (cast(:home as uuid) is null or home = cast(:home as uuid))
               and (cast(:service as text) is null or service = cast(:service as text))
            """;

    static final String FORGET =
            """
            with f as (delete from measures.facts where kind = :kind returning 1),
                 c as (delete from measures.cells where kind = :kind),
                 s as (delete from measures.spreads where kind = :kind)
            select count(*) from f
            """;

    static final String EMPTY_CELLS =
            """
            with c as (delete from measures.cells where kind = :kind returning 1),
                 s as (delete from measures.spreads where kind = :kind)
            select count(*) from c
            """;

    static final String RECOUNT =
            """
            with told as (
              select home, kind, service, dims, cast(date_trunc('month', day) as date) as month,
                     quantity, value
                from measures.facts where kind = :kind
            ), spread as (
              insert into measures.spreads (home, kind, service, dims, month, value, n)
              select home, kind, service, dims, month, value, sum(quantity)
                from told where value is not null group by 1, 2, 3, 4, 5, 6
            ), counted as (
              insert into measures.cells (home, kind, service, dims, month, n, total)
              select home, kind, service, dims, month, sum(quantity),
                     coalesce(sum(quantity * value), 0)
                from told group by 1, 2, 3, 4, 5
              returning 1
            )
            select count(*) from counted
            """;
}
