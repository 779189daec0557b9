package org.parvis.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.parvis.measures.FactKinds;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What a program says to itself and no person should read: names, codes, keys, raw values. */
final class RawText {
    /** Not words of a page: samples of code, and what nobody sees. */
    private static final String LEFT_OUT = "code, pre, script, style, template, [hidden]";

    private static final List<String> SAID = List.of("aria-label", "alt", "title", "placeholder");

    private static final String FRENCH = "share of another language";

    /** Names of formats, and of what portals of data speak, are words of people as well. */
    private static final Set<String> FORMATS = Set.of("CKAN", "DCAT", "JPEG", "JSON", "XLSX");

    /** Where something is; whoever reads it need not understand it. */
    private static final String ADDRESS = "https?://\\S+";

    private static final Map<String, Pattern> SIGNS = signs();
    private static final Set<String> KEYS = keys();
    private static final Set<String> ROOTS =
            KEYS.stream()
                    .map(key -> key.substring(0, key.indexOf('.')))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> CONSTANTS = constants();

    /** Heads, feet and menus say the same on each page: what they hold is looked at once. */
    private static final Map<List<Object>, Set<String>> LOOKED_AT = new ConcurrentHashMap<>();

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9.-]*[A-Za-z0-9]");

    private RawText() {}

    private static Map<String, Pattern> signs() {
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put("identifier", "\\b[a-z]+[a-z0-9]*(_[a-z0-9]+)+\\b");
        signs.put("constant", "\\b[A-Z]{2,}(_[A-Z]+)+\\b");
        signs.put("day of a machine", "\\b\\d{4}-\\d\\d-\\d\\d\\b");
        signs.put("identity", "\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");
        signs.put("raw share", "(?<![\\d.])0\\.\\d+(?![\\d ]*%)");
        signs.put(FRENCH, "\\d\\.\\d+ ?%");
        signs.put("expression", "\\s[<>=*]=?\\s*-?\\d|\\S\\s\\*\\s\\S");
        signs.put("two signs", "\\$\\s*\\$|%\\s*%|''|\\{\\{|\\}\\}");
        signs.put("place of a value", "\\{\\d|\\{[a-z_]+\\}");
        signs.put("value of a program", "\\bnull\\b|\\bundefined\\b|\\bNaN\\b|\\bOptional\\[");
        signs.put("object", "\\b[A-Za-z]\\w*\\[\\w+=|\\{\\w+=|@[0-9a-f]{6,8}\\b");
        signs.put("answer of a machine", "^(true|false)$");
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        signs.forEach((name, sign) -> patterns.put(name, Pattern.compile(sign)));
        return patterns;
    }

    /** Every key of every file of words, and the kinds of facts. */
    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>(FactKinds.ALL);
        try {
            for (Resource words :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*_fr.properties")) {
                Properties read = new Properties();
                try (var in = words.getInputStream()) {
                    read.load(in);
                }
                keys.addAll(read.stringPropertyNames());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keys.removeIf(key -> !key.contains("."));
        return keys;
    }

    /** The names of the program's own constants, as they are written in its source. */
    private static Set<String> constants() {
        ClassPathScanningCandidateComponentProvider scan =
                new ClassPathScanningCandidateComponentProvider(false) {
                    @Override
                    protected boolean isCandidateComponent(AnnotatedBeanDefinition bean) {
                        return true;
                    }
                };
        scan.addIncludeFilter(new AssignableTypeFilter(Enum.class));
        Set<String> names = new TreeSet<>();
        scan.findCandidateComponents("org.parvis")
                .forEach(bean -> names.addAll(constants(String.valueOf(bean.getBeanClassName()))));
        names.removeIf(name -> name.length() < 4 || FORMATS.contains(name));
        return names;
    }

    private static List<String> constants(String type) {
        try {
            Object[] constants = Class.forName(type).getEnumConstants();
            List<String> names = new ArrayList<>();
            for (Object constant : constants == null ? new Object[0] : constants) {
                names.add(((Enum<?>) constant).name());
            }
            return names;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands on a page and should not, each with its kind. */
    static Set<String> on(Document page) {
        boolean french = page.select("html").attr("lang").equals("fr");
        Document shown = page.clone();
        shown.select(LEFT_OUT).remove();
        Set<String> found = new TreeSet<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        found.addAll(in(text.text(), french));
                    }
                    if (node instanceof Element element) {
                        SAID.forEach(name -> found.addAll(in(element.attr(name), french)));
                    }
                },
                shown.body());
        return found;
    }

    /** What stands in a text and should not. */
    static Set<String> in(String written, boolean french) {
        return written.isBlank()
                ? Set.of()
                : LOOKED_AT.computeIfAbsent(
                        List.of(written, french), once -> lookedAt(written, french));
    }

    private static Set<String> lookedAt(String written, boolean french) {
        String text = written.replaceAll(ADDRESS, "").replaceAll("[\\s\u00a0\u202f]+", " ").strip();
        Set<String> found = new TreeSet<>();
        SIGNS.forEach(
                (kind, sign) -> {
                    Matcher matcher = sign.matcher(text);
                    while ((french || !kind.equals(FRENCH)) && matcher.find()) {
                        found.add(
                                kind
                                        + " «"
                                        + matcher.group().strip()
                                        + "» in "
                                        + cut(text, matcher));
                    }
                });
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (isName(word.group())) {
                found.add("name «" + word.group() + "» in " + cut(text, word));
            }
        }
        return found;
    }

    /** A key that no file has stands on a page as it is written in the source. */
    private static boolean isName(String word) {
        String[] parts = word.split("\\.");
        return KEYS.contains(word)
                || CONSTANTS.contains(word)
                || parts.length > 2 && ROOTS.contains(parts[0]);
    }

    private static String cut(String text, Matcher at) {
        return text.substring(Math.max(0, at.start() - 40), Math.min(text.length(), at.end() + 40));
    }
}
