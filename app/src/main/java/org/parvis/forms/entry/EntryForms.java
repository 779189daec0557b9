package org.parvis.forms.entry;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.catalogue.spi.AnswerKind.Part;
import org.parvis.ds.Words;
import org.parvis.forms.FormEntry;
import org.parvis.forms.drafts.GroupAt;
import org.parvis.forms.drawing.FieldView;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Posted;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Nature;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/** Draws a whole form for an agent, without a draft: what is typed travels with the page. */
@Component
class EntryForms implements FormEntry {
    private final Catalogue catalogue;
    private final FormReader reader;
    private final EntryFields fields;
    private final TemplateEngine templates;

    EntryForms(
            Catalogue catalogue, FormReader reader, EntryFields fields, TemplateEngine templates) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.fields = fields;
        this.templates = templates;
    }

    @Override
    public List<Drawn> parts(
            String service, Map<String, List<String>> posted, Map<String, String> faults, Words w) {
        ServiceRules rules = rules(service);
        FormDefinition form = rules.service().form();
        Map<String, List<FieldView>> parts = new LinkedHashMap<>();
        EntryFields.Entry entry = fields.entry(rules, posted, faults, w);
        for (FormPage page : form.pages()) {
            for (Question question : page.questions()) {
                if (asked(question)) {
                    parts.computeIfAbsent(page.part(), part -> new ArrayList<>())
                            .add(entry.view(question));
                }
            }
        }
        return parts.entrySet().stream()
                .map(
                        part ->
                                new Drawn(
                                        form.partName(part.getKey(), w.lang()),
                                        drawn(part.getValue(), w)))
                .toList();
    }

    private Content drawn(List<FieldView> views, Words w) {
        return output ->
                templates.render(
                        "forms/drawing/entry.jte", Map.of("fields", views, "w", w), output);
    }

    private boolean asked(Question question) {
        QuestionType type = reader.type(question);
        boolean answer = type.part() == Part.ANSWER || type.part() == Part.GROUP;
        return answer && type.nature() == Nature.ANSWER;
    }

    @Override
    public Map<String, List<String>> changed(String service, Map<String, List<String>> posted) {
        FormDefinition form = rules(service).service().form();
        Map<String, List<String>> fields = new LinkedHashMap<>(posted);
        first(fields, ADD)
                .flatMap(path -> GroupAt.of(form, path))
                .ifPresent(group -> add(group, fields));
        String row = first(fields, DROP).orElse("");
        GroupAt.ofRow(form, row).ifPresent(group -> drop(group, row, fields));
        fields.keySet().removeAll(Set.of(ADD, DROP, "search"));
        return fields;
    }

    private static Optional<String> first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static void add(GroupAt group, Map<String, List<String>> fields) {
        List<String> keys = new ArrayList<>(EntryFields.keys(group.path(), group.row(), fields));
        if (keys.size() < group.row().most()) {
            int last =
                    keys.stream()
                            .mapToInt(key -> Integer.parseInt(key.substring(1)))
                            .max()
                            .orElse(0);
            keys.add(RowKeys.key(last + 1));
        }
        fields.put(group.path(), keys);
    }

    private static void drop(GroupAt group, String row, Map<String, List<String>> fields) {
        List<String> keys = new ArrayList<>(EntryFields.keys(group.path(), group.row(), fields));
        keys.remove(GroupAt.key(row));
        fields.keySet().removeIf(name -> name.startsWith(row + "."));
        fields.put(group.path(), keys);
    }

    @Override
    public List<String> leftOut(String service, Map<String, List<String>> posted, String lang) {
        ServiceRules rules = rules(service);
        Map<String, Typed> typed = Posted.all(rules.service().form().questions(), reader, posted);
        Reading reading = reader.read(rules, typed, lang, true);
        Set<String> asked =
                Stream.concat(
                                reading.asked().values().stream().flatMap(List::stream),
                                reading.rows().values().stream()
                                        .flatMap(List::stream)
                                        .flatMap(row -> row.asked().stream()))
                        .map(Question::id)
                        .collect(Collectors.toSet());
        return typed.keySet().stream().filter(path -> !asked.contains(path)).sorted().toList();
    }

    @Override
    public String anchor(String service, String path) {
        return fields.anchor(rules(service).service().form(), path);
    }

    private ServiceRules rules(String service) {
        return catalogue.rules(service).orElseThrow();
    }
}
