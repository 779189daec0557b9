package org.parvis.ds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The living guide: every component in its states, in a language, a theme and a mode chosen by the
 * address, so that any state can be linked to and photographed.
 */
public record GuidePage(Words words, String theme, @Nullable String mode, boolean team) {

    /** Where the guide lives. */
    public static final String PATH = "/design";

    /** Roles shown as swatches: their class and their name. */
    public static final List<String> SWATCHES =
            List.of(
                    "text",
                    "text-soft",
                    "link",
                    "visited",
                    "accent-mid",
                    "accent-soft",
                    "surface",
                    "sunken",
                    "border",
                    "field-border",
                    "light",
                    "light-soft",
                    "danger",
                    "warning",
                    "warning-mark",
                    "success",
                    "info");

    /** Reads an address, whatever it holds. */
    public static GuidePage of(
            Words words, @Nullable String theme, @Nullable String mode, @Nullable String view) {
        return new GuidePage(
                words,
                "quebec".equals(theme) ? "quebec" : "neutral",
                "dark".equals(mode) || "light".equals(mode) ? mode : null,
                "team".equals(view));
    }

    /** What surrounds the guide. */
    public PageFrame frame(Assets assets) {
        var w = words;
        var items =
                List.of(
                        new NavItem("guide", w.say("guide.nav.guide"), address(theme, mode, false)),
                        new NavItem("team", w.say("guide.nav.team"), address(theme, mode, true)));
        var frame =
                PageFrame.of(w.lang(), w.say("guide.title"), assets)
                        .themed(theme, mode)
                        .demonstration(true)
                        .navigating(items, team ? "team" : "guide")
                        .alternate(address(w.lang().equals("fr") ? "en" : "fr", theme, mode, team));
        if (team) {
            return frame.team(w.say("guide.team.unit"), null, "#").person("A. B.", null);
        }
        return frame.person(null, Link.to(w.say("guide.signIn"), "#"))
                .footer(
                        List.of(
                                new LinkGroup(w.say("guide.theme"), switches().subList(0, 2)),
                                new LinkGroup(w.say("guide.mode"), switches().subList(2, 5))));
    }

    /** Switches of theme and mode. */
    public List<Link> switches() {
        var w = words;
        return List.of(
                Link.to("neutral", address("neutral", mode, team)).current(theme.equals("neutral")),
                Link.to("quebec", address("quebec", mode, team)).current(theme.equals("quebec")),
                Link.to(w.say("guide.mode.auto"), address(theme, null, team)).current(mode == null),
                Link.to(w.say("guide.mode.light"), address(theme, "light", team))
                        .current("light".equals(mode)),
                Link.to(w.say("guide.mode.dark"), address(theme, "dark", team))
                        .current("dark".equals(mode)));
    }

    /** A clock: so many days of each kind, in order. */
    public static List<Stone> days(Object... kindsAndCounts) {
        var days = new ArrayList<Stone>();
        for (var i = 0; i < kindsAndCounts.length; i += 2) {
            days.addAll(
                    Collections.nCopies(
                            (Integer) kindsAndCounts[i + 1], (Stone) kindsAndCounts[i]));
        }
        return List.copyOf(days);
    }

    /** Answers by day of an example service. */
    public static List<Integer> answers() {
        return List.of(
                1, 2, 4, 6, 9, 14, 22, 31, 40, 48, 55, 62, 70, 76, 80, 78, 74, 66, 58, 64, 30, 24,
                19, 15, 12, 9, 7, 5, 6, 1);
    }

    /** An example of what was measured and of what may come. */
    public static Trend trend() {
        return new Trend(
                List.of(
                        new Trend.Point("2025-1", 41),
                        new Trend.Point("2025-2", 47),
                        new Trend.Point("2025-3", 55),
                        new Trend.Point("2025-4", 61.5)),
                List.of(
                        new Trend.Ahead("2026-1", 61, 66, 71),
                        new Trend.Ahead("2026-2", 64, 71, 78),
                        new Trend.Ahead("2026-3", 65, 74, 82)),
                75);
    }

    /** An example of initiatives, one late and one that waits for it. */
    public Gantt gantt() {
        var begin = LocalDate.of(2026, 1, 1);
        return new Gantt(
                begin,
                LocalDate.of(2028, 12, 31),
                LocalDate.of(2026, 11, 20),
                List.of(
                        new Gantt.Group(
                                words.say("guide.gantt.group.1"),
                                List.of(
                                        new Gantt.Bar(
                                                words.say("guide.gantt.1"),
                                                begin,
                                                LocalDate.of(2026, 9, 30),
                                                100,
                                                null,
                                                ""))),
                        new Gantt.Group(
                                words.say("guide.gantt.group.2"),
                                List.of(
                                        new Gantt.Bar(
                                                words.say("guide.gantt.2"),
                                                LocalDate.of(2026, 4, 1),
                                                LocalDate.of(2026, 9, 30),
                                                80,
                                                LocalDate.of(2027, 1, 31),
                                                words.say("guide.gantt.late")),
                                        new Gantt.Bar(
                                                words.say("guide.gantt.3"),
                                                LocalDate.of(2027, 1, 1),
                                                LocalDate.of(2027, 9, 30),
                                                0,
                                                null,
                                                "")))),
                List.of(new Gantt.Wait(1, 2)));
    }

    private String address(String toTheme, @Nullable String toMode, boolean toTeam) {
        return address(words.lang(), toTheme, toMode, toTeam);
    }

    private static String address(String lang, String theme, @Nullable String mode, boolean team) {
        return PATH
                + "?lang="
                + lang
                + "&theme="
                + theme
                + (mode == null ? "" : "&mode=" + mode)
                + (team ? "&view=team" : "");
    }
}
