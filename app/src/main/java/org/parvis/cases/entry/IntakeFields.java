package org.parvis.cases.entry;

import java.util.List;
import java.util.Locale;
import org.parvis.catalogue.Receiving;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** By which doors a request may come in, and in which languages. */
@Component
class IntakeFields {
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

    private static String rule(Receiving door, Words w) {
        String rule =
                w.say(
                        "team.intake.rule."
                                + door.receivedOn()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
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
