package org.parvis.identity.counter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Fields;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.Entrance;
import org.parvis.identity.entrance.Limits;
import org.parvis.identity.web.AccountForm;
import org.parvis.identity.web.AccountPaths;
import org.parvis.identity.web.ReturnAddress;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.web.Throttle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Entering with a code that was handed over at a counter. */
@Controller
class PaperCodePages {
    private static final Logger LOG = LoggerFactory.getLogger(PaperCodePages.class);

    private final CounterCodes codes;
    private final Entrance entrance;
    private final Throttle throttle;

    PaperCodePages(CounterCodes codes, Entrance entrance, Throttle throttle) {
        this.codes = codes;
        this.entrance = entrance;
        this.throttle = throttle;
    }

    static String path(String lang) {
        return AccountPaths.signIn(lang) + (lang.equals("fr") ? "/papier" : "/paper");
    }

    /** Where the code is typed. */
    record PaperPage(@Nullable String next, Fields fields) {}

    @GetMapping({"/fr/connexion/papier", "/en/sign-in/paper"})
    Page ask(@RequestParam(required = false) @Nullable String next, Words w) {
        return page(next, Fields.NONE, w);
    }

    @PostMapping({"/fr/connexion/papier", "/en/sign-in/paper"})
    Page enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (code.isBlank()) {
            return refused(next, Refusal.of("identity.paper.missing"), w);
        }
        String network = Throttle.network(request.getRemoteAddr());
        return switch (throttle.take(new Throttle.Bucket(Limits.ADDRESS, network))) {
            case Throttle.Answer.Wait wait ->
                    refused(next, Refusal.of("identity.step.wait", wait.minutes()), w);
            case Throttle.Answer.Go go -> {
                Optional<CounterCodes.Opened> opened = codes.use(code);
                if (opened.isEmpty()) {
                    LOG.info("A code of a counter was refused");
                    yield refused(next, Refusal.of("identity.paper.wrong"), w);
                }
                throttle.giveBack(go.taken());
                yield entrance.enter(
                        opened.get().account(),
                        WayKind.COUNTER,
                        opened.get().level(),
                        next,
                        w,
                        request,
                        response);
            }
        };
    }

    private static Page refused(@Nullable String next, Refusal why, Words w) {
        return page(next, Fields.of(w, new Problem("code", why)), w);
    }

    private static Page page(@Nullable String next, Fields fields, Words w) {
        return AccountForm.page(
                "identity/counter/paperCode",
                new PaperPage(ReturnAddress.safe(next), fields),
                w.say("identity.paper.title"),
                fields);
    }
}
