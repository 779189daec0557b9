package org.parvis.cases.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.acts.Writing;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.dossier.ConversationPage;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.cases.dossier.MessageRules;
import org.parvis.cases.dossier.Stretch;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Act;
import org.parvis.platform.Page;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The person's side of the conversations of a file. */
@Controller
class MessagePages {
    private final Admission admission;
    private final Scenes scenes;
    private final CaseStore store;
    private final PersonTalk talk;
    private final PersonActs acts;
    private final Enclosures enclosures;

    MessagePages(
            Admission admission,
            Scenes scenes,
            CaseStore store,
            PersonTalk talk,
            PersonActs acts,
            Enclosures enclosures) {
        this.admission = admission;
        this.scenes = scenes;
        this.store = store;
        this.talk = talk;
        this.acts = acts;
        this.enclosures = enclosures;
    }

    @GetMapping({
        "/fr/dossiers/{reference}/messages/{thread:\\d{1,8}}",
        "/en/files/{reference}/messages/{thread:\\d{1,8}}"
    })
    Page show(
            @PathVariable String reference,
            @PathVariable int thread,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return admission
                .of(request, person, reference)
                .map(
                        scene ->
                                page(
                                        scene,
                                        ConversationPage.Typed.nothing(thread),
                                        Stretch.asked(request.getParameter("before")),
                                        w,
                                        200))
                .orElseGet(() -> FilePages.closed(reference, request, w));
    }

    @GetMapping({"/fr/dossiers/{reference}/messages/nouveau", "/en/files/{reference}/messages/new"})
    Page begin(
            @PathVariable String reference,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return admission
                .of(request, person, reference)
                .map(
                        scene ->
                                page(
                                        scene,
                                        ConversationPage.Typed.nothing(null),
                                        Stretch.LATEST,
                                        w,
                                        200))
                .orElseGet(() -> FilePages.closed(reference, request, w));
    }

    @PostMapping({"/fr/dossiers/{reference}/messages", "/en/files/{reference}/messages"})
    Page write(
            @PathVariable String reference,
            @RequestParam(defaultValue = "0") String thread,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Message message = new Message(MessageRules.thread(thread), subject.strip(), text);
        Optional<Scene> reading = admission.of(request, person, reference);
        Optional<Outcome<Entering>> who =
                admission.toDo(request, person, reference, Act.COMMUNICATE);
        if (reading.isEmpty() || who.isEmpty()) {
            // whoever is not signed in may come back by the code, and finds their words there
            return person == null || text.isBlank() && subject.isBlank()
                    ? FilePages.closed(reference, request, w)
                    : givenBack(reference, message, w);
        }
        return switch (who.get()) {
            case Outcome.Refused<Entering>(Refusal refusal) ->
                    again(reading.get(), message, List.of(error("text", refusal, w)), w, 409);
            case Outcome.Ok<Entering>(Entering entering) -> {
                boolean files = !then.isEmpty() || request.getParameter("remove") != null;
                yield acts.came(entering)
                        ? Page.redirect(PersonPaths.file(reference, w) + "#messages")
                        : write(entering, reading.get(), message, files, request, w);
            }
        };
    }

    /** Whoever wrote and is let in no more keeps their words; of the file they learn nothing. */
    private static Page givenBack(String reference, Message message, Words w) {
        return new GivenBackPage(
                        reference,
                        w.say("threads.back.title"),
                        List.of(w.say("threads.back.why")),
                        Stream.of(
                                        new GivenBackPage.Text(
                                                "subject",
                                                w.say("threads.subject"),
                                                message.subject()),
                                        new GivenBackPage.Text(
                                                "text", w.say("threads.text"), message.text()))
                                .filter(written -> !written.text().isBlank())
                                .toList(),
                        List.of(),
                        PersonPaths.file(reference, w),
                        false)
                .page(403);
    }

    /** What was typed; no number for a new conversation. */
    private record Message(@Nullable Integer thread, String subject, String text) {
        ConversationPage.Typed typed(List<FieldError> errors) {
            return new ConversationPage.Typed(thread, subject, text, "", errors);
        }
    }

    private Page write(
            Entering who,
            Scene reading,
            Message message,
            boolean filesOnly,
            HttpServletRequest request,
            Words w) {
        CaseFileId file =
                scenes.reading(who.scene(), store::admitted)
                        .map(CaseFile::id)
                        .orElseThrow(MessagePages::absent);
        Enclosures.Desk desk = Enclosures.Desk.ofPerson(file);
        List<FieldError> errors = new ArrayList<>();
        Enclosures.Came came = enclosures.take(desk, request);
        came.refused().forEach(no -> errors.add(error(Enclosures.FIELD, no, w)));
        if (!filesOnly) {
            MessageRules.check(message.thread(), message.subject(), message.text())
                    .forEach((field, refusal) -> errors.add(error(field, refusal, w)));
        }
        if (filesOnly || !errors.isEmpty()) {
            return again(reading, message, errors, w, errors.isEmpty() ? 200 : 422);
        }
        Writing writing =
                new Writing(
                        message.text().strip(),
                        MessageRules.place(message.thread(), message.subject()),
                        enclosures.all(desk));
        return switch (acts.answer(who, writing)) {
            case Outcome.Ok<CaseFile>(CaseFile done) -> {
                enclosures.leave(desk, came);
                yield Page.redirect(PersonPaths.file(done.reference(), w) + "#messages");
            }
            case Outcome.Refused<CaseFile>(Refusal refusal) ->
                    again(reading, message, List.of(error("text", refusal, w)), w, 409);
        };
    }

    private Page again(Scene scene, Message message, List<FieldError> errors, Words w, int status) {
        return page(scene, message.typed(errors), Stretch.LATEST, w, status);
    }

    private Page page(
            Scene scene, ConversationPage.Typed typed, Stretch stretch, Words w, int status) {
        PersonTalk.Shown shown =
                talk.page(scene, typed, stretch, w).orElseThrow(MessagePages::absent);
        Integer thread = typed.thread();
        String fr = "/fr/dossiers/" + shown.page().reference() + "/messages/";
        String en = "/en/files/" + shown.page().reference() + "/messages/";
        String other = w.lang().equals("fr") ? en : fr;
        String last = w.lang().equals("fr") ? "new" : "nouveau";
        return Page.of("cases/dossier/conversation", shown.page())
                .title(shown.page().subject())
                .nav("files")
                .discreet(shown.discreet())
                .alternate(other + (thread == null ? last : thread))
                .status(status);
    }

    private static FieldError error(String field, Refusal refusal, Words w) {
        return new FieldError(field, Refused.say(refusal, w));
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
