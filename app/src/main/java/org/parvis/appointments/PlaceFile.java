package org.parvis.appointments;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;

/** Reads the places of one file of the pack. */
final class PlaceFile {
    private static final Set<String> DAYS =
            Stream.of(DayOfWeek.values()).map(PlaceFile::word).collect(Collectors.toSet());
    private static final Set<String> NEEDS =
            Stream.of(Need.values())
                    .filter(need -> !need.ofTime())
                    .map(Need::code)
                    .collect(Collectors.toSet());
    private static final int MOST_BETWEEN = 120;
    private static final int MOST_DAYS = 366;

    private static final int OFFERED = 30;
    private static final int LEAST_OFFERED = 10;
    private static final int MOST_OFFERED = 240;

    private PlaceFile() {}

    static Outcome<List<Place>> read(String name, String text) {
        try {
            YamlFile file = YamlFile.read(name, text);
            file.only(Set.of("places"));
            return Outcome.ok(file.maps("places").stream().map(PlaceFile::place).toList());
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static Place place(YamlFile from) {
        from.only(
                Set.of(
                        "code",
                        "body",
                        "name",
                        "address",
                        "way",
                        "zone",
                        "offers",
                        "between",
                        "hours",
                        "exceptions",
                        "closes",
                        "kept",
                        "offered",
                        "desks"));
        return new Place(
                from.text("code"),
                from.naming(PackThing.BODY, "body"),
                from.words("name"),
                from.words("address"),
                from.words("way"),
                from.as("zone", ZoneId::of),
                needs(from),
                from.has("between") ? from.as("between", t -> number(t, 0, MOST_BETWEEN)) : 0,
                from.maps("hours").stream().map(PlaceFile::opening).toList(),
                from.maps("exceptions").stream().map(PlaceFile::other).toList(),
                from.has("closes") ? from.as("closes", LocalDate::parse) : null,
                from.has("kept") ? kept(from.map("kept")) : null,
                from.has("offered")
                        ? from.as("offered", t -> number(t, LEAST_OFFERED, MOST_OFFERED))
                        : OFFERED,
                from.maps("desks").stream().map(PlaceFile::desk).toList());
    }

    private static Set<Need> needs(YamlFile from) {
        EnumSet<Need> needs = EnumSet.noneOf(Need.class);
        for (String code : from.texts("offers")) {
            if (!NEEDS.contains(code)) {
                throw from.notAmong("offers", code, NEEDS);
            }
            Need.of(code).ifPresent(needs::add);
        }
        return needs;
    }

    private static Opening opening(YamlFile from) {
        from.only(Set.of("days", "from", "to"));
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : from.texts("days")) {
            if (!DAYS.contains(day)) {
                throw from.notAmong("days", day, DAYS);
            }
            days.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)));
        }
        LocalTime opens = from.as("from", LocalTime::parse);
        return new Opening(days, opens, from.as("to", text -> after(opens, text)));
    }

    private static Place.Other other(YamlFile from) {
        from.only(Set.of("day", "from", "to", "why"));
        LocalTime opens = from.has("from") ? from.as("from", LocalTime::parse) : null;
        return new Place.Other(
                from.as("day", LocalDate::parse),
                opens,
                opens == null ? null : from.as("to", text -> after(opens, text)),
                from.words("why"));
    }

    private static LocalTime after(LocalTime opens, String text) {
        LocalTime closes = LocalTime.parse(text);
        if (!closes.isAfter(opens)) {
            throw new DateTimeException("Closes before it opens");
        }
        return closes;
    }

    private static Place.@Nullable Kept kept(YamlFile from) {
        from.only(Set.of("one-in", "until-days"));
        return new Place.Kept(
                from.as("one-in", text -> number(text, 2, MOST_DAYS)),
                from.as("until-days", text -> number(text, 0, MOST_DAYS)));
    }

    private static Desk desk(YamlFile from) {
        from.only(Set.of("code", "services", "offers", "hours"));
        return new Desk(
                from.text("code"),
                Set.copyOf(from.namingAll(PackThing.SERVICE, "services")),
                needs(from),
                from.maps("hours").stream().map(PlaceFile::opening).toList());
    }

    private static int number(String text, int least, int most) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException("Out of range");
        }
        return number;
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
