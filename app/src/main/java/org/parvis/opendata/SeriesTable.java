package org.parvis.opendata;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of series, read from the newest versions, in the scene of anybody. */
@Component
class SeriesTable {
    /** What the first dataset of a series says of it; nothing when none of them is public. */
    Optional<Beside.Series> words(JdbcClient reader, Home home, String code) {
        return reader.sql(
                        """
                        select v.description #> '{beside,series}' as words
                        from opendata.versions v join opendata.datasets d on d.id = v.dataset
                        where v.home = ? and v.description #>> '{beside,series,code}' = ?
                          and v.description #>> '{beside,series,code}' <> ''
                          and v.number = (
                            select max(n.number) from opendata.versions n where n.dataset = v.dataset)
                        order by (v.description #>> '{beside,series,place}')::int, d.name limit 1
                        """)
                .param(home.id())
                .param(code)
                .query((row, n) -> Stored.as(Beside.Series.class, row.getString("words")))
                .optional();
    }

    /** All series after that one, in the order of their codes. */
    List<SeriesLine> after(JdbcClient reader, SeriesData.Place place, int most) {
        return reader.sql(
                        """
                        select v.home, count(*) as many,
                          (array_agg(v.description #> '{beside,series}'
                            order by (v.description #>> '{beside,series,place}')::int, d.name))[1] as words
                        from opendata.versions v join opendata.datasets d on d.id = v.dataset
                        where v.description #>> '{beside,series,code}' <> ''
                          and (v.description #>> '{beside,series,code}', v.home) > (:code, :home)
                          and v.number = (
                            select max(n.number) from opendata.versions n where n.dataset = v.dataset)
                        group by v.home, v.description #>> '{beside,series,code}'
                        order by v.description #>> '{beside,series,code}', v.home limit :most
                        """)
                .param("code", place.code())
                .param("home", place.home().id())
                .param("most", most)
                .query(
                        (row, n) ->
                                new SeriesLine(
                                        new Home(row.getObject("home", UUID.class)),
                                        Stored.as(Beside.Series.class, row.getString("words")),
                                        row.getLong("many")))
                .list();
    }
}
