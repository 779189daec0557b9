package org.parvis.disputes.firm;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.seats.AddressProofs;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a merchant proves, by a code that goes to its address, that what belongs to the address is
 * theirs: the code of one dispute does not say so, for it may have been passed on.
 */
@Controller
class ProofPages {
    static final String ALL = "all";
    static final String TEMPLATES = "templates";

    private final Disputes disputes;
    private final AddressDoor door;
    private final AddressProofs proofs;

    ProofPages(Disputes disputes, AddressDoor door, AddressProofs proofs) {
        this.disputes = disputes;
        this.door = door;
        this.proofs = proofs;
    }

    /** Where somebody is led who asks for what belongs to an address that is not proven there. */
    static Page first(Disputes.Place place, String next, Words w) {
        return Page.redirect(DisputePaths.proof(place.reference(), w) + "?next=" + next);
    }

    @GetMapping({"/fr/differends/{reference}/preuve", "/en/disputes/{reference}/proof"})
    Page show(
            PartyEntry entry,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            Words w) {
        Disputes.Place place = disputes.place(entry);
        AddressDoor.At at = door.at(place, request).orElseThrow(Disputes::absent);
        return page(place, at, next(next), List.of(), w);
    }

    @PostMapping({"/fr/differends/{reference}/preuve", "/en/disputes/{reference}/proof"})
    Page prove(
            PartyEntry entry,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        Disputes.Place place = disputes.place(entry);
        AddressDoor.At at = door.known(place, request, response).orElseThrow(Disputes::absent);
        boolean types = then.equals("type");
        Outcome<Instant> done =
                types
                        ? proofs.prove(at.scene(), code)
                        : proofs.send(at.seat(), at.scene(), request.getRemoteAddr());
        return switch (done) {
            case Outcome.Ok<Instant> ok when types -> Page.redirect(wanted(place, next, w));
            case Outcome.Ok<Instant> ok -> first(place, next(next), w);
            case Outcome.Refused<Instant>(Refusal why) ->
                    page(place, at, next(next), List.of(wrong(why, types, w)), w)
                            .status(types ? 422 : 429);
        };
    }

    /** At the field of the code, so long as there is one. */
    private static FieldError wrong(Refusal why, boolean types, Words w) {
        boolean over = why.key().equals("disputes.refused.proof.gone");
        return new FieldError(types && !over ? "code" : null, w.say(why.key(), why.arguments()));
    }

    private static String next(String typed) {
        return typed.equals(TEMPLATES) ? TEMPLATES : ALL;
    }

    private static String wanted(Disputes.Place place, String next, Words w) {
        return next(next).equals(TEMPLATES)
                ? DisputePaths.templates(place.reference(), w)
                : DisputePaths.all(place.reference(), w);
    }

    private Page page(
            Disputes.Place place,
            AddressDoor.At at,
            String next,
            List<FieldError> errors,
            Words w) {
        ProofPage page =
                new ProofPage(
                        place.reference(),
                        DisputePaths.proof(place.reference(), w),
                        DisputePaths.table(place.reference(), w),
                        next,
                        at.seat().contact().reach().masked(),
                        proofs.waiting(at.scene()).map(w::time).orElse(null),
                        errors);
        return Page.of("disputes/firm/proof", page)
                .title(w.say("disputes.proof." + next))
                .nav("files")
                .discreet(true);
    }
}
