package org.parvis.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** The questions of a service, as an agent answers them for somebody: all on one page, in short. */
@Component
class IntakeFields {
    /** The body is the agent's own; papers stay on paper; nobody declares for somebody else. */
    private static final Set<String> LEFT_OUT = Set.of("organisation", "file", "declaration");

    List<IntakePage.Part> parts(ServiceDefinition service, Words w) {
        Map<String, List<IntakePage.Field>> parts = new LinkedHashMap<>();
        for (FormPage page : service.form().pages()) {
            for (Question question : page.questions()) {
                if (!LEFT_OUT.contains(question.type())) {
                    parts.computeIfAbsent(page.part(), part -> new ArrayList<>())
                            .add(field(question, w));
                }
            }
        }
        List<IntakePage.Part> all = new ArrayList<>();
        parts.forEach(
                (part, fields) -> {
                    var name = service.form().parts().get(part);
                    all.add(new IntakePage.Part(name == null ? "" : name.in(w.lang()), fields));
                });
        return all;
    }

    private static IntakePage.Field field(Question question, Words w) {
        String lang = w.lang();
        return new IntakePage.Field(
                question.id(),
                kind(question),
                question.shortName().in(lang),
                question.showWhen() == null ? null : w.say("team.intake.ifConcerned"),
                question.required().never(),
                choices(question, w));
    }

    private static IntakePage.Kind kind(Question question) {
        return switch (question.type()) {
            case "long-text", "postal-address" -> IntakePage.Kind.LINES;
            case "choice", "yes-no" -> IntakePage.Kind.ONE;
            case "choices" -> IntakePage.Kind.SEVERAL;
            case "date" -> IntakePage.Kind.DATE;
            default -> IntakePage.Kind.LINE;
        };
    }

    private static List<Choice> choices(Question question, Words w) {
        List<Choice> choices = new ArrayList<>();
        if (kind(question) == IntakePage.Kind.ONE) {
            choices.add(Choice.of("", w.say("team.intake.notSaid")));
        }
        if (question.type().equals("yes-no")) {
            choices.add(Choice.of("true", w.say("team.intake.yes")));
            choices.add(Choice.of("false", w.say("team.intake.no")));
        }
        question.options().forEach(o -> choices.add(Choice.of(o.code(), o.label().in(w.lang()))));
        return choices;
    }

    /** Where a press on an error leads: the first part of a date, the field itself otherwise. */
    String anchor(ServiceDefinition service, String field) {
        return service.form().questions().stream()
                .filter(q -> q.id().equals(field) && kind(q) == IntakePage.Kind.DATE)
                .findFirst()
                .map(q -> q.id() + "-day")
                .orElse(field);
    }

    /** The doors other than the web, each with the rule of its legal date. */
    List<Choice> channels(ServiceDefinition service, Words w) {
        return service.process().channels().stream()
                .filter(door -> !door.channel().online())
                .map(
                        door ->
                                Choice.of(
                                                door.channel().code(),
                                                w.say(
                                                        "team.intake.channel."
                                                                + door.channel().code()))
                                        .withHint(rule(door, w)))
                .toList();
    }

    private static String rule(ProcessDefinition.Receiving door, Words w) {
        String rule =
                w.say(
                        "team.intake.rule."
                                + door.receivedOn()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'));
        return door.citation() == null ? rule : rule + " (" + door.citation().in(w.lang()) + ")";
    }

    List<Choice> languages(ServiceDefinition service, Words w) {
        return service.languages().all().stream()
                .filter(lang -> w.has("team.intake.lang." + lang))
                .map(lang -> Choice.of(lang, w.say("team.intake.lang." + lang)))
                .toList();
    }
}
