package org.parvis.disputes.after;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Public figures, and the same counted again from what envelopes of acts say. */
public final class YearFigures {
    /** By kind and day alone: what acts say is sealed. */
    private static final String AGAIN =
            """
            with each as (
              select a.case_file,
                min(day) filter (where kind = 'disputes.opened') as opened,
                min(day) filter (where kind = 'disputes.declined'
                  or kind in ('disputes.offered', 'disputes.accepted') and s.side = 'M') as answered,
                bool_or(kind = 'disputes.silent') as silent,
                min(day) filter (where kind = 'disputes.drawn') as drawn,
                min(day) filter (where kind = 'disputes.agreed') as agreed,
                min(day) filter (where kind in ('disputes.agreed', 'disputes.declined',
                  'disputes.ended', 'disputes.file-closed')) as ended
              from cases.acts a
                left join disputes.seats s on s.case_file = a.case_file and s.number = a.party,
                lateral (select (a.at at time zone 'America/Toronto')::date as day) d
              where kind like 'disputes.%' group by a.case_file),
            handled as (
              select *, (select count(*) from generate_series(opened + 1, answered, '1 day') day
                  where isodow(day) and not day = any (holidays)) as answer_days,
                (select count(*) from generate_series(opened + 1, agreed, '1 day') day
                  where isodow(day) and not day = any (holidays)) as agreed_days,
                (select count(*) from generate_series(drawn + 1, agreed, '1 day') day
                  where isodow(day) and not day = any (holidays)) as mediated_days
              from each, (select string_to_array(:holidays, ',')::date[] as holidays) years
              where ended is not null
                and (agreed is not null or answered is not null or silent))
            select round(100.0 * count(agreed) / count(*))::int as settled,
              round(100.0 * count(*) filter (where silent and answered is null) / count(*))::int
                as silence,
              percentile_disc(0.5) within group (order by answer_days)
                filter (where answered is not null) as answer_median,
              percentile_disc(0.9) within group (order by answer_days)
                filter (where answered is not null) as answer_ninth,
              percentile_disc(0.5) within group (order by agreed_days)
                filter (where agreed is not null and drawn is null) as alone_median,
              percentile_disc(0.9) within group (order by agreed_days)
                filter (where agreed is not null and drawn is null) as alone_ninth,
              percentile_disc(0.5) within group (order by mediated_days)
                filter (where agreed is not null and drawn is not null) as mediated_median,
              percentile_disc(0.9) within group (order by mediated_days)
                filter (where agreed is not null and drawn is not null) as mediated_ninth
            from handled
            """
                    .replace("isodow(day)", "extract(isodow from day) <= 5");

    private static final int COUNTED = 8;

    private YearFigures() {}

    /** As the page for anybody has them; what acts alone say comes last. */
    public static List<@Nullable Integer> published(BeanFactory program, String service) {
        DisputeFigures.Figure it =
                program.getBean(DisputeFigures.class).of(service, 1).orElseThrow();
        return Arrays.asList(
                it.settled(),
                it.silence(),
                median(it.answer()),
                ninth(it.answer()),
                median(it.alone()),
                ninth(it.alone()),
                median(it.mediated()),
                ninth(it.mediated()),
                it.kept(),
                it.consumers(),
                it.merchants());
    }

    private static @Nullable Integer median(DisputeFigures.@Nullable Days days) {
        return days == null ? null : days.median();
    }

    private static @Nullable Integer ninth(DisputeFigures.@Nullable Days days) {
        return days == null ? null : days.ninth();
    }

    /**
     * The same from acts.
     *
     * @param holidays of the days in which there are any
     * @param beside what no envelope says
     */
    public static List<@Nullable Integer> again(
            JdbcClient owner, List<LocalDate> holidays, List<Integer> beside) {
        return owner.sql(AGAIN)
                .param(
                        "holidays",
                        holidays.stream().map(LocalDate::toString).collect(Collectors.joining(",")))
                .query(
                        (row, n) -> {
                            List<@Nullable Integer> all = new ArrayList<>();
                            for (int i = 1; i <= COUNTED; i++) {
                                int value = row.getInt(i);
                                all.add(row.wasNull() ? null : Integer.valueOf(value));
                            }
                            all.addAll(beside);
                            return all;
                        })
                .single();
    }
}
