package org.parvis.disputes.firm;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Promise;
import org.parvis.disputes.Safety;
import org.parvis.disputes.seats.AddressProofs;
import org.parvis.disputes.seats.AddressScene;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a firm keeps words and remedies that it offers again. */
@Controller
class TemplatesPages {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 2_000;
    private static final Template NOTHING = new Template(Ids.NIL, "", List.of(), "");

    private final Disputes disputes;
    private final OfferTemplates templates;
    private final AddressDoor door;
    private final AddressProofs proofs;

    TemplatesPages(
            Disputes disputes, OfferTemplates templates, AddressDoor door, AddressProofs proofs) {
        this.disputes = disputes;
        this.templates = templates;
        this.door = door;
        this.proofs = proofs;
    }

    @GetMapping({"/fr/differends/{reference}/modeles", "/en/disputes/{reference}/templates"})
    Page show(PartyEntry entry, HttpServletRequest request, Words w) {
        Disputes.Place place = disputes.place(entry);
        return proven(place, request)
                .map(address -> page(place, address, NOTHING, List.of(), w, 200))
                .orElseGet(() -> ProofPages.first(place, ProofPages.TEMPLATES, w));
    }

    /** Nothing where the address does not stand proven there; for who has none, no such page. */
    private Optional<AddressScene> proven(Disputes.Place place, HttpServletRequest request) {
        AddressScene address = door.at(place, request).orElseThrow(Disputes::absent).scene();
        return proofs.until(address).map(until -> address);
    }

    @PostMapping({"/fr/differends/{reference}/modeles", "/en/disputes/{reference}/templates"})
    Page keep(
            PartyEntry entry,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            Words w) {
        Disputes.Place place = disputes.place(entry);
        return proven(place, request)
                .map(address -> keep(place, address, form, w))
                .orElseGet(() -> ProofPages.first(place, ProofPages.TEMPLATES, w));
    }

    private Page keep(
            Disputes.Place place,
            AddressScene address,
            MultiValueMap<String, String> form,
            Words w) {
        if (one(form, "then").equals("drop")) {
            id(one(form, "id")).ifPresent(id -> templates.drop(address, id));
            return Page.redirect(DisputePaths.templates(place.reference(), w));
        }
        Template typed = typed(form);
        List<FieldError> wrong = wrong(typed, w);
        if (!wrong.isEmpty()) {
            return page(place, address, typed, wrong, w, 422);
        }
        return switch (templates.keep(address, typed, most(place))) {
            case Outcome.Ok<UUID> ok -> Page.redirect(DisputePaths.templates(place.reference(), w));
            case Outcome.Refused<UUID>(Refusal why) -> {
                FieldError full = new FieldError(null, w.say(why.key(), why.arguments()));
                yield page(place, address, typed, List.of(full), w, 409);
            }
        };
    }

    private static int most(Disputes.Place place) {
        return place.program().answering().templates();
    }

    private static Template typed(MultiValueMap<String, String> form) {
        return new Template(
                Ids.next(),
                one(form, "name"),
                Objects.requireNonNullElse(form.get("kinds"), List.<String>of()).stream()
                        .flatMap(code -> Promise.Kind.of(code).stream())
                        .filter(TemplatesPages::offered)
                        .map(Promise.Kind::code)
                        .distinct()
                        .toList(),
                one(form, "words"));
    }

    private static boolean offered(Promise.Kind kind) {
        return kind != Promise.Kind.PAY && kind != Promise.Kind.OTHER;
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    private static List<FieldError> wrong(Template typed, Words w) {
        List<FieldError> wrong = new ArrayList<>();
        if (typed.name().isEmpty() || typed.name().length() > LONGEST_NAME) {
            wrong.add(new FieldError("name", w.say("disputes.templates.error.name", LONGEST_NAME)));
        }
        if (typed.kinds().isEmpty() && typed.words().isEmpty()) {
            wrong.add(new FieldError("words", w.say("disputes.templates.error.nothing")));
        }
        if (typed.words().length() > LONGEST) {
            wrong.add(new FieldError("words", w.say("disputes.error.long", LONGEST)));
        }
        return wrong;
    }

    private Page page(
            Disputes.Place place,
            AddressScene address,
            Template typed,
            List<FieldError> errors,
            Words w,
            int status) {
        TemplatesPage page =
                new TemplatesPage(
                        place.reference(),
                        DisputePaths.templates(place.reference(), w),
                        DisputePaths.table(place.reference(), w),
                        templates.of(address).stream().map(one -> kept(place, one, w)).toList(),
                        most(place),
                        typed,
                        kinds(typed, w),
                        errors);
        return Page.of("disputes/firm/templates", page)
                .title(w.say("disputes.templates"))
                .nav("files")
                .discreet(true)
                .status(status);
    }

    private static TemplatesPage.Kept kept(Disputes.Place place, Template one, Words w) {
        Stream<String> kinds = one.kinds().stream().map(code -> w.say("disputes.kind." + code));
        Stream<String> words = one.words().isEmpty() ? Stream.of() : Stream.of(one.words());
        return new TemplatesPage.Kept(
                one.id().toString(),
                one.name(),
                filled(place, one, w),
                Stream.concat(kinds, words).toList());
    }

    /** Where a new offer is begun with it; none where nothing can be offered any more. */
    private static @Nullable String filled(Disputes.Place place, Template one, Words w) {
        return place.dispute().stage().over() || Safety.parted(place)
                ? null
                : DisputePaths.table(place.reference(), w) + "?template=" + one.id() + "#offer";
    }

    private static List<Choice> kinds(Template typed, Words w) {
        return Stream.of(Promise.Kind.values())
                .filter(TemplatesPages::offered)
                .map(
                        kind ->
                                Choice.of(kind.code(), w.say("disputes.kind." + kind.code()))
                                        .checked(typed.kinds().contains(kind.code())))
                .toList();
    }
}
