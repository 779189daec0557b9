package org.parvis.forms.returning;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.DraftRows;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.GroupAt;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.RowForms;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/**
 * Text that came for a draft which does not open any more on this browser. It travels in the page
 * that asks for the code, and goes into the draft when that opens: nothing typed is lost.
 */
@Component
class HeldText {
    private static final String PREFIX = "held.";
    private static final String DRAFT = "_held-draft";
    private static final String PAGE = "_held-page";
    private static final int MOST = 300;

    private final Catalogue catalogue;
    private final RowForms forms;
    private final Drafts drafts;

    HeldText(Catalogue catalogue, RowForms forms, Drafts drafts) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.drafts = drafts;
    }

    /** Fields of one page of one draft. */
    record Held(UUID draft, String page, Map<String, List<String>> posted) {
        /** The fields by which a form carries all of it. */
        Map<String, List<String>> fields() {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            fields.put(DRAFT, List.of(draft.toString()));
            fields.put(PAGE, List.of(page));
            posted.forEach((name, values) -> fields.put(PREFIX + name, values));
            return fields;
        }

        List<String> readable() {
            return posted.entrySet().stream()
                    .filter(field -> !field.getKey().startsWith("_"))
                    .flatMap(field -> field.getValue().stream())
                    .filter(value -> !value.isBlank())
                    .toList();
        }
    }

    /** What was posted to a page of a draft. */
    static Held of(HttpServletRequest request, UUID draft, String page) {
        Map<String, List<String>> posted = new LinkedHashMap<>();
        request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals("_proof"))
                .limit(MOST)
                .forEach(field -> posted.put(field.getKey(), Arrays.asList(field.getValue())));
        return new Held(draft, page, posted);
    }

    /** What a page carried here, if it did. */
    static Optional<Held> in(HttpServletRequest request) {
        String draft = request.getParameter(DRAFT);
        String page = request.getParameter(PAGE);
        if (draft == null || page == null) {
            return Optional.empty();
        }
        Map<String, List<String>> posted = new LinkedHashMap<>();
        request.getParameterMap().entrySet().stream()
                .filter(field -> field.getKey().startsWith(PREFIX))
                .limit(MOST)
                .forEach(
                        field ->
                                posted.put(
                                        field.getKey().substring(PREFIX.length()),
                                        Arrays.asList(field.getValue())));
        try {
            return Optional.of(new Held(UUID.fromString(draft), page, posted));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Puts the text into its draft; where to go on. */
    String keep(Draft draft, Held held, String lang) {
        Optional<FormDefinition> form =
                catalogue
                        .rules(draft.service(), draft.version())
                        .map(rules -> rules.service().form());
        String[] place = held.page().split("/", 2);
        Optional<FormPage> page =
                form.flatMap(f -> f.page(place[0])).filter(draft.hand()::mayAnswer);
        if (page.isEmpty()) {
            return Paths.draft(draft.id(), lang);
        }
        if (place.length > 1) {
            form.flatMap(f -> GroupAt.ofRow(f, place[1]))
                    .ifPresent(group -> keep(draft, group, GroupAt.key(place[1]), held));
        } else {
            drafts.save(draft, forms.typed(draft, page.get().questions(), held.posted()));
        }
        return Paths.page(draft.id(), place[0], lang);
    }

    private void keep(Draft draft, GroupAt group, String row, Held held) {
        Map<String, Typed> typed = forms.typed(draft, group.questions(row), held.posted());
        drafts.save(draft, there -> DraftRows.kept(there, group, row, typed, true));
    }
}
