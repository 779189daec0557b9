package org.parvis.opendata.tabular;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.opendata.tables.GroupQuestion.Sum;

/** How addresses ask what is told of a group. */
enum Measuring {
    COUNT(Sum.COUNT, "How many rows of the group have a value"),
    AVG(Sum.AVERAGE, "The mean of the group"),
    MIN(Sum.LEAST, "The least of the group"),
    MAX(Sum.GREATEST, "The greatest of the group"),
    SUM(Sum.SUM, "The sum of the group");

    private final Sum sum;
    private final String means;

    Measuring(Sum sum, String means) {
        this.sum = sum;
        this.means = means;
    }

    static Optional<Measuring> of(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Sum sum() {
        return sum;
    }

    /** In one sentence, for whoever writes a program. */
    String means() {
        return means;
    }
}
