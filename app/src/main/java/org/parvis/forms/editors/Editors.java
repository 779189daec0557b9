package org.parvis.forms.editors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.reading.FormReader;
import org.parvis.kernel.Actor;
import org.springframework.stereotype.Component;

/** Who works on a draft, and on how much of it. */
@Component
public class Editors {
    private final Drafts drafts;
    private final Catalogue catalogue;
    private final FormReader reader;
    private final Guests guests;

    Editors(Drafts drafts, Catalogue catalogue, FormReader reader, Guests guests) {
        this.guests = guests;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.reader = reader;
    }

    /** Somebody and the draft as it stands. */
    public record Editor(Draft draft, ServiceRules rules) {
        public Editor with(Draft changed) {
            return new Editor(changed, rules);
        }
    }

    public Optional<Editor> open(
            HttpServletRequest request, UUID draft, Actor.@Nullable Person person) {
        return editor(drafts.open(request, draft, person));
    }

    /** Opens a draft and works on it in one transaction; nothing when it does not open. */
    public <T> Optional<T> at(
            HttpServletRequest request,
            UUID draft,
            Actor.@Nullable Person person,
            Function<Editor, T> work) {
        return drafts.at(request, draft, person, open -> editor(Optional.of(open)).map(work));
    }

    /** The same, or a guest in their part of it. */
    public Optional<Editor> openOrGuest(
            HttpServletRequest request, UUID draft, Actor.@Nullable Person person) {
        return open(request, draft, person)
                .or(() -> editor(guests.at(request, draft).map(Guests.Guest::draft)));
    }

    private Optional<Editor> editor(Optional<Draft> draft) {
        return draft.flatMap(
                open ->
                        catalogue
                                .rules(open.service(), open.version())
                                .map(rules -> new Editor(open, rules)));
    }

    /** The question of that name, if it takes files and this editor may answer it. */
    public Optional<Question> fileQuestion(Editor editor, String id) {
        return editor.rules()
                .service()
                .form()
                .question(id)
                .filter(reader::holdsFiles)
                .filter(question -> editor.draft().hand().mayWrite(question.id()));
    }
}
