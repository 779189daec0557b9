package org.parvis.ds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The living guide: every component in its states, in a language, a theme and a mode chosen by the
 * address, so that any state can be linked to and photographed.
 */
public record GuidePage(String lang, String theme, @Nullable String mode, boolean team) {

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
            @Nullable String lang,
            @Nullable String theme,
            @Nullable String mode,
            @Nullable String view) {
        return new GuidePage(
                "en".equals(lang) ? "en" : "fr",
                "quebec".equals(theme) ? "quebec" : "neutral",
                "dark".equals(mode) || "light".equals(mode) ? mode : null,
                "team".equals(view));
    }

    /** What surrounds the guide. */
    public PageFrame frame(Words w, Assets assets) {
        var items =
                List.of(
                        new NavItem(
                                "guide",
                                w.say("guide.nav.guide"),
                                address(lang, theme, mode, false)),
                        new NavItem(
                                "team", w.say("guide.nav.team"), address(lang, theme, mode, true)));
        return PageFrame.of(lang, w.say("guide.title"), assets)
                .themed(theme, mode)
                .demonstration(true)
                .navigating(items, team ? "team" : "guide")
                .alternate(address(lang.equals("fr") ? "en" : "fr", theme, mode, team))
                .person(null, Link.to(w.say("guide.signIn"), "#"))
                .footer(
                        List.of(
                                new LinkGroup(
                                        w.say("guide.theme"),
                                        List.of(
                                                Link.to(
                                                        "neutral",
                                                        address(lang, "neutral", mode, team)),
                                                Link.to(
                                                        "quebec",
                                                        address(lang, "quebec", mode, team)))),
                                new LinkGroup(
                                        w.say("guide.mode"),
                                        List.of(
                                                Link.to(
                                                        w.say("guide.mode.auto"),
                                                        address(lang, theme, null, team)),
                                                Link.to(
                                                        w.say("guide.mode.light"),
                                                        address(lang, theme, "light", team)),
                                                Link.to(
                                                        w.say("guide.mode.dark"),
                                                        address(lang, theme, "dark", team))))));
    }

    /** Switches of theme and mode. */
    public List<Link> switches(Words w) {
        return List.of(
                Link.to("neutral", address(lang, "neutral", mode, team))
                        .current(theme.equals("neutral")),
                Link.to("quebec", address(lang, "quebec", mode, team))
                        .current(theme.equals("quebec")),
                Link.to(w.say("guide.mode.auto"), address(lang, theme, null, team))
                        .current(mode == null),
                Link.to(w.say("guide.mode.light"), address(lang, theme, "light", team))
                        .current("light".equals(mode)),
                Link.to(w.say("guide.mode.dark"), address(lang, theme, "dark", team))
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
