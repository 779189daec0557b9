package org.parvis.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.cases.RetentionRule.Then;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Organization;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;
import org.springframework.stereotype.Component;

/**
 * How long each kind of public body keeps what, and what happens then: its retention schedule as
 * data of the pack. Bodies of schedules 1 and 3 of the Act have theirs approved; others keep their
 * own permanent archives (A-21.1, ss. 7, 8, 18).
 */
@Component
class RetentionSchedules {
    private static final int LONGEST = 100;

    /**
     * One series of documents.
     *
     * @param services whose files belong to it
     * @param active years in use, counted from the closing of the file
     * @param semiActive years in reserve after that
     * @param sample of a hundred, how many stay when the series is sorted
     */
    record Series(
            String code,
            LocalizedText name,
            List<String> services,
            int active,
            int semiActive,
            Then then,
            int sample) {
        Series {
            services = List.copyOf(services);
        }

        int years() {
            return active + semiActive;
        }
    }

    /** The schedule of some kinds of body, on a cited provision. */
    record Schedule(
            List<String> kinds,
            int version,
            LocalizedText name,
            String basis,
            List<Series> series) {
        Schedule {
            kinds = List.copyOf(kinds);
            series = List.copyOf(series);
        }

        /** The series to which the files of a service belong. */
        Optional<Series> of(String service) {
            return series.stream().filter(one -> one.services().contains(service)).findFirst();
        }
    }

    private final Held<List<Schedule>> all;

    RetentionSchedules(ContentPack pack) {
        this.all = PackFile.of(pack, "retention.yaml", RetentionSchedules::read);
    }

    List<Schedule> all() {
        return all.get();
    }

    /** The schedule of a kind of body. */
    Optional<Schedule> of(String kind) {
        return all().stream().filter(one -> one.kinds().contains(kind)).findFirst();
    }

    static List<Schedule> read(YamlFile file) {
        file.only(Set.of("schedules"));
        List<Schedule> all = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (YamlFile one : file.maps("schedules")) {
            one.only(Set.of("kinds", "version", "name", "basis", "series"));
            Schedule schedule =
                    new Schedule(
                            kinds(one),
                            one.as("version", RetentionSchedules::version),
                            one.words("name"),
                            one.text("basis"),
                            series(one));
            schedule.kinds().forEach(kind -> once(kinds, kind, one));
            if (schedule.kinds().isEmpty() || schedule.series().isEmpty()) {
                throw one.refuse(
                        "platform.file.missing", schedule.kinds().isEmpty() ? "kinds" : "series");
            }
            all.add(schedule);
        }
        return all;
    }

    private static List<String> kinds(YamlFile one) {
        List<String> kinds = one.texts("kinds");
        for (String kind : kinds) {
            if (!Organization.KINDS.contains(kind)) {
                throw one.notAmong("kinds", kind, Organization.KINDS);
            }
        }
        return kinds;
    }

    private static List<Series> series(YamlFile schedule) {
        List<Series> all = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Set<String> services = new HashSet<>();
        for (YamlFile one : schedule.maps("series")) {
            one.only(Set.of("code", "name", "services", "active", "semi-active", "then", "sample"));
            Then then = one.as("then", Then::of);
            Series series =
                    new Series(
                            one.text("code"),
                            one.words("name"),
                            one.namingAll(PackThing.SERVICE, "services"),
                            one.as("active", RetentionSchedules::years),
                            one.as("semi-active", RetentionSchedules::years),
                            then,
                            then == Then.SORT ? one.as("sample", RetentionSchedules::sample) : 0);
            if (then != Then.SORT && one.has("sample")) {
                throw one.refuse("platform.file.badValue", "sample");
            }
            once(codes, series.code(), one);
            series.services().forEach(service -> once(services, service, one));
            all.add(series);
        }
        return all;
    }

    private static void once(Set<String> seen, String word, YamlFile at) {
        if (!seen.add(word)) {
            throw at.refuse("platform.file.twice", word);
        }
    }

    private static int version(String text) {
        return between(1, Integer.MAX_VALUE, text);
    }

    /** All or nothing is not a sample. */
    private static int sample(String text) {
        return between(1, 99, text);
    }

    private static int years(String text) {
        return between(0, LONGEST, text);
    }

    private static int between(int least, int most, String text) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
