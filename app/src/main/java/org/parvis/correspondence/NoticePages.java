package org.parvis.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.portal.spi.AccountLinks;
import org.parvis.portal.spi.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Mes coordonnées et avis »: how somebody wants to be told, on their account. */
@Controller
class NoticePages implements AccountLinks {
    private final NoticeChoices choices;

    NoticePages(NoticeChoices choices) {
        this.choices = choices;
    }

    static String path(Words w) {
        return w.lang().equals("fr") ? "/fr/compte/coordonnees" : "/en/account/contact";
    }

    @Override
    public List<Link> links(Desk desk, Words w) {
        return desk.other() != null
                ? List.of()
                : List.of(Link.to(w.say("correspondence.title"), path(w)).withIcon("mail"));
    }

    @GetMapping({"/fr/compte/coordonnees", "/en/account/contact"})
    Page show(Actor.@Nullable Person person, @Told String told, Words w) {
        String key = "correspondence.told." + told;
        return account(person)
                .map(a -> page(a, w, Typed.NOTHING, w.has(key) ? w.say(key) : null))
                .orElseGet(() -> signIn(w));
    }

    @PostMapping({"/fr/compte/coordonnees", "/en/account/contact"})
    Page choose(
            Actor.@Nullable Person person,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "false") boolean daily,
            Words w) {
        Form form = new Form("channel", "chosen", new Typed("", null, channel, List.of()));
        return take(person, form, account -> choices.choose(account, channel, daily), w);
    }

    @PostMapping({"/fr/compte/coordonnees/telephone", "/en/account/contact/phone"})
    Page phone(
            Actor.@Nullable Person person, @RequestParam(defaultValue = "") String phone, Words w) {
        Form form = new Form("phone", "code", new Typed(phone, null, null, List.of()));
        return take(person, form, account -> choices.prove(account, phone, w), w);
    }

    @PostMapping({"/fr/compte/coordonnees/code", "/en/account/contact/code"})
    Page code(
            Actor.@Nullable Person person, @RequestParam(defaultValue = "") String code, Words w) {
        Form form = new Form("code", "phone", Typed.NOTHING);
        return take(person, form, account -> choices.proved(account, code), w);
    }

    @PostMapping({"/fr/compte/coordonnees/adresse", "/en/account/contact/address"})
    Page postal(
            Actor.@Nullable Person person,
            @RequestParam(defaultValue = "") String postal,
            Words w) {
        Form form = new Form("postal", "postal", new Typed("", postal, null, List.of()));
        return take(person, form, account -> choices.postal(account, postal), w);
    }

    @PostMapping({"/fr/compte/coordonnees/supprimer", "/en/account/contact/remove"})
    Page remove(
            Actor.@Nullable Person person,
            @RequestParam(defaultValue = "") String channel,
            Words w) {
        Form form = new Form("channel", "removed", Typed.NOTHING);
        return take(person, form, account -> choices.remove(account, channel), w);
    }

    /** What was typed, when the page is shown again. */
    private record Typed(
            String phone,
            @Nullable String postal,
            @Nullable String channel,
            List<FieldError> errors) {
        static final Typed NOTHING = new Typed("", null, null, List.of());

        Typed wrong(FieldError error) {
            return new Typed(phone, postal, channel, List.of(error));
        }
    }

    /**
     * One of the forms of the page.
     *
     * @param field the one that a refusal is about
     * @param told what is said once it was taken
     */
    private record Form(String field, String told, Typed typed) {}

    private <T> Page take(
            Actor.@Nullable Person person, Form form, Function<UUID, Outcome<T>> taking, Words w) {
        return account(person)
                .map(account -> done(taking.apply(account), account, form, w))
                .orElseGet(() -> signIn(w));
    }

    private <T> Page done(Outcome<T> outcome, UUID account, Form form, Words w) {
        return switch (outcome) {
            case Outcome.Ok<T> ok -> Page.redirect(path(w) + "?told=" + form.told());
            case Outcome.Refused<T>(Refusal refusal) -> {
                FieldError error =
                        new FieldError(form.field(), w.say(refusal.key(), refusal.arguments()));
                yield page(account, w, form.typed().wrong(error), null).status(422);
            }
        };
    }

    private Page page(UUID account, Words w, Typed typed, @Nullable String told) {
        NoticeChoices.Known known = choices.known(account);
        String postal = typed.postal();
        String channel = typed.channel();
        NoticePage page =
                new NoticePage(
                        known.email(),
                        known.phone().map(number -> new Telephone(number).shown()).orElse(null),
                        known.proving().map(Telephone::shown).orElse(null),
                        postal == null ? known.postal().orElse("") : postal,
                        channel == null ? known.choice().channel().code() : channel,
                        known.choice().daily(),
                        typed.phone(),
                        known.consents().stream().map(consent -> line(consent, w)).toList(),
                        told,
                        typed.errors());
        return Page.of("correspondence/notices", page)
                .title(w.say("correspondence.title"))
                .nav("account")
                .alternate(
                        w.lang().equals("fr") ? "/en/account/contact" : "/fr/compte/coordonnees");
    }

    private static String line(OwnAddresses.Consent consent, Words w) {
        return w.say(
                consent.given() ? "correspondence.consent.given" : "correspondence.consent.ended",
                w.say("correspondence.channel." + consent.channel().code()),
                w.dateTime(consent.at()),
                w.say("correspondence.how." + consent.how()));
    }

    private static Optional<UUID> account(Actor.@Nullable Person person) {
        return Optional.ofNullable(person).map(Actor.Person::account);
    }

    private static Page signIn(Words w) {
        return Page.redirect(w.lang().equals("fr") ? "/fr/connexion" : "/en/sign-in");
    }
}
