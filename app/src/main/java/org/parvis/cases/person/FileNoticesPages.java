package org.parvis.cases.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.Services;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.notices.FileDoors;
import org.parvis.correspondence.FilePhones;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Act;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.web.PathWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the person of a file who has no account wants to be told of it. */
@Controller
class FileNoticesPages {
    private final Admission admission;
    private final FileDoors doors;
    private final Services services;

    FileNoticesPages(Admission admission, FileDoors doors, Services services) {
        this.admission = admission;
        this.doors = doors;
        this.services = services;
    }

    static String path(String reference, Words w) {
        return PersonPaths.file(reference, w) + (w.lang().equals("fr") ? "/avis" : "/notices");
    }

    /** What was typed, when the page is shown again. */
    private record Typed(
            @Nullable String channel,
            @Nullable String email,
            @Nullable String postal,
            String phone,
            List<FieldError> errors) {
        static final Typed NOTHING = new Typed(null, null, null, "", List.of());

        Typed wrong(FieldError error) {
            return new Typed(channel, email, postal, phone, List.of(error));
        }
    }

    @GetMapping({"/fr/dossiers/{reference}/avis", "/en/files/{reference}/notices"})
    Page show(
            @PathVariable String reference,
            @Told String told,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        String key = "cases.doors.told." + told;
        return admission
                .of(request, person, reference)
                .flatMap(doors::of)
                .map(of -> page(of, Typed.NOTHING, w.has(key) ? w.say(key) : null, w))
                .orElseGet(() -> FilePages.closed(reference, request, w));
    }

    @PostMapping({"/fr/dossiers/{reference}/avis", "/en/files/{reference}/notices"})
    Page choose(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String postal,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        String field = channel.equals("email") ? "email" : channel.equals("paper") ? "postal" : "";
        Form form =
                new Form(
                        field.isEmpty() ? "channel" : field,
                        "chosen",
                        new Typed(channel, email, postal, "", List.of()));
        return take(
                reference,
                request,
                person,
                form,
                (who, of) -> doors.choose(who, of, channel, email, postal),
                w);
    }

    @PostMapping({"/fr/dossiers/{reference}/avis/telephone", "/en/files/{reference}/notices/phone"})
    Page phone(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String phone,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Form form = new Form("phone", "code", new Typed(null, null, null, phone, List.of()));
        return take(reference, request, person, form, (who, of) -> doors.prove(of, phone, w), w);
    }

    @PostMapping({"/fr/dossiers/{reference}/avis/code", "/en/files/{reference}/notices/code"})
    Page code(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Form form = new Form("code", "phone", Typed.NOTHING);
        return take(reference, request, person, form, (who, of) -> doors.proved(who, of, code), w);
    }

    /**
     * One of the forms of the page.
     *
     * @param field the one that a refusal is about
     * @param told what is said once it was taken
     */
    private record Form(String field, String told, Typed typed) {}

    private <T> Page take(
            String reference,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Form form,
            BiFunction<Entering, FileDoors.Doors, Outcome<T>> taking,
            Words w) {
        Optional<Outcome<Entering>> who =
                admission.toDo(request, person, reference, Act.COMMUNICATE);
        Optional<FileDoors.Doors> of = admission.of(request, person, reference).flatMap(doors::of);
        if (who.isEmpty() || of.isEmpty()) {
            return FilePages.closed(reference, request, w);
        }
        return switch (who.get().then(entering -> taking.apply(entering, of.get()))) {
            case Outcome.Ok<T> done ->
                    Page.redirect(path(of.get().head().reference(), w) + "?told=" + form.told());
            case Outcome.Refused<T>(Refusal refusal) -> {
                FieldError error = new FieldError(field(form, of.get()), Refused.say(refusal, w));
                yield page(of.get(), form.typed().wrong(error), null, w).status(422);
            }
        };
    }

    /** Where no code is waited for, none can be typed: a number is given again. */
    private static String field(Form form, FileDoors.Doors of) {
        return form.field().equals("code") && of.proving() == null ? "phone" : form.field();
    }

    private Page page(FileDoors.Doors of, Typed typed, @Nullable String told, Words w) {
        CaseFile head = of.head();
        String phone = of.phone();
        FileNoticesPage page =
                new FileNoticesPage(
                        head.reference(),
                        of.ofAccount(),
                        typed.channel() == null ? of.channel() : typed.channel(),
                        typed.email() == null ? of.email() : typed.email(),
                        typed.postal() == null ? of.postal() : typed.postal(),
                        phone == null ? null : FilePhones.shown(phone),
                        of.proving(),
                        typed.phone(),
                        path(head.reference(), w),
                        PersonPaths.file(head.reference(), w),
                        told,
                        typed.errors(),
                        services.of(head).sensitive());
        return Page.of("cases/person/fileNotices", page)
                .title(w.say("cases.doors.title", head.reference()))
                .nav("files")
                .alternate(PathWords.translate(page.here(), w.lang().equals("fr") ? "en" : "fr"))
                .discreet(page.discreet());
    }
}
