package org.parvis.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.Owner;
import org.parvis.platform.Page;
import org.parvis.platform.web.Throttle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands somebody all that is held of them; only after a recent proof, and a few times an hour. */
@Controller
class ExportPages {
    private static final Throttle.Limit OFTEN =
            new Throttle.Limit("privacy.export", 6, Duration.ofHours(1));

    private final Owner owner;
    private final AccountExport export;
    private final Throttle throttle;
    private final InstantSource clock;
    private final ZoneId zone;

    ExportPages(
            Owner owner,
            AccountExport export,
            Throttle throttle,
            InstantSource clock,
            ZoneId legalZone) {
        this.owner = owner;
        this.export = export;
        this.throttle = throttle;
        this.clock = clock;
        this.zone = legalZone;
    }

    /**
     * The page.
     *
     * @param confirm where a proof is given first, when there is no recent one
     */
    record ExportPage(String action, @Nullable String confirm, boolean tooOften, String back) {}

    @GetMapping({"/fr/compte/mes-donnees/export", "/en/account/my-data/export"})
    Page show(
            HttpServletRequest request,
            Words w,
            @RequestParam(defaultValue = "false") boolean wait) {
        return owner.only(
                request,
                w,
                account ->
                        Page.of(
                                        "privacy/export",
                                        new ExportPage(
                                                Paths.export(w),
                                                owner.proven(request).isPresent()
                                                        ? null
                                                        : owner.confirming(request, w),
                                                wait,
                                                Paths.myData(w)))
                                .title(w.say("privacy.export.title"))
                                .nav("account"));
    }

    @PostMapping({"/fr/compte/mes-donnees/export", "/en/account/my-data/export"})
    void write(HttpServletRequest request, HttpServletResponse response, Words w)
            throws IOException {
        Optional<Account> account = owner.proven(request);
        boolean go =
                account.isPresent()
                        && throttle.take(new Throttle.Bucket(OFTEN, account.get().id().toString()))
                                instanceof Throttle.Answer.Go;
        if (!go) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    "Location", Paths.export(w) + (account.isPresent() ? "?wait=true" : ""));
            return;
        }
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"parvis-%s.zip\""
                        .formatted(LocalDate.ofInstant(clock.instant(), zone)));
        export.write(account.get().id(), w, response.getOutputStream());
    }
}
