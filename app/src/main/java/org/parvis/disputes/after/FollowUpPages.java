package org.parvis.disputes.after;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.KeptAct;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What follows a dispute, for each of those who sat at its table. */
@Controller
class FollowUpPages {
    private final KeptWords words;
    private final FollowUpView view;
    private final TribunalPackage tribunal;

    FollowUpPages(KeptWords words, FollowUpView view, TribunalPackage tribunal) {
        this.tribunal = tribunal;
        this.words = words;
        this.view = view;
    }

    @GetMapping({"/fr/differends/{reference}/suite", "/en/disputes/{reference}/follow-up"})
    Page show(PartyEntry entry, Words w) {
        return page(words.place(entry), List.of(), w, 200);
    }

    /** A word on an obligation, by its number; or how well the whole suited them. */
    @PostMapping({"/fr/differends/{reference}/suite", "/en/disputes/{reference}/follow-up"})
    Page say(
            PartyEntry entry,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String how,
            Words w) {
        KeptWords.Place place = words.place(entry);
        Optional<KeptAct.Suited> suited = KeptAct.Suited.of(how);
        boolean rates = then.equals("rate");
        if (rates && suited.isEmpty()) {
            FieldError none = new FieldError("suited", w.say("disputes.error.rating"));
            return page(place, List.of(none), w, 422);
        }
        Outcome<Integer> done = rates ? words.rate(place, suited.get()) : said(place, number, how);
        return switch (done) {
            case Outcome.Ok<Integer> ok ->
                    Page.redirect(DisputePaths.after(place.table().reference(), w));
            case Outcome.Refused<Integer>(Refusal why) ->
                    page(words.place(entry), List.of(new FieldError(null, said(why, w))), w, 409);
        };
    }

    private Outcome<Integer> said(KeptWords.Place place, String number, String how) {
        int which = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : 0;
        return KeptAct.How.of(how)
                .map(one -> words.say(place, which, one))
                .orElseGet(() -> Outcome.refused("disputes.refused.word"));
    }

    private static String said(Refusal why, Words w) {
        Object[] told =
                Stream.of(why.arguments())
                        .map(one -> one instanceof LocalDate day ? w.dateLong(day) : one)
                        .toArray();
        return w.say(why.key(), told);
    }

    private Page page(KeptWords.Place place, List<FieldError> errors, Words w, int status) {
        FollowUpPage page = view.page(place, errors, w);
        return Page.of("disputes/after/after", page)
                .title(page.head().title())
                .nav("files")
                .discreet(true)
                .status(status);
    }

    @GetMapping({
        "/fr/differends/{reference}/suite/tribunal.zip",
        "/en/disputes/{reference}/follow-up/court.zip"
    })
    ResponseEntity<byte[]> tribunal(PartyEntry entry) {
        KeptWords.Place place = words.place(entry);
        byte[] zip = tribunal.of(place).orElseThrow(Disputes::absent);
        return file(
                new MediaType("application", "zip"),
                "attachment; filename=\"" + place.table().reference() + "-tribunal.zip\"",
                zip);
    }

    @GetMapping({
        "/fr/differends/{reference}/suite/petites-creances.pdf",
        "/en/disputes/{reference}/follow-up/small-claims.pdf"
    })
    ResponseEntity<byte[]> sheet(PartyEntry entry) {
        return file(
                MediaType.APPLICATION_PDF,
                "inline",
                tribunal.sheet(words.place(entry)).orElseThrow(Disputes::absent));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String shown, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", shown)
                .body(bytes);
    }
}
