package org.parvis.ds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our templates make the elements that the base publishes, tested with assistive technology by its
 * makers.
 */
@NullUnmarked
class BaseConformanceTests {

    private static final Path BASE = Path.of("node_modules/govuk-frontend/dist/govuk/components");

    /** What we leave out on purpose: a fixture that needs one of these is set aside. */
    private static final Map<String, String> UNSUPPORTED =
            Map.ofEntries(
                    Map.entry("captionClasses", "the look is decided here, by named variants"),
                    Map.entry("charactersAtLimitText", "words come from message files"),
                    Map.entry("chooseFilesButtonText", "words come from message files"),
                    Map.entry("describedBy", "a field is described by its hint and its error"),
                    Map.entry("dob-user1-day", "values of a date have plain names"),
                    Map.entry("dob-user1-month", "values of a date have plain names"),
                    Map.entry("dob-user1-year", "values of a date have plain names"),
                    Map.entry("dropInstructionText", "words come from message files"),
                    Map.entry("enteredDropZoneText", "words come from message files"),
                    Map.entry("hidePasswordAriaLabelText", "words come from message files"),
                    Map.entry("hidePasswordText", "words come from message files"),
                    Map.entry("inputmode", "parts of a date are numbers"),
                    Map.entry("labelText", "words come from message files"),
                    Map.entry("leftDropZoneText", "words come from message files"),
                    Map.entry("noFileChosenText", "words come from message files"),
                    Map.entry("one", "words come from message files"),
                    Map.entry("other", "words come from message files"),
                    Map.entry("passwordHiddenAnnouncementText", "words come from message files"),
                    Map.entry("passwordShownAnnouncementText", "words come from message files"),
                    Map.entry("pattern", "parts of a date are numbers"),
                    Map.entry("showPasswordAriaLabelText", "words come from message files"),
                    Map.entry("wordsAtLimitText", "words come from message files"),
                    Map.entry("wrapperClasses", "the look is decided here, by named variants"),
                    Map.entry("actions", "a panel only confirms; what comes next is on the page"),
                    Map.entry("afterInput", "a field has one shape; more belongs to the page"),
                    Map.entry("afterInputs", "a field has one shape; more belongs to the page"),
                    Map.entry("attributes", "parameters are typed, there is no free attribute"),
                    Map.entry("autocomplete", "parts of a date follow one option, birthday"),
                    Map.entry("beforeInput", "a field has one shape; more belongs to the page"),
                    Map.entry("beforeInputs", "a field has one shape; more belongs to the page"),
                    Map.entry("card", "we use slabs and headings"),
                    Map.entry(
                            "checked",
                            "a choice is checked by its value; unchecking one by one is not offered"),
                    Map.entry("classes", "the look is decided here, by named variants"),
                    Map.entry("collapseOnMobile", "the whole way back stays visible"),
                    Map.entry("colspan", "tables are plain, a cell a column"),
                    Map.entry("countType", "characters or words follow from the limit given"),
                    Map.entry("day", "parts of a date are the three of the calendar"),
                    Map.entry("descriptionHtml", "words come from message files, as text"),
                    Map.entry("disableAutoFocus", "said only when focus must not move"),
                    Map.entry("error", "wrong parts of a date are a list"),
                    Map.entry("format", "a numeric cell follows its column"),
                    Map.entry("headingLevel", "headings go from 1 to 3"),
                    Map.entry("html", "words come from message files, as text"),
                    Map.entry("iconFallbackText", "one word for the icon, in message files"),
                    Map.entry("id", "the id of a choice follows from its name"),
                    Map.entry(
                            "items",
                            "previous and next only: lists are read by key, not by number"),
                    Map.entry("javascript", "the file control of the browser is kept"),
                    Map.entry("label", "labels of the parts of a date are in message files"),
                    Map.entry("month", "parts of a date are the three of the calendar"),
                    Map.entry("name", "all choices of a question have one name"),
                    Map.entry(
                            "preventDoubleClick", "said only when a second press must do nothing"),
                    Map.entry("role", "roles follow the kind of message"),
                    Map.entry("rowspan", "tables are plain, a cell a column"),
                    Map.entry("selected", "a choice is selected by its value"),
                    Map.entry("showPasswordText", "words come from message files"),
                    Map.entry("summaryHtml", "words come from message files, as text"),
                    Map.entry("textareaDescriptionText", "words come from message files"),
                    Map.entry("titleHtml", "words come from message files, as text"),
                    Map.entry("titleText", "a title comes from message files unless given"),
                    Map.entry("value", "a value is text"),
                    Map.entry("visuallyHiddenText", "the prefix of an error is in message files"),
                    Map.entry("year", "parts of a date are the three of the calendar"));

    /**
     * Fixtures of edges of the base's own macros that our typed parameters cannot reach, each with
     * its reason.
     */
    private static final Map<String, String> SET_ASIDE =
            Map.ofEntries(
                    Map.entry("button: html", "a button without words of its own is not offered"),
                    Map.entry(
                            "button: don't prevent double click",
                            "said only when a second press must do nothing"),
                    Map.entry(
                            "button: start link with html",
                            "content stands in the button as it is given"),
                    Map.entry(
                            "character-count: to configure in JavaScript",
                            "a limit is always given"),
                    Map.entry(
                            "character-count: with neither maxlength, maxwords nor textarea description set",
                            "a limit is always given"),
                    Map.entry("checkboxes: with falsy values", "a list of choices has no holes"),
                    Map.entry(
                            "checkboxes: item checked overrides values",
                            "a choice is checked by its value"),
                    Map.entry(
                            "date-input: day and month",
                            "parts of a date are the three of the calendar"),
                    Map.entry(
                            "date-input: month and year",
                            "parts of a date are the three of the calendar"),
                    Map.entry(
                            "date-input: with error on single field by omission",
                            "wrong parts of a date are a list"),
                    Map.entry(
                            "error-message: visually hidden text removed",
                            "an error always says that it is one"),
                    Map.entry(
                            "error-summary: autofocus explicitly enabled",
                            "said only when focus must not move"),
                    Map.entry("label: empty", "a label has words"),
                    Map.entry("notification-banner: with invalid type", "kinds are three"),
                    Map.entry(
                            "notification-banner: auto-focus explicitly enabled, with type as success",
                            "said only when focus must not move"),
                    Map.entry("phase-banner: text", "a phase banner has a tag"),
                    Map.entry("phase-banner: html as text", "a phase banner has a tag"),
                    Map.entry("radios: small inline", "one or the other"),
                    Map.entry("radios: with falsy items", "a list of choices has no holes"),
                    Map.entry(
                            "radios: item checked overrides value",
                            "a choice is checked by its value"),
                    Map.entry("select: without values", "a choice has a value"),
                    Map.entry("select: without values with selected value", "a choice has a value"),
                    Map.entry("select: with falsy values", "a list of choices has no holes"),
                    Map.entry(
                            "select: item selected overrides value",
                            "a choice is selected by its value"),
                    Map.entry("task-list: with empty values", "a list of tasks has no holes"));

    @TestFactory
    Stream<DynamicTest> templatesMakeTheElementsOfTheBase() {
        return BaseComponents.ALL.keySet().stream()
                .sorted()
                .flatMap(
                        name ->
                                fixtures(name).stream()
                                        .filter(
                                                fixture ->
                                                        !SET_ASIDE.containsKey(
                                                                name + ": " + fixture.get("name")))
                                        .map(
                                                fixture ->
                                                        dynamicTest(
                                                                name + ": " + fixture.get("name"),
                                                                () -> compare(name, fixture))));
    }

    @Test
    void mostFixturesAreCompared() {
        var compared = 0;
        var all = 0;
        for (var name : BaseComponents.ALL.keySet()) {
            for (var fixture : fixtures(name)) {
                all++;
                var options = options(fixture);
                var params = BaseComponents.ALL.get(name).call().apply(options);
                assertThat(params).isNotNull();
                if (options.leftovers().isEmpty()) {
                    compared++;
                }
            }
        }
        System.getLogger("base")
                .log(System.Logger.Level.INFO, "{0} of {1} fixtures compared", compared, all);
        assertThat(compared).isGreaterThan(280);
    }

    @Test
    void everyTemplateIsComparedOrShownInTheGuide() throws Exception {
        var shown = new TreeSet<String>();
        for (var component : BaseComponents.ALL.values()) {
            shown.add(component.template());
        }
        var sources = new ArrayList<String>();
        try (var files = Files.walk(Pages.TEMPLATES.resolve("ds"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                sources.add(Files.readString(file));
            }
        }
        var missing = new ArrayList<String>();
        try (var files = Files.list(Pages.TEMPLATES.resolve("ds"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString().replace(".jte", "");
                if (!name.equals("csrf")
                        && !shown.contains(name)
                        && sources.stream()
                                .noneMatch(s -> s.contains("@template.ds." + name + "("))) {
                    missing.add(name);
                }
            }
        }
        // csrf has no look: a hidden field that the program fills
        assertThat(missing).isEmpty();
    }

    private static void compare(String name, Map<String, Object> fixture) {
        var component = BaseComponents.ALL.get(name);
        var options = options(fixture);
        var params = component.call().apply(options);
        var leftovers = options.leftovers();
        assertThat(UNSUPPORTED.keySet())
                .as("options neither supported nor explained")
                .containsAll(leftovers);
        if (leftovers.isEmpty()) {
            var html = Pages.render(component.template(), params);
            assertThat(shape(html)).isEqualTo(shape(String.valueOf(fixture.get("html"))));
        }
    }

    private static Options options(Map<String, Object> fixture) {
        @SuppressWarnings("unchecked")
        var values = (Map<String, Object>) fixture.get("options");
        return new Options(values);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> fixtures(String name) {
        var file = BASE.resolve(name).resolve("fixtures.json").toFile();
        var read = new JsonMapper().readValue(file, Map.class);
        return (List<Map<String, Object>>) read.get("fixtures");
    }

    /**
     * Elements, classes of the base, attributes and words; our icons and our own classes are beside
     * the point.
     */
    private static String shape(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("svg").remove();
        var out = new StringBuilder();
        body.childNodes().forEach(node -> write(node, 0, out));
        return out.toString();
    }

    private static void write(Node node, int depth, StringBuilder out) {
        if (node instanceof TextNode text && !text.text().isBlank()) {
            out.append("  ".repeat(depth)).append(text.text().strip()).append('\n');
        } else if (node instanceof Element element) {
            out.append("  ".repeat(depth)).append('<').append(element.tagName());
            var attributes = new TreeMap<String, String>();
            element.attributes()
                    .forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
            attributes.keySet().removeIf(key -> key.startsWith("data-i18n"));
            var classes = new TreeSet<>(element.classNames());
            classes.removeIf(
                    one ->
                            one.startsWith("pv-")
                                    || one.startsWith("govuk-tag--")
                                    || one.equals("govuk-task-list__status--cannot-start-yet"));
            attributes.remove("class");
            if (!classes.isEmpty()) {
                attributes.put("class", String.join(" ", classes));
            }
            attributes.forEach(
                    (key, value) -> out.append(' ').append(key).append('=').append(value));
            out.append(">\n");
            element.childNodes().forEach(child -> write(child, depth + 1, out));
        }
    }
}
