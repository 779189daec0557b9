package org.parvis.participation.text;

import java.time.LocalDate;
import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.participation.ToolDoor;
import org.springframework.stereotype.Component;

/** Leads to the draft text, for whoever has a remark and for whoever reads. */
@Component
class TextDoor implements ToolDoor {
    @Override
    public Tool tool() {
        return Tool.TEXT;
    }

    @Override
    public Link use(Consultation of, Words w) {
        return link(of, "participation.page.text", w);
    }

    @Override
    public List<Link> read(Consultation of, LocalDate today, Words w) {
        return of.text().on(today).isPresent() && !of.takes(Tool.TEXT, today)
                ? List.of(link(of, "participation.text.read", w))
                : List.of();
    }

    private static Link link(Consultation of, String key, Words w) {
        return Link.to(w.say(key), ParticipationPaths.text(of.code(), w.lang()));
    }
}
