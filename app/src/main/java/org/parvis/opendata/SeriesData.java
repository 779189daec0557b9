package org.parvis.opendata;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The datasets of a series, in their order; its words are those of its first one. */
@Component
public class SeriesData {
    private static final Comparator<Version> ORDER =
            Comparator.comparingInt((Version one) -> one.description().beside().series().place())
                    .thenComparing(Version::name);

    private final PublishedData data;

    SeriesData(PublishedData data) {
        this.data = data;
    }

    /** The newest versions of all that are public in the series of that one; none without one. */
    public List<Version> of(Version version) {
        Beside.Series series = version.description().beside().series();
        return series.said()
                ? data.inSeries(version.home(), series.code()).stream().sorted(ORDER).toList()
                : List.of();
    }

    /** What the series is, in the words of its first dataset. */
    public Optional<Beside.Series> words(Version version) {
        Beside.Series own = version.description().beside().series();
        return own.said()
                ? of(version).stream()
                        .findFirst()
                        .map(first -> first.description().beside().series())
                        .or(() -> Optional.of(own))
                : Optional.empty();
    }
}
