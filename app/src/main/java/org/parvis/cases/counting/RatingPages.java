package org.parvis.cases.counting;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the answer to the question after a decision. */
@Controller
class RatingPages {
    private final Admission admission;
    private final Scenes scenes;
    private final CaseStore store;
    private final Ratings ratings;

    RatingPages(Admission admission, Scenes scenes, CaseStore store, Ratings ratings) {
        this.admission = admission;
        this.scenes = scenes;
        this.store = store;
        this.ratings = ratings;
    }

    /** Whoever may see the file may say it; a word that is no score changes nothing. */
    @PostMapping({"/fr/dossiers/{reference}/appreciation", "/en/files/{reference}/rating"})
    Page take(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String score,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        admission
                .of(request, person, reference)
                .flatMap(scene -> scenes.reading(scene, store::admitted))
                .ifPresent(
                        head ->
                                ratings.take(
                                        head, score.matches("[1-5]") ? score.charAt(0) - '0' : 0));
        return Page.redirect(PersonPaths.file(reference, w));
    }
}
