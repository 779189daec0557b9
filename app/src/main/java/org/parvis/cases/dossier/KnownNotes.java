package org.parvis.cases.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Opening;
import org.parvis.ds.Words;
import org.parvis.forms.Forms;
import org.parvis.kernel.LocalizedText;

/**
 * What an agent is told of where an answer comes from: what a register holds, beside the person's
 * words; and, for an answer that the person did not type, what it was taken from.
 */
record KnownNotes(Forms forms, ActContent.Received request, int version, Words w) {
    List<String> of(String question) {
        return Stream.concat(
                        request.asked().known().stream()
                                .filter(known -> known.question().equals(question))
                                .flatMap(known -> say(known).stream()),
                        request.asked().origins().stream()
                                .filter(origin -> origin.question().equals(question))
                                .map(this::say))
                .toList();
    }

    private String say(Opening.Origin origin) {
        return w.say("team.origin." + origin.how(), w.date(origin.on()), origin.by());
    }

    private List<String> say(Opening.Known known) {
        String register = w.typeset(new LocalizedText(known.register()).in(w.lang()));
        String on = known.on() == null ? "" : w.date(known.on());
        List<String> notes = new ArrayList<>();
        notes.add(w.say("team.known." + known.how(), register, on, held(known)));
        if (known.note() != null) {
            notes.add(w.say("team.known.note", known.note()));
        }
        return notes;
    }

    private String held(Opening.Known known) {
        if (known.held() == null) {
            return "";
        }
        Map<String, Object> held = Map.of(known.question(), known.held());
        return String.join(
                ", ",
                forms.show(request.service(), version, held, w.lang()).stream()
                        .flatMap(part -> part.lines().stream())
                        .flatMap(line -> line.value().stream())
                        .toList());
    }
}
