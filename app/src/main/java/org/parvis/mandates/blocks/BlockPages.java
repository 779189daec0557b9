package org.parvis.mandates.blocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.GuardedSetting;
import org.parvis.organizations.Members;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where whoever answers for privacy in a body protects somebody from somebody. */
@Controller
class BlockPages {
    private static final int LONGEST = 500;

    private final Protections protections;
    private final Members members;

    BlockPages(Protections protections, Members members) {
        this.protections = protections;
        this.members = members;
    }

    /** A protection that stands. */
    record Row(String reference, String address, String ground, String since, String lift) {}

    /** What was typed. */
    record Typed(String file, String address, String ground) {}

    /** The page. */
    record BlocksPage(
            List<Row> rows, Typed typed, List<FieldError> errors, String action, String back) {
        @org.jspecify.annotations.Nullable
        String error(String field) {
            return FieldError.at(field, errors);
        }
    }

    static String path(Words w) {
        return w.lang().equals("fr") ? "/fr/equipe/vie-privee/blocages" : "/en/team/privacy/blocks";
    }

    @GetMapping({"/fr/equipe/vie-privee/blocages", "/en/team/privacy/blocks"})
    Page show(Actor.Agent agent, Words w) {
        return page(agent, new Typed("", "", ""), List.of(), w);
    }

    @PostMapping({"/fr/equipe/vie-privee/blocages", "/en/team/privacy/blocks"})
    Page add(
            Actor.Agent agent,
            Words w,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String ground) {
        officer(agent);
        Typed typed = new Typed(file.strip(), address.strip(), ground.strip());
        List<FieldError> errors = new ArrayList<>();
        if (typed.ground().isEmpty() || typed.ground().length() > LONGEST) {
            errors.add(new FieldError("ground", w.say("mandates.block.noGround", LONGEST)));
        }
        if (errors.isEmpty()) {
            Outcome<UUID> done =
                    protections.add(agent, typed.file(), typed.address(), typed.ground());
            if (done instanceof Outcome.Ok<UUID>) {
                return Page.redirect(path(w));
            }
            if (done instanceof Outcome.Refused<UUID>(Refusal refusal)) {
                String field = refusal.key().equals("mandates.block.unknown") ? "file" : "address";
                errors.add(new FieldError(field, w.say(refusal.key(), refusal.arguments())));
            }
        }
        return page(agent, typed, errors, w).status(422);
    }

    private Page page(Actor.Agent agent, Typed typed, List<FieldError> errors, Words w) {
        officer(agent);
        BlocksPage page =
                new BlocksPage(
                        protections.standing(agent.body()).stream()
                                .map(one -> row(one, w))
                                .toList(),
                        typed,
                        errors,
                        path(w),
                        w.lang().equals("fr") ? "/fr/equipe/vie-privee" : "/en/team/privacy");
        return Page.of("mandates/blocks/blocks", page)
                .title(w.say("mandates.blocks.title"))
                .nav("privacy")
                .inTeam();
    }

    private Row row(Protections.Protection one, Words w) {
        return new Row(
                one.reference(),
                one.address(),
                one.ground(),
                w.say(
                        "mandates.block.by",
                        w.dateTime(Instant.from(one.setAt())),
                        members.displayName(one.setBy())),
                GuardedSetting.UNBLOCKING.form(w) + "?protection=" + one.id());
    }

    private static void officer(Actor.Agent agent) {
        if (!agent.role().answersForPrivacy()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
