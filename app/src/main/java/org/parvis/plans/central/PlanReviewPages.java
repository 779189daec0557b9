package org.parvis.plans.central;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.plans.CentralAddresses;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.Plan;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Remark;
import org.parvis.plans.files.PlanFiles;
import org.parvis.plans.shown.PlanViews;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where the central office reads a plan point by point, and accepts it or asks for changes. */
@Controller
class PlanReviewPages {
    private static final int LONGEST = 2000;

    private final Reviews reviews;
    private final Holders holders;
    private final PlanViews views;
    private final PlanWords names;
    private final PlanFiles files;

    PlanReviewPages(
            Reviews reviews, Holders holders, PlanViews views, PlanWords names, PlanFiles files) {
        this.reviews = reviews;
        this.holders = holders;
        this.views = views;
        this.names = names;
        this.files = files;
    }

    @GetMapping({
        "/fr/equipe/bureau-central/plans/{holder}",
        "/en/team/central-office/plans/{holder}"
    })
    Page show(
            @PathVariable String holder, @Told @Nullable String done, Actor.Agent agent, Words w) {
        return page(agent, holder, done, null, List.of(), w);
    }

    @GetMapping({
        "/fr/equipe/bureau-central/plans/{holder}/plan.{format}",
        "/en/team/central-office/plans/{holder}/plan.{format}"
    })
    ResponseEntity<byte[]> file(
            @PathVariable String holder, @PathVariable String format, Actor.Agent agent, Words w) {
        Reviews.Review review = known(agent, holder);
        return files.answer(views.page(holder(holder), review.revision(), w), format)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping({
        "/fr/equipe/bureau-central/plans/{holder}",
        "/en/team/central-office/plans/{holder}"
    })
    Page judge(
            @PathVariable String holder,
            @RequestParam Map<String, String> sent,
            Actor.Agent agent,
            Words w) {
        Reviews.Review review = known(agent, holder);
        var errors = new ArrayList<FieldError>();
        List<Remark> said = said(review.revision().shown(), sent, errors, w);
        if (!errors.isEmpty()) {
            return page(agent, holder, null, null, errors, w);
        }
        String then = sent.getOrDefault("then", "save");
        Outcome<Boolean> done =
                reviews.say(agent, holder, said)
                        .then(
                                ok ->
                                        then.equals("save")
                                                ? Outcome.ok(true)
                                                : reviews.conclude(
                                                        agent, holder, then.equals("accept")));
        return switch (done) {
            case Outcome.Ok<Boolean> ok ->
                    Page.redirect(
                            CentralAddresses.review(w.lang(), holder) + "?done=review-" + then);
            case Outcome.Refused<Boolean>(Refusal why) ->
                    page(agent, holder, null, w.say(why.key(), why.arguments()), List.of(), w);
        };
    }

    /** What was said of each point; a change that is asked for needs its reason. */
    private static List<Remark> said(
            Plan plan, Map<String, String> sent, List<FieldError> errors, Words w) {
        var said = new ArrayList<Remark>();
        List<String> points = Judgements.points(plan);
        for (int n = 0; n < points.size(); n++) {
            String verdict = sent.getOrDefault("verdict-" + n, "");
            String words = sent.getOrDefault("words-" + n, "").strip();
            boolean unsaid = verdict.equals("change") && words.isEmpty();
            if (unsaid || words.length() > LONGEST) {
                errors.add(new FieldError("words-" + n, w.say("plans.review.wrong", LONGEST)));
            } else if (verdict.equals("good") || verdict.equals("change")) {
                said.add(new Remark(points.get(n), verdict.equals("change"), words, ""));
            }
        }
        return said;
    }

    private Page page(
            Actor.Agent agent,
            String holder,
            @Nullable String done,
            @Nullable String refused,
            List<FieldError> errors,
            Words w) {
        Reviews.Review review = known(agent, holder);
        Holder known = holder(holder);
        var page =
                new ReviewPage(
                        w,
                        names,
                        known,
                        review,
                        views.page(known, review.revision(), w),
                        done,
                        refused,
                        errors);
        return Page.of("plans/central/review", page)
                .title(w.say("plans.write.title", page.body()))
                .nav("central-office")
                .inTeam()
                .status(refused == null && errors.isEmpty() ? 200 : 422);
    }

    private Reviews.Review known(Actor.Agent agent, String holder) {
        if (!holders.central(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Reviews.Review review = reviews.of(agent, holder);
        if (review == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return review;
    }

    private Holder holder(String code) {
        return holders.find(code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
