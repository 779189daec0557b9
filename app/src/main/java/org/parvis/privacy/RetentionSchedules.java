package org.parvis.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.ContentPack;
import org.parvis.platform.YamlFile;
import org.springframework.stereotype.Component;

/**
 * How long each kind of public body keeps what, and what happens then: its retention schedule as
 * data of the pack. Bodies of schedules 1 and 3 of the Act have theirs approved; others keep their
 * own permanent archives (A-21.1, ss. 7, 8, 18).
 */
@Component
class RetentionSchedules {
    private static final int LONGEST = 100;

    /** What happens at the end. */
    enum Then {
        DESTROY,
        KEEP,
        SORT;

        static Then of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One series of documents.
     *
     * @param active years in use, counted from the closing of the file
     * @param semiActive years in reserve after that
     */
    record Series(String code, LocalizedText name, int active, int semiActive, Then then) {
        int years() {
            return active + semiActive;
        }
    }

    /** The schedule of a kind of body, on a cited provision. */
    record Schedule(String kind, LocalizedText name, String basis, List<Series> series) {
        Schedule {
            series = List.copyOf(series);
        }
    }

    private final List<Schedule> all;

    RetentionSchedules(ContentPack pack) {
        this.all = PackFile.of(pack, "retention.yaml", RetentionSchedules::read);
    }

    List<Schedule> all() {
        return all;
    }

    static List<Schedule> read(YamlFile file) {
        file.only(Set.of("schedules"));
        List<Schedule> all = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (YamlFile one : file.maps("schedules")) {
            one.only(Set.of("kind", "name", "basis", "series"));
            Schedule schedule =
                    new Schedule(
                            one.text("kind"), one.words("name"), one.text("basis"), series(one));
            if (!kinds.add(schedule.kind())) {
                throw one.refuse("platform.file.twice", schedule.kind());
            }
            if (schedule.series().isEmpty()) {
                throw one.refuse("platform.file.missing", "series");
            }
            all.add(schedule);
        }
        return all;
    }

    private static List<Series> series(YamlFile schedule) {
        List<Series> all = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (YamlFile one : schedule.maps("series")) {
            one.only(Set.of("code", "name", "active", "semi-active", "then"));
            Series series =
                    new Series(
                            one.text("code"),
                            one.words("name"),
                            one.as("active", RetentionSchedules::years),
                            one.as("semi-active", RetentionSchedules::years),
                            one.as("then", Then::of));
            if (!codes.add(series.code())) {
                throw one.refuse("platform.file.twice", series.code());
            }
            all.add(series);
        }
        return all;
    }

    private static int years(String text) {
        int years = Integer.parseInt(text);
        if (years < 0 || years > LONGEST) {
            throw new IllegalArgumentException(text);
        }
        return years;
    }
}
