package org.parvis.cases.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Parties;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.spi.KindNames;
import org.parvis.cases.spi.PartyPages;
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
    private final List<PartyPages> pages;

    FollowPages(Scenes scenes, CaseStore store, FileCodes codes, List<PartyPages> pages) {
        this.pages = pages;
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
        Optional<String> page = known.flatMap(number -> page(number, secret, w));
        if (known.isPresent() && page.isPresent()) {
            codes.remember(request, response, person, known.get(), secret.shown());
            return Page.redirect(page.get());
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

    /** Where that code leads; nothing when it opens no file. */
    private Optional<String> page(String reference, SecretCode code, Words w) {
        return scenes.reading(
                new FileScene.Invited(reference, code.hash()),
                sql ->
                        store.admitted(sql).isPresent()
                                ? Optional.of(PersonPaths.file(reference, w))
                                : Parties.role(sql).flatMap(role -> beside(role, reference, w)));
    }

    /** Who stands in a file beside whose it is reads it on the pages of who brought them. */
    private Optional<String> beside(String role, String reference, Words w) {
        return pages.stream()
                .filter(page -> KindNames.owner(role).equals(page.module()))
                .map(page -> page.page(reference, w))
                .findFirst();
    }

    private static Page page(FollowPage page, Words w, int status) {
        return Page.of("cases/admission/follow", page)
                .title(w.say("cases.follow.title"))
                .nav("files")
                .status(status);
    }
}
