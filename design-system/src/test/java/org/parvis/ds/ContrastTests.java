package org.parvis.ds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every pair of roles that stand on one another keeps its contrast, in both themes and both modes.
 */
class ContrastTests {

    private static final double TEXT = 4.5;
    private static final double GRAPHIC = 3;

    /** What is read, on what, and how much it needs. */
    private record Pair(String over, String under, double least) {}

    private static final List<Pair> PAIRS =
            List.of(
                    new Pair("text", "page", 7),
                    new Pair("text", "surface", 7),
                    new Pair("text", "sunken", 7),
                    new Pair("text", "raised", 7),
                    new Pair("text", "desk", 7),
                    new Pair("text", "light-mid", TEXT),
                    new Pair("text", "light-soft", 7),
                    new Pair("text", "accent-faint", 7),
                    new Pair("text-soft", "page", TEXT),
                    new Pair("text-soft", "surface", TEXT),
                    new Pair("text-soft", "sunken", TEXT),
                    new Pair("text-soft", "raised", TEXT),
                    new Pair("text-soft", "accent-faint", TEXT),
                    new Pair("heading", "page", 7),
                    new Pair("link", "page", TEXT),
                    new Pair("link", "surface", TEXT),
                    new Pair("link", "raised", TEXT),
                    new Pair("link", "accent-faint", TEXT),
                    new Pair("link-hover", "page", TEXT),
                    new Pair("visited", "page", TEXT),
                    new Pair("on-action", "action", TEXT),
                    new Pair("on-action", "action-hover", TEXT),
                    new Pair("accent", "accent-soft", TEXT),
                    new Pair("accent", "page", GRAPHIC),
                    new Pair("accent-mid", "page", GRAPHIC),
                    new Pair("field-border", "page", GRAPHIC),
                    new Pair("field-border", "surface", GRAPHIC),
                    new Pair("rule", "page", GRAPHIC),
                    new Pair("danger", "page", TEXT),
                    new Pair("danger", "danger-soft", TEXT),
                    new Pair("page", "danger", TEXT),
                    new Pair("warning", "page", TEXT),
                    new Pair("warning", "warning-soft", TEXT),
                    new Pair("warning-mark", "page", GRAPHIC),
                    new Pair("success", "page", TEXT),
                    new Pair("success", "success-soft", TEXT),
                    new Pair("info", "page", TEXT),
                    new Pair("info", "info-soft", TEXT),
                    new Pair("header-text", "header", TEXT),
                    new Pair("header-mark", "header", GRAPHIC),
                    new Pair("footer-text", "footer", TEXT),
                    new Pair("bar-text", "bar", TEXT),
                    new Pair("bar-soft", "bar", TEXT),
                    new Pair("focus-out", "page", GRAPHIC),
                    new Pair("focus-out", "focus-in", GRAPHIC));

    @ParameterizedTest
    @CsvSource({"neutral,light", "neutral,dark", "quebec,light", "quebec,dark"})
    void everyPairOfRolesIsReadable(String theme, String mode) {
        var roles = roles(theme, mode);
        var weak = new ArrayList<String>();
        for (var pair : PAIRS) {
            var ratio =
                    ratio(
                            colour(roles, "--app-" + pair.over()),
                            colour(roles, "--app-" + pair.under()));
            if (ratio < pair.least()) {
                weak.add(
                        "%s on %s: %.2f < %.1f"
                                .formatted(pair.over(), pair.under(), ratio, pair.least()));
            }
        }
        assertThat(weak).isEmpty();
    }

    @Test
    void aLateStoneIsNotOnlyAnotherColour() {
        var roles = roles("neutral", "light");
        assertThat(ratio(colour(roles, "--app-danger"), colour(roles, "--app-page")))
                .isGreaterThan(TEXT);
        assertThat(ratio(colour(roles, "--app-light"), colour(roles, "--app-rule")))
                .isGreaterThan(GRAPHIC);
    }

    @ParameterizedTest
    @CsvSource({"neutral,light", "neutral,dark", "quebec,light", "quebec,dark"})
    void everyRoleUsedIsDefined(String theme, String mode) {
        var roles = roles(theme, mode);
        var used = Pattern.compile("var\\((--(?:app|brand)-[\\w-]+)\\)").matcher(css(theme));
        var unknown = new ArrayList<String>();
        while (used.find()) {
            if (!roles.containsKey(used.group(1)) && !unknown.contains(used.group(1))) {
                unknown.add(used.group(1));
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static Map<String, String> roles(String theme, String mode) {
        var css = css(theme);
        var layer = css.substring(css.indexOf("@layer theme{"));
        var roles = new HashMap<String, String>();
        collect(roles, block(layer, ":root{"));
        if (mode.equals("dark")) {
            var dark = layer.indexOf(":root[data-mode=dark]{");
            assertThat(dark).isPositive();
            collect(roles, block(layer.substring(dark), ":root[data-mode=dark]{"));
        }
        return roles;
    }

    private static String css(String theme) {
        var path = Assets.FOLDER + Assets.fromClassPath().file(theme + ".css");
        try (var in = ContrastTests.class.getClassLoader().getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String block(String css, String opening) {
        var from = css.indexOf(opening) + opening.length();
        return css.substring(from, css.indexOf('}', from));
    }

    private static void collect(Map<String, String> roles, String block) {
        var declaration = Pattern.compile("(--[\\w-]+):([^;]+)").matcher(block);
        while (declaration.find()) {
            roles.put(declaration.group(1), declaration.group(2).strip());
        }
    }

    private static int[] colour(Map<String, String> roles, String role) {
        var value = Objects.requireNonNull(roles.get(role), role);
        while (value.startsWith("var(")) {
            var next = value.substring(4, value.length() - 1);
            value = Objects.requireNonNull(roles.get(next), next);
        }
        var hex = value.substring(1);
        if (hex.length() == 3) {
            hex = hex.replaceAll("(.)", "$1$1");
        }
        var rgb = Integer.parseInt(hex, 16);
        return new int[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255};
    }

    private static double ratio(int[] one, int[] other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    private static double luminance(int[] rgb) {
        return .2126 * channel(rgb[0]) + .7152 * channel(rgb[1]) + .0722 * channel(rgb[2]);
    }

    private static double channel(int value) {
        var share = value / 255d;
        return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }
}
