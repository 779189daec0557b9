package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;

/** Answers the questions of a page with the examples of their types, by pointer or by keys. */
final class Filling {
    private static final int MOST_STOPS = 150;
    private static final int MOST_OPTIONS = 300;
    private static final String FOCUSED =
            """
            (() => { const e = document.activeElement; const s = getComputedStyle(e);
              return { tag: e.tagName, type: e.type || '', name: e.name || '', value: e.value || '',
                form: !!e.closest('main form'),
                seen: e.matches(':focus-visible') && (s.outlineStyle !== 'none' || s.boxShadow !== 'none'
                  || e.type === 'radio' || e.type === 'checkbox') }; })()
            """;

    private final Page page;
    private final ServiceDefinition service;
    private boolean chosen;

    Filling(Browser person, ServiceDefinition service) {
        this.page = person.page();
        this.service = service;
        // listened for from the start: a chooser that opens before anybody listens is lost
        this.page.onFileChooser(
                chooser -> {
                    chooser.setFiles(note());
                    chosen = true;
                });
    }

    /** What one may type on this page: values by the name of their field. */
    Map<String, List<String>> examples() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String id : page.locator("input[name=_asked]").inputValue().split(" ")) {
            Question question = service.form().question(id).orElseThrow();
            EveryType.type(question).examples(question).stream()
                    .limit(1)
                    .forEach(
                            example ->
                                    example.parts()
                                            .forEach(
                                                    (part, values) ->
                                                            fields.put(field(id, part), values)));
        }
        return fields;
    }

    private static String field(String question, String part) {
        return part.isEmpty() ? question : question + "-" + part;
    }

    /** Fills in every field that can be seen. */
    void point() {
        examples()
                .forEach(
                        (name, values) -> {
                            for (Locator field :
                                    page.locator("main form [name='" + name + "']").all()) {
                                put(field, values);
                            }
                        });
    }

    private static void put(Locator field, List<String> values) {
        String kind = String.valueOf(field.evaluate("e => e.tagName + ' ' + e.type"));
        switch (kind) {
            case "SELECT select-one" -> field.selectOption(values.getFirst());
            case "INPUT radio", "INPUT checkbox" -> {
                if (values.contains(String.valueOf(field.getAttribute("value")))) {
                    field.check();
                }
            }
            case "INPUT file" -> {
                if (field.getAttribute("capture") == null) {
                    field.setInputFiles(note());
                    field.page()
                            .locator(".pv-files__going")
                            .first()
                            .waitFor(
                                    new Locator.WaitForOptions()
                                            .setState(WaitForSelectorState.DETACHED));
                }
            }
            case "INPUT hidden" -> {}
            default -> field.fill(values.getFirst());
        }
    }

    /** Fills in and sends the page with keys alone; each stop must be seen. */
    void keys(boolean alreadyFilled) {
        Map<String, List<String>> left = new LinkedHashMap<>(examples());
        Set<String> done = new HashSet<>();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            Map<?, ?> at = focused();
            assertThat(at.get("seen")).as("focus is seen on %s", at).isEqualTo(true);
            String name = String.valueOf(at.get("name"));
            if (isTheButton(at)) {
                assertThat(alreadyFilled ? List.of() : unreached(left.keySet(), done)).isEmpty();
                page.waitForNavigation(() -> page.keyboard().press("Enter"));
                return;
            }
            if (!alreadyFilled && Boolean.TRUE.equals(at.get("form")) && left.containsKey(name)) {
                press(at, left.getOrDefault(name, List.of()), done.add(name));
            }
        }
        throw new AssertionError("No button was reached on " + page.url());
    }

    private List<String> unreached(Set<String> wanted, Set<String> done) {
        List<String> unreached = new ArrayList<>(wanted);
        unreached.removeAll(done);
        unreached.removeIf(
                name ->
                        page.locator("main form [name='" + name + "']:not([type=hidden])").count()
                                == 0);
        return unreached;
    }

    private static boolean isTheButton(Map<?, ?> at) {
        return "BUTTON".equals(at.get("tag"))
                && Boolean.TRUE.equals(at.get("form"))
                && String.valueOf(at.get("name")).isEmpty();
    }

    private Map<?, ?> focused() {
        return (Map<?, ?>) page.evaluate(FOCUSED);
    }

    private void press(Map<?, ?> at, List<String> values, boolean first) {
        switch (String.valueOf(at.get("type"))) {
            case "checkbox" -> {
                if (values.contains(String.valueOf(at.get("value")))) {
                    page.keyboard().press("Space");
                }
            }
            case "radio" -> {
                page.keyboard().press("Space");
                down(values.getFirst());
            }
            case "select-one" -> down(values.getFirst());
            case "file" -> {
                if (first) {
                    chosen = false;
                    page.keyboard().press("Enter");
                    page.waitForCondition(() -> chosen);
                }
            }
            default -> page.keyboard().insertText(values.getFirst());
        }
    }

    private void down(String wanted) {
        for (int i = 0; i < MOST_OPTIONS; i++) {
            if (wanted.equals(focused().get("value"))) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("Not reached by keys: " + wanted);
    }

    private static Path note() {
        try {
            return Files.writeString(Files.createTempFile("note", ".txt"), "Une note.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
