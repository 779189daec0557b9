package org.parvis.cases.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Follow a file without an account: its reference, and the code given with the receipt. */
@Controller
class FollowPages {
    private final Scenes scenes;
    private final CaseStore store;
    private final FileCodes codes;

    FollowPages(Scenes scenes, CaseStore store, FileCodes codes) {
        this.scenes = scenes;
        this.store = store;
        this.codes = codes;
    }

    @GetMapping({"/fr/suivi", "/en/track"})
    Page ask(@RequestParam(defaultValue = "") String reference, Words w) {
        return page(new FollowPage(reference, "", List.of()), w, 200);
    }

    @PostMapping({"/fr/suivi", "/en/track"})
    Page open(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        Optional<String> known = Reference.parse(reference);
        SecretCode secret = SecretCode.typed(code);
        if (known.isPresent() && opens(known.get(), secret)) {
            codes.remember(request, response, person, known.get(), secret.shown());
            return Page.redirect(PersonPaths.file(known.get(), w));
        }
        String error = w.say(known.isEmpty() ? "cases.follow.badReference" : "cases.follow.wrong");
        return page(
                new FollowPage(
                        reference,
                        "",
                        List.of(new FieldError(known.isEmpty() ? "reference" : "code", error))),
                w,
                422);
    }

    private boolean opens(String reference, SecretCode code) {
        return scenes.<Boolean>reading(
                new FileScene.Invited(reference, code.hash()),
                sql -> store.admitted(sql).isPresent());
    }

    private static Page page(FollowPage page, Words w, int status) {
        return Page.of("cases/admission/follow", page)
                .title(w.say("cases.follow.title"))
                .nav("files")
                .status(status);
    }
}
