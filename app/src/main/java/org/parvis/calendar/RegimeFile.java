package org.parvis.calendar;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;

/**
 * A regime as its file tells it, before the holidays that it borrows from another regime are added.
 */
record RegimeFile(LegalRegime own, @Nullable String borrows, YamlFile source) {

    private static final Set<String> KEYS =
            Set.of(
                    "regime",
                    "version",
                    "title",
                    "unit",
                    "firstDayCounted",
                    "movesWhenClosed",
                    "zone",
                    "holidaysOf",
                    "holidays",
                    "citations",
                    "toConfirm");
    private static final Set<String> UNITS =
            Arrays.stream(LegalRegime.Unit.values())
                    .map(unit -> unit.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> HOLIDAY_KEYS =
            Set.of(
                    "id",
                    "name",
                    "every",
                    "on",
                    "ifSunday",
                    "easter",
                    "nth",
                    "weekday",
                    "month",
                    "before",
                    "date");

    static RegimeFile read(String file, String text) {
        YamlFile yaml = YamlFile.read(file, text);
        yaml.only(KEYS);
        String regime = yaml.as("regime", RegimeFile::identifier);
        yaml.declares(
                PackThing.REGIME_VERSION, regime + "@" + yaml.as("version", RegimeFile::positive));
        String borrows = yaml.has("holidaysOf") ? yaml.text("holidaysOf") : null;
        List<Holiday> holidays = yaml.maps("holidays").stream().map(RegimeFile::holiday).toList();
        if (holidays.isEmpty() && borrows == null) {
            throw yaml.refuse("platform.file.missing", "holidays");
        }
        LegalRegime own =
                new LegalRegime(
                        regime,
                        yaml.as("version", RegimeFile::positive),
                        yaml.words("title"),
                        LegalRegime.Unit.valueOf(upper(yaml.among("unit", UNITS))),
                        yaml.yes("firstDayCounted"),
                        yaml.yes("movesWhenClosed"),
                        yaml.as("zone", ZoneId::of),
                        holidays,
                        citations(yaml),
                        yaml.maps("toConfirm").stream().map(YamlFile::words).toList());
        return new RegimeFile(own, borrows, yaml);
    }

    LegalRegime with(List<Holiday> borrowed) {
        List<Holiday> all = new ArrayList<>(borrowed);
        all.addAll(own.holidays());
        List<LocalDate> year =
                LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2025, 1, 1)).toList();
        if (year.stream().allMatch(day -> all.stream().anyMatch(h -> h.rule().covers(day)))) {
            throw source.refuse("calendar.file.alwaysClosed", own.id());
        }
        return new LegalRegime(
                own.id(),
                own.version(),
                own.title(),
                own.unit(),
                own.firstDayCounted(),
                own.movesWhenClosed(),
                own.zone(),
                all,
                own.citations(),
                own.toConfirm());
    }

    private static List<Citation> citations(YamlFile yaml) {
        List<Citation> citations =
                yaml.maps("citations").stream().map(RegimeFile::citation).toList();
        if (citations.isEmpty()) {
            throw yaml.refuse("platform.file.missing", "citations");
        }
        return citations;
    }

    private static Citation citation(YamlFile yaml) {
        yaml.only(Set.of("fr", "en", "url", "verified"));
        URI url = yaml.has("url") ? yaml.link("url") : null;
        LocalizedText words = LocalizedText.of(yaml.text("fr"), yaml.text("en"));
        return new Citation(words, url, yaml.yes("verified"));
    }

    private static Holiday holiday(YamlFile yaml) {
        yaml.only(HOLIDAY_KEYS);
        return new Holiday(yaml.as("id", RegimeFile::identifier), yaml.words("name"), rule(yaml));
    }

    private static HolidayRule rule(YamlFile yaml) {
        if (yaml.has("every")) {
            return new HolidayRule.Weekly(yaml.as("every", RegimeFile::weekday));
        }
        if (yaml.has("on")) {
            MonthDay other = yaml.has("ifSunday") ? yaml.as("ifSunday", RegimeFile::date) : null;
            return new HolidayRule.Fixed(yaml.as("on", RegimeFile::date), other);
        }
        if (yaml.has("easter")) {
            return new HolidayRule.FromEaster(yaml.as("easter", Integer::parseInt));
        }
        if (yaml.has("nth")) {
            return new HolidayRule.NthWeekday(
                    yaml.as("nth", RegimeFile::positive),
                    yaml.as("weekday", RegimeFile::weekday),
                    yaml.as("month", month -> Month.valueOf(upper(month))));
        }
        if (yaml.has("before")) {
            return new HolidayRule.WeekdayBefore(
                    yaml.as("weekday", RegimeFile::weekday), yaml.as("before", RegimeFile::date));
        }
        if (yaml.has("date")) {
            return new HolidayRule.OneDay(yaml.as("date", LocalDate::parse));
        }
        throw yaml.refuse("calendar.file.noRule", yaml.text("id"));
    }

    private static String identifier(String text) {
        if (!text.matches("[a-z][a-z0-9-]{0,60}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static int positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static MonthDay date(String text) {
        return MonthDay.parse("--" + text);
    }

    private static DayOfWeek weekday(String text) {
        return DayOfWeek.valueOf(upper(text));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
